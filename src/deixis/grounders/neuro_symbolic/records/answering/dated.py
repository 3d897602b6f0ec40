"""Days and events of a calendar: "the event on the 25th", "all choir events", "today"."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np

from deixis.core import Boxes, Region
from deixis.grounders.neuro_symbolic.looks.outstanding import outstanding
from deixis.grounders.neuro_symbolic.records.asking.phrases import Asked
from deixis.grounders.neuro_symbolic.records.finding.calendars import Day, days_of
from deixis.grounders.neuro_symbolic.records.finding.entries import says, words_of
from deixis.grounders.neuro_symbolic.records.finding.headings import is_weekday
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.grounders.neuro_symbolic.space.orders import nth
from deixis.perception.attributes import colour_matrix

__all__ = ["dated"]

_EVENT = r"(?:event|appointment|meeting|booking|entry|entrie|reservation|lesson|session)s?"
_EVENTS = re.compile(
    rf"^(?:the |all |my )*(?P<words>(?:[\w'-]+ )*?){_EVENT}"
    r"(?: (?:called|named|with|at|for|about) (?:the |my )?(?P<after>[\w' :-]+?))?"
    r"(?: (?:on|of|in) (?:the )?(?P<when>[\w ,.]+?))?$",
    re.I,
)
_BESIDE = re.compile(
    rf"^(?:the )?{_EVENT} (?:right |directly )?(?P<side>below|under|after|above|before|(?:to the )?"
    r"(?:left|right) of) (?:the |my )?(?P<key>.+)$",
    re.I,
)
_TODAY = re.compile(
    r"^(?:today|(?:the )?(?:cell|day|date|square|box) of today|today's (?:cell|day|date|square|box)"
    r"|(?:the )?(?:current|present|highlighted|marked) (?:day|date))$",
    re.I,
)
_NUMBER = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th)?\b")
_COLOURS = ("red", "orange", "yellow", "green", "blue", "purple", "pink", "brown", "grey")


def dated(asked: Asked, scene: Scene) -> list[Region]:
    """The events or the day that a phrase means in a calendar; [] where it means none."""
    today = _TODAY.match(asked.text)
    beside, events = _BESIDE.match(asked.rest), _EVENTS.match(asked.rest)
    if not (today or beside or events):
        return []
    days = days_of(scene)
    if not any(day.events for day in days):
        return []
    if today is not None:
        return _today(days, scene)
    if beside is not None:
        return _beside(beside["key"], beside["side"].casefold(), days)
    return [] if events is None else _ranked(_said(events, days, scene), asked)


def _said(match: re.Match[str], days: Sequence[Day], scene: Scene) -> list[Region]:
    """Events with the words, of the colour, on the day that a phrase tells."""
    if match["when"]:
        days = _on(match["when"], days)
    words = f"{match['words'] or ''}{match['after'] or ''}".strip().casefold()
    events = [event for day in days for event in day.events]
    if words in _COLOURS:
        return _coloured(words, events, scene)
    return [event for event in events if _says(words, event)] if words else events


def _says(words: str, event: Region) -> bool:
    written = words_of(event.text or "")
    return all(says(word, written) for word in words_of(words))


def _on(when: str, days: Sequence[Day]) -> list[Day]:
    """The days of a number or of a weekday."""
    number = _NUMBER.search(when)
    if number is not None:
        return [day for day in days if day.own and day.number == int(number[1])]
    weekday = next((w for w in when.split() if is_weekday(w.removesuffix("s"))), None)
    if weekday is None:
        return []
    return [day for day in days if day.weekday.casefold()[:3] == weekday.casefold()[:3]]


def _coloured(name: str, events: Sequence[Region], scene: Scene) -> list[Region]:
    boxes = Boxes.of(event.box for event in events)
    shares = colour_matrix(scene.image, boxes, _COLOURS, part="fill")
    best = shares.argmax(axis=1) == _COLOURS.index(name)
    strong = shares.max(axis=1, initial=0.0) > 0.3
    return [events[index] for index in np.flatnonzero(best & strong).tolist()]


def _ranked(events: Sequence[Region], asked: Asked) -> list[Region]:
    return list(events) if asked.rank is None else nth(events, asked.rank)


def _beside(key: str, side: str, days: Sequence[Day]) -> list[Region]:
    """The next event of the same day, or of that week, beside the one with the words."""
    if side.endswith(" of"):
        return _level_with(key, "right" in side, days)
    step = -1 if side in ("above", "before") else 1
    for day in days:
        for index, event in enumerate(day.events):
            other = index + step
            if _says(key, event) and 0 <= other < len(day.events):
                return [day.events[other]]
    return []


def _level_with(key: str, right: bool, days: Sequence[Day]) -> list[Region]:
    """The nearest event to the left or right of the one with the words, in its row of days."""
    events = [(event, day.cell.row) for day in days for event in day.events]
    one = next(((event, row) for event, row in events if _says(key, event)), None)
    if one is None:
        return []
    own, week = one
    beside = [
        event
        for event, row in events
        if row == week
        and (event.box.x1 >= own.box.x2 if right else event.box.x2 <= own.box.x1)
        and event.box.y1 < own.box.center[1] < event.box.y2
    ]
    return sorted(beside, key=lambda event: abs(event.box.x1 - own.box.x1))[:1]


def _today(days: Sequence[Day], scene: Scene) -> list[Region]:
    """The day whose ground or number stands out of the others'."""
    own = [day for day in days if day.own]
    odd = outstanding(scene.image, Boxes.of(day.cell.box for day in own))
    if odd is None or odd.max() < 0.5:
        return []
    cell = own[int(odd.argmax())].cell
    return [Region(cell.box, 0.85, "cell", text=cell.text, source="records")]
