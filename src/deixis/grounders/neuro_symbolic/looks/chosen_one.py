"""The chosen one of alike words in a line, and its frame: by ground, by a line, by letters."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from deixis.core import Box, ImageArray, Size
from deixis.core.boxes import FloatArray
from deixis.grounders.neuro_symbolic.looks.letterforms import thickness

__all__ = ["Mark", "chosen_one"]

MarkKind = Literal["ground", "line", "ink", "weight"]
_GROUND, _LINE, _INK = 6.0, 40.0, 40.0  # levels of 255
_LIKE_REST = 0.35  # by how much less the others may differ among themselves
_HEAVIER = 1.2
_STEP = 10.0  # levels of 255 at which a ground ends
_REACH = 3.0  # heights below words where a line may run
_HIGHEST = 4.5  # heights of words
_FARTHEST = 12.0  # heights from words in a row to the edge of their ground
_WIDEST = 60.0  # the same in a column


@dataclass(frozen=True)
class Mark:
    """What sets one of several apart.

    Attributes:
        index: Which one.
        kind: Another ground, a line beside it, or letters of another colour or weight.
        box: Its frame where a ground or a line shows one, else the box of its words.
    """

    index: int
    kind: MarkKind
    box: Box


def chosen_one(image: ImageArray, boxes: Sequence[Box], *, down: bool) -> Mark | None:
    """Which of the words in a line is set apart; None where none or several are.

    Args:
        image: (H, W, 3) uint8 RGB.
        boxes: Around the words, in pixels of the image.
        down: Whether they stand in a column.
    """
    looks = np.array([_look(image, box) for box in boxes])
    ground = _odd(looks[:, 0], _GROUND, _surroundings(image, boxes))
    if ground is not None:
        frame = _ground_box(image, boxes[ground], looks[ground, 0], down=down)
        frame = frame if down else _level(frame, boxes[ground])
        if not down and not _frames(frame, boxes[ground], down=down):
            frame = _in_bar(image, frame, boxes, ground, looks)
        if _frames(frame, boxes[ground], down=down):
            return Mark(ground, "ground", frame)
    if (lined := _lined(image, boxes, down=down)) is not None:
        return lined
    if (inked := _odd(looks[:, 1], _INK, None)) is not None:
        return Mark(inked, "ink", boxes[inked])
    heavy = _heavier(image, boxes)
    return None if heavy is None else Mark(heavy, "weight", boxes[heavy])


def _odd(colours: FloatArray, least: float, usual: FloatArray | None) -> int | None:
    """The one colour unlike the others; of two, the one unlike ``usual``."""
    if np.isnan(colours).any():
        return None
    if len(colours) == 2:
        if usual is None:
            usual = colours[int(np.argmin(np.ptp(colours, axis=1)))]  # the less coloured one
        away = np.abs(colours - usual).max(axis=1)
    else:
        away = np.abs(colours - np.median(colours, axis=0)).max(axis=1)
    order = np.argsort(-away)
    first, second = float(away[order[0]]), float(away[order[1]])
    return int(order[0]) if first >= least and second <= _LIKE_REST * first else None


def _surroundings(image: ImageArray, boxes: Sequence[Box]) -> FloatArray:
    """Colour between the words of a line."""
    whole = boxes[0]
    for box in boxes[1:]:
        whole = whole.union(box)
    rows, columns = whole.pixels(_size(image))
    crop = image[rows, columns].astype(np.float64)
    covered = np.zeros(crop.shape[:2], dtype=bool)
    for box in boxes:
        y, x = box.pad(0.5 * box.height).pixels(_size(image))
        top, left = max(y.start - rows.start, 0), max(x.start - columns.start, 0)
        covered[top : y.stop - rows.start, left : x.stop - columns.start] = True
    free = crop[~covered] if (~covered).any() else crop.reshape(-1, 3)
    return np.asarray(np.median(free, axis=0))


def _look(image: ImageArray, box: Box) -> list[list[float]]:
    """Colours of the ground round words and of their letters, (2, 3)."""
    rows, columns = box.pad(max(1.0, 0.06 * box.height)).pixels(_size(image))
    crop = image[rows, columns].astype(np.float64)
    if min(crop.shape[:2]) < 5:
        return [[np.nan] * 3] * 2
    edge = np.concatenate([crop[0], crop[-1], crop[:, 0], crop[:, -1]])
    ground = np.median(edge, axis=0)
    away = np.abs(crop - ground).max(axis=2)
    ink = crop[away >= max(float(np.percentile(away, 94)), 25.0)]
    letters = np.median(ink, axis=0) if len(ink) else np.full(3, np.nan)
    return [ground.tolist(), letters.tolist()]


def _ground_box(image: ImageArray, box: Box, ground: FloatArray, *, down: bool) -> Box:
    """How far the ground of words reaches to every side: the farthest of several rays."""
    size = _size(image)
    inner = box.pad(max(1.0, 0.06 * box.height))
    ys = [inner.y1, box.center[1], inner.y2]
    xs = [inner.x1, *np.linspace(box.x1, box.x2, 4).tolist(), inner.x2]
    wide, high = (_WIDEST if down else _FARTHEST) * box.height, 4 * box.height
    left = max(_ray(image, inner.x1, y, -1, 0, wide, ground) for y in ys)
    right = max(_ray(image, inner.x2, y, 1, 0, wide, ground) for y in ys)
    up = max(_ray(image, x, inner.y1, 0, -1, high, ground) for x in xs)
    low = max(_ray(image, x, inner.y2, 0, 1, high, ground) for x in xs)
    grown = Box(inner.x1 - left, inner.y1 - up, inner.x2 + right + 1, inner.y2 + low + 1)
    return grown.intersection(Box(0.0, 0.0, size.width, size.height)) or box


def _level(frame: Box, box: Box) -> Box:
    """As far below words as above: the open one of tabs runs into what it opens."""
    half = 1.25 * min(box.center[1] - frame.y1, frame.y2 - box.center[1])
    y = box.center[1]
    return Box(frame.x1, max(frame.y1, y - half), frame.x2, min(frame.y2, y + half))


def _in_bar(
    image: ImageArray, frame: Box, boxes: Sequence[Box], chosen: int, looks: FloatArray
) -> Box:
    """A ground that runs on over or under a bar, cut to the bar that the others stand on."""
    bars = [
        _ground_box(image, box, looks[index, 0], down=False)
        for index, box in enumerate(boxes)
        if index != chosen
    ]
    y1, y2 = float(np.median([bar.y1 for bar in bars])), float(np.median([bar.y2 for bar in bars]))
    inside = y1 < boxes[chosen].y1 and boxes[chosen].y2 < y2
    return Box(frame.x1, max(frame.y1, y1), frame.x2, min(frame.y2, y2)) if inside else frame


def _frames(frame: Box, box: Box, *, down: bool) -> bool:
    """Whether a ground is that of the words, not of a part of the page."""
    high = frame.height < _HIGHEST * box.height
    wide = down or frame.width < box.width + 2 * _FARTHEST * box.height - 4
    corner = not down and frame.x1 < 2 and frame.y1 < 2  # of a bar at the side of the page
    return frame.area > 1.25 * box.area and high and wide and not corner


def _ray(
    image: ImageArray, x: float, y: float, dx: int, dy: int, reach: float, ground: FloatArray
) -> float:
    """Pixels from a point in one direction over which the colour stays that of the ground."""
    height, width = image.shape[:2]
    x0, y0 = min(max(int(x), 0), width - 1), min(max(int(y), 0), height - 1)
    if dx:
        line = image[y0, x0 : x0 + int(reach)] if dx > 0 else image[y0, x0::-1][: int(reach)]
    else:
        line = image[y0 : y0 + int(reach), x0] if dy > 0 else image[y0::-1, x0][: int(reach)]
    away = np.abs(line.astype(np.float64) - ground).max(axis=1, initial=0.0) > _STEP
    return float(np.argmax(away)) if away.any() else float(len(line))


def _lined(image: ImageArray, boxes: Sequence[Box], *, down: bool) -> Mark | None:
    """The one with a line under it, or in a column before it, that the others lack."""
    found = [_line_before(image, b) if down else _line_under(image, b) for b in boxes]
    marked = [index for index, line in enumerate(found) if line is not None]
    if len(marked) != 1:
        return None
    line, box = found[marked[0]], boxes[marked[0]]
    if line is None:
        return None
    if down:
        return Mark(marked[0], "line", Box(line.x1, line.y1, box.x2, line.y2))
    top = max(box.y1 - (line.y2 - box.y2), 0.0)
    return Mark(marked[0], "line", Box(line.x1, top, line.x2, line.y2))


def _line_under(image: ImageArray, box: Box) -> Box | None:
    """A line below words, as wide as they are or somewhat wider."""
    size = _size(image)
    reach = Box(box.x1, box.y2 + 1, box.x2, box.y2 + _REACH * box.height)
    rows, columns = reach.pixels(size)
    strip = image[rows, columns].astype(np.float64)
    if strip.shape[0] < 3 or strip.shape[1] < 4:
        return None
    even = np.ptp(strip, axis=1).max(axis=1) < 30  # one colour over all the width
    ground = strip[0].mean(axis=0)
    apart = np.abs(strip.mean(axis=1) - ground).max(axis=1) > _LINE
    inked = np.flatnonzero(even & apart)
    if not len(inked):
        return None
    first = int(inked[0])
    thick = int(np.argmin(np.r_[(even & apart)[first:], False]))
    if thick > 0.5 * box.height or not even[: first + 1].all():
        return None
    y = rows.start + first
    colour = strip[first].mean(axis=0)
    left = _ray(image, box.x1, y, -1, 0, image.shape[1], colour)
    right = _ray(image, box.x2, y, 1, 0, image.shape[1], colour)
    if max(left, right) > 4 * box.height:
        return None  # a rule across the page
    return Box(box.x1 - left + 1, y, box.x2 + right - 1, y + thick)


def _line_before(image: ImageArray, box: Box) -> Box | None:
    """An upright bar left of words, about as high as their line."""
    x1 = max(box.x1 - _REACH * box.height, 0.0)
    rows, columns = Box(x1, box.y1, box.x1 - 1, box.y2).pixels(_size(image))
    strip = image[rows, columns].astype(np.float64)
    if strip.shape[1] < 3 or strip.shape[0] < 4:
        return None
    even = np.ptp(strip, axis=0).max(axis=1) < 30
    ground = strip[:, -1].mean(axis=0)
    apart = np.abs(strip.mean(axis=0) - ground).max(axis=1) > _LINE
    inked = np.flatnonzero(even & apart)
    if not len(inked) or len(inked) > 0.5 * box.height:
        return None
    x = columns.start + int(inked[-1])
    colour = strip[:, int(inked[-1])].mean(axis=0)
    up = _ray(image, x, box.y1, 0, -1, image.shape[0], colour)
    low = _ray(image, x, box.y2, 0, 1, image.shape[0], colour)
    if max(up, low) > 1.5 * box.height:
        return None  # a rule along the page
    return Box(columns.start + int(inked[0]), box.y1 - up + 1, x + 1, box.y2 + low)


def _heavier(image: ImageArray, boxes: Sequence[Box]) -> int | None:
    """The one in letters heavier than those of all the others."""
    weights = np.array([thickness(image, box) for box in boxes])
    if (weights <= 0).any():
        return None
    order = np.argsort(-weights)
    first, second = float(weights[order[0]]), float(weights[order[1]])
    return int(order[0]) if first > _HEAVIER * second else None


def _size(image: ImageArray) -> Size:
    return Size(int(image.shape[1]), int(image.shape[0]))
