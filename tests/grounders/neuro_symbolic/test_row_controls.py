"""The control that stands with a named entry."""

from __future__ import annotations

import pytest

from deixis.core import Box, Region, Status, TextLine
from tests.grounders.neuro_symbolic.lined_pages import answer, line, right

NAMES = ("Comments", "Likes", "Weekly digest", "Product news")
UNDER = ("On your photos", "Once a day", "By mail", "When there are comments")


def _settings() -> tuple[list[TextLine], list[Region]]:
    lines, seen = [], []
    for index, (name, under) in enumerate(zip(NAMES, UNDER, strict=True)):
        y = 100 + 60 * index
        lines += [line(name, 110, y + 12), line(under, 110, y + 32)]
        lines += [right("Sign out", 600, y + 22)]
        seen += [Region(Box(620, y + 18, 664, y + 42), 0.8, "switch")]
        seen += [Region(Box(100, y, 680, y + 1), 0.7, "rule")]
    return lines, seen


@pytest.mark.parametrize(
    ("phrase", "index"),
    [
        ("the switch for Comments", 0),
        ("the toggle next to Likes", 1),
        ("the switch in the Weekly digest row", 2),
    ],
)
def test_a_switch_belongs_to_the_entry_of_its_row(phrase: str, index: int) -> None:
    lines, seen = _settings()
    found = answer(lines, phrase, *seen)
    assert found.status is Status.FOUND
    assert found.best.box.xyxy == (620, 118 + 60 * index, 664, 142 + 60 * index)


def test_a_link_of_many_that_say_the_same() -> None:
    lines, seen = _settings()
    found = answer(lines, "the Sign out link next to Likes", *seen)
    assert len(found.regions) == 1
    assert found.best.box.y1 == 182


def test_words_before_a_box_may_head_its_column() -> None:
    lines = [line("Can edit", 300, 60), line("Can invite", 420, 60)]
    seen = []
    for index, name in enumerate(("Bao Tran", "Elin Sund", "Kofi Mensah", "Max Oduya")):
        y = 100 + 40 * index
        lines.append(line(name, 110, y + 12))
        seen += [Region(Box(x, y + 12, x + 16, y + 28), 0.8, "checkbox") for x in (320, 440)]
        seen.append(Region(Box(100, y, 680, y + 1), 0.7, "rule"))
    found = answer(lines, "the Can invite checkbox of Elin Sund", *seen)
    assert len(found.regions) == 1
    assert found.best.box.xyxy == (440, 152, 456, 168)


def test_the_switch_below_a_word_is_not_the_one_beside_it() -> None:
    lines, seen = _settings()
    seen = [
        Region(Box(620, r.box.y1 - 10, 664, r.box.y2 - 10), 0.8, "switch")
        if r.label == "switch"
        else r
        for r in seen
    ]
    found = answer(lines, "the switch below Comments", *seen)
    assert found.best is None or found.best.box.y1 == 168
