"""Boxes to tick, choices and switches that cannot be changed: they or their words are paler.

What is on is told from what else is on, and what is off from what else is off: a switch that is
off has no colour on most pages.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from deixis.core import Box, ImageArray, Size

__all__ = ["greyed_marks"]

_PALER = 0.7  # share of the strongest contrast among its like below which one is greyed
_FAINTER = 0.65  # the same for its words
_RING = 3  # pixels around a mark where its ground is


def greyed_marks(
    image: ImageArray, boxes: Sequence[Box], on: Sequence[bool], words: Sequence[Box | None]
) -> list[bool]:
    """Which of several marks are greyed, (N,).

    Args:
        image: (H, W, 3) uint8 RGB.
        boxes: The marks, in pixels of the image.
        on: Whether each is ticked, chosen or switched on.
        words: The words of each, if it has some.
    """
    drawn = np.array([_strength(image, box) for box in boxes])
    said = np.array([_strength(image, box) if box is not None else np.nan for box in words])
    usual = float(np.nanmedian(said)) if np.isfinite(said).any() else 0.0
    states = np.array(on, dtype=bool)
    greyed = []
    for index in range(len(boxes)):
        like = drawn[states == states[index]]
        pale = drawn[index] < _PALER * float(like.max())
        faint = bool(said[index] < _FAINTER * usual)  # False for nan
        greyed.append(bool(pale or faint))
    return greyed if not all(greyed) else [False] * len(greyed)


def _strength(image: ImageArray, box: Box) -> float:
    """By how many levels the strongest part of what is drawn differs from the ground around."""
    size = Size(image.shape[1], image.shape[0])
    rows, columns = box.pad(_RING).clip(size).pixels(size)
    crop = image[rows, columns].astype(np.float64)
    edge = np.concatenate([crop[0], crop[-1], crop[:, 0], crop[:, -1]])
    inner_rows, inner_columns = box.pixels(size)
    inner = image[inner_rows, inner_columns].astype(np.float64)
    away = np.abs(inner - np.median(edge, axis=0)).max(axis=2)
    return float(np.percentile(away, 97))
