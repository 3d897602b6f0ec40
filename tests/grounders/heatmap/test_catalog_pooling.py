"""The models of maps by name."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("torch", reason="needs the extra hub")
pytest.importorskip("transformers", reason="needs the extra hub")

from deixis.core import ConfigError, MissingDependency, WeightsError, conformance
from deixis.grounders import load, models
from deixis.grounders.catalog_pooling import MODELS
from deixis.grounders.heatmap import MapSettings
from tests.perception.tiny_models import tiny_clip, tiny_siglip

OF_CLIP = ("seg-clip", "clip-region-pooling", "clip-region-pooling-l14", "clip-heatmap")


@pytest.fixture(scope="module")
def clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny_clip(tmp_path_factory.mktemp("clip"))


def test_they_are_listed_with_a_paper_and_a_heatmap() -> None:
    listed = {info.name for info in models()}
    for info in MODELS:
        assert info.name in listed
        assert info.paper
        assert "heatmap" in info.gives


@pytest.mark.parametrize("name", OF_CLIP)
def test_each_conforms_with_a_small_clip(name: str, clip: Path) -> None:
    conformance.check_grounder(load(name, weights=clip))


def test_siglip_conforms(tmp_path: Path) -> None:
    conformance.check_grounder(load("siglip2-heatmap", weights=tiny_siglip(tmp_path)))


@pytest.mark.parametrize("name", OF_CLIP)
def test_weights_may_be_named_by_their_role(name: str, clip: Path) -> None:
    image = np.zeros((32, 48, 3), np.uint8)
    one = load(name, weights=clip).ground(image, "a mug")
    other = load(name, weights={"encoder": clip}).ground(image, "a mug")
    assert one == other
    assert one.model == name
    with pytest.raises(WeightsError, match="'encoder' only, got 'detector'"):
        load(name, weights={"detector": clip})


def test_settings_reach_the_map(clip: Path) -> None:
    image = np.random.default_rng(0).integers(0, 256, (64, 64, 3), dtype=np.uint8)
    low, high = (
        load("clip-heatmap", weights=clip, settings=MapSettings(alpha=alpha, present=0.0))
        for alpha in (0.0, 0.9)
    )
    large, small = (grounder.ground(image, "a mug").regions[0].box for grounder in (low, high))
    assert large.area == 64 * 64, "without a price every place is worth its area"
    assert small.area < large.area


def test_an_unknown_option_is_named(clip: Path) -> None:
    with pytest.raises(ConfigError, match="no option 'scale'"):
        load("seg-clip", weights=clip, scale=3)


@pytest.mark.parametrize("name", [*OF_CLIP, "clipseg", "siglip2-heatmap"])
def test_missing_weights_say_how_to_get_them(
    name: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("HF_HUB_CACHE", str(tmp_path))
    monkeypatch.setenv("DEIXIS_OFFLINE", "1")
    with pytest.raises(WeightsError, match="hf download"):
        load(name)


def test_the_resnet_needs_open_clip(clip: Path) -> None:
    try:
        import open_clip  # noqa: F401
    except ImportError:
        with pytest.raises(MissingDependency, match=r"deixis\[openclip\]"):
            load("clip-region-pooling-rn50", weights=clip)
    else:
        pytest.skip("open_clip is installed")
