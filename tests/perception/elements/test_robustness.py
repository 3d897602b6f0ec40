import time

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from deixis.core import Box, ReadText, TextLine, Word
from deixis.perception.elements import ElementFinder, looks_like_page
from tests.perception.elements.drawing import NoReader

FINDER = ElementFinder(NoReader())


@pytest.mark.parametrize(
    "shape", [(1, 1), (1, 500), (500, 1), (2, 2), (50, 4000), (4000, 50), (7, 9)]
)
@pytest.mark.parametrize("content", ["flat", "noise"])
def test_any_shape_is_searched(shape: tuple[int, int], content: str):
    image = np.full((*shape, 3), 200, np.uint8)
    if content == "noise":
        image = np.random.default_rng(1).integers(0, 256, (*shape, 3), dtype=np.uint8)
    page = FINDER.study(image, ReadText())
    assert all(r.box.x2 <= shape[1] and r.box.y2 <= shape[0] for r in page.regions)


def test_an_image_without_pixels_has_no_elements():
    assert FINDER.find(np.zeros((0, 10, 3), np.uint8), ReadText()) == []


def test_noise_does_not_run_away():
    image = np.random.default_rng(2).integers(0, 256, (900, 1200, 3), dtype=np.uint8)
    start = time.process_time()
    found = FINDER.find(image, ReadText())
    assert time.process_time() - start < 8
    assert len(found) <= 900


def test_a_page_of_dots_does_not_run_away():
    image = np.full((800, 1280, 3), 255, np.uint8)
    image[::4, ::4] = 0
    start = time.process_time()
    FINDER.find(image, ReadText())
    assert time.process_time() - start < 8


words = st.builds(
    lambda text, x, y, w, h: Word(text, Box(x, y, x + w, y + h)),
    st.text(max_size=12),
    st.floats(-20, 120),
    st.floats(-20, 90),
    st.floats(0, 90),
    st.floats(0, 40),
)


@settings(max_examples=40, deadline=None)
@given(st.lists(words, max_size=6), st.integers(0, 5))
def test_any_words_anywhere_are_taken(found: list[Word], seed: int):
    image = np.random.default_rng(seed).integers(0, 2, (80, 100, 3), dtype=np.uint8) * 255
    image[20:60, 10:80] = 255
    lines = tuple(TextLine(w.text, w.box, 1.0, (w,)) for w in found)
    text = ReadText(lines, "en")
    once, again = FINDER.find(image, text), FINDER.find(image, text)
    assert once == again
    assert 0 <= looks_like_page(image, text) <= 1
