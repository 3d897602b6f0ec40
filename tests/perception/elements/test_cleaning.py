import io

import numpy as np
import pytest
from PIL import Image

from deixis.core import Box, ImageArray
from deixis.perception.elements import ElementFinder
from deixis.perception.elements.cleaning import cleaned
from tests.perception.elements.drawing import BLUE, WHITE, Drawing, NoReader, best


def form() -> tuple[Drawing, Box, Box]:
    page = Drawing()
    for row in range(6):
        page.write(60, 180 + 24 * row, "Some words of usual size that fill a line")
    field = page.panel(Box(60, 40, 360, 76), border=(140, 140, 140))
    button = page.panel(Box(60, 100, 180, 138), BLUE, border=None)
    page.write_centred(button, "Submit", colour=WHITE)
    return page, field, button


def as_jpeg(image: ImageArray) -> ImageArray:
    buffer = io.BytesIO()
    Image.fromarray(image).save(buffer, "jpeg", quality=70)
    return np.asarray(Image.open(buffer))


def as_scan(image: ImageArray) -> ImageArray:
    noise = np.random.default_rng(0).normal(0, 4, image.shape)
    return np.clip(image + noise, 0, 255).astype(np.uint8)


def test_a_drawn_page_stays_as_it_is():
    page, _, _ = form()
    image = page.image
    assert cleaned(image) is image


def test_soft_edges_of_dashes_and_a_gradient_are_no_damage():
    page, _, _ = form()
    for x in range(20, 620, 5):
        for y in range(330, 390, 4):
            page.pen.line((x, y, x + 3, y), (251, 251, 251))
            page.pen.line((x + 1, y, x + 2, y), (102, 102, 102))
            page.pen.point((x + 3, y), (106, 106, 106))
    for y in range(20):
        page.pen.line((0, y, 640, y), (200 + 2 * y,) * 3)
    image = page.image
    assert cleaned(image) is image


@pytest.mark.parametrize("damage", [as_jpeg, as_scan])
def test_most_pixels_of_a_damaged_page_get_their_colour_back(damage):
    page, _, _ = form()
    image = cleaned(damage(page.image))
    assert (np.abs(image.astype(int) - page.image).max(axis=2) <= 2).mean() > 0.85


@pytest.mark.parametrize("damage", [as_jpeg, as_scan])
def test_fields_and_buttons_are_found_on_damaged_pages(damage):
    page, field, button = form()
    found = ElementFinder(NoReader()).find(damage(page.image), page.text)
    assert best(found, "textbox", field) > 0.85
    assert best(found, "button", button) > 0.85
