"""A scene of coloured squares, and an encoder that knows colours and nothing else."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from deixis.core import Box, Embedding, ImageArray, Region
from deixis.core.fakes import FakeDetector
from deixis.grounders.two_stage import TwoStageGrounder, TwoStageSettings

COLOURS = {
    "red": (220, 20, 20),
    "green": (20, 200, 20),
    "blue": (20, 20, 220),
    "yellow": (220, 220, 20),
}
AXES = (*COLOURS, "other")
CROPS = TwoStageSettings(prompts=("crop",), context=0.0)


class ColourEncoder:
    """Rows say which colour fills a picture, or stands in a text; anything else is "other"."""

    name = "colours"
    scale = 20.0

    def __init__(self) -> None:
        self.pictures = 0
        self.texts: list[str] = []

    def encode_images(self, crops: Sequence[ImageArray]) -> Embedding:
        self.pictures += len(crops)
        shares = []
        for crop in crops:
            far = [np.abs(crop.astype(int) - colour).sum(axis=2) for colour in COLOURS.values()]
            share = [float((distance < 30).mean()) for distance in far]
            shares.append([*share, 0.3])
        return _unit(shares)

    def encode_texts(self, phrases: Sequence[str]) -> Embedding:
        self.texts += phrases
        return _unit([self._words(text) for text in phrases])

    def encode_dense(self, image: ImageArray) -> Embedding:
        return self.encode_images([image])[None]

    def _words(self, text: str) -> list[float]:
        row = [float(colour in text) for colour in COLOURS]
        return [*row, 0.0 if any(row) else 1.0]


def _unit(rows: list[list[float]]) -> Embedding:
    array = np.array(rows, np.float32).reshape(-1, len(AXES))
    return array / np.linalg.norm(array, axis=1, keepdims=True)


def scene(*things: tuple[str, Box]) -> ImageArray:
    """A grey picture of 200 x 100 with filled boxes."""
    image = np.full((100, 200, 3), 128, np.uint8)
    for colour, box in things:
        image[int(box.y1) : int(box.y2), int(box.x1) : int(box.x2)] = COLOURS[colour]
    return image


def grounder(
    *things: tuple[str, Box],
    settings: TwoStageSettings = CROPS,
    labels: Sequence[str] = (),
    encoder: ColourEncoder | None = None,
) -> tuple[TwoStageGrounder, ImageArray]:
    """A grounder whose detector sees exactly the boxes, and the picture of them."""
    names = list(labels) or ["person"] * len(things)
    regions = [Region(box, 0.9 - 0.01 * i, label=names[i]) for i, (_, box) in enumerate(things)]
    two_stage = TwoStageGrounder(
        FakeDetector(regions), encoder or ColourEncoder(), settings=settings
    )
    return two_stage, scene(*things)
