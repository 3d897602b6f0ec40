"""The box of largest sum: exact, and the same as trying every box."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from deixis.core import InputError
from deixis.perception.proposals.largest_sum import disjoint_windows, largest_sum, refined


def exhaustive(values: np.ndarray) -> float:
    """Largest sum over every window, by trying each of them."""
    height, width = values.shape
    return max(
        float(values[top:bottom, left:right].sum())
        for top in range(height)
        for bottom in range(top + 1, height + 1)
        for left in range(width)
        for right in range(left + 1, width + 1)
    )


@settings(max_examples=150, deadline=None)
@given(
    arrays.arrays(
        np.int64,
        st.tuples(st.integers(1, 7), st.integers(1, 7)),
        elements=st.integers(-20, 20),
    )
)
def test_it_finds_the_sum_that_trying_every_box_finds(values: np.ndarray) -> None:
    window = largest_sum(values)
    assert window.total == exhaustive(values)
    assert window.total == values[window.top : window.bottom, window.left : window.right].sum()


@pytest.mark.parametrize("seed", range(5))
def test_it_finds_the_very_box_on_random_maps(seed: int) -> None:
    values = np.random.default_rng(seed).random((16, 20)) - 0.6  # real numbers: no ties
    window = largest_sum(values)
    assert window.total == pytest.approx(exhaustive(values), abs=1e-9)


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ([[5]], (0, 0, 1, 1)),
        ([[-5]], (0, 0, 1, 1)),
        ([[-3, -1, -2]], (0, 1, 1, 2)),  # nothing is worth it: the least bad cell
        ([[1, -5, 2, 3, -1, 4]], (0, 2, 1, 6)),
        ([[1], [-5], [2], [3]], (2, 0, 4, 1)),
        (np.ones((3, 4)), (0, 0, 3, 4)),
    ],
)
def test_windows_by_hand(values: object, expected: tuple[int, ...]) -> None:
    assert tuple(largest_sum(values))[:4] == expected  # type: ignore[arg-type]


def test_refining_finds_a_block_to_the_cell() -> None:
    values = np.full((120, 200), -0.5)
    values[33:71, 45:142] = 0.5
    assert tuple(refined(values, coarse=16))[:4] == (33, 45, 71, 142)


def test_refining_a_small_map_is_the_exact_search() -> None:
    values = np.random.default_rng(3).normal(size=(20, 30))
    assert refined(values, coarse=32) == largest_sum(values)


def test_several_things_get_a_box_each_and_best_first() -> None:
    values = np.full((40, 60), -0.4)
    values[5:15, 5:15] = 0.6
    values[20:36, 30:50] = 0.6
    found = disjoint_windows(values, share=0.2)
    assert [tuple(window)[:4] for window in found] == [(20, 30, 36, 50), (5, 5, 15, 15)]


def test_a_much_weaker_place_is_no_further_thing() -> None:
    values = np.full((40, 60), -0.4)
    values[20:36, 30:50] = 0.6
    values[2:5, 2:5] = 0.6
    assert len(disjoint_windows(values, share=0.3)) == 1


@pytest.mark.parametrize("values", [np.zeros((4, 4)), np.full((4, 4), -1.0)])
def test_a_map_without_anything_positive_gives_no_boxes(values: np.ndarray) -> None:
    assert disjoint_windows(values) == []


@pytest.mark.parametrize("values", [[], [1, 2], [[np.nan]], [[np.inf, 1]], np.zeros((0, 3))])
def test_what_is_no_map_is_refused(values: object) -> None:
    with pytest.raises(InputError, match="a map must"):
        largest_sum(values)  # type: ignore[arg-type]


def test_settings_out_of_range_are_refused() -> None:
    with pytest.raises(InputError, match="coarse"):
        refined(np.ones((2, 2)), coarse=0)
    with pytest.raises(InputError, match="share"):
        disjoint_windows(np.ones((2, 2)), share=2.0)
