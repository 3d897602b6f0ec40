"""Something is missing or broken: a code, excuses, ways on."""

# ruff: noqa: E501 - HTML and phrases read better in one piece

from __future__ import annotations

from benchmarks.screens_handmade.draft import Draft
from benchmarks.screens_handmade.glyphs import glyph

__all__ = ["error"]


def error(d: Draft) -> str:
    """Something is missing or broken: a code, excuses, ways on."""
    r = d.rng
    code, what = r.choice(
        (
            ("404", "Page not found"),
            ("500", "Something broke on our side"),
            ("403", "You may not see this"),
            ("503", "Down for maintenance"),
        )
    )
    ref = f"{r.randint(10, 99)}f{r.randint(100, 999)}-{d.one('ab', 'c7', 'e0')}"
    tries = d.some(
        [
            "Check the address for typing errors",
            "Use the search below",
            "Come back in a few minutes",
            "Go to the start page",
        ],
        3,
    )
    mode = r.choice(("centre", "left", "dialog"))
    status = r.random() < 0.5
    inner = f"""<div style="font-size:{r.choice((64, 88, 110))}px;font-weight:800;line-height:1.1;color:{d.look.hue}"><span {d.t("code")}>{code}</span></div><h1 {d.t("what", "heading")}>{what}</h1><p>You could try this:</p><ul style="display:inline-block;text-align:left">{"".join(f"<li><span {d.t(f'try{i}')}>{t}</span></li>" for i, t in enumerate(tries))}</ul>
<div class="row wrap" style="justify-content:{"center" if mode == "centre" else "flex-start"};margin:12px 0"><input {d.f("find", "textbox")} placeholder="Search this site" style="width:220px"><button {d.f("go", "button")}>Search</button></div>
<div class="row wrap" style="justify-content:{"center" if mode == "centre" else "flex-start"}"><button class=main {d.f("home", "button")}>{d.one("Home page", "Take me home", "Start page")}</button><button {d.f("again", "button")}>{glyph("reload", 16)} Try again</button><button {d.f("report", "button")}>Report it</button></div>
<p class="small dim">Reference: <span {d.t("ref")}>{ref}</span>{f' · <a href="#" {d.t("status", "link")}>Service status</a>' if status else ""}</p>"""
    align = "center" if mode == "centre" else "left"
    body = f'<div class="{"card" if mode == "dialog" else ""}" style="max-width:560px;margin:{"40px auto" if mode != "left" else "30px 20px"};text-align:{align}">{inner}</div>'
    d.ask(
        "code",
        "value size",
        "error number",
        "the big number",
        "which error code",
        "largest text on the page",
    )
    d.ask("what", "role", "what happened?", "headline of the error", "line under the big number")
    d.ask(
        "home",
        "role",
        "bring me to the start",
        "button to leave to the home page",
        "leftmost button of the bottom row",
    )
    d.ask("again", "role icon", "reload", "load the page once more", "button with a round arrow")
    d.ask(
        "report",
        "role",
        "tell them about the problem",
        "rightmost of the three buttons",
        "report button",
    )
    d.ask("find", "role", "search field", "where I can type", "the text box")
    d.ask("go", "role relation", "button behind the search field", "start looking for it")
    d.ask(
        "ref", "value", "reference number", "what number should I tell the support", "the reference"
    )
    d.ask("try0", "order", "first piece of advice", "top bullet point", "first suggestion")
    d.ask("try2", "order", "last suggestion", "third bullet")
    if status:
        d.ask(
            "status",
            "role kind",
            "the link",
            "is the service up? link",
            "look up the service status",
        )
    else:
        d.none("status", "kind", "link to the service status", "the status page link")
    if d.look.filled and d.look.name != "journal":
        d.ask(
            "home", "colour", f"the {d.look.accent} button", f"button filled with {d.look.accent}"
        )
    d.ask("code", "colour", f"number written in {d.look.accent}")
    d.all(["try0", "try1", "try2"], "kind", "all suggestions", "the three bullet points")
    d.all(["go", "home", "again", "report"], "kind", "every button", "all four buttons")
    d.all(
        ["home", "again", "report"],
        "position",
        "the buttons in the lowest row",
        "three buttons under the search",
    )
    d.either(["try0", "try1", "try2"], "kind", "a suggestion", "the bullet point")
    d.none("chat", "role", "chat with somebody", "chat window")
    d.none("language", "role", "other languages", "language menu")
    d.none("cookie", "role", "accept the cookies", "cookie notice")
    return d.html(body)
