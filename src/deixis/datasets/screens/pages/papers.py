"""Invoices, receipts and letters, as printed on paper."""

# ruff: noqa: E501 - HTML reads better in one piece

from __future__ import annotations

from random import Random

from deixis.datasets.screens import words as w
from deixis.datasets.screens.browser import Page
from deixis.datasets.screens.pages.tables import table
from deixis.datasets.screens.parts import document, heading, value, words
from deixis.datasets.screens.themes import pick_theme

__all__ = ["invoice", "receipt"]

_SELLER = ["issuer", "seller's name", "company name"]
_CUSTOMER = ["customer's name", "customer name"]
_EMAIL = ["customer's email address", "email address"]


def invoice(rng: Random) -> Page:
    """An A4 invoice in one of three arrangements."""
    theme = pick_theme(rng, document=True)
    sign = rng.choice(("$", "€", "£"))
    items = [
        (name, rng.randint(1, 9), rng.randint(300, 20000) / 100)
        for name in w.some(rng, w.PRODUCTS, rng.randint(2, 6))
    ]
    net = sum(count * price for _, count, price in items)
    tax = round(net * 0.2, 2)
    buyer = w.person(rng)
    rows = [
        [name, str(count), w.amount(price, sign), w.amount(count * price, sign)]
        for name, count, price in items
    ]
    lines = table(
        "Items",
        ["Description", "Qty", "Unit price", "Line total"],
        rows,
        theme,
        style=rng.choice(("grid", "striped", "rules")),
        keys=[item[0] for item in items],
    )
    facts = [
        ("Invoice number", f"INV-{rng.randint(1000, 99999)}", ["invoice number", "invoice no."]),
        ("Invoice date", w.date(rng), ["invoice date", "date of the invoice"]),
        ("Due date", w.date(rng, 2026), ["due date", "payment due date"]),
    ]
    sums = [
        ("Subtotal", w.amount(net, sign), ["subtotal"]),
        (rng.choice(("VAT 20%", "Tax (20%)")), w.amount(tax, sign), ["tax amount", "tax"]),
        ("Total", w.amount(net + tax, sign), ["total amount", "total", "grand total"]),
    ]
    issuer = (
        f"<div>{value(w.company(rng), _SELLER, style='font-size:1.6em;font-weight:bold')}"
        f"<br>{words(w.address(rng))}</div>"
    )
    client = (
        f"<div><b>{words('Bill to')}</b><br>{value(buyer, _CUSTOMER)}<br>"
        f"{words(w.address(rng))}<br>{value(w.email(buyer, rng), _EMAIL)}</div>"
    )
    meta = _pairs(facts, gap=rng.choice((12, 40)))
    foot = _pairs(sums, gap=rng.choice((30, 60)), right=True)
    title = heading(rng.choice(("INVOICE", "Invoice", "Tax invoice")), 1)
    layout = rng.choice(("split", "stacked", "mirror"))
    if layout == "split":
        top = f'<div class="spread left">{issuer}{title}</div><div class="spread left">{client}{meta}</div>'
    elif layout == "mirror":
        top = f'<div class="spread left">{title}{issuer}</div><div class="spread left">{meta}{client}</div>'
    else:
        top = f"<center>{issuer}</center>{title}{meta}{client}"
    body = (
        f'<div class="stack" style="padding:56px 60px;gap:34px">{top}{lines}'
        f'<div style="display:flex;justify-content:flex-end">{foot}</div>'
        f'<p class="muted">{words("Thank you for your order. Payment within 30 days, please.")}</p></div>'
    )
    face = rng.choice((theme.font, theme.serif))
    return Page("invoice", document(theme, body, css=f"body{{font-family:'{face}'}}"), 794, 1123)


def _pairs(facts: list[tuple[str, str, list[str]]], *, gap: int, right: bool = False) -> str:
    align = "text-align:right" if right else ""
    rows = "".join(
        f'<tr><td style="padding:3px {gap}px 3px 0">{words(label)}</td>'
        f'<td style="padding:3px 0;{align}">{value(text, names, label=label)}</td></tr>'
        for label, text, names in facts
    )
    return f"<table>{rows}</table>"


def receipt(rng: Random) -> Page:
    """A narrow till receipt."""
    theme = pick_theme(rng, document=True)
    items = [
        (name, rng.randint(99, 4000) / 100) for name in w.some(rng, w.PRODUCTS, rng.randint(3, 7))
    ]
    total = sum(price for _, price in items)
    rows = "".join(
        f'<div class="spread">{words(name)}{value(w.amount(price), [f"price of the {name.lower()}"], label=name)}</div>'
        for name, price in items
    )
    cash = float(int(total / 10) * 10 + 20)
    sums = [
        ("TOTAL", total, ["total", "total amount"]),
        ("Cash", cash, ["cash given", "amount of cash"]),
        ("Change", cash - total, ["change"]),
    ]
    foot = "".join(
        f'<div class="spread">{words(label)}{value(w.amount(number), names, label=label)}</div>'
        for label, number, names in sums
    )
    body = (
        f'<div class="stack" style="width:{rng.choice((320, 380))}px;margin:30px auto;gap:8px">'
        f"<center>{value(w.company(rng).upper(), ['shop name', 'name of the shop'])}<br>{words(w.address(rng))}</center>"
        f'<div class="spread">{words("Date")}{value(w.date(rng), ["date"], label="Date")}</div>'
        f'<hr style="width:100%">{rows}<hr style="width:100%"><b>{foot}</b>'
        f"<center>{words('Thank you!')}</center></div>"
    )
    face = rng.choice(("Liberation Mono", "DejaVu Sans Mono", theme.font))
    page = document(theme, body, css=f"body{{font-family:'{face}'}}")
    return Page("invoice", page, rng.choice((480, 600)), 700, scale=rng.choice((1, 1.5)))
