"""Maps of the encoder that ships, which need nothing but the base install."""

from __future__ import annotations

from pathlib import Path

import pytest

import deixis
from deixis.core import conformance
from deixis.core.fakes import FakeEncoder
from deixis.grounders.heatmap.contrast import temperature_of
from deixis.images import load_image

CAT = Path(__file__).parents[3] / "examples" / "images" / "cat.jpg"
NAMES = ("seg-pocket", "pocket-region-pooling", "pocket-heatmap")


@pytest.mark.parametrize("name", NAMES[1:])
def test_they_conform(name: str) -> None:
    conformance.check_grounder(deixis.load(name))


@pytest.mark.parametrize("name", NAMES)
def test_they_are_ready_and_give_a_map_of_the_whole_image(name: str) -> None:
    (info,) = (model for model in deixis.models() if model.name == name)
    assert info.available
    image = load_image(CAT)
    answer = deixis.load(name).ground(image, "the cat")
    assert answer.heatmap is not None
    assert answer.heatmap.shape == image.shape[:2]


def test_the_temperature_is_the_encoder_s_own() -> None:
    class Warm(FakeEncoder):
        scale = 20.0

    assert temperature_of(Warm()) == pytest.approx(0.05)
