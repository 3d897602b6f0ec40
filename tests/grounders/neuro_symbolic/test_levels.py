"""The field between two labels stands beside them, on a level between theirs."""

from __future__ import annotations

from deixis.core import Box, Region, Status
from tests.grounders.neuro_symbolic.lined_pages import answer, line

LABELS = [
    line(word, 40, 60 + 50 * i) for i, word in enumerate(["Name", "Street", "Town", "E-mail"])
]
FIELDS = [Region(Box(300, 52 + 50 * i, 620, 82 + 50 * i), 0.8, "textbox") for i in range(4)]


def test_a_field_between_two_labels_of_a_column_is_found() -> None:
    found = answer(LABELS, "the field between Street and E-mail", *FIELDS)

    assert found.status is Status.FOUND, found.why()
    assert found.best.box == FIELDS[2].box


def test_where_no_field_is_on_a_level_between_there_is_none() -> None:
    assert answer(LABELS, "the field between Street and Town", *FIELDS).status is Status.ABSENT
