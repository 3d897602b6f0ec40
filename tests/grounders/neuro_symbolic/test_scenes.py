"""Whole phrases on hand-made scenes whose answers are known."""

from __future__ import annotations

import numpy as np
import pytest

from deixis.core import Box, Grounding, Region, Status
from deixis.core.fakes import FakeDetector, FakeProposer, FakeReader
from deixis.grounders.neuro_symbolic import NeuroSymbolicGrounder
from deixis.perception.elements import ElementFinder

COLOURS = {
    "red": (200, 30, 30),
    "blue": (40, 60, 200),
    "green": (40, 160, 60),
    "white": (245, 245, 245),
}

# name -> (label, colour, box); the picture is 640 x 480, photo-like noise behind.
DESK = {
    "red mug": ("cup", "red", (60, 300, 110, 360)),
    "blue mug": ("cup", "blue", (180, 305, 230, 365)),
    "far red mug": ("cup", "red", (520, 300, 570, 362)),
    "laptop": ("laptop", "white", (290, 220, 450, 360)),
    "table": ("dining table", "green", (20, 330, 620, 460)),
    "small dog": ("dog", "white", (40, 80, 90, 120)),
    "big dog": ("dog", "white", (480, 40, 620, 160)),
}
SHELF = {
    f"{row}{column}": (
        "bottle",
        colour,
        (60 + 120 * column, 40 + 140 * row, 100 + 120 * column, 140 + 140 * row),
    )
    for row, colours in enumerate(
        (("red", "blue", "green", "red"), ("blue", "red", "white", "blue"))
    )
    for column, colour in enumerate(colours)
}


def picture(things: dict[str, tuple[str, str, tuple[int, int, int, int]]]) -> np.ndarray:
    rng = np.random.default_rng(7)
    coarse = rng.integers(60, 150, (16, 20, 3)).astype(np.uint8)
    image = np.kron(coarse, np.ones((30, 32, 1), np.uint8))
    image = np.clip(image + rng.integers(-12, 12, image.shape), 0, 255).astype(np.uint8)
    for _label, colour, (x1, y1, x2, y2) in sorted(
        things.values(), key=lambda t: -(t[2][2] - t[2][0])
    ):
        image[y1:y2, x1:x2] = np.clip(
            np.array(COLOURS[colour]) + rng.integers(-10, 10, (y2 - y1, x2 - x1, 3)), 0, 255
        )
    return image


def answer(things, phrase: str) -> tuple[Grounding, list[str]]:
    regions = [Region(Box(*box), 0.9, label) for label, _colour, box in things.values()]
    labels = ("person", "cup", "dog", "cat", "laptop", "bottle", "dining table")
    reader = FakeReader()
    grounder = NeuroSymbolicGrounder(
        detectors=[FakeDetector(regions, labels=labels)],
        reader=reader,
        elements=ElementFinder(reader),
        proposer=FakeProposer(),
    )
    grounding = grounder.ground(picture(things), phrase)
    names = {Box(*box): name for name, (_l, _c, box) in things.items()}
    return grounding, [names[region.box] for region in grounding.regions]


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("the red mug left of the laptop", ["red mug"]),
        ("the red mug to the right of the laptop", ["far red mug"]),
        ("the blue mug", ["blue mug"]),
        ("the mug that is not red", ["blue mug"]),
        ("the mug closest to the laptop", ["blue mug"]),
        ("the mug between the red mug and the laptop", ["blue mug"]),
        ("the leftmost mug", ["red mug"]),
        ("second mug from the left", ["blue mug"]),
        ("the last mug from the left", ["far red mug"]),
        ("the biggest dog", ["big dog"]),
        ("the smaller dog", ["small dog"]),
        ("the dog on the left", ["small dog"]),
        ("the dog in the top right corner", ["big dog"]),
        ("the computer", ["laptop"]),
        ("laptop on the table", ["laptop"]),
    ],
)
def test_desk_singular(phrase: str, expected: list[str]) -> None:
    grounding, names = answer(DESK, phrase)
    assert (grounding.status, names[:1]) == (Status.FOUND, expected), grounding.why()


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("all the red mugs", {"red mug", "far red mug"}),
        ("both dogs", {"small dog", "big dog"}),
        ("the mugs", {"red mug", "blue mug", "far red mug"}),
        ("all mugs except the blue one", {"red mug", "far red mug"}),
        ("the laptop and the blue mug", {"laptop", "blue mug"}),
        ("all mugs that are not red", {"blue mug"}),
        ("every red or blue mug", {"red mug", "far red mug", "blue mug"}),
    ],
)
def test_desk_plural(phrase: str, expected: set[str]) -> None:
    grounding, names = answer(DESK, phrase)
    assert (grounding.status, set(names)) == (Status.FOUND, expected), grounding.why()


@pytest.mark.parametrize(
    "phrase",
    ["the green mug", "the cat", "the fourth mug from the left", "the mug left of the cat"],
)
def test_what_is_not_there_is_absent(phrase: str) -> None:
    grounding, _ = answer(DESK, phrase)
    assert grounding.status is Status.ABSENT, grounding.why()


@pytest.mark.parametrize(("phrase", "count"), [("the red mug", 2), ("the dog", 2), ("a mug", 3)])
def test_what_fits_several_is_ambiguous_and_lists_them(phrase: str, count: int) -> None:
    grounding, names = answer(DESK, phrase)
    assert (grounding.status, len(names)) == (Status.AMBIGUOUS, count), grounding.why()


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("third bottle from the left in the top row", "02"),
        ("the second bottle in the bottom row", "11"),
        ("the first bottle in the last row", "10"),
        ("the bottle in the second row and third column", "12"),
        ("the white bottle", "12"),
        ("the green bottle", "02"),
        ("the bottle below the green bottle", "12"),
        ("the blue bottle on the right", "13"),
        ("the bottle to the right of the white bottle", "13"),
    ],
)
def test_shelf(phrase: str, expected: str) -> None:
    grounding, names = answer(SHELF, phrase)
    assert names[:1] == [expected], grounding.why()


def test_what_nobody_can_see_is_unsupported() -> None:
    grounding, _ = answer(DESK, "the zebra")
    assert grounding.status is Status.UNSUPPORTED
    assert "zebra" in grounding.why()


def test_why_names_each_step_with_its_count() -> None:
    grounding, _ = answer(DESK, "the red mug left of the laptop")
    assert "mug: 3 candidates" in grounding.why()
    assert "red: 2" in grounding.why()


def test_unknown_words_lower_the_confidence_and_are_named() -> None:
    plain, _ = answer(DESK, "the blue mug")
    odd, _ = answer(DESK, "the frobnicated blue mug")
    assert odd.confidence < plain.confidence
    assert "frobnicated" in odd.why()


def test_same_answer_twice_and_order_kept() -> None:
    first, _ = answer(DESK, "the blue mug")
    second, _ = answer(DESK, "the blue mug")
    assert first == second


def test_an_attribute_said_often_is_measured_once() -> None:
    often, _ = answer(DESK, "the " + "blue " * 50 + "mug")
    once, _ = answer(DESK, "the blue mug")
    assert often.regions == once.regions
    assert len(often.trace.steps) == len(once.trace.steps)
