"""A bill for power or water with key figures in boxes."""

# ruff: noqa: E501 - HTML and phrases read better in one piece

from __future__ import annotations

from benchmarks.screens_handmade.draft import Draft
from benchmarks.screens_handmade.glyphs import glyph
from benchmarks.screens_handmade.stock import (
    PEOPLE,
    dates,
    money,
)

__all__ = ["bill"]


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
        "due_sum",
        "value",
        "what do I owe",
        "amount due",
        "how much must I pay",
        "the sum to be paid",
    )
    d.ask("due", "value", "payment deadline", "latest date to pay", "pay before which day")
    d.ask("used", "value", "how much was used", f"the {unit} consumed", "usage figure")
    d.ask(
        "account", "value", "account number", "my customer account no", "the number of the account"
    )
    d.ask("who", "value", "customer name", "whose bill is it", "person this bill belongs to")
    d.ask("old", "table cell order", "the first meter reading", "meter value on " + start)
    d.ask("new", "table cell order", "reading in the last row", f"reading of {end}")
    d.ask(
        "base", "value", "standing charge", "the fixed part of the price", "fee that never changes"
    )
    d.ask(
        "pay", "role", "where do I click to pay", f"{pay} button", "press this to pay", "pay button"
    )
    d.ask("pdf", "role icon", "save it as a pdf", "button with the download arrow", "get the PDF")
    d.ask(
        "help", "role", "link to reach support", "contact link", "I have a question, whom do I ask"
    )
    d.ask("tile0", "position order", "the leftmost of the three boxes", "first tile")
    d.ask("table", "table", "the table of meter readings", "meter readings table")
    d.ask("readings", "label", "heading above the meter table", "headline Meter readings")
    if d.look.filled and d.look.name != "journal":
        d.ask("pay", "colour", f"the {d.look.accent} button")
    d.ask("pay", "position", "the button furthest to the right", "rightmost button")
    d.all(
        ["tile0", "tile1", "tile2"], "kind", "the three summary boxes", "all tiles with big numbers"
    )
    d.all(["pdf", "pay"], "kind", "both buttons", "all the buttons")
    d.all(["old", "new"], "table", "both meter readings", "the two readings")
    d.none("previous balance", "value", "previous balance", "what was left over from last month")
    d.none("tariff", "value", "name of my tariff", "tariff")
    d.none("print", "role", "the print button", "where can I print this")
    d.either(["r1", "r2"], "table", "the row of a meter reading", "one of the readings, whole row")
    d.ask("pdf", "negation", "the button that is not for paying", f"not {pay}, the other button")
    return d.html(f'<div style="max-width:900px;margin:auto">{body}</div>')
