"""Hair by its colour, however it is said."""

from __future__ import annotations

import numpy as np
import pytest

from deixis.core import Box, Boxes, Region, Status
from deixis.core.fakes import FakeDetector, FakeProposer, FakeReader
from deixis.grounders.neuro_symbolic import NeuroSymbolicGrounder
from deixis.grounders.neuro_symbolic.candidates import Candidates
from deixis.grounders.neuro_symbolic.looks.hair import hair_scores
from deixis.grounders.neuro_symbolic.scene import Eyes, Scene
from deixis.perception.elements import ElementFinder
from deixis.perception.looks import PLACES, TOLD, ColourTeller
from tests.grounders.neuro_symbolic.test_doubts import photo

ONE, TWO = Box(20, 30, 90, 200), Box(180, 30, 250, 200)


class Hair(ColourTeller):
    """Whose box starts at 20 has hair of one colour, others black hair; all wear red."""

    def __init__(self, colour: str) -> None:
        super().__init__()
        self.colour = colour

    def odds(self, image: np.ndarray, boxes: Boxes) -> np.ndarray:
        odds = np.full((len(boxes), len(PLACES), len(TOLD)), 0.02)
        for number, box in enumerate(boxes):
            name = self.colour if box == ONE else "black"
            odds[number, PLACES.index("hair"), TOLD.index(name)] = 20.0
            odds[number, PLACES.index("above"), TOLD.index("red")] = 20.0
        return odds


def asked(phrase: str, colour: str, monkeypatch: pytest.MonkeyPatch) -> list[Box]:
    """Whom a phrase means among two."""
    monkeypatch.setattr(ColourTeller, "odds", Hair(colour).odds)
    people = [Region(box, 0.9, "person", source="fake") for box in (ONE, TWO)]
    reader = FakeReader()
    grounder = NeuroSymbolicGrounder(
        detectors=[FakeDetector(people, labels=("person",))],
        reader=reader,
        elements=ElementFinder(reader),
        proposer=FakeProposer(),
    )
    told = grounder.ground(photo(), phrase)
    return [region.box for region in told.regions] if told.status is Status.FOUND else []


@pytest.mark.parametrize(
    ("phrase", "colour"),
    [
        ("the blonde", "blond"),
        ("the blonde girl", "blond"),
        ("the woman with blond hair", "blond"),
        ("the fair haired boy", "blond"),
        ("the redhead", "red"),
        ("the red-haired boy", "red"),
        ("the redheaded boy", "red"),
        ("the person with red hair", "red"),
        ("the ginger man", "red"),
        ("the grey haired man", "grey"),
        ("the man with white hair", "grey"),
        ("the brown-haired girl", "brown"),
    ],
)
def test_all_ways_to_say_it_mean_one_person(
    phrase: str, colour: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert asked(phrase, colour, monkeypatch) == [ONE]


@pytest.mark.parametrize(
    "phrase", ["the dark-haired person", "the person with black hair", "the person with dark hair"]
)
def test_dark_hair_is_black_or_brown(phrase: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert asked(phrase, "blond", monkeypatch) == [TWO]


@pytest.mark.parametrize("phrase", ["the redhead", "the person with red hair", "the blonde"])
def test_what_is_worn_is_no_hair(phrase: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert asked(phrase, "grey", monkeypatch) == []


def test_hair_of_animals_and_unknown_colours_is_not_told() -> None:
    reader = FakeReader()
    eyes = Eyes(reader, ElementFinder(reader), FakeProposer(), colours=Hair("blond"))
    scene = Scene(photo(), eyes)
    person = Candidates.of([Region(ONE, 0.9, "person", source="fake")])
    dog = Candidates.of([Region(TWO, 0.9, "dog", source="fake")])
    assert hair_scores(["blond"], person, scene) == pytest.approx([20 / 21])
    assert hair_scores(["blond", "red"], person, scene) == pytest.approx([0.02 / 1.02])
    assert hair_scores(["shiny"], person, scene) is None
    assert hair_scores(["blond"], dog, scene) is None
    assert hair_scores([], person, scene) is None
    bare = Scene(photo(), Eyes(reader, ElementFinder(reader), FakeProposer()))
    assert hair_scores(["blond"], person, bare) is None
