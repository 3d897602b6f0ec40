"""Frames of broken lines."""

from deixis.core import Box
from tests.perception.elements.drawing import GREY, Drawing, best


def _dashed(page: Drawing, box: Box, dash: int, gap: int) -> None:
    x1, y1, x2, y2 = (int(value) for value in box.xyxy)
    for x in range(x1, x2, dash + gap):
        page.pen.line((x, y1, min(x + dash, x2) - 1, y1), GREY)
        page.pen.line((x, y2 - 1, min(x + dash, x2) - 1, y2 - 1), GREY)
    for y in range(y1, y2, dash + gap):
        page.pen.line((x1, y, x1, min(y + dash, y2) - 1), GREY)
        page.pen.line((x2 - 1, y, x2 - 1, min(y + dash, y2) - 1), GREY)


def _page(dash: int, gap: int) -> tuple[Drawing, Box]:
    page = Drawing()
    page.write(40, 20, "A page with a card on it")
    card = Box(40, 80, 340, 200)
    _dashed(page, card, dash, gap)
    page.write(60, 100, "Last week", size=18)
    page.write(60, 140, "Some more words")
    return page, card


def test_a_dashed_frame_makes_a_card_and_no_icons():
    for dash, gap in ((3, 2), (4, 3), (8, 6)):
        page, card = _page(dash, gap)
        found = page.find()
        assert best(found, "card", card) > 0.9, (dash, gap)
        assert not any(region.label == "icon" for region in found)


def test_dots_make_no_frame():
    page, card = _page(1, 3)
    assert best(page.find(), "card", card) < 0.5
