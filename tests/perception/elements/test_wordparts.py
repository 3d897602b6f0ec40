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


def test_icons_side_by_side_that_were_read_as_one_word_are_marks():
    parts = part_word("QG", ink(20, 13, 18), 20, [])
    assert [(part.text, part.start, part.mark) for part in parts] == [("", 0, True), ("", 33, True)]


@pytest.mark.parametrize(("text", "gap"), [("QG", 5), ("Qg", 13)])
def test_letters_that_stand_close_or_are_small_are_no_icons(text, gap):
    assert [part.text for part in part_word(text, ink(20, gap, 18), 20, [])] == [text]
