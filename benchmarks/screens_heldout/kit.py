"""What the held-out designs share: marking, and words of their own. No look is shared."""

from __future__ import annotations

from html import escape
from random import Random
from typing import Any

from deixis.datasets.screens.browser import Page
from deixis.datasets.screens.markup import mark

PALE = ("grey", "white", "black")


def el(
    tag: str,
    content: str,
    kind: str,
    *,
    tight: bool = False,
    css: str = "",
    style: str = "",
    more: str = "",
    **facts: Any,
) -> str:
    """A marked element; ``content`` is HTML already, ``more`` further attributes."""
    marks = mark(kind, tight=tight, **facts)
    return f'<{tag} class="{css}" style="{style}" {more} {marks}>{content}</{tag}>'


def txt(text: str, *names: str, tag: str = "span", css: str = "", **facts: Any) -> str:
    """Plain text or a value with the names that people have for it."""
    return el(tag, escape(text), "text", tight=True, css=css, names=list(names), **facts)


def a(text: str, *, css: str = "", **facts: Any) -> str:
    """A link."""
    return el("a", escape(text), "link", tight=True, css=css, **facts)


def head(text: str, level: int = 2, *, css: str = "", **facts: Any) -> str:
    """A heading."""
    return el(f"h{level}", escape(text), "heading", tight=True, css=css, **facts)


def push(text: str, *, css: str = "", colour: str | None = None, **facts: Any) -> str:
    """A button in the design's own class; without colour it is an outlined or grey one."""
    facts.setdefault("states", ["enabled"])
    if colour is None:
        facts.setdefault("tints", list(PALE))
    return el("button", escape(text), "button", css=css, colour=colour, **facts)


def html(css: str, body: str) -> str:
    """A whole page."""
    return (
        f'<!doctype html><html lang="en"><meta charset="utf-8"><style>{css}</style>'
        f"<body>{body}</body></html>"
    )


def page(kind: str, css: str, body: str, *, size: tuple[int, int], scale: float = 1.0) -> Page:
    """A page of a design."""
    return Page(kind, html(css, body), size[0], size[1], scale)


GIVEN = [
    "Aisha",
    "Bruno",
    "Carmen",
    "Dmitri",
    "Elif",
    "Farid",
    "Greta",
    "Hiro",
    "Ingrid",
    "Jamal",
    "Kaya",
    "Lucia",
    "Marek",
    "Nadia",
]
FAMILY = [
    "Okafor",
    "Petrov",
    "Quinn",
    "Rossi",
    "Sato",
    "Tanaka",
    "Ueda",
    "Vance",
    "Weber",
    "Xu",
    "Young",
    "Zeller",
    "Moreau",
]
TOWNS = ("Lisbon", "Turin", "Ghent", "Malmo", "Cork", "Graz", "Porto", "Basel", "Tartu")
ROADS = ("Rue Blanche", "Canal Walk", "Birch Lane", "Castle Hill", "Quayside", "Linden Allee")
TRADERS = ("Halden Optics", "Pico Bakery GmbH", "Verano Travel", "Quartz & Sons", "Umbra Print")
GOODS = (
    "Espresso beans 1 kg",
    "Filter papers",
    "Ceramic pot",
    "USB cable",
    "Monitor arm",
    "Desk mat",
    "LED bulb",
    "Wool blanket",
    "Hiking socks",
    "Rain jacket",
)


def who(rng: Random) -> str:
    """A person."""
    return f"{rng.choice(GIVEN)} {rng.choice(FAMILY)}"


def people(rng: Random, count: int) -> list[str]:
    """Different persons, no first name twice."""
    firsts = rng.sample(GIVEN, count)
    return [f"{first} {rng.choice(FAMILY)}" for first in firsts]


def money(cents: int, unit: str = "EUR") -> str:
    """Money with its unit behind or before."""
    body = f"{cents // 100:,}.{cents % 100:02}"
    return f"{unit}{body}" if unit in "$€£" else f"{body} {unit}"


def day(rng: Random, year: int = 2024) -> str:
    """A date as documents write it."""
    month = rng.choice(
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    )
    return f"{rng.randint(1, 28):02} {month} {year}"
