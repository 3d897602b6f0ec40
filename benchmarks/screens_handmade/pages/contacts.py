"""People with mail, phone and town, and a tiny form to search."""

# ruff: noqa: E501 - HTML and phrases read better in one piece

from __future__ import annotations

from benchmarks.screens_handmade.draft import Draft
from benchmarks.screens_handmade.glyphs import glyph
from benchmarks.screens_handmade.stock import (
    CITIES,
    PEOPLE,
    mail_of,
)

__all__ = ["contacts"]


def contacts(d: Draft) -> str:
    """People with mail, phone and town, and a tiny form to search."""
    r = d.rng
    n = r.randint(4, 7)
    who = sorted(d.some(PEOPLE, n))
    tel = [
        f"{d.one('+44 20', '+49 30', '0', '(555)')} {r.randint(100, 999)} {r.randint(1000, 9999)}"
        for _ in who
    ]
    town = d.some(CITIES, n)
    jobs = d.some(["Plumber", "Tutor", "Neighbour", "Vet", "Coach", "Notary", "Baker", "Cousin"], n)
    fav = r.randrange(n)
    cards = r.random() < 0.5

    def acts(i: int) -> str:
        return "".join(
            f"<button class=ico {d.f(f'{k}{i}', 'icon')}>{glyph(g, 17)}</button>"
            for g, k in (("phone", "call"), ("envelope", "mail"), ("pen", "edit"))
        )

    star = f'<span {d.f("star", "icon")} style="display:inline-block">{glyph("heart", 17, colour="#d32222", full=True)}</span>'
    if cards:
        lst = (
            '<div style="display:grid;grid-template-columns:repeat(auto-fill,minmax(270px,1fr));gap:14px">'
            + "".join(
                f'<div class=card style="margin:0" {d.f(f"p{i}", "card")}><div class="row between"><b {d.t(f"n{i}")}>{p}</b>{star if i == fav else ""}</div><div class=dim><span {d.t(f"j{i}")}>{jobs[i]}</span>, <span {d.t(f"c{i}")}>{town[i]}</span></div><div class=small {d.t(f"m{i}")}>{mail_of(p)}</div><div><span {d.t(f"t{i}")}>{tel[i]}</span></div><div class=row style="gap:6px;margin-top:6px">{acts(i)}</div></div>'
                for i, p in enumerate(who)
            )
            + "</div>"
        )
    else:
        lst = (
            "<table class=tbl><tr><th>Name<th>Who<th>E-mail<th>Phone<th>Town<th></tr>"
            + "".join(
                f'<tr {d.f(f"p{i}", "row")}><td><span {d.t(f"n{i}")}>{p}</span> {star if i == fav else ""}<td><span {d.t(f"j{i}")}>{jobs[i]}</span><td><span {d.t(f"m{i}")}>{mail_of(p)}</span><td><span {d.t(f"t{i}")}>{tel[i]}</span><td><span {d.t(f"c{i}")}>{town[i]}</span><td style="white-space:nowrap">{acts(i)}</tr>'
                for i, p in enumerate(who)
            )
            + "</table>"
        )
    body = f'<div class="row between wrap"><h1>{d.one("Address book", "People", "Contacts")}</h1><div class=row><input {d.f("find", "textbox")} placeholder="Name or town" style="width:150px"><button {d.f("go", "button")}>Find</button><button class=main {d.f("new", "button")}>Add person</button></div></div>{lst}<p class="dim small"><span {d.t("count")}>{n} people</span></p>'
    i, j, k = r.sample(range(n), 3)
    unit = "card" if cards else "row"
    d.ask(
        f"t{i}",
        "value relation",
        f"phone number of {who[i]}",
        f"{who[i]} phone",
        f"what number must I dial for {who[i].split()[0]}",
    )
    d.ask(
        f"m{j}",
        "value relation",
        f"mail address of {who[j]}",
        f"{who[j].split()[0]}'s e-mail",
        f"e-mail {who[j]}",
    )
    d.ask(
        f"c{k}",
        "value relation",
        f"where does {who[k]} live",
        f"{who[k]}'s town",
        f"the city for {who[k].split()[0]}",
    )
    d.ask(
        f"n{i}",
        "relation value",
        f"who is the {jobs[i].lower()}",
        f"name of the person from {town[i]}",
        f"the {jobs[i].lower()}'s name",
    )
    d.ask(
        f"call{j}",
        "icon relation",
        f"call {who[j].split()[0]}",
        f"phone icon of {who[j]}",
        f"telephone symbol in {who[j].split()[0]}'s {unit}",
    )
    d.ask(
        f"edit{k}",
        "icon relation role",
        f"change the data of {who[k]}",
        f"pencil for {who[k]}",
        f"edit icon in the {unit} of the {jobs[k].lower()}",
    )
    d.ask(
        f"mail{i}",
        "icon relation",
        f"write to {who[i]}",
        f"envelope next to {who[i].split()[0]}'s phone symbol",
    )
    d.ask(
        f"p{k}",
        f"{'card' if cards else 'row'} relation",
        f"the {unit} of {who[k]}",
        f"whole entry of {who[k]}",
        f"{unit} with the {jobs[k].lower()}",
    )
    d.ask(f"n{n - 1}", "order", "the last name", "bottom person's name")
    d.ask("star", "icon", "the red heart", "heart symbol")
    d.ask(f"n{fav}", "relation", "name of the favourite", "person who has a heart")
    d.ask("new", "role", "enter somebody new", "button to add a contact", "add another person")
    d.ask("go", "role", "start the search", "the button right of the search field", "Find")
    d.ask("find", "role", "search field", "where do I type a name", "text box on top")
    d.ask("count", "value", "how many people are in the list", "number of contacts")
    d.all([f"call{x}" for x in range(n)], "icon", "all phone icons", "every telephone symbol")
    d.all(
        [f"t{x}" for x in range(n)],
        "value",
        "all phone numbers",
        "the telephone numbers of everybody",
    )
    d.all([f"n{x}" for x in range(n)], "value", "names of all people", "everybody's name")
    d.either([f"edit{x}" for x in range(n)], "icon", "the pencil", "the edit icon")
    d.either([f"p{x}" for x in range(n)], "kind", f"a person's {unit}", f"the {unit} of a person")
    d.none("export", "role", "export the contacts", "save the list as a file")
    d.none("lawyer", "relation", "my lawyer's number", "phone of the lawyer")
    d.none("fax", "value", "the fax number")
    d.all(
        [f"n{x}" for x in range(n) if x != fav],
        "negation",
        "names of people without a heart",
        "everybody who is not marked with a heart, just the names",
    )
    return d.html(body)
