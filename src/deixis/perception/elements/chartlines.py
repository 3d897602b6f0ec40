"""Chart lines: thin curves of one colour across a plot."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from deixis.core import Box
from deixis.perception.elements.scene import Scene

__all__ = ["Curve", "find_curves"]

_ALIKE = 48  # levels between a colour and the pixels of its line
_COLOURED = 40  # chroma of a pixel of a coloured line
_MOST = 12  # colours of one plot


@dataclass(frozen=True)
class Curve:
    """A line of a chart: its box in canvas pixels and its colour, RGB."""

    box: Box
    colour: tuple[float, float, float]


def find_curves(scene: Scene) -> list[list[Curve]]:
    """Curves, a list for each plot."""
    plots: list[list[Curve]] = []
    for box in _tangles(scene):
        curves = _curves(scene, box)
        if not curves:
            continue
        plot = next((p for p in plots if _overlap(p[0].box, curves[0].box)), None)
        if plot is None:
            plots.append(curves)
        else:
            plot.extend(curves)
    return plots


def _tangles(scene: Scene) -> list[Box]:
    """Boxes of thin things that are wide and not flat: one line or several that cross.

    Coloured ones are followed through their level parts too, which else count as strokes.
    """
    boxes = [blob.box for blob in scene.blobs if blob.fill < 0.3]
    boxes += _coloured_tangles(scene)
    page = scene.canvas.width * scene.canvas.height
    size = scene.size
    wide = [
        b for b in boxes if b.width > 7 * size and b.height > 0.6 * size and b.area < 0.6 * page
    ]
    wide.sort(key=lambda box: -box.width)
    kept: list[Box] = []
    for box in wide:
        if all(box.iou(other) < 0.5 and not _holds(other, box) for other in kept):
            kept.append(box)
    return kept


def _holds(outer: Box, inner: Box) -> bool:
    shared = outer.intersection(inner)
    return shared is not None and shared.area > 0.9 * inner.area


def _coloured_tangles(scene: Scene) -> list[Box]:
    import cv2

    canvas = scene.canvas
    sides = canvas.boxes[:, 2:] - canvas.boxes[:, :2]
    large = canvas.areas > (2.2 * scene.size) ** 2
    thick = large & (canvas.areas > 10 * sides.max(axis=1))
    chroma = canvas.colours.max(axis=1) - canvas.colours.min(axis=1)
    mask = ((chroma > _COLOURED) & ~thick)[canvas.labels].astype(np.uint8)
    mask = cv2.morphologyEx(mask, cv2.MORPH_CLOSE, np.ones((3, 3), np.uint8))
    _, _, stats, _ = cv2.connectedComponentsWithStats(mask, connectivity=8)
    found = stats[1:][np.argsort(-stats[1:, 2], kind="stable")][:20]
    thin = found[found[:, 4] < 0.3 * found[:, 2].astype(np.int64) * found[:, 3]]
    return [Box.from_xywh(row[:4]) for row in thin.tolist()]


def _overlap(a: Box, b: Box) -> bool:
    """Whether two boxes share most of their width and touch."""
    shared = min(a.x2, b.x2) - max(a.x1, b.x1)
    return shared > 0.6 * min(a.width, b.width) and a.pad(a.height).intersection(b) is not None


def _curves(scene: Scene, box: Box) -> list[Curve]:
    rows, columns = box.pixels(scene.canvas.size)
    crop = scene.canvas.pixels[rows, columns].astype(np.int16)
    labels = scene.canvas.labels[rows, columns]
    areas = scene.canvas.areas[labels]
    away = areas < np.minimum(0.3 * box.area, 12 * box.width)
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


def _is_doubled(mask: npt.NDArray[np.bool_]) -> bool:
    """Whether most columns are crossed more than once, as by a frame or by letters."""
    starts = mask.copy()
    starts[1:] &= ~mask[:-1]
    return bool((starts.sum(axis=0) > 1).mean() > 0.4)


def _curve(mask: npt.NDArray[np.bool_], box: Box, colour: npt.NDArray[np.int16]) -> Curve | None:
    """A line that crosses at least half of the plot, thin at most places and not straight."""
    columns = np.flatnonzero(mask.any(axis=0))
    if columns.size < 0.5 * mask.shape[1]:
        return None
    rows = np.flatnonzero(mask.any(axis=1))
    height = int(rows[-1] - rows[0]) + 1
    thickness = np.median(mask[:, columns].sum(axis=0))
    if thickness > max(8, 0.2 * height) or height < 6 or _is_doubled(mask[:, columns]):
        return None
    red, green, blue = (float(v) for v in colour)
    place = Box(
        box.x1 + columns[0], box.y1 + rows[0], box.x1 + columns[-1] + 1, box.y1 + rows[-1] + 1
    )
    return Curve(place, (red, green, blue))
