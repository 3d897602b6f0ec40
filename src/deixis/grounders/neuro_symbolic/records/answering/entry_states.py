"""Which entries of a list are chosen or unread, by how they stand out of the others.

The chosen entry has another ground. What is unread bears a dot or a count at its side that the
others lack, or has its name set bolder.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from deixis.core import Box, TextLine
from deixis.core.boxes import FloatArray
from deixis.grounders.neuro_symbolic.looks.letterforms import thickness
from deixis.grounders.neuro_symbolic.records.finding.heads_of_posts import TIME
from deixis.grounders.neuro_symbolic.records.model import Record
from deixis.grounders.neuro_symbolic.scene import Scene

__all__ = ["STATES", "ground_of", "in_state"]

STATES = {
    **dict.fromkeys(("selected", "active", "highlighted", "current", "chosen", "open"), "chosen"),
    **dict.fromkeys(("picked", "playing"), "chosen"),
    **dict.fromkeys(("unread", "unseen", "new", "unopened"), "unread"),
    **dict.fromkeys(("read", "seen"), "read"),
}
"""Words of a state, and the state that they mean."""
_OTHER_GROUND = 5.0  # levels of 255
_ALIKE = 0.4  # share of the odd difference by which the others may differ among themselves
_SMALL = 0.5  # of the height of an entry: a dot or a count
_HEAVIER = 1.15  # times as broad as those of the others the strokes of one entry are
_FEWEST = 3  # entries of which some can be told to be heavier
_MOST = 0.8  # share of the entries that have words in a place
_SLACK = 2.0  # heights by which lines of one column may be set in: a star may stand before a name
_WORD = re.compile(r"[^\W\d_]{3}")


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
    """The entries on another ground than most; of two equal parts the one off the page's ground."""
    grounds = np.array([ground_of(record, scene) for record in records])
    one = _odd_one(grounds)
    page = np.median(scene.image[::8, ::8].reshape(-1, 3), axis=0)
    return one if any(one) else _odd_ones(grounds, page)


def _odd_one(grounds: FloatArray) -> list[bool]:
    away = np.abs(grounds - np.median(grounds, axis=0)).max(axis=1)
    best = int(np.argmax(away))
    rest = float(np.delete(away, best).max(initial=0.0))
    clear = bool(away[best] > _OTHER_GROUND and rest < _ALIKE * away[best])
    return [clear and index == best for index in range(len(grounds))]


def _odd_ones(grounds: FloatArray, page: FloatArray) -> list[bool]:
    """Several on one other ground, where all the rest share theirs and the two do not alternate."""
    away = np.abs(grounds - grounds[0]).max(axis=1)
    other = away > 0.5 * away.max()
    parts = grounds[~other], grounds[other]
    spread = max(float(np.ptp(part, axis=0).max()) for part in parts if len(part))
    apart = away.max() > _OTHER_GROUND and spread < _ALIKE * away.max()
    if not apart or _alternates(other.tolist()):
        return [False] * len(grounds)
    few = other if 2 * other.sum() < len(grounds) else ~other
    if 2 * few.sum() == len(grounds):
        plain = [float(np.abs(grounds[part].mean(axis=0) - page).max()) for part in (~few, few)]
        few = few if plain[0] < plain[1] else ~few
    return [bool(hit) for hit in few]


def _alternates(hits: Sequence[bool]) -> bool:
    """Whether every second entry is hit, as in stripes."""
    return all(a != b for a, b in pairwise(hits))


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
    """Entries whose name, or else what stands after it, is set heavier than in others."""
    said = [_worded(record) for record in records]
    for place in range(2):
        lines = [own[place] if len(own) > place else None for own in said]
        weights = [0.0 if line is None else thickness(scene.image, line.box) for line in lines]
        known = sorted(weight for weight in weights if weight > 0)
        if len(known) < max(_FEWEST, _MOST * len(records)):
            continue
        steps = [high / low for low, high in pairwise(known)]
        if max(steps) > _HEAVIER:
            least = known[int(np.argmax(steps)) + 1]
            return [weight >= least for weight in weights]
    return None


def _worded(record: Record) -> list[TextLine]:
    """Lines of words, not of initials or times: the name first, then what stands under it."""
    lines = [line for line in record.lines if _WORD.search(line.text) and not TIME.match(line.text)]
    left = min((line.box.x1 for line in lines), default=0.0)
    return sorted(
        lines, key=lambda ln: (ln.box.x1 - left > _SLACK * ln.box.height, ln.box.y1, ln.box.x1)
    )
