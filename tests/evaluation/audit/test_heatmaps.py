"""Heat maps and their distance."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from deixis.core import Box, Grounding, InputError, Region, Size, Status
from deixis.datasets import Expression
from deixis.evaluation import Place, Record, record_answer
from deixis.evaluation.audit import HeatMaps, heat_maps, heat_picture, jensen_shannon, occupancy

SIZE = Size(120, 120)
EDGES = st.floats(-50, 200, allow_nan=False)


def record(number: int, true: Box, said: Box | None) -> Record:
    regions = () if said is None else (Region(said),)
    status = Status.FOUND if regions else Status.ABSENT
    answer = Grounding("the cup", status, regions, 0.5, SIZE, model="m")
    return record_answer(
        Place(f"{number}.png", 0, size=SIZE), Expression("the cup", (true,)), answer
    )


def test_occupancy_by_hand() -> None:
    # x from 1 to 3 of 4, y from 0 to 1 of 4, on cells of 1: columns 1 and 2, row 0.
    cells = occupancy(Box(1, 0, 3, 1), (4, 4), grid=(4, 4))
    assert cells[0].tolist() == [0, 0.5, 0.5, 0]
    assert cells[1:].sum() == 0


def test_a_point_and_a_box_outside_count_in_one_cell() -> None:
    assert occupancy(Box(3, 3, 3, 3), (4, 4), grid=(2, 2)).tolist() == [[0, 0], [0, 1]]
    assert occupancy(Box(9, 9, 12, 12), (4, 4), grid=(2, 2)).tolist() == [[0, 0], [0, 1]]


@given(EDGES, EDGES, EDGES, EDGES)
def test_every_box_weighs_one(a: float, b: float, c: float, d: float) -> None:
    box = Box(min(a, b), min(c, d), max(a, b), max(c, d))
    cells = occupancy(box, SIZE)
    assert cells.sum() == pytest.approx(1.0)
    assert (cells >= 0).all()


@settings(deadline=None)
@given(st.lists(st.tuples(st.floats(0.01, 9), st.floats(0.01, 9)), min_size=2, max_size=9))
def test_divergence_is_that_of_scipy(pairs: list[tuple[float, float]]) -> None:
    special = pytest.importorskip("scipy.special")
    p, q = (np.array(side) / sum(side) for side in zip(*pairs, strict=True))
    middle = (p + q) / 2  # the mean of the two Kullback-Leibler divergences, in nats
    nats = (special.rel_entr(p, middle).sum() + special.rel_entr(q, middle).sum()) / 2
    assert jensen_shannon(p, q) == pytest.approx(nats / np.log(2), abs=1e-9)


def test_divergence_by_hand() -> None:
    # M = (3/4, 1/4): H(M) = 0.811278, H(p) = 0, H(q) = 1.
    assert jensen_shannon([1, 0], [1, 1]) == pytest.approx(0.811278 - 0.5, abs=1e-6)


@pytest.mark.parametrize("pair", [([1, 2], [1, 2, 3]), ([1, -1], [1, 1]), ([0, 0], [1, 1])])
def test_no_distribution_is_told(pair: tuple[list[int], list[int]]) -> None:
    with pytest.raises(InputError):
        jensen_shannon(*pair)


def boxes(seed: int, count: int = 60) -> list[Box]:
    corners = np.random.default_rng(seed).uniform(0, 100, (count, 2)).tolist()
    return [Box(x, y, x + 20, y + 20) for x, y in corners]


def test_a_model_that_points_right_lies_on_the_truth() -> None:
    maps = heat_maps([record(n, box, box) for n, box in enumerate(boxes(0))])
    assert maps is not None
    assert (maps.divergence, maps.high, maps.chance) == (0.0, 0.0, 0.0)
    assert maps.truth == maps.predicted


def test_a_model_spread_like_the_truth_stays_below_chance_and_one_in_the_middle_does_not() -> None:
    true = boxes(1)
    spread = heat_maps(
        [record(n, a, b) for n, (a, b) in enumerate(zip(true, boxes(2), strict=True))]
    )
    middle = heat_maps([record(n, box, Box(50, 50, 70, 70)) for n, box in enumerate(true)])
    assert spread is not None
    assert middle is not None
    assert spread.divergence <= spread.chance
    assert middle.divergence > 2 * middle.chance
    assert middle.low <= middle.divergence <= 1.0


def test_answers_that_point_at_nothing_do_not_count() -> None:
    box = Box(0, 0, 10, 10)
    maps = heat_maps([record(0, box, None), record(1, box, box)])
    assert maps is not None
    assert maps.count == 1
    assert heat_maps([record(0, box, None)]) is None
    assert HeatMaps.from_dict(maps.to_dict()) == maps


def test_the_picture_shows_the_cell_that_is_full() -> None:
    maps = heat_maps([record(0, Box(0, 0, 10, 10), Box(110, 110, 120, 120))])
    assert maps is not None
    page = heat_picture(maps).astype(int).sum(axis=2)
    height, width = page.shape
    dark = [tuple(point) for point in np.argwhere(page < 200)]
    assert any(y < height / 2 and x < width / 4 for y, x in dark)  # truth: top left
    assert any(y > height / 2 and x > 3 * width / 4 for y, x in dark)  # model: bottom right
