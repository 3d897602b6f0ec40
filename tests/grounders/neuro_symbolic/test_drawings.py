"""Phrases about drawn shapes, on scenes with known answers."""

import numpy as np
import pytest
from PIL import Image, ImageDraw

from deixis.core import Box, ReadText, Region, Status
from deixis.core.fakes import FakeDetector
from deixis.grounders.neuro_symbolic import NeuroSymbolicGrounder

RED, BLUE, GREEN, BLACK = (200, 40, 40), (40, 80, 200), (40, 150, 60), (20, 20, 20)
THINGS = {
    "red circle": (20, 20, 80, 80),
    "small red circle": (120, 30, 150, 60),
    "blue triangle": (200, 20, 260, 80),
    "green square": (20, 120, 80, 180),
    "black ring": (120, 120, 180, 180),
    "blue outlined square": (220, 120, 280, 180),
}


class NoText:
    name = "none"

    def read(self, image):
        return ReadText()


@pytest.fixture(scope="module")
def grounder():
    return NeuroSymbolicGrounder(reader=NoText())


@pytest.fixture(scope="module")
def scene():
    image = Image.new("RGB", (320, 220), (235, 235, 228))
    pen = ImageDraw.Draw(image)

    def at(name):
        x1, y1, x2, y2 = THINGS[name]
        return x1, y1, x2 - 1, y2 - 1

    pen.ellipse(at("red circle"), fill=RED)
    pen.ellipse(at("small red circle"), fill=RED)
    x1, y1, x2, y2 = at("blue triangle")
    pen.polygon([((x1 + x2) // 2, y1), (x1, y2), (x2, y2)], fill=BLUE)
    pen.rectangle(at("green square"), fill=GREEN)
    pen.ellipse(at("black ring"), outline=BLACK, width=14)
    pen.rectangle(at("blue outlined square"), outline=BLUE, width=3)
    return np.asarray(image)


@pytest.mark.parametrize(
    ("phrase", "names"),
    [
        ("the triangle", ["blue triangle"]),
        ("the green square", ["green square"]),
        ("the blue square", ["blue outlined square"]),
        ("the hollow square", ["blue outlined square"]),
        ("the filled square", ["green square"]),
        ("the ring", ["black ring"]),
        ("the largest circle", ["red circle"]),
        ("the small red one", ["small red circle"]),
        ("the red shape left of the triangle and right of the large circle", ["small red circle"]),
        ("the square below the blue triangle", ["blue outlined square"]),
        ("the shape between the two squares", ["black ring"]),
        ("the square that is not blue", ["green square"]),
        ("all the squares", ["green square", "blue outlined square"]),
        ("both circles", ["red circle", "small red circle"]),
        ("all the blue shapes", ["blue triangle", "blue outlined square"]),
        ("the round shapes", ["red circle", "small red circle", "black ring"]),
    ],
)
def test_phrases_find_their_shapes(grounder, scene, phrase, names):
    answer = grounder.ground(scene, phrase)
    assert answer.status is Status.FOUND, answer.why()
    found = [region.box for region in answer.regions]
    assert len(found) == len(names), answer.why()
    for name in names:
        assert max(box.iou(Box(*THINGS[name])) for box in found) > 0.9, answer.why()


@pytest.mark.parametrize(
    "phrase", ["the red square", "the green triangle", "the star", "all the hexagons"]
)
def test_what_is_not_drawn_is_absent(grounder, scene, phrase):
    assert grounder.ground(scene, phrase).status is Status.ABSENT


def test_several_that_fit_equally_are_ambiguous(grounder, scene):
    answer = grounder.ground(scene, "the square")
    assert answer.status is Status.AMBIGUOUS
    assert len(answer.regions) == 2


def test_the_trace_counts_the_shapes(grounder, scene):
    assert "2 of 6 shapes: squares" in grounder.ground(scene, "all the squares").why()


@pytest.mark.parametrize(("touching", "seen", "drawn"), [(1, 1, 0), (1, 0, 1), (0, 1, 1)])
def test_a_kite_over_trees_that_the_edge_cuts_off_is_no_drawing(touching, seen, drawn):
    image = Image.new("RGB", (300, 220), (150, 200, 240))
    pen = ImageDraw.Draw(image)
    pen.polygon([(140, 60), (170, 90), (140, 120), (110, 90)], fill=(200, 30, 40))
    low = 219 if touching else 205
    pen.rectangle((20, 150, 90, low), fill=(30, 90, 40))
    pen.rectangle((180, 160, 260, low), fill=(40, 70, 30))
    kite = [Region(Box(110, 60, 170, 120), 0.9, "kite", source="fake")] if seen else []
    sees = NeuroSymbolicGrounder(detectors=[FakeDetector(kite, labels=["kite"])])
    assert (sees.scene(np.asarray(image)).drawing is not None) == bool(drawn)
