"""Controls that serve a purpose equally: the outermost of those that lie in each other."""

from __future__ import annotations

from deixis.core import Region, containment_matrix
from deixis.grounders.neuro_symbolic.candidates import Candidates

__all__ = ["outer", "worded"]

_CLEARLY = 0.9  # score from which on words clearly serve
_LESS_SURE = 0.93  # what is left of the score of a drawing beside such words
_GAP = 3.0  # widths of a drawing from it to the words that it goes with


def outer(candidates: Candidates) -> Candidates:
    """Without those that lie within a better one."""
    inside = containment_matrix(candidates.boxes, candidates.boxes) > 0.9
    kept = [i for i in range(len(candidates)) if not inside[i, :i].any()]
    return candidates.take(kept)


def worded(candidates: Candidates) -> Candidates:
    """Without the drawings before words that serve as well: "a lock, Freeze card" is one control.

    Of such a pair the words are asked for, with the better of the two scores. Drawings elsewhere
    give way to words that clearly serve: a drawing is less sure to be what it seems.
    """
    regions, scores = candidates.regions, candidates.scores.copy()
    dropped = set()
    for i, icon in enumerate(regions):
        for j, words in enumerate(regions):
            if _goes_before(icon, words):
                dropped.add(i)
                scores[j] = max(scores[j], scores[i])
    clear = [k for k, item in enumerate(regions) if item.text and scores[k] >= _CLEARLY]
    for i, item in enumerate(regions):
        drawn = item.label == "icon" and not item.text
        if drawn and clear and not any(_level(item, regions[k]) for k in clear):
            scores[i] *= _LESS_SURE
    kept = [i for i in range(len(candidates)) if i not in dropped]
    return Candidates.of([regions[i] for i in kept], scores[kept]).apart(iou=1.0)


def _goes_before(icon: Region, words: Region) -> bool:
    if icon.label != "icon" or icon.text or not words.text or words.label == "icon":
        return False
    return _level(icon, words) and 0 <= words.box.x1 - icon.box.x2 < _GAP * icon.box.width


def _level(icon: Region, words: Region) -> bool:
    return abs(icon.box.center[1] - words.box.center[1]) < 0.5 * icon.box.height
