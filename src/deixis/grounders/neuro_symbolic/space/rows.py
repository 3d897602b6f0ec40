"""Rows of alike things that nobody drew: "the buttons in the bottom line", "the tool row".

A table has rows of its own; elsewhere "the second row" is whatever stands level. A row told by
what is in it ("the row with symbols", "the icon row") is the one that has most of that.
"""

from __future__ import annotations

import numpy as np

from deixis.core.boxes import FloatArray
from deixis.grounders.neuro_symbolic.candidates import Candidates
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.grounders.neuro_symbolic.space.orders import Rows, lanes, nth
from deixis.language.forms import NounPhrase, Ordinal, Position, Relation, Superlative, TextContent
from deixis.language.lexicon.wordsets import word_set

__all__ = ["row_scores"]

_ROWS = word_set("row line strip bar rows lines")
_TOOLS = frozenset({"icon", "button", "link", "tab", "dropdown"})
_SMALL = word_set("tool tools symbol symbols icon icons glyph glyphs formatting format")
_FEWEST = 2  # things that make a row


def row_scores(target: NounPhrase, candidates: Candidates, scene: Scene) -> FloatArray | None:
    """1 for the candidates in the row that a phrase names, 0 for others, (N,); None for no row.

    Args:
        target: The row: "the bottom line", "the row with symbols".
        candidates: What is sought in it.
        scene: The page.
    """
    if not scene.is_page or target.head.lemma not in _ROWS or not len(candidates):
        return None
    rank = _rank(target)
    pool = _pool(target, candidates, scene, counted=rank is not None)
    if not len(pool):
        return None
    groups = lanes(pool.boxes, axis=1)
    chosen = _ranked(groups, rank) if rank is not None else _fullest(groups)
    if chosen is None:
        return None
    edges = pool.boxes.xyxy[chosen]
    middles = candidates.boxes.centers[:, 1]
    level = (middles > edges[:, 1].min()) & (middles < edges[:, 3].max())
    return np.where(level, 1.0, 0.0)


def _rank(target: NounPhrase) -> int | None:
    """1 for the top row, -1 for the bottom one; None where no place is told."""
    for item in target.constraints:
        if isinstance(item, Ordinal) and item.direction in (None, "top", "bottom"):
            return -item.rank if item.direction == "bottom" else item.rank
        if isinstance(item, Position) and item.vertical in ("top", "bottom"):
            return 1 if item.vertical == "top" else -1
        if isinstance(item, Superlative) and item.measure == "y":
            return -1 if item.most else 1
    return None


def _pool(target: NounPhrase, candidates: Candidates, scene: Scene, *, counted: bool) -> Candidates:
    """Among what rows are sought: the candidates, or what the words say stands in the row."""
    alive = candidates.leading(0.5).apart()
    if counted and len(alive) >= _FEWEST:
        return alive
    if not counted and not _told(target):
        return candidates.take([])
    tools = [item for item in scene.elements if item.label in _kinds(target)]
    return Candidates.of(tools, [item.score for item in tools]).apart()


def _told(target: NounPhrase) -> bool:
    """Whether anything says which row is meant."""
    return any(isinstance(item, TextContent | Relation) for item in target.constraints)


def _kinds(target: NounPhrase) -> frozenset[str]:
    words = set(target.span.text.casefold().split())
    return frozenset({"icon", "button"}) if words & _SMALL else _TOOLS


def _ranked(groups: list[Rows], rank: int) -> Rows | None:
    return next(iter(nth(groups, rank)), None)


def _fullest(groups: list[Rows]) -> Rows | None:
    best = max(groups, key=len, default=None)
    return best if best is not None and len(best) >= _FEWEST else None
