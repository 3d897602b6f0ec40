"""Columns of a board: panels side by side that hold cards, which are no cards themselves."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from deixis.core import Box, Region, TextLine
from deixis.core.boxes import FloatArray
from deixis.grounders.neuro_symbolic.candidates import Candidates
from deixis.grounders.neuro_symbolic.memo import once_a_scene
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.grounders.neuro_symbolic.words.text_match import similarity
from deixis.language.forms import Relation

__all__ = ["board_columns", "cards_on", "column_scores", "titles"]

_LEVEL = 8.0  # pixels by which the tops of two columns differ
_WIDE = 0.05  # of a width, by which two columns differ
_CARD = 0.7  # of the width of a column, that its cards have at least
_SURE = 0.4
_TITLED = 0.85  # likeness from which on words are the title of a column
_WITHIN = frozenset({"in", "of", "on", "at", "inside", "under", "below", "from"})


@once_a_scene
def board_columns(scene: Scene) -> tuple[Region, ...]:
    """Cards side by side that hold cards of their width, from the left; at least one holds two."""
    return tuple(_found(scene))


def _found(scene: Scene) -> list[Region]:
    cards = [item for item in scene.elements if item.label == "card" and item.score > _SURE]
    holders = [card for card in cards if cards_on(card, cards)]
    for first in holders:
        row = [card for card in holders if _beside(first.box, card.box)]
        row += [card for card in cards if card not in row and _like(first.box, card.box)]
        if len(row) > 1 and max(len(cards_on(card, cards)) for card in row) > 1:
            return sorted(row, key=lambda card: card.box.x1)
    return []


def cards_on(column: Region, cards: Sequence[Region]) -> list[Region]:
    """The cards that take up the width of a column, one below the other."""
    box = column.box
    found: list[Region] = []
    for card in cards:
        inside = box.contains(*card.box.center) and _CARD * box.width < card.box.width < box.width
        low = card.box.height < 0.7 * box.height
        if inside and low and all(card.box.iou(other.box) < 0.5 for other in found):
            found.append(card)
    return found


def _beside(one: Box, other: Box) -> bool:
    wide = abs(one.width - other.width) <= _WIDE * one.width
    apart = one == other or min(one.x2, other.x2) <= max(one.x1, other.x1)
    return wide and apart and abs(one.y1 - other.y1) <= _LEVEL


def _like(one: Box, other: Box) -> bool:
    """Whether an empty panel is a column all the same: it is as high as the others."""
    return _beside(one, other) and abs(one.height - other.height) <= _LEVEL


def titles(scene: Scene) -> list[tuple[Region, TextLine]]:
    """The columns of a board, each with the words on its top."""
    found = []
    for column in board_columns(scene):
        box = column.box
        inside = [line for line in scene.text.lines if box.contains(*line.box.center)]
        first = min(inside, key=lambda line: (round(line.box.y1 / 8), line.box.x1), default=None)
        if first is not None and first.box.y1 - box.y1 < 3 * first.box.height:
            found.append((column, first))
    return found


def column_scores(item: Relation, candidates: Candidates, scene: Scene) -> FloatArray | None:
    """Which candidates stand in the column that a relation names, (N,) of 0 or 1; None if none."""
    if item.kind not in _WITHIN or len(item.targets) != 1:
        return None
    words = item.targets[0].span.text.removeprefix("the ").removesuffix(" column")
    named = [c.box for c, line in titles(scene) if similarity(words, line.text) > _TITLED]
    if len(named) != 1:
        return None
    box = named[0]
    inside = [box.contains(*r.box.center) and r.box.area < box.area for r in candidates.regions]
    return np.array(inside, dtype=float).reshape(len(candidates))
