"""Encoders in their exported forms against themselves as they are."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("torch", reason="needs the extra hub")
pytest.importorskip("transformers", reason="needs the extra hub")

from deixis.cli import main
from deixis.core import ConfigError, ModelError
from deixis.perception.encoders import ClipEncoder, SiglipEncoder
from deixis.perception.encoders.clip_regions import ClipRegionEncoder
from deixis.perception.hub import exports
from tests.perception.tiny_models import tiny_clip, tiny_siglip

HALVES = np.repeat([[0, 1]], 32, axis=0).repeat(16, axis=1).astype(np.int32)
THIRDS = np.arange(48, dtype=np.int32)[None].repeat(40, axis=0) // 16


@pytest.fixture(scope="module")
def clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny_clip(tmp_path_factory.mktemp("clip"))


@pytest.fixture(scope="module")
def siglip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny_siglip(tmp_path_factory.mktemp("siglip"))


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DEIXIS_CACHE", str(tmp_path))


@pytest.fixture(params=["openvino", "onnx"])
def form(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    if request.param == "openvino":
        pytest.importorskip("openvino", reason="needs the extra fast")
    else:
        pytest.importorskip("onnx", reason="torch writes ONNX with it")
        monkeypatch.setattr(exports, "find_spec", lambda name: None)
    return request.param


def pictures(*sizes: tuple[int, int]) -> list[np.ndarray]:
    rng = np.random.default_rng(3)
    return [rng.integers(0, 256, (*size, 3), dtype=np.uint8) for size in sizes]


CROPS = [(40, 40), (64, 30), (20, 90)]


@pytest.mark.parametrize("kind", ["clip", "siglip"])
def test_rows_of_a_kept_form_are_the_same_in_any_batch(kind, form, request) -> None:
    family = {"clip": ClipEncoder, "siglip": SiglipEncoder}[kind]
    folder = request.getfixturevalue(kind)
    assert family(folder).optimize().cosine > 0.9999
    later = family(folder)
    assert later._towers["image"].exported
    plain = family(folder, runtime="torch")
    assert not plain._towers["image"].exported
    crops = pictures(*CROPS)
    for some in (crops, crops[:1]):
        np.testing.assert_allclose(later.encode_images(some), plain.encode_images(some), atol=1e-5)


@pytest.mark.parametrize("kind", ["clip", "siglip"])
def test_dense_rows_have_a_form_of_their_own(kind, request) -> None:
    pytest.importorskip("openvino", reason="needs the extra fast")
    family = {"clip": ClipEncoder, "siglip": SiglipEncoder}[kind]
    folder = request.getfixturevalue(kind)
    family(folder).optimize("dense")
    later, plain = family(folder), family(folder, runtime="torch")
    assert later._towers["dense"].exported
    assert not later._towers["image"].exported
    (image,) = pictures((50, 70))
    np.testing.assert_allclose(later.encode_dense(image), plain.encode_dense(image), atol=1e-5)


@pytest.mark.parametrize("resolution", [None, 48])
def test_regions_have_a_form_for_any_number_of_them(clip, form, resolution) -> None:
    options = {"resolution": resolution}
    ClipRegionEncoder(clip, **options).optimize("regions")
    later = ClipRegionEncoder(clip, **options)
    plain = ClipRegionEncoder(clip, runtime="torch", **options)
    (image,) = pictures((50, 70))
    for some in ([HALVES], [THIRDS, HALVES]):
        wanted = plain.encode_regions(image, some)
        made = later.encode_regions(image, some)
        assert later._towers["regions"].exported
        for one, other in zip(wanted, made, strict=True):
            np.testing.assert_allclose(other, one, atol=1e-5)


def test_another_resolution_does_not_take_the_form(clip) -> None:
    pytest.importorskip("openvino", reason="needs the extra fast")
    ClipRegionEncoder(clip).optimize("regions")
    assert not ClipRegionEncoder(clip, resolution=48)._towers["regions"].exported


def test_a_damaged_form_falls_back_and_says_so(clip, caplog) -> None:
    pytest.importorskip("openvino", reason="needs the extra fast")
    ClipEncoder(clip).optimize().path.write_text("not a network")
    rows = ClipEncoder(clip).encode_images(pictures((40, 40)))
    assert "the plain model is used" in caplog.text
    plain = ClipEncoder(clip, runtime="torch").encode_images(pictures((40, 40)))
    np.testing.assert_allclose(rows, plain, atol=1e-6)


def test_images_of_their_own_aspect_have_no_form(tmp_path: Path) -> None:
    encoder = SiglipEncoder(tiny_siglip(tmp_path / "naflex", naflex=True))
    with pytest.raises(ModelError, match="no exported form of 'image'"):
        encoder.optimize()


@pytest.mark.parametrize("bad", [{"runtime": "fast"}, {"precision": "int3"}])
@pytest.mark.parametrize("family", [ClipEncoder, SiglipEncoder])
def test_settings_are_checked(family, bad, tmp_path) -> None:
    with pytest.raises(ConfigError, match=next(iter(bad))):
        family(tmp_path, **bad)


NAMES = ["selective-search-clip", "seg-clip", "clip-heatmap", "clip-region-pooling"]


@pytest.mark.parametrize("name", NAMES)
def test_the_command_optimises_what_a_grounder_runs(name, clip, capsys) -> None:
    pytest.importorskip("openvino", reason="needs the extra fast")
    import deixis

    assert main(["optimize", name, "--weights", str(clip)]) == 0
    assert "cosine: 1.0" in capsys.readouterr().out
    image = pictures((60, 80))[0]
    plain = deixis.load(name, weights=clip, runtime="torch").ground(image, "the red cup")
    quick = deixis.load(name, weights=clip).ground(image, "the red cup")
    assert quick.status == plain.status
    assert [region.box for region in quick.regions] == [region.box for region in plain.regions]
