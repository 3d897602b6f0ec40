"""Pages about money: invoice, till receipt, utility bill, orders, spreadsheet, pricing."""

# ruff: noqa: E501, S311 - HTML and phrases read better in one piece

from __future__ import annotations

from benchmarks.screens_handmade.draft import Draft
from benchmarks.screens_handmade.glyphs import glyph
from benchmarks.screens_handmade.stock import CITIES, FIRMS, GOODS, GROCERIES, PEOPLE, dates, money

__all__ = ["bill", "invoice", "orders", "pricing", "receipt", "spreadsheet"]

_NTH = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth")


def invoice(d: Draft) -> str:
    """A printed invoice with its items and sums."""
    r, cash = d.rng, money(d.rng)
    firm, client = d.some(FIRMS, 2)
    street, town = f"{r.randint(2, 90)} Mill Lane", r.choice(CITIES)
    issued, due = dates(r, 2)
    goods = d.some(GOODS, r.randint(3, 6))
    lines = [(g, r.randint(1, 9), r.randint(400, 19000)) for g in goods]
    net = sum(q * p for _, q, p in lines)
    rate = r.choice((7, 19, 20, 21, 25))
    vat = net * rate // 100
    number = f"{d.one('INV-', 'RE', 'F/', '')}{r.randint(20000, 99999)}"
    words = r.choice(
        (
            ("Description", "Qty", "Unit price", "Amount"),
            ("Item", "Quantity", "Price", "Total"),
            ("Article", "Units", "Each", "Sum"),
        )
    )
    head = "".join(
        f'<th class="{"num" if i else ""}" {d.f(f"h{i}", "cell")}>{w}</th>'
        for i, w in enumerate(words)
    )
    body = "".join(
        f"<tr {d.f(f'row{i}', 'row')}><td><span {d.t(f'item{i}')}>{g}</span></td><td class=num><span {d.t(f'qty{i}')}>{q}</span></td>"
        f'<td class=num><span {d.t(f"unit{i}")}>{cash(p)}</span></td><td class=num><span {d.t(f"sum{i}")}>{cash(q * p)}</span></td></tr>'
        for i, (g, q, p) in enumerate(lines)
    )
    last = d.one("Amount due", "Grand total", "Total to pay", "Balance due")
    iban = f"DE{r.randint(10, 99)} {r.randint(1000, 9999)} {r.randint(1000, 9999)} {r.randint(1000, 9999)} {r.randint(10, 99)}"
    sums = f"""<table style="margin-left:auto;margin-top:14px" class=small><tr><td style="padding:3px 24px 3px 0">{d.one("Subtotal", "Net")}<td class=num><span {d.t("net")}>{cash(net)}</span>
<tr><td>VAT {rate}%<td class=num><span {d.t("vat")}>{cash(vat)}</span><tr class=big><td style="padding-right:24px">{last}<td class=num><span {d.t("total")}>{cash(net + vat)}</span></table>"""
    facts = f"""<table><tr><td class=dim style="padding-right:18px">{d.one("Invoice no.", "Invoice number")}<td><b {d.t("number")}>{number}</b>
<tr><td class=dim>{d.one("Issued", "Invoice date", "Date")}<td><span {d.t("issued")}>{issued}</span><tr><td class=dim>{d.one("Due", "Due date", "Pay by")}<td><span {d.t("due")}>{due}</span></table>"""
    to = f'<div {d.f("to")} style="width:max-content"><div class="dim small">Bill to</div><b {d.t("client")}>{client}</b><br>{street}<br>{town}</div>'
    title = f'<h1 {d.t("title", "heading")} style="display:inline-block">Invoice</h1>'
    top = d.one(
        f'<div class="row between" style="align-items:flex-start"><div><div class=big {d.t("firm")} style="width:max-content">{firm}</div>{title}</div>{facts}</div><div style="margin:24px 0">{to}</div>',
        f'{title}<div class="row between" style="align-items:flex-start;margin-bottom:22px">{to}<div><div class=big {d.t("firm")} style="width:max-content">{firm}</div>{facts}</div></div>',
    )
    d.ask(
        "total",
        "value",
        "total",
        "how much do I have to pay altogether?",
        "the final amount including tax",
        last.lower(),
        "bottom line figure",
        "the sum that must be paid",
    )
    d.ask(
        "vat",
        "value",
        "how much is the VAT",
        "VAT amount",
        "the tax on this bill",
        "value added tax in money",
    )
    d.ask(
        "due",
        "value",
        "due date",
        "by when must it be paid",
        "deadline for the payment",
        "last day to pay",
    )
    d.ask(
        "number",
        "value",
        "invoice number",
        "number of this invoice",
        "the invoice no",
        "which number do I quote when paying",
    )
    d.ask(
        "issued",
        "value",
        "when was this invoice written",
        "invoice date",
        "the day it was issued",
        "issue date",
    )
    d.ask(
        "client",
        "value",
        "who is the invoice addressed to",
        "name of the customer",
        "the company that gets the bill",
    )
    d.ask("net", "value", "total before tax", "net amount", "subtotal", "what it costs without VAT")
    i = r.randrange(len(lines))
    d.ask(
        f"qty{i}",
        "table cell",
        f"how many of the {goods[i]}",
        f"quantity for {goods[i]}",
        f"{goods[i]} qty",
        f"number of units in the {goods[i].lower()} line",
    )
    j = r.randrange(len(lines))
    d.ask(
        f"sum{j}",
        "table cell order",
        f"amount in the {_NTH[j]} line",
        f"{_NTH[j]} row {words[3].lower()}",
        f"what the {_NTH[j]} position comes to",
    )
    d.ask(
        f"unit{i}",
        "table cell",
        f"{words[2].lower()} of the {goods[i].lower()}",
        f"what does one {goods[i].lower()} cost",
        f"price for a single {goods[i].lower()}",
    )
    d.ask(
        f"row{j}",
        "table row",
        f"the whole {_NTH[j]} line of the items",
        f"the row with the {goods[j].lower()}",
        f"{goods[j]} row",
    )
    d.ask(
        f"item{len(lines) - 1}",
        "order table",
        "last item on the list",
        "name of the last article",
        "the lowest item in the table",
    )
    d.ask(
        "title",
        "role",
        "the heading of the page",
        "document title",
        "big word that says what this is",
    )
    d.ask(
        "h3",
        "table position",
        "the header of the rightmost column",
        "last column's header cell",
        f"column head {words[3]}",
    )
    top_line = max(range(len(lines)), key=lambda k: lines[k][1] * lines[k][2])
    d.ask(
        f"row{top_line}",
        "superlative table",
        "the row with the highest amount",
        "most expensive line",
        "which position costs the most, whole row",
    )
    d.all(
        [f"sum{k}" for k in range(len(lines))],
        "table",
        f"all figures in the {words[3].lower()} column",
        f"every line's {words[3].lower()}",
        f"the numbers below {words[3]}",
    )
    d.all(
        [f"row{k}" for k in range(len(lines))], "table", "all item rows", "each line of the table"
    )
    if r.random() < 0.6:
        top += ""
        foot = f'<p class="small dim" style="margin-top:28px">Please transfer to IBAN <span {d.t("iban")}>{iban}</span></p>'
        d.ask(
            "iban",
            "value",
            "the bank account",
            "IBAN number",
            "where do I send the money",
            "account to transfer to",
        )
    else:
        foot = '<p class="small dim">Thank you for your business.</p>'
        d.none("iban", "value", "the IBAN", "bank account number")
    d.none(
        "discount", "value", "the discount", "how much discount do I get", "reduction in percent"
    )
    d.none("phone", "value", "phone number of the seller", "the telephone number")
    d.none("shipping", "value", "the shipping costs", "delivery charge")
    d.either(
        [f"sum{k}" for k in range(len(lines))],
        "value",
        "amount of an item",
        "an item's line total",
    )
    return d.html(
        f'<div class="card" style="max-width:860px;margin:auto">{top}<table class=tbl><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{sums}{foot}</div>'
    )


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
        "what was paid in all",
        "total",
        "sum at the bottom of the slip",
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
        f"{_NTH[j]} thing on the receipt",
        f"name of the {_NTH[j]} product",
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
    return d.html(body)


def bill(d: Draft) -> str:
    """A bill for power or water with key figures in boxes."""
    r, cash = d.rng, money(d.rng)
    kind, unit = r.choice((("Electricity", "kWh"), ("Water", "m³"), ("Gas", "kWh")))
    start, end, due = dates(r, 3)
    who = r.choice(PEOPLE)
    old = r.randint(2000, 8000)
    used = r.randint(90, 900)
    base, use = r.randint(500, 2500), used * r.randint(15, 40)
    account = f"{r.randint(100, 999)}-{r.randint(10000, 99999)}"
    boxes = [
        ("Amount due", cash(base + use), "due_sum"),
        ("Pay before", due, "due"),
        (f"Usage ({unit})", str(used), "used"),
    ]
    r.shuffle(boxes)
    tiles = "".join(
        f'<div class="card grow" {d.f("tile" + str(i), "card")} style="min-width:150px"><div class="dim small">{a}</div><div class=big><span {d.t(k)}>{b}</span></div></div>'
        for i, (a, b, k) in enumerate(boxes)
    )
    pay = d.one("Pay now", "Pay this bill", "Settle bill")
    body = f"""<div class="row between wrap"><h1 {d.t("title", "heading")}>{kind} bill</h1><div class=row><button {d.f("pdf", "button")}>{glyph("download", 18)} PDF</button><button class=main {d.f("pay", "button")}>{pay}</button></div></div>
<p>Account <b {d.t("account")}>{account}</b> · Customer <b {d.t("who")}>{who}</b></p><div class="row wrap" style="align-items:stretch">{tiles}</div>
<h2 {d.t("readings", "heading")} style="width:max-content">Meter readings</h2><table class=tbl {d.f("table", "table")}><tr><th>Date<th class=num>Reading<tr {d.f("r1", "row")}><td>{start}<td class=num><span {d.t("old")}>{old}</span><tr {d.f("r2", "row")}><td>{end}<td class=num><span {d.t("new")}>{old + used}</span></table>
<h2>Charges</h2><table class=tbl><tr><td>Standing charge<td class=num><span {d.t("base")}>{cash(base)}</span><tr><td>Consumption<td class=num><span {d.t("use")}>{cash(use)}</span></table>
<p class="small">Questions? <a href="#" {d.t("help", "link")}>Contact customer service</a></p>"""
    d.ask(
        "due_sum", "value", "what do I owe", "amount due", "how much must I pay", "the sum to be paid"
    )
    d.ask("due", "value", "payment deadline", "latest date to pay", "pay before which day")
    d.ask("used", "value", "how much was used", f"the {unit} consumed", "usage figure")
    d.ask(
        "account", "value", "account number", "my customer account no", "the number of the account"
    )
    d.ask("who", "value", "customer name", "whose bill is it", "person this bill belongs to")
    d.ask("old", "table cell order", "the first meter reading", "meter value on " + start)
    d.ask("new", "table cell order", "reading in the last row", f"reading of {end}")
    d.ask("base", "value", "standing charge", "the fixed part of the price", "fee that never changes")
    d.ask(
        "pay", "role", "where do I click to pay", f"{pay} button", "press this to pay", "pay button"
    )
    d.ask("pdf", "role icon", "save it as a pdf", "button with the download arrow", "get the PDF")
    d.ask("help", "role", "link to reach support", "contact link", "I have a question, whom do I ask")
    d.ask("tile0", "position order", "the leftmost of the three boxes", "first tile")
    d.ask("table", "table", "the table of meter readings", "meter readings table")
    d.ask("readings", "label", "heading above the meter table", "headline Meter readings")
    if d.look.filled and d.look.name != "journal":
        d.ask("pay", "colour", f"the {d.look.accent} button")
    d.ask("pay", "position", "the button furthest to the right", "rightmost button")
    d.all(["tile0", "tile1", "tile2"], "kind", "the three summary boxes", "all tiles with big numbers")
    d.all(["pdf", "pay"], "kind", "both buttons", "all the buttons")
    d.all(["old", "new"], "table", "both meter readings", "the two readings")
    d.none("previous balance", "value", "previous balance", "what was left over from last month")
    d.none("tariff", "value", "name of my tariff", "tariff")
    d.none("print", "role", "the print button", "where can I print this")
    d.either(["r1", "r2"], "table", "the row of a meter reading", "one of the readings, whole row")
    return d.html(f'<div style="max-width:900px;margin:auto">{body}</div>')


def orders(d: Draft) -> str:
    """Past orders with their state, as a table or as cards."""
    r, cash = d.rng, money(d.rng)
    n = r.randint(4, 6)
    days = dates(r, n)[::-1]
    ids = [f"#{v}" for v in r.sample(range(10000, 99999), n)]
    goods = d.some(GOODS, n)
    cost = r.sample(range(900, 40000), n)
    paint = {"Delivered": "green", "Cancelled": "red", "Shipped": "blue", "Processing": "orange"}
    from benchmarks.screens_handmade.designers import COLOURS  # noqa: PLC0415

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
        f"the {_NTH[i]} order",
        f"whole {unit} of the {_NTH[i]} order",
        f"{_NTH[i]} {unit}",
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
    d.ask("find", "role", "search field", "box where I can type to find an order", "look up an order")
    d.ask(f"id{n - 1}", "order", "number of the last order shown", "order id at the bottom")
    d.all([f"again{x}" for x in range(n)], "kind", "every reorder button", "all buttons saying Reorder")
    many = [f"state{x}" for x in range(n) if states[x] == "Delivered"]
    d.all(many, "state", "all delivered labels", "every tag that says Delivered")
    d.all([f"cost{x}" for x in range(n)], "value", "the totals of all orders", "all amounts")
    d.either(
        [f"again{x}" for x in range(n)], "kind", "the reorder button", "Reorder", "button to buy it again"
    )
    d.none("return", "role", "return an item", "the return button")
    d.none("refunded", "state", "the refunded order", "order with status Refunded")
    d.none("invoice", "role", "download the invoice", "link to the invoice")
    return d.html(body)


def spreadsheet(d: Draft) -> str:
    """A sheet with lettered columns and numbered rows, a formula bar and tabs."""
    r = d.rng
    heads = r.choice(
        (
            ("Region", "Q1", "Q2", "Q3", "Q4"),
            ("Name", "Hours", "Rate", "Bonus", "Pay"),
            ("Plant", "Height", "Width", "Pots", "Price"),
        )
    )
    names = d.some(
        CITIES if heads[0] == "Region" else [p.split()[0] for p in PEOPLE], r.randint(5, 9)
    )
    cells = [
        [names[i], *(str(r.randint(10, 999)) for _ in range(4))] for i in range(len(names))
    ]
    letters = "ABCDE"
    grid = "border:1px solid #c4c7cc;padding:4px 8px;height:28px;"
    head_css = grid + "background:#e8eaed;color:#333;text-align:center;font-weight:400"
    sel = (r.randrange(len(names)) + 2, r.randint(1, 4))
    rows = f'<tr><td style="{head_css};width:44px">' + "".join(
        f'<td style="{head_css}" {d.f(f"col{c}", "cell")}>{c}</td>' for c in letters
    )
    for n in range(1, len(names) + 3):
        line = heads if n == 1 else cells[n - 2] if n - 2 < len(names) else [""] * 5
        tds = "".join(
            f'<td {d.f(f"{letters[c]}{n}", "cell")} style="{grid}{"font-weight:700;" if n == 1 else ""}{"text-align:right;" if c and n > 1 else ""}{"outline:3px solid #1a73e8;outline-offset:-2px;" if (n, c) == sel else ""}">{line[c]}</td>'
            for c in range(5)
        )
        rows += f'<tr {d.f(f"row{n}", "row")}><td style="{head_css}" {d.f(f"no{n}", "cell")}>{n}</td>{tds}</tr>'
    tabs = d.some(["Sheet1", "Budget", "Archive", "Notes", "2024"], 3)
    at = f"{letters[sel[1]]}{sel[0]}"
    value = cells[sel[0] - 2][sel[1]]
    tools = [("undo", "undo"), ("redo", "redo"), ("printer", "print"), ("save", "save")]
    body = f"""<div class=bar style="flex-wrap:wrap">{"".join(f"<button class=ico {d.f(k, 'icon')}>{glyph(g, 18)}</button>" for g, k in tools)}<span style="flex:1"></span><b {d.t("name")}>{d.one("harvest", "payroll_may", "plan-b", "numbers")}.ods</b></div>
<div style="display:flex;background:#fff;color:#111;border-bottom:1px solid #c4c7cc;align-items:center;gap:8px;padding:4px"><span {d.f("ref", "text")} style="border:1px solid #c4c7cc;padding:2px 12px">{at}</span><i>fx</i><input {d.f("formula", "textbox")} value="{value}" style="flex:1;background:#fff;color:#111;padding:2px 6px"></div>
<table style="background:#fff;color:#111;width:100%;table-layout:fixed;font:14px {d.one("Carlito", "'Liberation Sans'", "'DejaVu Sans'")}" {d.f("sheet", "table")}>{rows}</table>
<div class=bar style="gap:4px">{"".join(f'<span {d.f(f"tab{i}", "tab")} style="padding:4px 16px;border:1px solid #999;{"font-weight:700;background:#fff;color:#111" if not i else ""}">{t}</span>' for i, t in enumerate(tabs))}<button class=ico {d.f("add", "icon")}>{glyph("plus", 16)}</button></div>"""
    c, n = r.choice(letters), r.randint(2, len(names) + 1)
    d.ask(f"{c}{n}", "cell", f"cell {c}{n}", f"{c}{n}", f"click into {c}{n} please")
    d.ask(
        at,
        "state cell",
        "the selected cell",
        "cell with the blue frame",
        "where the cursor is in the sheet",
        "the cell that is active now",
    )
    p, q = r.randrange(len(names)), r.randint(1, 4)
    d.ask(
        f"{letters[q]}{p + 2}",
        "table cell",
        f"{heads[q]} of {names[p]}",
        f"cell for {names[p]} in column {heads[q]}",
        f"{names[p]} / {heads[q]}",
    )
    d.ask(f"row{n}", "row", f"row {n}", f"the whole row number {n}", f"entire line {n}")
    d.ask(f"row{p + 2}", "row", f"everything in {names[p]}'s row", f"the row that starts with {names[p]}")
    d.ask(f"col{c}", "cell", f"the letter {c} above the columns", f"column header {c}")
    d.ask("A1", "cell position", "the upper left cell with text", "cell that says " + heads[0])
    d.ask(
        "formula",
        "role",
        "formula bar",
        "the field where the content of a cell is edited",
        "text box behind fx",
    )
    d.ask("save", "icon role", "the floppy disk", "save the file", "save icon")
    d.ask("print", "icon role", "printer symbol", "print the sheet", "where can I print")
    d.ask("undo", "icon role", "undo", "take back my last change", "first icon in the tool bar")
    d.ask("add", "icon role", "the plus at the bottom", "add another sheet", "new sheet button")
    d.ask("tab0", "state", "the tab that is open", "active sheet tab")
    d.ask("tab1", "order", "second tab", "the tab in the middle", f"{tabs[1]} tab")
    d.ask("name", "value", "name of the file", "file name")
    nums = [int(cells[x][q]) for x in range(len(names))]
    if nums.count(max(nums)) == 1:
        d.ask(
            f"{letters[q]}{nums.index(max(nums)) + 2}",
            "superlative cell",
            f"the largest number under {heads[q]}",
            f"highest {heads[q]} cell",
        )
    d.all([f"{letters[x]}1" for x in range(5)], "cell", "all cells with column titles", "the cells in row 1")
    d.all([f"{letters[q]}{x + 2}" for x in range(len(names))], "cell", f"all {heads[q]} values as cells", f"every number cell below {heads[q]}")
    d.all(["tab0", "tab1", "tab2"], "kind", "all sheet tabs", "the three tabs at the bottom")
    d.either([f"{x}{len(names) + 2}" for x in letters], "cell", f"an empty cell in row {len(names) + 2}", "an empty cell with a row number")
    d.none("chart", "kind", "the chart", "a bar chart of the data")
    d.none("bold", "icon", "the bold button", "make it bold")
    d.none("zürich", "table", "row for Zürich", "the Zürich line")
    return d.html(body, bare=True)


def pricing(d: Draft) -> str:
    """Plans side by side, one recommended, with a switch for the period."""
    r, cash = d.rng, money(d.rng)
    names = r.choice((["Seed", "Grow", "Harvest"], ["Solo", "Crew", "Fleet"], ["Basic", "Plus", "Max"], ["Bronze", "Silver", "Gold", "Platinum"]))
    n = len(names)
    prices = sorted(r.sample(range(300, 9900, 100), n))
    prices[0] = 0 if r.random() < 0.4 else prices[0]
    feats = d.some(["Custom domain", "Offline mode", "Daily backups", "Team roles", "Audit log", "API keys", "Phone help", "Night theme"], 5)
    best = r.randint(1, n - 1)
    buy = d.one("Choose {}", "Get {}", "Start with {}")
    cols = ""
    for i, name in enumerate(names):
        lst = "".join(f'<li {d.t(f"f{i}-{k}")} style="width:max-content;max-width:100%">{feats[k]}</li>' for k in range(min(2 + i, 5)))
        mark = f'<span class=chip {d.f("best", "badge")} style="background:{d.look.hue};color:#fff;border:0;padding:2px 10px">Most popular</span>' if i == best else ""
        cols += f'<div class="card grow" style="min-width:170px;{"outline:2px solid " + d.look.hue if i == best else ""}" {d.f(f"plan{i}", "card")}><h2 {d.t(f"name{i}", "heading")}>{name}</h2>{mark}<div class=big><span {d.t(f"price{i}")}>{"Free" if not prices[i] else cash(prices[i])}</span></div><div class="dim small">{"per month"}</div><ul>{lst}</ul><button class="{"main" if i == best else ""}" {d.f(f"buy{i}", "button")}>{buy.format(name)}</button></div>'
    body = f"""<h1 style="text-align:center" {d.t("title", "heading")}>{d.one("Plans for everyone", "Pick your plan", "Simple prices")}</h1>
<div class=row style="justify-content:center;margin:14px"><span>Monthly</span><span class="toggle" {d.f("period", "switch")}></span><span>Yearly <span class=dim>(save 15%)</span></span></div>
<div class="row wrap" style="align-items:stretch">{cols}</div><p style="text-align:center"><a href="#" {d.t("cmp", "link")}>Compare all features</a> &nbsp; <a href="#" {d.t("sales", "link")}>Talk to sales</a></p>"""
    i, j = r.sample(range(n), 2)
    d.ask(f"price{i}", "value relation", f"price of {names[i]}", f"what does {names[i]} cost a month", f"{names[i]} plan price")
    d.ask(f"buy{j}", "role", f"I want the {names[j]} plan, where to click", f"button under {names[j]}", buy.format(names[j]))
    d.ask(f"plan{i}", "label kind", f"the {names[i]} box", f"whole {names[i]} column", f"card of the {names[i]} plan")
    d.ask(f"plan{best}", "state", "the plan they recommend", "card marked most popular", "the highlighted plan")
    d.ask(f"buy{best}", "relation role", "button in the most popular plan", "choose the recommended one")
    d.ask(f"price{n - 1}", "superlative", "the highest price", "most expensive price tag")
    d.ask(f"plan{0}", "position superlative", "the leftmost plan" if d.look.scale else "", "the cheapest plan", "first offer")
    d.ask("period", "role", "switch between monthly and yearly", "the toggle", "change to annual payment", "slider above the plans")
    d.ask("cmp", "role", "compare the features", "link to a feature comparison")
    d.ask("sales", "role", "get in touch with a sales person", "link right of the comparison link", "talk to someone")
    d.ask("best", "kind text", "the most popular badge", "little label saying it's popular")
    d.ask("title", "role", "main headline", "the title on top", "largest text on the page")
    d.ask(f"f{n - 1}-{min(1 + n - 1, 4)}", "relation order", f"last feature of the {names[-1]} plan", f"bottom bullet in {names[-1]}")
    d.all([f"buy{x}" for x in range(n)], "kind", "all the buttons", "every button to take a plan")
    d.all([f"price{x}" for x in range(n)], "value", "prices of all plans", "every price")
    d.all([f"plan{x}" for x in range(n)], "kind", f"all {n} plan cards", "the boxes of the plans")
    d.all(["cmp", "sales"], "kind", "both links", "the two links at the bottom")
    d.either([f"plan{x}" for x in range(n)], "kind", "a plan card", "the plan")
    d.none("student", "kind", "the student plan", "discount for students")
    d.none("trial", "role", "start a free trial", "trial button")
    d.none("euro symbol picker", "role", "currency chooser", "change the currency")
    return d.html(body)
