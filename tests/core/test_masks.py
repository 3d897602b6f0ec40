import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp
from pycocotools import mask as coco

from deixis.core import Box, InputError, Mask, Size

bitmaps = hnp.arrays(np.bool_, hnp.array_shapes(min_dims=2, max_dims=2, min_side=1, max_side=20))


@given(bitmaps)
def test_round_trip_and_equality_with_pycocotools(bitmap):
    mask = Mask.from_array(bitmap)
    theirs = coco.encode(np.asfortranarray(bitmap.astype(np.uint8)))
    assert mask.to_dict() == {"size": theirs["size"], "counts": theirs["counts"].decode()}
    assert np.array_equal(mask.to_array(), bitmap)
    assert mask.area == int(bitmap.sum())
    assert Mask.from_dict(mask.to_dict()) == mask
    assert Mask.from_dict(theirs) == mask


def test_a_large_mask_equals_pycocotools():
    bitmap = np.zeros((1500, 2000), dtype=np.uint8)
    bitmap[400:1100, 300:1700] = 1
    theirs = coco.encode(np.asfortranarray(bitmap))
    assert Mask.from_array(bitmap).counts == theirs["counts"].decode()


@given(bitmaps)
def test_the_box_is_that_of_the_pixels(bitmap):
    box = Mask.from_array(bitmap).box()
    if not bitmap.any():
        assert box is None
        return
    x, y, width, height = coco.toBbox(coco.encode(np.asfortranarray(bitmap.astype(np.uint8))))
    assert box.xywh == (x, y, width, height)


def test_uncompressed_counts_of_coco():
    mask = Mask.from_dict({"size": [2, 2], "counts": [1, 2, 1]})
    assert mask.to_array().tolist() == [[False, True], [True, False]]


def test_a_mask_of_a_box_and_of_an_array_without_pixels():
    assert Mask.from_box(Box(1, 0, 3, 2), Size(4, 2)).area == 4
    assert Mask.from_array(np.zeros((0, 5))).area == 0


def test_iou():
    a, b = Mask.from_box(Box(0, 0, 2, 1), Size(4, 1)), Mask.from_box(Box(1, 0, 3, 1), Size(4, 1))
    assert a.iou(b) == pytest.approx(1 / 3)
    with pytest.raises(InputError, match="same size"):
        a.iou(Mask.from_box(Box(0, 0, 1, 1), Size(5, 1)))


@pytest.mark.parametrize(
    "data",
    [
        {},
        {"size": [2], "counts": "04"},
        {"size": [2, 2]},
        {"size": [2, 2], "counts": 5},
        {"size": [2, 2], "counts": "5"},
        {"size": [2, 2], "counts": "\x00"},
        {"size": [2, 2], "counts": "o"},
        {"size": [2, 2], "counts": "o" * 50},
        {"size": [2, 2], "counts": [5, -1]},
        {"size": [2, 2], "counts": [1, 1]},
        {"size": [2, 2], "counts": ["a"]},
        {"size": [2, 2], "counts": [None]},
        {"size": ["a", 2], "counts": [4]},
        {"size": [None, 2], "counts": [4]},
        {"size": [-2, -2], "counts": [4]},
        {"size": [float("nan"), 2], "counts": [4]},
        {"size": [float("inf"), 2], "counts": [4]},
        {"size": [2, 2], "counts": [float("inf")]},
        {"size": [2, 2], "counts": b"\xff"},
    ],
)
def test_hostile_masks_are_refused(data):
    with pytest.raises(InputError):
        Mask.from_dict(data)


@pytest.mark.parametrize("data", [None, 5, "mask", [1, 2]])
def test_what_is_no_object_is_no_mask(data):
    with pytest.raises(InputError):
        Mask.from_dict(data)


@given(st.text(max_size=30), st.integers(0, 50), st.integers(0, 50))
def test_any_counts_are_a_mask_or_refused(counts, width, height):
    try:
        mask = Mask(Size(width, height), counts)
    except InputError:
        return
    assert mask.to_array().shape == (height, width)


def test_an_array_of_three_dimensions_is_refused():
    with pytest.raises(InputError, match=r"\(H, W\)"):
        Mask.from_array(np.zeros((2, 2, 3)))
