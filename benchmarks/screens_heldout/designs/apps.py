"""Applications: material-like, mobile settings, Fluent-like settings, chat, business worklist."""

# ruff: noqa: E501 - HTML reads better in one piece

from __future__ import annotations

from random import Random

from benchmarks.screens_heldout.kit import a, day, el, head, money, page, people, push, txt, who

from deixis.datasets.screens.browser import Page
from deixis.datasets.screens.icons import svg

_MAT = """
*{box-sizing:border-box}body{margin:0;font:16px/1.4 Roboto;background:%(bg)s;color:%(fg)s}h1,h2{margin:0;font-weight:500}
.ab{height:64px;background:%(pri)s;color:#fff;display:flex;align-items:center;gap:24px;padding:0 20px;box-shadow:0 2px 5px #0006}
.ab h1{font-size:20px;flex:1}.ic{width:24px;height:24px;display:inline-block}.g{max-width:%(w)spx;margin:32px auto;display:grid;gap:26px;padding:0 20px}
.tf{position:relative;border:1px solid #8a8a8a;border-radius:4px;height:56px}.tf input{border:0;background:none;font:inherit;color:inherit;height:54px;width:100%%;padding:0 16px;outline:0}
.tf span{position:absolute;left:12px;top:-9px;font-size:12px;padding:0 4px;background:%(bg)s;color:%(pri)s}
.fl{background:%(fill)s;border:0;border-bottom:2px solid %(pri)s;border-radius:4px 4px 0 0;padding-top:14px}.fl span{background:none;top:6px}
.fl input{height:40px}.cb{width:20px;height:20px;border:2px solid #757575;border-radius:2px;display:inline-grid;margin-right:14px;vertical-align:-4px;color:#fff}
.cb.on{background:%(pri)s;border-color:%(pri)s}.sw{width:52px;height:32px;border-radius:16px;border:2px solid #79747e;background:#e6e0e9;position:relative;display:inline-block}
.sw i{position:absolute;width:16px;height:16px;border-radius:50%%;background:#79747e;left:6px;top:6px}.sw.on{background:%(pri)s;border-color:%(pri)s}
.sw.on i{background:#fff;width:24px;height:24px;left:22px;top:2px}.b{font:500 14px Roboto;letter-spacing:.6px;border:0;border-radius:20px;padding:11px 24px;background:transparent;color:%(pri)s}
.f{background:%(pri)s;color:#fff}.o{border:1px solid #79747e}.fab{position:fixed;right:26px;bottom:26px;width:56px;height:56px;border-radius:16px;background:%(pri)s;color:#fff;padding:16px}
.li{display:flex;justify-content:space-between;align-items:center}
"""
_SEED = (("purple", "#6750a4"), ("green", "#2e7d32"), ("blue", "#1976d2"))


def material(rng: Random) -> Page:
    """An app bar, outlined or filled text fields with floating labels, switches."""
    name, pri = rng.choice(_SEED)
    css = _MAT % {
        "bg": "#fffbfe",
        "fg": "#1c1b1f",
        "pri": pri,
        "fill": "#ece6f0",
        "w": rng.choice((420, 560)),
    }
    css_field = rng.choice(("tf", "tf fl"))
    labels = rng.sample(
        (
            ("Full name", "name"),
            ("Nickname", ""),
            ("Phone number", "phone"),
            ("City", "city"),
            ("Employer", ""),
        ),
        rng.randint(2, 3),
    )
    fields = ""
    for label, role in [*labels, ("Password", "password")]:
        shown = who(rng) if label == "Full name" else ""
        inner = f'<input type="{"password" if role == "password" else "text"}" value="{shown or ("secret12" if role == "password" else "")}">'
        fields += el(
            "div",
            f"<span>{label}</span>{inner}",
            "textbox",
            css=css_field,
            label=label,
            role=role,
            text=shown,
        )
    opts = rng.sample(
        ("Share my location", "Back up photos", "Use mobile data", "Sync contacts"),
        rng.randint(2, 3),
    )
    rows = ""
    for label in opts:
        on = rng.random() < 0.5
        rows += f'<div class="li">{txt(label)}{el("span", "<i></i>", "switch", css="sw on" if on else "sw", label=label, states=["on" if on else "off"])}</div>'
    on = rng.random() < 0.5
    tick = el(
        "span",
        svg("check", width=3) if on else "",
        "checkbox",
        css="cb on" if on else "cb",
        label="I am over 18",
        states=["checked" if on else "unchecked"],
    )
    acts = push("SAVE", css="b f", colour=name) + push(
        "CANCEL", css=rng.choice(("b o", "b")), tints=[name, "white", "grey"]
    )
    icons = "".join(
        el("span", svg(i), "icon", css="ic", role=i)
        for i in rng.sample(("search", "bell", "heart", "printer"), 2)
    )
    menu = el("span", svg("menu"), "icon", css="ic", role="menu")
    fab = (
        el("div", svg("pencil"), "button", css="fab", colour=name, text="")
        if rng.random() < 0.4
        else ""
    )
    body = f'<div class="ab">{menu}{head(rng.choice(("Edit profile", "My details")), 1)}{icons}</div><div class="g">{fields}{rows}<div>{tick}{txt("I am over 18")}</div><div style="display:flex;gap:12px">{acts}</div></div>{fab}'
    return page("form", css, body, size=rng.choice(((600, 760), (840, 760), (1100, 760))))


_IOS = """
*{box-sizing:border-box}body{margin:0;background:%(bg)s;color:%(fg)s;font:16px Inter;width:390px}h1{font-size:32px;margin:52px 18px 14px}
h3{font-size:13px;font-weight:400;color:#8e8e93;margin:20px 34px 7px}.gr{margin:0 16px;background:%(row)s;border-radius:11px;overflow:hidden}
.rw{display:flex;justify-content:space-between;align-items:center;min-height:46px;padding:6px 16px;border-bottom:.5px solid #8886}.rw:last-child{border:0}
.sw{width:50px;height:30px;border-radius:15px;background:#bbb;position:relative}.sw.on{background:#34c759}.sw i{position:absolute;top:2px;left:2px;width:26px;height:26px;border-radius:50%%;background:#fff;box-shadow:0 1px 3px #0005}
.sw.on i{left:22px}.m{color:#8e8e93}.sf{margin:0 16px;display:block;width:358px;border:0;border-radius:10px;background:%(fld)s;padding:9px 14px;font:16px Inter;color:%(fg)s}
.bb{display:block;margin:22px 16px;width:358px;border:0;border-radius:12px;padding:14px;font:600 16px Inter}
"""


def phone(rng: Random) -> Page:
    """A phone's settings."""
    dark = rng.random() < 0.4
    look = (
        {"bg": "#000", "fg": "#fff", "row": "#1c1c1e", "fld": "#1c1c1e"}
        if dark
        else {"bg": "#f2f2f7", "fg": "#000", "row": "#fff", "fld": "#e3e3e8"}
    )
    groups = ""
    pool = rng.sample(
        (
            "Airplane mode",
            "Wi-Fi calling",
            "Bluetooth",
            "Low power mode",
            "Raise to wake",
            "True tone",
            "Auto-lock",
            "Read aloud",
        ),
        5,
    )
    cut = rng.randint(2, 3)
    for title, names in (
        (rng.choice(("CONNECTIONS", "GENERAL")), pool[:cut]),
        (rng.choice(("DISPLAY", "MORE")), pool[cut:]),
    ):
        rows = ""
        for name in names:
            on = rng.random() < 0.5
            rows += f'<div class="rw">{txt(name)}{el("span", "<i></i>", "switch", css="sw on" if on else "sw", label=name, states=["on" if on else "off"])}</div>'
        groups += f'{head(title, 3)}<div class="gr">{rows}</div>'
    facts = f'<div class="rw">{txt("Version")}{txt(f"{rng.randint(11, 19)}.{rng.randint(0, 9)}", "version number", "version", label="Version")}</div><div class="rw">{txt("Storage left")}{txt(f"{rng.randint(3, 200)} GB", "free storage", "storage left", label="Storage left")}</div>'
    find = el(
        "input",
        "",
        "textbox",
        css="sf",
        more='placeholder="Search settings"',
        label="Search settings",
        role="search",
        text="",
    )
    acts = push("Restart", css="bb", colour="blue").replace(
        'style=""', 'style="background:#0a84ff;color:#fff"', 1
    )
    acts += push("Erase this phone", css="bb", colour="red").replace(
        'style=""', 'style="background:#ff3b30;color:#fff"', 1
    )
    if rng.random() < 0.5:
        acts = acts[: acts.index("</button>") + 9]
    body = (
        f'{head("Settings", 1)}{find}{groups}{head("ABOUT", 3)}<div class="gr">{facts}</div>{acts}'
    )
    return page("mobile", _IOS % look, body, size=(390, 800), scale=rng.choice((1.5, 2)))


_WIN = """
*{box-sizing:border-box}body{margin:0;font:14px/1.4 'Open Sans';background:#f3f3f3;color:#1b1b1b;display:grid;grid-template-columns:250px 1fr;min-height:100vh}
h1{font-size:27px;font-weight:600;margin:0 0 18px}h3{font-size:14px;margin:20px 0 8px}.n{padding:24px 14px}.n a{display:block;padding:8px 12px;border-radius:4px;color:#1b1b1b;text-decoration:none}
.n .on{background:#e5e5e5;border-left:3px solid #005fb8}.fi{width:100%;padding:7px 10px;border:1px solid #d6d6d6;border-bottom:2px solid #868686;border-radius:4px;background:#fff;font:inherit;margin-bottom:16px}
.m{padding:30px 36px;max-width:900px}.c{background:#fbfbfb;border:1px solid #e2e2e2;border-radius:5px;padding:13px 18px;display:grid;grid-template-columns:1fr auto;align-items:center;margin-bottom:4px}
.s{width:40px;height:20px;border-radius:10px;border:1px solid #5d5d5d;position:relative;display:block}.s i{position:absolute;width:12px;height:12px;border-radius:50%;background:#5d5d5d;top:3px;left:4px}
.s.on{background:#005fb8;border-color:#005fb8}.s.on i{background:#fff;left:23px}.d{border:1px solid #d0d0d0;border-bottom-color:#9d9d9d;border-radius:4px;padding:5px 10px;background:#fff;min-width:150px;display:flex;justify-content:space-between}
.d svg{width:14px}.b{font:inherit;border:1px solid #d0d0d0;border-radius:4px;padding:5px 18px;background:#fff}.p{background:#005fb8;color:#fff;border-color:#005fb8}
"""


def fluent(rng: Random) -> Page:
    """A desktop's settings: navigation at the left, a card for every option."""
    names = ("System", "Devices", "Network", "Personalisation", "Apps", "Privacy", "Update")
    now = rng.choice(names)
    nav = "".join(
        el(
            "a",
            f"<span>{n}</span>",
            "link",
            tight=True,
            css="on" if n == now else "",
            text=n,
            group="sidebar",
        )
        for n in names
    )
    pool = rng.sample(
        (
            "Night light",
            "Focus mode",
            "Clipboard history",
            "Snap windows",
            "Nearby sharing",
            "Storage sense",
        ),
        4,
    )
    rows = ""
    for i, name in enumerate(pool):
        if i < 2 or rng.random() < 0.5:
            on = rng.random() < 0.5
            ctl = el(
                "span",
                "<i></i>",
                "switch",
                css="s on" if on else "s",
                label=name,
                states=["on" if on else "off"],
            )
        else:
            chosen = rng.choice(("Always", "Never", "Automatic"))
            ctl = el(
                "span",
                f"<span>{chosen}</span><span>{svg('down')}</span>",
                "dropdown",
                css="d",
                label=name,
                text=chosen,
            )
        rows += el("div", f"{txt(name)}{ctl}", "card", css="c", label=name, text=name)
    facts = "".join(
        el("div", f"{txt(k)}{txt(v, k.lower(), label=k)}", "card", css="c", label=k, text=k)
        for k, v in (
            ("Device name", f"DESK-{rng.randint(100, 999)}"),
            ("Installed RAM", f"{rng.choice((8, 16, 32))} GB"),
        )
    )
    find = el(
        "input",
        "",
        "textbox",
        css="fi",
        more='placeholder="Find a setting"',
        label="Find a setting",
        role="search",
        text="",
    )
    acts = (
        push("Check for updates", css="b p", colour="blue")
        + " "
        + push("Rename", css="b")
        + (" " + push("Help", css="b") if rng.random() < 0.5 else "")
    )
    body = f'<div class="n">{find}{nav}</div><div class="m">{head(now, 1)}{rows}{head("Specifications", 3)}{facts}<div style="margin-top:18px">{acts}</div></div>'
    return page("settings", _WIN, body, size=rng.choice(((1000, 700), (1200, 720), (1366, 768))))


_CHAT = """
*{box-sizing:border-box}body{margin:0;font:15px/1.4 Cantarell;background:#e5ddd5;color:#111;height:100vh;display:grid;grid-template:60px 1fr 64px/290px 1fr}
.l{grid-row:1/4;background:#fff;border-right:1px solid #ccc;overflow:hidden}.q{margin:12px;width:266px;border:0;background:#f0f2f5;border-radius:18px;padding:9px 16px;font:inherit}
.p{display:grid;grid-template-columns:1fr auto;padding:11px 16px;border-top:1px solid #eee}.t{background:#075e54;color:#fff;display:flex;align-items:center;padding:0 20px;gap:18px}
.t h2{flex:1;font-size:18px;margin:0}.ic{width:22px;height:22px;display:inline-block}.m{padding:22px 40px;display:flex;flex-direction:column;gap:12px}
.b{background:#fff;border-radius:10px;padding:8px 14px;max-width:380px;align-self:flex-start}.b.me{align-self:flex-end;background:#dcf8c6}.i{background:#f0f0f0;display:grid;grid-template-columns:1fr auto;gap:12px;padding:12px 18px}
.i input{border:1px solid #bbb;border-radius:20px;padding:8px 18px;font:inherit}.s{border:0;border-radius:20px;background:#128c7e;color:#fff;font:600 15px Cantarell;padding:0 24px}
.u{background:#25d366;color:#fff;border-radius:12px;padding:1px 8px;font-size:12px;align-self:start}
"""


def chat(rng: Random) -> Page:
    """A messenger: people at the left, bubbles at the right, a box to write in below."""
    names = people(rng, rng.randint(5, 7))
    new = rng.randrange(1, len(names))
    rows = ""
    for i, name in enumerate(names):
        mark_new = (
            el("span", str(rng.randint(1, 9)), "badge", css="u", colour="green") if i == new else ""
        )
        rows += el(
            "div",
            f"<span>{txt(name)}</span>{mark_new}",
            "row",
            css="p",
            table="chats",
            row=i + 1,
            key=name,
            text="",
        )
    says = rng.sample(
        (
            "See you at noon?",
            "The train is late again.",
            "Sounds good!",
            "Did you get my mail?",
            "Bring the blue folder, please.",
            "Happy birthday!",
        ),
        rng.randint(3, 4),
    )
    talk = "".join(
        f'<div class="b{" me" if i % 2 else ""}">{txt(s)}</div>' for i, s in enumerate(says)
    )
    find = el(
        "input",
        "",
        "textbox",
        css="q",
        more='placeholder="Search chats"',
        label="Search chats",
        role="search",
        text="",
    )
    box = el(
        "input", "", "textbox", more='placeholder="Type a message"', label="Type a message", text=""
    )
    icons = "".join(el("span", svg(i), "icon", css="ic", role=i) for i in ("camera", "menu"))
    body = f'<div class="l">{find}{rows}</div><div class="t">{head(names[0], 2)}{icons}</div><div class="m">{talk}</div><div class="i">{box}{push("Send", css="s", colour="green")}</div>'
    return page("chat", _CHAT, body, size=rng.choice(((960, 640), (1120, 680))))


_ERP = """
*{box-sizing:border-box}body{margin:0;font:13px/1.4 'Liberation Sans';background:#edf1f5;color:#32363a}h1{font-size:18px;font-weight:400;margin:0}.sh{background:#354a5f;color:#fff;padding:11px 24px;display:flex;justify-content:space-between}
.fb{background:#fff;padding:14px 24px;display:grid;grid-template-columns:repeat(4,1fr) auto;gap:14px;align-items:end;box-shadow:0 1px 3px #0002}.fb label{display:block;color:#6a6d70}
.in{width:100%;height:28px;border:1px solid #89919a;border-radius:2px;font:13px 'Liberation Sans';padding:0 8px;background:#fff}.tb{margin:16px 24px 0;background:#fff;padding:9px 14px;display:flex;gap:8px;align-items:center;border-bottom:1px solid #e5e5e5}
.tb h1{flex:1}.t{margin:0 24px;width:calc(100% - 48px);border-collapse:collapse;background:#fff}.t th{font-weight:400;color:#6a6d70;border-bottom:1px solid #a9b4be;text-align:left;padding:8px 12px;background:#f2f2f2}.t td{padding:8px 12px;border-bottom:1px solid #e5e5e5}
.b{font:13px 'Liberation Sans';height:27px;border:1px solid #0854a0;color:#0854a0;background:#fff;border-radius:4px;padding:0 12px}.e{background:#0a6ed1;color:#fff;border-color:#0a6ed1}.x{background:#bb0000;border-color:#bb0000;color:#fff}
.r{color:#bb0000}.g{color:#107e3e}.o{color:#e9730c}a{color:#0a6ed1;text-decoration:none}
"""


def worklist(rng: Random) -> Page:
    """A business worklist: filter bar, tool bar, dense table with coloured words."""
    labels = rng.sample(("Supplier", "Plant", "Company code", "Buyer", "Material"), 3)
    filters = "".join(
        f"<div><label>{txt(n)}</label>{el('input', '', 'textbox', css='in', label=n, text='')}</div>"
        for n in labels
    )
    filters += f"<div><label>{txt('Status filter')}</label>{el('select', '<option>All</option>', 'dropdown', css='in', label='Status filter', text='All')}</div>"
    filters += push("Go", css="b e", colour="blue")
    heads = ("Document", "Supplier name", "Posting date", "State", "Net value")
    states = (("Rejected", "r"), ("Approved", "g"), ("Waiting", "o"))
    n = rng.randint(4, 7)
    base = rng.randint(45000, 47000)
    rows = ""
    sellers = rng.sample(
        (
            "Kronos AG",
            "Delta Steel",
            "Imex SA",
            "Polar Foods",
            "Basalt Oy",
            "Ferrum Kft",
            "Tekton BV",
        ),
        n,
    )
    for r in range(n):
        key = str(base + 13 * r)
        word, css = rng.choice(states)
        line = [
            a(key),
            txt(sellers[r], **_at(r, 1, heads, key)),
            txt(day(rng), **_at(r, 2, heads, key)),
            txt(word, css=css, **_at(r, 3, heads, key)),
            txt(money(rng.randint(10000, 990000)), **_at(r, 4, heads, key)),
        ]
        cells = "".join(
            el("td", v, "cell", table="t", row=r + 1, column=c + 1, header=heads[c], text="?")
            for c, v in enumerate(line)
        )
        rows += el("tr", cells, "row", table="t", row=r + 1, key=key, text="")
    top = "".join(
        el("th", txt(h), "cell", table="t", row=0, column=c + 1, header=h)
        for c, h in enumerate(heads)
    )
    table = el("table", f"<tr>{top}</tr>{rows}", "table", css="t", role="rules", text="")
    tints = ["blue", "white", "grey"]
    acts = (
        push("Create", css="b", tints=tints)
        + push("Copy", css="b", tints=tints)
        + push("Block", css="b x", colour="red")
    )
    body = f'<div class="sh">{txt("Purchase Orders")}{txt(who(rng))}</div><div class="fb">{filters}</div><div class="tb">{head(f"Items ({n})", 1)}{acts}</div>{table}'
    return page("table", _ERP, body, size=rng.choice(((1100, 640), (1300, 720))))


def _at(row: int, column: int, heads: tuple[str, ...], key: str) -> dict[str, object]:
    return {
        "table": "t",
        "row": row + 1,
        "column": column + 1,
        "header": heads[column],
        "key": f"document {key}",
    }
