"""Stamps, bar codes and pale tags: what a page shows by its look alone."""

from __future__ import annotations

import numpy as np
import pytest

from deixis.core import Box, Boxes, ImageArray, Region, Status
from deixis.grounders.neuro_symbolic.looks.barcodes import find_barcodes
from deixis.grounders.neuro_symbolic.looks.tints import tinted
from deixis.grounders.neuro_symbolic.nouns.families import levelled
from tests.grounders.neuro_symbolic.lined_pages import answer, line

RED, BLACK, PAPER = (170, 30, 40), (20, 20, 20), (250, 248, 244)
FRAME, BUTTON = Box(400, 300, 540, 350), Box(100, 300, 240, 350)


def paper(ink: tuple[int, int, int]) -> ImageArray:
    """A sheet with framed words in an ink and a button with black words in a grey frame."""
    image = np.full((700, 800, 3), PAPER, np.uint8)
    for box, edge, words in ((FRAME, ink, ink), (BUTTON, (150, 150, 150), BLACK)):
        x1, y1, x2, y2 = (round(value) for value in box.xyxy)
        image[y1:y2, x1:x2] = edge
        image[y1 + 4 : y2 - 4, x1 + 4 : x2 - 4] = PAPER
        image[y1 + 16 : y2 - 16, x1 + 30 : x2 - 30 : 4] = words
    return image


@pytest.mark.parametrize(("ink", "status"), [(RED, Status.FOUND), (BLACK, Status.ABSENT)])
def test_words_and_frame_of_one_coloured_ink_are_a_stamp(ink, status: Status) -> None:
    lines = [line("PAID", 430, 316), line("Close", 140, 316)]
    regions = [Region(FRAME, 0.8, "button", text="PAID"), Region(BUTTON, 0.8, "button", text="OK")]
    regions.append(Region(Box(600, 500, 700, 600), 0.8, "image"))
    result = answer(lines, "the red stamp", *regions, image=paper(ink))
    assert result.status is status
    assert status is Status.ABSENT or result.best.box == FRAME


CODE = Box(200, 400, 440, 460)


def barred(*, slanted: bool) -> ImageArray:
    """A sheet with upright bars, and with rows of letters, which differ from row to row."""
    image = np.full((700, 800, 3), 255, np.uint8)
    random = np.random.default_rng(3)
    image[100:112, 200:440] = np.where(random.random((12, 240)) > 0.5, 0, 255)[..., None]
    widths = random.integers(2, 7, 60).cumsum()
    for left, right in zip(widths[::2], widths[1::2], strict=True):
        for y in range(400, 460):
            shift = y - 400 if slanted else 0
            image[y, 200 + left + shift : 200 + right + shift] = 0
    return image


def test_upright_bars_side_by_side_are_a_bar_code() -> None:
    codes = find_barcodes(barred(slanted=False))
    assert len(codes) == 1
    assert codes[0].iou(CODE) > 0.8
    assert find_barcodes(barred(slanted=True)) == []


def test_tall_strokes_that_are_others_in_the_lower_half_are_no_bar_code() -> None:
    image = np.full((200, 400, 3), 255, np.uint8)
    for left in range(50, 350, 8):
        image[80:110, left : left + 4] = 0
        image[110:140, left + 3 : left + 7] = 0
    assert find_barcodes(image) == []
    image[110:140] = image[80:110]
    assert len(find_barcodes(image)) == 1


def test_a_bar_code_is_pointed_at_and_things_stand_under_it() -> None:
    lines = [line("4 006381 333931", 240, 470)]
    lines += [line(f"Item {i} of the list, {i}.50", 60, 130 + 30 * i) for i in range(8)]
    image = barred(slanted=False)
    assert answer(lines, "the barcode", image=image).best.box.iou(CODE) > 0.8
    assert answer(lines, "the number under the barcode", image=image).best.box.y1 > 460


@pytest.mark.parametrize(("green", "expected"), [(2, True), (4, False)])
def test_a_pale_fill_counts_unless_most_have_it(green: int, expected: bool) -> None:
    image = np.full((300, 800, 3), 255, np.uint8)
    tags = [Box(40 + 180 * i, 100, 160 + 180 * i, 124) for i in range(4)]
    fills = [(225, 240, 222)] * green + [(240, 230, 215), (238, 238, 238)]
    for box, fill in zip(tags, fills, strict=False):
        image[100:124, round(box.x1) : round(box.x2)] = fill
    scores = tinted(image, Boxes.of(tags), "green")
    assert scores is not None
    assert bool(scores[0] > 0.5) is expected


def test_a_button_is_as_likely_as_the_likeliest_beside_it() -> None:
    boxes = [Box(100, 50, 200, 80), Box(210, 50, 310, 80), Box(600, 50, 700, 80)]
    regions = [Region(box, 0.8, "button") for box in boxes]
    assert levelled(regions, [0.5, 0.9, 0.5]) == [0.98 * 0.9, 0.9, 0.5]
