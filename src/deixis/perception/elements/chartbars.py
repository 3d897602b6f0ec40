"""Chart bars: surfaces that stand on one base line and end at different heights."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from deixis.core import Box
from deixis.perception.elements.axes import read_number
from deixis.perception.elements.scene import Scene
from deixis.perception.elements.surfaces import Surface

__all__ = ["BarGroup", "bar_groups"]

_GREY = 12.0  # chroma under which a fill has no colour

BarGroup = tuple[list[Surface], bool]
"""Bars of one chart and whether they stand (else they lie)."""


def bar_groups(scene: Scene) -> list[BarGroup]:
    """Groups of three bars or more, standing ones first."""
    surfaces = _possible(scene)
    standing = _groups(surfaces, base=3, near=0, far=2)
    used = {id(surface) for group in standing for surface in group}
    rest = [surface for surface in surfaces if id(surface) not in used]
    lying = _groups(rest, base=0, near=1, far=3)
    return [*((group, True) for group in standing), *((group, False) for group in lying)]


def _possible(scene: Scene) -> list[Surface]:
    """Surfaces of one plain colour that stand out, without columns of text on them."""
    page = scene.canvas.width * scene.canvas.height
    found = []
    for surface in scene.surfaces:
        if surface.fill.area > 0.12 * page or surface.solidity < 0.9 or surface.flatness < 0.6:
            continue
        if not _covered(scene, surface.fill) and not _is_field(surface):
            found.append(surface)
    return found[:600]


def _is_field(surface: Surface) -> bool:
    """Whether a border runs round a fill without colour: fields of a form share an edge too."""
    grey = max(surface.colour) - min(surface.colour) < _GREY
    return surface.border > 0 and grey


def _covered(scene: Scene, box: Box) -> bool:
    """Whether a surface is the counter of a letter or holds more than a value."""
    inside = [p for p in scene.pieces if box.contains(*p.ink.center)]
    if len(inside) > 1 or any(read_number(piece.text) is None for piece in inside):
        return True
    return any(_holds(p.ink.pad(1), box) for p in scene.pieces)


def _holds(outer: Box, inner: Box) -> bool:
    shared = outer.intersection(inner)
    return shared is not None and shared.area > 0.8 * inner.area


def _groups(surfaces: Sequence[Surface], *, base: int, near: int, far: int) -> list[list[Surface]]:
    """Bars on one base.

    Args:
        surfaces: What may be a bar.
        base: Index in xyxy of the edge that the bars share.
        near: Index of the first edge across, by which they are put in order.
        far: Index of the other edge across: their thickness is the difference.
    """
    groups: list[list[Surface]] = []
    for surface in sorted(surfaces, key=lambda s: s.fill.xyxy[base]):
        group = next((g for g in groups if _fits(g, surface, base, near, far)), None)
        if group is None:
            groups.append([surface])
        else:
            group.append(surface)
    good = [group for group in groups if _is_chart(group, base, near, far)]
    return [sorted(group, key=lambda s: s.fill.xyxy[near]) for group in good]


def _fits(group: Sequence[Surface], surface: Surface, base: int, near: int, far: int) -> bool:
    box = surface.fill.xyxy
    if abs(group[-1].fill.xyxy[base] - box[base]) > 2.5:
        return False
    thickness = box[far] - box[near]
    usual = float(np.median([s.fill.xyxy[far] - s.fill.xyxy[near] for s in group]))
    if abs(thickness - usual) > max(2.0, 0.12 * usual):
        return False
    apart = [s.fill.xyxy[near] >= box[far] - 1 or box[near] >= s.fill.xyxy[far] - 1 for s in group]
    return all(apart)


def _is_chart(group: Sequence[Surface], base: int, near: int, far: int) -> bool:
    """Three bars or more of different lengths, close to each other, that are not plain ground."""
    if len(group) < 3:
        return False
    other = {3: 1, 0: 2}[base]
    lengths = np.array([abs(s.fill.xyxy[base] - s.fill.xyxy[other]) for s in group])
    thickness = float(np.median([s.fill.xyxy[far] - s.fill.xyxy[near] for s in group]))
    places = np.sort([s.fill.xyxy[near] for s in group])
    steps = np.diff(places)
    varied = np.ptp(lengths) > max(6.0, 0.08 * lengths.max())
    even = steps.max() < 2.6 * np.median(steps) + thickness and steps.max() < 8 * thickness
    distinct = len({round(float(v) / 3) for v in lengths}) >= min(3, len(group) - 1)
    return bool(varied and even and distinct and lengths.max() > thickness)
