"""Loading real classes of transformers, built small, from folders as a user has them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from deixis.core import ConfigError, ModelError, WeightsError
from deixis.perception.hub import choose_device, load_model, load_processor

torch = pytest.importorskip("torch", reason="needs the extra hub")
transformers = pytest.importorskip("transformers", reason="needs the extra hub")


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("clip-vision")
    config = transformers.CLIPVisionConfig(
        hidden_size=16, intermediate_size=16, num_hidden_layers=1, num_attention_heads=2,
        image_size=16, patch_size=8,
    )  # fmt: skip
    transformers.CLIPVisionModel(config).save_pretrained(path)
    return path


def test_a_model_is_ready_to_answer(saved: Path) -> None:
    model = load_model("CLIPVisionModel", saved)
    assert not model.training
    assert not any(weight.requires_grad for weight in model.parameters())


def test_pickles_are_refused_before_torch_sees_them(saved: Path, tmp_path: Path) -> None:
    (tmp_path / "config.json").write_text((saved / "config.json").read_text())
    torch.save({}, tmp_path / "pytorch_model.bin")
    with pytest.raises(WeightsError, match="safetensors only"):
        load_model("CLIPVisionModel", tmp_path)


def test_code_that_comes_with_a_model_does_not_run(saved: Path, tmp_path: Path) -> None:
    config = json.loads((saved / "config.json").read_text())
    config |= {"model_type": "evil", "auto_map": {"AutoConfig": "evil.E", "AutoModel": "evil.M"}}
    (tmp_path / "config.json").write_text(json.dumps(config))
    (tmp_path / "evil.py").write_text(f"open({str(tmp_path / 'ran')!r}, 'w')")
    (tmp_path / "model.safetensors").write_bytes((saved / "model.safetensors").read_bytes())
    with pytest.raises(WeightsError, match="cannot be read as AutoModel"):
        load_model("AutoModel", tmp_path)
    assert not (tmp_path / "ran").exists()


def test_damaged_weights_are_one_clear_error(saved: Path, tmp_path: Path) -> None:
    (tmp_path / "config.json").write_text((saved / "config.json").read_text())
    (tmp_path / "model.safetensors").write_bytes(b"\x10\0\0\0\0\0\0\0 not a header at all")
    with pytest.raises(WeightsError, match="cannot be read as CLIPVisionModel"):
        load_model("CLIPVisionModel", tmp_path)


def test_weights_of_something_else_are_refused(saved: Path, tmp_path: Path) -> None:
    """transformers itself would fill every missing weight with random numbers."""
    safetensors = pytest.importorskip("safetensors.torch")
    (tmp_path / "config.json").write_text((saved / "config.json").read_text())
    safetensors.save_file({"other": torch.zeros(3)}, tmp_path / "model.safetensors")
    with pytest.raises(WeightsError, match=r"lacks \d+ weights of CLIPVisionModel.*another model"):
        load_model("CLIPVisionModel", tmp_path)


def test_a_folder_without_vocabulary_gives_no_tokenizer(saved: Path) -> None:
    """transformers itself would give one without words."""
    with pytest.raises(WeightsError, match=r"AutoTokenizer: it has none of tokenizer\.json"):
        load_processor("AutoTokenizer", saved)


def test_a_folder_without_processor_says_what_is_missing(saved: Path) -> None:
    with pytest.raises(WeightsError, match="AutoImageProcessor"):
        load_processor("AutoImageProcessor", saved)


def test_a_class_that_this_transformers_lacks_is_named(saved: Path) -> None:
    with pytest.raises(ModelError, match=r"has no SuperModelX.*pip install -U"):
        load_model("SuperModelX", saved)


def test_devices() -> None:
    assert choose_device("cpu") == "cpu"
    assert choose_device("auto") in ("cpu", "cuda", "mps")
    with pytest.raises(ConfigError, match="device must be cpu, auto"):
        choose_device("quantum")
