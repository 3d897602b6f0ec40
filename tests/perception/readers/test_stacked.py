"""Lines set close over each other: boxes that overlap are cut at the row without ink."""

import numpy as np
import pytest

from deixis.core import Box, ReadText, TextLine, Word
from deixis.perception.readers.stacked import part_stacked


def _page(*bars: tuple[int, int, int, int]) -> np.ndarray:
    page = np.full((60, 200, 3), 255, np.uint8)
    for x1, y1, x2, y2 in bars:
        page[y1:y2, x1:x2:2] = 20  # strokes with ground between them
    return page


def _line(text: str, *xyxy: float, angle: float = 0.0) -> TextLine:
    box = Box(*xyxy)
    return TextLine(text, box, 1.0, (Word(text, box),), angle)


_NAME, _VALUE = (20, 10, 60, 20), (20, 25, 56, 36)


def test_each_of_two_close_lines_ends_at_its_own_ink() -> None:
    read = ReadText((_line("Room", 20, 10, 60, 28), _line("318", 20, 10, 60, 36)))
    upper, lower = part_stacked(read, _page(_NAME, _VALUE)).lines
    assert upper.box.xyxy == (20, 10, 60, 20)
    assert lower.box.xyxy == (20, 25, 60, 36)
    assert lower.words[0].box == lower.box


@pytest.mark.parametrize(
    "lines",
    [
        (_line("Room", 20, 10, 60, 20), _line("318", 20, 25, 56, 36)),  # already apart
        (_line("Room", 20, 10, 60, 28), _line("Guest", 120, 10, 180, 36)),  # beside each other
        (_line("Room", 20, 10, 60, 28, angle=90), _line("318", 20, 10, 60, 36)),  # turned
    ],
)
def test_other_lines_stay_as_they_were_read(lines: tuple[TextLine, ...]) -> None:
    read = ReadText(lines)
    assert part_stacked(read, _page(_NAME, _VALUE)) == read


def test_without_a_seam_nothing_is_cut() -> None:
    read = ReadText((_line("Room", 20, 10, 60, 28), _line("318", 20, 10, 60, 36)))
    assert part_stacked(read, _page((20, 10, 60, 36))) == read
