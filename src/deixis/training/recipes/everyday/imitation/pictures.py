"""Canvases to imitate on: photos and mosaics of photos, without labels, from a number alone."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor
from torch.utils.data import Dataset

from deixis.core import ConfigError
from deixis.core.protocols import ImageArray
from deixis.training.recipes.everyday.cache import Cache

__all__ = ["Pictures"]

_FLATTEN = 0.7  # power of the weights: imitation needs variety more than rare classes


class Pictures(Dataset[Tensor]):
    """Batches of canvases (B, S, S, 3), uint8 RGB; batch ``n`` depends on the seed and n alone.

    Half of the canvases are mosaics of four photos, the others show one, from somewhat smaller to
    somewhat larger than the canvas; half of them are recoloured. Photos of weight 0 (val, dev) are
    never shown.

    Args:
        folder: A cache.
        weights: Chance of each photo of the cache; see :class:`..loop.Material`.
        batch: Canvases a batch.
        sizes: Sides in pixels, one of them a batch.
        count: Number of batches.

    Raises:
        ConfigError: No photo has a weight above 0.
    """

    def __init__(
        self,
        folder: Path,
        weights: npt.NDArray[np.float64],
        *,
        batch: int,
        sizes: tuple[int, ...],
        seed: int,
        count: int = 10**9,
    ) -> None:
        self.folder, self.batch, self.sizes = folder, batch, sizes
        self.seed, self.count = seed, count
        self._shown = np.flatnonzero(weights > 0)
        if not len(self._shown):
            raise ConfigError("some photo must have a weight above 0, got none")
        chance = weights[self._shown] ** _FLATTEN
        self._rising = np.cumsum(chance / chance.sum())
        self._cache: Cache | None = None  # opened by the process that reads it

    def __len__(self) -> int:
        return self.count

    def __getitem__(self, number: int) -> Tensor:
        rng = np.random.default_rng((self.seed, number))
        side = int(rng.choice(self.sizes))
        return torch.from_numpy(np.stack([self._canvas(side, rng) for _ in range(self.batch)]))

    def photo(self, rng: np.random.Generator) -> int:
        """Index of a photo by its weight."""
        return int(self._shown[np.searchsorted(self._rising[:-1], rng.random(), side="right")])

    def _canvas(self, side: int, rng: np.random.Generator) -> ImageArray:
        fill = 0 if rng.random() < 0.5 else int(rng.integers(0, 256))
        canvas = np.full((side, side, 3), fill, np.uint8)
        if rng.random() < 0.5:
            x, y = (int(rng.integers(int(side * 0.3), int(side * 0.7))) for _ in range(2))
            for tile in (canvas[:y, :x], canvas[:y, x:], canvas[y:, :x], canvas[y:, x:]):
                self._paste(tile, max(tile.shape[:2]) * float(rng.uniform(0.9, 1.5)), rng)
        else:
            self._paste(canvas, side * float(np.exp(rng.uniform(np.log(0.85), np.log(1.6)))), rng)
        return _recoloured(canvas, rng) if rng.random() < 0.5 else canvas

    def _paste(self, tile: ImageArray, longest: float, rng: np.random.Generator) -> None:
        """Put a photo on ``tile`` at random, scaled so that its longest side is ``longest``."""
        import cv2

        if self._cache is None:
            cv2.setNumThreads(1)
            self._cache = Cache(self.folder)
        photo = self._cache.image(self.photo(rng))
        ratio = longest / max(photo.shape[:2])
        width = max(round(photo.shape[1] * ratio * float(rng.uniform(0.9, 1.1))), 8)
        height = max(round(photo.shape[0] * ratio), 8)
        method = cv2.INTER_AREA if ratio < 1 else cv2.INTER_LINEAR
        small = cv2.resize(photo, (width, height), interpolation=method)
        if rng.random() < 0.5:
            small = small[:, ::-1]
        x, y = _offset(width, tile.shape[1], rng), _offset(height, tile.shape[0], rng)
        part = small[max(-y, 0) : tile.shape[0] - y, max(-x, 0) : tile.shape[1] - x]
        top, left = max(y, 0), max(x, 0)
        tile[top : top + part.shape[0], left : left + part.shape[1]] = part


def _offset(length: int, room: int, rng: np.random.Generator) -> int:
    low, high = sorted((0, room - length))
    return int(rng.integers(low, high + 1))


def _recoloured(canvas: ImageArray, rng: np.random.Generator) -> ImageArray:
    """Contrast, tint and brightness, each a little."""
    gain = rng.uniform(0.7, 1.3) * rng.uniform(0.92, 1.08, 3)
    return np.clip(canvas * gain + rng.uniform(-20, 20), 0, 255).astype(np.uint8)
