"""Kinds of pages, written once and dressed by any framework."""

# ruff: noqa: E501 - HTML reads better in one piece

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import Any

from benchmarks.screens_frameworks import stock
from benchmarks.screens_frameworks.charts import chart
from benchmarks.screens_frameworks.icons import icon, pick_set
from benchmarks.screens_frameworks.kit import Kit, Look, words
from benchmarks.screens_frameworks.stock import some

from deixis.datasets.screens.browser import Page
from deixis.datasets.screens.markup import mark, tag

__all__ = ["KINDS", "Maker"]

Maker = Callable[[Kit, Look, Random], Page]
_SCALES = (1, 1, 1, 1.25, 1.5)
_DESKTOP = ("98", "xp", "7")


def _page(
    kit: Kit,
    look: Look,
    rng: Random,
    kind: str,
    body: str,
    widths: tuple[int, ...],
    tall: int = 720,
) -> Page:
    return Page(kind, kit.document(body, look), rng.choice(widths), tall, scale=rng.choice(_SCALES))


def _wrap(kit: Kit, rng: Random, body: str, wide: int, brand: str = "Window") -> str:
    side = rng.choice(("auto", "auto", "0"))
    align = 'align="center"' if side == "auto" else ""
    return kit.put(
        "wrap",
        body=body,
        w=wide,
        margin=side,
        align=align,
        pad=rng.choice((12, 24, 36)),
        brand=words(brand),
    )


def _icon(name: str, kind: str, **facts: Any) -> str:
    return icon(name, kind, size=facts.pop("size", 22), **facts)


def _search(kit: Kit, rng: Random, hint: str, wide: int = 220) -> str:
    return f'<div style="width:{wide}px;flex:none">{kit.text_input("Search", role="search", hint=rng.choice((hint, "Search", "Search...", "Find")))}</div>'


def login(kit: Kit, look: Look, rng: Random) -> Page:
    """Sign in."""
    side = rng.random() < 0.35
    name, role = rng.choice(
        (
            ("Email", "email"),
            ("User name", "username"),
            ("Username", "username"),
            ("E-mail address", "email"),
            ("Account ID", ""),
        )
    )
    parts = [
        kit.heading(
            rng.choice(("Log in to your account", "Please sign in", "Staff portal", "Sign in")),
            "h1",
        )
    ]
    if rng.random() < 0.4:
        parts.append(
            kit.alert(
                rng.choice(
                    (
                        "Incorrect user name or password.",
                        "Your account is locked.",
                        "Login failed, try again.",
                    )
                ),
                "red",
                "error",
            )
        )
    elif rng.random() < 0.3:
        parts.append(
            kit.alert(
                "You have been logged out.", *rng.choice((("green", "success"), ("blue", "info")))
            )
        )
    hint = rng.choice(("", "", f"Your {name.lower()}"))
    parts.append(
        kit.labelled(
            name,
            kit.text_input(
                name,
                role=role,
                hint=hint,
                shown=rng.choice(("", "", "finn.larsen")) if not hint else "",
            ),
            side=side,
        )
    )
    parts.append(kit.labelled("Password", kit.text_input("Password", role="password"), side=side))
    if rng.random() < 0.7:
        parts.append(
            kit.check(
                rng.choice(("Remember this device", "Stay signed in", "Remember me")),
                on=rng.random() < 0.5,
            )
        )
    buttons = [kit.button(rng.choice(("Log in", "Sign in", "Enter", "Log on")), "primary")]
    if rng.random() < 0.6:
        buttons.append(
            kit.button(
                rng.choice(("Cancel", "Register", "Clear", "Use single sign-on")),
                rng.choice(("plain", "success")),
            )
        )
    parts.append(kit.inline(*buttons))
    ends = some(
        rng,
        (
            "Forgotten password?",
            "Create an account",
            "Contact support",
            "Privacy policy",
            "Imprint",
        ),
        rng.randint(1, 3),
    )
    parts.append(
        "<p style='margin-top:16px'>" + " &nbsp; ".join(kit.link(t) for t in ends) + "</p>"
    )
    body = _wrap(kit, rng, "".join(parts), rng.choice((380, 460, 560)), "Log on")
    return _page(kit, look, rng, "login", body, (800, 900, 1024, 1280), 620)


_INPUTS = (("First name", ""), ("Surname", ""), ("Email address", "email"), ("Mobile number", "phone"), ("Street", ""), ("Town", ""), ("Postal code", ""), ("Organisation", ""), ("Date of birth", ""), ("Job title", ""), ("Website", ""), ("Room", ""))  # fmt: skip
_LISTS = (
    ("Country", ("Norway", "Ghana", "Chile")), ("Language", ("English", "Suomi", "Deutsch")), ("Department", ("Finance", "Legal", "Sales")),
    ("Time zone", ("UTC+1", "UTC-5", "UTC")), ("Priority", ("Low", "Normal", "High")), ("Currency", ("EUR", "USD", "CHF")), ("Paper size", ("A4", "A5", "Letter")),
)  # fmt: skip
_CHECKS = (
    "I agree to the terms",
    "Subscribe to the newsletter",
    "Notify me by text message",
    "Bill to a different address",
    "Keep a copy",
    "Read receipts",
    "Show hidden items",
)


def signup(kit: Kit, look: Look, rng: Random) -> Page:
    """A longer form with every sort of control."""
    side = rng.random() < 0.4
    columns = 1 if side or rng.random() < 0.5 else 2
    fields = [
        kit.labelled(
            n,
            kit.text_input(
                n, role=r, shown=rng.choice(("", "", "", rng.choice(stock.TOWNS))) if not r else ""
            ),
            side=side,
        )
        for n, r in some(rng, _INPUTS, rng.randint(3, 6))
    ]
    fields += [
        kit.labelled(n, kit.select(n, rng.choice(o), o), side=side)
        for n, o in some(rng, _LISTS, rng.randint(1, 2))
    ]
    more = (
        kit.labelled(
            "Message",
            kit.text_input("Message", role="multiline", hint=rng.choice(("", "Tell us more"))),
            side=side,
        )
        if rng.random() < 0.5
        else ""
    )
    group, options = rng.choice(
        (
            ("Delivery", ("Courier", "Post", "Collect in store")),
            ("Plan", ("Monthly", "Annual")),
            ("Contact by", ("Letter", "Call", "Chat")),
            ("Seat", ("Aisle", "Window", "Middle")),
        )
    )
    chosen = rng.randrange(len(options))
    radios = "".join(kit.radio(o, group, on=i == chosen) for i, o in enumerate(options))
    checks = "".join(
        kit.check(t, on=rng.random() < 0.4) for t in some(rng, _CHECKS, rng.randint(1, 3))
    )
    ends = [
        kit.button(rng.choice(("Send application", "Register", "Continue", "Submit")), "primary"),
        kit.button(rng.choice(("Go back", "Cancel", "Reset form")), "plain"),
    ]
    if rng.random() < 0.4:
        ends.append(kit.button(rng.choice(("Delete draft", "Discard")), "danger"))
    if rng.random() < 0.3:
        ends.reverse()
    title = rng.choice(
        ("Membership application", "Create a profile", "Your details", "Book an appointment")
    )
    grid = f'<div style="display:grid;grid-template-columns:repeat({columns},minmax(0,1fr));column-gap:24px">{"".join(fields)}</div>'
    body = f"{kit.heading(title, 'h1')}{grid}{more}<div>{kit.heading(group, 'h3')}{radios}</div><div style='margin-top:12px'>{checks}</div>{kit.inline(*ends)}"
    return _page(
        kit,
        look,
        rng,
        "form",
        _wrap(kit, rng, body, rng.choice((560, 680, 800)), title),
        (800, 960, 1100, 1280),
        760,
    )


_TOGGLES = (
    "Desktop alerts",
    "Night mode",
    "Auto-save",
    "Sync over mobile data",
    "Location sharing",
    "Spell checking",
    "Sounds",
    "Cloud backup",
)


def settings(kit: Kit, look: Look, rng: Random) -> Page:
    """Switches, checks, lists and tabs."""
    names = ("General", "Privacy", "Notifications", "Devices", "Storage")
    tabs = kit.tabs(names[: rng.randint(3, 5)], rng.randrange(3)) if rng.random() < 0.7 else ""
    switches = "".join(
        kit.switch(t, rng, on=rng.random() < 0.5) for t in some(rng, _TOGGLES, rng.randint(2, 5))
    )
    lists = "".join(
        kit.labelled(n, kit.select(n, rng.choice(o), o), side=True)
        for n, o in some(rng, _LISTS, rng.randint(1, 3))
    )
    checks = "".join(
        kit.check(t, on=rng.random() < 0.5)
        for t in some(
            rng, ("Replies", "Mentions", "Payments", "Security news", "Offers"), rng.randint(2, 4)
        )
    )
    last = kit.button(
        *rng.choice(
            (("Delete my account", "danger"), ("Reset all", "danger"), ("Undo", "disabled"))
        )
    )
    ends = kit.inline(
        kit.button(rng.choice(("Save", "Apply", "Save settings")), "primary"),
        kit.button(rng.choice(("Cancel", "Restore defaults")), "plain"),
        last,
    )
    sections = [
        kit.card("Behaviour", switches, title="Behaviour"),
        kit.card("Regional", lists, title="Regional"),
        kit.card("Tell me about", checks, title="Tell me about"),
    ]
    rng.shuffle(sections)
    inner = "".join(
        f'<div style="margin-bottom:18px">{s}</div>' for s in sections[: rng.randint(2, 3)]
    )
    body = f"{kit.heading('Settings', 'h1')}{tabs}{inner}{ends}"
    if not tabs and kit.name not in _DESKTOP:
        side = kit.menu(
            some(
                rng,
                ("Profile", "Billing", "Team", "API keys", "Appearance", "Audit log"),
                rng.randint(4, 5),
            )
        )
        body = f'<div style="display:flex;gap:30px"><div style="width:190px;flex:none">{side}</div><div style="flex:1">{body}</div></div>'
    return _page(
        kit,
        look,
        rng,
        "settings",
        _wrap(kit, rng, body, rng.choice((620, 760, 900)), "Settings"),
        (900, 1024, 1280),
        760,
    )


_STATES = (
    ("Shipped", "green"),
    ("Waiting", "yellow"),
    ("Failed", "red"),
    ("Queued", "grey"),
    ("In progress", "blue"),
)


def listing(kit: Kit, look: Look, rng: Random) -> Page:
    """A data table with header, states and totals."""
    count, sign = rng.randint(3, 8), rng.choice(("$", "EUR", "£", "kr"))
    start = rng.randint(200, 8000)
    numbers = [f"{rng.choice(('A', 'PO', 'T'))}-{start + 11 * i}" for i in range(count)]
    prices = [rng.randint(900, 250000) / 100 for _ in range(count)]
    names, people = (
        ["Reference", "Client", "Placed on", "State", "Sum"],
        some(rng, stock.PEOPLE, count),
    )
    rows = []
    for i, number in enumerate(numbers):
        state, tone = rng.choice(_STATES)
        facts = {"table": "list", "row": i + 1, "column": 4, "header": "State", "key": number}
        rows.append(
            [
                number,
                people[i],
                stock.date(rng),
                kit.badge(state, tone, **facts),
                stock.money(prices[i], sign),
            ]
        )
    if rng.random() < 0.4:
        names, rows = names[:3] + names[4:], [r[:3] + r[4:] for r in rows]
    total = (
        (
            ["Total"]
            + [""] * (len(names) - 2)
            + [
                words(
                    stock.money(sum(prices), sign),
                    names=["total sum", "sum of all orders"],
                    label="Total",
                )
            ]
        )
        if rng.random() < 0.5
        else []
    )
    grid = kit.table("list", names, rows, keys=numbers, total=total, right=(len(names) - 1,))
    style = pick_set(rng)
    bar = kit.nav(
        rng.choice(("Backoffice", "Ledger", "StoreKeeper")),
        some(rng, ("Start", "Orders", "Clients", "Stock", "Help"), rng.randint(3, 5)),
        _icon(rng.choice(("bell", "user", "gear")), style),
    )
    tools = kit.inline(
        kit.button(rng.choice(("Add order", "New entry")), "primary"),
        kit.button(rng.choice(("Export CSV", "Print list")), "plain"),
        *([kit.button("Remove selected", "danger")] if rng.random() < 0.5 else []),
    )
    search = _search(kit, rng, "Search orders")
    title = kit.heading(rng.choice(("Open orders", "Purchases", "Transactions")), "h1")
    top = rng.choice(
        (
            f'<div style="display:flex;justify-content:space-between;align-items:center;gap:20px">{title}{search}</div>',
            f"{title}{search}",
        )
    )
    low, high = (tools, "") if rng.random() < 0.5 else ("", tools)
    pages = (
        "<p>"
        + " &nbsp; ".join(
            kit.link(t, group="pagination") for t in ("Previous", "1", "2", "3", "Next")
        )
        + "</p>"
        if rng.random() < 0.4
        else ""
    )
    body = f'{bar}<div style="padding:18px 24px">{top}{high}{grid}{pages}{low}</div>'
    return _page(kit, look, rng, "table", body, (1024, 1200, 1366, 1600), 700)


def roster(kit: Kit, look: Look, rng: Random) -> Page:
    """Plain tables of figures, one or two."""

    def league() -> tuple[str, list[str], list[list[str]]]:
        clubs = some(
            rng,
            ("Rovers", "United", "Athletic", "Wanderers", "City", "Albion", "Town"),
            rng.randint(4, 7),
        )
        return (
            "Standings",
            ["Club", "Played", "Wins", "Defeats", "Points"],
            [
                [c, str(20), str(rng.randint(1, 19)), str(rng.randint(1, 19)), str(60 - 5 * i)]
                for i, c in enumerate(clubs)
            ],
        )

    def trains() -> tuple[str, list[str], list[list[str]]]:
        towns = some(rng, stock.TOWNS, rng.randint(4, 7))
        return (
            "Departures",
            ["Destination", "Time", "Platform", "Train"],
            [
                [
                    t,
                    f"{7 + i:02}:{rng.randint(10, 59)}",
                    str(rng.randint(1, 12)),
                    f"IC {rng.randint(100, 999)}",
                ]
                for i, t in enumerate(towns)
            ],
        )

    def staff() -> tuple[str, list[str], list[list[str]]]:
        people = some(rng, stock.PEOPLE, rng.randint(4, 8))
        return (
            "Staff",
            ["Name", "Role", "Extension", "Location"],
            [
                [
                    p,
                    rng.choice(("Analyst", "Nurse", "Driver", "Engineer")),
                    str(rng.randint(1000, 9999)),
                    rng.choice(stock.TOWNS),
                ]
                for p in people
            ],
        )

    found = rng.sample((league, trains, staff), rng.choice((1, 1, 2)))
    parts = []
    for make in found:
        name, headers, rows = make()
        parts += [
            kit.heading(name, "h2"),
            kit.table(name, headers, rows, keys=[r[0] for r in rows]),
        ]
    ends = (
        kit.inline(kit.button("Refresh", "primary"), kit.button("Copy to clipboard", "plain"))
        if rng.random() < 0.6
        else "<p>" + kit.link("Download as PDF") + " &nbsp; " + kit.link("Full report") + "</p>"
    )
    body = _wrap(kit, rng, "".join(parts) + ends, rng.choice((640, 760, 980)), "Report")
    return _page(kit, look, rng, "table", body, (800, 1024, 1280), 640)


def dashboard(kit: Kit, look: Look, rng: Random) -> Page:
    """Figures and charts."""
    style = pick_set(rng)
    facts = some(
        rng,
        ("Active users", "Conversion", "Uptime", "Open tickets", "Net income", "Bounce rate"),
        rng.choice((3, 4)),
    )
    cards = "".join(
        kit.card(
            n,
            f"<div style='opacity:.85'>{words(n)}</div><div style='font-size:28px'>{words(_figure(n, rng), names=[n.lower(), f'{n.lower()} figure'], label=n)}</div>",
        )
        for n in facts
    )
    wide = rng.choice((480, 560, 620))
    count = rng.choice((1, 1, 2))
    plots = "".join(
        kit.card(
            "chart",
            chart(
                rng,
                barred=None if count == 1 else i == 0,
                dark=look.dark,
                width=wide,
                height=rng.choice((280, 330)),
            ),
        )
        for i in range(count)
    )
    bar = kit.nav(
        rng.choice(("Insight", "Pulse", "Metrics Hub")),
        some(rng, ("Overview", "Traffic", "Sales", "Reports", "Team"), rng.randint(3, 4)),
        _icon("user", style),
    )
    tools = kit.inline(
        kit.button("Export", "plain"), kit.button(rng.choice(("Add widget", "Share")), "primary")
    )
    alert = (
        kit.alert(
            *rng.choice(
                (
                    ("Server 3 is down.", "red", "error"),
                    ("Backup finished.", "green", "success"),
                    ("Disk is 90% full.", "yellow", "warning"),
                )
            )
        )
        if rng.random() < 0.4
        else ""
    )
    body = (
        f'{bar}<div style="padding:18px 24px"><div style="display:flex;justify-content:space-between;align-items:center">{kit.heading("This month", "h1")}{tools}</div>{alert}'
        f'<div style="display:grid;grid-template-columns:repeat({len(facts)},1fr);gap:16px;margin:14px 0">{cards}</div><div style="display:flex;gap:16px;align-items:flex-start">{plots}</div></div>'
    )
    return _page(
        kit, look, rng, "dashboard", body, (1366, 1440, 1600) if count == 2 else (1100, 1280), 760
    )


def _figure(name: str, rng: Random) -> str:
    if name in ("Conversion", "Uptime", "Bounce rate"):
        return f"{rng.randint(10, 99)}.{rng.randint(0, 9)}%"
    return f"{rng.randint(100, 99999):,}"


_PROSE = (
    "Run the command below and wait until the service reports that it is ready.",
    "Values are read once at start-up, so a change needs a restart of the worker.",
    "The older syntax still works but will print a notice from the next release on.",
    "Keep secrets out of this file; they belong into the environment.",
)


def docs(kit: Kit, look: Look, rng: Random) -> Page:
    """Documentation with side bar and search."""
    topics = some(
        rng,
        (
            "Getting started",
            "Tutorial",
            "Schema",
            "Migrations",
            "Caching",
            "Testing",
            "Release notes",
            "FAQ",
        ),
        7,
    )
    side = kit.menu(topics[: rng.randint(4, 6)])
    search = _search(kit, rng, "Search docs")
    crumbs = (
        kit.put(
            "crumbs",
            links="".join(kit.link(t, "crumb", group="breadcrumbs") for t in ("Docs", "Guides")),
        )
        if rng.random() < 0.5
        else ""
    )
    sections = "".join(
        f"{kit.heading(t, 'h2')}<p>{words(p)}</p>"
        for t, p in zip(
            some(rng, ("Requirements", "Usage", "Options", "Caveats", "Next steps"), 3),
            some(rng, _PROSE, 3),
            strict=True,
        )
    )
    note = (
        kit.alert(
            *rng.choice(
                (
                    ("Deprecated: use the new loader instead.", "yellow", "warning"),
                    ("Never run this in production.", "red", "error"),
                )
            )
        )
        if rng.random() < 0.4
        else ""
    )
    columns = "".join(
        f"<div>{kit.heading(h, 'h3')}<p>{kit.link(a, under=h)}</p></div>"
        for h, a in some(
            rng,
            [
                ("Learn", "Video course"),
                ("Project", "Source code"),
                ("Legal", "Licence"),
                ("Connect", "Mailing list"),
                ("Product", "Roadmap"),
            ],
            3,
        )
    )
    ends = (
        kit.inline(kit.button("Previous page", "plain"), kit.button("Next page", "primary"))
        if rng.random() < 0.6
        else ""
    )
    right = search if rng.random() < 0.6 else ""
    bar = kit.nav(
        rng.choice(("Quill docs", "libfoo", "Harbor")),
        some(rng, ("Guide", "API", "Blog", "Community"), 3),
        right,
    )
    main = f"{crumbs}{kit.heading(topics[6], 'h1')}<p>{words(_PROSE[3] + ' ' + _PROSE[0])}</p>{note}{sections}{ends}"
    cells = [
        f'<div style="width:200px;flex:none">{"" if right else search}{side}</div>',
        f'<div style="flex:1;min-width:0">{main}</div>',
    ]
    if rng.random() < 0.3:
        cells.reverse()
    body = f'{bar}<div style="display:flex;gap:36px;padding:18px 26px">{"".join(cells)}</div><div style="display:flex;gap:90px;padding:14px 26px;border-top:1px solid #8886">{columns}</div>'
    return _page(kit, look, rng, "docs", body, (1000, 1200, 1440), 780)


def shop(kit: Kit, look: Look, rng: Random) -> Page:
    """Products in cards."""
    style, sign = pick_set(rng), rng.choice(("$", "EUR", "£"))
    names = some(rng, stock.GOODS, rng.choice((3, 4, 6)))
    verb = rng.choice(("Add to basket", "Buy", "Add to cart"))
    cards = ""
    for i, name in enumerate(names):
        hue = rng.randrange(360)
        picture = tag(
            "div",
            "",
            style=f"height:{rng.choice((100, 130))}px;margin-bottom:8px;background:radial-gradient(circle at {rng.randint(20, 80)}% 40%,hsl({hue} 60% 75%),hsl({(hue + 60) % 360} 35% 40%))",
            marks=mark("image", label=name),
        )
        price = words(
            stock.money(rng.randint(600, 30000) / 100, sign),
            names=[
                f"price of the {name[0].lower() + name[1:] if not name[:3].isupper() else name}"
            ],
            label=name,
        )
        flag = (
            kit.badge(*((("Sale", "red"), ("New", "green"), ("Last one", "yellow"))[i]))
            if i < rng.randint(0, 3)
            else ""
        )
        cards += kit.card(
            name,
            f'{picture}{kit.heading(name, "h3")}<div style="display:flex;gap:12px;align-items:center;margin:6px 0">{price}{flag}</div>{kit.button(verb, "primary", under=name)}',
        )
    right = f'<span style="display:flex;gap:16px;align-items:center">{_search(kit, rng, "Search shop", 190)}{_icon("cart", style)}{_icon("heart", style)}</span>'
    bar = kit.nav(
        rng.choice(("Tern & Co", "Depot", "Luma shop")),
        some(rng, ("New in", "Outdoor", "Kitchen", "Sale items"), 3),
        right,
    )
    filters = (
        f'<div style="width:190px;flex:none">{kit.heading("Filter", "h2")}{"".join(kit.check(t, on=rng.random() < 0.3) for t in some(rng, ("In stock", "On offer", "Free delivery", "4 stars and up"), 3))}{kit.labelled("Sort by", kit.select("Sort by", "Price", ("Price", "Newest", "Rating")))}</div>'
        if rng.random() < 0.5
        else ""
    )
    grid = f'<div style="flex:1;display:grid;grid-template-columns:repeat({4 if len(names) == 4 else 3},minmax(0,1fr));gap:18px">{cards}</div>'
    body = f'{bar}<div style="padding:18px 26px">{kit.heading(rng.choice(("Best sellers", "Just arrived")), "h1")}<div style="display:flex;gap:26px">{filters}{grid}</div></div>'
    return _page(kit, look, rng, "shop", body, (1200, 1366, 1500), 800)


def pricing(kit: Kit, look: Look, rng: Random) -> Page:
    """Plans side by side."""
    plans = rng.choice(
        (("Solo", "Studio", "Agency"), ("Bronze", "Silver", "Gold"), ("Hobby", "Growth", "Scale"))
    )
    verbs = some(rng, ("Choose", "Start free trial", "Talk to us", "Upgrade", "Order now"), 3)
    hot, sign = rng.randrange(3), rng.choice(("$", "£"))
    cards = ""
    for i, (plan, verb) in enumerate(zip(plans, verbs, strict=True)):
        cost = words(
            f"{sign}{rng.randint(3, 19) * (i + 1)}",
            names=[f"price of the {plan} plan", f"{plan} plan's price"],
            label=plan,
            style="font-size:30px",
        )
        points = "".join(
            f"<div style='margin:4px 0'>{words(t)}</div>"
            for t in some(
                rng,
                (
                    "Up to 10 seats",
                    "Priority queue",
                    "Custom domain",
                    "Audit trail",
                    "Weekly backups",
                    "Phone support",
                ),
                3,
            )
        )
        flag = (
            kit.badge("Recommended", rng.choice(("green", "red", "blue")))
            if i == hot and rng.random() < 0.5
            else ""
        )
        cards += kit.card(
            plan,
            f"<div>{cost} {words('a month')} {flag}</div>{points}<div style='margin-top:12px'>{kit.button(verb, 'primary' if i == hot else 'plain', under=plan)}</div>",
            title=plan,
        )
    bar = kit.nav(
        "Cloudsail",
        some(rng, ("Features", "Customers", "Support", "About us"), 3),
        kit.link("Log in"),
    )
    foot = (
        "<p>"
        + " &nbsp;&nbsp; ".join(
            kit.link(t, group="footer")
            for t in some(rng, ("Terms", "Privacy", "Status", "Careers"), 4)
        )
        + "</p>"
    )
    body = f'{bar}<div style="padding:20px 30px">{kit.heading("Plans and prices", "h1")}<div style="display:grid;grid-template-columns:repeat(3,1fr);gap:20px;margin:16px 0">{cards}</div>{foot}</div>'
    return _page(kit, look, rng, "pricing", body, (1000, 1200, 1366), 640)


def mail(kit: Kit, look: Look, rng: Random) -> Page:
    """A list of messages."""
    style = pick_set(rng)
    people = some(rng, stock.PEOPLE, rng.randint(4, 8))
    topics = some(
        rng,
        (
            "Invoice for May",
            "Re: holiday dates",
            "Minutes of the board",
            "Parcel on its way",
            "New sign-in",
            "Draft contract",
            "Dinner on Sunday?",
            "Password changed",
        ),
        len(people),
    )
    rows = [[p, t, stock.date(rng)] for p, t in zip(people, topics, strict=True)]
    grid = kit.table("messages", ["From", "Subject", "Received"], rows, keys=people)
    icons = "".join(
        f"<span style='margin-right:18px'>{_icon(n, style, group='toolbar')}</span>"
        for n in some(
            rng,
            ("trash", "flag", "printer", "folder", "refresh", "star", "download"),
            rng.randint(3, 5),
        )
    )
    side = kit.button(rng.choice(("New message", "Write")), "primary") + kit.menu(
        some(rng, ("Inbox", "Sent items", "Drafts", "Junk", "Archive"), rng.randint(4, 5))
    )
    bar = kit.nav("Postbox", ("Mail", "Contacts", "Tasks"), _search(kit, rng, "Search mail"))
    body = f'{bar}<div style="display:flex;gap:26px;padding:16px 22px"><div style="width:180px;flex:none">{side}</div><div style="flex:1"><div style="margin:8px 0 14px">{icons}</div>{grid}</div></div>'
    return _page(kit, look, rng, "mail", body, (1024, 1200, 1440), 680)


def dialog(kit: Kit, look: Look, rng: Random) -> Page:
    """A dialog, with notices above it."""
    title, text, verbs = rng.choice((
        ("Remove user?", "All of their files will be lost.", ("Keep", "Remove")),
        ("Save document", "The document has unsaved changes.", ("Don't save", "Cancel", "Save")),
        ("Update available", "Version 4.2 is ready to be installed.", ("Remind me later", "Install")),
        ("Leave page?", "Your entries will not be stored.", ("Stay", "Leave")),
        ("Rename", "Enter a new file name.", ("Cancel", "OK")),
        ("Connection lost", "The server does not answer.", ("Abort", "Retry", "Ignore")),
    ))  # fmt: skip
    tone = "danger" if verbs[-1] in ("Remove", "Leave") else "primary"
    acts = " ".join(kit.button(v, tone if v == verbs[-1] else "plain") for v in verbs)
    inner = f"<p>{words(text)}</p>"
    if title == "Rename":
        inner += kit.labelled("File name", kit.text_input("File name", shown="report-final.txt"))
    if rng.random() < 0.5:
        inner += kit.check(
            rng.choice(("Do not show this again", "Remember my choice")), on=rng.random() < 0.5
        )
    # A window's title bar is white on blue; its words are the heading all the same.
    head = kit.heading(title, "title") if kit.name not in _DESKTOP else words(title)
    box = kit.put(
        "modal",
        title=head,
        body=inner,
        buttons=acts,
        w=rng.choice((380, 440, 500)),
        m=mark("card", role="dialog", label=title),
        close="",
    )
    notes = "".join(
        kit.alert(*n)
        for n in rng.sample(
            (
                ("The file could not be opened.", "red", "error"),
                ("Settings were stored.", "green", "success"),
                ("Your licence runs out soon.", "yellow", "warning"),
            ),
            rng.randint(0, 2),
        )
    )
    shade = "#0006" if kit.name not in (*_DESKTOP, "raw", "nineties") else "none"
    high = rng.choice((360, 460))
    bar = "" if kit.name in _DESKTOP else kit.nav("Workbench", ("Files", "Edit", "View"))
    body = f'{bar}<div style="padding:14px 24px;max-width:640px">{notes}</div><div style="background:{shade};min-height:{high}px;display:flex;align-items:center;justify-content:{rng.choice(("center", "center", "flex-start"))};padding:24px">{box}</div>'
    return _page(kit, look, rng, "dialog", body, (800, 900, 1100, 1280), 560)


def files(kit: Kit, look: Look, rng: Random) -> Page:
    """A list of files as a table."""
    style = pick_set(rng)
    names = some(
        rng,
        (
            "budget.xlsx",
            "holiday.jpg",
            "thesis.tex",
            "backup.zip",
            "setup.exe",
            "letter.docx",
            "song.flac",
            "index.html",
            "slides.pptx",
        ),
        rng.randint(4, 7),
    )
    rows = [
        [
            n,
            f"{rng.randint(2, 900)} {rng.choice(('KB', 'MB'))}",
            stock.date(rng),
            rng.choice(("admin", "guest", "finn")),
        ]
        for n in names
    ]
    grid = kit.table("files", ["Name", "Size", "Modified", "Owner"], rows, keys=names)
    icons = "".join(
        f"<span style='margin-right:20px'>{_icon(n, style, group='toolbar', size=rng.choice((18, 22, 28)))}</span>"
        for n in some(
            rng,
            ("upload", "download", "trash", "copy", "share", "plus", "search", "refresh", "lock"),
            rng.randint(4, 6),
        )
    )
    crumbs = kit.put(
        "crumbs",
        links="".join(
            kit.link(t, "crumb", group="breadcrumbs") for t in ("Home", "Shared", "2025")
        ),
    )
    side = kit.menu(
        some(rng, ("Recent", "Starred", "Pictures", "Shared with me", "Bin"), rng.randint(3, 5))
    )
    bar = kit.nav(
        rng.choice(("Drive", "FileBox")), ("Files", "Links"), _search(kit, rng, "Search files")
    )
    if kit.name in _DESKTOP:
        body = _wrap(
            kit,
            rng,
            f"<div style='margin:6px 0 10px'>{icons}</div>{_search(kit, rng, 'Search files')}{grid}{kit.inline(kit.button('Open'), kit.button('Properties'), kit.button('Cancel'))}",
            760,
            "Explorer",
        )
    else:
        body = f'{bar}<div style="display:flex;gap:26px;padding:16px 22px"><div style="width:170px;flex:none">{side}</div><div style="flex:1">{crumbs}<div style="margin:8px 0 14px">{icons}</div>{grid}{kit.inline(kit.button("Upload file", "primary"), kit.button("New folder"))}</div></div>'
    return _page(kit, look, rng, "files", body, (900, 1100, 1366), 640)


def editor(kit: Kit, look: Look, rng: Random) -> Page:
    """Bars of icons around a text."""
    style = pick_set(rng)
    pool = some(
        rng,
        (
            "pencil",
            "copy",
            "printer",
            "trash",
            "star",
            "heart",
            "flag",
            "bookmark",
            "camera",
            "chat",
            "clock",
            "eye",
            "lock",
            "share",
            "mail",
            "phone",
            "pin",
            "calendar",
            "home",
            "moon",
            "gear",
            "search",
        ),
        rng.randint(6, 11),
    )
    size = rng.choice((18, 22, 26, 32))
    first, last = pool[:-2], pool[-2:]
    colours = rng.random() < 0.3
    inks = ("#c62828", "#2e7d32", "#1565c0", "#ef6c00")
    bar = "".join(
        f"<span style='display:inline-flex;padding:6px {rng.choice((8, 12))}px'>{_icon(n, style, size=size, group='toolbar', css=f'color:{inks[i]};' if colours and i < 4 else '')}</span>"
        for i, n in enumerate(first)
    )
    right = "".join(
        f"<span style='padding:6px 10px'>{_icon(n, style, size=size)}</span>" for n in last
    )
    text = "".join(f"<p>{words(p)}</p>" for p in some(rng, _PROSE, 3))
    acts = kit.inline(
        kit.button("Publish", "primary"),
        kit.button("Preview"),
        *([kit.button("Delete page", "danger")] if rng.random() < 0.5 else []),
    )
    flat = f'<div style="display:flex;justify-content:space-between;align-items:center;padding:8px 14px;border-bottom:1px solid #8888">{f"<div>{bar}</div><div>{right}</div>"}</div>'
    upright = rng.random() < 0.3
    main = f"{kit.heading(rng.choice(('Trip report', 'Notes on the harvest', 'Release plan')), 'h1')}{text}{acts}"
    if upright:
        column = "".join(
            f"<div style='padding:9px'>{_icon(n, style, size=size, group='toolbar')}</div>"
            for n in first
        )
        body = f'<div style="display:flex"><div style="border-right:1px solid #8888;padding:10px 6px;min-height:560px">{column}</div><div style="padding:20px 30px;max-width:760px">{main}</div></div>'
    else:
        body = f'{flat}<div style="padding:20px 30px;max-width:800px">{main}</div>'
    return _page(kit, look, rng, "toolbar", body, (800, 1000, 1280), 600)


def calendar(kit: Kit, look: Look, rng: Random) -> Page:
    """A month."""
    month, start, today = rng.choice(stock.MONTHS), rng.randrange(7), rng.randint(1, 28)
    heads = "".join(
        f"<th style='text-align:center'>{words(d)}</th>"
        for d in rng.choice(
            (
                ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"),
                ("Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"),
            )
        )
    )
    days = [0] * start + list(range(1, 31))
    days += [0] * (-len(days) % 7)
    line = rng.choice(("border:1px solid #8888", "", "border-bottom:1px solid #8888"))

    def day(d: int) -> str:
        if not d:
            return f"<td style='{line}'></td>"
        now = "background:#d9480f;color:#fff" if d == today else ""
        return tag(
            "td",
            str(d),
            style=f"{line};{now};height:{high}px;text-align:center",
            marks=mark("cell", role="day", states=["selected"] if d == today else []),
        )

    high = rng.choice((36, 50, 64))
    rows = "".join(
        "<tr>" + "".join(day(d) for d in days[i : i + 7]) + "</tr>" for i in range(0, len(days), 7)
    )
    grid = tag(
        "table",
        f"<tr>{heads}</tr>{rows}",
        style="width:100%;border-collapse:collapse;display:table",
        marks=mark("table", label=month, role="calendar"),
    )
    style = pick_set(rng)
    head = f'<div style="display:flex;justify-content:space-between;align-items:center">{kit.heading(f"{month} 2026", "h1")}<span>{kit.button("Previous month")} {kit.button("Next month")}</span></div>'
    ends = kit.inline(
        kit.button("Book a slot", "primary"), _icon("printer", style), _icon("share", style)
    )
    views = (
        "".join(kit.radio(t, "view", on=i == 0) for i, t in enumerate(("Month", "Week", "Day")))
        if rng.random() < 0.5
        else ""
    )
    body = _wrap(kit, rng, f"{head}{grid}{views}{ends}", rng.choice((520, 680, 860)), "Calendar")
    return _page(kit, look, rng, "calendar", body, (800, 1000, 1200), 640)


def profile(kit: Kit, look: Look, rng: Random) -> Page:
    """A person with picture, facts and actions."""
    style, name = pick_set(rng), rng.choice(stock.PEOPLE)
    hue = rng.randrange(360)
    picture = tag(
        "div",
        "",
        style=f"width:130px;height:130px;flex:none;border-radius:{rng.choice(('50%', '6px'))};background:linear-gradient({rng.randrange(360)}deg,hsl({hue} 50% 45%),hsl({(hue + 90) % 360} 60% 80%))",
        marks=mark("image", label=name),
    )
    facts = some(rng, [
        ("Member since", str(rng.randint(2009, 2024)), ["member since year", "joining year"]), ("Location", rng.choice(stock.TOWNS), ["home town", "location"]),
        ("Followers", f"{rng.randint(20, 9000):,}", ["number of followers", "follower count"]), ("Posts", str(rng.randint(3, 800)), ["number of posts"]),
        ("Email", f"{name.split()[0].lower()}@mail.test", ["email address", "e-mail"]), ("Phone", f"+{stock.digits(rng, 2)} {stock.digits(rng, 3)} {stock.digits(rng, 5)}", ["phone number", "telephone number"]),
        ("Employer", rng.choice(stock.FIRMS), ["employer", "company"]),
    ], rng.randint(3, 5))  # fmt: skip
    rows = "".join(
        f'<div style="display:grid;grid-template-columns:9em 1fr;padding:4px 0"><b>{words(a)}</b><span>{words(b, names=c, label=a)}</span></div>'
        for a, b, c in facts
    )
    acts = kit.inline(
        kit.button(rng.choice(("Follow", "Add contact")), "primary"),
        kit.button("Send message", "plain"),
        kit.button(rng.choice(("Block", "Report")), rng.choice(("danger", "plain"))),
        _icon("chat", style),
        _icon("star", style),
    )
    tabs = kit.tabs(("About", "Photos", "Reviews"), 0)
    links = (
        "<p>"
        + " &nbsp; ".join(
            kit.link(t)
            for t in some(
                rng, ("Web site", "Full CV", "Publications", "Edit profile"), rng.randint(1, 3)
            )
        )
        + "</p>"
    )
    body = f'<div style="display:flex;gap:26px;align-items:center">{picture}<div>{kit.heading(name, "h1")}<p>{words(rng.choice(("Photographer and cyclist", "Head of research", "Baker, writer, father")))}</p></div></div>{acts}{tabs}{kit.card("Details", rows, title="Details")}{links}'
    return _page(
        kit,
        look,
        rng,
        "profile",
        _wrap(kit, rng, body, rng.choice((620, 780)), "Contact"),
        (800, 1000, 1280),
        640,
    )


def notices(kit: Kit, look: Look, rng: Random) -> Page:
    """Alerts of every tone beside buttons and badges."""
    kinds = rng.sample(
        (
            ("Payment was declined.", "red", "error"),
            ("Profile updated.", "green", "success"),
            ("Low battery.", "yellow", "warning"),
        ),
        rng.randint(1, 3),
    )
    notes = "".join(kit.alert(*n) for n in kinds)
    tags = some(
        rng,
        (
            ("Urgent", "red"),
            ("Done", "green"),
            ("Review", "yellow"),
            ("Info", "blue"),
            ("Old", "grey"),
        ),
        rng.randint(3, 5),
    )
    badges = kit.inline(*(kit.badge(*t) for t in tags))
    acts = kit.inline(
        kit.button("Confirm", "primary"),
        kit.button("Skip"),
        kit.button("Terminate", "danger"),
        kit.button("Approve", "success"),
        kit.button("Locked", "disabled"),
    )
    checks = "".join(kit.check(t, on=i == 1) for i, t in enumerate(some(rng, _CHECKS, 3)))
    body = f"{kit.heading('Status centre', 'h1')}{notes}{kit.heading('Labels', 'h2')}{badges}{kit.heading('Actions', 'h2')}{acts}{checks}<p>{kit.link('History')} &nbsp; {kit.link('Mark all as read')}</p>"
    return _page(
        kit,
        look,
        rng,
        "notices",
        _wrap(kit, rng, body, rng.choice((620, 800)), "Status"),
        (800, 1024, 1280),
        640,
    )


KINDS: tuple[Maker, ...] = (
    login,
    listing,
    settings,
    dashboard,
    docs,
    signup,
    shop,
    dialog,
    dashboard,
    notices,
    roster,
    mail,
    pricing,
    editor,
    files,
    calendar,
    profile,
)
