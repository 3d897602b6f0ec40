"""A restaurant's card, printed or with buttons to order."""

# ruff: noqa: E501 - HTML and phrases read better in one piece

from __future__ import annotations

from benchmarks.screens_handmade.designers import COLOURS
from benchmarks.screens_handmade.draft import Draft
from benchmarks.screens_handmade.glyphs import glyph
from benchmarks.screens_handmade.stock import (
    money,
)

__all__ = ["menu"]


def menu(d: Draft) -> str:
    """A restaurant's card, printed or with buttons to order."""
    r, cash = d.rng, money(d.rng)
    parts = {
        "Starters": ["Leek soup", "Beetroot salad", "Fried sardines", "Garlic bread"],
        "Mains": ["Lamb stew", "Mushroom risotto", "Grilled trout", "Bean chili", "Roast duck"],
        "Desserts": ["Plum cake", "Lemon sorbet", "Rice pudding", "Cheese plate"],
        "Drinks": ["Still water", "Apple juice", "House red", "Mint tea"],
    }
    use = ["Starters", "Mains", d.one("Desserts", "Drinks")]
    pick = {s: d.some(parts[s], 3) for s in use}
    dishes = [(s, x) for s in use for x in pick[s]]
    cost = r.sample(range(250, 3900, 10), len(dishes))
    veg, hot = r.sample(range(len(dishes)), 2)
    order = r.random() < 0.4
    dots = r.random() < 0.5
    col = r.choice((1, 2, 3))
    made, k = "", 0
    for s in use:
        lines = ""
        for x in pick[s]:
            lead = (
                '<span class=grow style="border-bottom:2px dotted #9999;margin:0 8px;align-self:flex-end"></span>'
                if dots
                else "<span class=grow></span>"
            )
            sign = (
                f' <span class=chip {d.f("veg", "badge")} style="background:{COLOURS["green"]};color:#fff;border:0;padding:0 7px">vegan</span>'
                if k == veg
                else f' <span class=chip {d.f("hot", "badge")} style="background:{COLOURS["red"]};color:#fff;border:0;padding:0 7px">spicy</span>'
                if k == hot
                else ""
            )
            add = (
                f'<button class=ico style="margin-left:8px" {d.f(f"add{k}", "icon")}>{glyph("plus", 14)}</button>'
                if order
                else ""
            )
            lines += f'<div class=row style="gap:0;margin:8px 0" {d.f(f"l{k}", "row")}><span {d.t(f"n{k}")}>{x}</span>{sign}{lead}<span {d.t(f"p{k}")}>{cash(cost[k])}</span>{add}</div>'
            k += 1
        made += f'<div {d.f("sec" + s, "card")} style="padding:8px"><h2 {d.t("h" + s, "heading")} style="width:max-content">{s}</h2>{lines}</div>'
    place = d.one("The Crooked Spoon", "Chez Odile", "Taverna Nikos", "Old Mill Inn")
    tel = f"{r.randint(200, 999)} {r.randint(10, 99)} {r.randint(10, 99)}"
    hours = d.one("Tue – Sun, 17:00 – 23:00", "daily 12–22 h", "Wed to Sat from 6 pm")
    body = f"""<div style="text-align:center"><h1 {d.t("place", "heading")}>{place}</h1><p class=dim><span {d.t("hours")}>{hours}</span> · Reservations: <span {d.t("tel")}>{tel}</span></p></div><div style="display:grid;grid-template-columns:repeat(auto-fit,minmax({(620, 420, 300)[col - 1]}px,1fr));gap:10px 40px;max-width:1100px;margin:auto">{made}</div><p class="small dim" style="text-align:center">Service is included. Ask us about allergens.</p>"""
    body = (
        body.replace("minmax(620px", "minmax(300px").replace("minmax(420px", "minmax(300px")
        if r.random() < 0.7
        else body
    )
    n = len(dishes)
    i, j = r.sample(range(n), 2)
    d.ask(
        f"p{i}",
        "value relation",
        f"price of the {dishes[i][1].lower()}",
        f"{dishes[i][1]}, how much?",
        f"what do they charge for {dishes[i][1].lower()}",
    )
    d.ask(
        f"p{j}",
        "value relation",
        f"how much is the {dishes[j][1].lower()}",
        f"{dishes[j][1].lower()} price",
    )
    d.ask(f"n{j}", "text", f"{dishes[j][1].lower()} on the card", dishes[j][1])
    s = r.choice(use)
    idx = [q for q in range(n) if dishes[q][0] == s]
    d.ask(
        f"n{idx[0]}", "order relation", f"the first dish under {s}", f"top item of the {s.lower()}"
    )
    d.ask(f"n{idx[-1]}", "order relation", f"last thing in {s}", f"final entry under {s}")
    top = cost.index(max(cost))
    d.ask(
        f"n{top}",
        "superlative",
        "the most expensive thing on the menu, its name",
        "dearest dish (name)",
    )
    d.ask(
        f"p{cost.index(min(cost))}",
        "superlative value",
        "the lowest price",
        "smallest amount on the card",
    )
    d.ask(f"n{veg}", "relation state", "which dish has the vegan label", "name of the vegan dish")
    d.ask("hot", "colour kind", "the red label", "spicy mark", "red tag that says it's hot")
    d.ask("veg", "colour kind", "green tag", "vegan label")
    d.ask(
        "place",
        "value role",
        "name of the restaurant",
        "what is the place called",
        "restaurant name on top",
    )
    d.ask("tel", "value", "number to book a table", "phone number", "telephone for reservations")
    d.ask("hours", "value", "when are they open", "opening hours")
    d.ask(f"h{use[1]}", "role order", "second section heading", f"heading {use[1]}")
    d.ask(
        f"l{i}",
        "row",
        f"the whole line of {dishes[i][1]}",
        f"{dishes[i][1]} with its price, one box",
    )
    if order:
        d.ask(
            f"add{j}",
            "icon relation",
            f"order the {dishes[j][1].lower()}",
            f"plus next to {dishes[j][1]}",
            f"add {dishes[j][1].lower()}",
        )
        d.all([f"add{q}" for q in range(n)], "icon", "all the plus signs", "every plus button")
    else:
        d.none("cart", "icon", "the shopping cart", "my order so far")
    d.all(
        [f"p{q}" for q in idx],
        "relation value",
        f"prices of all {s.lower()}",
        f"every price under {s}",
    )
    d.all([f"n{q}" for q in idx], "relation", f"all dishes in {s}", f"names of the {s.lower()}")
    d.all([f"h{q}" for q in use], "role", "all section headings", "the three headings of the card")
    d.either(
        [f"p{q}" for q in idx],
        "relation value",
        f"price of one of the {s.lower()}",
        f"a price under {s}",
    )
    d.none("lobster", "text", "the lobster", "price of the lobster")
    d.none("kids", "text", "the kids' menu", "dishes for children")
    d.none("gluten", "state", "the gluten free dish", "gluten-free mark")
    return d.html(f'<div class=card style="max-width:1150px;margin:auto">{body}</div>')
