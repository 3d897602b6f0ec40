"""A sign-in box; sometimes with an error, other ways in, or a language menu."""

# ruff: noqa: E501 - HTML and phrases read better in one piece

from __future__ import annotations

from benchmarks.screens_handmade.draft import Draft
from benchmarks.screens_handmade.glyphs import glyph
from benchmarks.screens_handmade.stock import (
    PEOPLE,
    mail_of,
)

__all__ = ["login"]


def login(d: Draft) -> str:
    """A sign-in box; sometimes with an error, other ways in, or a language menu."""
    r = d.rng
    who = r.choice(PEOPLE)
    user = d.one("E-mail", "User name", "Login name")
    bad = r.random() < 0.5
    typed = mail_of(who) if user == "E-mail" else who.split()[0].lower()
    go = d.one("Log in", "Sign in", "Enter", "Continue")
    others = d.some(["Nimbus", "Orbit", "Keybase", "Parrot"], 2) if r.random() < 0.6 else []
    eye = r.random() < 0.5
    err = (
        f'<div {d.f("error", "alert")} style="background:#fbdada;color:#8d1515;padding:9px 12px;border:1px solid #d77">{d.one("Wrong password. Try again.", "That did not work, please check your entries.")}</div>'
        if bad
        else ""
    )
    icon = f"<button class=ico {d.f('eye', 'icon')}>{glyph('eye', 18)}</button>" if eye else ""
    extra = "".join(
        f'<button style="width:100%" {d.f(f"other{i}", "button")}>Continue with {o}</button>'
        for i, o in enumerate(others)
    )
    style = d.one("below", "beside")
    if style == "below":
        fields = f'<label>{user}<br><input {d.f("user", "textbox")} value="{typed}" style="width:100%"></label><div>Password<div class=row style="gap:6px"><input type=password {d.f("pass", "textbox")} value="{"abcdefgh" if bad else ""}" class=grow>{icon}</div></div>'
    else:
        fields = f'<table style="width:100%;table-layout:fixed"><tr><td style="padding:6px 6px 6px 0;width:105px">{user}:<td><input {d.f("user", "textbox")} value="{typed}" style="width:100%"><tr><td>Password:<td><div class=row style="gap:6px"><input type=password {d.f("pass", "textbox")} class=grow style="width:100px">{icon}</div></table>'
    brand = d.one("Harbour Bank", "Mossy", "School Portal", "PixelPost", "Clinic Online")
    body = f"""<div style="display:flex;min-height:92vh;align-items:center;justify-content:{d.one("center", "center", "flex-start", "flex-end")}"><div class=card style="width:{r.choice((320, 360, 420))}px;max-width:100%" {d.f("box", "card")}><div class=col style="gap:14px"><h1 {d.t("title", "heading")} style="width:max-content">{brand}</h1>{err}{fields}
<label class=row style="gap:8px"><input type=checkbox {"checked" if r.random() < 0.4 else ""} {d.f("stay", "checkbox")}>Keep me logged in</label><button class=main {d.f("go", "button")}>{go}</button>{extra}<div class="row between small"><a href="#" {d.t("lost", "link")}>{d.one("Lost your password?", "Reset password")}</a><a href="#" {d.t("new", "link")}>{d.one("Register", "Sign up")}</a></div></div></div></div>"""
    d.ask(
        "user",
        "role",
        "where do I type my name",
        "first field",
        "the box with " + typed,
        f"{user.lower()} field",
        "upper input",
    )
    d.ask(
        "pass",
        "role",
        "password",
        "where to enter the secret word",
        "second text box",
        "password input",
    )
    d.ask(
        "go",
        "role",
        "let me in",
        "button to log in",
        "after typing everything I press ...",
        f"the {go} button",
    )
    d.ask(
        "lost",
        "role",
        "I forgot my password",
        "what if I don't remember the password",
        "link to get a new password",
        "left link at the bottom",
    )
    d.ask(
        "new",
        "role",
        "I have no account yet",
        "register",
        "make a new account",
        "bottom right link",
    )
    d.ask(
        "stay",
        "kind role",
        "the check box",
        "stay signed in option",
        "tick this so I need not log in again",
        "small square before Keep me logged in",
    )
    d.ask("title", "value role", "what is the site called", "name of the service", "headline")
    d.ask("box", "kind", "the whole login box", "panel with the form")
    if eye:
        d.ask(
            "eye",
            "icon role",
            "the eye",
            "show what I typed as password",
            "icon at the end of the password field",
        )
    else:
        d.none("show", "icon", "the eye icon", "button to reveal the password")
    if bad:
        d.ask(
            "error",
            "role state",
            "the error message",
            "what went wrong?",
            "red notice",
            "warning text box",
        )
    else:
        d.none("wrong", "role", "the error message", "warning that the login failed")
    if others:
        d.ask(
            "other0",
            "role order",
            f"use {others[0]} instead",
            f"log in through {others[0]}",
            f"{others[0]} button",
        )
        d.ask("other1", "order position", "the lowest button", "last of the buttons")
        d.all(
            ["other0", "other1"],
            "text",
            "buttons starting with Continue with",
            "the two other ways to log in",
        )
    if d.look.filled and d.look.name != "journal":
        d.ask("go", "colour", f"the {d.look.accent} button", f"big {d.look.accent} thing to press")
    d.all(
        ["user", "pass"], "kind", "both input fields", "the two boxes to type in", "all text fields"
    )
    d.all(["lost", "new"], "kind", "both links", "the links below the form")
    d.either(["user", "pass"], "kind", "the text field", "an input box")
    d.either(["lost", "new"], "kind", "the link")
    d.none("phone", "role", "log in by phone number", "phone number field")
    d.none("language", "role", "change the language", "language menu")
    d.none("captcha", "role", "the captcha", "I am not a robot box")
    d.none("guest", "role", "continue as guest", "guest button")
    d.ask("new", "negation", "the link that has nothing to do with lost passwords")
    d.ask(
        "lost",
        "negation",
        "link that is not for signing up",
        "not the register link, the other one",
    )
    return d.html(body)
