"""What "both of them" and "glasses" mean is seen in the photo."""

from __future__ import annotations

import numpy as np
import pytest

from deixis.core import Box, Region
from deixis.core.fakes import FakeDetector, FakeProposer, FakeReader
from deixis.grounders.neuro_symbolic import NeuroSymbolicGrounder
from deixis.grounders.neuro_symbolic.rereading import reread
from deixis.language import compact, parse
from deixis.perception.elements import ElementFinder

PHOTO = np.random.default_rng(3).integers(60, 160, (120, 240, 3)).astype(np.uint8)


def meant(phrase: str, labels: str) -> str:
    names = labels.split(", ")
    seen = [Region(Box(30 * n, 10, 30 * n + 25, 80), 0.9, name) for n, name in enumerate(names)]
    reader = FakeReader()
    grounder = NeuroSymbolicGrounder(
        detectors=[FakeDetector(seen)],
        reader=reader,
        elements=ElementFinder(reader),
        proposer=FakeProposer(),
    )
    return compact(reread(parse(phrase), grounder.scene(PHOTO))[0])


@pytest.mark.parametrize(
    ("phrase", "labels", "form"),
    [
        ("both of them", "dog, dog", "2 dog"),
        ("both of them", "dog, dog, person", "2 dog"),
        ("both of them", "dog, dog, person, person", "2 person"),
        ("all of them", "cup, cup, cup", "all cup"),
        ("the three of them on the left", "dog, dog, cup, cup, cup", "3 cup[at left]"),
        ("both of them", "dog, dog, cup, cup", "2 person"),  # nobody can tell which
        ("both of them", "dog, cup", "2 person"),
    ],
)
def test_they_are_the_things_that_are_seen(phrase: str, labels: str, form: str) -> None:
    assert meant(phrase, labels) == form


@pytest.mark.parametrize(
    ("phrase", "labels", "form"),
    [
        ("the two glasses", "wine glass, cup, person", "2 cup+"),
        ("the two glasses", "cup, person, person", "2 glasses"),
        ("glasses", "wine glass, wine glass", "all cup+"),
        ("glasses", "wine glass, person", "glasses"),
        ("glasses", "dog", "glasses"),
        ("the bottle behind the two glasses", "wine glass, cup, person", "bottle[behind(2 cup+)]"),
        ("the man with glasses", "wine glass, person", "person[gender=male, with(glasses)]"),
        ("sunglasses", "wine glass, wine glass", "glasses"),
    ],
)
def test_glasses_are_drunk_from_where_some_are_seen(phrase: str, labels: str, form: str) -> None:
    assert meant(phrase, labels) == form
