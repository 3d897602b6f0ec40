"""Sliders: a knob on a thin track."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from deixis.core import Box
from deixis.perception.elements.scene import Scene
from deixis.perception.elements.textrows import hull

__all__ = ["find_sliders", "is_part"]


def find_sliders(scene: Scene) -> list[tuple[Box, Box]]:
    """(slider, knob) of each round mark that sits on a track longer than four letters."""
    tracks = _tracks(scene)
    found = _filled(scene, tracks)
    for knob in _knobs(scene):
        round_ = 0.75 < knob.width / max(knob.height, 1.0) < 1.35
        if not round_ or not 0.5 * scene.size < knob.height < 2.2 * scene.size:
            continue
        parts = [track for track in tracks if _carries(track, knob)]
        parts += [b.box for b in scene.blobs if parts and _ends_in(b.box, knob)]
        whole = hull([knob, *parts])
        if parts and whole.width > max(4 * scene.size, 3 * knob.width):
            found.append((whole, knob))
    return [pair for pair in found if not _is_part_of_another(pair[0], found)]


def _knobs(scene: Scene) -> list[Box]:
    """What may be a knob: marks, and the discs at the end of marks that a track runs into."""
    blobs = [blob.box for blob in scene.blobs]
    ends = [
        disc.box
        for disc in scene.surfaces
        if any(_ends_in(box, disc.box) for box in blobs if box.height < 2.2 * scene.size)
    ]
    return [*blobs, *ends]


def _ends_in(mark: Box, disc: Box) -> bool:
    """Whether a disc is as high as a mark and fills one of its ends."""
    ends = min(abs(mark.x1 - disc.x1), abs(mark.x2 - disc.x2)) < 3 and mark.width > 1.2 * disc.width
    return ends and abs(mark.y1 - disc.y1) < 3 and abs(mark.y2 - disc.y2) < 3


def _is_part_of_another(box: Box, found: Sequence[tuple[Box, Box]]) -> bool:
    return any(box.area < o.area and o.pad(4).contains(*box.center) for o, _ in found)


def _filled(scene: Scene, tracks: Sequence[Box]) -> list[tuple[Box, Box]]:
    """Sliders of which the knob and the track up to it are one flat area of one colour."""
    size, canvas = scene.size, scene.canvas
    sides = canvas.boxes[:, 2:] - canvas.boxes[:, :2]
    low = (sides[:, 1] > 0.5 * size) & (sides[:, 1] < 2.2 * size)
    found = []
    for label in np.flatnonzero(low & (sides[:, 0] > 2.5 * sides[:, 1])).tolist():
        x1, y1, x2, y2 = canvas.boxes[label].tolist()
        knob = _knob_at_end(canvas.labels[y1:y2, x1:x2] == label)
        if knob is None:
            continue
        handle = Box(x2 - knob, y1, x2, y2)
        rest = [t for t in tracks if _carries(t, handle) and t.x2 > x2 + 3]
        level = (b.box for b in scene.blobs if b.box.width > b.box.height)
        rest += [b for b in level if _carries(b, handle) and b.x2 > x2 + 3]
        whole = hull([Box(x1, y1, x2, y2), *rest])
        if whole.width > 4 * size:
            found.append((whole, handle))
    return found


def _knob_at_end(mask: npt.NDArray[np.bool_]) -> int | None:
    """Width of a knob at the right end of a low shape: as high as it is wide, the rest is thin."""
    heights = mask.sum(axis=0)
    height = mask.shape[0]
    high = np.flatnonzero(heights > 0.72 * height)
    if high.size == 0 or high[0] < 1.2 * height:
        return None
    track = float(np.median(heights[: high[0]]))
    full = mask[:, : high[0]].any(axis=1).sum() <= 0.75 * height and 2 <= track <= 0.6 * height
    start = int(np.flatnonzero(heights[: high[0]] <= track + 1)[-1]) + 1
    width = mask.shape[1] - start
    solid = heights[start:].sum() > 0.65 * width * height
    return width if full and solid and 0.7 * height <= width <= 1.35 * height else None


def _tracks(scene: Scene) -> list[Box]:
    """Thin level things: strokes and low flat areas."""
    lines = [Box(*line) for line in scene.strokes.across.tolist()]
    flat = [s.box for s in scene.surfaces if s.box.width > 2.5 * s.box.height]
    return [box for box in [*lines, *flat] if box.height < scene.size]


def _carries(track: Box, knob: Box) -> bool:
    """Whether a track ends at a knob or runs through it, in the middle of its height."""
    level = abs(track.center[1] - knob.center[1]) < 0.2 * knob.height
    thin = track.height < 0.75 * knob.height
    touches = track.x1 <= knob.x2 + 3 and track.x2 >= knob.x1 - 3
    return level and thin and touches


def is_part(box: Box, sliders: Sequence[tuple[Box, Box]]) -> bool:
    """Whether a box is the knob or a piece of the track of a slider."""
    return any(whole.pad(2).contains(*box.center) for whole, _ in sliders)
