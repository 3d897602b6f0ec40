"""A label and its value read as one line: beside the label is the rest of the line."""

import pytest

from deixis.core import Box, Grounding, TextLine
from tests.grounders.neuro_symbolic.lined_pages import answer, line

LETTER = [
    line("Moorgate Cycles", 40, 40, high=24),
    line("Our reference: LG/6414", 40, 120),
    line("Invoice number INV-30926", 40, 150),
    line("Account number is asked for on the phone", 40, 180),
    line("Delivery", 40, 300),
    line("Tuesday", 300, 300),
]


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("the text to the right of Our reference", "LG/6414"),
        ("the value next to Invoice number", "INV-30926"),
        ("where is what is written next to Invoice number", "INV-30926"),
        ("the entry beside Our reference", "LG/6414"),
        ("the text right of Delivery", "Tuesday"),  # a label of its own line
    ],
)
def test_the_value_behind_a_label_is_beside_it(phrase: str, text: str) -> None:
    assert answer(LETTER, phrase).best.text == text


def _said(found: Grounding) -> str:
    return " ".join(region.text or "" for region in found.regions)


def test_the_rest_of_a_sentence_is_no_value() -> None:
    assert "asked for" not in _said(answer(LETTER, "the value next to Account number"))


def test_the_box_is_that_of_the_value_alone() -> None:
    read: TextLine = LETTER[1]
    box = answer(LETTER, "the text to the right of Our reference").best.box
    assert box.iou(Box(40 + 8 * 15, 120, read.box.x2, 136)) > 0.95
