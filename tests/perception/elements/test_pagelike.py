import numpy as np
from PIL import Image

from deixis.core import Box, ReadText
from deixis.perception.elements import lines_like_text, looks_like_page
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


def test_lines_of_text_are_counted_without_reading_them():
    page = Drawing()
    for row in range(6):
        page.write(30, 30 + 40 * row, "Search orders by date and name")
    assert 5 <= lines_like_text(page.image) <= 7
    assert 5 <= lines_like_text(255 - page.image) <= 7  # light on dark


def marks(heights: list[int], feet: list[int], rows: int = 4) -> np.ndarray:
    """Rows of dark bars of some heights that stand at some levels."""
    page = np.full((60 * rows, 400, 3), 230, np.uint8)
    for row in range(rows):
        for place, (high, foot) in enumerate(zip(heights, feet, strict=True)):
            low = 60 * row + 40 - foot
            page[low - high : low, 20 + 8 * place : 23 + 8 * place] = 20
    return page


def test_marks_of_one_height_on_one_level_are_lines() -> None:
    assert lines_like_text(marks([12] * 10, [0] * 10)) == 4
    assert lines_like_text(marks([6, 28] * 5, [0] * 10)) == 0  # of many heights
    assert lines_like_text(marks([12] * 10, [0, 9] * 5)) == 0  # on many levels
    assert lines_like_text(marks([5] * 3, [0] * 3)) == 0  # too few


def test_a_page_photographed_askew_or_sideways_still_has_its_lines() -> None:
    page = np.asarray(Image.fromarray(marks([7] * 40, [0] * 40)).rotate(4, fillcolor=(230,) * 3))
    assert lines_like_text(page) == 4
    assert lines_like_text(np.rot90(page).copy()) == 4


def test_textures_are_no_lines_of_text():
    rng = np.random.default_rng(2)
    grass = rng.integers(0, 255, (300, 400, 3), dtype=np.uint8)
    fence = np.full((300, 400, 3), 200, np.uint8)
    fence[:, ::12] = 20
    blurred = np.kron(rng.integers(0, 255, (30, 40, 3), dtype=np.uint8), np.ones((10, 10, 1), "u1"))
    assert [lines_like_text(picture) for picture in (grass, fence, blurred)] == [0, 0, 0]


def test_a_picture_of_hardly_any_pixels_has_no_lines():
    assert lines_like_text(np.zeros((1, 3, 3), np.uint8)) == 0
