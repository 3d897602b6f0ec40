"""Shapes on a plain ground are found to the pixel, each once."""

import numpy as np
import pytest
from PIL import Image, ImageDraw

from deixis.core import ConfigError
from deixis.core.boxes import Box
from deixis.perception.proposals import FlatShapes, find_shapes, is_flat

RED, BLUE, GREEN = (200, 40, 40), (40, 80, 200), (40, 150, 60)


def picture(draw, *, ground=(240, 240, 240), size=(300, 200)):
    image = Image.new("RGB", size, ground)
    draw(ImageDraw.Draw(image))
    return np.asarray(image)


def boxes(image):
    return sorted(shape.box.xyxy for shape in find_shapes(image))


def two(pen):
    pen.rectangle((20, 30, 79, 89), fill=RED)
    pen.ellipse((150, 40, 229, 119), fill=BLUE)


def test_shapes_are_found_exactly():
    assert boxes(picture(two)) == [(20, 30, 80, 90), (150, 40, 230, 120)]


@pytest.mark.parametrize("spread", [2.0, 5.0])
def test_noise_moves_no_edge_by_more_than_two_pixels(spread):
    clean = picture(two)
    noise = np.random.default_rng(0).normal(0, spread, (*clean.shape[:2], 1))
    noisy = np.clip(clean + noise, 0, 255).astype(np.uint8)
    assert np.abs(np.array(boxes(noisy)) - boxes(clean)).max() <= 2


def test_a_ground_that_changes_smoothly_is_ground():
    image = picture(two).copy()
    ramp = np.linspace(-40, 0, image.shape[1])[None, :, None]
    ground = (image == 240).all(axis=2)
    image[ground] = np.clip(image + ramp, 0, 255).astype(np.uint8)[ground]
    assert boxes(image) == [(20, 30, 80, 90), (150, 40, 230, 120)]


def test_an_outline_is_one_hollow_shape_with_the_colour_of_its_line():
    (shape,) = find_shapes(
        picture(lambda pen: pen.ellipse((50, 50, 149, 149), outline=GREEN, width=3))
    )
    assert shape.box == Box(50, 50, 150, 150)
    assert shape.hollow
    assert np.abs(np.median(shape.colours, axis=0) - GREEN).max() <= 2


def test_touching_shapes_of_two_colours_are_two():
    def draw(pen):
        pen.rectangle((40, 40, 99, 99), fill=RED)
        pen.rectangle((100, 40, 159, 99), fill=BLUE)

    found = np.array(boxes(picture(draw)))
    assert np.abs(found - [(40, 40, 100, 100), (100, 40, 160, 100)]).max() <= 1


def test_what_lies_on_a_shape_is_found_beside_it():
    def draw(pen):
        pen.rectangle((30, 30, 189, 169), fill=BLUE)
        pen.ellipse((80, 70, 129, 119), fill=RED)

    found = np.array(boxes(picture(draw)))
    assert np.abs(found - [(30, 30, 190, 170), (80, 70, 130, 120)]).max() <= 2


def test_an_arrow_between_two_boxes_is_a_shape_of_its_own():
    def draw(pen):
        pen.rectangle((20, 70, 89, 119), outline=(0, 0, 0), width=2)
        pen.rectangle((200, 70, 269, 119), outline=(0, 0, 0), width=2)
        pen.line((90, 95, 190, 95), fill=(0, 0, 0), width=2)
        pen.polygon([(200, 95), (186, 88), (186, 102)], fill=(0, 0, 0))

    found = np.array(boxes(picture(draw, ground=(255, 255, 255))))
    assert len(found) == 3
    assert np.abs(found - [(20, 70, 90, 120), (90, 88, 200, 103), (200, 70, 270, 120)]).max() <= 4


def test_photos_are_not_flat_and_drawings_are():
    rough = np.random.default_rng(1).integers(0, 255, (200, 300, 3)).astype(np.uint8)
    assert is_flat(picture(two))
    assert not is_flat(rough)


@pytest.mark.parametrize("shape", [(0, 0, 3), (1, 1, 3), (5, 200, 3), (40, 40, 3)])
def test_pictures_without_shapes_give_none(shape):
    assert FlatShapes().propose(np.full(shape, 200, np.uint8)) == []


def test_the_proposer_gives_masks_and_keeps_its_limit():
    (region,) = FlatShapes(limit=1).propose(picture(two))
    assert region.box == Box(150, 40, 230, 120)
    assert region.mask is not None
    assert region.mask.area == pytest.approx(np.pi * 40**2, rel=0.03)
    with pytest.raises(ConfigError, match="limit must be 0 or more, got -1"):
        FlatShapes(limit=-1)
