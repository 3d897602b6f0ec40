"""Key figures and charts drawn as inline SVG."""

# ruff: noqa: E501 - HTML and phrases read better in one piece

from __future__ import annotations

import math

from benchmarks.screens_handmade.designers import COLOURS
from benchmarks.screens_handmade.draft import Draft
from benchmarks.screens_handmade.glyphs import glyph
from benchmarks.screens_handmade.stock import (
    CITIES,
)

__all__ = ["dashboard"]


def dashboard(d: Draft) -> str:
    """Key figures and charts drawn as inline SVG."""
    r = d.rng
    figs = d.some(
        [
            ("Visitors", f"{r.randint(2, 90)},{r.randint(100, 999)}"),
            ("Revenue", f"${r.randint(3, 88)}.{r.randint(1, 9)}k"),
            ("Open tickets", str(r.randint(4, 99))),
            ("Uptime", f"99.{r.randint(10, 98)}%"),
            ("New users", str(r.randint(100, 990))),
            ("Bounce rate", f"{r.randint(20, 70)}%"),
        ],
        r.choice((3, 4)),
    )
    tiles = "".join(
        f'<div class="card grow" style="min-width:140px" {d.f(f"tile{i}", "card")}><div class=dim>{a}</div><div class=big><span {d.t(f"fig{i}")}>{b}</span></div></div>'
        for i, (a, b) in enumerate(figs)
    )
    ink = "#c9ced6" if d.look.dark else "#444"
    cats = d.some(CITIES, 5) if r.random() < 0.5 else ["Jan", "Feb", "Mar", "Apr", "May"]
    vals = r.sample(range(15, 100), 5)
    rim = sorted(vals, reverse=True)
    if rim[0] - rim[1] < 8:
        vals[vals.index(rim[0])] = min(rim[0] + 12, 110)
    if rim[3] - rim[4] < 6:
        vals[vals.index(rim[4])] = max(rim[4] - 7, 8)
    hues = d.some([c for c in COLOURS if c != "yellow" or d.look.dark], 5)
    multi = r.random() < 0.5
    across = r.random() < 0.3
    bars = ""
    for i, v in enumerate(vals):
        hue = COLOURS[hues[i]] if multi else d.look.hue
        if across:
            bars += f'<rect {d.f(f"bar{i}", "bar")} x="80" y="{10 + i * 34}" width="{v * 2.3:.0f}" height="24" fill="{hue}"/><text x="74" y="{27 + i * 34}" text-anchor="end" font-size="13" fill="{ink}">{cats[i]}</text>'
        else:
            bars += f'<rect {d.f(f"bar{i}", "bar")} x="{20 + i * 66}" y="{150 - v * 1.25:.0f}" width="42" height="{v * 1.25:.0f}" fill="{hue}"/><text x="{41 + i * 66}" y="170" text-anchor="middle" font-size="13" fill="{ink}">{cats[i]}</text>'
    bar = f'<svg {d.f("barchart", "chart")} width="350" height="182" style="display:block;max-width:100%">{bars}</svg>'
    parts = d.some(["Search", "Social", "E-mail", "Direct", "Partner"], r.choice((3, 4)))
    share = [r.randint(10, 50) for _ in parts]
    share[r.randrange(len(share))] += 45
    pal = d.some([c for c in COLOURS if c != "yellow"], len(parts))
    total, at, pie = sum(share), 0.0, ""
    ring = r.random() < 0.4
    for i, s in enumerate(share):
        end = at + s / total
        x1, y1 = 80 + 70 * math.sin(2 * math.pi * at), 80 - 70 * math.cos(2 * math.pi * at)
        x2, y2 = 80 + 70 * math.sin(2 * math.pi * end), 80 - 70 * math.cos(2 * math.pi * end)
        big = int(s / total > 0.5)
        pie += f'<path {d.f(f"slice{i}", "slice")} d="M80 80L{x1:.1f} {y1:.1f}A70 70 0 {big} 1 {x2:.1f} {y2:.1f}Z" fill="{COLOURS[pal[i]]}"/>'
        at = end
    hole = '<circle cx="80" cy="80" r="36" fill="currentColor" opacity="0"/>' if not ring else ""
    key = "".join(
        f'<div {d.f(f"key{i}", "legend")} style="width:max-content"><span class=swatch {d.f(f"sw{i}", "icon")} style="background:{COLOURS[pal[i]]}"></span> {p} <span {d.t(f"pc{i}")}>{round(100 * share[i] / total)}%</span></div>'
        for i, p in enumerate(parts)
    )
    pts = [r.randint(15, 100) for _ in range(8)]
    line = " ".join(f"{20 + i * 45},{120 - p}" for i, p in enumerate(pts))
    curve = f'<svg {d.f("line", "chart")} width="350" height="130" style="display:block;max-width:100%"><path d="M15 5v118h330" fill="none" stroke="{ink}"/><polyline points="{line}" fill="none" stroke="{d.look.hue}" stroke-width="3"/></svg>'
    t1, t2, t3 = (
        d.one("Sales by branch", "Orders by place", "Items per group"),
        d.one("Where visitors come from", "Sources", "Traffic split"),
        d.one("Last eight weeks", "Trend", "Load over time"),
    )
    boxes = [
        f'<div class=card style="margin:0" {d.f("cbar", "card")}><h3 {d.t("t1", "heading")} style="width:max-content">{t1}</h3>{bar}</div>',
        f'<div class=card style="margin:0" {d.f("cpie", "card")}><h3 {d.t("t2", "heading")} style="width:max-content">{t2}</h3><div class=row><svg {d.f("pie", "chart")} width="150" height="150" viewBox="5 5 150 150" style="flex:none">{pie}{hole}</svg><div class=col>{key}</div></div></div>',
        f'<div class=card style="margin:0" {d.f("cline", "card")}><h3 {d.t("t3", "heading")} style="width:max-content">{t3}</h3>{curve}</div>',
    ]
    r.shuffle(boxes)
    body = f"""<div class="row between wrap"><h1>{d.one("Overview", "This week", "Control room")}</h1><div class=row><select {d.f("span", "dropdown")}><option>Last 7 days<option>Last month</select><button class=ico {d.f("fresh", "icon")}>{glyph("reload", 18)}</button><button {d.f("export", "button")}>Export</button></div></div><div class="row wrap" style="align-items:stretch">{tiles}</div><div style="display:grid;grid-template-columns:repeat(auto-fit,minmax(385px,1fr));gap:16px">{"".join(boxes)}</div>"""
    i, m = r.randrange(len(figs)), len(figs)
    d.ask(
        f"fig{i}",
        "value",
        figs[i][0].lower(),
        f"the figure for {figs[i][0].lower()}",
        f"current value of {figs[i][0].lower()}",
    )
    d.ask(
        f"tile{m - 1}",
        "position order",
        "the last of the tiles with figures",
        "final box of the row of figures",
    )
    d.ask(
        f"tile{m - 1}",
        "label kind",
        f"box of {figs[-1][0].lower()}",
        f"{figs[-1][0]} tile",
    )
    d.ask("pie", "kind", "the pie chart", "round diagram", "circle chart")
    d.ask("barchart", "kind", "the bar chart", "diagram with the bars", "bars, all together")
    d.ask("line", "kind", "line chart", "the graph with a line", "the curve")
    up, dn = vals.index(max(vals)), vals.index(min(vals))
    d.ask(
        f"bar{up}",
        "superlative",
        "the longest bar" if across else "the tallest bar",
        "bar with the highest value",
        "biggest bar",
    )
    d.ask(f"bar{dn}", "superlative", "the shortest bar", "bar with the least", "smallest bar")
    k = r.randrange(5)
    d.ask(f"bar{k}", "label", f"the bar for {cats[k]}", f"bar labelled {cats[k]}", f"{cats[k]} bar")
    if not across:
        d.ask("bar1", "order", "second bar", "second bar from the left")
    if multi:
        d.ask(f"bar{k}", "colour", f"the {hues[k]} bar", f"bar in {hues[k]}")
    s = share.index(max(share))
    q = r.randrange(len(parts))
    d.ask(f"slice{s}", "superlative size", "the largest slice", "biggest piece of the pie")
    d.ask(f"slice{q}", "colour", f"the {pal[q]} slice", f"{pal[q]} piece of the pie chart")
    d.ask(
        f"slice{q}",
        "label colour",
        f"slice for {parts[q].lower()}",
        f"the part of the circle that is {parts[q]}",
    )
    d.ask(
        f"pc{q}",
        "value",
        f"share of {parts[q].lower()} in percent",
        f"what percentage is {parts[q]}",
        f"{parts[q]} %",
    )
    d.ask(f"key{q}", "label", f"{parts[q]} in the legend", f"legend entry for {parts[q].lower()}")
    d.ask("span", "role kind", "choose another period", "the drop-down", "time range menu")
    d.ask("fresh", "icon role", "update the numbers", "the refresh icon", "round arrow")
    d.ask("export", "role", "get the data out", "export button")
    d.ask("t2", "relation role", "title above the pie chart", "headline of the round chart")
    d.ask("cline", "kind label", f'the panel "{t3}"', "whole box with the line chart")
    d.all(
        [f"tile{x}" for x in range(m)],
        "kind",
        f"the {m} tiles on top",
        "all boxes with key figures",
    )
    d.all([f"bar{x}" for x in range(5)], "kind", "all bars", "every single bar")
    d.all(
        [f"slice{x}" for x in range(len(parts))],
        "kind",
        "all slices of the pie",
        "each piece of the pie",
    )
    d.all(
        ["barchart", "pie", "line"], "kind", "all three charts", "the diagrams, just the drawings"
    )
    d.either([f"bar{x}" for x in range(5)], "kind", "a bar", "the bar")
    d.either([f"slice{x}" for x in range(len(parts))], "kind", "a slice of the pie", "the slice")
    d.none("sunday", "label", "the bar for Sunday", "Sunday's value")
    d.none("alert", "kind", "the alert", "alarms panel")
    d.none("scatter", "kind", "the scatter plot", "diagram with dots only")
    return d.html(body)
