"""Choices: alike words in one row or column of which one is set apart as the chosen one.

Tabs, the links of a side bar, filters and channels are drawn in many ways. What they share is that
short words of one height follow each other in a line, and that one of them stands on another
ground, over a line that the others lack, or in other letters.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

from deixis.core import Box, ImageArray, TextLine
from deixis.grounders.neuro_symbolic.looks.chosen_one import Mark, chosen_one
from deixis.grounders.neuro_symbolic.looks.letterforms import thickness
from deixis.grounders.neuro_symbolic.memo import once_a_scene
from deixis.grounders.neuro_symbolic.records.model import hull
from deixis.grounders.neuro_symbolic.scene import Scene

__all__ = ["Choice", "choices_of"]

_HOLDING = frozenset({"card", "textbox", "badge", "button"})
_FRAME = 4.5  # heights of words of a bar that holds choices, at most
_FIELD = 0.5  # score from which on a frame is a field to type in
_ROOM = 2.0  # times the space before its words that a field has behind them
_LONGEST = 30  # letters
_SPAN = re.compile(r"^(?:(?:19|20)\d\d|\d{1,3} ?[a-z]{1,5}\.?)$", re.I)
"""A year, or a number with its unit: "2026", "24 h", "10 km"."""
_WORDS = 4
_BESIDE = 7.0  # heights between neighbours of a row
_BELOW = 4.2  # heights from one line of a column to the next
_TALLER = 1.45  # sizes come from single words and are rough
_FEWEST_DOWN = 3
_HEAVIER = 1.15
_LARGER = 1.12  # heights of letters from which on the first words are a name, not one of the rest


@dataclass(frozen=True)
class Choice:
    """Words in a line of which one may be chosen.

    Attributes:
        along: "row" or "column".
        lines: The words, from the left or from the top.
        mark: Which is set apart and how; None where none is.
    """

    along: Literal["row", "column"]
    lines: tuple[TextLine, ...]
    mark: Mark | None

    @property
    def box(self) -> Box:
        """Around all words."""
        return hull([line.box for line in self.lines])


@once_a_scene
def choices_of(scene: Scene) -> tuple[Choice, ...]:
    """All rows and columns of short words of a page; () for a photo."""
    if not scene.is_page:
        return ()
    return tuple(_found(scene))


def _found(scene: Scene) -> list[Choice]:
    lines = scene.page.pieces or scene.text.lines
    short = [line for line in lines if _is_short(line.text) and not _is_in_field(line, scene)]
    rows = _runs(sorted(short, key=lambda line: line.box.x1), _is_beside)
    rows = [part for run in rows for part in _by_frame(run, scene)]
    columns = _runs(sorted(short, key=lambda line: line.box.y1), _is_under)
    found = [_choice("row", run, scene) for run in rows if len(run) > 1]
    found += [_choice("column", run, scene) for run in columns if len(run) >= _FEWEST_DOWN]
    return found


def _is_in_field(line: TextLine, scene: Scene) -> bool:
    """Whether words begin at the left of a field with room for more: "Search" before filters."""
    fields = [
        item.box
        for item in scene.elements
        if item.label == "textbox"
        and item.score > _FIELD
        and item.box.contains(*line.box.center)
        and item.box.height < _FRAME * line.box.height
    ]
    return any(
        box.x2 - line.box.x2 > _ROOM * (line.box.x1 - box.x1) + line.box.height for box in fields
    )


def _by_frame(run: Sequence[TextLine], scene: Scene) -> list[list[TextLine]]:
    """A row cut where a frame holds some of its words: a bar of choices beside buttons."""
    frames = [
        item.box
        for item in scene.elements
        if item.label in _HOLDING and item.box.height < _FRAME * run[0].box.height
    ]
    for frame in sorted(frames, key=lambda box: -box.width):
        inside = [line for line in run if frame.contains(*line.box.center)]
        if 1 < len(inside) < len(run):
            rest = [line for line in run if line not in inside]
            return [inside, *_by_frame(rest, scene)]
    return [list(run)]


def _choice(along: Literal["row", "column"], run: Sequence[TextLine], scene: Scene) -> Choice:
    run = _without_name(run)
    boxes = [line.box for line in run]
    mark = chosen_one(scene.image, boxes, down=along == "column")
    if (
        along == "row"
        and mark is not None
        and mark.index > 0
        and _begins_bold(scene.image, boxes, mark)
    ):
        return Choice(along, tuple(run[1:]), replace(mark, index=mark.index - 1))
    return Choice(along, tuple(run), mark)


def _begins_bold(image: ImageArray, boxes: Sequence[Box], mark: Mark) -> bool:
    """Whether the first words are set heavier than all that are not chosen: a name before links."""
    if len(boxes) < 4:
        return False
    rest = [box for index, box in enumerate(boxes) if index not in (0, mark.index)]
    return thickness(image, boxes[0]) > _HEAVIER * max(thickness(image, box) for box in rest)


def _without_name(run: Sequence[TextLine]) -> Sequence[TextLine]:
    """Without the name of the site or of the list at its beginning, set larger than the rest."""
    usual = sorted(line.box.height for line in run[1:])[(len(run) - 1) // 2]
    return run[1:] if len(run) > 2 and run[0].box.height > _LARGER * usual else run


def _is_short(text: str) -> bool:
    if _SPAN.match(text.strip()):
        return True
    letters = sum(char.isalpha() for char in text)
    worded = letters > max(1.0, 0.34 * len(text.strip()))  # single letters are tools: B, I, U
    return len(text) <= _LONGEST and len(text.split()) <= _WORDS and worded


def _runs(
    lines: Sequence[TextLine], joins: Callable[[TextLine, TextLine], bool]
) -> list[list[TextLine]]:
    """Stretches of which each line joins the last one; every line is in one of them."""
    runs: list[list[TextLine]] = []
    for line in lines:
        home = next((run for run in reversed(runs) if joins(run[-1], line)), None)
        if home is None:
            runs.append([line])
        else:
            home.append(line)
    return [part for run in runs for part in _even(run)]


def _even(run: Sequence[TextLine]) -> list[list[TextLine]]:
    """Cut a column where its steps change, as before the heading of the next list."""
    if len(run) < _FEWEST_DOWN or abs(run[1].box.center[1] - run[0].box.center[1]) < 2:
        return [list(run)]
    parts, step = [[run[0]]], 0.0
    for above, line in pairwise(run):
        gap = line.box.center[1] - above.box.center[1]
        if step and abs(gap - step) > 0.35 * line.box.height:
            parts.append([])
            step = 0.0
        else:
            step = gap
        parts[-1].append(line)
    return parts


def _is_beside(left: TextLine, right: TextLine) -> bool:
    a, b = left.box, right.box
    gap = b.x1 - a.x2
    low = abs(a.y2 - b.y2) < 0.35 * min(a.height, b.height) or abs(
        a.center[1] - b.center[1]
    ) < 0.3 * min(a.height, b.height)
    return 0.4 * a.height < gap < _BESIDE * a.height and low and _alike(a, b)


def _is_under(above: TextLine, line: TextLine) -> bool:
    a, b = above.box, line.box
    step = b.center[1] - a.center[1]
    flush = abs(a.x1 - b.x1) < 0.5 * min(a.height, b.height)
    return 1.1 * a.height < step < _BELOW * a.height and flush and _alike(a, b)


def _alike(a: Box, b: Box) -> bool:
    low, high = sorted((a.height, b.height))
    return high <= _TALLER * low
