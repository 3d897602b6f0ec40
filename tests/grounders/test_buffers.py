"""One array that a camera or a grabber of screens fills again and again, and threads."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

import deixis
from deixis.core import Box, Region
from deixis.core.fakes import FakeDetector
from deixis.grounders.neuro_symbolic import NeuroSymbolicGrounder
from deixis.grounders.neuro_symbolic.build import build
from tests.grounders.two_stage.toy import grounder, scene

LEFT, RIGHT = Box(20, 20, 60, 80), Box(120, 20, 160, 80)


class RedThings:
    """Sees the box around what is red, as a cup."""

    name = "red-things"
    labels = frozenset({"cup"})

    def detect(self, image):
        rows, columns = np.nonzero((image[..., 0] > 200) & (image[..., 1] < 60))
        if not len(rows):
            return []
        box = Box(columns.min(), rows.min(), columns.max() + 1, rows.max() + 1)
        return [Region(box, 0.9, "cup", source=self.name)]


def test_a_buffer_that_is_filled_again_does_not_change_what_was_seen():
    asked = NeuroSymbolicGrounder(detectors=[RedThings()])
    first, second = (
        np.random.default_rng(0).integers(90, 130, (100, 200, 3), np.uint8) for _ in range(2)
    )
    first[20:80, 20:60] = second[20:80, 120:160] = (220, 20, 20)
    buffer = first.copy()
    asked.ground(buffer, "the flurb")  # nothing is looked for yet
    buffer[:] = second
    assert asked.ground(first.copy(), "the cup").best.box == LEFT
    assert asked.ground(buffer, "the cup").best.box == RIGHT


def test_what_two_stages_ask_the_image_for_later_is_the_image_of_then():
    asked, image = grounder(("red", LEFT), ("red", RIGHT))
    image[20:80, 120:160] = (229, 25, 25)
    buffer = image.copy()
    asked.ground(buffer, "the red cup")
    buffer[:] = 0
    answer = asked.ground(image, "the brightest red cup")
    assert answer.best is not None
    assert answer.best.box == RIGHT


@pytest.mark.parametrize("name", ["neuro-symbolic", "elements-pocket", "pocket-heatmap"])
def test_two_photos_in_one_buffer_are_answered_as_alone(name):
    asked = deixis.load(name)
    cat, coffee = (
        deixis.load_image(f"examples/images/{photo}.jpg")[:260, :400].copy()
        for photo in ("cat", "coffee")
    )
    phrases = ["the cat", "the cup", "the red thing on the left", "the brightest thing"]
    buffer = cat.copy()
    asked.ground(buffer, "the word x")
    buffer[:] = coffee
    told = asked.ground(cat.copy(), phrases)
    deixis.grounders.catalog._loaded.clear()
    assert told == deixis.load(name).ground(cat.copy(), phrases)


def test_a_part_that_writes_into_the_image_is_told_so():
    class Writes(FakeDetector):
        def detect(self, image):
            image[:] = 0
            return super().detect(image)

    image = scene(("red", LEFT))
    before = image.copy()
    with pytest.raises(ValueError, match="read-only"):
        NeuroSymbolicGrounder(detectors=[Writes()]).ground(image, "the cup")
    assert np.array_equal(image, before)


def test_one_grounder_answers_two_threads_as_it_answers_one():
    cat, coffee = (deixis.load_image(f"examples/images/{n}.jpg") for n in ("cat", "coffee"))
    noise = np.random.default_rng(0)
    frames = [
        np.clip(photo.astype(int) + noise.integers(-4, 5, photo.shape), 0, 255).astype(np.uint8)
        for _ in range(4)
        for photo in (cat, coffee)
    ]
    phrases = ["the cat", "the fork", "the cup"]
    shared = build()
    with ThreadPoolExecutor(2) as pool:
        together = list(pool.map(lambda frame: shared.ground(frame, phrases), frames))
    assert together == [build().ground(frame, phrases) for frame in frames]
