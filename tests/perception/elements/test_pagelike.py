import numpy as np

from deixis.core import Box, ReadText
from deixis.perception.elements import looks_like_page
from tests.perception.elements.drawing import Drawing


def test_a_drawn_page_looks_like_a_page():
    page = Drawing()
    page.panel(Box(20, 20, 300, 60))
    page.write(30, 30, "Search orders")
    assert looks_like_page(page.image, page.text) > 0.9


def test_a_noisy_picture_does_not():
    rng = np.random.default_rng(0)
    slope = np.add.outer(np.arange(300), np.arange(400))[..., None] / 3
    photo = np.clip(slope + rng.normal(0, 6, (300, 400, 3)), 0, 255).astype(np.uint8)
    assert looks_like_page(photo, ReadText()) < 0.2
