"""A printed invoice with its items and sums."""

# ruff: noqa: E501 - HTML and phrases read better in one piece

from __future__ import annotations

from benchmarks.screens_handmade.draft import Draft
from benchmarks.screens_handmade.stock import (
    CITIES,
    FIRMS,
    GOODS,
    NTH,
    dates,
    money,
)

__all__ = ["invoice"]


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
        f"<td class=num><span {d.t(f'unit{i}')}>{cash(p)}</span></td><td class=num><span {d.t(f'sum{i}')}>{cash(q * p)}</span></td></tr>"
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
        f"amount in the {NTH[j]} line",
        f"{NTH[j]} row {words[3].lower()}",
        f"what the {NTH[j]} position comes to",
    )
    d.ask(
        f"unit{i}",
        "table cell",
        f"unit price of the {goods[i].lower()}",
        f"what does one {goods[i].lower()} cost",
        f"price for a single {goods[i].lower()}",
    )
    d.ask(
        f"row{j}",
        "table row",
        f"the whole {NTH[j]} line of the items",
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
        "the word that says what kind of document this is",
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
