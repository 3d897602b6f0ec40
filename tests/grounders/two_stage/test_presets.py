"""The presets through `deixis.load`, with real classes of transformers built small."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PIL import Image

import deixis
from deixis.cli import main
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


def test_files_of_yours_are_used(home: Path, tmp_path: Path) -> None:
    onnx = pytest.importorskip("tests.perception.detectors.test_onnx_detectors")
    few = TwoStageSettings(background=())
    ssd = onnx.ssd(tmp_path / "ssd.onnx", "torchvision")
    weights = {"detector": ssd, "encoder": home / "clip"}
    grounder = deixis.load("ssd-clip", weights=weights, settings=few)
    conformance.check_grounder(grounder)
    assert grounder.ground(onnx.GREY, "all the things").best.label in ("cup", "dog")
    yolo = onnx.yolo(tmp_path / "yolo.onnx", [[16, 8, 16, 8, 0.9, 0.1]])
    weights = {"detector": yolo, "encoder": home / "clip"}
    grounder = deixis.load("yolo-clip", detector="yolo", weights=weights, settings=few)
    assert grounder.ground(onnx.GREY, "the one on the left").best.label == "cup"


def test_the_command_line_takes_the_same_folders(home: Path, tmp_path: Path, capsys) -> None:
    Image.fromarray(conformance.ordinary_image()).save(tmp_path / "photo.png")
    code = main(
        ["ground", str(tmp_path / "photo.png"), "the red square", "-m", "detr-clip", "--json",
         "--weights", f"detector={home / 'detr'}", "--weights", f"encoder={home / 'clip'}"]
    )  # fmt: skip
    out, err = capsys.readouterr()
    assert code == 0, err
    assert json.loads(out)["model"] == "detr-clip"
    assert f"weights from the folder given: {home / 'detr'}" in err
    assert f"weights from the folder given: {home / 'clip'}" in err


def test_an_ssd_must_be_given(home: Path) -> None:
    with pytest.raises(WeightsError, match="--weights detector=PATH"):
        deixis.load("ssd-clip", weights={"encoder": home / "clip"})
