"""Talks whose lines begin with a name and a colon, one right under the other: "anna: hello".

What is said begins where the name ends, so only the names are flush. That somebody speaks twice and
says sentences tells a talk from a form or a list of facts. A line that begins like the names but
with none goes on with what is said over it, where that reaches as far as any line of the talk.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

import numpy as np

from deixis.core import TextLine, Word
from deixis.grounders.neuro_symbolic.records.finding.lined_talks import LinedPost
from deixis.grounders.neuro_symbolic.records.model import hull, levelled
from deixis.grounders.neuro_symbolic.scene import Scene

__all__ = ["named_lines"]

_FEWEST = 4
_FLUSH = 0.6  # heights by which lines may begin apart
_HOLE = 6.0  # heights from one named line to the next
_NEXT = 2.2  # heights to the line that goes on
_FULL = 6.0  # heights that the next word may have needed in a line that goes on below
_COLUMN = 4.0  # heights before a column at the side
_FRAMES = frozenset({"card", "textbox", "row"})
_WORDS = 3.0  # that are said on average
_REPORT = ("*", "→", "←", "-", "—")
_LONGEST = 3  # words of a name
_TIME = re.compile(r"^[\[(]?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?[\])]?$")
_NAME = re.compile(r"^[^\W\d_~@+(<\[*][\w.~'-]{0,23}$|^[~@+*_][\w.~-]{1,22}$")
_LABEL = re.compile(
    r"^(?:info|warn(?:ing)?|error|debug|trace|note|tip|step|re|subject|from|to|date)$", re.I
)


def named_lines(scene: Scene) -> list[LinedPost]:
    """The lines of such a talk, from the top; [] where nobody speaks twice."""
    rows = [_words(line) for row in levelled(scene.text.lines) for line in _apart(row)]
    rows = sorted((row for row in rows if row), key=lambda row: row[0].box.center[1])
    best: list[list[Word]] = []
    for row in rows:
        if _said(row):
            high = _high(row)
            flush = [r for r in rows if abs(r[0].box.x1 - row[0].box.x1) < _FLUSH * high]
            talk = _stretch(flush, row, _far(row, scene))
            if len(talk) > len(best) and _is_talk(talk):
                best = talk
    return _joined([_post(row) for row in best])


def _apart(row: Sequence[TextLine]) -> list[list[TextLine]]:
    """The lines of one height in runs that stand close together."""
    found: list[list[TextLine]] = []
    for line in row:
        near = found and line.box.x1 - found[-1][-1].box.x2 < _COLUMN * line.box.height
        found[-1].append(line) if near else found.append([line])
    return found


def _words(lines: Sequence[TextLine]) -> list[Word]:
    words = [word for line in lines for word in (line.words or (Word(line.text, line.box),))]
    return sorted(words, key=lambda word: word.box.x1)


def _high(row: Sequence[Word]) -> float:
    return max(word.box.height for word in row)


def _start(row: Sequence[Word]) -> int:
    return 1 if _TIME.match(row[0].text) else 0


def _said(row: Sequence[Word]) -> int:
    """Where what is said begins behind a name and its colon; 0 where a line has none."""
    start = _start(row)
    for at, word in enumerate(row[start : start + _LONGEST], start):
        ends = word.text.endswith(":")
        name = word.text.rstrip(":")
        if not _NAME.match(name) or _LABEL.match(name):
            return 0
        if ends:
            return at + 1 if at + 1 < len(row) else 0
    return 0


def _name(row: Sequence[Word]) -> str:
    return " ".join(word.text for word in row[_start(row) : _said(row)]).rstrip(":").casefold()


def _far(row: Sequence[Word], scene: Scene) -> float:
    """The right side of the smallest box that a line lies in; 0 without one."""
    said = hull([word.box for word in row])
    boxes = [item.box for item in scene.elements if item.label in _FRAMES]
    around = [
        box
        for box in boxes
        if box.height > 2 * said.height and box.contains(*said.center) and box.x2 > said.x2
    ]
    return min(around, key=lambda box: box.area).x2 if around else 0.0


def _stretch(flush: Sequence[list[Word]], first: list[Word], far: float) -> list[list[Word]]:
    """Lines from one with a name on: named ones close below one another, and what goes on."""
    high = _high(first)
    rows = list(flush[next(i for i, row in enumerate(flush) if row is first) :])
    talk, named = [first], first[0].box.center[1]
    for above, row in pairwise(rows):
        y = row[0].box.center[1]
        if y - named > _HOLE * high:
            break
        if _said(row):
            talk.append(row)
            named = y
        elif talk[-1] is above and y - above[0].box.center[1] < _NEXT * high:
            talk.append(row)
    far = max(far, *(row[-1].box.x2 for row in talk if _said(row)))
    kept = [talk[0]]
    for row in talk[1:]:
        goes_on = far - kept[-1][-1].box.x2 < _FULL * high and row[0].text[:1] not in _REPORT
        if _said(row) or goes_on:
            kept.append(row)
    return kept


def _is_talk(talk: Sequence[list[Word]]) -> bool:
    """Whether two speak, most of what is said by those who speak twice, in sentences."""
    named = [row for row in talk if _said(row)]
    names = Counter(_name(row) for row in named)
    again = sum(count for count in names.values() if count > 1)
    said = [len(row) - _said(row) for row in named]
    wordy = bool(said) and float(np.mean(said)) >= _WORDS
    return len(named) >= _FEWEST and len(names) > 1 and 2 * again > len(named) and wordy


def _post(row: Sequence[Word]) -> LinedPost:
    start, said = _start(row), _said(row)
    author = None
    if said:
        name = " ".join(word.text for word in row[start:said]).rstrip(":")
        box = hull([word.box for word in row[start:said]])
        author = TextLine(name, box, 0.9, (Word(name, box),))
    when = _line(row[:1]) if start and said else None
    return LinedPost(hull([word.box for word in row]), author, when, (_line(row[said:]),), not said)


def _line(words: Sequence[Word]) -> TextLine:
    text = " ".join(word.text for word in words)
    return TextLine(text, hull([word.box for word in words]), 0.9, tuple(words))


def _joined(posts: Sequence[LinedPost]) -> list[LinedPost]:
    """With each line without a name joined to the one over it."""
    found: list[LinedPost] = []
    for post in posts:
        if post.bare and found:
            last = found[-1]
            found[-1] = replace(last, box=last.box.union(post.box), text=(*last.text, *post.text))
        else:
            found.append(post)
    return found
