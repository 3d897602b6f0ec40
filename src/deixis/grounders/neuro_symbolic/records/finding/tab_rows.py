"""Rows of tabs that were seen as buttons or as bare words: pieces of one strip, side by side.

A tab adjoins the next one, which buttons seldom do. The open tab often runs into the page below and
has no frame of its own: it is as high as the others and fills the gap between them.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from deixis.core import Box, Region, TextLine
from deixis.grounders.neuro_symbolic.records.finding.choices import choices_of
from deixis.grounders.neuro_symbolic.records.model import level
from deixis.grounders.neuro_symbolic.scene import Scene

__all__ = ["foot_tabs", "tab_row"]

_APART = 6.0  # heights between the words of two tabs, at most
_FRAMES = frozenset({"button", "tab", "card", "badge", "textbox"})
_ROOMY = 3.5  # heights of its words that the frame of a tab has at most
_FEWEST = 3
_LETTERS = 24
_JOINED = -6.0, 9.0  # pixels from one tab to the next
_DECIDING = frozenset(
    {"ok", "cancel", "apply", "yes", "no", "close", "abort", "retry", "finish", "done", "continue"}
)
_FOOT = 0.5  # of the page's height, under which the tabs of a sheet stand
_EVEN = 0.15  # share of the step by which the middles of tabs of one width are off


def tab_row(scene: Scene) -> list[Region]:
    """The tabs of the page from the left, where they adjoin or one is set apart; [] for none."""
    lines = scene.page.pieces or scene.text.lines
    rows = [row for row in _rows_of_words(lines) if len(row) > 2 and not _decides(row)]
    joined = [(row, frames) for row in rows if _adjoin(frames := _frames(row, scene))]
    if joined:
        row, frames = max(joined, key=lambda pair: (len(pair[0]), -pair[0][0].box.y1))
        return _regions(row, _framed(row, frames))
    return _switched(scene)


def foot_tabs(scene: Scene) -> list[Region]:
    """Words in a row under the table of a sheet, each in its frame; [] where there are none."""
    tables = scene.page.tables
    top = max([_FOOT * scene.size[1], *(table.box.y2 - 2 for table in tables)])
    lines = [ln for ln in scene.page.pieces or scene.text.lines if ln.box.y1 > top]
    row = max(_rows_of_words(lines), key=lambda row: (len(row), row[0].box.y1), default=[])
    return _regions(row, _framed(row, _frames(row, scene))) if len(row) > 1 else []


def _switched(scene: Scene) -> list[Region]:
    """Three words or more of one width of which one stands on another ground: a switch of views."""
    for choice in choices_of(scene):
        if choice.along != "row" or choice.mark is None or len(choice.lines) < 3:
            continue
        middles = [line.box.center[0] for line in choice.lines]
        steps = np.diff(middles)
        whole = choice.mark.box
        if choice.mark.kind != "ground" or np.ptp(steps) > _EVEN * steps.mean():
            continue
        if abs(whole.width - steps.mean()) > _EVEN * steps.mean():
            continue
        half = whole.width / 2
        boxes = [Box(x - half, whole.y1, x + half, whole.y2) for x in middles]
        return _regions(choice.lines, boxes)
    return []


def _rows_of_words(lines: Sequence[TextLine]) -> list[list[TextLine]]:
    """Short words that are level with each other and not far apart, from the left."""
    rows: list[list[TextLine]] = []
    short = [ln for ln in lines if len(ln.text) < _LETTERS and _is_named(ln.text)]
    for line in sorted(short, key=lambda line: line.box.x1):
        row = next((r for r in rows if _follows(r[-1], line)), None)
        if row is None:
            rows.append([line])
        else:
            row.append(line)
    return rows


def _decides(row: Sequence[TextLine]) -> bool:
    """Whether these are the buttons at the foot of a dialog, which may nearly touch."""
    return any(line.text.strip().casefold() in _DECIDING for line in row)


def _is_named(text: str) -> bool:
    return sum(char.isalnum() for char in text) > 1


def _follows(left: TextLine, line: TextLine) -> bool:
    gap = line.box.x1 - left.box.x2
    return level(left.box, line.box) and 0 < gap < _APART * line.box.height


def _frames(row: Sequence[TextLine], scene: Scene) -> list[Box | None]:
    return [_frame(line.box, scene) for line in row]


def _frame(words: Box, scene: Scene) -> Box | None:
    """The smallest frame that holds the words and little else."""
    around = [
        item.box
        for item in scene.elements
        if item.label in _FRAMES
        and item.box.contains(*words.center)
        and item.box.width < words.width + _APART * words.height
        and words.height < item.box.height < _ROOMY * words.height
    ]
    return min(around, key=lambda box: box.area, default=None)


def _adjoin(frames: Sequence[Box | None]) -> bool:
    """Whether three or more, all but the open one, have frames that share their edges."""
    gaps = [b.x1 - a.x2 for a, b in pairwise(frames) if a is not None and b is not None]
    low, high = _JOINED
    known = len(frames) - frames.count(None)
    return known >= _FEWEST and known >= len(frames) - 1 and all(low < g < high for g in gaps)


def _framed(row: Sequence[TextLine], frames: Sequence[Box | None]) -> list[Box]:
    """A box for each of the words: its frame, or one as high as the others'.

    Without a frame it reaches half of the gap to the next words; where no frame is known, words.
    """
    known = [frame for frame in frames if frame is not None]
    if not known:
        return [line.box for line in row]
    top = float(np.median([frame.y1 for frame in known]))
    bottom = float(np.median([frame.y2 for frame in known]))
    pad = min((b.box.x1 - a.box.x2 for a, b in pairwise(row)), default=0.0) / 2
    return [
        frame or Box(line.box.x1 - pad, top, line.box.x2 + pad, bottom)
        for line, frame in zip(row, frames, strict=True)
    ]


def _regions(row: Sequence[TextLine], boxes: Sequence[Box]) -> list[Region]:
    return [
        Region(box, 0.85, "tab", text=line.text, source="records")
        for line, box in zip(row, boxes, strict=True)
    ]
