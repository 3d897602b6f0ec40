import numpy as np
import pytest

from deixis.core import Box, Region
from tests.grounders.neuro_symbolic.lined_pages import answer, line

NAMES = ("Course", "Your data", "Payment", "Done")
PLACES = (60, 240, 440, 620)
GREY, GREEN = (190, 190, 190), (0, 110, 90)


def page() -> np.ndarray:
    image = np.full((700, 800, 3), 255, np.uint8)
    for index, x in enumerate(PLACES):
        image[60:88, x : x + 28] = GREEN if index == 1 else GREY
    return image


DISCS = tuple(Region(Box(x, 60, x + 28, 88), 0.6, "icon") for x in PLACES)
LINES = [
    *(line(name, x + 36, 66) for name, x in zip(NAMES, PLACES, strict=True)),
    line("Sailing course", 60, 130, high=24),
    line("First name", 60, 180),
    line("Send me the news now and then", 60, 300),
]
NUMBERED = [
    *(line(f"{i} {name}", x, 66) for i, (name, x) in enumerate(zip(NAMES, PLACES, strict=True), 1)),
    line("First name", 60, 180),
    line("Send me the news now and then", 60, 300),
]


@pytest.mark.parametrize(
    ("phrase", "steps"),
    [
        ("the active step", [1]),
        ("the current step", [1]),
        ("the last step", [3]),
        ("the third step", [2]),
        ("the steps that are not active", [0, 2, 3]),
        ("all the steps", [0, 1, 2, 3]),
    ],
)
def test_steps_of_a_form_are_discs_with_their_words(phrase, steps):
    found = answer(LINES, phrase, *DISCS, image=page())
    wide = [36 + 8 * len(NAMES[index]) for index in steps]
    assert [region.box.x1 for region in found.regions] == [PLACES[index] for index in steps]
    assert [region.box.width for region in found.regions] == wide


def test_numbered_words_in_a_row_are_steps():
    found = answer(NUMBERED, "the last step")
    assert [region.text for region in found.regions] == ["4 Done"]


def test_without_steps_the_last_step_is_no_word_of_the_page():
    found = answer(LINES[4:], "the third step")
    assert not found.regions


def test_where_a_list_is_numbered_downwards_discs_beside_words_are_no_steps():
    points = [line(f"{number}. Pull the rope", 60, 120 + 30 * number) for number in (1, 2, 3)]
    found = answer([*LINES, *points], "the third step", *DISCS, image=page())
    assert found.best.box == points[2].box
