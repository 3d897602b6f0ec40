"""What a sight says of boxes and of a whole photo."""

from __future__ import annotations

import numpy as np
import pytest

from deixis.core import Boxes, Size
from deixis.perception.nouns import Sight

PLACES = np.arange(12, dtype=np.float32).reshape(3, 4)  # at 0, 10, 20, 30 and 0, 20, 40


def test_odds_are_by_those_of_any_photo() -> None:
    assert Sight(0.2, 0.2, PLACES, (10, 20)).odds == pytest.approx(1)
    assert Sight(0.5, 0.2, PLACES, (10, 20)).odds == pytest.approx(4)
    assert Sight(0.2, 0.5, PLACES, (10, 20)).odds == pytest.approx(0.25)
    assert np.isfinite(Sight(1.0, 0.5, PLACES, (10, 20)).odds)
    assert Sight(0.0, 0.5, PLACES, (10, 20)).odds > 0


@pytest.mark.parametrize(
    ("box", "best"),
    [
        ((0, 0, 30, 40), 11),
        ((5, 0, 25, 19), 2),
        ((5, 15, 15, 45), 9),
        ((12, 22, 18, 24), 6),  # between two places: the nearest
        ((-90, -90, -50, -50), 0),  # outside: the nearest
        ((500, 500, 600, 600), 11),
    ],
)
def test_the_highest_place_in_a_box_counts(box: tuple[int, ...], best: int) -> None:
    sight = Sight(0.5, 0.5, PLACES, (10, 20))
    assert sight.within(Boxes(np.array([box, box], float))).tolist() == [best, best]


def test_no_boxes_give_no_logits() -> None:
    assert Sight(0.5, 0.5, PLACES, (10, 20)).within(Boxes.of([])).shape == (0,)


def test_a_heatmap_is_bright_where_the_noun_is() -> None:
    heat = Sight(0.5, 0.5, PLACES - 6, (10, 20)).heatmap(Size(35, 50))
    assert heat.shape == (50, 35)
    assert heat.dtype == np.float32
    assert heat[20, 20] == pytest.approx(0.5)
    assert heat[20, 25] == pytest.approx(1 / (1 + np.exp(-0.5)))
    assert heat[40, 30] == heat.max() == heat[49, 34]
