"""What a label is called in other words."""

from __future__ import annotations

import pytest

from deixis.grounders.neuro_symbolic.words.label_words import named_by


@pytest.mark.parametrize(
    ("asked", "label"),
    [
        ("the shipping cost", "Delivery charge"),
        ("the check-out date", "Departure date"),
    ],
)
def test_a_label_is_known_by_other_words(asked: str, label: str) -> None:
    assert named_by(asked, label) > 0.9


@pytest.mark.parametrize(
    ("asked", "label"),
    [
        ("the arrival", "Departure"),
        ("the sender", "Recipient"),
        ("the subtotal", "Grand total"),
        ("the first name", "Surname"),
    ],
)
def test_what_is_near_is_not_the_same(asked: str, label: str) -> None:
    assert named_by(asked, label) < 0.9
