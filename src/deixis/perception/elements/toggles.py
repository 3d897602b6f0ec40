"""Toggles: check boxes, radio buttons, switches and sliders among the blobs and panels."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from deixis.core import Box
from deixis.perception.elements.controls import Guess
from deixis.perception.elements.figures import (
    corner_share,
    ellipse,
    figure_of,
    is_ring,
    likeness,
)
from deixis.perception.elements.scene import Panel, Scene

__all__ = ["holds_tick", "name_mark", "name_switch"]

_RIM = 0.28  # of a mark: its border and what lies between it and a sign
_SIGN = (0.6, 0.66)  # share of the inside that a sign is high; of its height, that it is wide
_TURNED = 0.22  # share of its contrast by which a mark changes when turned: printers do, dots not
_ROOM = 0.3  # share of a panel from which on a mark fills it
_AROUND, _WITHIN = 2, 0.14  # pixels around a mark; share of it that its outline takes at most
_CORE = 0.22  # share of a mark from its edge to where only a dot may be
_DOT = 0.8  # likeness to a disc of the dot of what is chosen
_BIG = 24  # pixels, with those around it
_SAME_COLOUR = 24  # levels
_SOLID = 0.98  # share of its box from which on a mark seems to fill it
_LEAST_KNOB = 0.06  # share of a switch that its knob fills
_SMALL_KNOB = 0.36  # of the height of a switch: the dot of one that is off


def name_mark(scene: Scene, box: Box) -> list[Guess]:
    """Whether a small mark can be ticked, chosen, switched or slid; best first.

    Args:
        scene: The page.
        box: The mark in canvas pixels.
    """
    size = scene.size
    width, height = box.width, box.height
    short = min(width, height)
    if short < 7 or not 0.55 * size <= height <= 2.6 * size:
        return []
    if 0.85 <= width / height <= 1.18 and (height <= 2.2 * size or _is_big(scene, box)):
        return _ticked(scene, box)
    if 1.45 <= width / height <= 2.9:
        return _switched(scene, box)
    if width / height > 3.5 and width > 4 * size:
        return _slid(scene, box)
    return []


def name_switch(scene: Scene, panel: Panel) -> list[Guess]:
    """What a panel without words is when a knob stands at one end of it; [] when none does."""
    guesses = [] if panel.pieces else name_mark(scene, panel.box)
    return guesses if guesses and guesses[0].kind == "switch" and guesses[0].score > 0.5 else []


def holds_tick(scene: Scene, panel: Panel) -> bool:
    """Whether a panel is no more than the room round a box to tick before words."""
    marks = [blob.box for blob in panel.blobs]
    marks += [blob.box for index in panel.nested for blob in scene.panels[index].blobs]
    if panel.pieces or len(marks) != 1 or marks[0].area < _ROOM * panel.box.area:
        return False
    return any(
        guess.kind in ("checkbox", "radio") and guess.score > 0.8
        for guess in name_mark(scene, marks[0])
    )


def _ticked(scene: Scene, box: Box) -> list[Guess]:
    """A square or a disc of the right size, empty, full, ticked or dotted."""
    mask = figure_of(scene, box)
    if mask.mean() > _SOLID and is_ring(soft := figure_of(scene, box, soft=True)):
        mask = soft
    square, disc = float(mask.mean()), likeness(mask, ellipse(mask.shape))
    plain = _plain(scene, box) or _is_shaded(scene, box, square, disc)
    if not plain or max(square, disc) < 0.84:
        return []
    if disc > square and _holds_a_sign(scene, box):  # a ring; in a square it may be a tick
        return []
    trust = 0.95 if _text_beside(scene, box) else 0.55
    if not _is_big(scene, box):
        trust *= float(np.clip((2.1 * scene.size - box.height) / (0.55 * scene.size), 0.35, 1.0))
    corner = float(np.clip((corner_share(mask) - 0.35) / 0.3, 0.0, 1.0))
    if corner < 0.5 and _changes_when_turned(scene, box):
        return []  # a round drawing
    guesses = [
        Guess("checkbox", trust * corner * min(square / 0.92, 1.0)),
        Guess("radio", trust * (1 - corner) * min(disc / 0.92, 1.0)),
        Guess("icon", 0.95 - 0.9 * trust),
    ]
    return sorted((g for g in guesses if g.score > 0.05), key=lambda g: -g.score)


def _is_big(scene: Scene, box: Box) -> bool:
    """Whether a large mark is a bare outline right before words, as big boxes to tick are.

    What lies right within its outline is the ground around it, whether it is chosen or not; a
    drawing in a frame is that of a button.
    """
    rows, columns = box.pad(_AROUND).clip(scene.canvas.size).pixels(scene.canvas.size)
    pixels = scene.canvas.pixels[rows, columns].astype(np.int16)
    height, width = pixels.shape[:2]
    if min(height, width) < _BIG or not _text_beside(scene, box):
        return False
    inner = round(_AROUND + _WITHIN * box.height)
    core = round(_AROUND + _CORE * box.height)  # clear of the corners of a ring
    y, x = height // 2, width // 2
    within = [pixels[inner, x], pixels[-1 - inner, x], pixels[y, inner], pixels[y, -1 - inner]]
    outline = [pixels[_AROUND : inner + 1, x], pixels[y, _AROUND : inner + 1]]
    ground = np.median(np.concatenate([pixels[0], pixels[-1]]), axis=0)
    bare = all(np.abs(one - ground).max() < _SAME_COLOUR for one in within)
    plain = _is_dot(np.abs(pixels[core:-core, core:-core] - ground).max(axis=2) > _SAME_COLOUR)
    return bare and plain and all(np.abs(edge - ground).max() > _SAME_COLOUR for edge in outline)


def _is_dot(ink: npt.NDArray[np.bool_]) -> bool:
    """Whether no more than a filled disc is drawn."""
    if not ink.any():
        return True
    rows, columns = np.flatnonzero(ink.any(axis=1)), np.flatnonzero(ink.any(axis=0))
    drawn = ink[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    return likeness(drawn, ellipse(drawn.shape)) > _DOT


def _holds_a_sign(scene: Scene, box: Box) -> bool:
    """Whether something much higher than wide stands in a mark, as in "i", "!" and "?"."""
    rows, columns = box.pad(-_RIM * box.width).pixels(scene.canvas.size)
    labels = scene.canvas.labels[rows, columns]
    if min(labels.shape) < 4:
        return False
    values, counts = np.unique(labels, return_counts=True)
    ink = labels != values[counts.argmax()]
    high, wide = np.flatnonzero(ink.any(axis=1)), np.flatnonzero(ink.any(axis=0))
    if high.size == 0 or ink[:, 0].any() or ink[:, -1].any():
        return False
    height, width = high[-1] - high[0] + 1, wide[-1] - wide[0] + 1
    return bool(height > _SIGN[0] * labels.shape[0] and width < _SIGN[1] * height)


def _changes_when_turned(scene: Scene, box: Box) -> bool:
    """Whether a round mark looks another when turned by a quarter: rings and dots do not."""
    import cv2

    rows, columns = box.pixels(scene.canvas.size)
    side = 24
    crop = scene.canvas.pixels[rows, columns]
    small = cv2.resize(crop, (side, side), interpolation=cv2.INTER_AREA).astype(np.float64)
    inside = ellipse((side, side))
    reach = max(float(np.ptp(small, axis=(0, 1)).max()), 1.0)
    apart = (np.abs(small - np.rot90(small, turns)).max(axis=2) for turns in (1, 2))
    return max(float(one[inside].mean()) for one in apart) > _TURNED * reach


def _is_shaded(scene: Scene, box: Box, square: float, disc: float) -> bool:
    """Whether a mark of the height of the words right after it has a gradient and maybe a tick.

    A full square has, or a disc that stays the same when turned.
    """
    if box.height > 1.3 * scene.size or not _text_beside(scene, box):
        return False
    return square > 0.95 or (disc > 0.93 and not _changes_when_turned(scene, box))


def _plain(scene: Scene, box: Box) -> bool:
    """Whether the inside is an empty, full, ticked or dotted shape and no detailed picture.

    It holds one flat colour over much of it, or looks the same in both mirrors.
    """
    rows, columns = box.pad(-0.12 * box.width).pixels(scene.canvas.size)
    labels = scene.canvas.labels[rows, columns].ravel()
    counts = np.unique(labels, return_counts=True)[1]
    if counts.max() >= 0.22 * labels.size:
        return True
    crop = scene.canvas.pixels[rows, columns].astype(np.int16)
    apart = max(float(np.abs(crop - flip).mean()) for flip in (crop[::-1], crop[:, ::-1]))
    return apart < 16


def _text_beside(scene: Scene, box: Box) -> bool:
    """Whether words start right of the mark or end left of it, on its line.

    A reader may take half of the mark for a letter of the words after it.
    """
    for piece in scene.pieces:
        level = abs(piece.ink.center[1] - box.center[1]) < 0.8 * max(piece.size, box.height)
        start = -2 if piece.ink.x2 < box.x2 + box.width else -0.5 * box.width
        right = start <= piece.ink.x1 - box.x2 < 1.6 * piece.size
        left = -2 <= box.x1 - piece.ink.x2 < 1.2 * piece.size
        if level and (right or left):
            return True
    return False


def _switched(scene: Scene, box: Box) -> list[Guess]:
    """A pill with a knob at one end."""
    mask = figure_of(scene, box)
    knob = _knob(scene, box)
    if mask.mean() < 0.6 or knob is None:
        return []
    sides = abs(knob.center[0] - box.center[0]) / box.width
    ends = corner_share(mask) < 0.85 or _is_dot_at_end(knob, box)
    score = 0.85 if sides > 0.12 and ends else 0.3
    return [Guess("switch", score), Guess("icon", 0.15)]


def _knob(scene: Scene, box: Box) -> Box | None:
    """The flat disc on a track, if there is one."""
    rows, columns = box.pixels(scene.canvas.size)
    labels, counts = np.unique(scene.canvas.labels[rows, columns], return_counts=True)
    for label in labels[counts >= _LEAST_KNOB * box.area].tolist():
        knob = Box(*scene.canvas.boxes[label].tolist())
        round_ = 0.8 < knob.width / max(knob.height, 1) < 1.25
        large = 0.6 * box.height <= knob.height <= box.height + 1
        if round_ and (large or _is_dot_at_end(knob, box)) and _within(knob, box):
            return knob
    return None


def _is_dot_at_end(knob: Box, box: Box) -> bool:
    """Whether a smaller disc stands at one end as far from the edge as from top and bottom."""
    high = box.height
    above, below = knob.y1 - box.y1, box.y2 - knob.y2
    side = min(knob.x1 - box.x1, box.x2 - knob.x2)
    level = abs(above - below) <= max(2.0, 0.1 * high)
    return (
        knob.height >= _SMALL_KNOB * high and level and abs(side - above) <= max(2.0, 0.12 * high)
    )


def _within(inner: Box, outer: Box) -> bool:
    shared = inner.intersection(outer)
    return shared is not None and shared.area > 0.95 * inner.area


def _slid(scene: Scene, box: Box) -> list[Guess]:
    """A thin track with a knob on it that is higher than the track."""
    mask = figure_of(scene, box)
    heights = mask.sum(axis=0)
    if heights.size == 0 or heights.max() == 0:
        return []
    track = float(np.median(heights))
    high = np.flatnonzero(heights > 0.8 * box.height)
    wide = high.size and int(high[-1] - high[0]) + 1
    if track <= 0.6 * box.height and 0.4 * box.height <= wide <= 1.6 * box.height:
        return [Guess("slider", 0.8)]
    return []
