"""Login, sign-up, checkout and settings forms."""

# ruff: noqa: E501 - HTML reads better in one piece

from __future__ import annotations

from random import Random

from deixis.datasets.screens import words as w
from deixis.datasets.screens.browser import Page
from deixis.datasets.screens.parts import (
    area,
    button,
    checkbox,
    dimmed,
    document,
    dropdown,
    field,
    heading,
    link,
    message,
    radio,
    switch,
    words,
)
from deixis.datasets.screens.themes import pick_theme

__all__ = ["login", "settings", "signup"]


def labelled(label: str, control: str, place: str) -> str:
    """A control with its label above or to the left; inside means a placeholder instead."""
    if place == "inside":
        return control
    if place == "above":
        return f'<div class="stack" style="gap:4px">{words(label)}{control}</div>'
    return (
        f'<div class="line"><span style="width:10em;flex:none">{words(label)}</span>'
        f'<span class="grow stack">{control}</span></div>'
    )


def _text(label: str, place: str, *, role: str = "", shown: str = "") -> str:
    hint = label if place == "inside" else ""
    return labelled(label, field(label, role=role, shown=shown, hint=hint), place)


def login(rng: Random) -> Page:
    """Sign in, with links, social buttons and sometimes an error."""
    theme = pick_theme(rng)
    place = rng.choice(("above", "above", "left", "inside"))
    name = rng.choice(("Email", "Username", "Email address", "User name"))
    role = "email" if "Email" in name else "username"
    parts = [heading(rng.choice(("Welcome back", "Member login", "Sign in to continue")), 1)]
    if rng.random() < 0.5:
        text = rng.choice(("Wrong password. Please try again.", "Account not found"))
        parts.append(message(text, "red", "error", framed=rng.random() < 0.6))
    parts += [
        _text(name, place, role=role),
        _text("Password", place, role="password"),
    ]
    remember = rng.choice(("Remember me", "Keep me signed in", "Stay logged in"))
    box = checkbox(remember, theme, checked=rng.random() < 0.5)
    forgot = link(rng.choice(("Forgot password?", "Reset password")), rng)
    parts.append(f'<div class="spread">{box}{forgot}</div>')
    main = button(rng.choice(("Sign in", "Log in", "Continue")), theme, colour=theme.accent_name)
    buttons = [main]
    if rng.random() < 0.6:
        buttons.append(button(rng.choice(("Cancel", "Create account", "Use a code")), theme))
    parts.append(f'<div class="line">{"".join(buttons)}</div>')
    if rng.random() < 0.5:
        both = button("Sign in with Google", theme) + button("Sign in with GitHub", theme)
        parts.append(f'<div class="line wrap">{both}</div>')
    foot = "".join(link(text) for text in ("Privacy", "Terms", "Help"))
    width = rng.choice((360, 420, 520)) if place != "left" else 560
    inside = f'<div class="panel stack" style="width:{width}px;padding:28px">{"".join(parts)}</div>'
    align = rng.choice(("center", "center", "flex-start", "flex-end"))
    body = (
        f'<div style="min-height:100vh;display:flex;flex-direction:column;align-items:{align};'
        f'justify-content:center;gap:30px;padding:30px 8%">{inside}'
        f'<div class="line">{foot}</div></div>'
    )
    size = rng.choice(((800, 700), (1024, 768), (1280, 800), (1440, 900)))
    return Page("form", document(theme, body), *size)


_FIELDS = (
    ("First name", "name"),
    ("Last name", "name"),
    ("Email", "email"),
    ("Phone", "phone"),
    ("Company", "company"),
    ("Street", "address"),
    ("City", "city"),
    ("Postcode", "postcode"),
    ("Website", "url"),
    ("Job title", ""),
)


def signup(rng: Random) -> Page:
    """Fields in one or two columns with a dropdown, choices and buttons."""
    theme = pick_theme(rng)
    place = rng.choice(("above", "left", "inside", "above"))
    columns = rng.choice((1, 2)) if place != "left" else 1
    fields = [
        _text(label, place, role=role)
        for label, role in w.some(rng, list(_FIELDS), rng.randint(3, 7))
    ]
    fields.append(_text("Password", place, role="password"))
    fields.append(labelled("Country", dropdown("Country", rng.choice(w.COUNTRIES)), _beside(place)))
    notes = area("Comments", hint="Comments" if place == "inside" else "")
    more = labelled("Comments", notes, place) if rng.random() < 0.5 else ""
    options = w.some(rng, ("Monthly", "Yearly", "Weekly", "Never"), rng.randint(2, 3))
    chosen = rng.randrange(len(options))
    radios = "".join(radio(o, theme, chosen=i == chosen) for i, o in enumerate(options))
    checks = "".join(
        checkbox(text, theme, checked=rng.random() < 0.4)
        for text in w.some(
            rng, ("I accept the terms", "Send me news", "Make my profile public"), rng.randint(1, 3)
        )
    )
    buttons = [
        button(
            rng.choice(("Create account", "Register", "Submit", "Next step")),
            theme,
            colour=theme.accent_name,
        )
    ]
    buttons += [
        button(text, theme)
        for text in w.some(rng, ("Cancel", "Back", "Reset", "Save draft"), rng.randint(1, 2))
    ]
    if rng.random() < 0.4:
        buttons.reverse()
    grid = f"display:grid;grid-template-columns:repeat({columns},1fr);gap:{theme.gap}px"
    body = (
        f'<div class="stack" style="max-width:{rng.choice((560, 680, 820))}px;margin:{rng.choice(("0", "auto"))};padding:30px;gap:18px">'
        f"{heading(rng.choice(('Create your account', 'Registration', 'New customer')), 1)}"
        f'<div style="{grid}">{"".join(fields)}</div>{more}'
        f'<div class="line wrap" style="gap:24px">{radios}</div><div class="stack">{checks}</div>'
        f'<div class="line">{"".join(buttons)}</div></div>'
    )
    size = rng.choice(((900, 800), (1024, 768), (1280, 800)))
    return Page("form", document(theme, body), *size, scale=rng.choice((1, 1, 1.25)))


def _beside(place: str) -> str:
    return "above" if place == "inside" else place


_TOGGLES = (
    "Email notifications",
    "Dark mode",
    "Automatic updates",
    "Two-factor login",
    "Location access",
    "Sound effects",
    "Show previews",
    "Weekly summary",
)
_LISTS = (
    ("Language", ("English", "Deutsch", "Norsk")),
    ("Time zone", ("UTC", "Europe/Oslo", "US/Central")),
    ("Theme", ("Light", "System", "High contrast")),
    ("Font size", ("Small", "Medium", "Large")),
    ("Currency", ("EUR", "USD", "GBP")),
)


def settings(rng: Random) -> Page:
    """A long page of switches, check boxes, dropdowns with a side bar of links."""
    theme = pick_theme(rng)
    names = w.some(rng, ("Profile", "Account", "Security", "Billing", "Integrations", "About"), 5)
    side = "".join(link(name, group="sidebar") for name in names)
    toggles = w.some(rng, list(_TOGGLES), rng.randint(2, 4))
    on = [rng.random() < 0.5 for _ in toggles]
    rows = "".join(
        f'<div class="spread">{words(text)}{switch(text, on=state)}</div>'
        for text, state in zip(toggles, on, strict=True)
    )
    lists = "".join(
        labelled(name, dropdown(name, rng.choice(options), style="min-width:180px"), "left")
        for name, options in w.some(rng, list(_LISTS), rng.randint(1, 3))
    )
    checks = "".join(
        checkbox(text, theme, checked=rng.random() < 0.5)
        for text in w.some(
            rng,
            ("Comments", "Mentions", "New followers", "Invoices", "Product news"),
            rng.randint(2, 4),
        )
    )
    last = (
        button("Delete account", theme, colour="red")
        if rng.random() < 0.6
        else dimmed("Undo", theme)
    )
    buttons = (
        button("Save changes", theme, colour=theme.accent_name) + button("Discard", theme) + last
    )
    main = (
        f'{heading("Settings", 1)}<div class="panel stack">{heading("Preferences", 3)}{rows}</div>'
        f'<div class="panel stack">{heading("Region", 3)}{lists}</div>'
        f'<div class="panel stack">{heading("Notify me about", 3)}{checks}</div>'
        f'<div class="line">{buttons}</div>'
    )
    order = rng.choice(("row", "row-reverse"))
    body = (
        f'<div style="display:flex;flex-direction:{order};min-height:100vh">'
        f'<div class="stack left" style="width:210px;padding:26px;background:{theme.panel}">{side}</div>'
        f'<div class="stack grow" style="padding:26px;max-width:760px">{main}</div></div>'
    )
    return Page("settings", document(theme, body), rng.choice((1000, 1200, 1366)), 768)
