"""Surfaces: flat areas with the shape of a rectangle, a pill or a disc, with their borders."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from deixis.core import Box
from deixis.perception.elements.canvas import BoolArray, Canvas, FloatArray, IntArray

__all__ = ["Surface", "find_surfaces"]

_MOST = 1500  # surfaces that are looked at, the largest first
_SMALLEST_AREA = 36
_SMALLEST_SIDE = 5
_LARGEST_CROP = 60_000  # pixels of a mask that are measured; larger ones are sampled
_REACH = 6  # pixels outside a fill in which its border is looked for
_EDGE = 8.0  # levels between a border and what lies outside it


@dataclass(frozen=True)
class Surface:
    """A flat area that fills a simple shape.

    Attributes:
        fill: Box of the flat area alone, in canvas pixels.
        box: The same with its border.
        colour: Mean colour of the fill, RGB in 0..255.
        solidity: Share of ``fill`` inside its outline in 0..1: 1 for a rectangle, 0.79 for a disc.
        border: Width of the border in pixels, 0 without one.
        flatness: Share of the filled shape that really has this colour, in 0..1.
    """

    fill: Box
    box: Box
    colour: tuple[float, float, float]
    solidity: float
    border: float
    flatness: float

    @property
    def rounded(self) -> bool:
        """Whether its ends are half circles: a pill or a disc."""
        short = min(self.fill.width, self.fill.height)
        missing = (1 - self.solidity) * self.fill.area / max(short, 1.0) ** 2
        return short >= 8 and 0.14 < missing < 0.29  # two half circles leave 0.215 uncovered

    def enlarged(self, factor: int) -> Surface:
        """The same in a picture that is ``factor`` times larger."""
        return replace(
            self,
            fill=Box(*(value * factor for value in self.fill.xyxy)),
            box=Box(*(value * factor for value in self.box.xyxy)),
            border=self.border * factor,
        )


def find_surfaces(canvas: Canvas, *, smallest: int = _SMALLEST_SIDE) -> list[Surface]:
    """Rectangles, pills and discs of one colour, the largest first.

    Args:
        canvas: The page.
        smallest: Pixels that the shorter side has at least.
    """
    surfaces = []
    for label in _candidates(canvas, smallest):
        solidity, flatness = _shape(canvas, label)
        if solidity >= 0.74 and flatness >= 0.12:
            surfaces.append(_surface(canvas, label, solidity, flatness))
    return surfaces


def _candidates(canvas: Canvas, smallest: int) -> list[int]:
    sides = canvas.boxes[:, 2:] - canvas.boxes[:, :2]
    extent = sides[:, 0].astype(np.int64) * sides[:, 1]
    good = (canvas.areas >= _SMALLEST_AREA) & (sides.min(axis=1) >= smallest)
    good &= canvas.areas >= 0.1 * extent
    good[0] = False  # the background of the labelling itself
    found = np.flatnonzero(good)
    order = np.argsort(-extent[found], kind="stable")[:_MOST]
    return [int(label) for label in found[order]]


def _shape(canvas: Canvas, label: int) -> tuple[float, float]:
    """(solidity, flatness) of one flat area."""
    x1, y1, x2, y2 = canvas.boxes[label].tolist()
    step = max(1, int(((x2 - x1) * (y2 - y1) / _LARGEST_CROP) ** 0.5))
    mask = canvas.labels[y1:y2:step, x1:x2:step] == label
    filled = min(_filled(mask), _filled(mask.T))
    return filled / mask.size, float(np.count_nonzero(mask)) / max(filled, 1)


def _filled(mask: BoolArray) -> int:
    """Pixels between the first and the last of each row."""
    rows = mask[mask.any(axis=1)]
    if rows.size == 0:
        return 0
    first = rows.argmax(axis=1)
    last = rows.shape[1] - rows[:, ::-1].argmax(axis=1)
    return int((last - first).sum())


def _surface(canvas: Canvas, label: int, solidity: float, flatness: float) -> Surface:
    box: IntArray = canvas.boxes[label]
    x1, y1, x2, y2 = (float(v) for v in box)
    left, top, right, bottom = _borders(canvas, box)
    red, green, blue = canvas.colours[label].tolist()
    return Surface(
        Box(x1, y1, x2, y2),
        Box(x1 - left, y1 - top, x2 + right, y2 + bottom),
        (red, green, blue),
        solidity,
        float(np.median([left, top, right, bottom])),
        flatness,
    )


def _borders(canvas: Canvas, box: IntArray) -> tuple[int, int, int, int]:
    """Width of the border on each side: left, top, right, bottom.

    A border counts when at least three sides agree; an odd side takes their width, because it
    is a neighbour that lies close, not a border.
    """
    widths = [_band(rows) for rows in _outside(canvas, box)]
    usual = int(np.median(widths))
    alike = [width for width in widths if abs(width - usual) <= 1]
    if usual == 0 or len(alike) < 3:
        return 0, 0, 0, 0
    left, top, right, bottom = (w if abs(w - usual) <= 1 else usual for w in widths)
    x1, y1, x2, y2 = box.tolist()
    return (
        min(left, x1),
        min(top, y1),
        min(right, canvas.width - x2),
        min(bottom, canvas.height - y2),
    )


def _outside(canvas: Canvas, box: IntArray) -> list[npt.NDArray[np.uint8]]:
    """The pixels just outside the middle of each side, (distance, along, 3), nearest first."""
    x1, y1, x2, y2 = box.tolist()
    dx, dy = (x2 - x1) * 3 // 8, (y2 - y1) * 3 // 8
    columns, rows = slice(x1 + dx, max(x2 - dx, x1 + dx + 1)), slice(y1 + dy, y2 - dy)
    image = canvas.pixels
    return [
        image[rows, max(x1 - _REACH, 0) : x1][:, ::-1].transpose(1, 0, 2),
        image[max(y1 - _REACH, 0) : y1, columns][::-1],
        image[rows, x2 : x2 + _REACH].transpose(1, 0, 2),
        image[y2 : y2 + _REACH, columns],
    ]


def _band(rows: npt.NDArray[np.uint8]) -> int:
    """Distance of the last step in colour, 0 when there is none."""
    if rows.shape[0] < 2 or rows.shape[1] == 0:
        return 0
    step = max(1, rows.shape[1] // 32)
    middle: FloatArray = np.median(rows[:, ::step], axis=1)
    jumps = np.abs(np.diff(middle, axis=0)).max(axis=1) > _EDGE
    found = np.flatnonzero(jumps)
    return int(found[-1]) + 1 if found.size else 0
