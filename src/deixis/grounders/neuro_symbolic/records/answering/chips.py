"""Chips in rows: those that are chosen, and the n-th; several may be chosen at once.

Chips, pills and the numbers of a scale are boxes of one height beside one another. What is chosen
is filled in another colour than the rest.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np

from deixis.core import Box, Region
from deixis.grounders.neuro_symbolic.records.asking.lexicon import singular
from deixis.grounders.neuro_symbolic.records.asking.phrases import Asked
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.grounders.neuro_symbolic.space.orders import nth
from deixis.language.lexicon.wordsets import word_set

__all__ = ["chips"]

_STATE = r"(?:selected|chosen|active|picked|highlighted|pressed|ticked)"
_ASKED = re.compile(
    rf"^(?:the |all )*(?:(?P<no>un|not |non-)?(?P<state>{_STATE}) )?(?P<noun>[a-z]+)"
    r"(?: (?:in|of|for|under|on) question (?P<question>\d+))?"
    rf"(?: (?:that|which) (?:is|are)(?P<nor> not|n't)? (?P<after>{_STATE}))?$",
    re.I,
)
_CHIPS = word_set("chip pill tag")
_SCALE = word_set("number answer option button score rating value choice chip pill tag")
"""What chips are called where the question that they answer is told."""
_FRAMED = frozenset({"button", "badge"})
_SEEN = 0.3
_FEWEST = 3
_OFF = 3.0  # pixels by which chips of one row may differ
_GAP = 2.0  # heights between chips
_HIGHEST = 4.0  # heights of letters
_CLEAR = 25.0  # levels of 255 by which the chosen differ from the others
_SPLIT = 0.5  # of the largest difference, above which a chip is one of the chosen


def chips(asked: Asked, scene: Scene) -> list[Region]:
    """The chips that a phrase means by state or order; [] where it speaks of none."""
    match = _ASKED.match(asked.rest)
    if match is None or asked.extreme is not None or asked.any:
        return []
    placed = match["question"] is not None
    if singular(match["noun"]) not in (_SCALE if placed else _CHIPS):
        return []
    stated = match["state"] or match["after"]
    if not (stated or (placed and asked.rank)):
        return []
    many = asked.many or singular(match["noun"]) != match["noun"].casefold()
    found = []
    for row in _rows(match["question"], scene):
        left = _in_state(row, scene, denied=bool(match["no"] or match["nor"])) if stated else row
        found.append(_ranked(asked, left))
    found.sort(key=lambda kept: (len(kept) > 1) < many)  # stable: several chips are rather meant
    best = next((kept for kept in found if kept and (many or len(kept) == 1)), [])
    return [Region(r.box, 0.85, "button", text=r.text, source="records") for r in best]


def _rows(question: str | None, scene: Scene) -> list[list[Region]]:
    """Rows of three chips or more; of one question where it is told.

    Those of words come first, then those of numbers; the longer ones before the others.
    """
    size = float(np.median([ln.box.height for ln in scene.text.lines] or [16.0]))
    framed = [
        item
        for item in scene.elements
        if item.label in _FRAMED
        and item.score >= _SEEN
        and item.text
        and item.box.height < _HIGHEST * size
    ]
    apart: list[Region] = []
    for item in framed:
        if all(item.box.iou(other.box) < 0.5 for other in apart):
            apart.append(item)
    rows: list[list[Region]] = []
    for item in sorted(apart, key=lambda item: item.box.x1):
        home = next((row for row in rows if _continues(row[-1].box, item.box)), None)
        if home is None:
            rows.append([item])
        else:
            home.append(item)
    room = _room(question, scene) if question else None
    if question and room is None:
        return []
    kept = [row for row in rows if len(row) >= _FEWEST and (room is None or _lies(row, room))]
    return sorted(kept, key=lambda row: (not _is_worded(row), -len(row)))


def _is_worded(row: Sequence[Region]) -> bool:
    return any(char.isalpha() for item in row for char in item.text or "")


def _continues(box: Box, other: Box) -> bool:
    level = abs(box.y1 - other.y1) < _OFF and abs(box.y2 - other.y2) < _OFF
    return level and -_OFF < other.x1 - box.x2 < _GAP * box.height


def _room(question: str, scene: Scene) -> tuple[float, float] | None:
    """From the line that begins with the number of a question to that of the next."""
    numbered = re.compile(r"^(?:question )?(\d+) ?[.):]", re.I)
    found = {m[1]: line.box.y1 for line in scene.text.lines if (m := numbered.match(line.text))}
    if question not in found:
        return None
    top = found[question]
    return top, min((y for y in found.values() if y > top), default=float(scene.size[1]))


def _lies(row: Sequence[Region], room: tuple[float, float]) -> bool:
    return room[0] < row[0].box.center[1] < room[1]


def _in_state(row: Sequence[Region], scene: Scene, *, denied: bool) -> list[Region]:
    """The chips filled unlike their ground, or the others; [] where all are alike."""
    away = np.array([_filled(item.box, scene) for item in row])
    hits = away > _SPLIT * float(away.max())
    if not 0 < hits.sum() < len(row) or float(away[hits].min() - away[~hits].max()) < _CLEAR:
        return []
    return [item for item, hit in zip(row, hits.tolist(), strict=True) if hit != denied]


def _filled(box: Box, scene: Scene) -> float:
    """How far the fill of a box is from the ground right over it, in levels of 255."""
    rows, columns = box.pad(-3).pixels(scene.size)
    inside = np.median(scene.image[rows, columns].reshape(-1, 3).astype(np.float64), axis=0)
    over = scene.image[max(round(box.y1) - 4, 0), columns].astype(np.float64)
    return float(np.abs(inside - np.median(over, axis=0)).max())


def _ranked(asked: Asked, row: list[Region]) -> list[Region]:
    return row if asked.rank is None else nth(row, asked.rank)
