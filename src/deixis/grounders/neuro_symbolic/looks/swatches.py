"""Patches of colour to choose from: the round or square samples of a shop or of a palette.

Each is filled evenly, all are of one size, and their fills differ; the chosen one has a ring.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from deixis.core import Box, ImageArray, Region
from deixis.core.boxes import FloatArray
from deixis.grounders.neuro_symbolic.candidates import Candidates
from deixis.grounders.neuro_symbolic.scene import Scene

__all__ = ["SWATCH", "chosen", "swatches"]

SWATCH = "swatch"
_DRAWN = frozenset({"icon", "button", "radio", "checkbox", "image", "badge"})
_SIDES = (10.0, 90.0)  # pixels
_SQUARE = 1.3  # ratio of the sides up to which a patch is round or square
_EVEN = 14.0  # levels of 255 within a fill
_OTHER = 40.0  # levels by which two fills differ, or a ring from the page
_ALIKE = 1.35  # ratio of sizes within a group
_APART = 3.0  # sides between neighbours of a group
_RING = 0.3  # of a side: how far out a ring is looked for


@dataclass(frozen=True)
class _Patch:
    box: Box
    fill: tuple[float, ...]


def swatches(scene: Scene) -> list[Region]:
    """The patches of the largest group of a page, from the left and the top."""
    patches = _patches(scene)
    groups = [_group(patch, patches) for patch in patches]
    best = max((group for group in groups if _differ(group)), key=len, default=[])
    boxes = sorted((patch.box for patch in best), key=lambda box: (box.y1, box.x1))
    return [Region(box, 0.8, SWATCH, source="elements") for box in boxes]


def chosen(candidates: Candidates, scene: Scene) -> FloatArray:
    """How surely each patch is the one with a ring round it, (N,) in 0..1."""
    rings = np.array([_ringed(scene.image, region.box) for region in candidates.regions])
    best = rings.max(initial=0)
    return np.where((rings == best) & (best >= 3), 0.9, 0.1)


def _patches(scene: Scene) -> list[_Patch]:
    found: list[_Patch] = []
    for item in scene.elements:
        box = item.box
        sides = sorted((box.width, box.height))
        small = _SIDES[0] <= sides[0] and sides[1] <= _SIDES[1] and sides[1] < 1.6 * sides[0]
        if item.label not in _DRAWN or item.text or not small:
            continue
        patch = _filled(scene.image, box)
        if patch is not None and all(patch.box.iou(other.box) < 0.3 for other in found):
            found.append(patch)
    return found


def _filled(image: ImageArray, box: Box) -> _Patch | None:
    """The evenly filled patch round the middle of a box."""
    x, y = (int(value) for value in box.center)
    reach = int(0.7 * max(box.width, box.height)) + 1
    core = image[max(y - 2, 0) : y + 3, max(x - 2, 0) : x + 3].reshape(-1, 3).astype(np.float64)
    if not len(core) or np.ptp(core, axis=0).max() > _EVEN:
        return None
    fill = np.median(core, axis=0)
    steps = [_run(image, x, y, dx, dy, fill, reach) for dx, dy in _WAYS]
    x1, x2, y1, y2 = x - steps[0], x + steps[1] + 1, y - steps[2], y + steps[3] + 1
    sides = sorted((x2 - x1, y2 - y1))
    if sides[0] < _SIDES[0] or sides[1] > _SQUARE * sides[0] or max(steps) >= reach:
        return None
    return _Patch(Box(x1, y1, x2, y2), tuple(fill.tolist()))


_WAYS = ((-1, 0), (1, 0), (0, -1), (0, 1))


def _run(
    image: ImageArray, x: int, y: int, dx: int, dy: int, colour: FloatArray, reach: int
) -> int:
    """Pixels from (x, y) that keep a colour on the way (dx, dy)."""
    height, width = image.shape[:2]
    for step in range(1, reach):
        u, v = x + dx * step, y + dy * step
        if not (0 <= u < width and 0 <= v < height):
            return step - 1
        if np.abs(image[v, u] - colour).max() > _EVEN:
            return step - 1
    return reach


def _group(patch: _Patch, patches: Sequence[_Patch]) -> list[_Patch]:
    """The patches in one line with this one, each near to the next."""
    side = patch.box.width
    row = [
        other
        for other in patches
        if abs(other.box.center[1] - patch.box.center[1]) < 0.25 * side
        and 1 / _ALIKE < other.box.width / side < _ALIKE
    ]
    row.sort(key=lambda other: other.box.x1)
    at = row.index(patch)
    first, last = at, at
    while first > 0 and row[first].box.x1 - row[first - 1].box.x2 < _APART * side:
        first -= 1
    while last + 1 < len(row) and row[last + 1].box.x1 - row[last].box.x2 < _APART * side:
        last += 1
    return row[first : last + 1]


def _differ(group: Sequence[_Patch]) -> bool:
    fills = np.array([patch.fill for patch in group])
    away = np.abs(fills[:, None] - fills[None]).max(axis=2)
    return len(group) >= 2 and bool((away > _OTHER).any(axis=1).all())


def _ringed(image: ImageArray, box: Box) -> int:
    """On how many of the four sides something is drawn just outside a patch."""
    x, y = (int(value) for value in box.center)
    hits = 0
    for dx, dy in _WAYS:
        start = int((box.width if dx else box.height) / 2) + 2
        way = [
            image[y + dy * step, x + dx * step].astype(np.float64)
            for step in range(start, start + max(int(_RING * box.width), 4))
            if 0 <= y + dy * step < image.shape[0] and 0 <= x + dx * step < image.shape[1]
        ]
        if way:
            hits += bool(np.ptp(np.array(way), axis=0).max() > _OTHER)
    return hits
