"""CLIP's ResNet by OpenCLIP's own class, built small and saved in its format."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

open_clip = pytest.importorskip("open_clip", reason="needs open_clip_torch and torchvision")
torch = pytest.importorskip("torch")
safetensors = pytest.importorskip("safetensors.torch")

from deixis.core import ModelError, conformance  # noqa: E402
from deixis.grounders import load  # noqa: E402
from deixis.perception.encoders.clip_resnet import ClipResnetEncoder  # noqa: E402

TEXT = {"context_length": 77, "vocab_size": 49408, "width": 32, "heads": 2, "layers": 2}
RESNET = {"image_size": 64, "layers": [1, 1, 1, 1], "width": 16, "head_width": 64}
VIT = {"image_size": 32, "layers": 2, "width": 32, "head_width": 16, "patch_size": 8}


def saved(folder: Path, vision: dict[str, object]) -> Path:
    torch.manual_seed(0)
    config = {"embed_dim": 16, "vision_cfg": vision, "text_cfg": TEXT}
    model = open_clip.model.CLIP(**config)
    weights = {name: value.contiguous() for name, value in model.state_dict().items()}
    safetensors.save_file(weights, folder / "open_clip_model.safetensors")
    told = {"mean": [0.48, 0.45, 0.4], "std": [0.27, 0.26, 0.28]}
    text = json.dumps({"model_cfg": config, "preprocess_cfg": told})
    (folder / "open_clip_config.json").write_text(text)
    return folder


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return saved(tmp_path_factory.mktemp("resnet"), RESNET)


def test_it_conforms(folder: Path) -> None:
    encoder = ClipResnetEncoder(folder)
    conformance.check_encoder(encoder)
    assert encoder.encode_dense(np.zeros((30, 50, 3), np.uint8)).shape == (14, 14, 16)


def test_places_are_those_of_the_raw_stages(folder: Path) -> None:
    """An image of the tower's own side, so that nothing is resized."""
    image = np.random.default_rng(0).integers(0, 256, (448, 448, 3), dtype=np.uint8)
    model, _ = open_clip.create_model_from_pretrained(f"local-dir:{folder}")
    visual = model.eval().visual
    levels = (image / 255 - np.array([0.48, 0.45, 0.4])) / np.array([0.27, 0.26, 0.28])
    pixels = torch.tensor(levels.transpose(2, 0, 1)[None], dtype=torch.float32)
    with torch.no_grad():
        states = visual.layer4(visual.layer3(visual.layer2(visual.layer1(visual.stem(pixels)))))
        pool = visual.attnpool
        flat = states[0].flatten(1).T.numpy()  # (196, C)
        values = flat @ pool.v_proj.weight.numpy().T + pool.v_proj.bias.numpy()
        rows = values @ pool.c_proj.weight.numpy().T + pool.c_proj.bias.numpy()
    expected = rows / np.linalg.norm(rows, axis=1, keepdims=True)
    got = ClipResnetEncoder(folder).encode_dense(image).reshape(196, 16)
    np.testing.assert_allclose(got, expected, atol=1e-4)


def test_the_grounder_conforms(folder: Path) -> None:
    conformance.check_grounder(load("clip-region-pooling-rn50", weights=folder))


def test_a_vit_is_refused(tmp_path: Path) -> None:
    encoder = ClipResnetEncoder(saved(tmp_path, VIT))
    with pytest.raises(ModelError, match="ResNet of CLIP is needed"):
        encoder.encode_dense(np.zeros((8, 8, 3), np.uint8))


def test_a_kept_form_gives_the_same_places(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("openvino", reason="needs the extra fast")
    monkeypatch.setenv("DEIXIS_CACHE", str(tmp_path))
    image = np.random.default_rng(0).integers(0, 256, (90, 60, 3), dtype=np.uint8)
    plain = ClipResnetEncoder(folder).encode_dense(image)
    assert ClipResnetEncoder(folder).optimize("dense").cosine > 0.9999
    later = ClipResnetEncoder(folder)
    assert later._towers["dense"].exported
    np.testing.assert_allclose(later.encode_dense(image), plain, atol=1e-4)
