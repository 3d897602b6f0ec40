"""What the pictures of an isolated region show."""

from __future__ import annotations

import numpy as np
import pytest

from deixis.core import Box
from deixis.grounders.two_stage.isolation import isolator
from deixis.grounders.two_stage.settings import TwoStageSettings

MEAN = (122, 116, 104)
WIDE = Box(40, 20, 80, 30)


def halves() -> np.ndarray:
    """200 x 100, black on the left, white on the right."""
    image = np.zeros((100, 200, 3), np.uint8)
    image[:, 100:] = 255
    return image


def views(image: np.ndarray, box: Box, **options: object) -> list[np.ndarray]:
    return list(isolator(image, TwoStageSettings(**options))(box))


def test_a_crop_is_padded_to_a_square_and_loses_nothing() -> None:
    image = np.random.default_rng(0).integers(0, 256, (100, 200, 3), dtype=np.uint8)
    (crop,) = views(image, WIDE, prompts=("crop",), context=0.0)
    assert crop.shape == (40, 40, 3)
    assert np.array_equal(crop[15:25], image[20:30, 40:80])
    assert (crop[:15] == MEAN).all()
    assert (crop[25:] == MEAN).all()


def test_context_is_a_share_of_the_sides_and_ends_at_the_image() -> None:
    (crop,) = views(halves(), WIDE, prompts=("crop",), context=0.5)
    assert crop.shape == (80, 80, 3)  # 40 + 2 * 20 wide, 10 + 2 * 5 high, squared
    (corner,) = views(halves(), Box(0, 0, 10, 10), prompts=("crop",), context=1.0)
    assert corner.shape == (20, 20, 3)
    assert not corner.any()


def test_the_blur_leaves_the_region_sharp_and_the_rest_soft() -> None:
    image = halves()
    (view,) = views(image, Box(90, 40, 110, 60), prompts=("blur",), blur=100.0)
    assert view.shape == (200, 200, 3)
    inside = view[50:150]
    assert np.array_equal(inside[40:60, 90:110], image[40:60, 90:110])
    middle = inside[:40, 95:105].astype(float)  # where black meets white, all is grey
    assert middle.min() > 90
    assert middle.max() < 165


def test_a_blur_of_a_smaller_copy_is_the_blur() -> None:
    cv2 = pytest.importorskip("cv2")
    image = np.random.default_rng(0).integers(0, 256, (300, 640, 3), dtype=np.uint8)
    image[:, 320:] //= 4
    (view,) = views(image, Box(0, 0, 2, 2), prompts=("blur",), blur=40.0)
    exact = cv2.GaussianBlur(image, (0, 0), 40.0).astype(float)
    off = np.abs(view[170:470].astype(float) - exact)[4:]
    assert off.max() < 4
    assert off.mean() < 1


def test_the_image_is_blurred_once_and_left_as_it_was() -> None:
    image = halves()
    before = image.copy()
    isolate = isolator(image, TwoStageSettings())
    first = isolate(WIDE)
    second = isolate(Box(0, 0, 50, 50))
    assert np.array_equal(image, before)
    assert not np.array_equal(first[1], second[1])
    assert np.array_equal(isolate(WIDE)[1], first[1])


def test_large_images_are_shrunk_and_the_region_goes_along() -> None:
    large = np.zeros((1000, 2560, 3), np.uint8)
    large[400:600, 400:800] = (255, 0, 0)
    crop, blur = views(large, Box(400, 400, 800, 600), context=0.0)
    assert crop.shape == (400, 400, 3)
    assert blur.shape == (640, 640, 3)
    red = np.argwhere((blur == (255, 0, 0)).all(axis=2))
    # 2560 -> 640 is a quarter; 250 rows stand in the middle of 640.
    assert red.min(axis=0).tolist() == [195 + 100, 100]
    assert red.max(axis=0).tolist() == [195 + 149, 199]


@pytest.mark.parametrize("prompts", [("crop",), ("blur",), ("crop", "blur"), ("blur", "crop")])
def test_the_pictures_stand_in_the_order_of_the_prompts(prompts: tuple[str, ...]) -> None:
    sides = {"crop": 48, "blur": 200}
    assert [len(v) for v in views(halves(), WIDE, prompts=prompts)] == [sides[p] for p in prompts]
