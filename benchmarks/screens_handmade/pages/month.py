"""A month as a grid of days with a few events."""

# ruff: noqa: E501 - HTML and phrases read better in one piece

from __future__ import annotations

import calendar as months

from benchmarks.screens_handmade.designers import COLOURS
from benchmarks.screens_handmade.draft import Draft
from benchmarks.screens_handmade.glyphs import glyph

__all__ = ["month"]


def month(d: Draft) -> str:
    """A month as a grid of days with a few events."""
    r = d.rng
    year, mon = r.randint(2023, 2027), r.randint(1, 12)
    first = r.choice((0, 6))
    weeks = months.Calendar(first).monthdayscalendar(year, mon)
    days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    days = days if first == 0 else days[-1:] + days[:-1]
    last = max(max(w) for w in weeks)
    picks = r.sample(range(1, last + 1), 4)
    today, busy = picks[0], picks[1:]
    events = dict(
        zip(
            busy,
            d.some(["Dentist", "Piano", "Tax office", "Gym", "Swim meet", "Book club"], 3),
            strict=True,
        )
    )
    paint = dict(
        zip(
            busy, d.some([c for c in COLOURS if c not in {d.look.accent, "yellow"}], 3), strict=True
        )
    )
    h = r.choice((58, 72, 88))
    lines = "style='border:1px solid #999{};".format(d.one("4", "8", "f"))
    body_rows = ""
    for w, week in enumerate(weeks):
        tds = ""
        for day in week:
            if not day:
                tds += f"<td {lines}height:{h}px'></td>"
                continue
            num = f"<span {d.t(f'n{day}')}>{day}</span>"
            if day == today:
                num = f'<span {d.f("today", "badge")} style="background:{d.look.hue};color:{"#111" if d.look.accent in {"yellow", "orange"} else "#fff"};border-radius:50%;width:26px;height:26px;display:inline-flex;align-items:center;justify-content:center">{day}</span>'
            ev = (
                f'<div class=small {d.f(f"ev{day}", "badge")} style="background:{COLOURS[paint[day]]};color:#fff;padding:1px 5px;margin-top:3px;white-space:nowrap">{events[day]}</div>'
                if day in events
                else ""
            )
            tds += f"<td {d.f(f'd{day}', 'cell')} {lines}height:{h}px;vertical-align:top;padding:4px 6px'>{num}{ev}</td>"
        body_rows += f"<tr {d.f(f'week{w}', 'row')}>{tds}</tr>"
    name = f"{months.month_name[mon]} {year}"
    head = "".join(
        f'<th style="padding:5px;text-align:left"><span {d.t(f"w{k}")}>{x}</span></th>'
        for k, x in enumerate(days)
    )
    body = f"""<div class="row between wrap"><div class=row><button class=ico {d.f("prev", "icon")}>{glyph("left", 18)}</button><h1 {d.t("title", "heading")}>{name}</h1><button class=ico {d.f("next", "icon")}>{glyph("right", 18)}</button></div><div class=row><button {d.f("now", "button")}>Today</button><button class=main {d.f("new", "button")}>{d.one("New event", "Add entry")}</button></div></div>
<table style="width:100%;table-layout:fixed" {d.f("grid", "table")}><tr>{head}</tr>{body_rows}</table>"""
    e, f = r.sample(busy, 2)
    free = r.choice([x for x in range(8, 22) if x not in picks])
    mname = months.month_name[mon]
    d.ask(
        f"d{free}",
        "cell",
        f"the {free}th" if free not in (21,) else "the 21st",
        f"{free} {mname}",
        f"day {free}",
        f"click on {mname} {free}",
    )
    d.ask(
        f"d{e}",
        "cell relation",
        f"the day of the {events[e].lower()} appointment",
        f"square with {events[e]} in it",
    )
    d.ask(
        f"ev{e}",
        "text",
        f"{events[e]} entry",
        f"the event {events[e]}",
        f"my {events[e].lower()} appointment, the coloured label",
    )
    d.ask(
        f"ev{f}",
        "colour",
        f"the {paint[f]} event",
        f"{paint[f]} entry in the calendar",
        f"label with {paint[f]} background",
    )
    d.ask(
        "today",
        "state",
        "the circled day number",
        "number of today, in a circle",
        "the marked date",
    )
    d.ask("next", "icon role", "go to the following month", "arrow to the right", "next month")
    d.ask("prev", "icon role", "one month back", "left arrow", "the month before")
    d.ask(
        "new",
        "role",
        "enter an appointment",
        "add something to the calendar",
        "button for a new event",
    )
    d.ask("now", "role", "jump to today", "the Today button")
    d.ask("title", "value", "which month is shown", "month and year", "heading with the year")
    d.ask("week1", "row order", "second week", "the entire second row of days", "row of days two")
    d.ask(
        f"week{len(weeks) - 1}", "row order", "last week of the month", "bottom row of the calendar"
    )
    d.ask("w2", "order table", "header of the third weekday", f"{days[2]} heading")
    d.ask(f"d{last}", "superlative cell", "last day of the month", "final day")
    d.ask("grid", "kind", "the whole calendar grid", "month table")
    d.all(
        [f"ev{x}" for x in sorted(busy)],
        "kind",
        "all appointments",
        "every coloured entry",
        "the three events",
    )
    d.all(
        [f"w{x}" for x in range(7)],
        "table",
        "all weekday names",
        "the names of the days in the header",
    )
    d.all(["prev", "next"], "icon", "both arrows", "the two arrow buttons")
    d.either([f"ev{x}" for x in sorted(busy)], "kind", "the appointment", "a coloured event")
    d.none("birthday", "text", "the birthday party", "birthday entry")
    d.none("year view", "role", "show the whole year", "year view button")
    d.none("print", "icon", "the printer", "print the calendar")
    return d.html(body)
