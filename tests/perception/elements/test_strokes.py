"""Strokes: lines that cells draw in parts are one line."""

import numpy as np
import pytest

from deixis.perception.elements.strokes import Strokes


@pytest.mark.parametrize(
    ("across", "lines"),
    [
        ([(0, 10, 50, 11), (50, 10, 90, 11)], [(0, 10, 90, 11)]),
        ([(50, 10, 90, 11), (0, 10, 50, 11)], [(0, 10, 90, 11)]),
        ([(0, 10, 50, 11), (60, 10, 90, 11)], [(0, 10, 50, 11), (60, 10, 90, 11)]),
        ([(0, 10, 50, 11), (50, 14, 90, 15)], [(0, 10, 50, 11), (50, 14, 90, 15)]),
    ],
)
def test_lines_join_only_end_to_end_and_level(
    across: list[tuple[int, ...]], lines: list[tuple[int, ...]]
) -> None:
    none = np.zeros((0, 4), dtype=np.int32)
    strokes = Strokes(np.array(across, dtype=np.int32), none, np.zeros((20, 100), dtype=bool))
    assert strokes.lines == lines
