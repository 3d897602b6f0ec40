"""Colours of what people wear and of their hair, read where it sits in their box."""

from __future__ import annotations

import numpy as np
import pytest

from deixis.core import Box, Region
from deixis.core.fakes import FakeProposer, FakeReader
from deixis.grounders.neuro_symbolic.candidates import FAILED, Candidates
from deixis.grounders.neuro_symbolic.looks.worn import part_scores
from deixis.grounders.neuro_symbolic.scene import Eyes, Scene
from deixis.language import parse
from deixis.language.forms import Relation
from deixis.perception.elements import ElementFinder
from tests.grounders.neuro_symbolic.test_doubts import photo

Colour = tuple[int, int, int]


def worn(phrase: str, box: Box, *stripes: tuple[float, float, Colour], plain: bool = True) -> float:
    """How well a person painted in stripes (top, bottom as shares of the box) fits a phrase."""
    image = photo()
    if plain:
        image[:] = (120, 124, 118)
    for top, bottom, colour in stripes:
        rows = slice(round(box.y1 + top * box.height), round(box.y1 + bottom * box.height))
        image[rows, round(box.x1) : round(box.x2)] = colour
    reader = FakeReader()
    scene = Scene(image, Eyes(reader, ElementFinder(reader), FakeProposer()))
    (said,) = (item for item in parse(phrase).root.constraints if isinstance(item, Relation))
    person = Candidates.of([Region(box, 0.9, "person", source="fake")])
    scores = part_scores(said.targets[0], person, scene)
    assert scores is not None
    return float(scores[0])


SKIN, GREEN, PURPLE, AUBURN = (205, 160, 140), (40, 120, 50), (120, 60, 160), (100, 48, 30)


@pytest.mark.parametrize(
    ("x1", "x2", "fits"), [(0.0, 40.0, True), (280.0, 320.0, True), (140.0, 180.0, False)]
)
def test_who_is_cut_by_the_edge_may_be_seen_to_the_waist(x1: float, x2: float, fits: bool) -> None:
    box = Box(x1, 20, x2, 180)
    score = worn("the person in a purple shirt", box, (0, 0.58, SKIN), (0.58, 1, PURPLE))
    assert (score >= FAILED) == fits


def test_red_hair_is_brown_in_pixels() -> None:
    box = Box(140, 20, 200, 180)
    stripes = (0, 0.25, AUBURN), (0.25, 1, GREEN)
    assert worn("the person with red hair", box, *stripes) > 0.6
    assert worn("the person with dark red hair", box, *stripes) > 0.6
    assert worn("the person with a bright red hat", box, *stripes) < FAILED
    assert worn("the person with red hair", box, (0, 0.25, (20, 20, 24)), (0.25, 1, GREEN)) < FAILED


def test_hair_of_other_colours_is_called_as_anything_else() -> None:
    box = Box(140, 20, 200, 180)
    assert worn("the person with black hair", box, (0, 0.25, (20, 20, 24)), (0.25, 1, SKIN)) > 0.6
    assert np.isclose(worn("the person with green hair", box, (0, 1, SKIN)), 0.0, atol=0.1)


def test_of_several_colours_of_a_shirt_each_may_cover_a_part() -> None:
    stripes = (0, 1, (120, 120, 118)), (0.19, 0.25, (200, 30, 30)), (0.375, 0.388, (30, 60, 200))
    box = Box(60, 40, 120, 200)
    one = worn("the person in a blue shirt", box, *stripes, plain=False)
    two = worn("the person in a red and blue shirt", box, *stripes, plain=False)
    assert two == pytest.approx(1.4 * one)
    assert worn("the person in a red and green shirt", box, *stripes, plain=False) < one
