"""Chart lines: thin curves of one colour across a plot."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from deixis.core import Box
from deixis.perception.elements.scene import Scene

__all__ = ["Curve", "find_curves"]

_ALIKE = 48  # levels between a colour and the pixels of its line
_MOST = 12  # colours of one plot


@dataclass(frozen=True)
class Curve:
    """A line of a chart: its box in canvas pixels and its colour, RGB."""

    box: Box
    colour: tuple[float, float, float]


def find_curves(scene: Scene) -> list[list[Curve]]:
    """Curves, a list for each plot."""
    plots: list[list[Curve]] = []
    for blob in scene.blobs:
        box = blob.box
        wide = box.width > 7 * scene.size and box.height > 1.2 * scene.size
        if not wide or blob.fill > 0.3 or box.area > 0.6 * scene.canvas.width * scene.canvas.height:
            continue
        curves = _curves(scene, box)
        if not curves:
            continue
        plot = next((p for p in plots if _overlap(p[0].box, curves[0].box)), None)
        if plot is None:
            plots.append(curves)
        else:
            plot.extend(curves)
    return plots


def _overlap(a: Box, b: Box) -> bool:
    """Whether two boxes share most of their width and touch."""
    shared = min(a.x2, b.x2) - max(a.x1, b.x1)
    return shared > 0.6 * min(a.width, b.width) and a.pad(a.height).intersection(b) is not None


def _curves(scene: Scene, box: Box) -> list[Curve]:
    rows, columns = box.pixels(scene.canvas.size)
    crop = scene.canvas.pixels[rows, columns].astype(np.int16)
    areas = scene.canvas.areas[scene.canvas.labels[rows, columns]]
    away = areas < 0.3 * box.area
    curves: list[Curve] = []
    for colour in _colours(crop, away):
        mask = (np.abs(crop - colour).max(axis=2) < _ALIKE) & away
        curve = _curve(mask, box, colour)
        if curve is not None:
            curves.append(curve)
    return curves


def _colours(
    crop: npt.NDArray[np.int16], away: npt.NDArray[np.bool_]
) -> list[npt.NDArray[np.int16]]:
    """The commonest colours that are clearly apart."""
    pixels = crop[away].astype(np.int32)
    if pixels.size == 0:
        return []
    keys = ((pixels[:, 0] >> 3) << 10) | ((pixels[:, 1] >> 3) << 5) | (pixels[:, 2] >> 3)
    values, counts = np.unique(keys, return_counts=True)
    kept: list[npt.NDArray[np.int16]] = []
    for value in values[np.argsort(-counts)][:_MOST]:
        colour = np.median(pixels[keys == value], axis=0).astype(np.int16)
        if all(np.abs(colour - other).max() > _ALIKE for other in kept):
            kept.append(colour)
    return kept


def _curve(mask: npt.NDArray[np.bool_], box: Box, colour: npt.NDArray[np.int16]) -> Curve | None:
    """A line that crosses at least half of the plot, thin at most places and not straight."""
    columns = np.flatnonzero(mask.any(axis=0))
    if columns.size < 0.5 * mask.shape[1]:
        return None
    rows = np.flatnonzero(mask.any(axis=1))
    height = int(rows[-1] - rows[0]) + 1
    thickness = np.median(mask[:, columns].sum(axis=0))
    if thickness > max(8, 0.2 * height) or height < 6:
        return None
    red, green, blue = (float(v) for v in colour)
    place = Box(
        box.x1 + columns[0], box.y1 + rows[0], box.x1 + columns[-1] + 1, box.y1 + rows[-1] + 1
    )
    return Curve(place, (red, green, blue))
