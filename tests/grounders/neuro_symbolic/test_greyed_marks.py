"""Boxes to tick and switches that cannot be changed."""

from __future__ import annotations

import numpy as np
import pytest

from deixis.core import Box, Region
from tests.grounders.neuro_symbolic.lined_pages import answer, line

NAMES = ("Necessary", "Statistics", "Adverts", "Social media")
GREEN, PALE, GREY = (20, 160, 90), (150, 215, 185), (185, 185, 185)


def _found(
    phrase: str,
    fills: tuple[tuple[int, int, int], ...],
    *,
    inks: tuple[int, ...] = (20, 20, 20, 20),
) -> list[int]:
    """Numbers of the switches that are meant; those in colour have their knob at the right."""
    page = np.full((400, 800, 3), 255, np.uint8)
    lines, regions = [], []
    for k, (name, fill, ink) in enumerate(zip(NAMES, fills, inks, strict=True)):
        y = 60 + 60 * k
        page[y : y + 24, 600:644] = fill
        knob = 603 if fill == GREY else 623
        page[y + 3 : y + 21, knob : knob + 18] = 255
        for x in range(100, 100 + 8 * len(name), 4):
            page[y + 4 : y + 20, x : x + 2] = ink
        lines.append(line(name, 100, y + 4))
        regions.append(Region(Box(600, y, 644, y + 24), 0.85, "switch"))
    places = {region.box: k for k, region in enumerate(regions)}
    return [places[r.box] for r in answer(lines, phrase, *regions, image=page).regions]


@pytest.mark.parametrize(
    "phrase", ["the switch that can't be changed", "the faded switch", "the disabled switch"]
)
def test_the_one_paler_than_its_like_is_greyed(phrase: str) -> None:
    assert _found(phrase, (PALE, GREEN, GREY, GREY)) == [0]


def test_faint_words_tell_it_too() -> None:
    assert _found("the greyed out switch", (GREEN, GREEN, GREY, GREY), inks=(20, 20, 20, 170)) == [
        3
    ]


def test_where_none_is_paler_what_is_disabled_is_off() -> None:
    assert _found("the disabled switches", (GREEN, GREEN, GREY, GREY)) == [2, 3]
