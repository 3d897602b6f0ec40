"""Lines of a talk that begin with a time and a name in brackets, and what the channel reports."""

from __future__ import annotations

import numpy as np
import pytest

from deixis.core import ImageArray, Status, TextLine
from tests.grounders.neuro_symbolic.lined_pages import answer, line

SAID = (
    "[21:02] * klaus has joined #retro",
    "[21:03] <@morwen> evening klaus any luck with the board?",
    "[21:04] <klaus> which capacitors leak first?",
    "[21:05] <bitrot> see the schematic",
    "[21:08] * spam has joined #retro",
    "[21:08] * spam was kicked by vixie",
    "[21:12] <bitrot> please bring it on saturday",
    "[21:15] * klaus has left #retro",
)
NICKS = ("@morwen", "@vixie", "bitrot", "klaus")
TOP, STEP, HIGH = 60, 19, 12


def _page() -> tuple[list[TextLine], ImageArray]:
    """White, the seventh line on yellow; a column of names at the right."""
    page = np.full((400, 1000, 3), 255, np.uint8)
    y = TOP + 6 * STEP
    page[y - 3 : y + HIGH + 4, 10:780] = (255, 255, 170)
    lines = [line(text, 12, TOP + STEP * i, high=HIGH) for i, text in enumerate(SAID)]
    lines += [line(name, 830, TOP + STEP * i, high=HIGH) for i, name in enumerate(NICKS)]
    return lines, page


@pytest.mark.parametrize(
    ("phrase", "which"),
    [
        ("messages by bitrot", [3, 6]),
        ("the last thing morwen said", [1]),
        ("the message about the capacitors", [2]),
        ("the line where the spammer gets thrown out", [5]),
        ("somebody joining", [0, 4]),
        ("the line where klaus left", [7]),
        ("the highlighted message", [6]),
    ],
)
def test_lines_are_posts_and_reports(phrase: str, which: list[int]) -> None:
    lines, page = _page()
    found = answer(lines, phrase, image=page)
    assert sorted(round((r.box.center[1] - TOP - HIGH / 2) / STEP) for r in found.regions) == which
    assert all(region.box.x2 < 800 for region in found.regions)


def test_a_line_that_is_set_off_is_its_strip() -> None:
    lines, page = _page()
    found = answer(lines, "the highlighted message", image=page)
    assert found.best.box.xyxy == pytest.approx((10, 171, 780, 190))


def test_who_neither_joined_nor_wrote_is_not_found() -> None:
    lines, page = _page()
    assert answer(lines, "the line where oskar left", image=page).status is not Status.FOUND
    assert answer(lines, "the message by oskar", image=page).status is Status.ABSENT
