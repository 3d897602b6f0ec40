"""Talks whose lines begin alike, "[20:01] <anna> hello": what follows a name begins where it ends.

Lines between them that name nobody are what the channel reports: "* anna has joined". A line on a
ground of its own is as broad as that.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from deixis.core import Box, TextLine, Word
from deixis.grounders.neuro_symbolic.records.finding.lined_talks import LinedPost
from deixis.grounders.neuro_symbolic.records.model import hull, levelled
from deixis.grounders.neuro_symbolic.scene import Scene

__all__ = ["handle_lines"]

_FEWEST = 3
_FLUSH = 1.0  # heights by which lines may begin apart
_COLUMN = 0.4  # heights by which lines of one column may begin apart
_GAP = 2.5  # heights before a column at the side
_HOLE = 2.5  # heights from one line to the next, at most
_TIME = re.compile(r"^[\[(]?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?[\])]?$")
_HANDLE = re.compile(r"^<[@+%&~ ]?(?P<name>[\w\[\]\\`^{}|-]{2,20})>$")
_REPORT = re.compile(r"^(?:\*+|-!-|→|←|-->|<--|—)$")
_OTHER = 40  # levels of 255 between two grounds
_SAME = 12  # levels of 255 within one


def handle_lines(scene: Scene) -> list[LinedPost]:
    """The lines of such a talk, from the top; [] where fewer than three begin with a name."""
    rows = [_words(_talked(row, scene.text.lines)) for row in levelled(scene.text.lines)]
    named = [row for row in rows if _author(row) is not None]
    if len(named) < _FEWEST or len({_author(row) for row in named}) < 2:
        return []
    high = float(np.median([word.box.height for row in named for word in row]))
    left = float(np.median([row[0].box.x1 for row in named]))
    return _widened([_post(row) for row in _run(rows, named, left, high)], scene)


def _talked(row: Sequence[TextLine], lines: Sequence[TextLine]) -> list[TextLine]:
    """The lines of a row up to one far on that others stand under or over: a list at the side."""
    found = list(row[:1])
    for line in row[1:]:
        high = line.box.height
        flush = sum(abs(line.box.x1 - other.box.x1) < _COLUMN * high for other in lines)
        if line.box.x1 - found[-1].box.x2 > _GAP * high and flush >= _FEWEST:
            break
        found.append(line)
    return found


def _words(row: Sequence[TextLine]) -> list[Word]:
    words = [word for line in row for word in (line.words or (Word(line.text, line.box),))]
    return sorted(words, key=lambda word: word.box.x1)


def _author(row: Sequence[Word]) -> str | None:
    """Who says a line, where a name in brackets begins it, after a time or not."""
    place = _start(row)
    match = _HANDLE.match(row[place].text) if place < len(row) - 1 else None
    return match["name"] if match else None


def _start(row: Sequence[Word]) -> int:
    return 1 if row and _TIME.match(row[0].text) else 0


def _run(
    rows: Sequence[list[Word]], named: Sequence[list[Word]], left: float, high: float
) -> list[list[Word]]:
    """The rows of the talk: those with a name, and reports between and about them."""
    timed = sum(_start(row) for row in named) > 0.5 * len(named)
    found: list[list[Word]] = []
    for row in rows:
        begins = row[0].box.x1
        report = bool(_start(row)) if timed else False
        marked = bool(_REPORT.match(row[_start(row)].text)) if len(row) > 1 else False
        flush = abs(begins - left) < _FLUSH * high
        unread = 0 < begins - left < 4 * high and _near(row, named, high)
        if row in named or (flush and (report or marked)) or (unread and len(row) > 2):
            found.append(row)
    return found


def _near(row: Sequence[Word], named: Sequence[list[Word]], high: float) -> bool:
    """Whether a row is the next over or under one with a name: its mark was not read."""
    y = row[0].box.center[1]
    return any(abs(y - other[0].box.center[1]) < _HOLE * high for other in named)


def _post(row: Sequence[Word]) -> LinedPost:
    place, name = _start(row), _author(row)
    when = _line(row[:1]) if place else None
    author = None
    if name is not None:
        author = TextLine(name, row[place].box, 0.9, (Word(name, row[place].box),))
    said = row[place + (name is not None) :] or row
    return LinedPost(hull([word.box for word in row]), author, when, (_line(said),))


def _line(words: Sequence[Word]) -> TextLine:
    text = " ".join(word.text for word in words)
    return TextLine(text, hull([word.box for word in words]), 0.9, tuple(words))


def _widened(posts: list[LinedPost], scene: Scene) -> list[LinedPost]:
    """With the whole strip of the lines that are set off by a ground of their own."""
    grounds = np.array([_ground(post.box, scene) for post in posts])
    usual = np.median(grounds, axis=0)
    away = np.abs(grounds - usual).max(axis=1) > _OTHER
    return [
        replace(post, box=_strip(post.box, ground, scene)) if off else post
        for post, ground, off in zip(posts, grounds, away.tolist(), strict=True)
    ]


def _ground(box: Box, scene: Scene) -> np.ndarray:
    rows, columns = box.pixels(scene.size)
    ground: np.ndarray = np.median(scene.image[rows, columns].reshape(-1, 3), axis=0)
    return ground


def _strip(box: Box, ground: np.ndarray, scene: Scene) -> Box:
    """How far a ground reaches round a line, along its middle and down its left edge."""
    same = np.abs(scene.image.astype(np.int16) - ground).max(axis=2) < _SAME
    x, y = max(round(box.x1) - 1, 0), round(box.y1) - 1
    if not same[max(y, 0), x]:
        return box
    y1, y2 = _reach(same[:, x], y)
    x1, x2 = _reach(same[y], x)
    return Box(x1, y1, x2, y2) if y2 - y1 < 3 * box.height else box


def _reach(line: np.ndarray, at: int) -> tuple[float, float]:
    """First and last place round one up to which a line of flags is set."""
    off = np.flatnonzero(~line)
    before, after = off[off < at], off[off > at]
    first = int(before[-1]) + 1 if len(before) else 0
    return float(first), float(after[0] if len(after) else len(line))
