"""Hits of a web or shop search with filters and pages."""

# ruff: noqa: E501 - HTML and phrases read better in one piece

from __future__ import annotations

from benchmarks.screens_handmade.draft import Draft
from benchmarks.screens_handmade.glyphs import glyph
from benchmarks.screens_handmade.stock import (
    FIRMS,
    NTH,
    dates,
)

__all__ = ["results"]


def results(d: Draft) -> str:
    """Hits of a web or shop search with filters and pages."""
    r = d.rng
    word = d.one("sourdough starter", "used bicycles", "tide tables", "wood stain", "house plants")
    n = r.randint(4, 6)
    firms = d.some(FIRMS, n)
    when = dates(r, n)
    kind = ["guide", "shop", "forum", "video", "blog", "wiki"]
    titles = [
        f"{word.capitalize()}: {t}"
        for t in d.some(
            [
                "all you need to know",
                "buyer's advice",
                "ten common mistakes",
                "what nobody tells you",
                "price check",
                "a short history",
                "questions and answers",
            ],
            n,
        )
    ]
    sites = [f"www.{f.split()[0].lower()}-{k}.example" for f, k in zip(firms, kind, strict=False)]
    ad = r.random() < 0.5
    hits = ""
    for i in range(n):
        badge = (
            f'<span class=chip {d.f("ad", "badge")} style="background:#ffe08a;color:#222;padding:0 7px">Ad</span> '
            if ad and not i
            else ""
        )
        hits += f'<div style="margin:0 0 20px" {d.f(f"hit{i}")}><div class="small dim">{badge}<span {d.t(f"site{i}")}>{sites[i]}</span></div><a href="#" style="font-size:1.2em" {d.t(f"t{i}", "link")}>{titles[i]}</a><div class=small><span class=dim {d.t(f"day{i}")}>{when[i]}</span> – {d.one("We tried seven and ranked them by what matters to most people.", "Everything in one place, from first steps to finer points.", "Read what members say about it before you start.")}</div></div>'
    kinds = ["Guides", "Shops", "Forums", "Videos"]
    on = r.randrange(4)
    filt = "".join(
        f'<label class=row style="gap:8px;padding:3px 0"><input type=checkbox {"checked" if i == on else ""} {d.f(f"flt{i}", "checkbox")}>{x}</label>'
        for i, x in enumerate(kinds)
    )
    cur = r.randint(1, 3)
    pages = "".join(
        f'<a href="#" {d.f(f"pg{k}", "link")} style="padding:5px 12px;border:1px solid #9998;{"font-weight:800;border-width:2px;color:inherit" if k == cur else ""};text-decoration:none">{k}</a>'
        for k in range(1, 6)
    )
    total = f"{r.randint(1, 90)},{r.randint(100, 999)}"
    body = f"""<div class="bar" style="flex-wrap:wrap"><b>{d.one("Seek", "findit", "OWL")}</b><input {d.f("q", "textbox")} value="{word}" class=grow style="max-width:520px;min-width:160px"><button class="main" {d.f("go", "button")}>{glyph("search", 16)} {d.one("Search", "Go")}</button></div>
<div style="display:flex;gap:26px;padding:16px;flex-wrap:wrap"><div style="width:170px"><h3>Filter</h3>{filt}<div style="margin-top:10px">Sort by<br><select {d.f("sort", "dropdown")} style="width:150px"><option>Best match<option>Newest</select></div></div><div class=grow style="min-width:300px"><p class="small dim"><span {d.t("count")}>About {total} results</span></p>{hits}<div class="row wrap" style="gap:6px">{pages}<a href="#" {d.t("next", "link")} style="margin-left:8px">Next</a></div></div></div>"""
    i, j = r.sample(range(n), 2)
    d.ask(
        "q", "role", "search box", "where do I change what I look for", f"field containing {word}"
    )
    d.ask(
        "go", "role icon", "start the search", "button with the magnifying glass", "search button"
    )
    d.ask("count", "value", "how many hits are there", "number of results")
    if not ad:
        d.ask(
            f"t{i}",
            "order",
            f"{NTH[i]} result",
            f"link of hit number {i + 1}",
            f"title of the {NTH[i]} hit",
        )
    d.ask(f"t{j}", "text", titles[j].split(": ")[1], f"the link about {titles[j].split(': ')[1]}")
    d.ask(f"t{i}", "relation", f"result from {sites[i]}", f"headline belonging to {sites[i]}")
    d.ask(
        f"site{j}",
        "relation value",
        f'web address of "{titles[j]}"',
        f"site of the hit {titles[j]}",
    )
    if not ad:
        d.ask(
            f"day{j}",
            "value order",
            f"date of the {NTH[j]} result",
            f"when was the {NTH[j]} hit published",
        )
    d.ask(f"flt{on}", "state", "the ticked filter", "checked box at the side")
    k = (on + 2) % 4
    d.ask(
        f"flt{k}",
        "label",
        f"show only {kinds[k].lower()}",
        f"check box for {kinds[k].lower()}",
        f"square in front of {kinds[k]}",
    )
    d.ask("sort", "role kind", "change the order of the results", "drop-down", "sort menu")
    d.ask("next", "role", "following page", "more results", "link behind the page numbers")
    d.ask(f"pg{cur}", "state", "the page I am on", "number of the current page")
    d.ask("pg5", "label order", "go to page 5", "the highest page number")
    d.ask(f"t{n - 1}", "order position", "bottom result's headline", "last link of the hits")
    if ad:
        d.ask("ad", "kind", "mark for advertising", "the Ad label")
        d.ask("t0", "relation", "the sponsored result's title", "headline of the advertisement")
    else:
        d.none("sponsored", "kind", "the advertisement", "a sponsored hit")
    d.all([f"t{x}" for x in range(n)], "kind", "headlines of all results", "all the hits' titles")
    d.all([f"flt{x}" for x in range(4)], "kind", "all the filters' boxes", "every check box")
    d.all([f"pg{x}" for x in range(1, 6)], "kind", "all page numbers", "the five numbered boxes")
    d.either([f"flt{x}" for x in range(4)], "kind", "the check box")
    d.either([f"t{x}" for x in range(n)], "kind", "title of a result", "a result's link")
    d.none("price", "role", "filter by price", "the price slider")
    d.none("image search", "role", "search by picture", "camera icon")
    d.none("map", "role", "show the hits on a map", "map view")
    d.all(
        [f"flt{x}" for x in range(4) if x != on],
        "negation state",
        "filters that are not ticked",
        "the unchecked squares",
    )
    return d.html(body, bare=True)
