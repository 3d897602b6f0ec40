import numpy as np
import pytest

from deixis.perception.elements.wordparts import part_word


def ink(*runs: int) -> np.ndarray:
    """Columns from lengths: ink, gap, ink, gap, ..."""
    return np.concatenate([np.full(n, i % 2 == 0) for i, n in enumerate(runs)])


@pytest.mark.parametrize(
    ("text", "columns", "ticks", "expected"),
    [
        ("Monthly", ink(70), [], ["Monthly"]),
        ("OMonthly", ink(14, 8, 70), [(0, 14)], ["O", "Monthly"]),
        ("Display", ink(14, 5, 60), [(0, 14)], ["", "Display"]),
        ("plants", ink(13, 3, 58), [(-1, 13)], ["plants"]),
        ("Orders", ink(14, 3, 51), [(0, 15)], ["Orders"]),
        ("Log_in", ink(28, 12, 17), [], ["Log_in"]),
        ("Only", ink(10, 1, 30), [(0, 10)], ["Only"]),
        ("PersonalBusiness", ink(62, 18, 13, 8, 64), [(80, 93)], ["Personal", "", "Business"]),
        ("name", ink(7, 3, 30), [], ["name"]),
        ("out", ink(11, 3, 21), [(0, 11)], ["out"]),
        ("out", ink(11, 6, 21), [(0, 11)], ["", "out"]),
        ("", ink(0), [], [""]),
    ],
)
def test_words_are_cut_at_marks(text, columns, ticks, expected):
    parts = part_word(text, columns, 13, ticks)
    assert [part.text for part in parts] == expected
