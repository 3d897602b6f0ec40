"""The chance that what was not found is not there."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from deixis.core import Box, Region
from deixis.core.fakes import FakeDetector, FakeProposer, FakeReader
from deixis.grounders.neuro_symbolic.absences import ABSENCE, Signs, chance_absent, signs_of
from deixis.grounders.neuro_symbolic.confidence import Evidence
from deixis.grounders.neuro_symbolic.scene import Eyes, Scene
from deixis.language import parse
from deixis.perception.detectors import Oversight
from deixis.perception.elements import ElementFinder

NONE = Signs(missed=-1.0, trace=-5.0, seen=1.5, said=1.0)


class Eye(FakeDetector):
    """Overlooks a fifth, and saw a cup faintly."""

    def overlooks(self, label: str) -> Oversight:
        return Oversight(0.2, 0.4)

    def trace(self, image: np.ndarray, label: str, *, closely: bool = False) -> float | None:
        return {"cup": 0.05, "fork": None}.get(label, 0.0)


class Believed(FakeDetector):
    """Claims to overlook nothing."""


def signs(phrase: str, detector: FakeDetector, **evidence: float) -> Signs | None:
    reader = FakeReader()
    eyes = Eyes(reader, ElementFinder(reader), FakeProposer(), (detector,))
    scene = Scene(np.full((60, 80, 3), 120, np.uint8), eyes)
    root = parse(phrase).root
    return signs_of(Evidence(0.0, **evidence), root, root.head.categories[:1], scene)


@pytest.mark.parametrize(
    ("name", "more"),
    [("missed", 1.0), ("trace", -3.0), ("seen", 3.0), ("said", 3.0), ("plural", 1.0)],
)
def test_what_makes_an_absence_less_likely(name: str, more: float) -> None:
    assert chance_absent(replace(NONE, **{name: more})) < chance_absent(NONE)


def test_persons_are_seldom_overlooked_and_looks_seldom_twice() -> None:
    some = Signs(some=1.0, nearest=0.2, seen=1.5, said=1.0)
    assert chance_absent(replace(NONE, person=1.0)) > chance_absent(NONE)
    assert chance_absent(replace(some, looked=1.0)) > chance_absent(some)
    assert chance_absent(replace(some, nearest=0.3)) < chance_absent(some)


def test_every_weight_is_of_a_sign() -> None:
    assert {*ABSENCE} - {"bias"} == {*Signs.__dataclass_fields__}


def test_signs_of_what_is_not_seen_at_all() -> None:
    told = signs("the red cup on the left", Eye([], labels=("cup",)), plural=1.0)
    assert told is not None
    assert told.missed == pytest.approx(np.log(0.25))
    assert told.trace == pytest.approx(np.log(0.0501))
    assert (told.some, told.seen, told.said, told.plural) == (0.0, 0.0, 2.0, 1.0)
    bare = signs("the red cup", Eye([], labels=("cup",)))
    assert bare is not None
    assert bare.looked == 0.0  # of none that is seen


def test_signs_of_others_that_are_seen() -> None:
    cups = [Region(Box(10, 10, 20, 20), 0.8, "cup", source="fake-detector")]
    told = signs("the red cup", Eye(cups, labels=("cup",)), nearest=0.2)
    assert told is not None
    assert (told.missed, told.trace) == (0.0, 0.0)
    assert (told.some, told.nearest, told.looked) == (1.0, 0.2, 1.0)
    assert told.seen == pytest.approx(np.log(2))
    placed = signs("the red cup on the left", Eye(cups, labels=("cup",)))
    assert placed is not None
    assert placed.looked == 0.0


def test_an_untold_trace_is_a_usual_one() -> None:
    told, faint = (signs(p, Eye([], labels=("cup", "fork"))) for p in ("the fork", "the cup"))
    assert told is not None
    assert faint is not None
    assert told.trace == pytest.approx(np.log(0.0201))
    assert told.trace < faint.trace


def test_a_detector_that_claims_to_overlook_nothing_gives_no_signs() -> None:
    assert signs("the cup", Believed([], labels=("cup",))) is None
