"""OpenCLIP's own class, built small and saved in its format."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from deixis.core import WeightsError, conformance
from deixis.perception.catalog import load_encoder
from deixis.perception.encoders import OpenClipEncoder

open_clip = pytest.importorskip("open_clip", reason="needs open_clip_torch and torchvision")
torch = pytest.importorskip("torch")
safetensors = pytest.importorskip("safetensors.torch")

CONFIG = {
    "embed_dim": 16,
    "vision_cfg": {
        "image_size": 32, "layers": 2, "width": 32, "head_width": 16, "patch_size": 8,
    },
    "text_cfg": {"context_length": 77, "vocab_size": 49408, "width": 32, "heads": 2, "layers": 2},
}  # fmt: skip


MOBILE = {
    "embed_dim": 16,
    "vision_cfg": {
        "timm_model_name": "fastvit_mci0", "timm_model_pretrained": False, "timm_pool": "avg",
        "timm_proj": None, "timm_drop": 0.0, "timm_drop_path": 0.0, "image_size": 64,
    },
    "text_cfg": {**CONFIG["text_cfg"], "no_causal_mask": True},
}  # fmt: skip


def saved(folder: Path, kind: str, config: dict, **more: object) -> Path:
    torch.manual_seed(0)
    model = getattr(open_clip.model, kind)(**config)
    weights = {name: value.contiguous() for name, value in model.state_dict().items()}
    safetensors.save_file(weights, folder / "open_clip_model.safetensors")
    told = {"mean": [0.48, 0.45, 0.4], "std": [0.27, 0.26, 0.28]}
    text = json.dumps({"model_cfg": {**config, **more}, "preprocess_cfg": told})
    (folder / "open_clip_config.json").write_text(text)
    return folder


def tiny_mobileclip(folder: Path) -> Path:
    """MobileCLIP's own tower by timm (its smallest, S0), at 64 pixels."""
    pytest.importorskip("timm", reason="MobileCLIP's towers come from timm")
    return saved(folder, "CustomTextCLIP", MOBILE, custom_text=True)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return saved(tmp_path, "CLIP", CONFIG)


def test_mobileclip_gives_the_rows_of_its_own_towers(tmp_path: Path) -> None:
    folder = tiny_mobileclip(tmp_path)
    crop = np.random.default_rng(0).integers(0, 256, (40, 50, 3), dtype=np.uint8)
    model, preprocess = open_clip.create_model_from_pretrained(f"local-dir:{folder}")
    with torch.no_grad():
        raw = model.eval().encode_image(preprocess(Image.fromarray(crop))[None]).numpy()
    encoder = load_encoder("mobileclip-s1", weights=folder)
    np.testing.assert_allclose(encoder.encode_images([crop]), raw / np.linalg.norm(raw), atol=1e-5)


def test_it_conforms(folder: Path) -> None:
    conformance.check_encoder(OpenClipEncoder(folder))


def test_rows_are_those_of_the_raw_model(folder: Path) -> None:
    crop = np.random.default_rng(0).integers(0, 256, (40, 50, 3), dtype=np.uint8)
    model, preprocess = open_clip.create_model_from_pretrained(f"local-dir:{folder}")
    words = open_clip.get_tokenizer(f"local-dir:{folder}")(["a photo of the cup."])
    with torch.no_grad():
        image = model.eval().encode_image(preprocess(Image.fromarray(crop))[None]).numpy()
        text = model.encode_text(words).numpy()
    encoder = OpenClipEncoder(folder)
    for got, raw in (
        (encoder.encode_images([crop]), image),
        (encoder.encode_texts(["the cup"]), text),
    ):
        np.testing.assert_allclose(got, raw / np.linalg.norm(raw), atol=1e-5)


def test_a_pickle_beside_other_weights_is_never_taken(folder: Path) -> None:
    torch.save({}, folder / "open_clip_pytorch_model.bin")
    OpenClipEncoder(folder)
    (folder / "open_clip_model.safetensors").rename(folder / "other.safetensors")
    with pytest.raises(WeightsError, match=r"must hold open_clip_model\.safetensors"):
        OpenClipEncoder(folder)
