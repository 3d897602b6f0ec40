"""Docs pages, mail, dialogs, files and calendars."""

# ruff: noqa: E501 - HTML reads better in one piece

from __future__ import annotations

from random import Random
from typing import Any

from deixis.datasets.screens import words as w
from deixis.datasets.screens.browser import Page
from deixis.datasets.screens.markup import mark, tag
from deixis.datasets.screens.parts import (
    button,
    checkbox,
    document,
    field,
    heading,
    icon,
    link,
    message,
    value,
    words,
)
from deixis.datasets.screens.themes import Theme, pick_theme

__all__ = ["calendar", "dialog", "docs", "files", "mail", "toolbar"]

_PROSE = (
    "This chapter explains how the pieces fit together and when to use each of them.",
    "Most projects need only the first two steps; the others are for larger sites.",
    "Changes take effect at once. Nothing has to be restarted.",
    "The command prints one line for every file that it has read.",
)


def docs(rng: Random) -> Page:
    """A page of documentation with side bar, search box, bread crumbs and footer columns."""
    theme = pick_theme(rng)
    titles = w.some(
        rng,
        (
            "Installation",
            "Quick start",
            "Configuration",
            "Commands",
            "Plug-ins",
            "Deployment",
            "Changelog",
        ),
        6,
    )
    side = "".join(link(text, rng, group="sidebar") for text in titles[:5])
    search = field("Search", role="search", hint="Search", style="width:200px")
    crumbs = f'<div class="line" style="gap:8px">{link("Guide", group="breadcrumbs")}<span>/</span>{link("Reference", group="breadcrumbs")}<span>/</span>{words("Here")}</div>'
    sections = "".join(
        f"{heading(text, 2)}<p>{words(rng.choice(_PROSE))}</p>"
        for text in w.some(
            rng, ("Before you begin", "Examples", "Limits", "See also", "Common errors"), 3
        )
    )
    columns = "".join(
        f'<div class="stack left" style="gap:6px">{heading(head, 3)}{link(item, under=head)}</div>'
        for head, item in w.some(
            rng,
            [
                ("Pricing", "Compare plans"),
                ("Company", "Careers"),
                ("Support", "Open a ticket"),
                ("Community", "Forum"),
            ],
            3,
        )
    )
    body = (
        f'<div class="spread" style="padding:12px 26px;background:{theme.panel};border-bottom:1px solid {theme.border}"><b>{words("Handbook")}</b>{search}</div>'
        f'<div style="display:flex"><div class="stack left" style="width:200px;padding:24px">{side}</div>'
        f'<div class="stack grow" style="padding:24px;max-width:780px">{crumbs}{heading(titles[5], 1)}<p>{words(rng.choice(_PROSE))}</p>{sections}'
        f'<div class="line">{button("Previous", theme)}{button("Next", theme, colour=theme.accent_name)}</div></div></div>'
        f'<div class="line" style="gap:90px;padding:24px 26px;align-items:flex-start;border-top:1px solid {theme.border}">{columns}</div>'
    )
    face = rng.choice((theme.font, theme.serif))
    return Page(
        "docs",
        document(theme, body, css=f"body{{font-family:'{face}'}}"),
        rng.choice((1000, 1200, 1366)),
        768,
    )


def mail(rng: Random) -> Page:
    """A list of messages with check boxes and a tool bar."""
    theme = pick_theme(rng)
    people = list(dict.fromkeys(w.person(rng) for _ in range(rng.randint(4, 8))))
    subjects = w.some(
        rng,
        (
            "Lunch on Friday?",
            "Your receipt",
            "Meeting notes",
            "Travel plans",
            "Re: budget",
            "Photos from Sunday",
            "Contract draft",
            "Welcome aboard",
        ),
        len(people),
    )
    chosen = rng.randrange(len(people))
    rows = ""
    for i, (name, subject) in enumerate(zip(people, subjects, strict=True)):
        states = ["checked"] if i == chosen else ["unchecked"]
        fill = f"background:{theme.accent}" if i == chosen else ""
        square = tag(
            "span", "", css="box", style=fill, marks=mark("checkbox", label=name, states=states)
        )
        rows += tag(
            "div",
            f'{square}<b style="width:150px">{value(name, [], key=subject)}</b><span class="grow">{value(subject, [f"subject of the message from {name}"])}</span>{value(w.date(rng), [f"date of the message from {name}"])}',
            css="line",
            style=f"padding:9px 14px;border-bottom:1px solid {theme.border}",
            marks=mark("row", table="messages", row=i + 1, key=name),
        )
    tools = "".join(
        icon(name, group="toolbar") for name in ("trash", "download", "printer", "star")
    )
    folders = "".join(link(text, group="sidebar") for text in ("Inbox", "Sent", "Drafts", "Spam"))
    compose = button("Compose", theme, colour=theme.accent_name)
    search = field("Search", role="search", hint="Search mail", style="width:300px")
    body = (
        f'<div class="spread" style="padding:12px 20px;background:{theme.panel}">{search}{icon("user")}</div><div style="display:flex"><div class="stack left" style="width:180px;padding:20px">{compose}{folders}</div>'
        f'<div class="grow" style="padding:16px"><div class="line" style="padding:6px 14px;gap:20px">{tools}</div>{rows}</div></div>'
    )
    return Page("mail", document(theme, body), rng.choice((1024, 1200, 1366)), 700)


def dialog(rng: Random) -> Page:
    """A dialog over an empty grey page, sometimes with a message or a notice."""
    theme = pick_theme(rng)
    title, text, verbs = rng.choice(
        (
            ("Delete file?", "This cannot be undone.", ("Cancel", "Delete")),
            ("Unsaved changes", "Do you want to keep your changes?", ("Discard", "Cancel", "Save")),
            ("Session expired", "Please sign in again to go on.", ("Later", "Sign in")),
            ("Rename folder", "Choose a new name.", ("Cancel", "Rename")),
        )
    )
    colour = "red" if verbs[-1] == "Delete" else theme.accent_name
    buttons = "".join(button(v, theme, colour=colour if v == verbs[-1] else None) for v in verbs)
    inner = field("New name", hint="New name") if title == "Rename folder" else ""
    extra = (
        checkbox("Do not ask again", theme, checked=rng.random() < 0.5)
        if rng.random() < 0.6
        else ""
    )
    kinds = (
        ("red", "error", "Upload failed: the file is too large"),
        ("green", "success", "Your changes were saved"),
        ("orange", "warning", "Your trial ends tomorrow"),
    )
    shown = rng.sample(kinds, rng.randint(1, 2))
    notes = "".join(message(text, c, role) for c, role, text in shown)
    top = f'<div class="spread">{heading(title, 2)}{icon("close")}</div>'
    box = tag(
        "div",
        f'{top}<p>{words(text)}</p>{inner}{extra}<div class="line" style="justify-content:flex-end">{buttons}</div>',
        css="panel stack",
        style="width:440px;padding:22px;box-shadow:0 8px 40px #0006",
        marks=mark("card", role="dialog", label=title),
    )
    body = (
        f'<div style="min-height:100vh;padding:40px;background:{"#0b0d10" if theme.dark else "#b9bec6"};display:flex;flex-direction:column;align-items:center;justify-content:space-between;gap:30px">'
        f'<div class="stack" style="width:560px">{notes}</div>{box}<div></div></div>'
    )
    return Page("dialog", document(theme, body), rng.choice((800, 1024, 1280)), 700)


def files(rng: Random) -> Page:
    """A file manager: folders and files as icons with names below."""
    theme = pick_theme(rng)
    names = [
        *w.some(rng, ("Photos", "Music", "Backups", "Projects", "Invoices"), 3),
        *w.some(
            rng,
            ("notes.txt", "report.pdf", "budget.ods", "todo.md", "plan.docx"),
            rng.randint(3, 5),
        ),
    ]
    cells = "".join(
        f'<div style="width:110px;text-align:center"><span style="font-size:30px">{icon("file" if "." in name else "folder", colour=None if "." in name else "orange", label=name)}</span><br>{words(name)}</div>'
        for name in names
    )
    bar = "".join(icon(name, group="toolbar") for name in ("home", "plus", "trash", "pencil"))
    side = "".join(
        link(text, group="sidebar")
        for text in ("Desktop", "Documents", "Downloads", "Network", "Bin")
    )
    search = field("Search", role="search", hint="Find files", style="width:180px")
    body = (
        f'<div class="spread" style="padding:10px 18px;background:{theme.panel};border-bottom:1px solid {theme.border}"><div class="line" style="gap:18px">{bar}</div>{search}</div>'
        f'<div style="display:flex"><div class="stack left" style="width:160px;padding:18px;border-right:1px solid {theme.border};min-height:500px">{side}</div>'
        f'<div style="display:flex;flex-wrap:wrap;gap:26px;padding:24px;align-content:flex-start" class="grow">{cells}</div></div>'
    )
    return Page("files", document(theme, body), rng.choice((800, 960, 1100)), 620)


def toolbar(rng: Random) -> Page:
    """A text editor: a bar of icons, buttons and a sheet."""
    theme = pick_theme(rng)
    names = rng.sample(
        [
            "home",
            "mail",
            "trash",
            "pencil",
            "printer",
            "download",
            "camera",
            "lock",
            "calendar",
            "star",
        ],
        rng.randint(4, 7),
    )
    bar = "".join(icon(name, group="toolbar") for name in names)
    right = icon("menu")
    text = "".join(f"<p>{words(line)}</p>" for line in _PROSE)
    acts = (
        button("Publish", theme, colour=theme.accent_name)
        + button("Preview", theme)
        + (button("Delete", theme, colour="red") if rng.random() < 0.5 else "")
    )
    body = (
        f'<div class="spread" style="padding:10px 18px;background:{theme.panel};border-bottom:1px solid {theme.border}"><div class="line" style="gap:22px">{bar}</div>{right}</div>'
        f'<div class="stack" style="max-width:720px;margin:30px auto;gap:18px">{heading(rng.choice(("Draft of the speech", "Minutes", "Shopping list")), 1)}{text}<div class="line">{acts}</div></div>'
    )
    return Page("toolbar", document(theme, body), rng.choice((900, 1100, 1280)), 640)


def calendar(rng: Random) -> Page:
    """A month with a marked day."""
    theme = pick_theme(rng)
    month = rng.choice(w.MONTHS.split())
    start, today = rng.randrange(7), rng.randint(1, 28)
    heads = "".join(
        f"<th>{words(day)}</th>" for day in ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
    )
    days = [0] * start + list(range(1, 31))
    rows = "".join(
        "<tr>" + "".join(_day(d, d == today, theme) for d in days[i : i + 7]) + "</tr>"
        for i in range(0, len(days), 7)
    )
    grid = tag(
        "table",
        f"<tr>{heads}</tr>{rows}",
        style="width:100%;text-align:center",
        marks=mark("table", label=month, role="calendar"),
    )
    body = (
        f'<div class="stack" style="width:{rng.choice((420, 560, 680))}px;margin:30px auto"><div class="spread">{button("Earlier", theme)}{heading(month + " 2025", 2)}{button("Later", theme)}</div>{grid}'
        f'<div class="line">{button("Add event", theme, colour=theme.accent_name)}{button("Today", theme)}</div></div>'
    )
    return Page("calendar", document(theme, body), rng.choice((800, 960)), 620)


def _day(day: int, now: bool, theme: Theme) -> str:
    if not day:
        return "<td></td>"
    style = f"background:{theme.accent};color:#fff" if now else ""
    facts: dict[str, Any] = {"states": ["selected"], "colour": theme.accent_name} if now else {}
    return tag(
        "td",
        str(day),
        style=f"{style};border:1px solid {theme.border};height:44px;text-align:center",
        marks=mark("cell", role="day", **facts),
    )
