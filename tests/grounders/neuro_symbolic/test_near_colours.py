"""Colours on photos whose boxes are somewhat off."""

from __future__ import annotations

import numpy as np
import pytest

from deixis.core import Box, Boxes, Region, Status
from deixis.core.fakes import FakeDetector, FakeProposer, FakeReader
from deixis.grounders.neuro_symbolic import NeuroSymbolicGrounder
from deixis.grounders.neuro_symbolic.candidates import FAILED
from deixis.grounders.neuro_symbolic.looks.near_colours import photo_colours
from deixis.grounders.neuro_symbolic.scene import Eyes, Scene
from deixis.language import parse
from deixis.perception.elements import ElementFinder
from tests.grounders.neuro_symbolic.test_doubts import photo


def scores(word: str, *boxes: Box) -> np.ndarray:
    image = photo()
    image[:] = (120, 120, 118)
    image[40:90, 40:140] = (245, 245, 240)  # a rim
    image[90:98, 40:140] = (200, 30, 30)  # the wall below it
    reader = FakeReader()
    scene = Scene(image, Eyes(reader, ElementFinder(reader), FakeProposer()))
    (item,) = parse(f"the {word} cup").root.constraints
    told = photo_colours(item, Boxes.of(boxes), scene)
    assert told is not None
    return told


def test_what_lies_just_outside_a_box_counts() -> None:
    tight, whole, far = Box(40, 40, 140, 91), Box(40, 40, 140, 98), Box(200, 150, 280, 230)
    red = scores("red", tight, whole, far)
    assert red[0] > 0.1
    assert red[1] > 0.35
    assert red[2] < 0.1
    assert scores("green", tight)[0] < 0.1


@pytest.mark.parametrize(
    ("phrase", "found"),
    [
        ("the red dog", True),
        ("the blue dog", False),
        ("the red and blue dog", True),
        ("the red and yellow dog", False),
        ("the blue blue dog", False),
    ],
)
def test_of_several_colours_each_may_cover_a_part(phrase: str, found: bool) -> None:
    image = photo()
    image[40:200, 60:120] = (120, 120, 118)
    image[70:80, 60:120] = (200, 30, 30)
    image[100:104, 60:105] = (30, 60, 200)
    image[160:168, 60:105] = (30, 60, 200)
    dog = Region(Box(60, 40, 120, 200), 0.9, "dog", source="fake")
    detector, reader = FakeDetector([dog], labels=("dog",)), FakeReader()
    eyes = {"elements": ElementFinder(reader), "proposer": FakeProposer()}
    grounder = NeuroSymbolicGrounder(detectors=[detector], reader=reader, **eyes)
    told = grounder.ground(image, phrase)
    assert told.status is (Status.FOUND if found else Status.ABSENT)


def test_no_boxes_no_scores() -> None:
    assert scores("red").shape == (0,)


@pytest.mark.parametrize("corner", [Box(0, 0, 30, 30), Box(290, 210, 320, 240)])
def test_boxes_at_the_edge_of_the_photo_are_read(corner: Box) -> None:
    assert scores("grey", corner)[0] > 0.8


def scores_of(word: str, colour: tuple[int, int, int], *, rows: int) -> float:
    """How well a word fits a sand-coloured thing with a stripe of a colour."""
    image = photo()
    image[40:140, 40:140] = (225, 205, 150)
    image[90 - rows // 2 : 90 + rows // 2, 40:140] = colour
    reader = FakeReader()
    scene = Scene(image, Eyes(reader, ElementFinder(reader), FakeProposer()))
    (item,) = parse(f"the {word} bag").root.constraints
    told = photo_colours(item, Boxes.of([Box(40, 40, 140, 140)]), scene)
    assert told is not None
    return float(told[0])


@pytest.mark.parametrize(("word", "fits"), [("white", True), ("grey", True), ("black", False)])
def test_what_is_grey_in_pixels_may_be_white_but_not_black(word: str, fits: bool) -> None:
    assert (scores_of(word, (150, 150, 148), rows=100) >= FAILED) == fits


def test_a_little_of_a_dull_colour_says_less_than_of_a_bright_one() -> None:
    assert (
        scores_of("black", (12, 12, 12), rows=6) < FAILED <= scores_of("red", (210, 20, 20), rows=6)
    )
    assert scores_of("black", (12, 12, 12), rows=30) > 0.7


@pytest.mark.parametrize("word", ["cream", "beige", "tan"])
def test_pale_browns_are_not_told_apart_in_every_light(word: str) -> None:
    assert scores_of(word, (205, 160, 112), rows=100) >= FAILED
    assert scores_of(word, (40, 60, 160), rows=100) < FAILED


@pytest.mark.parametrize(("label", "fits"), [("bicycle", True), ("car", False), (None, False)])
def test_a_thin_thing_shows_little_of_its_colour(label: str | None, fits: bool) -> None:
    image = photo()
    image[40:140, 40:140] = (120, 120, 118)
    image[62:64, 40:110] = (235, 120, 20)
    image[100:107, 40:110] = (10, 10, 12)
    reader = FakeReader()
    scene = Scene(image, Eyes(reader, ElementFinder(reader), FakeProposer()))
    (item,) = parse("the orange thing").root.constraints
    told = photo_colours(item, Boxes.of([Box(40, 40, 140, 140)]), scene, labels=[label])
    assert told is not None
    assert (told[0] >= FAILED) == fits
    ground = photo_colours(
        parse("the black thing").root.constraints[0],
        Boxes.of([Box(40, 40, 140, 140)]),
        scene,
        labels=[label],
    )
    assert ground is not None
    assert ground[0] < FAILED


def test_signal_yellow_is_yellow_on_photos() -> None:
    assert scores_of("yellow", (170, 204, 48), rows=100) > 0.7
    assert scores_of("yellow", (60, 140, 50), rows=100) < FAILED
