"""OWL-ViT: open-vocabulary detection with a CLIP-like pair of towers."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from deixis.core import ImageArray
from deixis.grounders.one_stage.owl import Owl
from deixis.perception.hub import load_processor

__all__ = ["OwlVit"]


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
