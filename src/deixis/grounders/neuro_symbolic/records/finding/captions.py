"""Captions: words that name the one value beside, under or right behind them, tables or not.

Pages write a value with its name in three ways: "Room" over "318", "Invoice no." left of
"2026-0148", "Meter 1EMH-0093-5512" in one line. A column of a table looks like the first of these;
it is told by what follows: more values of one type under the first, where a captioned value has the
next caption or nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from deixis.core import TextLine
from deixis.grounders.neuro_symbolic.memo import once_a_scene
from deixis.grounders.neuro_symbolic.records.asking.types import value_type
from deixis.grounders.neuro_symbolic.records.finding.boxed_fields import boxed_fields, unnumbered
from deixis.grounders.neuro_symbolic.records.finding.caption_grids import gridded
from deixis.grounders.neuro_symbolic.records.finding.segments import segments
from deixis.grounders.neuro_symbolic.records.model import hull, level
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.perception.elements.values import CURRENCY

__all__ = ["Caption", "captions", "is_stated"]

_LONGEST = 5  # words of a caption
_ASIDE = 40.0  # line heights from a caption to its value at the right
_APART = 4.0  # line heights from which on a value may have a caption over it instead
_UNDER = 1.5  # line heights from a caption to its value under it
_TIGHT = 1.1  # the same to a value of words alone; rows of a table stand further apart
_LOOSE = 2.2  # the same where the value is nearer to its caption than to anything else
_NEXT = 3.5  # line heights in which the next value of a column follows
_TOLD = re.compile(r"[^\W\d]\w*\)? ?: ?\S|^\S+@\S+$")  # "IBAN: SE45 5000": needs no value
_RATE = re.compile(r"\(?[-+]?\d[\d.,]* ?%\)?")
_COIN = re.compile(rf"(?<=\w) (?:in )?\(?{CURRENCY}\)?$", re.I)


@dataclass(frozen=True)
class Caption:
    """A value and what names it.

    Attributes:
        name: The words of the caption, without colon and rate.
        value: The line, or part of one, that it names.
        place: "right" or "under" for where the value stands, "behind" for within its line,
            "boxed" for under it within a box of its own.
    """

    name: str
    value: TextLine
    place: str


@once_a_scene
def captions(scene: Scene) -> tuple[Caption, ...]:
    """Every captioned value of a page, those at the right of their captions first."""
    lines = scene.text.lines
    beside = [pair for line in lines for pair in _right(line, lines)]
    beside += [pair for pair in _flush(lines) if pair not in beside]
    beside += [pair for pair in _alternating(scene) if pair not in beside]
    values = {id(pair.value) for pair in beside}
    named = {id(line) for line in lines for pair in beside if _names(line, pair)}
    free = [line for line in lines if id(line) not in values and id(line) not in named]
    under = [pair for line in free for pair in _under(line, lines, values | named)]
    behind = [pair for part in segments(scene) for pair in _behind(part)]
    return (*_boxed(scene), *beside, *under, *behind)


def _boxed(scene: Scene) -> list[Caption]:
    """What was filled in on a form on paper."""
    filled = [(field.label, field.value) for field in boxed_fields(scene)]
    names = [(unnumbered(_bare(label.text)), value) for label, value in filled]
    return [Caption(name, value, "boxed") for name, value in names if value is not None]


def is_stated(text: str) -> bool:
    """Whether words state a value with a figure in it: a date, a sum, a number, a code.

    Example:
        >>> [is_stated(t) for t in ("318", "F-90417", "14 May 2026", "Mr. T. Winterfeld")]
        [True, True, True, False]
    """
    if value_type(text) != "text":
        return True
    words = text.split()
    coded = [any(char.isdigit() for char in word) for word in words]
    return 0 < len(words) <= 4 and sum(coded) >= max(1, len(words) - 1)


def _is_caption(line: TextLine) -> bool:
    bare = _bare(line.text)
    worded = any(char.isalpha() for char in bare) and not is_stated(bare)
    if _TOLD.search(line.text.rstrip(" :*")):
        return False
    ended = line.text.rstrip().endswith((".", ",", "!", "?")) and len(line.text.split()) > 3
    return worded and not ended and len(bare.split()) <= _LONGEST and not bare[0].isdigit()


def _bare(text: str) -> str:
    """A caption without rate, colon, and the code that is behind its word: "Voucher SPRING10"."""
    bare = _COIN.sub("", _RATE.sub("", text).strip(" :*")).strip(" :*") or text
    words = bare.split()
    if len(words) > 1 and _figured(words[-1]) and words[-1].upper() == words[-1]:
        words.pop()
    return " ".join(words)


def _names(line: TextLine, pair: Caption) -> bool:
    same = level(line.box, pair.value.box) and line.box.x2 <= pair.value.box.x1
    return same and _bare(line.text) == pair.name


def _right(line: TextLine, lines: Sequence[TextLine]) -> Iterator[Caption]:
    """The value right of a caption, where it is the only one of its row up to the next words."""
    if not _is_caption(line):
        return
    row = [other for other in lines if other is not line and level(other.box, line.box)]
    after = sorted((o for o in row if o.box.x1 >= line.box.x2 - 2), key=lambda o: o.box.x1)
    if not after or after[0].box.x1 - line.box.x2 > _ASIDE * line.box.height:
        return
    more = len(after) > 1 and is_stated(after[1].text)
    if _has_own(line, after[0], lines):
        return
    if (is_stated(after[0].text) or line.text.rstrip().endswith(":")) and not more:
        yield Caption(_bare(line.text), after[0], "right")


def _has_own(line: TextLine, value: TextLine, lines: Sequence[TextLine]) -> bool:
    """Whether a line has a value right under it, or what is far right of it a caption over it."""
    if value.box.x1 - line.box.x2 < _APART * line.box.height:
        return False
    if any(is_stated(other.text) and _is_under(other, line) for other in lines):
        return True
    if is_stated(value.text):
        return any(_is_caption(other) and _sits_on(other, value, lines) for other in lines)
    return any(is_stated(other.text) and _sits_on(value, other, lines) for other in lines)


def _flush(lines: Sequence[TextLine]) -> list[Caption]:
    """Pairs of words in two columns, where a second such pair stands flush over or under them."""
    rows = [
        (line, row[0])
        for line in lines
        if _is_caption(line)
        and len(row := [o for o in lines if o is not line and level(o.box, line.box)]) == 1
        and 0 < row[0].box.x1 - line.box.x2 < _ASIDE * line.box.height
    ]
    rows = [pair for pair in rows if not _has_own(*pair, lines)]
    listed = [pair for pair in rows if any(_aligned(pair, other) for other in rows)]
    return [Caption(_bare(name.text), value, "right") for name, value in listed]


def _alternating(scene: Scene) -> list[Caption]:
    """Pairs of rows that hold several, told by their look."""
    pairs = gridded(scene.text.lines, scene.image)
    return [Caption(_bare(name.text), value, "right") for name, value in pairs if _is_caption(name)]


def _aligned(pair: tuple[TextLine, TextLine], other: tuple[TextLine, TextLine]) -> bool:
    """Whether two pairs are neighbours in one list."""
    (a, b), (c, d) = (tuple(line.box for line in lines) for lines in (pair, other))
    unit = max(a.height, 1.0)
    flush = min(abs(b.x1 - d.x1), abs(b.x2 - d.x2)) < 0.5 * unit
    near = 0.5 * unit < abs(a.center[1] - c.center[1]) < _NEXT * unit
    return near and flush and abs(a.x1 - c.x1) < 0.5 * unit


def _under(line: TextLine, lines: Sequence[TextLine], values: set[int]) -> Iterator[Caption]:
    """The value right under a caption, where no column of such values goes on below."""
    if not _is_caption(line):
        return
    below = sorted((o for o in lines if _stands_under(o, line)), key=lambda o: o.box.y1)
    if not below or id(below[0]) in values:
        return
    first = below[0]
    if first.box.y1 - line.box.y2 > _reach(line, first, lines):
        return
    kind = value_type(first.text)
    goes_on = [
        other
        for other in lines
        if _stands_under(other, first)
        and other.box.y1 - first.box.y2 < _NEXT * first.box.height
        and value_type(other.text) == kind
        and is_stated(other.text)
    ]
    if not (is_stated(first.text) and goes_on):
        yield Caption(_bare(line.text), first, "under")


def _reach(line: TextLine, value: TextLine, lines: Sequence[TextLine]) -> float:
    """How far under a caption its value may begin, in pixels."""
    if _is_nearest(line, value, lines):
        return _LOOSE * max(line.box.height, value.box.height)
    return (_UNDER if is_stated(value.text) else _TIGHT) * line.box.height


def _is_nearest(line: TextLine, value: TextLine, lines: Sequence[TextLine]) -> bool:
    """Whether a small caption stands nearer to its value than to what is over it in the column.

    A name of a column does too, but more such values follow under the first.
    """
    small = line.box.height < 0.92 * value.box.height or line.text.isupper()
    if not small or value.text.isupper():
        return False
    gap = value.box.y1 - line.box.y2
    over = [line.box.y1 - other.box.y2 for other in lines if _stands_under(line, other)]
    return min(over, default=2 * gap + 1) > 1.15 * gap


def _is_under(value: TextLine, line: TextLine) -> bool:
    """Whether a value begins right under the beginning of a caption."""
    begins = abs(value.box.x1 - line.box.x1) < 0.5 * line.box.height
    return begins and _stands_under(value, line) and _near(value, line)


def _near(value: TextLine, line: TextLine) -> bool:
    return value.box.y1 - line.box.y2 < _TIGHT * line.box.height


def _sits_on(line: TextLine, value: TextLine, lines: Sequence[TextLine]) -> bool:
    """Whether a line is right over a value, nearer than lines of one paragraph are."""
    gap = value.box.y1 - line.box.y2
    near = 0.6 * value.box.height
    if gap < _LOOSE * value.box.height and _is_nearest(line, value, lines):
        near = _LOOSE * value.box.height
    return _stands_under(value, line) and gap < near


def _stands_under(line: TextLine, over: TextLine) -> bool:
    a, b = line.box, over.box
    unit = min(a.height, b.height)
    apart = min(abs(a.x1 - b.x1), abs(a.x2 - b.x2), abs(a.center[0] - b.center[0]))
    return a.y1 > b.center[1] and apart < 0.9 * unit


def _behind(part: TextLine) -> Iterator[Caption]:
    """A code or figure right behind the words that name it, at most three: "Order 42-118"."""
    words = part.words
    cut = next((i for i, word in enumerate(words) if _figured(word.text)), 0)
    stop = next((i for i in range(cut, len(words)) if not _goes_on(words[i].text)), len(words))
    value = words[cut:stop]
    if not cut or not value or words[cut - 1].text.endswith((",", ";")):
        return
    text = " ".join(word.text for word in value)
    line = TextLine(text, hull([word.box for word in value]), value[0].score, tuple(value))
    for first in range(max(0, cut - 3), cut):
        name = _bare(" ".join(word.text for word in words[first:cut]))
        if any(char.isalpha() for char in name):
            yield Caption(name, line, "behind")


def _goes_on(word: str) -> bool:
    """Whether a word behind a figure is still of the value: more figures, a month."""
    return _figured(word) or value_type(f"1 {word}") == "date"


def _figured(word: str) -> bool:
    return any(char.isdigit() for char in word)
