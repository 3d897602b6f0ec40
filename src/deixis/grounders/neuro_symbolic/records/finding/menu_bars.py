"""The menu along the top of a page: short words in one line, evenly set, without any outline."""

from __future__ import annotations

import re
from itertools import pairwise
from statistics import median

from deixis.core import TextLine
from deixis.grounders.neuro_symbolic.records.model import level
from deixis.grounders.neuro_symbolic.scene import Scene

__all__ = ["menu_bar"]

_HIGH = 0.3  # of the page's height; rows below it are no menu of the page
_FEWEST = 3
_WORDS = 3  # of an entry, at most
_NEAR, _FAR = 0.5, 5.0  # heights between two entries
_LIKE = 0.25  # of a height: how far entries differ
_TAIL = 0.78  # of the height of a word with letters that reach below the line
_UNEVEN = 2.2  # times the usual gap from which on a row has ended


def menu_bar(scene: Scene) -> list[TextLine]:
    """The entries from the left; of several rows the longest and highest; [] without one."""
    high = _HIGH * scene.size[1]
    lines = [line for line in scene.text.lines if line.box.y2 < high and _is_entry(line)]
    rows = [run for row in _levels(lines) for run in _runs(row)]
    return max(rows, key=lambda run: len(run) * (1.0 - 0.8 * run[0].box.y1 / high), default=[])


def _is_entry(line: TextLine) -> bool:
    words = line.text.split()
    return 0 < len(words) <= _WORDS and words[0][:1].isalpha()


def _levels(lines: list[TextLine]) -> list[list[TextLine]]:
    """Lines that stand on one height, from the left."""
    rows: list[list[TextLine]] = []
    for line in sorted(lines, key=lambda line: line.box.x1):
        row = next((row for row in rows if level(row[-1].box, line.box)), None)
        if row is None:
            rows.append([line])
        else:
            row.append(line)
    return rows


def _runs(row: list[TextLine]) -> list[list[TextLine]]:
    """The parts of a row that are set alike and evenly."""
    runs = [row[:1]]
    usual = median(b.box.x1 - a.box.x2 for a, b in pairwise(row)) if len(row) > 1 else 0.0
    for one, other in pairwise(row):
        gap, unit = other.box.x1 - one.box.x2, min(one.box.height, other.box.height)
        if _alike(one, other) and _NEAR * unit < gap < min(_FAR * unit, max(_UNEVEN * usual, unit)):
            runs[-1].append(other)
        else:
            runs.append([other])
    return [run for run in runs if len(run) >= _FEWEST]


def _alike(one: TextLine, other: TextLine) -> bool:
    """Whether two are of a size, be their boxes round the letters or round the whole line."""
    high, other_high = one.box.height, other.box.height
    tight, other_tight = high * _drop(one), other_high * _drop(other)
    near = abs(high - other_high) < _LIKE * min(high, other_high)
    return near or abs(tight - other_tight) < _LIKE * min(tight, other_tight)


def _drop(line: TextLine) -> float:
    """Share of the height of letters that stands above the line."""
    return _TAIL if re.search(r"[gjpqyQ,;]", line.text) else 1.0
