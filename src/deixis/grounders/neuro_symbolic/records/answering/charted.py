"""Parts of charts by the words that stand for them: "the slice for Fun", "the bar for Wednesday".

A bar is told by the words under it. A slice is told by its colour: the legend has it before the
words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np

from deixis.core import Box, Region, TextLine
from deixis.grounders.neuro_symbolic.records.asking.phrases import Asked
from deixis.grounders.neuro_symbolic.records.finding.entries import says, words_of
from deixis.grounders.neuro_symbolic.records.finding.headings import is_weekday
from deixis.grounders.neuro_symbolic.scene import Scene

__all__ = ["charted"]

_PART = re.compile(
    r"^(?:the )?(?P<kind>slice|segment|wedge|bar)s? (?:for|of|showing|standing for|that stands for)"
    r" (?:the )?(?P<a>[\w&' -]+)$"
    r"|^(?:the )?(?P<b>[\w&'-]+?)(?:'?s)? (?P<kind2>slice|bar)$",
    re.I,
)
_SWATCH = 2.5  # heights of the words within which their mark stands before them
_ALIKE = 24  # levels of 255 between two places of one colour
_LEAST = 8  # pixels of a mark
_OWN = 0.9  # of a colour in all slices that its own one has


def charted(asked: Asked, scene: Scene) -> list[Region]:
    """The one slice or bar that stands for some words; [] where none or several do."""
    if asked.rank is not None or asked.extreme is not None or asked.many or asked.any:
        return []
    match = _PART.match(asked.rest)
    if match is None:
        return []
    said = words_of(match["a"] or match["b"])
    kind = "bar" if (match["kind"] or match["kind2"]).casefold() == "bar" else "slice"
    parts = [region for region in scene.elements if region.label == kind]
    if kind == "bar":
        found = [r for r in parts if any(_names(said, name) for name in scene.labels.get(r, ()))]
    else:
        found = _slices(said, parts, scene)
    return found if len(found) == 1 else []


def _names(said: Sequence[str], name: str) -> bool:
    """Whether a name says the words; a day of the week may be cut short."""
    own = words_of(name)
    day = len(said) == 1 and is_weekday(said[0]) and len(own) == 1 and is_weekday(own[0])
    return said[0][:3] == own[0][:3] if day else bool(said) and all(says(w, own) for w in said)


def _slices(said: Sequence[str], slices: Sequence[Region], scene: Scene) -> list[Region]:
    """The slice with the colour of the mark before the words."""
    legends = [region.box.pad(4) for region in scene.elements if region.label == "legend"]
    lines = [
        line
        for line in scene.text.lines
        if _names(said, line.text) and any(box.contains(*line.box.center) for box in legends)
    ]
    colour = _mark(lines[0], scene) if len(lines) == 1 and len(slices) > 1 else None
    if colour is None:
        return []
    counts = [_count(region.box, colour, scene) for region in slices]
    most = max(counts)
    near = [r for r, count in zip(slices, counts, strict=True) if count > _OWN * most > 0]
    return [min(near, key=lambda region: region.box.area)] if near else []


def _mark(line: TextLine, scene: Scene) -> tuple[int, int, int] | None:
    """The colour, unlike the ground, that stands right before some words."""
    box = line.box
    rows, columns = Box(
        box.x1 - _SWATCH * box.height, box.center[1] - 2, box.x1 - 2, box.center[1] + 2
    ).pixels(scene.size)
    crop = scene.image[rows, columns].reshape(-1, 3).astype(np.int16)
    if not len(crop):
        return None
    ground = scene.image[rows, columns][:, -1].reshape(-1, 3).astype(np.int16)[0]
    inked = crop[np.abs(crop - ground).max(axis=1) > _ALIKE]
    if len(inked) < _LEAST:
        return None
    red, green, blue = (int(level) for level in np.median(inked, axis=0))
    return red, green, blue


def _count(box: Box, colour: tuple[int, int, int], scene: Scene) -> int:
    """How many pixels of a place have a colour."""
    rows, columns = box.pixels(scene.size)
    crop = scene.image[rows, columns].astype(np.int16)
    return int((np.abs(crop - np.array(colour)).max(axis=2) < _ALIKE).sum())
