"""Lines of a talk that begin with a name and a colon, right under one another."""

from __future__ import annotations

import pytest

from deixis.core import Box, Region, Status, TextLine
from tests.grounders.neuro_symbolic.lined_pages import answer, line

SAID = (
    "*** Halley has joined the room",
    "Cass: clouds here again tonight",
    "Tycho99: crystal clear in Arizona all week so come over here",
    "and bring your own telescope with you",
    "Cass: do not rub it in please",
    "Halley: what eyepiece shows Saturn best?",
    "*** Messier has left the room",
    "Tycho99: start with a 10 mm",
)
TOP, STEP = 60, 20
PANE = Region(Box(40, 50, 560, 300), 0.7, "card")


def _page(said: tuple[str, ...] = SAID) -> list[TextLine]:
    return [line(text, 50, TOP + STEP * i, high=13) for i, text in enumerate(said)]


@pytest.mark.parametrize(
    ("phrase", "which"),
    [
        ("the first message", [(1, 1)]),
        ("the last message", [(7, 7)]),
        ("the second message", [(2, 3)]),
        ("messages from Cass", [(1, 1), (4, 4)]),
        ("the message about the eyepiece", [(5, 5)]),
        ("all the messages", [(1, 1), (2, 3), (4, 4), (5, 5), (7, 7)]),
        ("messages not from Cass", [(2, 3), (5, 5), (7, 7)]),
    ],
)
def test_named_lines_are_messages(phrase: str, which: list[tuple[int, int]]) -> None:
    found = answer(_page(), phrase, PANE)
    rows = [(round((b.y1 - TOP) / STEP), round((b.y2 - 13 - TOP) / STEP)) for b in _boxes(found)]
    assert sorted(rows) == which
    assert found.status is Status.FOUND


def _boxes(found) -> list[Box]:
    return [region.box for region in found.regions]


def test_a_line_goes_on_only_where_the_pane_is_full() -> None:
    wide = Region(Box(40, 50, 900, 300), 0.7, "card")
    found = answer(_page(), "the second message", wide)
    assert found.best.box.height < STEP


def test_who_only_stands_in_the_list_wrote_nothing() -> None:
    lines = [*_page(), line("Vega_K", 620, 100)]
    assert answer(lines, "the message from Vega_K", PANE).status is Status.ABSENT


FACTS = (
    "Sender: Vera Holm in Malmo",
    "Tariff: the one for small flats",
    "Sender: Vera Holm in Malmo",
    "Meter: behind the cellar door",
    "Due: the last day of June",
    "Account: the one that you named",
)


@pytest.mark.parametrize(
    "said",
    [FACTS, ("Cass: no", "Halley: yes", "Cass: why", "Halley: so")],
    ids=["said by many once", "no sentences"],
)
def test_facts_with_a_colon_are_no_talk(said: tuple[str, ...]) -> None:
    found = answer(_page(said), "the last message", PANE)
    assert not any(region.label == "message" for region in found.regions)


def test_names_that_begin_apart_are_no_talk() -> None:
    lines = [
        line(text, 50 + 40 * i, TOP + STEP * i, high=13)
        for i, text in enumerate(SAID)
        if ":" in text
    ]
    found = answer(lines, "the last message", PANE)
    assert not any(region.label == "message" for region in found.regions)
