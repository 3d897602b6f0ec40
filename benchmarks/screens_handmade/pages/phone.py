"""An app on a telephone: status line, greeting, tiles, list, bottom bar."""

# ruff: noqa: E501 - HTML and phrases read better in one piece

from __future__ import annotations

from benchmarks.screens_handmade.draft import Draft
from benchmarks.screens_handmade.glyphs import glyph
from benchmarks.screens_handmade.stock import (
    CITIES,
    NTH,
    PEOPLE,
)

__all__ = ["phone"]


def phone(d: Draft) -> str:
    """An app on a telephone: status line, greeting, tiles, list, bottom bar."""
    r = d.rng
    who = r.choice(PEOPLE).split()[0]
    app = r.choice(("bank", "weather", "fitness"))
    clock = f"{r.randint(7, 22):02d}:{r.randint(0, 59):02d}"
    batt = f"{r.randint(11, 97)}%"
    tabs = {
        "bank": [("house", "Home"), ("calendar", "Bills"), ("envelope", "Inbox"), ("person", "Me")],
        "weather": [("sun", "Now"), ("calendar", "Week"), ("pin", "Places"), ("gear", "Setup")],
        "fitness": [
            ("house", "Start"),
            ("clock", "Timer"),
            ("heart", "Pulse"),
            ("person", "Profile"),
        ],
    }[app]
    act = r.randrange(4)
    nav = "".join(
        f'<div style="text-align:center;flex:1;padding:7px 0;{"color:" + d.look.hue + ";font-weight:700" if i == act else "opacity:.8"}"><div {d.f(f"tab{i}", "tab")} style="display:inline-block;padding:0 4px"><div><span {d.f(f"ti{i}", "icon")} style="display:inline-block;line-height:0">{glyph(g, 22, full=i == act and d.look.full)}</span></div><span style="font-size:12px">{t}</span></div></div>'
        for i, (g, t) in enumerate(tabs)
    )
    bell = f'<span style="position:relative" {d.f("bell", "icon")}>{glyph("bell", 24)}</span><span {d.f("num", "badge")} style="background:#d32222;color:#fff;border-radius:10px;font-size:12px;padding:1px 7px;margin-left:-9px;margin-top:-20px;position:relative">{r.randint(2, 9)}</span>'
    rows, tops = [], ""
    if app == "bank":
        shops = d.some(["Grocer", "Cinema", "Salary", "Rent", "Pharmacy", "Petrol"], 4)
        sums = r.sample(range(300, 90000), 4)
        rows = [
            (s, f"{'+' if s == 'Salary' else '-'}{v / 100:.2f}")
            for s, v in zip(shops, sums, strict=True)
        ]
        tops = f'<div class=dim>Balance</div><div style="font-size:32px;font-weight:800"><span {d.t("main")}>{r.randint(1, 9)},{r.randint(100, 999)}.{r.randint(10, 99)}</span></div>'
        main = ("how much money do I have", "account balance", "the balance")
        acts = [("plane", "Send"), ("download", "Get"), ("lock", "Freeze")]
    elif app == "weather":
        days = d.some(["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"], 4)
        rows = [(x, f"{v}°") for x, v in zip(days, r.sample(range(-5, 33), 4), strict=True)]
        town = r.choice(CITIES)
        tops = f'<div><b {d.t("place")}>{town}</b></div><div style="font-size:54px;font-weight:300"><span {d.t("main")}>{r.randint(34, 41)}°</span></div>'
        main = ("how warm is it now", "current temperature", "the big temperature")
        acts = [("plus", "Add"), ("share", "Share"), ("reload", "Update")]
        d.ask("place", "value", "which town is the weather for", "name of the city")
    else:
        runs = d.some(["Rowing", "Running", "Yoga", "Cycling", "Squats", "Swimming"], 4)
        rows = [(x, f"{v} min") for x, v in zip(runs, r.sample(range(5, 95), 4), strict=True)]
        tops = f'<div class=dim>Steps today</div><div style="font-size:38px;font-weight:800"><span {d.t("main")}>{r.randint(1, 19)} {r.randint(100, 999)}</span></div>'
        main = ("how many steps today", "step count", "number of steps")
        acts = [("play", "Start"), ("camera", "Photo"), ("star", "Goals")]
    wide = r.choice((360, 375, 390, 412))
    rad = r.choice((0, 10, 20))
    lst = "".join(
        f'<div class="row between" style="padding:11px 4px;border-bottom:1px solid #8885" {d.f(f"l{i}", "row")}><span {d.t(f"a{i}")}>{a}</span><b {d.t(f"v{i}")}>{b}</b></div>'
        for i, (a, b) in enumerate(rows)
    )
    ring = "".join(
        f'<div style="text-align:center"><button style="width:52px;height:52px;border-radius:50%;padding:0" class=ico {d.f(f"act{i}", "icon")}>{glyph(g, 22)}</button><div class=small>{t}</div></div>'
        for i, (g, t) in enumerate(acts)
    )
    body = f"""<div style="max-width:{wide}px;margin:auto;min-height:720px;display:flex;flex-direction:column"><div class="row between" style="padding:6px 14px;font-size:13px"><b {d.t("clock")}>{clock}</b><span {d.t("batt")}>{batt}</span></div><div class="row between" style="padding:6px 16px"><h2 {d.t("hello", "heading")}>{d.one("Hello", "Good evening", "Hi")}, {who}</h2><div class=row style="gap:0">{bell}</div></div>
<div style="margin:6px 14px;padding:18px;border-radius:{rad}px;background:{d.look.hue};color:{"#111" if d.look.accent in ("yellow", "orange") else "#fff"}" {d.f("hero", "card")}>{tops.replace("class=dim", "")}</div><div class=row style="justify-content:space-around;padding:12px">{ring}</div><div style="padding:6px 16px;flex:1">{lst}<p style="text-align:center"><a href="#" {d.t("all", "link")}>Show all</a></p></div><div style="display:flex;border-top:1px solid #8887">{nav}</div></div>"""
    i, j = r.sample(range(4), 2)
    d.ask("main", "value", *main)
    d.ask("clock", "value", "what time is it", "the clock", "time of day")
    d.ask(
        "batt", "value", "battery level", "how full is the battery", "percentage in the status line"
    )
    d.ask("bell", "icon role", "the bell", "open the notifications")
    d.ask(
        "num",
        "colour value",
        "the red bubble with a number",
        "number of notifications",
        "red badge",
    )
    d.ask(
        "hero",
        "colour kind size",
        f"the {d.look.accent} box",
        "the large coloured panel",
        "big filled card",
    )
    d.ask(
        f"tab{act}", "state", "the active tab at the bottom", "highlighted item of the bottom bar"
    )
    k = (act + 1) % 4
    d.ask(
        f"tab{k}",
        "label role",
        f"go to {tabs[k][1].lower()}, bottom bar",
        f"{tabs[k][1]} tab",
        f"bottom item {tabs[k][1]}",
    )
    d.ask("ti3", "icon position", "icon in the lower right", "last icon of the bottom bar")
    d.ask(
        f"v{i}",
        "value relation",
        f"number for {rows[i][0].lower()}",
        f"{rows[i][0]} value",
        f"what does the list say for {rows[i][0]}",
    )
    d.ask(
        f"l{j}",
        "row label",
        f"the {rows[j][0].lower()} line",
        f"whole row {rows[j][0]}",
        f"entry {rows[j][0]} with its number",
    )
    d.ask(f"a{i}", "order", f"{NTH[i]} name in the list", f"first word of list row {i + 1}")
    names = {
        "Send": "transfer money, round button",
        "Get": "round button to receive money",
        "Freeze": "lock my card",
        "Add": "add another town",
        "Share": "send this to a friend",
        "Update": "refresh the forecast",
        "Start": "begin a workout, round button",
        "Photo": "take a picture",
        "Goals": "see my goals",
    }
    x = r.randrange(3)
    d.ask(
        f"act{x}",
        "role icon",
        names[acts[x][1]],
        f"round button above the word {acts[x][1]}",
        f"{NTH[x]} of the three round buttons",
    )
    d.ask("all", "role kind", "see the complete list", "the link under the list", "Show all")
    d.ask("hello", "role", "the greeting", "line that says hello")
    d.ask("l3", "order row", "last row of the list", "fourth row")
    d.all(
        [f"act{q}" for q in range(3)],
        "icon",
        "all three round buttons",
        "the circles with icons in them",
    )
    d.all(
        [f"tab{q}" for q in range(4)],
        "kind",
        "all tabs at the bottom",
        "the four entries of the bottom bar",
    )
    d.all(
        [f"v{q}" for q in range(4)],
        "value",
        "all numbers of the list",
        "every value at the right of the list",
    )
    d.either([f"l{q}" for q in range(4)], "row", "a row of the list", "the list row")
    d.either([f"act{q}" for q in range(3)], "icon", "the round button", "a round icon button")
    d.none("menu", "icon", "the hamburger menu", "three lines to open a menu")
    d.none("log out", "role", "log out", "where do I sign out")
    d.none("wifi", "icon", "the wifi sign", "wireless symbol")
    d.all(
        [f"tab{q}" for q in range(4) if q != act],
        "negation state",
        "the tabs that are not active",
        "bottom entries which are not highlighted",
    )
    return d.html(body, bare=True)
