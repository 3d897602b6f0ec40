"""Presets of our own parts, which need nothing but the base install."""

from __future__ import annotations

import numpy as np
import pytest

import deixis
from deixis.core import Box, Region, Status, conformance
from deixis.core.fakes import FakeEncoder
from deixis.grounders.two_stage import TwoStageGrounder, TwoStageSettings
from deixis.perception.detectors import EverydayDetector
from deixis.perception.elements import ElementFinder
from deixis.perception.encoders import PocketEncoder

FEW = TwoStageSettings(limit=6, prompts=("crop",), temperature=1.0, background=("something else",))


@pytest.mark.parametrize("name", ["selective-search-pocket", "grid-pocket"])
def test_they_conform_and_are_ready(name: str) -> None:
    (info,) = (model for model in deixis.models() if model.name == name)
    assert info.available
    assert info.missing() == ()
    conformance.check_grounder(deixis.load(name, settings=FEW))


def test_parts_of_pages_are_regions_too() -> None:
    page = np.full((200, 300, 3), 255, np.uint8)
    page[50:90, 40:240] = 90
    page[52:88, 42:238] = 255
    answer = deixis.load("elements-pocket").ground(page, "the giraffe")
    assert answer.status is Status.ABSENT
    assert "regions by elements" in answer.why()


@pytest.mark.parametrize("phrase", ["the flurb", "the red flurb on the left", "two flurbs"])
def test_a_word_that_was_never_taught_is_told_and_not_called_absent(phrase: str) -> None:
    image = np.random.default_rng(0).integers(0, 256, (60, 80, 3), dtype=np.uint8)
    answer = deixis.load("grid-pocket").ground(image, phrase)
    assert answer.status is Status.UNSUPPORTED
    assert answer.confidence is None
    assert "pocket was never taught the word “flurb" in answer.why()


def test_elements_read_for_themselves_where_no_reader_is_given() -> None:
    page = np.full((200, 300, 3), 255, np.uint8)
    page[50:90, 40:240] = 90
    page[52:88, 42:238] = 255
    assert ElementFinder().detect(page)[0].label == "textbox"


def test_the_settings_of_a_preset_can_be_replaced() -> None:
    grounder = deixis.load("grid-pocket")
    assert grounder.settings.prompts == ("crop",)
    other = deixis.load("grid-pocket", settings=TwoStageSettings(limit=3))
    assert other.settings.prompts == ("crop", "blur")


def test_our_own_detector_and_encoder_are_ready_offline() -> None:
    (info,) = (model for model in deixis.models() if model.name == "everyday-pocket")
    assert info.available
    assert info.missing() == ()
    answer = deixis.load("everyday-pocket").ground("examples/images/astronaut.jpg", "a person")
    assert answer.best is not None
    assert answer.best.box.iou(Box(5, 11, 389, 512)) > 0.5


def test_detector_and_encoder_look_once() -> None:
    grounder = deixis.load("everyday-pocket")
    assert grounder._encoder._eyes is grounder._eye
    looks, seen = [], grounder._eye._look
    grounder._eye._look = lambda *given: looks.append(1) or seen(*given)
    grounder.ground("examples/images/cat.jpg", ["the cat", "the striped cat"])
    assert len(looks) == 1


def test_other_weights_have_maps_of_their_own(tmp_path) -> None:
    encoder = PocketEncoder()
    own = encoder._eyes
    for eyes in (EverydayDetector(tmp_path / "other.onnx"), ElementFinder()):
        encoder.share(eyes)
        assert encoder._eyes is own


class TwoAlike:
    """Proposes two places that look the same, of which one is likelier to be a whole thing."""

    name = "two-alike"

    def propose(self, image: np.ndarray) -> list[Region]:
        return [Region(Box(0, 0, 20, 20), 0.2), Region(Box(40, 0, 60, 20), 0.6)]


@pytest.mark.parametrize(("whole", "scores"), [(0.0, [0.5, 0.5]), (1.0, [0.75, 0.25])])
def test_the_proposer_s_own_score_can_tell_regions_apart(whole, scores) -> None:
    few = TwoStageSettings(prompts=("crop",), background=(), whole=whole, also=0.1)
    grounder = TwoStageGrounder(TwoAlike(), FakeEncoder(), settings=few)
    answer = grounder.ground(np.zeros((40, 60, 3), np.uint8), "all the cups")
    assert [region.score for region in answer.regions] == pytest.approx(scores)
