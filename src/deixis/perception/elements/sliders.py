"""Sliders: a knob on a thin track."""

from __future__ import annotations

from collections.abc import Sequence

from deixis.core import Box
from deixis.perception.elements.scene import Scene
from deixis.perception.elements.textrows import hull

__all__ = ["find_sliders", "is_part"]


def find_sliders(scene: Scene) -> list[tuple[Box, Box]]:
    """(slider, knob) of each round mark that sits on a track longer than four letters."""
    tracks = _tracks(scene)
    found = []
    for blob in scene.blobs:
        knob = blob.box
        round_ = 0.75 < knob.width / max(knob.height, 1.0) < 1.35
        if not round_ or not 0.5 * scene.size < knob.height < 2.2 * scene.size:
            continue
        parts = [track for track in tracks if _carries(track, knob)]
        whole = hull([knob, *parts])
        if parts and whole.width > max(4 * scene.size, 3 * knob.width):
            found.append((whole, knob))
    return found


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
