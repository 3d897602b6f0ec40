import numpy as np
import pytest

from deixis.core import Box, Size, TextLine, Word
from deixis.perception.readers._turns import turn_box, turn_image, turn_line


@pytest.mark.parametrize("turn", range(4))
def test_a_box_turns_with_its_image(turn):
    image = np.zeros((6, 9, 3), np.uint8)
    box = Box(1, 2, 4, 3)
    image[box.pixels(Size(9, 6))] = 255
    turned = turn_image(image, turn)
    frame = Size(turned.shape[1], turned.shape[0])
    moved = turn_box(box, turn, Size(9, 6))
    assert (turned[moved.pixels(frame)] == 255).all()
    assert (turned == 255).sum() == 9
    assert turn_box(moved, -turn % 4, frame) == box


def test_a_line_turns_with_its_words_and_scales():
    line = TextLine("a", Box(0, 0, 2, 1), words=(Word("a", Box(0, 0, 1, 1)),))
    turned = turn_line(line, 1, Size(4, 3), scale=2.0)
    assert turned.box == Box(0, 4, 2, 8)
    assert turned.words[0].box == Box(0, 6, 2, 8)
    assert turned.angle == 270
