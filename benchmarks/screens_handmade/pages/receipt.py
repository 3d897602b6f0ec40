"""A narrow slip from a till."""

# ruff: noqa: E501 - HTML and phrases read better in one piece

from __future__ import annotations

from benchmarks.screens_handmade.draft import Draft
from benchmarks.screens_handmade.stock import (
    CITIES,
    GROCERIES,
    NTH,
    PEOPLE,
    dates,
    money,
)

__all__ = ["receipt"]


def receipt(d: Draft) -> str:
    """A narrow slip from a till."""
    r, cash = d.rng, money(d.rng)
    shop = d.one("CORNER DELI", "Mercado Sol", "BIO & BULK", "Kiosk 24", "Farmhouse Foods")
    goods = d.some(GROCERIES, r.randint(4, 7))
    price = [r.randint(79, 1899) for _ in goods]
    total = sum(price)
    given = (total // 1000 + 1) * 1000
    lines = "".join(
        f'<div class="row between" {d.f(f"line{i}", "row")}><span {d.t(f"name{i}")}>{g}</span><span {d.t(f"price{i}")}>{cash(p)}</span></div>'
        for i, (g, p) in enumerate(zip(goods, price, strict=True))
    )
    time = f"{r.randint(8, 20):02d}:{r.randint(0, 59):02d}"
    day = dates(r, 1)[0]
    card = r.random() < 0.5
    pay = (
        f'<div class="row between"><span>CARD **** {r.randint(1000, 9999)}</span><span>{cash(total)}</span></div>'
        if card
        else f'<div class="row between"><span>CASH</span><span {d.t("given")}>{cash(given)}</span></div><div class="row between"><span>CHANGE</span><span {d.t("change")}>{cash(given - total)}</span></div>'
    )
    cashier = r.choice(PEOPLE).split()[0]
    body = f"""<div style="width:320px;margin:10px auto;padding:18px;background:#fdfdf8;color:#222;font:15px/1.5 'DejaVu Sans Mono','Liberation Mono',monospace;box-shadow:0 2px 8px #0006">
<div style="text-align:center"><b style="font-size:20px" {d.t("shop")}>{shop}</b><br>{r.randint(3, 80)} Station Road<br>{r.choice(CITIES)}</div><hr style="border-top:1px dashed #555">
<div class="row between"><span {d.t("day")}>{day}</span><span {d.t("time")}>{time}</span></div><div>Cashier: <span {d.t("cashier")}>{cashier}</span></div><hr style="border-top:1px dashed #555">{lines}<hr style="border-top:1px dashed #555">
<div class="row between" style="font-size:19px;font-weight:700"><span>TOTAL</span><span {d.t("total")}>{cash(total)}</span></div>{pay}<hr style="border-top:1px dashed #555"><div style="text-align:center">Thank you, come again!</div></div>"""
    d.ask(
        "total",
        "value",
        "total",
        "the TOTAL figure",
        "how much did the shopping cost",
    )
    d.ask("shop", "value role", "name of the shop", "which store is this from", "the store name")
    d.ask("day", "value", "purchase date", "when was this bought", "date on the receipt")
    d.ask("time", "value", "time of purchase", "at what time did they pay", "the clock time")
    d.ask("cashier", "value", "who worked the till", "cashier's name", "cashier")
    i, j = r.sample(range(len(goods)), 2)
    d.ask(
        f"price{i}",
        "value relation",
        f"price of the {goods[i].lower()}",
        f"{goods[i]} how much",
        f"what did the {goods[i].lower()} cost",
    )
    d.ask(
        f"name{j}",
        "order",
        f"{NTH[j]} thing on the receipt",
        f"name of the {NTH[j]} product",
        f"item no. {j + 1}",
    )
    d.ask(f"line{i}", "row", f"the line with {goods[i]}", f"whole {goods[i].lower()} line")
    if i + 1 < len(goods):
        d.ask(
            f"name{i + 1}",
            "relation order",
            f"the item right below {goods[i]}",
            f"what comes after the {goods[i].lower()}",
        )
    if price.count(max(price)) == 1:
        d.ask(
            f"price{price.index(max(price))}",
            "superlative value",
            "the highest single price",
            "price of the dearest product",
        )
    if price.count(min(price)) == 1:
        d.ask(
            f"name{price.index(min(price))}",
            "superlative",
            "name of the cheapest item",
            "the product that cost least",
        )
    d.all(
        [f"price{k}" for k in range(len(goods))],
        "value",
        "all the item prices",
        "every single product's price, not the total",
    )
    d.all([f"name{k}" for k in range(len(goods))], "text", "names of all products bought")
    if not card:
        d.ask("change", "value", "how much change was given", "the change", "money handed back")
        d.ask("given", "value", "cash handed over", "amount of cash given")
        d.none("card", "value", "the card number", "last digits of the credit card")
    else:
        d.none("change", "value", "change given back", "the change")
    d.none("vat", "value", "VAT", "the tax amount")
    d.none("bottle deposit", "value", "the bottle deposit", "deposit for bottles")
    d.none("qr", "icon", "the QR code", "bar code at the bottom")
    d.either([f"price{k}" for k in range(len(goods))], "value", "price of an item", "an item price")
    return d.html(body)
