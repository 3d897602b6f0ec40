"""Encoders, detectors, proposers and readers by name."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import pytest

from deixis.core import ConfigError, MissingDependency, ModelError, WeightsError
from deixis.perception.catalog import (
    PARTS,
    find_part,
    load_detector,
    load_encoder,
    load_part,
    load_proposer,
    load_reader,
    parts,
)
from deixis.perception.parts import PartInfo


@pytest.mark.parametrize("info", parts(), ids=lambda info: info.name)
def test_every_part_has_its_facts_and_its_class(info: PartInfo) -> None:
    module, _, kind = info.builder.partition(":")
    assert isinstance(getattr(import_module(module), kind), type)
    assert info.summary.endswith(".")
    assert info.licence
    assert bool(info.hub_id) is (info.source == "hub")
    assert info.to_dict()["name"] == info.name


def test_kinds_are_told_apart() -> None:
    kinds = {"encoder", "detector", "proposer", "reader", "segmenter"}
    assert {info.kind for info in parts()} == kinds
    assert {info.kind for info in parts("encoder")} == {"encoder"}
    with pytest.raises(ModelError, match="there is no detector 'clip-vit-b32'"):
        find_part("clip-vit-b32", "detector")


def test_a_misspelt_name_lists_close_ones() -> None:
    with pytest.raises(ModelError, match="clip-vit-b32"):
        load_encoder("clip-vit-b23")


def test_parts_that_ship_need_nothing() -> None:
    assert load_proposer("selective-search", limit=3).name == "selective-search"
    assert load_reader().name
    with pytest.raises(WeightsError, match="has no weights to replace"):
        load_part("selective-search", weights="x")


def test_parts_from_a_file_say_so() -> None:
    with pytest.raises(WeightsError, match=r"AGPL-3\.0.*--weights detector=PATH"):
        load_detector("yolo")


def test_a_part_of_the_hub_without_weights_gives_the_command(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("DEIXIS_OFFLINE", "1")
    monkeypatch.setenv("HF_HUB_CACHE", str(tmp_path))
    with pytest.raises(WeightsError, match="hf download google/siglip2-base-patch16-224"):
        load_encoder("siglip2-b16")
    assert "hf download facebook/detr-resnet-50 --local-dir detr-resnet-50" in (
        PARTS["detr-resnet-50"].missing()
    )


def test_a_part_by_name_from_a_local_folder(tmp_path: Path) -> None:
    tiny = pytest.importorskip("tests.perception.tiny_models", exc_type=ImportError)
    encoder = load_encoder("clip-vit-b32", weights=tiny.tiny_clip(tmp_path / "clip"))
    assert encoder.name == "clip-vit-b32"


def test_openclip_without_its_package_names_the_pip_line(tmp_path: Path) -> None:
    (tmp_path / "open_clip_config.json").write_text("{}")
    (tmp_path / "open_clip_model.safetensors").write_text("")
    try:
        import_module("open_clip")
    except ImportError:
        with pytest.raises(MissingDependency, match=r"deixis\[openclip\]"):
            load_encoder("mobileclip-s1", weights=tmp_path)
    else:
        with pytest.raises(ModelError, match="open_clip cannot read"):
            load_encoder("mobileclip-s1", weights=tmp_path)


def test_a_part_that_ships_has_no_exported_form_to_choose() -> None:
    assert load_encoder("pocket", runtime="auto", precision="f32").name == "pocket"
    with pytest.raises(ConfigError, match="precision must be f32, got 'bf16'"):
        load_encoder("pocket", precision="bf16")
