"""Departures of trains or lessons of a week."""

# ruff: noqa: E501 - HTML and phrases read better in one piece

from __future__ import annotations

from benchmarks.screens_handmade.draft import Draft
from benchmarks.screens_handmade.stock import (
    CITIES,
    NTH,
)

__all__ = ["timetable"]


def timetable(d: Draft) -> str:
    """Departures of trains or lessons of a week."""
    return _departures(d) if d.rng.random() < 0.5 else _lessons(d)


def _departures(d: Draft) -> str:
    r = d.rng
    n = r.randint(5, 7)
    to = d.some(CITIES, n)
    mins = sorted(r.sample(range(360, 1380), n))
    at = [f"{m // 60:02d}:{m % 60:02d}" for m in mins]
    line = [f"{d.one('IC', 'RE', 'S', 'EC')} {v}" for v in r.sample(range(2, 990), n)]
    plat = [str(v) for v in r.sample(range(1, 20), n)]
    late, gone = r.sample(range(n), 2)
    notes = ["" for _ in range(n)]
    notes[late], notes[gone] = f"+{r.randint(5, 40)} min", "cancelled"
    board = r.random() < 0.5
    css = (
        "background:#10141c;color:#ffd84a;font-family:'DejaVu Sans Mono',monospace" if board else ""
    )
    rows = "".join(
        f"<tr {d.f(f'r{i}', 'row')}><td><b {d.t(f'at{i}')}>{at[i]}</b><td><span {d.t(f'line{i}')}>{line[i]}</span><td><span {d.t(f'to{i}')}>{to[i]}</span><td class=num><span {d.t(f'pl{i}')}>{plat[i]}</span><td><span {d.t(f'note{i}')}>{notes[i]}</span></tr>"
        for i in range(n)
    )
    plain = "background:none;color:inherit"
    head = "".join(
        f'<th style="{plain}"><span {d.t(f"h{k}")}>{h}</span></th>'
        for k, h in enumerate(("Time", "Train", "To", "Platform", "Notes"))
    )
    body = f'<div style="{css};padding:16px"><h1 style="background:none;color:inherit">Departures</h1><table class=tbl style="{css}"><tr>{head}</tr>{rows}</table></div>'
    i, j = r.sample(range(n), 2)
    d.ask(
        f"at{i}",
        "table value",
        f"when does the train to {to[i]} leave",
        f"departure time for {to[i]}",
        f"{to[i]} what time",
    )
    d.ask(
        f"pl{j}",
        "table value",
        f"which platform for {to[j]}",
        f"platform of {line[j]}",
        f"track of the train to {to[j]}",
    )
    d.ask(f"to{i}", "table order", f"where does the {at[i]} go", f"destination of {line[i]}")
    d.ask(f"r{late}", "state row", "the delayed train", "row of the train that is late")
    d.ask(
        f"r{gone}",
        "state row",
        "the cancelled connection",
        "line of the train that doesn't run",
    )
    d.ask(
        f"to{gone}",
        "state relation",
        "destination of the cancelled train",
        "where would the cancelled one have gone",
    )
    d.ask(f"note{late}", "value", "how much delay", "the delay in minutes")
    d.ask(
        "r0",
        "order row",
        "first departure",
        "first train of the board, entire row",
        "top connection row",
    )
    d.ask(f"at{n - 1}", "order superlative", "time of the last train", "last departure time")
    d.ask("h3", "table", "column heading for the platforms", "header Platform")
    d.ask(f"line{j}", "table", f"train number to {to[j]}", f"what train goes to {to[j]}")
    d.all(
        [f"at{x}" for x in range(n)],
        "table",
        "all departure times",
        "every time in the first column",
    )
    d.all([f"to{x}" for x in range(n)], "table", "all destinations", "each city in the table")
    d.either([f"r{x}" for x in range(n)], "row", "the row of a train", "a departure row")
    d.none("monaco", "table", "train to Monaco", "the connection to Monaco")
    d.none("price", "value", "ticket price", "what does a ticket cost")
    d.none("bus", "icon", "the bus stop", "replacement bus")
    d.all(
        [f"r{x}" for x in range(n) if x not in (late, gone)],
        "negation table",
        "rows of trains that are neither late nor cancelled",
        "all rows without a note",
    )
    return d.html(body)


def _lessons(d: Draft) -> str:
    r = d.rng
    days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"]
    slots = ["08:00", "09:45", "11:30", "13:30"]
    subj = d.some(
        [
            "Biology",
            "Latin",
            "Sport",
            "Music",
            "History",
            "Physics",
            "Art",
            "Maths",
            "Dutch",
            "Cooking",
        ],
        8,
    )
    cells = {(s, k): r.choice([*subj, ""]) for s in range(4) for k in range(5)}
    cells.update(zip(r.sample(list(cells), 2), ("Chess club", "Exam"), strict=True))
    grid = "border:1px solid #9999;padding:8px;"
    head = (
        f'<tr><td style="{grid}"></td>'
        + "".join(f'<th style="{grid}" {d.f(f"h{k}", "cell")}>{x}</th>' for k, x in enumerate(days))
        + "</tr>"
    )
    rows = "".join(
        f'<tr {d.f(f"r{s}", "row")}><th style="{grid}" {d.f(f"t{s}", "cell")}>{slots[s]}</th>'
        + "".join(
            f'<td style="{grid}width:18%" {d.f(f"c{s}{k}", "cell")}>{cells[s, k]}</td>'
            for k in range(5)
        )
        + "</tr>"
        for s in range(4)
    )
    group = f"{r.randint(5, 10)}{d.one('a', 'b', 'c')}"
    body = f'<h1 {d.t("title", "heading")} style="width:max-content">Timetable class {group}</h1><table {d.f("grid", "table")} style="width:100%">{head}{rows}</table><p class="row"><button {d.f("prev", "button")}>Last week</button><button {d.f("next", "button")}>Next week</button></p>'
    at = {v: k for k, v in cells.items()}
    (s, k), (u, v) = at["Exam"], at["Chess club"]
    x, y = r.randrange(4), r.randrange(5)
    d.ask(
        f"c{x}{y}",
        "cell table",
        f"what is on {days[y]} at {slots[x]}",
        f"{days[y]} {slots[x]}",
        f"the lesson on {days[y]}, {NTH[x]} slot (cell)",
    )
    d.ask(f"c{s}{k}", "cell text", "when is the exam? (cell)", "the cell that says Exam", "exam")
    d.ask(
        f"h{v}",
        "relation table",
        "on which day is the chess club",
        "day heading above the chess club",
    )
    d.ask(
        f"t{u}",
        "relation table",
        "starting time of the chess club",
        "time on the left of the chess club",
    )
    d.ask(f"r{x}", "row order", f"the row for {slots[x]}", f"all lessons at {slots[x]}, one box")
    d.ask("h4", "position table", "header of the last day", "Friday's column header")
    d.ask("title", "value", "which class is the plan for", "title of the plan")
    d.ask(
        "next",
        "role",
        "see the following week",
        "button for the week after this",
        "right one of the two buttons",
    )
    d.ask("prev", "role", "how was it last week", "go a week back", "left button")
    d.ask("grid", "table", "the whole timetable", "the table")
    d.ask("t0", "order", "earliest starting time", "time in the first row")
    d.all(
        [f"h{q}" for q in range(5)], "table", "all weekday headers", "the cells with names of days"
    )
    d.all([f"t{q}" for q in range(4)], "table", "all starting times", "time cells on the left")
    d.all(["prev", "next"], "kind", "both buttons", "the two buttons below")
    d.either([f"h{q}" for q in range(5)], "table", "a day heading", "the header cell of a weekday")
    d.none("saturday", "table", "Saturday's lessons", "column for Saturday")
    d.none("geography", "cell", "the geography lesson", "geography")
    d.none("teacher", "value", "name of the teacher", "who teaches this")
    return d.html(body)
