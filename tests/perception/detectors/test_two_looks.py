"""What two looks at one photo show together."""

from __future__ import annotations

import numpy as np
import pytest

from deixis.perception.detectors.pairs import Rows
from deixis.perception.detectors.two_looks import fused

SIDE = 400
SMALL = (10.0, 10.0, 50.0, 50.0)
NEAR = (12.0, 10.0, 52.0, 50.0)  # the same thing a little to the right
LARGE = (0.0, 0.0, 300.0, 300.0)


def seen(*rows: tuple[tuple[float, ...], int, float]) -> Rows:
    places = np.array([row[0] for row in rows], float).reshape(-1, 4)
    return places, np.array([r[1] for r in rows], np.intp), np.array([r[2] for r in rows], float)


NOTHING = seen()


def test_what_both_saw_is_one_box_between_theirs_by_their_scores():
    places, names, scores = fused(seen((SMALL, 3, 0.6)), seen((NEAR, 3, 0.2)), SIDE)
    assert places.tolist() == [[10.5, 10.0, 50.5, 50.0]]
    assert names.tolist() == [3]
    assert scores[0] == pytest.approx((0.6 + 0.4) / 2)


@pytest.mark.parametrize(
    ("first", "closer"),
    [(seen((SMALL, 3, 0.6)), NOTHING), (NOTHING, seen((SMALL, 3, 0.6)))],
)
def test_a_small_thing_that_one_look_saw_alone_is_less_sure(first: Rows, closer: Rows):
    places, _, scores = fused(first, closer, SIDE)
    assert places.tolist() == [list(SMALL)]
    assert scores[0] == pytest.approx(0.45)


def test_a_large_thing_needs_no_second_look():
    places, _, scores = fused(seen((LARGE, 0, 0.6)), NOTHING, SIDE)
    assert places.tolist() == [list(LARGE)]
    assert scores[0] == pytest.approx(0.6)


def test_other_names_in_one_place_stay_two_things():
    _, names, _ = fused(seen((SMALL, 3, 0.6)), seen((NEAR, 4, 0.6)), SIDE)
    assert sorted(names.tolist()) == [3, 4]


def test_the_surest_box_of_the_other_look_is_the_partner_not_the_nearest_repeat():
    closer = seen((NEAR, 3, 0.8), (SMALL, 3, 0.1))
    places, _, scores = fused(seen((SMALL, 3, 0.8)), closer, SIDE)
    best = int(scores.argmax())
    assert places[best].tolist() == pytest.approx([11.0, 10.0, 51.0, 50.0])
    assert scores[best] == pytest.approx(0.8)


def test_nothing_and_nothing_is_nothing():
    places, names, scores = fused(NOTHING, NOTHING, SIDE)
    assert (len(places), len(names), len(scores)) == (0, 0, 0)
