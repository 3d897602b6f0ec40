"""Past orders with their state, as a table or as cards."""

# ruff: noqa: E501 - HTML and phrases read better in one piece

from __future__ import annotations

from benchmarks.screens_handmade.designers import COLOURS
from benchmarks.screens_handmade.draft import Draft
from benchmarks.screens_handmade.stock import (
    GOODS,
    NTH,
    dates,
    money,
)

__all__ = ["orders"]


def orders(d: Draft) -> str:
    """Past orders with their state, as a table or as cards."""
    r, cash = d.rng, money(d.rng)
    n = r.randint(4, 6)
    days = dates(r, n)[::-1]
    ids = [f"#{v}" for v in r.sample(range(10000, 99999), n)]
    goods = d.some(GOODS, n)
    cost = r.sample(range(900, 40000), n)
    paint = {"Delivered": "green", "Cancelled": "red", "Shipped": "blue", "Processing": "orange"}
    names = list(paint)
    states = names[: min(4, n)] + ["Delivered"] * max(0, n - 4)
    r.shuffle(states)
    coloured = d.look.name not in {"journal"}

    def chip(i: int) -> str:
        style = (
            f"background:{COLOURS[paint[states[i]]]};color:#fff;border-color:transparent;font-style:normal;padding:1px 9px"
            if coloured
            else ""
        )
        return f'<span class=chip {d.f(f"state{i}", "badge")} style="{style}">{states[i]}</span>'

    table = r.random() < 0.6
    if table:
        rows = "".join(
            f'<tr {d.f(f"o{i}", "row")}><td><a href="#" {d.t(f"id{i}", "link")}>{ids[i]}</a><td><span {d.t(f"day{i}")}>{days[i]}</span><td>{goods[i]}<td>{chip(i)}<td class=num><span {d.t(f"cost{i}")}>{cash(cost[i])}</span><td><button {d.f(f"again{i}", "button")}>Reorder</button></tr>'
            for i in range(n)
        )
        lst = f"<table class=tbl><tr><th>Order<th>Placed<th>Item<th>Status<th class=num>Total<th></tr>{rows}</table>"
        unit = "row"
    else:
        lst = "".join(
            f'<div class=card {d.f(f"o{i}", "card")}><div class="row between wrap"><b {d.t(f"id{i}")}>{ids[i]}</b>{chip(i)}</div><p>{goods[i]}, placed <span {d.t(f"day{i}")}>{days[i]}</span></p><div class="row between"><span {d.t(f"cost{i}")}>{cash(cost[i])}</span><button {d.f(f"again{i}", "button")}>Reorder</button></div></div>'
            for i in range(n)
        )
        unit = "card"
    body = f"""<div class="row between wrap"><h1>{d.one("Your orders", "Order history", "Purchases")}</h1><input {d.f("find", "textbox")} placeholder="Find an order" style="width:180px"></div>{lst}
<div class="row" style="justify-content:center"><button disabled {d.f("newer", "button")}>Newer</button><button {d.f("older", "button")}>Older</button></div>"""
    i, j, k = r.sample(range(n), 3)
    d.ask(
        f"again{i}",
        "relation role",
        f"order the {goods[i].lower()} again",
        f"reorder button for {goods[i]}",
        f"Reorder next to {ids[i]}" if table else f"Reorder in the {ids[i]} box",
    )
    d.ask(
        f"cost{j}",
        "table value relation",
        f"price of order {ids[j]}",
        f"what did the {goods[j].lower()} cost",
        f"{ids[j]} total",
    )
    d.ask(
        f"day{k}",
        "value relation",
        f"when was the {goods[k].lower()} ordered",
        f"date of order {ids[k]}",
    )
    d.ask(
        f"o{i}",
        f"{'table row' if table else 'card'} order",
        f"the {NTH[i]} order",
        f"whole {unit} of the {NTH[i]} order",
        f"{NTH[i]} {unit}",
    )
    d.ask(f"state{k}", "state relation", f"status of the {goods[k].lower()}", f"{ids[k]} status")
    for state in names:
        if states.count(state) == 1:
            x = states.index(state)
            d.ask(
                f"o{x}",
                "state row",
                f"the order that is {state.lower()}",
                f"{unit} with status {state}",
            )
            if coloured:
                d.ask(
                    f"state{x}",
                    "colour",
                    f"the {paint[state]} label",
                    f"status tag in {paint[state]}",
                )
    top, low = cost.index(max(cost)), cost.index(min(cost))
    d.ask(
        f"o{top}", "superlative row", "the most expensive order", f"{unit} with the highest total"
    )
    d.ask(f"cost{low}", "superlative value", "lowest total", "the smallest amount in the list")
    d.ask(
        "newer",
        "state",
        "the greyed out button",
        "button that cannot be pressed",
        "which button is disabled",
    )
    d.ask(
        "older",
        "role",
        "go to earlier orders",
        "where do I see more of my old orders",
        "Older",
    )
    d.ask(
        "find", "role", "search field", "box where I can type to find an order", "look up an order"
    )
    d.ask(f"id{n - 1}", "order", "number of the last order shown", "order id at the bottom")
    d.all(
        [f"again{x}" for x in range(n)],
        "kind",
        "every reorder button",
        "all buttons saying Reorder",
    )
    many = [f"state{x}" for x in range(n) if states[x] == "Delivered"]
    d.all(many, "state", "all delivered labels", "every tag that says Delivered")
    d.all([f"cost{x}" for x in range(n)], "value", "the totals of all orders", "all amounts")
    d.either(
        [f"again{x}" for x in range(n)],
        "kind",
        "the reorder button",
        "Reorder",
        "button to buy it again",
    )
    d.none("return", "role", "return an item", "the return button")
    d.none("refunded", "state", "the refunded order", "order with status Refunded")
    d.none("invoice", "role", "download the invoice", "link to the invoice")
    d.all(
        [f"o{x}" for x in range(n) if states[x] != "Delivered"],
        "negation state table",
        "all orders that are not delivered yet",
        f"every {unit} whose status isn't Delivered",
    )
    return d.html(body)
