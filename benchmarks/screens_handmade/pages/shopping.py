"""A list of things to buy, some of them ticked off."""

# ruff: noqa: E501 - HTML and phrases read better in one piece

from __future__ import annotations

from benchmarks.screens_handmade.designers import COLOURS
from benchmarks.screens_handmade.draft import Draft
from benchmarks.screens_handmade.glyphs import glyph
from benchmarks.screens_handmade.stock import (
    GROCERIES,
    NTH,
)

__all__ = ["shopping"]


def shopping(d: Draft) -> str:
    """A list of things to buy, some of them ticked off."""
    r = d.rng
    n = r.randint(6, 9)
    things = d.some(GROCERIES, n)
    many = [f"{r.randint(1, 6)} {d.one('bags', 'pcs', 'packs')}" for _ in things]
    done = set(r.sample(range(n), r.randint(2, 3)))
    urgent = r.choice([i for i in range(n) if i not in done])
    own = r.random() < 0.4
    rows = ""
    for i, x in enumerate(things):
        box = f'<input type=checkbox {"checked" if i in done else ""} {d.f(f"ck{i}", "checkbox")} style="width:20px;height:20px">'
        if own:
            inner = glyph("tick", 16, colour="#fff") if i in done else ""
            fill = d.look.hue if i in done else "transparent"
            box = f'<span {d.f(f"ck{i}", "checkbox")} style="width:24px;height:24px;border:2px solid #888;border-radius:50%;background:{fill};display:inline-flex;align-items:center;justify-content:center;flex:none">{inner}</span>'
        flag = (
            f'<span class=chip {d.f("flag", "badge")} style="background:{COLOURS["orange"]};color:#111;border:0;padding:1px 9px">urgent</span>'
            if i == urgent
            else ""
        )
        rows += f'<div class=row style="padding:6px 0;border-bottom:1px solid #8884;gap:12px" {d.f(f"l{i}", "row")}>{box}<span class=grow><span {d.t(f"n{i}")} style="{"text-decoration:line-through;opacity:.65" if i in done else ""}">{x}</span></span>{flag}<span class=dim {d.t(f"q{i}")}>{many[i]}</span><button class=ico {d.f(f"del{i}", "icon")}>{glyph("cross", 13)}</button></div>'
    body = f"""<div style="max-width:{r.choice((380, 520, 640))}px;margin:auto"><div class="row between"><h1 {d.t("title", "heading")}>{d.one("Groceries", "Shopping list", "Buy on Saturday")}</h1><button class=ico {d.f("share", "icon")}>{glyph("share", 18)}</button></div><div class=row style="gap:8px;margin-bottom:12px"><input {d.f("new", "textbox")} class=grow placeholder="{d.one("What do you need?", "New item")}"><button class=main {d.f("add", "button")}>Add</button></div>{rows}
<div class="row between" style="margin-top:14px"><span class="dim"><span {d.t("left")}>{n - len(done)} still to buy</span></span><button {d.f("clear", "button")}>{d.one("Remove bought", "Clear ticked")}</button></div></div>"""
    i, j = r.sample(range(n), 2)
    d.ask(
        f"ck{i}",
        "label kind",
        f"tick off the {things[i].lower()}",
        f"box in front of {things[i]}",
        f"checkbox for {things[i].lower()}",
    )
    d.ask(
        f"del{j}",
        "icon relation",
        f"remove {things[j].lower()} from the list",
        f"x next to {things[j]}",
        f"the cross in the {things[j].lower()} line",
    )
    d.ask(
        f"q{i}",
        "value relation",
        f"how many {things[i].lower()}",
        f"quantity of {things[i]}",
        f"{things[i]} amount",
    )
    d.ask(f"n{j}", "order text", f"{NTH[j]} item of the list", f"{NTH[j]} thing to buy")
    d.ask("flag", "colour kind", "the orange label", "urgent mark")
    d.ask(f"n{urgent}", "state relation", "what is urgent", "name of the urgent item")
    d.ask(
        "new",
        "role",
        "write a new item here",
        "text field",
        "where can I put in something else to buy",
    )
    d.ask("add", "role", "add what I typed", "button right of the text field", "Add button")
    d.ask(
        "share", "icon role", "send the list to somebody", "share symbol", "icon in the upper right"
    )
    d.ask(
        "clear",
        "role",
        "delete everything that is already bought",
        "bottom button",
        "get rid of the ticked ones",
    )
    d.ask(
        "left",
        "value",
        "how many things are missing",
        "number of items still open",
        "the count at the bottom",
    )
    d.ask(f"l{n - 1}", "row order", "the last line of the list", "bottom item, entire line")
    if i > 0:
        d.ask(
            f"n{i - 1}",
            "relation order",
            f"the item above {things[i]}",
            f"what stands right before {things[i].lower()}",
        )
    d.ask("title", "role", "title of the list", "heading")
    d.all(
        [f"ck{k}" for k in sorted(done)],
        "state",
        "all ticked boxes",
        "check boxes with a tick in them",
    )
    d.all(
        [f"ck{k}" for k in range(n) if k not in done],
        "state negation",
        "boxes that are not ticked",
        "every empty check box",
    )
    d.all(
        [f"n{k}" for k in sorted(done)],
        "state",
        "names of the crossed out items",
        "what has been bought already, the words",
    )
    d.all([f"del{k}" for k in range(n)], "icon", "all small crosses", "every x button")
    d.either([f"del{k}" for k in range(n)], "icon", "the x button", "the cross to remove something")
    d.either([f"ck{k}" for k in sorted(done)], "state", "the ticked box", "the checked item's box")
    absent = next(x for x in ("Bananas", "Honey", "Butter") if x not in things)
    d.none(absent.lower(), "text", absent.lower(), f"check box for {absent.lower()}")
    d.none("price", "value", "what will it cost in total", "price of everything")
    d.none("sort", "role", "sort the list", "sort button")
    return d.html(body)
