"""What is counted among panels, and what a negation leaves."""

from __future__ import annotations

import numpy as np
import pytest

from deixis.core import Box, Region, Status
from deixis.grounders.neuro_symbolic.nouns.counting import of_one_set
from deixis.grounders.neuro_symbolic.space.complements import all_but
from tests.grounders.neuro_symbolic.lined_pages import answer, line

FILTER = Region(Box(20, 80, 220, 640), 0.75, "card", text="Price Rooms")
FLATS = [
    Region(Box(240, 80 + 120 * i, 760, 180 + 120 * i), 0.75, "card", text=name)
    for i, name in enumerate(["Loft", "Studio", "Attic", "Cellar"])
]
LINES = [line(r.text or "", r.box.x1 + 20, r.box.y1 + 20) for r in FLATS] + [
    line("Price", 40, 100),
    line("Rooms", 40, 160),
    line("New", 500, 100),
]


def test_a_panel_beside_a_set_of_panels_is_not_counted() -> None:
    assert of_one_set([FILTER, *FLATS]) == [1, 2, 3, 4]
    assert of_one_set([FILTER, *FLATS[:2]]) == [0, 1, 2]


@pytest.mark.parametrize(
    ("phrase", "which"),
    [
        ("the first card", ["Loft"]),
        ("all the cards except the first", ["Attic", "Cellar", "Studio"]),
        ("the cards without New", ["Attic", "Cellar", "Studio"]),
    ],
)
def test_cards_are_those_of_the_set(phrase: str, which: list[str]) -> None:
    found = answer(LINES, phrase, FILTER, *FLATS)
    assert sorted(region.text or "" for region in found.regions) == which


def test_all_but_those_that_the_condition_would_have_chosen() -> None:
    assert all_but(np.array([0.95, 0.7, 0.6, 0.1])).tolist() == [0.0, 0.0, 1.0, 1.0]
    assert all_but(np.array([0.3, 0.2])).tolist() == [1.0, 1.0]
    assert all_but(np.zeros(0)).tolist() == []


def _buttons(*scores: float) -> list[Region]:
    return [
        Region(Box(20, 60 * (i + 1), 120, 60 * (i + 1) + 30), score, "button", text=f"No{i}")
        for i, score in enumerate(scores)
    ]


@pytest.mark.parametrize(
    ("phrase", "which"),
    [
        ("all buttons", ["No1", "No2"]),
        ("the topmost button", ["No1"]),
        ("the first button", ["No1"]),
        ("the two buttons", ["No1", "No2"]),
        ("the three buttons", ["No0", "No1", "No2"]),
        ("the largest button", ["No0"]),
    ],
)
def test_a_doubtful_thing_is_not_counted_unless_its_looks_or_a_number_tell_it(
    phrase: str, which: list[str]
) -> None:
    doubtful, *sure = _buttons(0.45, 0.9, 0.8)
    wide = Region(Box(20, 60, 220, 90), doubtful.score, "button", text=doubtful.text)
    lines = [line(r.text or "", r.box.x1 + 10, r.box.y1 + 7) for r in (wide, *sure)]
    found = answer(lines, phrase, wide, *sure)
    assert sorted(region.text or "" for region in found.regions) == which, found.why()


@pytest.mark.parametrize(
    ("phrase", "which"),
    [
        ("all buttons except menu", ["Back", "Month"]),  # another thing is a menu
        ("every button but month", ["Back", "Menu"]),
        ("all buttons except settings", ["Back", "Menu", "Month"]),  # they stand nowhere
        ("all buttons except Sign up", ["Back", "Menu", "Month"]),  # it is none of them
    ],
)
def test_what_is_left_out_is_told_by_the_words_on_it(phrase: str, which: list[str]) -> None:
    buttons = [
        Region(Box(20 + 150 * i, 100, 140 + 150 * i, 130), 0.9, "button", text=name)
        for i, name in enumerate(["Back", "Month", "Menu"])
    ]
    lines = [line(r.text or "", r.box.x1 + 10, r.box.y1 + 7) for r in buttons]
    panel = Region(Box(10, 60, 500, 300), 0.75, "card", text="Back Month Menu Sign up")
    bar = Region(Box(0, 0, 800, 40), 0.9, "navigation", text="Home")
    said = [*lines, line("Sign up", 200, 250), line("Home", 20, 12)]
    found = answer(said, phrase, bar, panel, *buttons)
    assert sorted(region.text or "" for region in found.regions) == which, found.why()


def test_of_namesakes_the_one_of_the_kind_is_left_out() -> None:
    links = [
        Region(Box(20 + 150 * i, 400, 100 + 150 * i, 416), 0.9, "link", text=name)
        for i, name in enumerate(["GitHub·", "Donate"])
    ]
    button = Region(Box(600, 40, 700, 70), 0.9, "button", text="GitHub")
    lines = [line("GitHub· Donate", 20, 400), line("GitHub", 610, 47)]
    found = answer(lines, "all links except GitHub", button, *links)
    assert [region.text for region in found.regions] == ["Donate"], found.why()


@pytest.mark.parametrize(
    ("phrase", "score", "status"),
    [
        ("the chart", 0.3, Status.ABSENT),
        ("the chart", 0.4, Status.FOUND),
        ("the chart on the left", 0.3, Status.FOUND),  # its place tells it
        ("all charts", 0.3, Status.FOUND),  # it says that there are some
    ],
)
def test_a_noun_alone_does_not_mean_what_is_hardly_of_its_kind(
    phrase: str, score: float, status: Status
) -> None:
    chart = Region(Box(20, 100, 220, 300), score, "chart")
    found = answer([line("Sales", 400, 20), line("of the year", 400, 60)], phrase, chart)
    assert found.status is status, found.why()


@pytest.mark.parametrize(
    ("phrase", "part", "status"),
    [
        ("the pie chart", "slice", Status.FOUND),
        ("the pie chart", "bar", Status.ABSENT),
        ("the bar chart", "bar", Status.FOUND),
        ("the bar chart", "slice", Status.ABSENT),
        ("the chart", "slice", Status.FOUND),
    ],
)
def test_a_chart_of_a_sort_is_drawn_with_its_parts(phrase: str, part: str, status: Status) -> None:
    chart = Region(Box(20, 100, 220, 300), 0.9, "chart")
    parts = [Region(Box(30 + 60 * i, 120, 80 + 60 * i, 280), 0.8, part) for i in range(3)]
    found = answer([line("Sales", 400, 20), line("of the year", 400, 60)], phrase, chart, *parts)
    assert found.status is status, found.why()
