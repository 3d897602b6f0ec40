"""CLIP and SigLIP built small, tuned by the same loop, and used by the folder's name."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

torch = pytest.importorskip("torch", reason="needs the extra train")
pytest.importorskip("transformers", reason="needs the extra hub")
pytest.importorskip("peft", reason="needs the extra train")
pytest.importorskip("safetensors", reason="needs the extra train")

import deixis  # noqa: E402
from deixis.core import ConfigError, DeixisError  # noqa: E402
from deixis.training.recipes.region_phrase import export, train  # noqa: E402
from tests.perception.tiny_models import tiny_clip, tiny_siglip  # noqa: E402


@pytest.mark.parametrize(
    ("base", "lora", "freeze"),
    [("clip-vit-b32", 0, "none"), ("clip-vit-b32", 4, "text"), ("siglip-b16", 0, "vision")],
)
def test_an_encoder_of_the_hub_learns_and_is_used_by_its_folder(
    base: str, lora: int, freeze: str, data: Path, tmp_path: Path
) -> None:
    weights = (tiny_clip if base.startswith("clip") else tiny_siglip)(tmp_path / "tiny")
    out = tmp_path / "mine"
    done = train(data, out, base=base, weights=weights, epochs=6, rate=5e-3, lora=lora,
                 freeze=freeze, negatives=2, threads=1)  # fmt: skip
    losses = [line["loss"] for line in json.loads(
        torch.load(out / "run/last.pt", weights_only=True)["facts"])["history"]]  # fmt: skip
    assert min(losses[1:]) < losses[0]
    assert done.difference < 1e-3
    answer = deixis.load(str(out)).ground(data / "0.png", "the red one")
    assert answer.model == "mine"
    assert export(out) < 1e-4
    assert (out / "pictures.onnx").is_file()
    assert (out / "texts.onnx").is_file()


def test_freezing_leaves_a_side_as_it_was(data: Path, tmp_path: Path) -> None:
    from deixis.training.recipes.region_phrase.hub_trainee import HubTrainee
    from deixis.training.recipes.region_phrase.settings import TuneSettings

    folder = tiny_clip(tmp_path / "tiny")
    trainee = HubTrainee(folder, TuneSettings(freeze="text"))
    learning = {n for n, p in trainee.net.named_parameters() if p.requires_grad}
    assert any("vision_model" in name for name in learning)
    assert not any("text_" in name for name in learning)
    small = HubTrainee(folder, TuneSettings(lora=2)).net
    share = [sum(p.numel() for p in small.parameters() if p.requires_grad == on) for on in (1, 0)]
    assert share[0] < 0.1 * share[1]


@pytest.mark.parametrize("base", ["nope", "everyday", "mobileclip-s1"])
def test_what_cannot_be_tuned_is_told(base: str, data: Path, tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="neuro-symbolic, clip-vit-b32"):
        train(data, tmp_path / "mine", base=base)


def test_pictures_that_lie_elsewhere_are_asked_for_there(data: Path, tmp_path: Path) -> None:
    from deixis.datasets import convert_dataset

    foreign = tmp_path / "foreign"
    convert_dataset(data, foreign, "odvg")
    (tmp_path / "elsewhere").mkdir()
    (foreign / "images").rename(tmp_path / "elsewhere/images")
    settings: dict[str, Any] = {
        "base": "clip-vit-b32", "weights": tiny_clip(tmp_path / "tiny"), "epochs": 1, "lora": 0,
    }  # fmt: skip
    with pytest.raises(DeixisError, match=r"0\.png|1\.png|2\.png|3\.png"):
        train(foreign, tmp_path / "without", **settings)
    done = train(foreign, tmp_path / "mine", images=tmp_path / "elsewhere", **settings)
    assert done.epochs == 1
