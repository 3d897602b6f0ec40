"""Cards that begin with a picture from edge to edge."""

from __future__ import annotations

import pytest

from deixis.core import Box, Region
from deixis.perception.elements.pictured import with_pictures

PICTURE = Region(Box(40, 100, 300, 220), 0.7, "image")


def _card(*, x1: float = 40, y1: float = 220, x2: float = 300, y2: float = 360) -> Region:
    return Region(Box(x1, y1, x2, y2), 0.75, "card", text="Storks nest on the tower")


def _boxes(*regions: Region) -> list[Box]:
    return [region.box for region in with_pictures(regions, 1200)]


@pytest.mark.parametrize("card", [_card(), _card(x1=39, x2=301, y1=221)])
def test_a_card_reaches_over_the_picture_on_top_of_it(card: Region) -> None:
    assert _boxes(PICTURE, card) == [PICTURE.box, card.box.union(PICTURE.box)]


@pytest.mark.parametrize(
    "other",
    [
        _card(x2=420),  # broader than the picture
        _card(y1=236),  # apart from it
        _card(y2=230),  # no more than a rule under it
        Region(Box(40, 220, 300, 360), 0.75, "card"),  # without words: another picture
        Region(Box(40, 220, 300, 360), 0.75, "button", text="Open"),
    ],
)
def test_what_only_stands_under_a_picture_stays_as_it_is(other: Region) -> None:
    assert _boxes(PICTURE, other) == [PICTURE.box, other.box]


def test_the_picture_at_the_head_of_a_page_makes_no_card() -> None:
    head = Region(Box(0, 0, 1200, 200), 0.8, "image")
    body = Region(Box(0, 200, 1200, 700), 0.8, "card", text="Harbour Post")
    assert _boxes(head, body) == [head.box, body.box]
