"""Old and dark: 1990s HTML, a classic desktop dialog, a terminal, a night dashboard, a player."""

# ruff: noqa: E501 - HTML reads better in one piece

from __future__ import annotations

from random import Random

from benchmarks.screens_heldout.kit import a, day, el, head, page, people, push, txt

from deixis.datasets.screens.browser import Page
from deixis.datasets.screens.icons import svg

_OLD = """
body{background:%(bg)s;color:#000;font:16px 'Liberation Serif';margin:12px 20px}h1{font-size:30px;margin:6px 0}h2{font-size:22px;margin:14px 0 8px}a{color:#0000ee;text-decoration:underline}
td,th{padding:4px 9px}
"""


def nineties(rng: Random) -> Page:
    """A home page of the nineties: bevelled table, native controls, underlined links."""
    heads = ("No.", "Title", "Artist", "Year")
    discs = rng.sample(
        ("Blue Rooms", "Night Ferry", "Paper Moon", "Glass Garden", "Old Radio", "Salt"),
        rng.randint(3, 5),
    )
    who_all = people(rng, len(discs))
    rows = ""
    for r, (disc, name) in enumerate(zip(discs, who_all, strict=True)):
        line = (str(r + 1), disc, name, str(rng.randint(1961, 1998)))
        cells = "".join(
            el(
                "td",
                txt(v, table="t", row=r + 1, column=c + 1, header=heads[c], key=disc),
                "cell",
                role="grid",
                table="t",
                row=r + 1,
                column=c + 1,
                header=heads[c],
            )
            for c, v in enumerate(line)
        )
        rows += el("tr", cells, "row", table="t", row=r + 1, key=disc, text="")
    top = "".join(
        el("th", txt(h), "cell", table="t", row=0, column=c + 1, header=h)
        for c, h in enumerate(heads)
    )
    table = el(
        "table",
        f"<tr bgcolor='#cccc99'>{top}</tr>{rows}",
        "table",
        more='border="2" cellspacing="2" bgcolor="#eeeeee"',
        role="grid",
        text="",
    )
    nav = " | ".join(
        a(t, group="navigation") for t in ("Home", "Guestbook", "Records", "Pictures", "Mail me")
    )
    fields = "".join(
        f"<tr><td>{txt(n)}</td><td>{el('input', '', 'textbox', more='size=28', label=n, text='')}</td></tr>"
        for n in ("Your name:", "Your town:")
    )
    on = rng.random() < 0.5
    tick = el(
        "input",
        "",
        "checkbox",
        more=f'type="checkbox" {"checked" if on else ""}',
        label="Hide my name",
        states=["checked" if on else "unchecked"],
        text="",
    )
    pick = el("select", "<option>Excellent</option>", "dropdown", label="Rating:", text="Excellent")
    acts = push("Send", style="") + " " + push("Clear form", style="")
    body = (
        f"<center>{head('The Record Shelf', 1)}{nav}</center><hr>{head('My collection', 2)}{table}{head('Sign the guestbook', 2)}<table>{fields}<tr><td>{txt('Rating:')}</td><td>{pick}</td></tr></table>"
        f"<p>{tick} {txt('Hide my name')}</p><p>{acts}</p><hr>{txt('Last changed:')} {txt(day(rng, 1998), 'date of the last change', label='Last changed:')} <br>{txt('You are visitor number')} {txt(str(rng.randint(1000, 99999)), 'visitor number', 'visitor count', label='You are visitor number')}"
    )
    return page(
        "old web",
        _OLD % {"bg": rng.choice(("#ffffff", "#ffffcc", "#ccffff"))},
        body,
        size=rng.choice(((800, 640), (900, 700))),
    )


_BOX = """
*{box-sizing:border-box}body{margin:0;background:%(desk)s;font:13px 'DejaVu Sans';color:#000;display:grid;place-items:center;min-height:100vh}.w{width:%(w)spx;background:#d4d0c8;border:2px solid;border-color:#fff #404040 #404040 #fff;padding:3px}
.t{background:linear-gradient(90deg,#0a246a,#a6caf0);color:#fff;font-weight:700;padding:4px 6px;display:flex;justify-content:space-between;align-items:center}.x{width:18px;height:18px;background:#d4d0c8;color:#000;border:1px solid;border-color:#fff #404040 #404040 #fff;padding:2px}
.p{padding:14px}.tabs{display:flex}.tabs>span{padding:5px 13px;border:1px solid;border-color:#fff #404040 transparent #fff;border-radius:3px 3px 0 0;background:#c8c4bc}.tabs .on{background:#d4d0c8;font-weight:700;padding-bottom:7px}
.b{font:13px 'DejaVu Sans';min-width:84px;padding:5px 10px;background:#d4d0c8;border:2px solid;border-color:#fff #404040 #404040 #fff}.b:disabled{color:#808080}fieldset{border:2px groove #fff;margin:0 0 12px;padding:10px 12px}
.i{border:2px inset #eee;background:#fff;font:13px 'DejaVu Sans';padding:3px 5px;width:220px}.l{margin:6px 0}input[type=checkbox],input[type=radio]{margin:0 7px 0 0;vertical-align:-2px}.c{border:1px solid #888;padding:10px}
"""


def classic(rng: Random) -> Page:
    """A grey dialog with tabs, group boxes and a row of buttons."""
    names = rng.sample(("General", "Display", "Sound", "Printing", "Advanced"), 3)
    on = rng.randrange(3)
    tabs = "".join(
        el(
            "span",
            f"<span>{n}</span>",
            "tab",
            css="on" if i == on else "",
            text=n,
            states=["selected"] if i == on else [],
        )
        for i, n in enumerate(names)
    )
    opts = rng.sample(
        (
            "Show tool tips",
            "Start minimised",
            "Confirm on exit",
            "Beep on errors",
            "Use large icons",
        ),
        rng.randint(2, 4),
    )
    ticks = ""
    for o in opts:
        c = rng.random() < 0.5
        ticks += f'<div class="l">{el("input", "", "checkbox", more="type=checkbox " + ("checked" if c else ""), label=o, states=["checked" if c else "unchecked"], text="")}{txt(o)}</div>'
    picks = ("Low", "Normal", "High")
    chosen = rng.randrange(3)
    radios = "".join(
        f'<span style="margin-right:24px">{el("input", "", "radio", more="type=radio " + ("checked" if i == chosen else ""), label=p, states=["selected" if i == chosen else "unselected"], text="")}{txt(p)}</span>'
        for i, p in enumerate(picks)
    )
    label = rng.choice(("Folder:", "Server:", "Profile:"))
    box = el("input", "", "textbox", css="i", label=label, text="")
    acts = (
        push("OK", css="b")
        + " "
        + push("Cancel", css="b")
        + " "
        + push("Apply", css="b", states=["disabled"], more="disabled")
        + (" " + push("Help", css="b") if rng.random() < 0.5 else "")
    )
    close = el("span", svg("close", width=3), "icon", css="x", role="close", blurs=["button"])
    body = (
        f'<div class="w"><div class="t">{txt(rng.choice(("Options", "Preferences", "Properties")))}{close}</div><div class="p"><div class="tabs">{tabs}</div><div class="c"><fieldset><legend>{txt("Behaviour")}</legend>{ticks}</fieldset>'
        f'<fieldset><legend>{txt("Quality")}</legend>{radios}</fieldset>{txt(label)} {box}</div><div style="text-align:right;margin-top:14px">{acts}</div></div></div>'
    )
    return page(
        "dialog",
        _BOX % {"desk": rng.choice(("#008080", "#3a6ea5", "#5a5a6a")), "w": rng.choice((430, 480))},
        body,
        size=rng.choice(((640, 520), (800, 600))),
    )


_TERM = """
body{margin:0;background:#0c0c0c;color:#cccccc;font:15px/1.5 '%(font)s'}.s{padding:14px 18px}.g{color:#16c60c}.r{color:#e74856}.y{color:#f9f1a5}.h{background:#cccccc;color:#0c0c0c}
table{border-spacing:0;margin:10px 0}td,th{padding:0 22px 0 0;text-align:left;font-weight:400}.k{position:absolute;bottom:0;left:0;right:0;background:#222;padding:5px 18px}
"""


def terminal(rng: Random) -> Page:
    """A terminal: a table of processes, figures above, a line of error."""
    heads = ("PID", "USER", "CPU", "MEM", "COMMAND")
    names = rng.sample(
        ("postgres", "nginx", "python3", "redis", "sshd", "cron", "java"), rng.randint(4, 6)
    )
    rows = ""
    for r, name in enumerate(names):
        line = (
            str(rng.randint(100, 9999)),
            rng.choice(("root", "www", "anna")),
            f"{rng.randint(0, 90)}.{rng.randint(0, 9)}",
            f"{rng.randint(0, 20)}.{rng.randint(0, 9)}",
            name,
        )
        cells = "".join(
            el(
                "td",
                txt(v, table="t", row=r + 1, column=c + 1, header=heads[c], key=name),
                "cell",
                table="t",
                row=r + 1,
                column=c + 1,
                header=heads[c],
            )
            for c, v in enumerate(line)
        )
        rows += el("tr", cells, "row", table="t", row=r + 1, key=name, text="")
    top = "".join(
        el("th", txt(h), "cell", table="t", row=0, column=c + 1, header=h)
        for c, h in enumerate(heads)
    )
    table = el("table", f'<tr class="h">{top}</tr>{rows}', "table", role="plain", text="")
    error = ""
    if rng.random() < 0.6:
        error = f"<div>{txt('error: disk /dev/sdb1 is 97% full', css='r', role='error', colour='red')}</div>"
    facts = f"{txt('Uptime:')} {txt(f'{rng.randint(2, 90)} days', 'uptime', label='Uptime:')} &nbsp; {txt('Load:')} {txt(f'0.{rng.randint(10, 99)}', 'load', label='Load:')} &nbsp; {txt('Host:')} {txt(rng.choice(('atlas', 'hermes', 'juno')), 'host name', 'name of the host', label='Host:')}"
    body = f'<div class="s"><div><span class="g">{txt("anna@box:~$")}</span> {txt("monitor --once")}</div><div style="margin-top:8px">{facts}</div>{table}{error}<div class="g">{txt("anna@box:~$")}</div></div>'
    return page(
        "terminal",
        _TERM % {"font": rng.choice(("Hack", "Fira Code", "DejaVu Sans Mono"))},
        body,
        size=rng.choice(((800, 420), (960, 480))),
    )


_NIGHT = """
*{box-sizing:border-box}body{margin:0;background:#0f172a;color:#e2e8f0;font:14px/1.4 'Open Sans'}h1,h2{margin:0}h2{font-size:15px;font-weight:600;margin-bottom:12px}.t{display:grid;grid-template-columns:1fr auto auto;gap:12px;padding:20px 26px;align-items:center}
.k{display:grid;grid-template-columns:repeat(%(n)s,1fr);gap:16px;padding:0 26px}.k>div,.p{background:#1e293b;border-radius:12px;padding:16px 18px}.k small{color:#94a3b8;display:block}.k b{font-size:24px}
.g{display:grid;grid-template-columns:3fr 2fr;gap:16px;padding:16px 26px}.h{display:grid;grid-template-columns:84px 1fr;gap:8px 12px;align-items:center}.b{font:600 14px 'Open Sans';border:0;border-radius:8px;padding:9px 18px;color:#fff}
.o{background:transparent;border:1px solid #475569}.d{border:1px solid #475569;border-radius:8px;padding:8px 14px;display:flex;gap:26px}.d svg{width:14px}.c{border-radius:6px;padding:2px 9px;font-size:12px;color:#fff}
"""
_INKS = {
    "red": "#ef4444",
    "green": "#22c55e",
    "blue": "#3b82f6",
    "orange": "#f97316",
    "purple": "#8b5cf6",
    "yellow": "#eab308",
}


def night(rng: Random) -> Page:
    """A dark dashboard: tiles, horizontal bars, a line chart."""
    names = rng.sample(
        ("Active users", "Latency", "Errors", "Deploys", "Bandwidth"), rng.choice((3, 4))
    )
    tiles = ""
    for i, n in enumerate(names):
        chip = (
            el(
                "span",
                f"+{rng.randint(1, 40)}%",
                "badge",
                css="c",
                style="background:#15803d",
                colour="green",
            )
            if i == 0
            else ""
        )
        tiles += el(
            "div",
            f"<small>{txt(n)}</small><b>{txt(str(rng.randint(20, 9999)), n.lower(), f'number of {n.lower()}' if n.endswith('s') else f'{n.lower()} value', label=n)}</b> {chip}",
            "card",
            label=n,
            text=n,
        )
    regions = rng.sample(("Europe", "Asia", "Africa", "Americas", "Oceania"), 4)
    one = rng.choice(list(_INKS))
    inks = rng.sample(list(_INKS), 4) if rng.random() < 0.5 else [one] * 4
    widths = rng.sample(range(20, 98, 7), 4)
    bars = "".join(
        f"{txt(r)}{el('div', '', 'bar', style=f'height:20px;border-radius:3px;width:{w}%;background:{_INKS[c]}', label=r, colour=c, value=w)}"
        for r, w, c in zip(regions, widths, inks, strict=True)
    )
    chart = el(
        "div", bars, "chart", css="h", role="bar", label="Traffic by region", text="", blurs=[]
    )
    two = rng.sample(("red", "green", "blue", "yellow"), 2)
    lines = ""
    for base, c in zip((50, 120), two, strict=True):
        pts = " ".join(f"{10 + 44 * i},{base + rng.randint(-28, 28)}" for i in range(8))
        lines += f'<polyline points="{pts}" fill="none" stroke="{_INKS[c]}" stroke-width="3" data-k="line" data-p=\'{{"colour": "{c}"}}\'/>'
    svg_chart = el(
        "div",
        f'<svg width="330" height="170" style="border-left:1px solid #64748b;border-bottom:1px solid #64748b;display:block">{lines}</svg>',
        "chart",
        style="width:330px",
        role="line",
        label="Requests",
        text="",
        blurs=["chart"],
    )
    colour = rng.choice(("blue", "green", "orange"))
    go = push("New report", css="b", colour=colour).replace(
        'style=""', f'style="background:{_INKS[colour]}"', 1
    )
    range_ = el(
        "div",
        f"<span>{'Last 7 days'}</span><span>{svg('down')}</span>",
        "dropdown",
        css="d",
        label="Last 7 days",
        text="Last 7 days",
    )
    body = f'<div class="t">{head("Operations", 1)}{range_}{go}</div><div class="k">{tiles}</div><div class="g">{el("div", head("Traffic by region", 2) + chart, "card", css="p", text="")}{el("div", head("Requests", 2) + svg_chart, "card", css="p", text="")}</div>'
    return page(
        "dashboard", _NIGHT % {"n": len(names)}, body, size=rng.choice(((1000, 520), (1200, 600)))
    )


_SHOP = """
*{box-sizing:border-box}body{margin:0;background:#fffaf3;color:#3b2f2f;font:16px/1.4 Caladea}h1{font-size:34px;margin:0}h3{margin:0;font-size:18px}.n{text-align:center;padding:22px;border-bottom:3px double #b08d57}.n a{color:#3b2f2f;margin:0 16px;text-decoration:none}
.g{columns:2;column-gap:40px;max-width:860px;margin:26px auto}.d{break-inside:avoid;padding:10px 0;display:grid;grid-template-columns:1fr auto;gap:4px 14px}.s{background:#b71c1c;color:#fff;border-radius:2px;font-size:12px;padding:1px 7px;font-family:'Liberation Sans'}
.v{background:#2e7d32}.f{text-align:center;padding:20px}.b{font:16px Caladea;border:0;background:#b71c1c;color:#fff;padding:10px 26px}.o{background:#fffaf3;border:1px solid #3b2f2f;color:#3b2f2f}
"""


def menu(rng: Random) -> Page:
    """A restaurant's menu: dishes with prices in two columns."""
    dishes = rng.sample(
        (
            "Onion soup",
            "Lentil stew",
            "Grilled trout",
            "Mushroom risotto",
            "Apple pie",
            "Cheese plate",
            "Beet salad",
            "Lemon sorbet",
        ),
        6,
    )
    tags = {0: ("Spicy", "red", "s"), 1: ("Vegan", "green", "s v")}
    parts = ""
    for i, dish in enumerate(dishes):
        chip = ""
        if i in tags:
            word, colour, css = tags[i]
            chip = " " + el("span", word, "badge", css=css, colour=colour)
        parts += f'<div class="d"><h3>{txt(dish)}{chip}</h3><b>{txt(f"{rng.randint(4, 28)}.{rng.choice((0, 5))}0", f"price of the {dish.lower()}", label=dish)}</b><i>{txt(rng.choice(("with fresh herbs", "a house speciality", "made for two", "served warm")))}</i></div>'
    nav = "".join(a(t, group="navigation") for t in ("Menu", "Wine list", "Events", "Find us"))
    acts = push("Book a table", css="b", colour="red") + " " + push("Order online", css="b o")
    body = f'<div class="n">{head("Trattoria Lina", 1)}<div style="margin-top:10px">{nav}</div></div><div class="g">{parts}</div><div class="f">{acts}<p>{txt("Phone")} {txt(f"0{rng.randint(20, 99)} {rng.randint(100, 999)} {rng.randint(100, 999)}", "phone number", label="Phone")}</p></div>'
    return page("menu", _SHOP, body, size=rng.choice(((960, 640), (1100, 700))))
