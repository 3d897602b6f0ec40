"""Shops, pricing pages and dashboards: everything that comes in cards."""

# ruff: noqa: E501 - HTML reads better in one piece

from __future__ import annotations

from html import escape
from random import Random
from typing import Any

from deixis.datasets.screens import words as w
from deixis.datasets.screens.browser import Page
from deixis.datasets.screens.colours import SHADES
from deixis.datasets.screens.markup import mark, tag
from deixis.datasets.screens.parts import (
    badge,
    button,
    document,
    field,
    heading,
    icon,
    link,
    value,
    words,
)
from deixis.datasets.screens.themes import Theme, pick_theme

__all__ = ["dashboard", "pricing", "products"]


def card(name: str, content: str, *, style: str = "", **facts: Any) -> str:
    """A framed panel."""
    return tag(
        "div",
        content,
        css="panel stack",
        style=style,
        marks=mark("card", label=name, text=name, **facts),
    )


def products(rng: Random) -> Page:
    """A grid of products with prices and badges."""
    theme = pick_theme(rng)
    names = w.some(rng, w.PRODUCTS, rng.choice((3, 4, 6)))
    tags = {0: ("Sale", "red"), 1: ("New", "green")}
    cards = "".join(
        card(name, _product(name, theme, rng, tags.get(i)), style="padding:14px")
        for i, name in enumerate(names)
    )
    nav = "".join(
        link(text, group="navigation bar") for text in ("Home", "Catalogue", "Offers", "Contact")
    )
    search = field("Search", role="search", hint="Search products", style="width:220px")
    body = (
        f'<div class="spread" style="padding:14px 28px;border-bottom:1px solid {theme.border}"><b class="line">{words("shopfront")}</b>'
        f'<div class="line" style="gap:22px">{nav}</div><div class="line">{search}{icon("heart")}{icon("user")}</div></div>'
        f'<div class="stack" style="padding:28px">{heading("Popular this week", 2)}'
        f'<div style="display:grid;grid-template-columns:repeat({min(len(names), 3 + (len(names) == 4))},1fr);gap:20px">{cards}</div></div>'
    )
    return Page("shop", document(theme, body), rng.choice((1100, 1280, 1400)), 800)


def _product(name: str, theme: Theme, rng: Random, label: tuple[str, str] | None) -> str:
    shade = rng.choice(("#b7c4d1", "#d8cfc0", "#c3d6c9", "#d5c3cf"))
    picture = tag(
        "div",
        "",
        style=f"height:{rng.choice((110, 140))}px;background:linear-gradient(135deg,{shade},#8894a5)",
        marks=mark("image", label=name),
    )
    price = value(
        w.amount(rng.randint(500, 20000) / 100), [f"price of the {name.lower()}"], label=name
    )
    flag = badge(*label) if label else ""
    return (
        f'{picture}<div class="spread">{heading(name, 3)}{flag}</div><div class="spread"><b>{price}</b>'
        f"{button('Add to cart', theme, colour=theme.accent_name, under=name)}</div>"
    )


def pricing(rng: Random) -> Page:
    """Plans side by side."""
    theme = pick_theme(rng)
    plans = rng.choice(
        (
            ("Basic", "Pro", "Business"),
            ("Free", "Team", "Enterprise"),
            ("Starter", "Plus", "Premium"),
        )
    )
    verbs = w.some(
        rng, ("Start now", "Choose plan", "Contact sales", "Try it free", "Get started"), 3
    )
    hot = rng.randrange(3)
    cards = ""
    for i, (plan, verb) in enumerate(zip(plans, verbs, strict=True)):
        cost = value(
            f"${rng.randint(1, 20) * (i + 1)}",
            [f"price of the {plan} plan", f"{plan} price"],
            style="font-size:2em",
            label=plan,
        )
        points = "".join(
            f"<div>{words(text)}</div>"
            for text in w.some(
                rng,
                (
                    "Unlimited projects",
                    "5 GB storage",
                    "E-mail support",
                    "API access",
                    "Shared folders",
                ),
                3,
            )
        )
        act = button(verb, theme, colour=theme.accent_name if i == hot else None, under=plan)
        flag = (
            badge("Most popular", rng.choice(("orange", "pink", "green")))
            if i == hot and rng.random() < 0.6
            else ""
        )
        cards += card(
            plan,
            f"<div class='spread'>{heading(plan, 2)}{flag}</div><div>{cost} <span class='muted'>per month</span></div>{points}<div>{act}</div>",
            style="padding:26px;flex:1",
        )
    nav = "".join(
        link(text, group="navigation bar") for text in ("Product", "Customers", "Docs", "Blog")
    )
    foot = "".join(
        link(text, group="footer") for text in ("Imprint", "Cookies", "Security", "Status")
    )
    body = (
        f'<div class="spread" style="padding:18px 40px"><div class="line" style="gap:26px">{nav}</div>'
        f'{button("Sign up", theme, colour=None)}</div><div class="stack" style="padding:30px 40px;gap:26px"><center>{heading("Simple pricing", 1)}</center>'
        f'<div class="line" style="align-items:stretch">{cards}</div><div class="line" style="gap:30px">{foot}</div></div>'
    )
    return Page("pricing", document(theme, body), rng.choice((1100, 1280, 1440)), 720)


def dashboard(rng: Random) -> Page:
    """Figures in cards and a bar chart."""
    theme = pick_theme(rng)
    facts = w.some(
        rng, ("Revenue", "Visitors", "Orders", "Refunds", "Sign-ups"), rng.choice((3, 4))
    )
    cards = "".join(
        card(
            name,
            f'{words(name, css="muted")}<b style="font-size:1.7em">{value(w.amount(rng.randint(1000, 90000), ""), [name.lower(), f"{name.lower()} figure"], label=name)}</b>',
            style="flex:1",
        )
        for name in facts
    )
    side = "".join(
        link(text, group="sidebar")
        for text in ("Overview", "Analytics", "Campaigns", "Team", "Preferences")
    )
    chart = bars(rng, theme) if rng.random() < 0.7 else lines(rng, theme)
    tools = button("Refresh", theme) + button("Share report", theme, colour=theme.accent_name)
    body = (
        f'<div style="display:flex;min-height:100vh"><div class="stack left" style="width:190px;padding:24px;background:{theme.panel};border-right:1px solid {theme.border}">{side}</div>'
        f'<div class="stack grow" style="padding:24px"><div class="spread">{heading("Dashboard", 1)}<div class="line">{tools}</div></div>'
        f'<div class="line">{cards}</div>{chart}</div></div>'
    )
    return Page("dashboard", document(theme, body), rng.choice((1100, 1280, 1400)), 760)


def bars(rng: Random, theme: Theme) -> str:
    """A bar chart with a label under each bar."""
    months = w.MONTHS.split()
    names = rng.choice(
        (
            [m[:3] for m in months[:6]],
            ["Mon", "Tue", "Wed", "Thu", "Fri"],
            ["North", "East", "South", "West"],
        )
    )
    full = {m[:3]: m for m in months}
    heights = rng.sample(range(6, 40), len(names))
    colours = rng.choice(
        (
            ["blue"] * len(names),
            rng.sample(["red", "green", "blue", "orange", "purple", "grey"], min(6, len(names))),
        )
    )
    columns = ""
    for name, height, colour in zip(names, heights, colours, strict=True):
        bar = tag(
            "div",
            "",
            style=f"height:{height * 6}px;background:{SHADES[colour][0]};width:100%",
            marks=mark(
                "bar", label=name, names=[full.get(name, name)], colour=colour, value=height
            ),
        )
        columns += f'<div style="flex:1;max-width:80px;display:flex;flex-direction:column;justify-content:flex-end;align-items:center;gap:6px">{bar}{words(name)}</div>'
    plot = f'<div style="display:flex;gap:{rng.choice((14, 30))}px;align-items:flex-end;height:280px;padding:0 10px">{columns}</div>'
    return card(
        "Monthly sales",
        f"{heading('Sales by period', 3)}{tag('div', plot, marks=mark('chart', label='Sales by period', role='bar'))}",
    )


def lines(rng: Random, theme: Theme) -> str:
    """A line chart with a legend."""
    colours = rng.sample(["red", "green", "blue", "orange"], 2)
    names = w.some(rng, ("Income", "Costs", "Clicks", "Views"), 2)
    paths = ""
    for base, colour, name in zip((60, 170), colours, names, strict=True):
        points = " ".join(f"{20 + 90 * i},{base + rng.randint(-40, 40)}" for i in range(8))
        paths += f'<polyline points="{points}" fill="none" stroke="{SHADES[colour][0]}" stroke-width="3" {mark("line", label=name, colour=colour)}/>'
    plot = f'<svg width="680" height="240" style="border-left:1px solid {theme.muted};border-bottom:1px solid {theme.muted}">{paths}</svg>'
    keys = "".join(
        f'<span class="line" style="gap:6px"><i style="width:14px;height:14px;background:{SHADES[c][0]}"></i>{words(escape(n))}</span>'
        for c, n in zip(colours, names, strict=True)
    )
    legend = tag(
        "div", keys, css="line", style="gap:20px;align-self:flex-start", marks=mark("legend")
    )
    return card(
        "Trend",
        f"{heading('Trend', 3)}{tag('div', plot, style='align-self:flex-start', marks=mark('chart', label='Trend', role='line'))}{legend}",
    )
