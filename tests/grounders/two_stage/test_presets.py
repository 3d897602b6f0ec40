"""The presets through `deixis.load`, with real classes of transformers built small."""

from __future__ import annotations

from pathlib import Path

import pytest

import deixis
from deixis.core import ConfigError, WeightsError, conformance
from deixis.grounders.two_stage import TwoStageGrounder, TwoStageSettings
from tests.perception.tiny_models import tiny_clip, tiny_detector, tiny_siglip


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("presets")
    for kind in ("detr", "yolos", "rt-detr-v2"):
        tiny_detector(home / kind, kind)
    tiny_clip(home / "clip")
    tiny_siglip(home / "siglip")
    return home


@pytest.mark.parametrize(
    ("preset", "detector", "encoder"),
    [
        ("detr-clip", "detr", "clip"),
        ("yolo-clip", "yolos", "clip"),
        ("rt-detr-siglip2", "rt-detr-v2", "siglip"),
        ("selective-search-clip", None, "clip"),
    ],
)
def test_a_preset_conforms(preset: str, detector: str | None, encoder: str, home: Path) -> None:
    weights = {"encoder": home / encoder}
    if detector:
        weights["detector"] = home / detector
    few = TwoStageSettings(limit=6)  # the rest is more of the same
    grounder = deixis.load(preset, weights=weights, settings=few)
    assert grounder.name == preset
    conformance.check_grounder(grounder)
    assert deixis.load(preset, weights=weights, settings=few) is grounder


def test_one_path_is_enough_where_one_part_has_weights(home: Path) -> None:
    assert isinstance(deixis.load("selective-search-clip", weights=home / "clip"), TwoStageGrounder)
    with pytest.raises(ConfigError, match="detector=PATH and encoder=PATH"):
        deixis.load("detr-clip", weights=home / "clip")


def test_parts_can_be_chosen(home: Path) -> None:
    grounder = deixis.load(
        "detr-clip",
        detector="selective-search",
        encoder="siglip2-b16",
        templates="ensemble",
        weights={"encoder": home / "siglip"},
        settings=TwoStageSettings(prompts=("crop",)),
    )
    answer = grounder.ground(conformance.ordinary_image(), "the red square")
    assert "regions by selective-search" in answer.why()


def test_a_role_that_does_not_exist_is_refused(home: Path) -> None:
    with pytest.raises(ConfigError, match="got 'proposer'"):
        deixis.load("detr-clip", weights={"proposer": home / "detr"})


def test_an_ssd_must_be_given(home: Path) -> None:
    with pytest.raises(WeightsError, match="--weights detector=PATH"):
        deixis.load("ssd-clip", weights={"encoder": home / "clip"})
