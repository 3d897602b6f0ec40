"""What the pocket encoder is given of a region."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from deixis.core import Size
from deixis.perception.encoders.pocket_regions import (
    COLOURS,
    Seen,
    _covered,
    box_inputs,
    coloured,
    label_inputs,
)
from deixis.perception.looks import FeatureMaps

CHANNELS = {"middle": 2, "deep": 3, "pyramid": 1}
OWN = slice(0, 6)  # means in the region
AROUND, ALL = slice(6, 9), slice(9, 12)
PLACE = slice(12, 16)
COLOUR = slice(16, 16 + len(COLOURS))


@pytest.fixture
def seen() -> Seen:
    """A photo of 128 x 64 px: maps count columns, its left half is red, the other blue."""
    fields = {
        name: np.broadcast_to(
            np.arange(128 // stride, dtype=np.float32),
            (CHANNELS[name], 64 // stride, 128 // stride),
        )
        for name, stride in (("middle", 16), ("deep", 32), ("pyramid", 16))
    }
    image = np.full((64, 128, 3), (200, 20, 20), np.uint8)
    image[:, 64:] = (20, 20, 200)
    return Seen(FeatureMaps(**fields, inner=Size(128, 64)), coloured(image))


def test_a_box_has_the_mean_of_the_places_that_it_covers(seen) -> None:
    left, right = box_inputs(seen, [[0, 0, 0.5, 1], [0.5, 0, 1, 1]])
    # A place is around x * stride: 0 to 64 px covers places 0 to 4, the outer ones by half.
    assert left[0] == pytest.approx((0.5 * 0 + 1 + 2 + 3 + 0.5 * 4) / 4)
    assert right[0] > left[0] + 3
    assert box_inputs(seen, [[0, 0, 1, 1]])[0, ALL] == pytest.approx([1.5] * 3)


def test_around_reaches_over_the_box(seen) -> None:
    (small,) = box_inputs(seen, [[0.4, 0.2, 0.5, 0.6]])
    assert small[AROUND] == pytest.approx(small[2:5], abs=0.5)
    assert small.shape == (6 + 3 + 3 + 4 + 3 * len(COLOURS),)


def test_what_is_around_is_seen_half_as_far_again(seen) -> None:
    deep = np.zeros((3, 2, 4), np.float32)
    deep[:, :, 3] = 1.0
    told = box_inputs(replace(seen, maps=replace(seen.maps, deep=deep)), [[0.3, 0, 0.6, 1]])[0]
    assert told[2:5] == pytest.approx([0.0] * 3)
    assert (told[AROUND] > 0.05).all()


def test_where_a_box_is(seen) -> None:
    (told,) = box_inputs(seen, [[0.0, 0.25, 0.5, 0.75]])
    assert told[PLACE] == pytest.approx([np.log(2.0), np.log(0.25), 0.25, 0.75], abs=1e-5)


def test_colours_are_shares_of_the_pixels(seen) -> None:
    left, both = box_inputs(seen, [[0, 0, 0.5, 1], [0, 0, 1, 1]])
    red, blue = COLOURS.index("red"), COLOURS.index("blue")
    assert left[COLOUR][red] > 0.9
    assert left[COLOUR][blue] < 0.05
    assert both[COLOUR][[red, blue]] == pytest.approx([0.5, 0.5], abs=0.06)


def test_a_region_that_is_a_box_has_the_numbers_of_the_box(seen) -> None:
    labels = np.zeros((64, 128), np.int32)
    labels[:, 64:] = 1
    told = label_inputs(seen, labels)
    boxes = box_inputs(seen, [[0, 0, 0.5, 1], [0.5, 0, 1, 1]])
    np.testing.assert_allclose(told, boxes, atol=0.2)
    assert told[0, COLOUR][COLOURS.index("red")] > 0.98


def test_labels_may_be_smaller_than_the_photo(seen) -> None:
    large = np.repeat(np.repeat([[0, 1]], 64, axis=0), 64, axis=1).astype(np.int32)
    small = np.repeat(np.repeat([[0, 1]], 16, axis=0), 16, axis=1).astype(np.int32)
    np.testing.assert_allclose(label_inputs(seen, small), label_inputs(seen, large), atol=0.2)


def test_a_box_without_extent_still_has_numbers(seen) -> None:
    told = box_inputs(seen, [[0.5, 0.5, 0.5, 0.5], [1, 1, 1, 1], [-1, -1, 2, 2]])
    assert np.isfinite(told).all()


def test_a_stretch_covers_at_least_one_place_and_none_outside() -> None:
    covered = _covered(np.array([[1.2, 1.4], [-3.0, -2.0], [0.0, 4.0], [9.0, 9.5]]), 4)
    np.testing.assert_allclose(covered.sum(axis=1), [1, 1, 4, 1], atol=1e-6)
    np.testing.assert_allclose(covered[0], [0.2, 0.8, 0, 0], atol=1e-6)
    np.testing.assert_allclose(covered[1], [1, 0, 0, 0], atol=1e-6)
    np.testing.assert_allclose(covered[3], [0, 0, 0, 1], atol=1e-6)


def test_colours_of_a_large_picture_are_named_on_a_small_one() -> None:
    told = coloured(np.zeros((640, 320, 3), np.uint8))
    assert told.shape == (len(COLOURS), 160, 80)
    assert told[COLOURS.index("black")].min() > 0.9
