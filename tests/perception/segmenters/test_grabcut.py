"""Masks without weights."""

from __future__ import annotations

import numpy as np
import pytest

from deixis.core import Box, ConfigError, conformance
from deixis.perception.segmenters import GrabCut


def disc(width: int = 200, height: int = 150, centre=(90, 70), radius: int = 40):
    """A red disc on a green ground with a little noise, and its true mask."""
    y, x = np.mgrid[:height, :width]
    inside = (x - centre[0]) ** 2 + (y - centre[1]) ** 2 <= radius**2
    image = np.where(inside[..., None], (200, 40, 40), (60, 140, 80)).astype(np.int16)
    image += np.random.default_rng(0).integers(-8, 9, image.shape, dtype=np.int16)
    return np.clip(image, 0, 255).astype(np.uint8), inside


def iou(a: np.ndarray, b: np.ndarray) -> float:
    return float((a & b).sum() / (a | b).sum())


def test_a_disc_in_a_box_is_cut_out() -> None:
    image, inside = disc()
    (mask,) = GrabCut().segment(image, [Box(48, 28, 132, 112)])
    assert iou(mask.to_array(), inside) > 0.95


def test_a_glint_on_a_thing_is_no_hole() -> None:
    image, _ = disc()
    image[65:71, 85:91] = 255
    (mask,) = GrabCut().segment(image, [Box(48, 28, 132, 112)])
    assert mask.to_array()[60:76, 80:96].all()


def test_a_large_image_is_cut_on_a_small_copy() -> None:
    image, inside = disc(2000, 1500, (900, 700), 400)
    (mask,) = GrabCut().segment(image, [Box(480, 280, 1320, 1120)])
    assert iou(mask.to_array(), inside) > 0.95


def test_masks_stay_inside_their_boxes_and_in_order() -> None:
    image, _ = disc()
    boxes = [Box(48, 28, 132, 112), Box(0, 0, 30, 20)]
    for mask, box in zip(GrabCut().segment(image, boxes), boxes, strict=True):
        found = mask.box()
        assert found is not None
        assert found.intersection(box) == found


@pytest.mark.parametrize(
    "box", [Box(0, 0, 200, 150), Box(10, 10, 12, 12), Box(40, 5, 80, 20)], ids=str
)
def test_where_nothing_can_be_cut_the_mask_is_the_box(box: Box) -> None:
    """The whole picture; a box too small; a box on plain ground."""
    plain = np.full((150, 200, 3), 90, np.uint8)
    (mask,) = GrabCut().segment(plain, [box])
    assert mask.area == box.area


@pytest.mark.parametrize("box", [Box(5, 5, 5, 9), Box(300, 300, 320, 320)], ids=str)
def test_an_empty_box_has_an_empty_mask(box: Box) -> None:
    (mask,) = GrabCut().segment(np.zeros((50, 50, 3), np.uint8), [box])
    assert mask.area == 0


def test_it_conforms() -> None:
    conformance.check_segmenter(GrabCut())


def test_settings_out_of_range_are_refused() -> None:
    with pytest.raises(ConfigError, match="GrabCut needs"):
        GrabCut(rounds=0)
