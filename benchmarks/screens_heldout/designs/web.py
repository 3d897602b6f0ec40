"""Web pages: a Bootstrap-like checkout, a code host, an encyclopedia, a booking page."""

# ruff: noqa: E501 - HTML reads better in one piece

from __future__ import annotations

from random import Random

from benchmarks.screens_heldout.kit import PALE, TOWNS, a, day, el, head, page, push, txt, who

from deixis.datasets.screens.browser import Page

_BOOT = """
*{box-sizing:border-box}body{margin:0;font:16px/1.5 'Liberation Sans',Arial;color:#212529;background:#fff}
h1,h2,h3,p{margin:0}.top{background:#212529;color:#fff;display:grid;grid-template-columns:auto 1fr auto;
gap:2rem;align-items:center;padding:.7rem 1.5rem}.top a{color:#dee2e6;text-decoration:none;margin-right:1.4rem}
.main{display:grid;grid-template-columns:7fr 4fr;gap:2.5rem;max-width:1060px;margin:2rem auto;padding:0 1rem}
.form{display:grid;grid-template-columns:1fr 1fr;gap:1rem}.wide{grid-column:span 2}
.fc{display:block;width:100%;padding:.42rem .75rem;font:inherit;border:1px solid #ced4da;border-radius:.375rem;
background:#fff;color:#212529;margin-top:.3rem}.fc::placeholder{color:#6c757d}
.bt{font:inherit;padding:.4rem .9rem;border-radius:.375rem;border:1px solid #6c757d;background:#fff;color:#6c757d}
.ok{background:#0d6efd;border-color:#0d6efd;color:#fff}.good{background:#198754;border-color:#198754;color:#fff}
.bad{background:#dc3545;border-color:#dc3545;color:#fff}
.al{border-radius:.375rem;padding:.8rem 1rem;border:1px solid}.al.d{background:#f8d7da;border-color:#f1aeb5;color:#58151c}
.al.s{background:#d1e7dd;border-color:#a3cfbb;color:#0a3622}.li{border:1px solid #dee2e6;border-radius:.375rem}
.li>div{display:flex;justify-content:space-between;padding:.75rem 1rem;border-bottom:1px solid #dee2e6}
.li>div:last-child{border:0}.pill{background:#0d6efd;color:#fff;border-radius:50rem;padding:.1rem .65rem;font-size:.8rem}
input[type=checkbox],input[type=radio]{width:1.05em;height:1.05em;margin:0 .5em 0 0;vertical-align:-.1em}
"""


def checkout(rng: Random) -> Page:
    """Address, payment choice, and the basket at the side."""
    rows = rng.sample(
        [
            ("First name", "name"),
            ("Surname", "name"),
            ("Street address", "address"),
            ("Town", "city"),
            ("ZIP", "postcode"),
            ("Mobile", "phone"),
        ],
        rng.randint(3, 5),
    )
    cells = "".join(f"<div>{txt(n)}{_in(n, r)}</div>" for n, r in rows)
    mail = f'<div class="wide">{txt("E-mail address")}{_in("E-mail address", "email", hint="you@example.com")}</div>'
    land = el(
        "select",
        f"<option>{rng.choice(('Portugal', 'Belgium', 'Sweden'))}</option>",
        "dropdown",
        css="fc",
        label="Country",
        text="",
    )
    pays = rng.sample(("Credit card", "Bank transfer", "PayPal", "Gift card"), 3)
    on = rng.randrange(3)
    radios = "".join(
        f'<div style="margin:.3rem 0">{_tick("radio", p, i == on)}{txt(p)}</div>'
        for i, p in enumerate(pays)
    )
    same = rng.random() < 0.5
    checks = f"<div>{_tick('checkbox', 'Save this information', same)}{txt('Save this information')}</div>"
    if rng.random() < 0.6:
        checks += f"<div>{_tick('checkbox', 'Ship to another address', not same)}{txt('Ship to another address')}</div>"
    goods = rng.sample(("Rain jacket", "Desk mat", "LED bulb", "Ceramic pot"), rng.randint(2, 3))
    costs = [rng.randint(300, 9000) for _ in goods]
    basket = "".join(
        f"<div>{txt(g)}{txt(f'€{c / 100:.2f}', f'price of the {g.lower()}', label=g)}</div>"
        for g, c in zip(goods, costs, strict=True)
    )
    basket += f"<div><b>{txt('Total (EUR)')}</b><b>{txt(f'€{sum(costs) / 100:.2f}', 'total', 'order total', 'total amount', label='Total (EUR)')}</b></div>"
    note = ""
    if rng.random() < 0.6:
        role, css, colour, words = rng.choice(
            (
                ("error", "d", "red", "Your card was declined."),
                ("success", "s", "green", "Promo code applied."),
            )
        )
        note = f'<div class="wide">{el("div", words, "card", css=f"al {css}", role=role, colour=colour)}</div>'
    main = rng.choice((("ok", "blue"), ("good", "green")))
    acts = push(
        rng.choice(("Continue to checkout", "Place order", "Pay now")),
        css=f"bt {main[0]}",
        colour=main[1],
    )
    acts += " " + push("Back to cart", css="bt")
    if rng.random() < 0.5:
        acts += " " + push("Empty cart", css="bt bad", colour="red")
    nav = "".join(a(t, group="navigation bar") for t in ("Shop", "Deals", "Stores", "My account"))
    find = _in("Search", "search", hint="Search", label="Search", width="200px")
    count = el("span", str(len(goods)), "badge", css="pill", colour="blue")
    body = (
        f'<div class="top">{txt("Trailside")}<div>{nav}</div>{find}</div><div class="main"><div><div style="margin-bottom:1rem">{head("Checkout", 1)}</div>'
        f'<div class="form">{note}{cells}{mail}<div class="wide">{txt("Country")}{land}</div></div><div style="margin:1.2rem 0">{head("Payment", 3)}{radios}</div>{checks}<div style="margin-top:1.2rem">{acts}</div></div>'
        f'<div><div style="display:flex;justify-content:space-between;margin-bottom:.8rem">{head("Your cart", 3)}{count}</div>{el("div", basket, "card", css="li", label="Your cart")}</div></div>'
    )
    return page("form", _BOOT, body, size=rng.choice(((1100, 800), (1280, 860))))


def _in(name: str, role: str, *, hint: str = "", label: str = "", width: str = "100%") -> str:
    return el(
        "input",
        "",
        "textbox",
        css="fc",
        style=f"width:{width}",
        more=f'placeholder="{hint}"',
        label=label or name,
        role=role,
        text="",
    )


def _tick(kind: str, label: str, on: bool) -> str:
    states = (
        {"checkbox": "checked", "radio": "selected"}
        if on
        else {"checkbox": "unchecked", "radio": "unselected"}
    )[kind]
    return el(
        "input",
        "",
        kind,
        more=f'type="{kind}" {"checked" if on else ""}',
        label=label,
        states=[states],
        text="",
    )


_CODE = """
*{box-sizing:border-box}body{margin:0;font:14px/1.5 'Noto Sans','Open Sans';color:%(fg)s;background:%(bg)s}h1,h2,h3{margin:0}
a{color:%(link)s;text-decoration:none}.hd{background:%(bar)s;padding:14px 30px;display:flex;gap:16px;align-items:center}
.tb{display:flex;border-bottom:1px solid %(line)s;padding:0 30px;background:%(bar)s}.tb>*{padding:10px 16px;color:%(fg)s}
.tb .on{border-bottom:2px solid #fd8c73;font-weight:600}.ct{max-width:1100px;margin:24px auto;padding:0 24px}
.row{display:grid;grid-template-columns:26px 1fr auto;gap:8px;padding:9px 16px;border-top:1px solid %(line)s;align-items:center}
.bx{border:1px solid %(line)s;border-radius:6px;overflow:hidden}.bh{background:%(bar)s;padding:12px 16px;display:flex;gap:26px}
.b{font:500 14px 'Noto Sans';padding:5px 16px;border-radius:6px;border:1px solid %(line)s;background:%(bar)s;color:%(fg)s}
.g{background:#1f883d;color:#fff;border-color:#1a7f37}.q{font:inherit;padding:5px 12px;border:1px solid %(line)s;border-radius:6px;
background:%(bg)s;color:%(fg)s;width:340px}.lb{font-size:12px;font-weight:500;border-radius:2em;padding:1px 9px;margin-left:8px}
.m{color:%(mute)s;font-size:12px}input[type=checkbox]{width:14px;height:14px;margin:0}.tl{font-size:16px;font-weight:600;color:%(fg)s}
"""
_CLEAR = {
    "fg": "#1f2328",
    "bg": "#ffffff",
    "bar": "#f6f8fa",
    "line": "#d1d9e0",
    "mute": "#59636e",
    "link": "#0969da",
}
_NIGHT = {
    "fg": "#f0f6fc",
    "bg": "#0d1117",
    "bar": "#151b23",
    "line": "#3d444d",
    "mute": "#9198a1",
    "link": "#4493f8",
}
_LABELS = {
    "bug": ("red", "#b60205", "#fff"),
    "feature": ("blue", "#0052cc", "#fff"),
    "docs": ("green", "#0e8a16", "#fff"),
    "question": ("purple", "#6f42c1", "#fff"),
}


def issues(rng: Random) -> Page:
    """A list of issues with labels, tabs on top and a filter box."""
    tabs = ""
    names = ("Code", "Issues", "Pull requests", "Actions", "Insights")
    for name in names:
        chosen = name == "Issues"
        tabs += el(
            "span",
            f"<span>{name}</span>",
            "tab",
            css="on" if chosen else "",
            text=name,
            states=["selected"] if chosen else [],
            blurs=["link"],
        )
    titles = rng.sample(
        (
            "Crash when the file is empty",
            "Add a dark theme",
            "Typo in the tutorial",
            "Slow start on Windows",
            "Export to CSV",
            "Wrong time zone in log",
            "Cannot install offline",
        ),
        rng.randint(4, 6),
    )
    tags = rng.sample(list(_LABELS), 3) + [None] * 4
    rows = ""
    for i, title in enumerate(titles):
        tag = tags[i] if i < len(tags) else None
        lab = ""
        if tag:
            colour, fill, ink = _LABELS[tag]
            lab = el(
                "span",
                tag,
                "badge",
                css="lb",
                style=f"background:{fill};color:{ink}",
                colour=colour,
            )
        box = el(
            "input",
            "",
            "checkbox",
            more='type="checkbox"',
            label=title,
            states=["unchecked"],
            text="",
        )
        line = f'{box}<div>{a(title, css="tl")}{lab}<div class="m">{txt(f"#{rng.randint(100, 999)} opened by {who(rng)}")}</div></div>{txt(str(rng.randint(1, 30)))}'
        rows += el("div", line, "row", css="row", table="issues", row=i + 1, text="")
    dark = rng.random() < 0.4
    css = _CODE % (_NIGHT if dark else _CLEAR)
    find = el(
        "input",
        "",
        "textbox",
        css="q",
        more='value="is:issue is:open"',
        label="Search",
        role="search",
        text="is:issue is:open",
    )
    acts = (
        push("Labels", css="b")
        + push("Milestones", css="b")
        + push("New issue", css="b g", colour="green")
    )
    body = (
        f'<div class="hd">{txt("octo-labs / " + rng.choice(("kettle", "sprocket", "lantern")))}</div><div class="tb">{tabs}</div><div class="ct">'
        f'<div style="display:grid;grid-template-columns:1fr auto;gap:12px;margin-bottom:16px">{find}<div style="display:flex;gap:8px">{acts}</div></div>'
        f'<div class="bx"><div class="bh">{txt(f"{len(titles)} Open")}{txt("41 Closed")}</div>{rows}</div></div>'
    )
    return page("list", css, body, size=rng.choice(((1200, 720), (1366, 768))))


_WIKI = """
body{margin:0;font:15px/1.6 'Liberation Sans';color:#202122;background:#f6f6f6}h1,h2{font-family:'Liberation Serif';font-weight:400;
border-bottom:1px solid #a2a9b1;margin:0 0 10px}h1{font-size:29px}h2{font-size:22px;margin-top:22px}h3{margin:0;font-size:13px;color:#54595d;font-weight:400}
a{color:#0645ad;text-decoration:none}table.o{border-spacing:0;width:100%}table.o>tbody>tr>td{vertical-align:top}
.s{width:170px;padding:24px 14px;font-size:13px;line-height:2}.s a{display:table}.c{background:#fff;border:1px solid #a7d7f9;padding:20px 26px}
.ib{float:right;width:270px;border:1px solid #a2a9b1;background:#f8f9fa;font-size:13px;margin:0 0 16px 20px;border-spacing:3px}
.ib td{padding:3px 5px;vertical-align:top}.ib .t{font-weight:700;font-size:15px;text-align:center}p{margin:8px 0}
.qs{float:right;border:1px solid #a2a9b1;padding:4px 8px;font:13px 'Liberation Sans';width:210px}
.wt{border-collapse:collapse;background:#f8f9fa;margin-top:8px}.wt td,.wt th{border:1px solid #a2a9b1;padding:4px 10px}.wt th{background:#eaecf0}
"""


def article(rng: Random) -> Page:
    """An encyclopedia article with an info box, a side bar and a table."""
    town = rng.choice(TOWNS)
    facts = [
        ("Country", rng.choice(("Norland", "Estria", "Valdonia")), "country"),
        ("Population", f"{rng.randint(20, 900)},{rng.randint(100, 999)}", "population"),
        ("Area", f"{rng.randint(20, 400)} km2", "area"),
        ("Mayor", who(rng), "mayor"),
        ("Founded", str(rng.randint(900, 1800)), "founding year"),
        ("Time zone", "UTC+1", "time zone"),
    ]
    facts = facts[: rng.randint(4, 6)]
    box = "".join(
        f"<tr><td><b>{txt(label)}</b></td><td>{txt(value, name, label=label)}</td></tr>"
        for label, value, name in facts
    )
    info = el(
        "table",
        f'<tr><td colspan="2" class="t">{txt(town + " city")}</td></tr>{box}',
        "table",
        css="ib",
        label="info box",
        blurs=["table"],
        text="",
    )
    side = head("Navigation", 3) + "".join(
        a(t, group="sidebar") for t in ("Main page", "Contents", "Random article", "Donate")
    )
    side += f"<br>{head('Tools', 3)}" + "".join(
        a(t, group="sidebar") for t in ("Upload file", "Printable version")
    )
    heads = ("Year", "Inhabitants", "Change")
    data = [
        [
            str(1950 + 20 * i),
            f"{rng.randint(10, 99)},{rng.randint(100, 999)}",
            f"{rng.randint(-9, 30)}%",
        ]
        for i in range(rng.randint(3, 4))
    ]
    find = el(
        "input",
        "",
        "textbox",
        css="qs",
        more='placeholder="Search this wiki"',
        label="Search this wiki",
        role="search",
        text="",
    )
    body = (
        f'<table class="o"><tr><td class="s">{side}</td><td style="padding:14px 20px 30px 0"><div style="height:38px">{find}</div><div class="c">{head(town, 1)}{info}'
        f"<p>{txt('The town lies on both banks of a river and is known for its market.')}</p><p>{txt('Its old harbour is now a park.')} {a('Read more about the harbour')}.</p>"
        f"{head('Demographics', 2)}{_wiki_table(heads, data)}{head('Sights', 2)}<p>{txt('There are two museums and a castle.')} {a('List of museums')}</p></div></td></tr></table>"
    )
    return page("article", _WIKI, body, size=rng.choice(((1024, 768), (1200, 800))))


def _wiki_table(heads: tuple[str, ...], data: list[list[str]]) -> str:
    top = "".join(
        el(
            "th",
            txt(h, table="t", row=0, column=c + 1, header=h),
            "cell",
            table="t",
            row=0,
            column=c + 1,
            header=h,
        )
        for c, h in enumerate(heads)
    )
    rows = ""
    for r, line in enumerate(data):
        cells = "".join(
            el(
                "td",
                txt(v, table="t", row=r + 1, column=c + 1, header=heads[c], key=line[0]),
                "cell",
                role="grid",
                table="t",
                row=r + 1,
                column=c + 1,
                header=heads[c],
            )
            for c, v in enumerate(line)
        )
        rows += el("tr", cells, "row", table="t", row=r + 1, key=line[0], text="")
    return el(
        "table",
        f"<tr>{top}</tr>{rows}",
        "table",
        css="wt",
        role="grid",
        text="",
        blurs=["table"] if not data else [],
    )


_FLY = """
*{box-sizing:border-box}body{margin:0;font:15px/1.4 Lato;background:linear-gradient(#0a3d62 0 210px,#eaf0f4 210px);color:#1e272e}
h1,h2{margin:0}.w{width:900px;margin:0 auto;padding-top:34px}.w>h1{color:#fff;font-size:32px;margin-bottom:22px}
.p{background:#fff;border-radius:14px;box-shadow:0 4px 18px #0003;padding:20px;display:grid;grid-template-columns:1fr 1fr 1fr auto;gap:12px;align-items:end}
.p small{display:block;color:#57606f;margin-bottom:3px}.f{width:100%;font:inherit;border:2px solid #dfe4ea;border-radius:10px;padding:10px 12px;background:#fff}
.go{font:700 15px Lato;border:0;border-radius:24px;padding:13px 30px;background:#f39c12;color:#111}
.tr{display:flex;gap:20px;margin-bottom:14px;color:#fff;align-items:center}
.r{background:#fff;border-radius:12px;margin-top:14px;padding:16px 22px;display:grid;grid-template-columns:110px 1fr 110px auto;gap:16px;align-items:center;border:1px solid #d7dee5}
.k{font:600 14px Lato;border:2px solid #0a3d62;background:#fff;color:#0a3d62;border-radius:20px;padding:7px 20px}
.ch{font-size:12px;border-radius:4px;padding:2px 8px;color:#fff;background:#27ae60}
input[type=radio]{width:17px;height:17px;margin:0 6px 0 0;vertical-align:-3px}
"""


def flights(rng: Random) -> Page:
    """A booking page: where from, where to, when, and three offers."""
    one, two = rng.sample(TOWNS, 2)
    trips = ("Return", "One way", "Multi-city")
    on = rng.randrange(3)
    radio = "".join(
        f"<span>{_tick('radio', t, i == on)}{txt(t)}</span>" for i, t in enumerate(trips)
    )
    fields = "".join(
        f"<div><small>{txt(name)}</small>{el('input', '', 'textbox', css='f', more=f'value={shown!r}', label=name, text=shown)}</div>"
        for name, shown in (("From", one), ("To", two), ("Departure", day(rng, 2025)))
    )
    offers = ""
    lines = rng.sample(("Nordair", "Skylark", "Aero Uno", "Pelican"), 3)
    prices = rng.sample(range(49, 480), 3)
    for _i, (line, price) in enumerate(zip(lines, prices, strict=True)):
        chip = (
            el("span", "Cheapest", "badge", css="ch", colour="green")
            if price == min(prices)
            else ""
        )
        when = txt(
            f"{rng.randint(6, 11):02}:{rng.randint(10, 59)} - {rng.randint(12, 22)}:{rng.randint(10, 59)}",
            f"{line} flight times",
        )
        body = f"<b>{txt(line)}</b><div>{when} {chip}</div><b>{txt(f'€{price}', f'price of the {line} flight', f'{line} fare')}</b>{push('Select', css='k', under=line, tints=['blue', *PALE])}"
        offers += el("div", body, "card", css="r", label=line, text=line)
    body = f'<div class="w">{head("Where to next?", 1)}<div class="tr">{radio}</div>{el("div", fields + push("Search flights", css="go", colour="orange"), "card", css="p", text="")}{offers}</div>'
    return page("booking", _FLY, body, size=rng.choice(((1000, 640), (1180, 700))))
