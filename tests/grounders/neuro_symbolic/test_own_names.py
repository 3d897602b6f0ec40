"""What a detector of one's own calls things is found by these very names."""

from __future__ import annotations

import numpy as np
import pytest

from deixis.core import Box, Region, Status
from deixis.core.fakes import FakeDetector, FakeProposer, FakeReader
from deixis.grounders.neuro_symbolic import NeuroSymbolicGrounder
from deixis.grounders.neuro_symbolic.nouns.own_names import in_own_names
from deixis.language import compact, parse
from deixis.perception.detectors import EverydayDetector
from deixis.perception.elements import ElementFinder

NAMES = (
    "forklift", "pallet jack", "valve", "light", "traffic_cone", "Fire Extinguisher", "M8-bolt",
    "left_arm", "person", "truck", "fire truck", "screw",
)  # fmt: skip


@pytest.mark.parametrize(
    ("phrase", "form"),
    [
        ("the forklift on the left", "forklift[at left]"),
        ("two forklifts", "2 forklift"),
        ("the red pallet jack", "pallet jack[colour=red]"),
        ("the valve", "valve"),
        ("the light", "light"),
        ("traffic cones", "all traffic_cone"),
        (
            "the orange traffic cone by the forklift",
            "traffic_cone[colour=orange, next_to(forklift)]",
        ),
        ("the fire extinguisher behind the person", "Fire Extinguisher[behind(person)]"),
        ("the M8 bolt", "M8-bolt"),
        ("the big left arm", "left_arm[size=big]"),
        ("the fire truck", "fire truck"),
        ("the truck", "truck"),
        ("the screw that is not next to the valve", "screw[not next_to(valve)]"),
        ("the screw and the valve", "screw and valve"),
        ("the man", "person[gender=male]"),
    ],
)
def test_names_of_categories_are_heads(phrase: str, form: str) -> None:
    told = in_own_names(parse(phrase), NAMES)
    assert compact(told) == form
    assert told.unknown == ()


@pytest.mark.parametrize("phrase", ["the dog", "the one on the left", "Sign in", "the white mug"])
def test_what_no_category_is_called_stays_as_it_was(phrase: str) -> None:
    form = parse(phrase)
    assert in_own_names(form, NAMES) is form


@pytest.mark.parametrize(
    "phrase",
    [
        "the stuffed sheep",
        "the mouse",
        "a school bus",
        "the hot dog",
        "wine glasses",
        "the tv remote",
    ],
)
def test_everyday_words_stay_with_the_lexicon(phrase: str) -> None:
    form = parse(phrase)
    labels = EverydayDetector().labels
    told = in_own_names(form, labels)
    assert told.head.categories == form.head.categories


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("the one on the left", "one"),
        ("the hot dog", "dog"),  # a part of the head alone
        ("the toolbox cutter", "box cutter"),  # a part of a word
    ],
)
def test_names_are_whole_words_and_hold_the_whole_head(phrase: str, name: str) -> None:
    form = parse(phrase)
    assert in_own_names(form, (name,)) is form


def test_a_thing_that_only_one_s_own_detector_knows_is_found() -> None:
    rng = np.random.default_rng(3)
    image = rng.integers(60, 160, (240, 320, 3)).astype(np.uint8)
    seen = [
        Region(Box(20, 40, 100, 140), 0.9, "valve", source=FakeDetector.name),
        Region(Box(200, 40, 280, 140), 0.9, "valve", source=FakeDetector.name),
    ]
    reader = FakeReader()
    grounder = NeuroSymbolicGrounder(
        detectors=[FakeDetector(seen, labels=("valve", "forklift"))],
        reader=reader,
        elements=ElementFinder(reader),
        proposer=FakeProposer(),
    )
    told = grounder.ground(image, "the valve on the right")
    assert told.status is Status.FOUND
    assert told.regions[0].box == seen[1].box
    assert grounder.ground(image, "the forklift").status is Status.ABSENT
