"""Documents: office invoices, a letter, a utility bill, a spreadsheet, a public form."""

# ruff: noqa: E501 - HTML reads better in one piece

from __future__ import annotations

from random import Random

from benchmarks.screens_heldout.kit import (
    GOODS,
    PALE,
    ROADS,
    TOWNS,
    TRADERS,
    a,
    day,
    el,
    head,
    money,
    page,
    people,
    push,
    txt,
    who,
)

from deixis.datasets.screens.browser import Page

_BILL = """
body{margin:0;background:#fff;color:#000;font:%(size)spx/1.35 '%(font)s'}.s{padding:64px 72px}h1{font-size:26px;font-weight:%(weight)s;margin:0;letter-spacing:1px}
table{border-collapse:collapse}.i{width:100%%;margin:26px 0 0}.i th{text-align:left;border-top:2px solid #000;border-bottom:1px solid #000;padding:6px 8px 6px 0}
.i td{padding:6px 8px 6px 0;vertical-align:top}.i tr:last-child td{border-bottom:1px solid #000}.r{text-align:right!important}
.k td{padding:2px 26px 2px 0}.box{border:1.5px solid #000;padding:10px 16px;display:inline-block}
.g .i th,.g .i td{border:1px solid #444;padding:6px 8px}.g .i th{background:#ddd}
"""


def bill(rng: Random) -> Page:
    """An office invoice with words of its own: bill number, net amount, amount payable."""
    unit = rng.choice(("EUR", "CHF", "£"))
    grid = rng.random() < 0.4
    css = _BILL % {
        "font": rng.choice(("Liberation Serif", "Carlito", "EB Garamond", "Caladea")),
        "size": rng.choice((14, 15, 16)),
        "weight": rng.choice((400, 700)),
    }
    goods = rng.sample(GOODS, rng.randint(3, 6))
    lines = [(g, rng.randint(1, 6), rng.randint(250, 15000)) for g in goods]
    heads = ("Pos.", "Article", "Quantity", "Net price", "Sum")
    rows = ""
    for r, (g, n, c) in enumerate(lines):
        values = (str(r + 1), g, str(n), money(c, unit), money(n * c, unit))
        cells = "".join(
            el(
                "td",
                txt(v, table="t", row=r + 1, column=i + 1, header=heads[i], key=g),
                "cell",
                css="r" if i > 1 else "",
                role="grid" if grid else "rules",
                table="t",
                row=r + 1,
                column=i + 1,
                header=heads[i],
            )
            for i, v in enumerate(values)
        )
        rows += el("tr", cells, "row", table="t", row=r + 1, key=g, text="")
    top = "".join(
        el("th", txt(h), "cell", css="r" if i > 1 else "", table="t", row=0, column=i + 1, header=h)
        for i, h in enumerate(heads)
    )
    table = el(
        "table",
        f"<tr>{top}</tr>{rows}",
        "table",
        css="i",
        role="grid" if grid else "rules",
        text="",
    )
    net = sum(n * c for _, n, c in lines)
    tax = round(net * 0.19)
    sums = (
        ("Net amount", net, ("net amount",)),
        ("Sales tax 19 %", tax, ("sales tax", "amount of sales tax")),
        ("Amount payable", net + tax, ("amount payable", "total to pay", "total amount")),
    )
    foot = "".join(
        f'<tr><td>{txt(k)}</td><td class="r">{txt(money(v, unit), *names, label=k)}</td></tr>'
        for k, v, names in sums
    )
    facts = (
        (
            "Bill no.",
            f"{rng.randint(2023, 2025)}-{rng.randint(100, 999)}",
            ("bill number", "invoice number"),
        ),
        ("Customer no.", f"K{rng.randint(10000, 99999)}", ("customer number",)),
        ("Date of issue", day(rng), ("date of issue", "invoice date")),
        ("Payable by", day(rng, 2025), ("payment deadline", "due date")),
    )
    meta = "".join(
        f"<tr><td>{txt(k)}</td><td>{txt(v, *names, label=k)}</td></tr>" for k, v, names in facts
    )
    seller = rng.choice(TRADERS)
    sender = f'<div style="font-size:20px">{txt(seller, "seller", "name of the company", "issuer of the invoice")}</div><div>{txt(f"{rng.choice(ROADS)} {rng.randint(1, 90)}")}<br>{txt(f"{rng.randint(1000, 9999)} {rng.choice(TOWNS)}")}</div>'
    buyer = f"<div>{txt(who(rng), 'recipient', 'name of the customer')}<br>{txt(f'{rng.choice(ROADS)} {rng.randint(1, 90)}')}</div>"
    bank = f'<p style="margin-top:40px;font-size:.85em">{txt("Please transfer the sum to the account")} {txt(f"DE{rng.randint(10, 99)} 5001 0517 {rng.randint(1000, 9999)} 32", "IBAN", "bank account number")}</p>'
    title = head(rng.choice(("INVOICE", "Invoice for goods", "Statement of charges")), 1)
    meta = f'<table class="k">{meta}</table>'
    way = rng.randrange(3)
    if way == 0:
        top_html = f'<div style="text-align:right">{sender}</div><div style="margin:30px 0">{buyer}</div>{title}<div style="margin-top:16px">{meta}</div>'
    elif way == 1:
        top_html = f'<table style="width:100%"><tr><td style="vertical-align:top">{sender}</td><td style="vertical-align:top;width:46%"><div class="box">{meta}</div></td></tr></table><div style="margin:36px 0 26px">{buyer}</div>{title}'
    else:
        top_html = f'{title}<hr><table style="width:100%"><tr><td>{buyer}</td><td style="text-align:right">{sender}</td></tr></table><div style="margin-top:22px">{meta}</div>'
    body = f'<div class="s{" g" if grid else ""}">{top_html}{table}<table class="k" style="margin:16px 0 0 auto">{foot}</table>{bank}</div>'
    return page("invoice", css, body, size=(794, 1123))


_LETTER = """
body{margin:0;background:#fff;color:#111;font:%(size)spx/1.5 '%(font)s'}.s{padding:76px 84px}p{margin:0 0 14px}.h{display:grid;grid-template-columns:1fr auto;margin-bottom:44px}
a{color:#00c;text-decoration:underline}
"""


def letter(rng: Random) -> Page:
    """A letter with sender, recipient, date, subject and signature."""
    css = _LETTER % {
        "font": rng.choice(("Liberation Serif", "EB Garamond", "Liberation Sans", "Carlito")),
        "size": rng.choice((15, 16, 17)),
    }
    one, two = people(rng, 2)
    site = f"www.{rng.choice(('halden', 'pico', 'verano'))}.example"
    body = (
        f'<div class="s"><div class="h"><div><b>{txt(rng.choice(TRADERS), "sender", "company name")}</b><br>{txt(rng.choice(ROADS) + " 12")}<br>{a(site)}</div>'
        f"<div>{txt(rng.choice(TOWNS) + ',')} {txt(day(rng), 'date of the letter', 'date')}</div></div>"
        f'<p>{txt(one, "recipient", "name of the recipient")}<br>{txt(f"{rng.choice(ROADS)} {rng.randint(2, 80)}", "address of the recipient")}</p><p style="margin-top:30px"><b>{txt("Subject:")} {txt(rng.choice(("Your order of last week", "Renewal of the contract", "Change of address")), "subject", "subject of the letter", label="Subject:")}</b></p>'
        f"<p>{txt('Dear ' + one.split()[0] + ',', 'salutation', 'greeting')}</p><p>{txt('thank you for your letter. We have looked into the matter and are glad to tell you that everything has been settled.')}</p>"
        f"<p>{txt('Our office is open on weekdays. You may also reach us by telephone at any time.')}</p><p>{txt('Phone:')} {txt(f'+44 20 7946 0{rng.randint(100, 999)}', 'phone number', 'telephone number', label='Phone:')}</p>"
        f'<p style="margin-top:36px">{txt("Yours sincerely,", "closing", "closing formula")}</p><p style="margin-top:46px;font-style:italic">{txt(two, "signature", "name of the signer")}</p></div>'
    )
    return page("letter", css, body, size=(794, 1123))


_METER = """
*{box-sizing:border-box}body{margin:0;background:#fff;color:#222;font:15px/1.45 Carlito}.b{background:%(c)s;color:#fff;padding:26px 50px;font-size:28px}.s{padding:30px 50px}
.k{display:grid;grid-template-columns:repeat(3,1fr);gap:18px}.k>div{background:#f2f4f7;padding:16px 18px;border-left:5px solid %(c)s}.k small{display:block;color:#555;font-size:14px}.k b{font-size:23px}
h2{margin:28px 0 10px;font-size:19px}.u{display:flex;align-items:flex-end;gap:20px;height:210px;border-bottom:1px solid #888;padding:0 20px}.u>div{width:46px;text-align:center}
.w{display:grid;grid-template-columns:1fr auto;border-bottom:1px dotted #999;padding:5px 0}
"""


def utility(rng: Random) -> Page:
    """A power bill: key figures in tiles, use per month as bars, a breakdown."""
    colour = rng.choice((("green", "#00703c"), ("blue", "#1550a0"), ("purple", "#5b2a86")))
    tiles = (
        (
            "Account number",
            f"{rng.randint(1000, 9999)} {rng.randint(1000, 9999)}",
            ("account number",),
        ),
        (
            "Amount due",
            f"£{rng.randint(40, 260)}.{rng.randint(10, 99)}",
            ("amount due", "amount to be paid"),
        ),
        ("Pay before", day(rng, 2025), ("payment date", "due date")),
    )
    top = "".join(
        el("div", f"<small>{txt(k)}</small><b>{txt(v, *n, label=k)}</b>", "card", label=k, text=k)
        for k, v, n in tiles
    )
    names = ("Jan", "Feb", "Mar", "Apr", "May", "Jun")
    full = ("January", "February", "March", "April", "May", "June")
    marked = rng.randrange(6)
    heights = rng.sample(range(30, 175, 6), 6)
    bars = ""
    for i, (name, height) in enumerate(zip(names, heights, strict=True)):
        fill, word = ("#f47738", "orange") if i == marked else (colour[1], colour[0])
        bar = el(
            "div",
            "",
            "bar",
            style=f"height:{height}px;background:{fill}",
            label=name,
            names=[full[i]] if full[i] != name else [],
            colour=word,
            value=height,
        )
        bars += f"<div>{bar}{txt(name)}</div>"
    parts = (
        ("Energy used", rng.randint(2000, 9000)),
        ("Standing charge", rng.randint(300, 900)),
        ("Climate levy", rng.randint(50, 300)),
    )
    rows = "".join(
        f'<div class="w">{txt(k)}{txt(f"£{v / 100:.2f}", k.lower(), label=k)}</div>'
        for k, v in parts
    )
    chart = el("div", bars, "chart", css="u", label="Use per month", role="bar", text="")
    body = f'<div class="b">{txt("Brightwell Power")}</div><div class="s"><p>{txt(who(rng), "customer", "name of the customer")}</p><div class="k">{top}</div>{head("Your use in kWh", 2)}{chart}{head("How we worked it out", 2)}{rows}</div>'
    return page("bill", _METER % {"c": colour[1]}, body, size=rng.choice(((794, 900), (860, 1000))))


_CALC = """
*{box-sizing:border-box}body{margin:0;font:13px 'DejaVu Sans';background:#efefef;color:#111}.m{padding:4px 8px;display:flex;gap:16px;border-bottom:1px solid #ccc}.t{padding:6px 10px;display:flex;gap:14px;border-bottom:1px solid #bbb;align-items:center}
.ic{width:20px;height:20px;display:inline-block}.n{width:90px;border:1px solid #999;padding:3px 6px;background:#fff;font:inherit}.f{flex:1;border:1px solid #999;padding:3px 6px;background:#fff;font:inherit}
table{border-collapse:collapse;background:#fff;table-layout:fixed}td,th{border:1px solid #c8c8c8;height:23px;padding:1px 5px;width:120px;overflow:hidden;white-space:nowrap}th{background:#e6e6e6;font-weight:400;text-align:center}th.c{width:38px}
.r{text-align:right}.b{font-weight:700}.sh{display:flex;background:#ddd;border-top:1px solid #aaa}.sh>span{padding:4px 18px;border-right:1px solid #aaa}.sh .on{background:#fff;font-weight:700}
"""


def sheet(rng: Random) -> Page:
    """A spreadsheet with lettered columns, a bar of icons and tabs for the sheets."""
    from deixis.datasets.screens.icons import svg  # noqa: PLC0415

    icons = "".join(
        el("span", svg(i, width=1.8), "icon", css="ic", role=i, group="toolbar")
        for i in rng.sample(("printer", "file", "folder", "search", "trash", "download", "plus"), 5)
    )
    goods = rng.sample(GOODS, rng.randint(4, 6))
    rows = [["Product", "Stock", "Price", "Value"]] + [
        [g, str(rng.randint(2, 90)), f"{rng.randint(2, 60)}.00", ""] for g in goods
    ]
    total = 0
    for row in rows[1:]:
        row[3] = f"{int(row[1]) * float(row[2]):.2f}"
        total += int(row[1]) * int(float(row[2]))
    rows.append(["Total", "", "", f"{total}.00"])
    letters = "".join(f"<th>{txt(c)}</th>" for c in "ABCDEF")
    lines = ""
    for r in range(14):
        data = rows[r] if r < len(rows) else []
        cells = ""
        for c in range(6):
            text = data[c] if c < len(data) else ""
            names = ["total value", "grand total"] if text and r == len(rows) - 1 and c == 3 else []
            inner = (
                txt(
                    text,
                    *names,
                    header=rows[0][c] if 0 < r < len(rows) - 1 else "",
                    table="s" if 0 < r < len(rows) - 1 else "",
                    row=r,
                    column=c + 1,
                    key=data[0],
                )
                if text
                else ""
            )
            bold = " b" if r == 0 or r == len(rows) - 1 else ""
            cells += f'<td class="{"r" if c else ""}{bold}">{inner}</td>'
        lines += f'<tr><th class="c">{txt(str(r + 1))}</th>{cells}</tr>'
    tabs = "".join(
        el(
            "span",
            f"<span>{n}</span>",
            "tab",
            css="on" if i == 0 else "",
            text=n,
            states=["selected"] if i == 0 else [],
            blurs=["table"],
        )
        for i, n in enumerate(("Stock", "Orders", "Archive"))
    )
    menu = "".join(txt(n) for n in ("File", "Edit", "View", "Insert", "Format"))
    boxes = el(
        "input",
        "",
        "textbox",
        css="n",
        more='value="A1"',
        label="Name box",
        text="A1",
        role="cell name",
    ) + el("input", "", "textbox", css="f", label="Formula", text="", role="formula")
    body = f'<div class="m">{menu}</div><div class="t">{icons}</div><div class="t">{boxes}</div><table><tr><th class="c"></th>{letters}</tr>{lines}</table><div class="sh">{tabs}</div>'
    return page("spreadsheet", _CALC, body, size=(800, 480))


_GOV = """
*{box-sizing:border-box}body{margin:0;font:19px/1.4 'Liberation Sans';color:#0b0c0c;background:#fff}.hb{background:#0b0c0c;color:#fff;padding:12px 30px;font-weight:700;font-size:24px;border-bottom:10px solid #1d70b8}
.w{max-width:900px;margin:0 auto;padding:26px 30px}h1{font-size:36px;margin:0 0 20px}.e{border:5px solid #d4351c;padding:16px 20px;margin-bottom:24px;max-width:640px;color:#d4351c;font-weight:700}
.f{margin-bottom:22px}.f div{margin-bottom:5px}.i{height:42px;border:2px solid #0b0c0c;font:inherit;padding:4px 6px;width:100%}.h{color:#505a5f;font-size:17px}
.o{width:40px;height:40px;border:2px solid #0b0c0c;display:inline-grid;place-items:center;margin-right:12px;vertical-align:middle}.o.r{border-radius:50%}.o i{width:20px;height:20px;border-radius:50%;background:#0b0c0c}
.o svg{width:28px}.l{margin-bottom:10px}.b{background:#00703c;color:#fff;border:0;box-shadow:0 2px 0 #002d18;font:inherit;padding:9px 14px}.g{background:#f3f2f1;color:#0b0c0c;box-shadow:0 2px 0 #929191}a{color:#1d70b8;text-decoration:underline}
"""


def public(rng: Random) -> Page:
    """A form of a public office: one question a page, large type, thick frames."""
    from deixis.datasets.screens.icons import svg  # noqa: PLC0415

    fields = rng.sample(
        (
            ("Full name", "name", 480),
            ("National Insurance number", "", 300),
            ("Telephone number", "phone", 300),
            ("Postcode", "postcode", 180),
            ("Year of birth", "", 110),
        ),
        rng.randint(2, 3),
    )
    parts = "".join(
        f'<div class="f"><div>{txt(n)}</div>{el("input", "", "textbox", css="i", style=f"width:{w}px", label=n, role=role, text="")}</div>'
        for n, role, w in fields
    )
    square = rng.random() < 0.5
    options = rng.sample(("By post", "By text message", "By phone", "By email"), 3)
    on = {rng.randrange(3)} if not square else {i for i in range(3) if rng.random() < 0.4}
    kind = "checkbox" if square else "radio"
    words = ("checked", "unchecked") if square else ("selected", "unselected")
    ticks = ""
    for i, name in enumerate(options):
        inner = (svg("check", width=3) if square else "<i></i>") if i in on else ""
        ticks += f'<div class="l">{el("span", inner, kind, css="o" if square else "o r", label=name, states=[words[i not in on]])}{txt(name)}</div>'
    error = (
        el(
            "div",
            "There is a problem: enter your full name",
            "card",
            css="e",
            role="error",
            colour="red",
        )
        if rng.random() < 0.5
        else ""
    )
    acts = (
        push("Save and continue", css="b", colour="green")
        + "&nbsp; "
        + push("Find address", css="b g", tints=list(PALE))
    )
    body = f'<div class="hb">{txt("Office of Permits")}</div><div class="w"><div style="margin-bottom:18px">{a("Back")}</div>{error}{head(rng.choice(("Apply for a permit", "Your details", "Renew your licence")), 1)}{parts}<div style="margin-bottom:10px"><b>{txt("How should we contact you?")}</b></div>{ticks}<div style="margin:24px 0">{acts}</div>{a("Cancel this application")}</div>'
    return page("form", _GOV, body, size=rng.choice(((800, 900), (1000, 900))))
