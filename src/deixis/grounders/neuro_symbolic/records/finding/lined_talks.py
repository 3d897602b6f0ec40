"""Talks in lines: who writes and what was said on one line, as chats of handles draw them.

Names end, or begin, below one another, and what was said begins below one another too; a time may
stand before the name. What tells a talk from a table is that somebody speaks twice, and that
sentences follow the names. Lines with no name between them are what the channel reports.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np

from deixis.core import Box, ImageArray, Size, TextLine, Word
from deixis.grounders.neuro_symbolic.records.finding.frames_of_posts import pane_between
from deixis.grounders.neuro_symbolic.records.model import hull, levelled
from deixis.grounders.neuro_symbolic.scene import Scene

__all__ = ["LinedPost", "lined_posts"]

_FEWEST = 4
_FLUSH = 0.4  # heights by which beginnings may differ
_HOLE = 8.0  # heights from line to line, at most
_GAP = 2.5  # heights between the longest name and what was said
_WORDS = 3  # that are said on average
_USUAL = 2  # ... that at least half of the lines say: first and last names are no talk
_REACH = 14.0  # heights before what was said in which a time may stand
_INK, _LEAST = 40.0, 0.02  # levels of 255, and share of what so differs, of a mark
_FULL = 12.0  # heights that the next word may have needed in a line that goes on below
_PADDED = 1.8  # heights from line to line from which on each has a strip of its own
_TIME = re.compile(r"^[\[(]?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?[\])]?$")
_HANDLE = re.compile(r"^[<\[@(+~&%]*(?P<name>[a-z][\w-]{1,19})[>\])]?:?$", re.I)
_LEVELS = re.compile(r"^(?:info|warn(?:ing)?|error|debug|trace|fatal|note|critical)$", re.I)


@dataclass(frozen=True)
class LinedPost:
    """One line of a talk.

    Attributes:
        box: All of it: its strip where lines stand well apart, else its words.
        author: The name before it, or None.
        when: The time before it, or None.
        text: What was said, from the top.
        bare: Whether nothing at all stands before it.
    """

    box: Box
    author: TextLine | None
    when: TextLine | None
    text: tuple[TextLine, ...]
    bare: bool = False


@dataclass(frozen=True)
class _Columns:
    """Where the names of a talk end, and where what was said begins."""

    names: float
    said: float
    high: float


def lined_posts(scene: Scene) -> list[LinedPost]:
    """The lines of a talk from the top; [] where nobody speaks in lines."""
    rows = _rows(scene.text.lines)
    found = _spoken(rows)
    if found is None:
        return []
    columns, spoken = found
    called = {_name(row[at - 1].text) for row, at in spoken}
    first, last = (spoken[index][0][0].box.center[1] for index in (0, -1))
    within = [row for row in rows if first - 1 <= row[0].box.center[1] <= last + 1]
    posts = [
        post for row in within if (post := _post(row, columns, called, scene.image)) is not None
    ]
    return _boxed(_joined(posts, columns), columns, scene)


def _rows(lines: Sequence[TextLine]) -> list[list[Word]]:
    """Words on one height, from the left; rows from the top."""
    words = [
        [w for ln in row for w in (ln.words or (Word(ln.text, ln.box),))] for row in levelled(lines)
    ]
    return [sorted(row, key=lambda word: word.box.x1) for row in words]


_Spoken = list[tuple[list[Word], int]]


def _spoken(rows: Sequence[list[Word]]) -> tuple[_Columns, _Spoken] | None:
    """The columns of a talk and its rows, each with the place where the said begins."""
    heights = [word.box.height for row in rows for word in row]
    high = float(np.quantile(heights, 0.8)) if heights else 16.0
    joints = [
        (row, at)
        for row in rows
        for at in range(1, len(row))
        if _name(row[at - 1].text) and row[at].box.x1 - row[at - 1].box.x2 < 20 * high
    ]
    best: _Spoken = []
    for row, at in joints:
        for edge in (0, 2):
            alike = [pair for pair in joints if _same(pair, (row, at), edge, _FLUSH * high)]
            if len(alike) > len(best) and _is_talk(alike, high):
                best = alike
    if not best:
        return None
    names = max(row[at - 1].box.x2 for row, at in best)
    return _Columns(names, float(np.median([row[at].box.x1 for row, at in best])), high), best


def _same(
    one: tuple[list[Word], int], other: tuple[list[Word], int], edge: int, slack: float
) -> bool:
    """Whether names end or begin, and what follows begins, at one place in two rows."""
    (row, at), (twin, to) = one, other
    said = abs(row[at].box.x1 - twin[to].box.x1) < slack
    return said and abs(row[at - 1].box.xyxy[edge] - twin[to - 1].box.xyxy[edge]) < slack


def _is_talk(spoken: _Spoken, high: float) -> bool:
    """Whether somebody speaks twice, and sentences follow the names closely."""
    names = Counter(_name(row[at - 1].text) for row, at in spoken)
    gaps = [row[at].box.x1 - row[at - 1].box.x2 for row, at in spoken]
    said = [len(_run(row[at:], high)) for row, at in spoken]
    worded = sum(row[at].text[:1].isalpha() for row, at in spoken)
    twice = len(names) > 1 and max(names.values()) > 1
    close = 0.3 * high < min(gaps) < _GAP * high
    middles = [row[0].box.center[1] for row, _ in spoken]
    steady = len(spoken) >= _FEWEST and max(np.diff(middles)) < _HOLE * high
    wordy = float(np.mean(said)) >= _WORDS and worded > 0.7 * len(spoken)
    wordy = wordy and float(np.median(said)) >= _USUAL
    return bool(steady and twice and close and wordy)


def _name(text: str) -> str:
    """The handle that a word is; "" where it is none."""
    match = _HANDLE.match(text)
    return match["name"].casefold() if match and not _LEVELS.match(match["name"]) else ""


def _run(words: Sequence[Word], high: float) -> list[Word]:
    """Words up to the first wide gap."""
    run = list(words[:1])
    for before, word in pairwise(words):
        if word.box.x1 - before.box.x2 > _GAP * high:
            break
        run.append(word)
    return run


def _post(
    row: Sequence[Word], columns: _Columns, called: set[str], image: ImageArray
) -> LinedPost | None:
    """What a row says, with the name and the time before it; None for rows beside the talk."""
    slack = _FLUSH * columns.high
    at = next((i for i, w in enumerate(row) if abs(w.box.x1 - columns.said) < slack), None)
    if at is None:
        return None
    said = _run(row[at:], columns.high)
    near = [word for word in row[:at] if columns.said - word.box.x2 < _REACH * columns.high]
    author = _speaker(near[-1], called) if near else None
    when = next((word for word in reversed(near) if _TIME.match(word.text)), None)
    parts = [word for word in (author, when) if word is not None]
    bare = not parts and not _marked(said[0].box, columns, image)
    return LinedPost(
        hull([word.box for word in (*parts, *said)]),
        _line([author]) if author else None,
        _line([when]) if when else None,
        (_line(said),),
        bare,
    )


def _speaker(word: Word, called: set[str]) -> Word | None:
    """A word that names one who speaks, as it is spelt; the reader may have added a letter."""
    name = _name(word.text)
    known = next((text for text in (name, name[:-1]) if text and text in called), None)
    return None if known is None else Word(known, word.box)


def _marked(said: Box, columns: _Columns, image: ImageArray) -> bool:
    """Whether something unread stands where names do."""
    room = Box(columns.names - _GAP * columns.high, said.y1, columns.names, said.y2)
    rows, across = room.pixels(Size(image.shape[1], image.shape[0]))
    crop = image[rows, across].reshape(-1, 3).astype(np.float64)
    away = np.abs(crop - np.median(crop, axis=0)).max(axis=1) if len(crop) else np.zeros(1)
    return bool((away > _INK).mean() > _LEAST)


def _line(words: Sequence[Word]) -> TextLine:
    return TextLine(
        " ".join(w.text for w in words), hull([w.box for w in words]), 0.9, tuple(words)
    )


def _joined(posts: Sequence[LinedPost], columns: _Columns) -> list[LinedPost]:
    """With lines that go on what the line over them says, which reaches as far as any."""
    if not posts:
        return []
    far = max(post.box.x2 for post in posts)
    found = [posts[0]]
    for post in posts[1:]:
        last = found[-1]
        if post.bare and far - last.text[-1].box.x2 < _FULL * columns.high:
            found[-1] = replace(last, box=last.box.union(post.box), text=(*last.text, *post.text))
        else:
            found.append(post)
    return found


def _boxed(posts: Sequence[LinedPost], columns: _Columns, scene: Scene) -> list[LinedPost]:
    """Each in its strip of the pane, where lines stand well apart."""
    middles = [post.text[0].box.center[1] for post in posts]
    step = float(np.median(np.diff(middles))) if len(posts) > 1 else 0.0
    pane = pane_between([post.box for post in posts], scene)
    if pane is None or step < _PADDED * columns.high:
        return list(posts)
    ends = [*middles[1:], middles[-1] + step]
    return [
        replace(post, box=Box(pane[0], middle - step / 2, pane[1], end - step / 2))
        for post, middle, end in zip(posts, middles, ends, strict=True)
    ]
