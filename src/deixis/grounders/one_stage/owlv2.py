"""OWLv2: OWL-ViT trained on its own boxes, with an objectness for each box."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from deixis.core import ConfigError, ImageArray, Size
from deixis.grounders.one_stage.frames import bilinear, normalised, square
from deixis.grounders.one_stage.owl import FloatArray, Owl, OwlImage, OwlText
from deixis.perception.hub import load_processor, need

__all__ = ["Owlv2"]


class Owlv2(Owl):
    """M. Minderer et al., "Scaling Open-Vocabulary Object Detection", 2023, arXiv 2306.09683.

    The image stands in the top left corner of a square, so that a box in 0..1 of the network's
    frame is a part of the image's long side. As in transformers, a box's score is that of the
    phrase alone.

    Args:
        folder: Configuration, safetensors, tokenizer and image processor.
        name: For answers.
        objectness: Boxes that the network takes for a thing of any kind with a lower chance are
            left out; 0 leaves all in, as transformers does.
        **options: As `Owl` takes them.

    Raises:
        ConfigError: ``objectness`` is out of range.
    """

    model_class = "Owlv2ForObjectDetection"

    def __init__(
        self, folder: str | Path, *, name: str = "owlv2", objectness: float = 0.0, **options: Any
    ) -> None:
        if not 0.0 <= objectness < 1.0:
            raise ConfigError(f"objectness must be from 0 up to below 1, got {objectness}")
        super().__init__(folder, name=name, **options)
        self._least = objectness
        # only its numbers: its own resizing needs scipy
        self._facts = load_processor("AutoImageProcessor", folder, backend="pil")

    def pixels(self, images: Sequence[ImageArray]) -> Any:
        torch = need("torch", purpose=f"the model {self.name}")
        facts = self._facts
        height, width = facts.size["height"], facts.size["width"]
        frames = [
            normalised(bilinear(square(image), height, width), facts.image_mean, facts.image_std)
            for image in images
        ]
        return torch.from_numpy(np.stack(frames))

    def frame(self, size: Size) -> Size:
        side = max(size)
        return Size(side, side)

    def scores(self, encoded: OwlImage, text: OwlText) -> FloatArray:
        scores = super().scores(encoded, text)
        if self._least:
            scores = np.where(_chance(encoded.objectness) >= self._least, scores, np.float32(0))
        return scores


def _chance(logits: FloatArray) -> FloatArray:
    chances: FloatArray = 0.5 * (1 + np.tanh(0.5 * logits))
    return chances
