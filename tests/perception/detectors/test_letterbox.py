import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from deixis.core import Size
from deixis.perception.detectors.letterbox import GREY, letterbox

sides = st.integers(1, 900)


@settings(max_examples=60, deadline=None)
@given(sides, sides)
def test_corners_of_the_scaled_photo_come_back_as_corners_of_the_photo(width, height):
    box = letterbox(np.zeros((height, width, 3), np.uint8), side=320, multiple=64)
    assert box.back([[0, 0, *box.inner]])[0] == pytest.approx([0, 0, width, height])
    assert box.canvas.shape[0] % 64 == 0
    assert box.canvas.shape[1] % 64 == 0
    assert max(box.canvas.shape[:2]) == 320


@settings(max_examples=60, deadline=None)
@given(sides, sides, st.tuples(*[st.floats(0, 1)] * 4))
def test_a_box_there_and_back_is_the_same(width, height, shares):
    x1, x2 = sorted((shares[0] * width, shares[1] * width))
    y1, y2 = sorted((shares[2] * height, shares[3] * height))
    box = letterbox(np.zeros((height, width, 3), np.uint8), side=320, multiple=64)
    sx, sy = box.inner.width / width, box.inner.height / height
    back = box.back([[x1 * sx, y1 * sy, x2 * sx, y2 * sy]])[0]
    assert back == pytest.approx([x1, y1, x2, y2], abs=1e-6 * max(width, height) + 1e-9)


def test_the_photo_lies_top_left_and_the_rest_is_grey():
    box = letterbox(np.full((100, 320, 3), 7, np.uint8), side=320, multiple=64)
    assert box.canvas.shape == (128, 320, 3)
    assert (box.canvas[:100] == 7).all()
    assert (box.canvas[100:] == GREY).all()


def test_boxes_outside_are_cut_to_the_photo():
    box = letterbox(np.zeros((50, 100, 3), np.uint8), side=320, multiple=64)
    assert box.back([[-9, -9, 999, 999]]).tolist() == [[0, 0, 100, 50]]


def test_a_large_photo_that_is_halved_first_looks_the_same():
    rng = np.random.default_rng(3)
    coarse = rng.integers(0, 256, (30, 40, 3), dtype=np.uint8)
    photo = np.kron(coarse, np.ones((48, 48, 1), np.uint8))
    box = letterbox(photo, side=320, multiple=32)
    whole = letterbox(photo[:-1, :-1], side=320, multiple=32)  # odd sides are not halved
    assert box.inner == whole.inner == Size(320, 240)
    assert np.abs(box.canvas.astype(int) - whole.canvas).mean() < 2
