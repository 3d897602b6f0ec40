"""Days and events of a month: by words, by date, by colour, by what stands next to them."""

from __future__ import annotations

import numpy as np
import pytest

from deixis.core import Box, Grounding, Region, Status
from deixis.core.fakes import FakeProposer, FakeReader
from deixis.grounders.neuro_symbolic import NeuroSymbolicGrounder
from deixis.perception.elements import Cell, ElementFinder, Page, Table
from tests.grounders.neuro_symbolic.lined_pages import line

WIDE, HIGH, TOP = 110, 100, 60
WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
FIRST = 2  # 1 is a Wednesday; before it stand the last days of the month before
EVENTS = {
    "Choir": (3, 0),
    "Vet": (8, 0),
    "Choir again": (10, 0),
    "Lunch": (10, 1),
    "Party": (17, 0),
}
"""What an event says -> its day and its place on it."""
GREEN = "Vet"
TODAY = 9


def cell_of(day: int) -> Box:
    at = FIRST + day - 1
    x, y = 10 + WIDE * (at % 7), TOP + 30 + HIGH * (at // 7)
    return Box(x, y, x + WIDE, y + HIGH)


def event_of(words: str) -> Box:
    day, place = EVENTS[words]
    cell = cell_of(day)
    return Box(cell.x1 + 4, cell.y1 + 30 + 24 * place, cell.x2 - 4, cell.y1 + 50 + 24 * place)


def calendar() -> Table:
    cells = [
        Cell(Box(10 + WIDE * j, TOP, 10 + WIDE * (j + 1), TOP + 30), 0, j, name)
        for j, name in enumerate(WEEKDAYS)
    ]
    for at in range(28):
        day = at - FIRST + 1
        words = [name for name, (when, _) in EVENTS.items() if when == day]
        text = " ".join([str(day if day > 0 else 30 + day), *words])
        cells.append(Cell(cell_of(day), 1 + at // 7, at % 7, text))
    rows = (Box(10, TOP, 10 + 7 * WIDE, TOP + 30), *(row(i) for i in range(4)))
    columns = tuple(
        Box(10 + WIDE * j, TOP, 10 + WIDE * (j + 1), TOP + 30 + 4 * HIGH) for j in range(7)
    )
    whole = Box(10, TOP, 10 + 7 * WIDE, TOP + 30 + 4 * HIGH)
    return Table(whole, rows, columns, 0, tuple(cells), 0.9)


def row(index: int) -> Box:
    y = TOP + 30 + HIGH * index
    return Box(10, y, 10 + 7 * WIDE, y + HIGH)


class Finder(ElementFinder):
    def study(self, image, text) -> Page:
        events = tuple(Region(event_of(words), 0.7, "badge", text=words) for words in EVENTS)
        return Page(regions=events, tables=(calendar(),))


def ask(phrase: str) -> Grounding:
    image = np.full((560, 800, 3), 255, np.uint8)
    paint(image, cell_of(TODAY).pad(-1), (253, 241, 214))
    for words in EVENTS:
        paint(image, event_of(words), (60, 150, 70) if words == GREEN else (58, 110, 165))
    lines = [line(name, 16 + WIDE * j, TOP + 6) for j, name in enumerate(WEEKDAYS)]
    lines += [line(words, event_of(words).x1 + 4, event_of(words).y1 + 2) for words in EVENTS]
    reader = FakeReader(lines, language="en")
    grounder = NeuroSymbolicGrounder(
        reader=reader, elements=Finder(reader), proposer=FakeProposer()
    )
    return grounder.ground(image, phrase)


def paint(image, box: Box, colour: tuple[int, int, int]) -> None:
    x1, y1, x2, y2 = (round(v) for v in box.xyxy)
    image[y1:y2, x1:x2] = colour


@pytest.mark.parametrize(
    ("phrase", "events"),
    [
        ("all choir events", ["Choir", "Choir again"]),
        ("the first choir event", ["Choir"]),
        ("the event on the 17th", ["Party"]),
        ("the events on Fridays", ["Choir", "Choir again", "Lunch", "Party"]),
        ("the green event", ["Vet"]),
        ("the vet appointment", ["Vet"]),
        ("the event above the lunch", ["Choir again"]),
        ("the last event", ["Party"]),
    ],
)
def test_events_are_told_by_words_date_colour_and_place(phrase: str, events: list[str]) -> None:
    result = ask(phrase)
    assert result.status is Status.FOUND
    assert {region.box for region in result.regions} == {event_of(words) for words in events}


@pytest.mark.parametrize("phrase", ["today's date", "the current day", "the cell of today"])
def test_today_is_the_day_on_another_ground(phrase: str) -> None:
    result = ask(phrase)
    assert [region.box for region in result.regions] == [cell_of(TODAY)]


@pytest.mark.parametrize(
    ("phrase", "event"),
    [
        ("the event left of Choir again", "Vet"),
        ("the event to the right of Vet", "Choir again"),
    ],
)
def test_events_of_a_week_stand_side_by_side(phrase: str, event: str) -> None:
    assert [region.box for region in ask(phrase).regions] == [event_of(event)]
