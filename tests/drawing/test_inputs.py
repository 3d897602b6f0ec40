"""What cannot be drawn on, or drawn, is told at the door."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image

from deixis.core import Box, Grounding, ImageError, InputError, Region, Size, Status
from deixis.drawing import (
    draw_grounding,
    draw_regions,
    draw_text,
    draw_trace,
    save_annotated,
    save_image,
)

PICTURE = np.zeros((40, 60, 3), np.uint8)
ANSWER = Grounding("x", Status.FOUND, (Region(Box(0, 0, 9, 9)),), image_size=Size(60, 40))


@pytest.mark.parametrize(
    "image", ["photo.jpg", Image.fromarray(PICTURE), PICTURE / 255.0, PICTURE[:, :, 0], None]
)
@pytest.mark.parametrize(
    "draw",
    [
        lambda image, path: draw_grounding(image, ANSWER),
        lambda image, path: draw_regions(image, ANSWER.regions),
        lambda image, path: draw_trace(image, ANSWER),
        lambda image, path: draw_text(image, None),
        lambda image, path: save_annotated(image, ANSWER, path),
        save_image,
    ],
)
def test_what_is_no_picture_is_told(draw, image, tmp_path):
    with pytest.raises(ImageError, match=r"RGB uint8 \(H, W, 3\), got .*load_image"):
        draw(image, tmp_path / "a.png")
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("draw", "told"),
    [
        (lambda: draw_grounding(PICTURE, None), "groundings must be several Grounding, got None"),
        (lambda: draw_grounding(PICTURE, [{}]), "each of groundings must be a Grounding, got dict"),
        (lambda: draw_regions(PICTURE, [ANSWER]), "each of regions must be a Region, got Ground"),
        (lambda: draw_trace(PICTURE, [ANSWER]), "draw_trace draws must be one Grounding, got list"),
        (lambda: draw_text(PICTURE, "hello"), "draw_text draws must be a ReadText, got str"),
    ],
)
def test_what_cannot_be_drawn_is_told(draw, told):
    with pytest.raises(InputError, match=told):
        draw()


def test_an_answer_is_not_drawn_on_another_picture():
    with pytest.raises(InputError, match="of 60 x 40 pixels, got one of 30 x 20"):
        draw_grounding(PICTURE[::2, ::2], ANSWER)


def test_several_answers_may_come_one_by_one():
    several = draw_grounding(PICTURE, (answer for answer in [ANSWER, ANSWER]))
    assert np.array_equal(several, draw_grounding(PICTURE, [ANSWER, ANSWER]))
