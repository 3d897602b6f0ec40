"""Weights for every name of the catalogs: the real classes, small and with seeded numbers."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from functools import cache, partial
from pathlib import Path
from typing import Any

import numpy as np
import pytest

pytest.importorskip("torch", reason="needs the extra hub")
pytest.importorskip("transformers", reason="needs the extra hub")

from tests.grounders.heatmap.test_clipseg import tiny_clipseg
from tests.grounders.one_stage.tiny_one_stage import (
    tiny_dino,
    tiny_omdet,
    tiny_owl,
    tiny_sam3,
)
from tests.grounders.vlm import tiny_vlms
from tests.perception.segmenters.tiny_sam import (
    tiny_edgetam,
    tiny_sam,
    tiny_sam2,
)
from tests.perception.tiny_models import tiny_clip, tiny_detector, tiny_siglip

__all__ = ["MODELS", "PARTS", "Zoo"]


class Zoo:
    """A folder or file a network, made when it is first asked for."""

    def __init__(self, home: Path) -> None:
        self._home = home
        self.weights = cache(self._weights)

    def _weights(self, kind: str) -> Path:
        return _MADE[kind](self._home / kind)


def _onnx_detector(place: Path, make: str) -> Path:
    pytest.importorskip("onnx", reason="needs the package onnx to build files")
    files = importlib.import_module("tests.perception.detectors.test_onnx_detectors")
    path = place.with_suffix(".onnx")
    if make == "ssd":
        return files.ssd(path, "torchvision")
    if make == "yolo":
        return files.yolo(path, [[16, 8, 16, 8, 0.9, 0.1]])
    rows = np.zeros((1, 84, 85), np.float32)  # YOLOX at 64 pixels: 64 + 16 + 4 places
    rows[0, 9] = [0.5, 0.5, 1.0, 1.0, 0.9, *[0.0] * 41, 0.8, *[0.0] * 38]
    return files.write(path, {"output": rows}, [1, 3, 64, 64])


def _everyday(place: Path) -> Path:
    onnx = pytest.importorskip("onnx", reason="needs the package onnx to build files")
    files = importlib.import_module("tests.perception.detectors.test_onnx_detectors")
    scores = np.zeros((2, 80), np.float32)
    scores[0, 41] = scores[1, 16] = 0.8
    boxes = np.array([[10, 10, 100, 90], [120, 40, 200, 160]], np.float32)
    path = files.write(
        place.with_suffix(".onnx"), {"scores": scores, "boxes": boxes},
        ["height", "width", 3], kind=onnx.TensorProto.UINT8,
    )  # fmt: skip
    model = onnx.load(str(path))
    onnx.helper.set_model_props(model, {"deixis": '{"side": 320}'})
    onnx.save(model, str(path))
    return path


def _resnet(place: Path) -> Path:
    pytest.importorskip("open_clip", reason="needs open_clip_torch and torchvision")
    tests = importlib.import_module("tests.perception.encoders.test_clip_resnet")
    place.mkdir()
    return tests.saved(place, tests.RESNET)


def _mobileclip(place: Path) -> Path:
    pytest.importorskip("open_clip", reason="needs open_clip_torch and torchvision")
    tests = importlib.import_module("tests.perception.encoders.test_openclip")
    place.mkdir()
    return tests.tiny_mobileclip(place)


def _inside(make: Callable[[Path], Path], place: Path) -> Path:
    place.mkdir(exist_ok=True)
    return make(place)


_MADE: dict[str, Callable[[Path], Path]] = {
    **{
        kind: partial(_inside, partial(tiny_detector, kind=kind))
        for kind in ("detr", "yolos", "rt-detr", "rt-detr-v2", "d-fine")
    },
    **{kind: partial(_onnx_detector, make=kind) for kind in ("ssd", "yolo", "yolox")},
    "everyday": _everyday,
    "resnet": _resnet,
    "mobileclip": _mobileclip,
    **{
        kind: partial(_inside, make)
        for kind, make in {
            "clip": tiny_clip,
            "siglip": tiny_siglip,
            "naflex": partial(tiny_siglip, naflex=True),
            "clipseg": tiny_clipseg,
            "owlvit": partial(tiny_owl, version=1),
            "owlv2": partial(tiny_owl, version=2),
            "dino": tiny_dino,
            "mm-dino": partial(tiny_dino, family="MMGroundingDino"),
            "omdet": tiny_omdet,
            "sam3": tiny_sam3,
            "florence": tiny_vlms.tiny_florence2,
            "kosmos": tiny_vlms.tiny_kosmos2,
            "paligemma": tiny_vlms.tiny_paligemma,
            "qwen2.5": tiny_vlms.tiny_qwen25,
            "qwen3": tiny_vlms.tiny_qwen3,
            "sam": tiny_sam,
            "sam2": tiny_sam2,
            "edgetam": tiny_edgetam,
        }.items()
    },
}

_OWN = (
    "neuro-symbolic", "selective-search-pocket", "grid-pocket", "elements-pocket", "seg-pocket",
    "pocket-region-pooling", "pocket-heatmap",
)  # fmt: skip
_WRITES = {"max_tokens": 8}

MODELS: dict[str, tuple[str | dict[str, str] | None, dict[str, Any]]] = {
    **dict.fromkeys(_OWN, (None, {})),
    "detr-clip": ({"detector": "detr", "encoder": "clip"}, {}),
    "yolo-clip": ({"detector": "yolos", "encoder": "clip"}, {}),
    "ssd-clip": ({"detector": "ssd", "encoder": "clip"}, {}),
    "rt-detr-siglip2": ({"detector": "rt-detr-v2", "encoder": "siglip"}, {}),
    "everyday-clip": ({"detector": "everyday", "encoder": "clip"}, {}),
    "everyday-pocket": ({"detector": "everyday"}, {}),
    "selective-search-clip": ("clip", {}),
    **dict.fromkeys(
        ("seg-clip", "clip-region-pooling", "clip-region-pooling-l14", "clip-heatmap"),
        ("clip", {}),
    ),
    "clip-region-pooling-rn50": ("resnet", {}),
    "siglip2-heatmap": ("siglip", {}),
    "clipseg": ("clipseg", {}),
    **dict.fromkeys(("owlvit-base-32", "owlvit-base-16", "owlvit-large-14"), ("owlvit", {})),
    **dict.fromkeys(
        ("owlv2-base", "owlv2-large", "owlv2-base-ensemble", "owlv2-large-ensemble"), ("owlv2", {})
    ),
    **dict.fromkeys(("grounding-dino-tiny", "grounding-dino-base"), ("dino", {})),
    **dict.fromkeys(
        (
            *(f"mm-grounding-dino-{size}" for size in ("tiny", "base", "large")),
            *(f"llmdet-{size}" for size in ("tiny", "base", "large")),
        ),
        ("mm-dino", {}),
    ),
    "omdet-turbo-swin-tiny": ("omdet", {}),
    "sam3": ("sam3", {}),
    **dict.fromkeys(("florence-2-base", "florence-2-large"), ("florence", _WRITES)),
    "kosmos-2": ("kosmos", _WRITES),
    "paligemma-3b": ("paligemma", _WRITES),
    **dict.fromkeys(("qwen2.5-vl-3b", "qwen2.5-vl-7b"), ("qwen2.5", _WRITES)),
    **dict.fromkeys(("qwen3-vl-2b", "qwen3-vl-4b", "qwen3-vl-8b"), ("qwen3", _WRITES)),
    "vlm": (None, {}),
}
"""Name -> (which weights, options of load)."""

PARTS: dict[str, str | None] = {
    **dict.fromkeys(("clip-vit-b32", "clip-vit-b16", "clip-vit-l14", "openclip-vit-b32"), "clip"),
    **dict.fromkeys(("siglip-b16", "siglip2-b16"), "siglip"),
    "siglip2-b16-naflex": "naflex",
    "mobileclip-s1": "mobileclip",
    "detr-resnet-50": "detr",
    "rt-detr-r50": "rt-detr",
    "rt-detr-v2-r18": "rt-detr-v2",
    **dict.fromkeys(("yolos-tiny", "yolos-small"), "yolos"),
    "d-fine-s": "d-fine",
    **dict.fromkeys(("ssd", "yolo", "yolox", "everyday", "edgetam"), ""),
    **dict.fromkeys(("sam", "slimsam"), "sam"),
    **dict.fromkeys(("sam2", "sam2-large"), "sam2"),
    **dict.fromkeys(("pocket", "elements", "selective-search", "flat-shapes", "grid"), None),
    **dict.fromkeys(("rapid", "grabcut"), None),
}
"""Name -> which weights: "" those of the same name, None none."""
