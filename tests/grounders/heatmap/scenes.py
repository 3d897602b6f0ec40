"""An encoder that knows colours, so that maps can be checked by hand without weights."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from deixis.core import Embedding, ImageArray

NAMES = {"red": 0, "green": 1, "blue": 2}


class ColourEncoder:
    """Rows say how red, green and blue a thing is; a last axis says how grey.

    A phrase without a colour is grey, as the background texts are.
    """

    name = "colours"

    def __init__(self, cell: int = 4) -> None:
        self.cell = cell
        self.looks = 0

    def encode_images(self, crops: Sequence[ImageArray]) -> Embedding:
        self.looks += 1
        return np.stack([_row(crop.reshape(-1, 3).mean(axis=0)) for crop in crops])

    def encode_texts(self, phrases: Sequence[str]) -> Embedding:
        rows = np.zeros((len(phrases), 4), np.float32)
        for row, phrase in zip(rows, phrases, strict=True):
            named = [index for name, index in NAMES.items() if name in phrase]
            row[named or [3]] = 1.0
        return np.asarray(rows / np.linalg.norm(rows, axis=1, keepdims=True), dtype=np.float32)

    def encode_dense(self, image: ImageArray) -> Embedding:
        self.looks += 1
        rows, columns = (max(1, side // self.cell) for side in image.shape[:2])
        grid = np.zeros((rows, columns, 4), np.float32)
        for y in range(rows):
            for x in range(columns):
                top, left = y * self.cell, x * self.cell
                patch = image[top : top + self.cell, left : left + self.cell]
                grid[y, x] = _row(patch.reshape(-1, 3).mean(axis=0))
        return grid


def _row(colour: np.ndarray) -> np.ndarray:
    value = np.asarray(colour, dtype=np.float32) / 255
    grey = value.min() + 0.05
    row = np.append(value - value.min(), grey).astype(np.float32)
    return row / np.linalg.norm(row)


def scene(*squares: tuple[str, tuple[int, int, int, int]], width: int = 128, height: int = 96):
    """Squares of a colour at x1, y1, x2, y2 on grey."""
    image = np.full((height, width, 3), 128, np.uint8)
    for colour, (x1, y1, x2, y2) in squares:
        image[y1:y2, x1:x2] = 20
        image[y1:y2, x1:x2, NAMES[colour]] = 230
    return image
