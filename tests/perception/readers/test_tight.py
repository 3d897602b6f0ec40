"""Boxes of lines that took in a rule or empty rows end at the letters again."""

import numpy as np
import pytest

from deixis.core import Box, ReadText, TextLine, Word
from deixis.perception.readers.tight import tighten


def _page(*bars: tuple[int, int, int, int]) -> np.ndarray:
    page = np.full((80, 200, 3), 255, np.uint8)
    for x1, y1, x2, y2 in bars:
        page[y1:y2, x1:x2:2] = 20  # strokes, or dots, with ground between them
    return page


def _line(text: str, *xyxy: float) -> TextLine:
    box = Box(*xyxy)
    return TextLine(text, box, 1.0, (Word(text, box),))


LETTERS = (40, 30, 80, 44)


@pytest.mark.parametrize(
    "around",
    [
        (),  # nothing but empty rows
        ((20, 58, 120, 59),),  # a dotted rule under the line
        ((20, 12, 120, 13), (20, 58, 120, 59)),
    ],
)
def test_a_box_far_too_high_ends_at_the_letters(around: tuple) -> None:
    read = ReadText((_line("55.60", 30, 10, 90, 62),))
    line = tighten(read, _page(LETTERS, *around)).lines[0]
    assert (line.box.y1, line.box.y2) == (30, 44)
    assert line.words[0].box.y1 == 30


def test_what_stands_close_over_the_letters_is_of_them() -> None:
    read = ReadText((_line("i", 38, 10, 56, 62),))
    line = tighten(read, _page((40, 30, 48, 44), (42, 26, 46, 28))).lines[0]
    assert line.box.y1 == 26


def test_a_box_as_high_as_its_letters_stays() -> None:
    read = ReadText((_line("Breakfast", 38, 28, 130, 46),))
    assert tighten(read, _page(LETTERS)) == read
