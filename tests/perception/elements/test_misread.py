"""Icons that were read as letters, and letters that were not."""

import numpy as np
import pytest

from deixis.core import Box
from deixis.perception.elements.canvas import paint
from deixis.perception.elements.ink import Ink
from deixis.perception.elements.misread import misread

WHITE, BLACK = np.full(3, 255.0), np.zeros(3)


def _ink(text: str, box: Box, size: float) -> Ink:
    return Ink(text, box, size, box.y1, box.y2, BLACK, WHITE, 0.1, underlined=False)


@pytest.mark.parametrize(("top", "is_icon"), [(175, False), (168, True)])
def test_a_square_a_between_words_is_a_word_unless_it_is_as_high_as_capitals(top: int, is_icon):
    box = Box(200 - (190 - top), top, 200, 190)
    image = np.full((300, 400, 3), 255, np.uint8)
    image[top:190, int(box.x1) : 200] = 0
    words = [
        _ink("Rent", Box(120, 168, 176, 190), 30),
        _ink("a", box, box.height / 0.53),
        _ink("boat", Box(210, 168, 260, 190), 30),
    ]
    assert misread(paint(image), words, "en") == [False, is_icon, False]
