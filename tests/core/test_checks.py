"""The check of images at the door: what is right passes, all else says what came and what to do."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from deixis.core import ImageError
from deixis.core.checks import require_image


def test_an_image_and_a_view_of_one_pass():
    image = np.zeros((4, 6, 3), np.uint8)
    require_image(image)
    require_image(image[:, ::-1])


@pytest.mark.parametrize(
    ("image", "got"),
    [
        (None, "NoneType"),
        ("cat.jpg", "str"),
        (Path("cat.jpg"), "PosixPath"),
        ([[[0, 0, 0]]], "list"),
        (np.zeros((4, 6, 3)), r"float64 \(4, 6, 3\)"),
        (np.zeros((4, 6, 3), np.uint16), r"uint16 \(4, 6, 3\)"),
        (np.zeros((4, 6), np.uint8), r"uint8 \(4, 6\)"),
        (np.zeros((4, 6, 4), np.uint8), r"uint8 \(4, 6, 4\)"),
        (np.zeros((3, 4, 6), np.uint8), r"uint8 \(3, 4, 6\)"),
        (np.zeros((0, 6, 3), np.uint8), r"no pixels: \(0, 6, 3\)"),
    ],
)
def test_all_else_says_what_came_and_what_to_do(image, got):
    with pytest.raises(ImageError, match=rf"RGB uint8 \(H, W, 3\), got {got}; .*load_image"):
        require_image(image)


def test_one_without_pixels_passes_where_it_will_do():
    require_image(np.zeros((0, 6, 3), np.uint8), empty=True)
