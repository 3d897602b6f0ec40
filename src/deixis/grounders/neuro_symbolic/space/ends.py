"""Ends of a thing: "at the bottom of the list" is in the list, and low in it."""

from __future__ import annotations

import re

import numpy as np

from deixis.core.boxes import FloatArray
from deixis.grounders.neuro_symbolic.candidates import FAILED, Candidates
from deixis.language.forms import Relation

__all__ = ["end_of", "toward_end"]

_END = re.compile(
    r"(?!on\s+top)(?:(?:at|on|in|to|near)\s+)?(?:the\s+)?(?:very\s+)?"
    r"(?P<end>top|head|beginning|start|bottom|foot|end|lower\s+end|upper\s+end)\s+of\b",
    re.IGNORECASE,
)
_LOW = frozenset({"bottom", "foot", "end", "lower end"})
_ALONG = frozenset({"row", "line", "bar", "path", "breadcrumb", "toolbar"})
_FAR = 0.2  # of the extent: what stands farther from the end is not at it


def end_of(item: Relation) -> int:
    """-1 for the top of something, 1 for its bottom, 0 where no end is named."""
    found = _END.match(item.span.text)
    if found is None or len(item.targets) != 1:
        return 0
    return 1 if " ".join(found["end"].casefold().split()) in _LOW else -1


def toward_end(item: Relation, scores: FloatArray, candidates: Candidates, end: int) -> FloatArray:
    """The scores of those inside, falling with the distance from the end, (N,).

    Rows and bars end at the right, all else at the bottom.
    """
    inside = (scores >= FAILED) & candidates.viable
    if not inside.any():
        return scores
    across = item.targets[0].head.lemma.rpartition(" ")[2] in _ALONG
    places = end * candidates.boxes.centers[:, 0 if across else 1]
    top, spread = places[inside].max(), max(float(np.ptp(places[inside])), 1.0)
    behind = np.clip((top - places) / spread, 0.0, None)
    result: FloatArray = scores * np.exp(-np.clip(behind - 0.02, 0.0, None) / _FAR)
    return result
