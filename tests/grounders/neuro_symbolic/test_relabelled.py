"""Controls asked for in other words than their label's, in other languages too."""

from __future__ import annotations

import pytest

from deixis.core import Box, Region, Status
from tests.grounders.neuro_symbolic.lined_pages import answer, line

LABELS = ("Nom", "Prénom", "Code postal", "Remarques")


def field(row: int) -> Box:
    return Box(40, 80 + 80 * row, 340, 112 + 80 * row)


LINES = [line(label, 40, 60 + 80 * row) for row, label in enumerate(LABELS)]
FIELDS = [Region(field(row), 0.9, "textbox") for row in range(len(LABELS))]


@pytest.mark.parametrize(
    ("phrase", "row"),
    [("the last name field", 0), ("the first name field", 1), ("the postcode field", 2)],
)
def test_a_field_is_told_by_what_its_label_means(phrase: str, row: int) -> None:
    found = answer(LINES, phrase, *FIELDS)
    assert [region.box for region in found.regions] == [field(row)]


def test_a_field_that_no_label_means_is_absent() -> None:
    assert answer(LINES, "the password field", *FIELDS).status is Status.ABSENT
