"""The odd one of several alike: the open tab, the chosen style, the greyed button.

Whether a thing is marked shows beside its like: one of five tabs has another ground, letters of
another colour or a frame. Nothing stands out of fewer than three.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from deixis.core import Box, Boxes, ImageArray, Size
from deixis.core.boxes import FloatArray

__all__ = ["faded", "grounded_apart", "outstanding"]

_FAMILY = 3  # alike things of which one can be told from the rest
_WIDER = 2.5  # words on tabs are longer and shorter, but not by more than this
_FAINT = 0.6  # share of the usual contrast below which letters are greyed
_STRONG = 0.6  # of the strongest pixel: the soft rim of few letters on a large ground is no ink
_PLAIN = 0.1
_TELLING = ((8.0, 0.9), (24.0, 0.9), (24.0, 0.75), (60.0, 0.75))
"""Ground, frame, letters, tint: levels of 255 by which the odd one differs, and its worth."""


def outstanding(image: ImageArray, boxes: Boxes) -> FloatArray | None:
    """Which boxes differ from their like, (N,): 0.75 to 0.9, 0.1, or -1 where none can be told.

    Args:
        image: (H, W, 3) uint8 RGB.
        boxes: (N,), in pixels of the image.
    """
    if len(boxes) < _FAMILY:
        return None
    looks = np.array([_look(image, Box(*row)) for row in boxes.xyxy.tolist()])
    scores = np.full(len(boxes), -1.0)
    for group in _families(boxes):
        odd = _odd_one(looks[group])
        if odd is not None:
            row, telling = odd
            scores[group] = np.maximum(scores[group], _PLAIN)
            scores[group[row]] = max(float(scores[group[row]]), telling)
    return scores if (scores > 0).any() else None


def faded(image: ImageArray, boxes: Boxes) -> FloatArray | None:
    """Which boxes carry letters much fainter than those of their like, (N,): 0.85 or 0.

    Args:
        image: (H, W, 3) uint8 RGB.
        boxes: (N,), in pixels of the image.
    """
    if len(boxes) < _FAMILY:
        return None
    looks = np.array([_look(image, Box(*row)) for row in boxes.xyxy.tolist()])
    contrast = np.nan_to_num(np.abs(looks[:, 2] - looks[:, 0]).max(axis=1))
    usual = float(np.median(contrast))
    if usual < 60:
        return None
    return np.where((contrast > 15) & (contrast < _FAINT * usual), 0.85, 0.0)


def grounded_apart(image: ImageArray, boxes: Boxes) -> FloatArray | None:
    """Which of several alike lie on a ground that most of the others do not have, (N,): 0.9, 0.1.

    None where all lie on one ground, or so many on another that it is the stripe of a table.

    Args:
        image: (H, W, 3) uint8 RGB.
        boxes: (N,), in pixels of the image.
    """
    if len(boxes) < _FAMILY:
        return None
    grounds = np.array([_look(image, Box(*row))[0] for row in boxes.xyxy.tolist()])
    away = np.abs(grounds[:, None, :] - grounds[None, :, :]).max(axis=2) >= _TELLING[0][0]
    usual = int((~away).sum(axis=1).argmax())
    apart = away[usual]
    order = np.argsort(boxes.xyxy[:, 1] + 1e-3 * boxes.xyxy[:, 0])
    striped = bool((apart[order][::2].all() or apart[order][1::2].all()) and apart.sum() > 2)
    if not 0 < int(apart.sum()) < 0.5 * len(boxes) or striped:
        return None
    return np.where(apart, 0.9, _PLAIN)


def _odd_one(looks: FloatArray) -> tuple[int, float] | None:
    """Row of the one look (ground, frame, letters, tint) unlike the rest and how telling it is."""
    for part, (loud, telling) in enumerate(_TELLING):
        seen = looks[:, part]
        if np.isnan(seen).any():
            continue
        away = np.abs(seen - np.median(seen, axis=0)).max(axis=1)
        order = np.argsort(-away)
        if away[order[0]] >= loud and away[order[1]] <= 0.35 * away[order[0]]:
            return int(order[0]), telling
    return None


def _families(boxes: Boxes) -> list[npt.NDArray[np.intp]]:
    """Groups of boxes alike in size that stand in one row or one column."""
    xyxy, heights = boxes.xyxy, boxes.heights
    groups: dict[tuple[int, ...], npt.NDArray[np.intp]] = {}
    for index in range(len(boxes)):
        slack = 0.2 * heights[index]
        ratio = boxes.widths / max(float(boxes.widths[index]), 1.0)
        tall = (np.abs(heights - heights[index]) <= slack) & (ratio < _WIDER) & (ratio > 1 / _WIDER)
        row = tall & (np.abs(xyxy[:, 1] - xyxy[index, 1]) <= slack)
        column = tall & (np.abs(xyxy[:, 0] - xyxy[index, 0]) <= slack)
        grid = tall & (np.abs(boxes.widths - boxes.widths[index]) <= slack)
        for member in (row, column, grid):
            rows = np.flatnonzero(member)
            if len(rows) >= _FAMILY:
                groups.setdefault(tuple(rows.tolist()), rows)
    return list(groups.values())


def _look(image: ImageArray, box: Box) -> list[list[float]]:
    """Colours of the ground, of the frame, of what stands on it and of its tint, (4, 3).

    The tint is how letters differ from the ground, brought to one strength: thin letters are
    faint, but as blue as thick ones.
    """
    rows, columns = box.pixels(Size(image.shape[1], image.shape[0]))
    crop = image[rows, columns].astype(np.float64)
    if min(crop.shape[:2]) < 5:  # no inside within the frame of two pixels
        return [[0.0] * 3] * 4
    ground = np.median(crop[2:-2, 2:-2].reshape(-1, 3), axis=0)
    ring = np.concatenate(
        [crop[:2].reshape(-1, 3), crop[-2:].reshape(-1, 3), crop[:, :2].reshape(-1, 3)]
    )
    away = np.abs(crop[2:-2, 2:-2] - ground).max(axis=2)
    least = max(float(np.percentile(away, 95)), _STRONG * float(away.max()), 1.0)
    ink = crop[2:-2, 2:-2][away >= least]
    letters = np.median(ink, axis=0) if len(ink) and away.max() > 30 else np.full(3, np.nan)
    apart = letters - ground
    tint = 255.0 * apart / max(float(np.abs(apart).max()), 1.0)
    return [ground.tolist(), np.median(ring, axis=0).tolist(), letters.tolist(), tint.tolist()]
