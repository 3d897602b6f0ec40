from dataclasses import replace
from types import SimpleNamespace

import numpy as np
import pytest

from deixis.core import Box
from deixis.perception.elements.canvas import Canvas, paint
from deixis.perception.elements.ink import Ink, _font, _ground
from deixis.perception.elements.lettering import Piece, _groups, _of_one_size
from deixis.perception.elements.misread import misread
from deixis.perception.elements.typography import name_piece

SOLID = np.zeros(3)
GROUND = np.full(3, 255.0)


def ink(text: str, x1: float, x2: float, *, height: float, size: float) -> Ink:
    return Ink(text, Box(x1, 40 - height, x2, 40), size, 20, 44, SOLID, GROUND, 0.1, False)


@pytest.fixture
def black() -> Canvas:
    """A canvas on which whatever stands fills its box, as icons do."""
    image = np.full((60, 200, 3), 255, np.uint8)
    image[26:40, 70:84] = 0
    return paint(image)


@pytest.mark.parametrize(
    ("top", "size", "gap", "mark"),
    [
        (26, 26, 6, False),  # as large as the words beside it
        (26, 38, 6, True),  # taller than small letters are
        (26, 26, 30, True),  # far from any word
    ],
)
def test_a_lone_a_is_a_word_where_it_is_as_large_as_its_neighbour(black, top, size, gap, mark):
    before = ink("Change", 10, 70 - gap, height=19, size=26)
    flags = misread(black, [before, ink("a", 70, 84, height=40 - top, size=size)], "en")
    assert flags == [False, mark]


def test_a_word_whose_dot_was_lost_is_not_cut_from_its_line():
    right = ink("right", 10, 43, height=15, size=16)
    small = ink("size", 48, 73, height=8, size=11)
    assert [len(part) for part in _of_one_size([right, small])] == [2]
    assert [
        len(part) for part in _of_one_size([right, ink("Left", 48, 73, height=8, size=11)])
    ] == [1, 1]


@pytest.mark.parametrize(
    ("text", "high", "size"), [("to", 20, 30), ("at", 20, 30), ("The", 22, 30), ("am", 16, 30)]
)
def test_the_size_of_a_font_is_told_by_how_high_its_letters_are(text, high, size):
    assert _font(text, 100, 100 + high)[0] == pytest.approx(size, rel=0.03)


@pytest.mark.parametrize(("size", "sure"), [(32, True), (17, False)])
def test_large_words_are_a_heading_even_where_columns_run_beside_them(size, sure):
    page = SimpleNamespace(size=16.0)
    place, black, white = Box(250, 40, 400, 75), (20, 20, 20), (255, 255, 255)
    piece = Piece("Quick", place, place, size, black, white, 0.1, False, False, 1.0, (), (black,))
    scores = {guess.kind: guess.score for guess in name_piece(page, piece, in_table=True)}
    assert (scores.get("heading", 0.0) > 0.6) is sure


def _shaded(text_rows: tuple[int, int]) -> Canvas:
    """Two white blocks on a bar that shades downwards, the second reaching lower."""
    image = np.full((60, 300, 3), 255, np.uint8)
    image[10:50] = np.linspace(60, 220, 40)[:, None, None] * np.array([0, 0.4, 1])
    image[20:36, 60:100] = image[20 : text_rows[1], 112:150] = 255
    return paint(image)


def test_words_on_a_bar_that_shades_belong_together() -> None:
    canvas = _shaded((20, 44))
    first = replace(ink("Title", 60, 100, height=16, size=22), ground=np.array([0, 50, 120.0]))
    low = replace(ink("page", 112, 150, height=16, size=22), ground=np.array([0, 66, 160.0]))
    first, low = (replace(i, box=Box(i.box.x1, 20, i.box.x2, 36)) for i in (first, low))
    assert len(_groups(canvas, [first, low], 0.8)) == 1
    split = canvas.pixels.copy()
    split[10:50, 106:] = (200, 40, 40)
    assert len(_groups(paint(split), [first, low], 0.8)) == 2


def test_the_ground_of_letters_is_at_the_rim_of_their_crop() -> None:
    crop = np.zeros((20, 60, 3), np.int16)
    crop[:] = np.linspace(100, 160, 20)[:, None, None] * np.array([0, 0.5, 1])
    crop[3:17, 3:57] = 255  # fat white letters: most of the crop
    assert _ground(crop)[2] < 200
    plain = np.full((20, 60, 3), 240, np.int16)
    plain[3:17, 10:30] = 20
    assert _ground(plain).tolist() == [240, 240, 240]
