"""OWL-ViT: open-vocabulary detection with a CLIP-like pair of towers."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from deixis.core import ImageArray
from deixis.grounders.model_info import ModelInfo
from deixis.grounders.one_stage.folder import folder_of
from deixis.grounders.one_stage.owl import Owl
from deixis.grounders.one_stage.settings import OneStageSettings
from deixis.perception.hub import load_processor
from deixis.perception.hub.exports import Precision
from deixis.perception.hub.towers import Runtime

__all__ = ["OwlVit", "build"]


class OwlVit(Owl):
    """M. Minderer et al., "Simple Open-Vocabulary Object Detection", 2022, arXiv 2205.06230.

    The image is stretched to the network's square, as transformers does; the published JAX code
    pads it instead.
    """

    model_class = "OwlViTForObjectDetection"

    def __init__(self, folder: str | Path, *, name: str = "owlvit", **options: Any) -> None:
        super().__init__(folder, name=name, **options)
        self._images = load_processor("AutoImageProcessor", folder, backend="pil")

    def pixels(self, images: Sequence[ImageArray]) -> Any:
        told = self._images(list(images), return_tensors="pt", input_data_format="channels_last")
        return told["pixel_values"]


def build(
    info: ModelInfo,
    *,
    weights: Any = None,
    device: str = "cpu",
    threshold: float = 0.1,
    rival: float = 0.8,
    overlap: float = 0.5,
    images: int = 8,
    batch: int = 4,
    template: str = "{}",
    runtime: Runtime = "auto",
    precision: Precision = "f32",
) -> OwlVit:
    """As `deixis.load("owlvit-base-32")` gives it."""
    settings = OneStageSettings(threshold, rival, overlap, images=images, batch=batch)
    folder = folder_of(info, weights)
    return OwlVit(
        folder,
        name=info.name,
        device=device,
        settings=settings,
        template=template,
        runtime=runtime,
        precision=precision,
    )
