"""Which entries of a list are chosen or unread, by how they stand out of the others.

The chosen entry has another ground. What is unread bears a dot or a count at its side that the
others lack, or has its name set bolder.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from deixis.core import Box, Boxes
from deixis.grounders.neuro_symbolic.looks.letterforms import bold, thickness
from deixis.grounders.neuro_symbolic.records.model import Record
from deixis.grounders.neuro_symbolic.scene import Scene

__all__ = ["STATES", "ground_of", "in_state"]

STATES = {
    **dict.fromkeys(("selected", "active", "highlighted", "current", "chosen", "open"), "chosen"),
    **dict.fromkeys(("unread", "unseen", "new", "unopened"), "unread"),
    **dict.fromkeys(("read", "seen"), "read"),
}
"""Words of a state, and the state that they mean."""
_OTHER_GROUND = 5.0  # levels of 255
_ALIKE = 0.4  # share of the odd difference by which the others may differ among themselves
_SMALL = 0.5  # of the height of an entry: a dot or a count
_BOLD = 0.5


def in_state(word: str, records: Sequence[Record], scene: Scene) -> list[bool]:
    """Which records are in the state that a word means; all False where none stands out."""
    state = STATES.get(word)
    none = [False] * len(records)
    if state is None or len(records) < 2:
        return none
    if state == "chosen":
        return _chosen(records, scene)
    unread = _heavy(records, scene) or _marked(records)
    if unread is None:
        return none
    return unread if state == "unread" else [not hit for hit in unread]


def _chosen(records: Sequence[Record], scene: Scene) -> list[bool]:
    grounds = np.array([ground_of(record, scene) for record in records])
    away = np.abs(grounds - np.median(grounds, axis=0)).max(axis=1)
    best = int(np.argmax(away))
    rest = float(np.delete(away, best).max(initial=0.0))
    clear = bool(away[best] > _OTHER_GROUND and rest < _ALIKE * away[best])
    return [clear and index == best for index in range(len(records))]


def ground_of(record: Record, scene: Scene) -> list[float]:
    """The colour that most of an entry has."""
    rows, columns = record.box.pad(-3).pixels(scene.size)
    crop = scene.image[rows, columns].reshape(-1, 3)
    return [float(value) for value in np.median(crop, axis=0)] if len(crop) else [0.0] * 3


def _marked(records: Sequence[Record]) -> list[bool] | None:
    """Entries with something small in a place where others have nothing."""
    small = [
        [p.box for p in r.parts if p.box.height < _SMALL * r.box.height and _at_side(p.box, r)]
        for r in records
    ]
    for box in (box for boxes in small for box in boxes):
        hits = [any(abs(b.center[0] - box.center[0]) < box.height for b in own) for own in small]
        if 0 < sum(hits) < len(hits):
            return hits
    return None


def _at_side(part: Box, record: Record) -> bool:
    return abs(part.center[0] - record.box.center[0]) > 0.3 * record.box.width


def _heavy(records: Sequence[Record], scene: Scene) -> list[bool] | None:
    """Entries whose name, or the line under it, is set heavier than in others."""
    hits = [False] * len(records)
    for place in range(2):
        lines = [record.lines[place : place + 1] for record in records]
        boxes = [line[0].box for line in lines if line]
        inked = all(lines) and all(thickness(scene.image, box) > 0 for box in boxes)
        scores = bold(scene.image, Boxes.of(boxes)) if inked else None
        heavy = [False] * len(records) if scores is None else [bool(s > _BOLD) for s in scores]
        if 0 < sum(heavy) < len(heavy):
            hits = [a or b for a, b in zip(hits, heavy, strict=True)]
    return hits if 0 < sum(hits) < len(hits) else None
