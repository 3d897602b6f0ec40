"""Printed things: invoices, statements, payslips, letters, forms, receipts, tickets, terminals."""

# ruff: noqa: E501 - HTML reads better in one piece

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random
from typing import Any

from benchmarks.screens_frameworks import stock
from benchmarks.screens_frameworks.kit import Kit, Look, words
from benchmarks.screens_frameworks.stock import address, date, digits, money, some

from deixis.datasets.screens.browser import Page
from deixis.datasets.screens.markup import mark, tag

__all__ = ["PAPERS"]

_FONTS = (
    "Liberation Serif",
    "EB Garamond",
    "Caladea",
    "DejaVu Serif",
    "Liberation Sans",
    "Carlito",
    "Lato",
    "Roboto Condensed",
    "Open Sans",
    "DejaVu Sans Mono",
    "Liberation Mono",
    "Liberation Sans Narrow",
    "Hack",
)
_INKS = ("#000", "#111", "#222", "#1b2a41")
Fact = tuple[str, str, Sequence[str]]
PRINT = Kit("print", css="body{margin:0;background:#fff} table{border-collapse:collapse}")


@dataclass(frozen=True)
class Sheet:
    """The hand of one printer: font, accent, ways to set pairs and tables."""

    font: str
    accent: str
    pairs: str
    rules: str
    size: int

    @classmethod
    def pick(cls, rng: Random) -> Sheet:
        """A random one."""
        return cls(
            rng.choice(_FONTS),
            rng.choice(("#000", "#000", "#7a1f1f", "#123c69", "#2f5d3a", "#555")),
            rng.choice(("table", "dots", "boxes", "colon", "columns", "stacked")),
            rng.choice(("grid", "lines", "head", "double", "none", "zebra")),
            rng.choice((14, 15, 16, 17)),
        )

    def facts(self, items: Sequence[Fact], *, wide: str = "auto", right: bool = False) -> str:
        """Labels with their values in this sheet's manner."""
        return {
            "table": self._table,
            "dots": self._dots,
            "boxes": self._boxes,
            "colon": self._colon,
            "columns": self._columns,
            "stacked": self._stacked,
        }[self.pairs](items, right)

    def _table(self, items: Sequence[Fact], right: bool) -> str:
        align = "right" if right else "left"
        rows = "".join(
            f'<tr><td style="padding:3px 26px 3px 0">{words(a)}</td><td style="text-align:{align}">{_value(a, b, c)}</td></tr>'
            for a, b, c in items
        )
        return f"<table>{rows}</table>"

    def _dots(self, items: Sequence[Fact], right: bool) -> str:
        return "<div style='min-width:270px'>" + "".join(
            f'<div style="display:flex;align-items:baseline;padding:2px 0">{words(a)}<span style="flex:1;border-bottom:2px dotted #777;margin:0 6px;min-width:30px"></span>{_value(a, b, c)}</div>' for a, b, c in items
        ) + "</div>"  # fmt: skip

    def _boxes(self, items: Sequence[Fact], right: bool) -> str:
        if right:
            return self._table(items, right)
        cells = "".join(
            f'<div style="border:1px solid #000;padding:3px 8px 7px;margin:0 -1px -1px 0"><div style="font-size:.7em">{words(a)}</div>{_value(a, b, c, boxed=True)}</div>'
            for a, b, c in items
        )
        return f'<div style="display:grid;grid-template-columns:repeat({2 if len(items) > 3 else 1},minmax(150px,1fr))">{cells}</div>'

    def _colon(self, items: Sequence[Fact], right: bool) -> str:
        return "".join(
            f'<div style="padding:2px 0"><b>{words(a)}</b>: {_value(a, b, c)}</div>'
            for a, b, c in items
        )

    def _columns(self, items: Sequence[Fact], right: bool) -> str:
        if right:
            return self._table(items, right)
        cells = "".join(f"<div><b>{words(a)}</b><br>{_value(a, b, c)}</div>" for a, b, c in items)
        return f'<div style="display:flex;gap:34px;flex-wrap:wrap">{cells}</div>'

    def _stacked(self, items: Sequence[Fact], right: bool) -> str:
        if right:
            return self._table(items, right)
        return "".join(
            f'<div style="padding:4px 0"><div style="font-size:.78em;color:#666">{words(a.upper())}</div>{_value(a, b, c)}</div>'
            for a, b, c in items
        )

    def table(
        self, name: str, headers: list[str], rows: list[list[str]], right: Sequence[int]
    ) -> str:
        """Ruled in this sheet's manner."""
        made = PRINT.table(name, headers, rows, keys=[r[0] for r in rows], right=right)
        return f'<div class="t-{self.rules}">{made}</div>'

    def page(
        self, kind: str, body: str, rng: Random, size: tuple[int, int] = (794, 1000), **more: Any
    ) -> Page:
        """The whole sheet."""
        css = (
            f"body{{font:{self.size}px '{self.font}';color:{rng.choice(_INKS)}}} .sheet{{padding:{rng.choice((40, 56, 70))}px}} h1{{color:{self.accent};margin:0}}"
            ".sheet table{width:auto} [class^=t-] table{width:100%} [class^=t-] td,[class^=t-] th{padding:6px 8px}"
            ".t-grid td,.t-grid th{border:1px solid #333} .t-lines td,.t-lines th{border-bottom:1px solid #aaa}"
            f".t-head th{{background:{self.accent if self.accent != '#000' else '#e8e8e8'};color:{'#fff' if self.accent != '#000' else '#000'}}}"
            ".t-double thead tr{border-top:3px double #000;border-bottom:3px double #000} .t-zebra tbody tr:nth-child(odd){background:#efefef}"
        )
        return Page(
            kind,
            PRINT.document(f'<div class="sheet">{body}</div>', Look(), css=css),
            *size,
            scale=rng.choice((1, 1, 1.25, 1.5)),
            **more,
        )


def _value(label: str, text: str, names: Sequence[str], *, boxed: bool = False) -> str:
    # A printed box to write in could be called a text box.
    return words(text, names=list(names), label=label, blurs=["textbox"] if boxed else [])


def _spread(*parts: str, gap: int = 30) -> str:
    return f'<div style="display:flex;justify-content:space-between;gap:{gap}px;align-items:flex-start;margin:24px 0">{"".join(f"<div>{p}</div>" for p in parts)}</div>'


def _title(rng: Random, *names: str) -> str:
    return PRINT.heading(rng.choice(names), "h1")


def _lines(rng: Random, sign: str) -> tuple[list[list[str]], float]:
    rows, net = [], 0.0
    for name in some(rng, stock.GOODS, rng.randint(2, 6)):
        count, price = rng.randint(1, 12), rng.randint(300, 30000) / 100
        net += count * price
        rows.append([name, str(count), money(price, sign), money(count * price, sign)])
    return rows, net


def invoice(kit: Kit, look: Look, rng: Random) -> Page:
    """An invoice, purchase order or credit note."""
    sheet, sign = Sheet.pick(rng), rng.choice(("$", "EUR", "£", "CHF", "kr"))
    rows, net = _lines(rng, sign)
    share = rng.choice((0.07, 0.19, 0.25))
    kind = rng.choice(("Invoice", "INVOICE", "Purchase Order", "Tax Invoice"))
    order = kind == "Purchase Order"
    facts: list[Fact] = [
        (
            "PO no." if order else rng.choice(("Invoice no.", "Number", "Reference")),
            f"{rng.choice(('', 'R-', '2025/'))}{digits(rng, 5)}",
            ["purchase order number", "order number"]
            if order
            else ["invoice number", "number of the invoice"],
        ),
        (
            rng.choice(("Date", "Issued")),
            date(rng),
            ["date of the order", "order date"]
            if order
            else ["invoice date", "date of issue", "issue date"],
        ),
        (
            "Deliver by" if order else rng.choice(("Due", "Payable by", "Payment due")),
            date(rng),
            ["delivery date"] if order else ["due date", "date by which to pay"],
        ),
    ]
    if rng.random() < 0.5:
        facts.append(("Customer no.", digits(rng, 6), ["customer number", "client number"]))
    tax = round(net * share, 2)
    sums: list[Fact] = [
        (
            rng.choice(("Net", "Subtotal", "Sum")),
            money(net, sign),
            ["net amount", "amount before tax"],
        ),
        (
            rng.choice((f"VAT {share:.0%}", f"Sales tax {share:.0%}")),
            money(tax, sign),
            ["tax", "tax amount", "amount of tax"],
        ),
        (
            rng.choice(("Total", "Amount due", "TOTAL DUE", "Balance due")),
            money(net + tax, sign),
            ["total amount", "amount to pay", "final total", "grand total"],
        ),
    ]
    seller, buyer = rng.choice(stock.FIRMS), rng.choice(stock.PEOPLE)
    maker = f"<div style='font-size:1.5em'>{words(seller, names=['seller', 'company name', 'name of the company'])}</div>{words(address(rng), names=['company address', 'address of the seller'])}"
    client = f"<b>{words(rng.choice(('Bill to', 'Customer', 'Sold to')))}</b><br>{words(buyer, names=['customer name', 'name of the customer', 'buyer'])}<br>{words(address(rng), names=['billing address', 'address of the customer'])}"
    lines = sheet.table("items", ["Item", "Qty", "Price", "Amount"], rows, (1, 2, 3))
    title = PRINT.heading(kind, "h1")
    meta = sheet.facts(facts)
    top = rng.choice(
        (
            _spread(maker, title) + _spread(client, meta),
            _spread(title, maker) + _spread(meta, client),
            f"{title}<br>{maker}" + _spread(client, meta),
            f"<center>{maker}</center><br>{title}{meta}<br>{client}<br><br>",
        )
    )
    foot = f'<div style="display:flex;justify-content:{rng.choice(("flex-end", "flex-end", "flex-start"))};margin-top:20px">{sheet.facts(sums, right=True)}</div>'
    bank: list[Fact] = [
        (
            "IBAN",
            f"DE{digits(rng, 2)} {digits(rng, 4)} {digits(rng, 4)} {digits(rng, 4)}",
            ["IBAN", "bank account number"],
        ),
        ("BIC", "TERNDEFF", ["BIC"]),
    ]
    end = (
        f'<div style="margin-top:30px">{Sheet._colon(sheet, bank, False)}</div>'
        if rng.random() < 0.5
        else ""
    )
    return sheet.page(
        "invoice",
        f"{top}{lines}{foot}{end}",
        rng,
        rng.choice(((794, 1000), (850, 1000), (1000, 900))),
    )


def receipt(kit: Kit, look: Look, rng: Random) -> Page:
    """A till receipt."""
    sheet, sign = Sheet.pick(rng), rng.choice(("$", "£", "EUR"))
    goods = [(n, rng.randint(150, 6000) / 100) for n in some(rng, stock.GOODS, rng.randint(3, 7))]
    total = sum(p for _, p in goods)
    paid = float(int(total / 20) * 20 + 20)

    def line(a: str, b: str, c: Sequence[str]) -> str:
        return f'<div style="display:flex;justify-content:space-between;padding:2px 0">{words(a)}{_value(a, b, c)}</div>'

    items = "".join(
        line(n, money(p, sign), [f"price of the {n}", f"cost of the {n}"]) for n, p in goods
    )
    card = rng.random() < 0.5
    foot = line(
        rng.choice(("TOTAL", "Total", "To pay")),
        money(total, sign),
        ["total", "total amount", "amount to pay"],
    )
    foot += (
        line("Card", f"**** {digits(rng, 4)}", ["card number"])
        if card
        else line("Cash", money(paid, sign), ["cash given", "cash received"])
        + line("Change", money(paid - total, sign), ["change given"])
    )
    meta = (
        line("Receipt", digits(rng, 6), ["receipt number"])
        + line("Date", date(rng), ["date of purchase", "date of the receipt"])
        + line("Served by", rng.choice(stock.PEOPLE).split()[0], ["cashier", "name of the cashier"])
    )
    dash = "<div style='border-top:2px dashed #444;margin:8px 0'></div>"
    shop = f"<center style='font-size:1.3em'>{words(rng.choice(stock.FIRMS).upper(), names=['shop name', 'name of the shop', 'store name'])}</center><center>{words(address(rng), names=['shop address', 'address of the shop'])}</center>"
    body = f"<div style='max-width:{rng.choice((300, 360))}px;margin:auto'>{shop}{dash}{meta}{dash}{items}{dash}<b>{foot}</b>{dash}<center>{words('Please come again')}</center></div>"
    return sheet.page("receipt", body, rng, (rng.choice((480, 560, 800)), 640))


def statement(kit: Kit, look: Look, rng: Random) -> Page:
    """A bank statement or utility bill."""
    sheet, sign = Sheet.pick(rng), rng.choice(("$", "£", "EUR"))
    balance = start = rng.randint(50000, 900000) / 100
    rows = []
    for text in some(
        rng,
        (
            "Salary",
            "Rent",
            "Groceries",
            "Phone bill",
            "Cash machine",
            "Insurance premium",
            "Refund",
            "Train ticket",
        ),
        rng.randint(4, 7),
    ):
        step = rng.randint(500, 90000) / 100 * (1 if text in ("Salary", "Refund") else -1)
        balance += step
        rows.append([text, date(rng), f"{step:+,.2f}", f"{balance:,.2f}"])
    facts: list[Fact] = [
        (
            "Account holder",
            rng.choice(stock.PEOPLE),
            ["account holder", "name of the account holder"],
        ),
        ("Account number", digits(rng, 8), ["account number"]),
        ("Period", f"{rng.choice(stock.MONTHS)} 2025", ["statement period"]),
        ("Sort code", f"{digits(rng, 2)}-{digits(rng, 2)}-{digits(rng, 2)}", ["sort code"]),
    ]
    ends: list[Fact] = [
        ("Opening balance", money(start, sign), ["opening balance"]),
        ("Closing balance", money(balance, sign), ["closing balance", "final balance"]),
    ]
    table = sheet.table("bookings", ["Details", "Booked", "Movement", "Balance"], rows, (2, 3))
    body = f"<div style='font-size:1.3em'>{words(rng.choice(('First Harbour Bank', 'Union Savings', 'Northern Trust')), names=['bank', 'name of the bank'])}</div>{_title(rng, 'Account statement', 'Statement')}{_spread(sheet.facts(facts), sheet.facts(ends, right=True))}{table}"
    return sheet.page("statement", body, rng, (850, 900))


def payslip(kit: Kit, look: Look, rng: Random) -> Page:
    """A payslip with earnings and deductions side by side."""
    sheet, sign = Sheet.pick(rng), rng.choice(("$", "£", "EUR"))
    base, bonus = rng.randint(2000, 6000), rng.randint(50, 900)
    tax, fund = base * 0.21, base * 0.065
    plus: list[Fact] = [
        ("Basic pay", money(base, sign), ["basic pay", "base salary"]),
        ("Bonus", money(bonus, sign), ["bonus"]),
        ("Gross pay", money(base + bonus, sign), ["gross pay", "gross salary"]),
    ]
    minus: list[Fact] = [
        ("Income tax", money(tax, sign), ["income tax"]),
        ("Pension", money(fund, sign), ["pension contribution"]),
        ("Total deductions", money(tax + fund, sign), ["total deductions"]),
    ]
    who: list[Fact] = [
        ("Employee", rng.choice(stock.PEOPLE), ["employee name", "name of the employee"]),
        ("Staff no.", digits(rng, 5), ["staff number", "employee number"]),
        ("Pay date", date(rng), ["pay date", "date of payment"]),
        ("Tax code", f"{digits(rng, 4)}L", ["tax code"]),
    ]
    net = f"<div style='border:2px solid {sheet.accent};padding:10px 16px;margin-top:20px;font-size:1.25em;display:flex;justify-content:space-between'>{words('Net pay')}{_value('Net pay', money(base + bonus - tax - fund, sign), ['net pay', 'take-home pay', 'amount paid out'])}</div>"
    blocks = _spread(
        f"{PRINT.heading('Earnings', 'h3')}{sheet.facts(plus, right=True)}",
        f"{PRINT.heading('Deductions', 'h3')}{sheet.facts(minus, right=True)}",
    )
    body = f"<div style='font-size:1.3em'>{words(rng.choice(stock.FIRMS), names=['employer', 'name of the employer', 'company name'])}</div>{_title(rng, 'Payslip', 'Pay advice', 'Salary statement')}<div style='margin:18px 0'>{sheet.facts(who)}</div>{blocks}{net}"
    return sheet.page("payslip", body, rng, rng.choice(((800, 700), (900, 760))))


def letter(kit: Kit, look: Look, rng: Random) -> Page:
    """A business letter."""
    sheet = Sheet.pick(rng)
    sender, to = rng.choice(stock.FIRMS), rng.choice(stock.PEOPLE)
    place = f"<div style='text-align:{rng.choice(('left', 'right', 'center'))}'>{words(sender, names=['sender', 'name of the sender'])}<br>{words(address(rng), names=['address of the sender', 'sender address'])}</div>"
    home = f"<div style='margin:34px 0'>{words(to, names=['recipient', 'name of the recipient', 'addressee'])}<br>{words(address(rng), names=['recipient address', 'address of the recipient'])}</div>"
    day = f"<p style='text-align:{rng.choice(('left', 'right'))}'>{words(date(rng), names=['date of the letter', 'letter date'])}</p>"
    ref = (
        f"<p>{words('Our reference')}: {_value('Our reference', 'LG/' + digits(rng, 4), ['reference', 'reference number'])}</p>"
        if rng.random() < 0.6
        else ""
    )
    subject = tag(
        "p",
        words(
            rng.choice(
                (
                    "Your application of last month",
                    "Change of your tariff",
                    "Termination of the contract",
                )
            ),
            names=["subject of the letter", "subject line"],
        ),
        style="font-weight:bold",
    )
    text = "".join(
        f"<p>{words(p)}</p>"
        for p in some(
            rng,
            (
                "Thank you for your letter, which we have read with interest.",
                "We are pleased to inform you that your request has been granted in full.",
                "Please return the enclosed form, signed, within the next fourteen days.",
                "Should you have any questions, do not hesitate to call us.",
            ),
            3,
        )
    )
    sign = words(
        rng.choice([p for p in stock.PEOPLE if p != to]),
        names=["name of the person who signed", "signatory", "signer's name"],
    )
    body = f"{place}{home}{day}{ref}{subject}<p>{words('Dear ' + to.split()[0] + ',')}</p>{text}<p>{words('Yours sincerely')},</p><br><br><p>{sign}<br>{words(rng.choice(('Managing Director', 'Customer Services', 'Head of Claims')))}</p>"
    return sheet.page("letter", body, rng, (794, 980))


def paperform(kit: Kit, look: Look, rng: Random) -> Page:
    """A printed form: numbered boxes, ticks and lines to write on."""
    sheet = Sheet.pick(rng)
    facts: list[Fact] = [
        ("Surname", rng.choice(stock.PEOPLE).split()[1], ["surname", "family name"]), ("Given name", rng.choice(stock.PEOPLE).split()[0], ["given name", "first name"]),
        ("Date of birth", date(rng), ["date of birth", "birth date"]), ("Place of birth", rng.choice(stock.TOWNS), ["place of birth", "birthplace"]),
        ("Passport no.", f"C{digits(rng, 7)}", ["passport number"]), ("Occupation", rng.choice(("Teacher", "Welder", "Dentist")), ["occupation", "profession"]),
        ("Arrival", date(rng), ["arrival date", "date of arrival"]), ("Flight", f"LX {digits(rng, 3)}", ["flight number"]),
    ]  # fmt: skip
    chosen = some(rng, facts, rng.choice((4, 6, 8)))
    cells = "".join(
        f'<div style="border:1px solid #000;margin:0 -1px -1px 0;padding:3px 7px 8px"><div style="font-size:.72em">{i + 1}. {words(a)}</div><div style="font-family:\'Liberation Mono\';margin-top:5px">{_value(a, b, c, boxed=True)}</div></div>'
        for i, (a, b, c) in enumerate(chosen)
    )
    lined = "".join(
        f'<div style="display:flex;gap:8px;align-items:flex-end;margin:12px 0"><span style="flex:none">{words(a)}</span><span style="flex:1;border-bottom:1px solid #000;padding-left:12px">{_value(a, b, c, boxed=True)}</span></div>'
        for a, b, c in chosen
    )
    grid = (
        f'<div style="display:grid;grid-template-columns:1fr 1fr">{cells}</div>'
        if rng.random() < 0.6
        else lined
    )
    ticks = ""
    for text in some(
        rng,
        (
            "First visit",
            "Travelling alone",
            "Nothing to declare",
            "Student",
            "Diabetic",
            "Uses hearing aid",
        ),
        rng.randint(3, 4),
    ):
        on = rng.random() < 0.4
        cross = (
            '<svg viewBox="0 0 10 10" style="display:block"><path d="M1 1L9 9M9 1L1 9" stroke="#000" stroke-width="1.4"/></svg>'
            if on
            else ""
        )
        box = tag(
            "span",
            cross,
            style="display:inline-block;width:15px;height:15px;border:1.5px solid #000;vertical-align:-3px",
            marks=mark("checkbox", label=text, states=["checked" if on else "unchecked"]),
        )
        ticks += f"<div style='margin:7px 0'>{box}&nbsp; {words(text)}</div>"
    body = f"{_title(rng, 'Arrival card', 'Registration form', 'Patient intake')}<p>{words('Please fill in with block capitals.')}</p>{grid}<h3></h3>{ticks}<div style='margin-top:50px;width:260px;border-top:1px solid #000'>{words('Signature')}</div>"
    return sheet.page("paper form", body, rng, rng.choice(((800, 760), (900, 700))))


def ticket(kit: Kit, look: Look, rng: Random) -> Page:
    """A boarding pass, a lab report or a delivery note: many short facts."""
    sheet, kind = Sheet.pick(rng), rng.choice(("pass", "lab", "delivery"))
    if kind == "pass":
        facts: list[Fact] = [
            ("Passenger", rng.choice(stock.PEOPLE), ["passenger name", "name of the passenger"]), ("From", rng.choice(stock.TOWNS[:5]), ["departure city", "origin"]), ("To", rng.choice(stock.TOWNS[5:]), ["destination", "arrival city"]),
            ("Flight", f"KN {digits(rng, 3)}", ["flight number"]), ("Seat", f"{rng.randint(1, 34)}{rng.choice('ABCDEF')}", ["seat number", "seat"]), ("Gate", f"{rng.choice('ABC')}{rng.randint(1, 40)}", ["gate number", "gate"]), ("Boarding", f"{rng.randint(6, 21):02}:{rng.randint(10, 59)}", ["boarding time"]),
        ]  # fmt: skip
        body = f"{_title(rng, 'Boarding pass')}<br>{sheet.facts(facts)}"
        return sheet.page("ticket", body, rng, (rng.choice((700, 900)), 420))
    if kind == "lab":
        rows = [
            [n, f"{rng.uniform(*r):.1f}", u, f"{r[0]:g} - {r[1]:g}"]
            for n, u, r in some(
                rng,
                (
                    ("Sodium", "mmol/l", (135, 145)),
                    ("Potassium", "mmol/l", (3.5, 5.1)),
                    ("Calcium", "mmol/l", (2.1, 2.6)),
                    ("Glucose", "mg/dl", (70, 99)),
                    ("Ferritin", "ng/ml", (30, 300)),
                    ("Urea", "mg/dl", (17, 43)),
                ),
                rng.randint(4, 6),
            )
        ]
        who: list[Fact] = [
            ("Patient", rng.choice(stock.PEOPLE), ["patient name", "name of the patient"]),
            ("Sample no.", digits(rng, 7), ["sample number"]),
            ("Collected", date(rng), ["collection date", "date of collection"]),
            (
                "Doctor",
                "Dr " + rng.choice(stock.PEOPLE).split()[1],
                ["doctor", "name of the doctor"],
            ),
        ]
        body = f"{_title(rng, 'Laboratory report', 'Blood test results')}<div style='margin:20px 0'>{sheet.facts(who)}</div>{sheet.table('results', ['Analyte', 'Result', 'Unit', 'Normal range'], rows, (1,))}"
        return sheet.page("lab report", body, rng, (800, 700))
    rows = [
        [n, digits(rng, 5), str(rng.randint(1, 40))]
        for n in some(rng, stock.GOODS, rng.randint(3, 6))
    ]
    who = [
        ("Delivery no.", digits(rng, 6), ["delivery number", "delivery note number"]),
        ("Dispatched", date(rng), ["dispatch date", "date of dispatch"]),
        ("Carrier", rng.choice(("Kestrel Logistics", "PostNord")), ["carrier"]),
        ("Parcels", str(rng.randint(1, 9)), ["number of parcels"]),
    ]
    body = f"{_title(rng, 'Delivery note', 'Packing slip')}<div style='margin:20px 0'>{sheet.facts(who)}</div>{sheet.table('goods', ['Article', 'Article no.', 'Quantity'], rows, (2,))}"
    return sheet.page("delivery note", body, rng, (800, 720))


def terminal(kit: Kit, look: Look, rng: Random) -> Page:
    """A terminal window with the output of commands."""
    ground, ink = rng.choice(
        (
            ("#1e1e1e", "#d4d4d4"),
            ("#000", "#33ff33"),
            ("#300a24", "#eeeeec"),
            ("#fdf6e3", "#586e75"),
            ("#0d1117", "#c9d1d9"),
        )
    )
    font = rng.choice(("DejaVu Sans Mono", "Fira Code", "Hack", "Liberation Mono"))
    user, folder = (
        rng.choice(("root@web01", "dev@laptop", "ada@tower")),
        rng.choice(("~/site", "/var/log", "~")),
    )
    red, green = ("#d70000", "#2a8a2a") if ground == "#fdf6e3" else ("#ff4d4d", "#4ec94e")
    line = lambda text, **k: f"<div>{words(text, **k)}</div>"  # noqa: E731
    prompt = f"{user}:{folder}$"
    parts = [line(f"{prompt} make test", names=["first command", "first command line"])]
    parts += [
        line(f"test_{n} ... ok")
        for n in some(rng, ("login", "search", "upload", "cache", "export"), rng.randint(2, 4))
    ]
    if rng.random() < 0.6:
        parts.append(
            line(
                "ERROR: could not open config.toml",
                colour="red",
                role="error",
                style=f"color:{red}",
            )
        )
    if rng.random() < 0.6:
        parts.append(
            line(
                "Build finished without problems",
                colour="green",
                role="success",
                style=f"color:{green}",
            )
            if ink != "#33ff33"
            else line("Build finished")
        )
    facts = some(
        rng,
        (
            ("Duration", f"{rng.randint(2, 90)}.{rng.randint(1, 9)} s", ["duration"]),
            ("Exit code", str(rng.randint(1, 3)), ["exit code"]),
            ("Coverage", f"{rng.randint(40, 99)}%", ["coverage", "test coverage"]),
            ("Peak memory", f"{rng.randint(50, 900)} MB", ["peak memory", "memory used"]),
            (
                "Version",
                f"{rng.randint(1, 9)}.{rng.randint(0, 20)}.{rng.randint(0, 9)}",
                ["version number"],
            ),
        ),
        rng.randint(3, 4),
    )
    parts += [
        f'<div style="white-space:pre">{words(a + ":")}{" " * (16 - len(a))}{words(b, names=c)}</div>'
        for a, b, c in facts
    ]
    parts.append(line(prompt + " _"))
    bar = (
        f"<div style='background:#555;color:#eee;padding:5px 12px;text-align:center;font-family:Roboto'>{words(user)}</div>"
        if rng.random() < 0.5
        else ""
    )
    css = f"body{{margin:0;background:{ground};color:{ink};font:{rng.choice((14, 16, 18))}px/1.5 '{font}'}}"
    body = f"{bar}<div style='padding:14px 18px'>{''.join(parts)}</div>"
    return Page(
        "terminal",
        PRINT.document(body, Look(), css=css),
        rng.choice((800, 1000)),
        rng.choice((420, 560)),
        scale=rng.choice((1, 1, 1.25)),
    )


PAPERS: tuple[Callable[[Kit, Look, Random], Page], ...] = (
    invoice,
    receipt,
    statement,
    payslip,
    letter,
    paperform,
    ticket,
    terminal,
)
