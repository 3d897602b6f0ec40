"""From the outline of a shape to how well each name fits it."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from deixis.core.boxes import FloatArray
from deixis.perception.attributes.outlines.strokes import line_and_arrow
from deixis.perception.attributes.outlines.templates import bank, normal_form

__all__ = ["NAMES", "Outline", "name_outline"]

BoolArray = npt.NDArray[np.bool_]

NAMES = (
    "circle",
    "ellipse",
    "square",
    "rectangle",
    "diamond",
    "parallelogram",
    "trapezoid",
    "triangle",
    "pentagon",
    "hexagon",
    "octagon",
    "star",
    "cross",
    "heart",
    "arrow",
    "line",
    "ring",
    "crescent",
    "half circle",
)
"""What shapes can be called."""

_FIT = 0.865  # overlap with a template from which on it is more likely than not
_RIVALRY = 0.02  # overlap by which one template must beat another
_SELDOM = {
    "octagon": 0.015,
    "heart": 0.012,
    "half circle": 0.01,
    "trapezoid": 0.01,
    "crescent": 0.01,
}
"""What templates that are seldom drawn must lead by: a rough circle is hardly ever an octagon."""
_LEAST = 5  # pixels: in anything smaller no form can be told


@dataclass(frozen=True, eq=False)
class Outline:
    """A shape as pixels.

    Attributes:
        outline: What its outer contour encloses, cropped, (h, w).
        paint: What of it is painted, (h, w); equal to ``outline`` if nothing shows through.
        thin: Whether it is drawn as a thin outline rather than painted.
    """

    outline: BoolArray
    paint: BoolArray
    thin: bool = False


def name_outline(shape: Outline) -> dict[str, float]:
    """How well each of `NAMES` fits, in 0..1; several may fit (a square is a rectangle too).

    Example:
        >>> disc = np.hypot(*np.mgrid[-20:21, -20:21]) <= 20
        >>> names = name_outline(Outline(disc, disc))
        >>> max(names, key=names.get)
        'circle'
    """
    scores = dict.fromkeys(NAMES, 0.0)
    if max(shape.outline.shape) < _LEAST or not shape.outline.any():
        return scores
    overlaps, back, turn = _overlaps(shape.outline)
    fits = _fits(overlaps)
    _name_round(scores, fits["round"], back)
    _name_four_sided(scores, fits["four-sided"], back, turn["four-sided"])
    for name in set(NAMES) & set(fits):
        scores[name] = fits[name]
    _name_strokes(scores, shape)
    _name_ring(scores, shape)
    top = max(scores.values())
    return {name: score if score > 0.5 * top else 0.7 * score for name, score in scores.items()}


def _overlaps(mask: BoolArray) -> tuple[dict[str, float], FloatArray, dict[str, float]]:
    """IoU with the best template of each family, the way back to pixels, and its turn."""
    form, back, _ = normal_form(mask)
    names, forms, turns = bank()
    flat = form.ravel()
    shared = forms @ flat
    # Of soft masks the product stands for the intersection, scaled so that equal ones give 1.
    total = (forms * forms).sum(axis=1) + float(flat @ flat) - shared
    iou = shared / np.maximum(total, 1e-6)
    best: dict[str, float] = {}
    turn: dict[str, float] = {}
    for index in np.argsort(-iou).tolist():
        if names[index] not in best:
            best[names[index]], turn[names[index]] = float(iou[index]), float(turns[index])
    return best, back, turn


def _fits(overlaps: dict[str, float]) -> dict[str, float]:
    """Overlaps as scores: high in itself, and not below that of another family."""
    overlaps = {name: value - _SELDOM.get(name, 0.0) for name, value in overlaps.items()}
    top = max(overlaps.values())
    return {
        name: _rise(value, _FIT, 0.018) * math.exp(-max(0.0, top - value - 0.004) / _RIVALRY)
        for name, value in overlaps.items()
    }


def _rise(value: float, middle: float, width: float) -> float:
    return float(1 / (1 + np.exp(-np.clip((value - middle) / width, -30, 30))))


def _name_round(scores: dict[str, float], fit: float, back: FloatArray) -> None:
    axes = np.linalg.svd(back, compute_uv=False)
    even = _rise(float(axes[1] / axes[0]), 0.87, 0.015)
    scores["circle"], scores["ellipse"] = fit * even, fit * max(1.0 - even, 0.4)


def _name_four_sided(scores: dict[str, float], fit: float, back: FloatArray, turn: float) -> None:
    """By sides and angles of the four corners in the picture."""
    angles = turn + np.radians([-90, 0, 90, 180])
    # A template at turn t is the form seen through a rotation by t; its corners turn back.
    c, s = math.cos(turn), math.sin(turn)
    spin = np.array([[c, s], [-s, c]])
    corners = np.stack([np.cos(angles - turn), np.sin(angles - turn)], axis=1) @ spin.T
    corners = corners @ back.T
    one, two = corners[1] - corners[0], corners[2] - corners[1]
    long, short = sorted((float(np.linalg.norm(one)), float(np.linalg.norm(two))), reverse=True)
    if short <= 0:
        return
    corner = abs(float(one @ two)) / (long * short)  # 0 for a right angle
    right = 1.0 - _rise(corner, math.sin(math.radians(14)), 0.03)
    equal = _rise(short / long, 0.87, 0.018)
    upright = _standing(corners)
    scores["diamond"] = fit * _rise(short / long, 0.84, 0.02) * upright
    scores["square"] = fit * right * equal * (1.0 - 0.75 * upright)
    scores["rectangle"] = fit * right * max(1.0 - equal, 0.35) * (1.0 - 0.75 * upright * equal)
    leaning = (1.0 - right) * (1.0 - upright * equal)
    scores["parallelogram"] = fit * max(leaning, 0.3 * (1.0 - upright))


def _standing(corners: FloatArray) -> float:
    """Whether four sides stand on a corner: a diagonal goes straight up, 0..1."""
    first, second = corners[2] - corners[0], corners[3] - corners[1]
    lean = [
        math.degrees(math.atan2(min(abs(d[0]), abs(d[1])), max(abs(d[0]), abs(d[1]))))
        for d in (first, second)
    ]
    return 1.0 - _rise(max(lean), 16.0, 2.0)


def _name_strokes(scores: dict[str, float], shape: Outline) -> None:
    line, curve, arrow = line_and_arrow(shape.outline)
    if line > 0.5:
        for name in scores:
            scores[name] *= 1.0 - 0.8 * line
    scores["line"] = max(line, curve * (1.0 - max(scores.values())))
    other = max(v for name, v in scores.items() if name != "arrow")
    scores["arrow"] = max(scores["arrow"], arrow * (1.0 - 0.5 * other))


def _name_ring(scores: dict[str, float], shape: Outline) -> None:
    """A round shape with a round hole in its middle."""
    area = float(shape.outline.sum())
    hole = shape.outline & ~shape.paint
    share = float(hole.sum()) / area
    round_ = max(scores["circle"], scores["ellipse"])
    if share < 0.08 or round_ < 0.3:
        return
    y, x = np.nonzero(hole)
    middle = np.array([x.mean(), y.mean()]) / np.array(hole.shape[::-1])
    centred = 1.0 - _rise(float(np.abs(middle - 0.5).max()), 0.1, 0.02)
    scores["ring"] = round_ * centred * (0.75 if shape.thin else 1.0)
    if not shape.thin:
        for name in ("circle", "ellipse"):
            scores[name] *= 1.0 - 0.6 * centred
