"""Maps of an encoder to answers."""

from __future__ import annotations

import numpy as np
import pytest

from deixis.core import Box, PhraseError, Status, conformance
from deixis.core.fakes import FakeEncoder
from deixis.grounders.heatmap import DenseFields, HeatmapGrounder
from tests.grounders.heatmap.scenes import ColourEncoder, scene

RED, BLUE = (16, 20, 56, 60), (76, 30, 112, 70)


@pytest.fixture
def grounder() -> HeatmapGrounder:
    return HeatmapGrounder(DenseFields(ColourEncoder()))


def test_a_phrase_is_found_with_its_heatmap(grounder: HeatmapGrounder) -> None:
    image = scene(("red", RED), ("blue", BLUE))
    answer = grounder.ground(image, "the red square")
    assert answer.status is Status.FOUND
    assert answer.regions[0].box.iou(Box(*RED)) > 0.8
    assert answer.heatmap is not None
    assert answer.heatmap.shape == (96, 128)
    assert answer.heatmap[40, 36] > 0.9 > 0.1 > answer.heatmap[50, 94]
    assert answer.confidence is None
    assert "not a calibrated confidence" in answer.why()


def test_what_is_not_there_is_absent(grounder: HeatmapGrounder) -> None:
    assert grounder.ground(scene(("red", RED)), "the green square").status is Status.ABSENT


def test_two_alike_are_ambiguous_and_a_plural_takes_both(grounder: HeatmapGrounder) -> None:
    image = scene(("red", (8, 20, 48, 60)), ("red", (80, 20, 120, 60)))
    one, both = grounder.ground(image, ["the red square", "all the red squares"])
    assert one.status is Status.AMBIGUOUS
    assert both.status is Status.FOUND
    assert len(both.regions) == len(one.regions) == 2


def test_each_word_has_a_map_of_its_own(grounder: HeatmapGrounder) -> None:
    image = scene(("red", RED), ("blue", BLUE))
    words = grounder.ground_words(image, "the red beside a blue")
    assert [(word.phrase, word.span) for word in words][:1] == [("red", (4, 7))]
    assert words[-1].span == (17, 21)
    maps = {word.phrase: word.heatmap for word in words}
    assert maps["red"][40, 36] > 0.9 > 0.1 > maps["red"][50, 94]
    assert maps["blue"][50, 94] > 0.9 > 0.1 > maps["blue"][40, 36]


def test_words_keep_their_order_and_duplicates(grounder: HeatmapGrounder) -> None:
    words = grounder.ground_words(scene(("red", RED)), "red, red-brown; the red")
    assert [(word.phrase, word.span) for word in words] == [
        ("red", (0, 3)), ("red-brown", (5, 14)), ("red", (20, 23)),
    ]  # fmt: skip
    assert [word.phrase for word in grounder.ground_words(scene(("red", RED)), "the")] == ["the"]
    with pytest.raises(PhraseError):
        grounder.ground_words(scene(("red", RED)), " ")


def test_an_image_is_looked_at_once() -> None:
    encoder = ColourEncoder()
    grounder = HeatmapGrounder(DenseFields(encoder))
    image = scene(("red", RED))
    grounder.ground(image, ["red", "blue"])
    grounder.ground(image.copy(), "green")
    assert encoder.looks == 1
    grounder.ground(scene(("blue", RED)), "green")
    assert encoder.looks == 2


def test_an_empty_phrase_is_named(grounder: HeatmapGrounder) -> None:
    with pytest.raises(PhraseError):
        grounder.ground(np.zeros((8, 8, 3), np.uint8), " ")


@pytest.mark.parametrize("encoder", [ColourEncoder(), FakeEncoder()], ids=["colours", "fake"])
def test_it_conforms(encoder: object) -> None:
    conformance.check_grounder(HeatmapGrounder(DenseFields(encoder)))  # type: ignore[arg-type]
