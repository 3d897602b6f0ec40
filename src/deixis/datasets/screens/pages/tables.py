"""Data tables: striped, bordered or plain, with a header, sometimes totals."""

# ruff: noqa: E501 - HTML reads better in one piece

from __future__ import annotations

from random import Random
from typing import Any

from deixis.datasets.screens import words as w
from deixis.datasets.screens.browser import Page
from deixis.datasets.screens.markup import mark, tag
from deixis.datasets.screens.parts import badge, button, document, field, heading, icon, link, value
from deixis.datasets.screens.themes import Theme, pick_theme

__all__ = ["orders", "roster", "table"]

_STYLES = ("grid", "striped", "rules", "plain")


def table(
    name: str,
    headers: list[str],
    rows: list[list[str]],
    theme: Theme,
    *,
    style: str,
    keys: list[str] | None = None,
    total: list[str] | None = None,
    width: str = "100%",
) -> str:
    """A marked table; a cell may be plain text or HTML that starts with ``<``."""
    head = "".join(
        _cell("th", text, theme, style, table=name, row=0, column=c + 1, header=text)
        for c, text in enumerate(headers)
    )
    lines = [tag("tr", head, style=f"background:{theme.panel}" if style != "plain" else "")]
    for r, row in enumerate(rows):
        key = keys[r] if keys else ""
        cells = "".join(
            _cell(
                "td",
                text,
                theme,
                style,
                table=name,
                row=r + 1,
                column=c + 1,
                header=headers[c],
                key=key,
            )
            for c, text in enumerate(row)
        )
        tint = f"background:{theme.panel}" if style == "striped" and r % 2 else ""
        marks = mark("row", table=name, row=r + 1, key=key)
        lines.append(tag("tr", cells, style=tint, marks=marks))
    if total:
        cells = "".join(
            f'<td style="border-top:2px solid {theme.ink}"><b>{text}</b></td>' for text in total
        )
        lines.append(tag("tr", cells, marks=mark("row", table=name, role="total")))
    edge = f"width:{width};border:1px solid {theme.border}" if style == "grid" else f"width:{width}"
    marks = mark("table", table=name, label=name, role=style)
    return tag("table", "".join(lines), style=edge, marks=marks)


def _cell(name: str, text: str, theme: Theme, style: str, **facts: Any) -> str:
    css = {
        "grid": f"border:1px solid {theme.border}",
        "rules": f"border-bottom:1px solid {theme.border}",
    }.get(style, "")
    inner = text if text.startswith("<") else value(text, [], **facts)
    shown: dict[str, Any] = {} if not text.startswith("<") else {"text": "?"}
    return tag(name, inner, style=css, marks=mark("cell", role=style, **facts, **shown))


_STATES = {"Paid": "green", "Open": "orange", "Overdue": "red", "Draft": "grey", "Sent": "blue"}


def orders(rng: Random) -> Page:
    """Orders with state badges, a search box and buttons."""
    theme = pick_theme(rng)
    style = rng.choice(_STYLES)
    count = rng.randint(3, 8)
    start = rng.randint(1000, 9000)
    numbers = [str(start + 7 * i) for i in range(count)]
    prices = [rng.randint(500, 90000) / 100 for _ in range(count)]
    rows = []
    for i, number in enumerate(numbers):
        state = rng.choice(list(_STATES))
        facts = {
            "table": "Orders",
            "row": i + 1,
            "column": 4,
            "header": "Status",
            "key": f"order {number}",
        }
        rows.append(
            [
                number,
                w.person(rng),
                w.date(rng),
                badge(state, _STATES[state], **facts),
                w.amount(prices[i]),
            ]
        )
    headers = ["Order no.", "Customer", "Date", "Status", "Amount"]
    total = [
        "Total",
        "",
        "",
        "",
        value(w.amount(sum(prices)), ["total", "total amount"], label="Total"),
    ]
    main = table(
        "Orders",
        headers,
        rows,
        theme,
        style=style,
        keys=[f"order {number}" for number in numbers],
        total=total if rng.random() < 0.5 else None,
    )
    search = field("Search", role="search", hint="Search orders", style="width:240px")
    tools = button("Export", theme) + button("New order", theme, colour=theme.accent_name)
    if rng.random() < 0.5:
        tools = button("Delete", theme, colour="red") + tools
    tabs = "".join(
        link(text, group="navigation bar")
        for text in ("Home", "Orders list", "Customers", "Reports")
    )
    place = rng.choice(("right", "left"))
    bar = f"{heading('Orders', 1)}<div class='line'>{search}</div>"
    if place == "left":
        bar = f"<div class='line'>{search}</div>{heading('Orders', 1)}"
    body = (
        f'<div class="spread" style="padding:12px 24px;background:{theme.panel}"><div class="line" style="gap:26px">{tabs}</div>'
        f'{icon("bell")}</div><div class="stack" style="padding:24px">'
        f'<div class="spread">{bar}</div>{main}<div class="line">{tools}</div></div>'
    )
    size = rng.choice(((1024, 700), (1280, 800), (1440, 800)))
    return Page("table", document(theme, body), *size)


def roster(rng: Random) -> Page:
    """Two small tables one above the other or a single large one, as in a report."""
    theme = pick_theme(rng)
    style = rng.choice(_STYLES)
    people = [w.person(rng) for _ in range(rng.randint(4, 9))]
    people = list(dict.fromkeys(people))
    teams = ("Sales", "Support", "Design", "Finance", "Logistics")
    rows = [
        [
            name,
            rng.choice(teams),
            rng.choice(w.CITIES),
            str(rng.randint(19, 64)),
            w.email(name, rng),
        ]
        for name in people
    ]
    headers = ["Name", "Department", "Office", "Age", "E-mail"]
    first = table(
        "Employees",
        headers,
        rows,
        theme,
        style=style,
        keys=people,
        width=rng.choice(("100%", "auto")),
    )
    parts = [heading("Employees", 2), first]
    if rng.random() < 0.5 and len(rows) < 6:
        stock = [
            [p, str(rng.randint(1, 400)), w.amount(rng.randint(300, 9000) / 100)]
            for p in w.some(rng, w.PRODUCTS, 3)
        ]
        second = table(
            "Stock",
            ["Item", "Quantity", "Price"],
            stock,
            theme,
            style=style,
            keys=[s[0] for s in stock],
        )
        parts += [heading("Stock", 2), second]
    parts.append(f'<div class="line">{button("Print", theme)}{button("Download", theme)}</div>')
    body = f'<div class="stack" style="padding:28px;gap:18px">{"".join(parts)}</div>'
    return Page(
        "table", document(theme, body), rng.choice((900, 1100, 1280)), rng.choice((640, 800))
    )
