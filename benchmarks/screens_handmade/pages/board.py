"""Columns of cards with coloured tags."""

# ruff: noqa: E501 - HTML and phrases read better in one piece

from __future__ import annotations

from benchmarks.screens_handmade.designers import COLOURS
from benchmarks.screens_handmade.draft import Draft
from benchmarks.screens_handmade.stock import (
    PEOPLE,
)

__all__ = ["board"]


def board(d: Draft) -> str:
    """Columns of cards with coloured tags."""
    r = d.rng
    heads = r.choice(
        (
            ["To do", "Doing", "Done"],
            ["Backlog", "Ready", "In work", "Finished"],
            ["Ideas", "This week", "Waiting"],
        )
    )
    tasks = d.some(
        [
            "Fix the leaking tap",
            "Book the hall",
            "Call the printer",
            "Update licences",
            "Clean the archive",
            "Interview Sam",
            "Order toner",
            "Plan the party",
            "Translate page 4",
            "Test the alarm",
            "Paint the fence",
            "Write the speech",
        ],
        10,
    )
    tags = d.some(list(COLOURS), 4)
    counts = [r.randint(2, 3) for _ in heads]
    people = d.some(PEOPLE, sum(counts))
    k, cols, where, tagged = 0, "", [], {}
    for c, head in enumerate(heads):
        cards = ""
        for p in range(min(counts[c], 10 - k)):
            tag = ""
            if k % 2 == 0 and len(tagged) < 4:
                tagged[tags[len(tagged)]] = k
                hue = COLOURS[tags[len(tagged) - 1]]
                tag = f'<div {d.f(f"tag{k}", "badge")} style="width:54px;height:10px;background:{hue};margin-bottom:7px"></div>'
            ini = "".join(w[0] for w in people[k].split())
            cards += f'<div class=card style="margin-bottom:12px" {d.f(f"card{k}", "card")}>{tag}<div {d.t(f"text{k}")}>{tasks[k]}</div><div class="row between small" style="margin-top:8px"><span class=dim {d.t(f"who{k}")}>{people[k]}</span><span style="background:#555;color:#fff;border-radius:50%;width:28px;height:28px;display:flex;align-items:center;justify-content:center" {d.f(f"ini{k}", "image")}>{ini}</span></div></div>'
            where.append((c, p))
            k += 1
        cols += f'<div class=grow style="min-width:180px;padding:12px;background:#8882" {d.f(f"col{c}", "column")}><h3><span {d.t(f"head{c}", "heading")}>{head}</span></h3>{cards}<button {d.f(f"add{c}", "button")} style="width:100%">+ Add a card</button></div>'
    body = f'<div class="row between wrap"><h1 {d.t("title", "heading")}>{d.one("House team", "Spring fair", "Office move")}</h1><div class=row><input {d.f("find", "textbox")} placeholder="Filter cards" style="width:150px"><button class=main {d.f("invite", "button")}>Invite</button></div></div><div class=row style="align-items:flex-start">{cols}</div>'
    i, j = r.sample(range(k), 2)
    d.ask(
        f"card{i}",
        "label kind",
        f'card "{tasks[i]}"',
        f"the note that says {tasks[i]}",
        f"{tasks[i].lower()} card, all of it",
    )
    d.ask(
        f"card{j}",
        "relation",
        f"the task of {people[j]}",
        f"card assigned to {people[j].split()[0]}",
        f"what has {people[j]} got to do (card)",
    )
    d.ask(
        f"who{i}",
        "relation value",
        f"who is in charge of the card {tasks[i]}",
        f"name on the {tasks[i].lower()} card",
    )
    c = r.randrange(len(heads))
    d.ask(
        f"add{c}",
        "relation role",
        f"add something to {heads[c]}",
        f"button at the bottom of the {heads[c]} column",
        f"new card under {heads[c]}",
    )
    d.ask(
        f"col{c}",
        "label kind",
        f"the whole {heads[c]} column",
        f"list called {heads[c]}",
        f"everything under {heads[c]}, as one box",
    )
    d.ask(
        f"head{len(heads) - 1}",
        "position order",
        "title of the rightmost list",
        "last column heading",
    )
    firsts = [x for x, w in enumerate(where) if w == (c, 0)]
    d.ask(
        f"card{firsts[0]}",
        "order relation",
        f"top card in {heads[c]}",
        f"first card of the {heads[c]} list",
    )
    lasts = [x for x, w in enumerate(where) if w[0] == c]
    d.ask(
        f"text{lasts[-1]}",
        "order relation",
        f"what does the lowest card in {heads[c]} say",
        f"text of the last task under {heads[c]}",
    )
    for t, x in list(tagged.items())[:3]:
        if t != d.look.accent:
            d.ask(f"tag{x}", "colour", f"the {t} stripe", f"{t} tag", f"small {t} bar")
            d.ask(f"card{x}", "colour relation", f"the card with the {t} mark", f"task tagged {t}")
    d.ask(
        "invite", "role", "bring another person onto the board", "invite button", "add a colleague"
    )
    d.ask("find", "role", "filter field", "where can I search the cards")
    d.ask("title", "role", "name of the board", "board title", "headline in the top left")
    d.all(
        [f"card{x}" for x in lasts],
        "relation",
        f"all cards under {heads[c]}",
        f"every task in the {heads[c]} column",
    )
    d.all(
        [f"add{x}" for x in range(len(heads))],
        "kind",
        "all buttons to add a card",
        "every + Add a card",
    )
    d.all([f"ini{x}" for x in range(k)], "kind", "all round initials", "every avatar")
    d.all(
        [f"head{x}" for x in range(len(heads))],
        "kind",
        "headings of all the columns",
        "names of the lists",
    )
    d.either(
        [f"add{x}" for x in range(len(heads))], "kind", "Add a card", "the button for a new card"
    )
    d.either(
        [f"card{x}" for x in lasts],
        "relation",
        f"a card in {heads[c]}",
        f"the card in the {heads[c]} list",
    )
    d.none("blocked", "label", "the Blocked column", "list of blocked tasks")
    d.none("roof", "label", "card about the roof", "the repair the roof task")
    d.none("deadline", "value", "the deadline of a card", "due date of a task")
    return d.html(body)
