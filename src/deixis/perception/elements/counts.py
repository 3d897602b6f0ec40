"""Counts: the small coloured discs and pills that say how much is new, alone or on an icon."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from deixis.core import Box
from deixis.perception.elements.scene import Scene
from deixis.perception.elements.surfaces import Surface

__all__ = ["Count", "find_counts"]

_SIDES = (0.65, 1.75)  # font sizes of the height
_WIDEST = 1.9  # heights
_PILL = 1.25  # heights from which on it is no disc
_CHROMA = 60.0
_CORNERS = (0.13, 0.36)  # square heights that round ends leave free; a digit may cut into one
_INK = (0.06, 0.55)  # share of the inside that a number covers
_MIRRORED = 0.25  # share of the ink that differs in a mirror, below which it is a dot or a ring


@dataclass(frozen=True)
class Count:
    """A count in canvas pixels.

    Attributes:
        box: The disc or pill.
        text: What was read on it, if anything.
        under: The ink of the icon whose corner it covers, without it; None where it stands alone.
    """

    box: Box
    text: str | None
    under: Box | None


def find_counts(scene: Scene) -> list[Count]:
    """Small strongly coloured discs and pills with a light number in them."""
    found = []
    for surface in scene.surfaces:
        if not _is_small_and_coloured(scene, surface):
            continue
        under = _under(scene, surface.fill)
        mirrored = _ink(scene, surface)
        if mirrored is None:
            continue
        pill = surface.fill.width > _PILL * surface.fill.height
        if under is None and not pill and (mirrored < _MIRRORED or _leads_words(scene, surface)):
            continue  # a chosen circle, a bullet
        found.append(Count(surface.fill, _text(scene, surface.fill), under))
    return found


def _is_small_and_coloured(scene: Scene, surface: Surface) -> bool:
    box, (low, high) = surface.fill, _SIDES
    fits = low * scene.size <= box.height <= high * scene.size
    long = 0.85 <= box.width / max(box.height, 1.0) <= _WIDEST
    chroma = max(surface.colour) - min(surface.colour)
    missing = (1 - surface.solidity) * box.area / max(box.height, 1.0) ** 2
    round_ends = _CORNERS[0] < missing < _CORNERS[1]
    return fits and long and round_ends and chroma > _CHROMA and box.height >= 10


def _ink(scene: Scene, surface: Surface) -> float | None:
    """How little the light ink inside looks like its mirror, 0..1; None where there is none."""
    rows, columns = surface.fill.pad(-0.16 * surface.fill.height).pixels(scene.canvas.size)
    crop = scene.canvas.pixels[rows, columns].astype(np.int16)
    if crop.size == 0:
        return None
    light = crop.min(axis=2) > min(surface.colour) + 60
    share = float(light.mean())
    if not _INK[0] < share < _INK[1]:
        return None
    flips = (light[:, ::-1], light[::-1])
    return max(float((light ^ flip).sum()) / (2 * float(light.sum())) for flip in flips)


def _leads_words(scene: Scene, surface: Surface) -> bool:
    """Whether words start right after it, as they do after a circle to choose by."""
    box = surface.fill
    return any(
        0 <= piece.ink.x1 - box.x2 < 1.6 * piece.size
        and abs(piece.ink.center[1] - box.center[1]) < 0.6 * piece.size
        for piece in scene.pieces
    )


def _text(scene: Scene, box: Box) -> str | None:
    words = [(piece.ink, piece.text) for piece in scene.pieces]
    words += [(mark.box, mark.text) for mark in scene.marks]
    inside = [text for ink, text in words if box.contains(*ink.center) and ink.area < box.area]
    return inside[0] if inside else None


def _under(scene: Scene, box: Box) -> Box | None:
    """The ink of a larger icon that the disc covers a corner of."""
    for blob in scene.blobs:
        shared = blob.box.intersection(box)
        larger = blob.box.area > 1.6 * box.area and blob.box.height < 3.6 * scene.size
        if shared is None or shared.area < 0.25 * box.area or not larger:
            continue
        rest = _rest(scene, blob.box, box.pad(0.12 * box.height))
        if rest is None or min(rest.width, rest.height) < 0.5 * box.height:
            continue
        aside = max(abs(a - b) for a, b in zip(rest.center, box.center, strict=True))
        if aside > 0.35 * box.height:  # else a ring around it
            return rest
    return None


def _rest(scene: Scene, icon: Box, disc: Box) -> Box | None:
    """Tight box of what in ``icon`` is of other colour than around it and not in ``disc``."""
    rows, columns = icon.pad(1).pixels(scene.canvas.size)
    crop = scene.canvas.pixels[rows, columns].astype(np.int16)
    rim = np.concatenate([crop[0], crop[-1], crop[:, 0], crop[:, -1]])
    ink = np.abs(crop - np.median(rim, axis=0)).max(axis=2) > 40
    ys, xs = np.ogrid[rows.start : rows.stop, columns.start : columns.stop]
    cx, cy = disc.center
    within = ((xs + 0.5 - cx) / (disc.width / 2)) ** 2 + ((ys + 0.5 - cy) / (disc.height / 2)) ** 2
    y, x = np.nonzero(ink & (within > 1))
    if x.size < 6:
        return None
    left, top = columns.start, rows.start
    return Box(left + x.min(), top + y.min(), left + x.max() + 1, top + y.max() + 1)
