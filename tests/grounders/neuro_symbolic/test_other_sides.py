"""Who stands on the other side, and what a relation is worth, on hand-made candidates."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from deixis.core import Box, Region, Size
from deixis.grounders.neuro_symbolic.candidates import FAILED, Candidates
from deixis.grounders.neuro_symbolic.space.places import on_the_other_side
from deixis.grounders.neuro_symbolic.space.relating import relation_scores
from deixis.language import parse

PHOTO: Any = SimpleNamespace(is_page=False, exact=False, size=Size(480, 320))
PAGE: Any = SimpleNamespace(is_page=True, exact=True, size=Size(480, 320), writings={})


def region(x: float, label: str = "dog") -> Region:
    return Region(Box(x, 100, x + 40, 160), 0.9, label)


LEFT, NEXT, RIGHT = region(20), region(80), region(420)


def constraint(phrase: str) -> Any:
    return parse(phrase).root.constraints[0]  # type: ignore[union-attr]


def seen(weights: list[float]) -> Candidates:
    """LEFT, NEXT and RIGHT; with 0 one is ruled out, with less than 1 it is faint."""
    sure = [float(weight > 0) for weight in weights]
    return Candidates.of([LEFT, NEXT, RIGHT]).times(sure).weigh(weights)


@pytest.mark.parametrize(
    ("phrase", "left", "kind", "expected"),
    [
        ("the dog on the right", [1, 0, 0], [1, 0, 1], [True, False, False]),
        ("the dog on the left", [1, 0, 0], [1, 0, 1], [False, False, False]),
        ("the dog on the right", [1, 1, 0], [1, 1, 1], [False, False, False]),  # one of several
        ("the dog on the right", [1, 0, 0], [1, 0, 0], [False, False, False]),  # of a kind alone
        ("the dog on the right", [1, 0, 0], [1, 0, 0.28], [False, False, False]),  # hardly seen
        ("the dog on the right", [0.28, 0, 0], [0.28, 1, 1], [False, False, False]),
        ("the dog in the middle", [1, 0, 0], [1, 0, 1], [False, False, False]),  # nobody is there
    ],
)
def test_the_only_one_left_is_out_where_another_has_its_place(
    phrase: str, left: list[float], kind: list[float], expected: list[bool]
) -> None:
    place = constraint(phrase)
    assert on_the_other_side(place, seen(left), seen(kind), PHOTO).tolist() == expected


def test_on_a_page_nothing_is_under_what_lies_on_it() -> None:
    card, button = Region(Box(0, 0, 200, 200), 0.9, "card"), Region(Box(60, 80, 140, 120), 0.9)
    item = constraint("the card under the button")
    scores = relation_scores(item, Candidates.of([card]), [Candidates.of([button])], PAGE)
    assert scores.max() < FAILED


def test_on_a_page_what_is_missing_rules_its_relation_out() -> None:
    item = constraint("the button next to the picture")
    nothing = Candidates.of([])
    assert np.allclose(relation_scores(item, Candidates.of([LEFT]), [nothing], PAGE), 0.2)
