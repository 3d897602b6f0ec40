"""Posts under a line with a name and a time: comments, threads, answers of a support desk.

The time stands right behind the name or at the far side of its line.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from deixis.core import Box, TextLine, Word
from deixis.grounders.neuro_symbolic.records.finding.frames_of_posts import frames_of_posts
from deixis.grounders.neuro_symbolic.records.model import hull, level
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.perception.elements.values import MONTH

__all__ = ["TIME", "HeadedPost", "headed_posts", "looks_like_name", "split_time"]

_WEEKDAY = r"(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?"
_DAY = rf"(?:\d{{1,2}}\.? {MONTH}|{MONTH} \d{{1,2}}|{_WEEKDAY}|yesterday|today)(?:,? \d{{4}})?"
TIME = re.compile(
    rf"(?:\b{_DAY},?(?: ?at)? ?)?(?<![\d.])\d{{1,2}} ?[:.] ?\d{{2}}(?: ?[ap]\.?m\.?)?$"
    r"|\b(?:yesterday|today|just now|last (?:week|month|year)|an? (?:minute|hour|day|week) ago"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d+ ?(?:min|minutes?|h|hours?|days?|d|weeks?"
    r"|months?|years?)(?: ago)?)$"
    rf"|\b(?:on )?(?:\d{{1,2}}\.? {MONTH}|{MONTH} \d{{1,2}})(?:,? \d{{4}})?$",
    re.I,
)
"""When something was written, at the end of a line."""
_NOTED = re.compile(
    r"[ ·•,-]*\(?\b(?:pinned|edited|starred|saved|bookmarked|new|author|admin|op)\)?$", re.I
)
"""What is noted behind a time."""
_FEWEST = 2
_INITIALS = 3
_INDENT = 8.0  # heights by which an answer stands farther right than what it answers
_ASIDE = re.compile(r"\s*\([\w ]+\)$")
_DONE = re.compile(r"(?:\w+ed|at|on|by|due|since|until|from|seen|sent)$", re.I)


@dataclass(frozen=True)
class HeadedPost:
    """A post with its head.

    Attributes:
        box: All of it.
        author: The name.
        when: The time.
        text: What was written, from the top.
    """

    box: Box
    author: TextLine
    when: TextLine
    text: tuple[TextLine, ...]


_Head = tuple[TextLine, TextLine]


def headed_posts(scene: Scene) -> list[HeadedPost]:
    """Posts under lines of a name and a time, from the top; [] for fewer than two."""
    heads = _in_one_column(_heads(scene))
    if len(heads) < _FEWEST:
        return []
    ends = [*(name.box.y1 for name, _ in heads[1:]), None]
    found = [
        (head, text)
        for head, end in zip(heads, ends, strict=True)
        if (text := _under(head[0], end, scene))
    ]
    if len(found) < _FEWEST:
        return []
    boxes = frames_of_posts([((*head, *text), head[0]) for head, text in found], scene)
    return [
        HeadedPost(box, name, when, tuple(text))
        for box, ((name, when), text) in zip(boxes, found, strict=True)
    ]


def _heads(scene: Scene) -> list[_Head]:
    rows = _rows(scene.text.lines)
    near = [head for row in rows if (head := _head(row)) is not None]
    return near if len(near) >= _FEWEST else near + _wide_heads(scene)


def _wide_heads(scene: Scene) -> list[_Head]:
    """Names with a time at the far end of their line, on one card or level."""
    lines = scene.text.lines
    times = [line for line in lines if (m := TIME.search(line.text)) and m.start() == 0]
    found = []
    for when in times:
        names = [
            line
            for line in lines
            if line.box.x2 < when.box.x1
            and level(line.box, when.box)
            and looks_like_name(line.text)
        ]
        if names:
            found.append((max(names, key=lambda line: line.box.x1), when))
    return found


def looks_like_name(text: str) -> bool:
    """Whether a text is a name or handle: one word, or some that begin with capitals."""
    worded = _ASIDE.sub("", text).split()
    called = 1 <= len(worded) <= 4 and all(word[:1].isupper() for word in worded)
    handle = len(worded) == 1 and not _DONE.match(worded[0])
    written = any(char.isalpha() for char in text) and not any(char.isdigit() for char in text)
    return written and (called or handle)


def _in_one_column(heads: Sequence[_Head]) -> list[_Head]:
    """Heads that begin where most do, with the answers that are set in; from the top."""
    flush = [
        [other for other in heads if abs(other[0].box.x1 - name.box.x1) < name.box.height]
        for name, _ in heads
    ]
    column = max(flush, key=len, default=[])
    if not column:
        return []
    left = min(name.box.x1 for name, _ in column)
    slack = _INDENT * column[0][0].box.height
    kept = [head for head in heads if head in column or left <= head[0].box.x1 < left + slack]
    return sorted(kept, key=lambda head: head[0].box.y1)


def _rows(lines: Sequence[TextLine]) -> list[list[Word]]:
    """Words that stand close beside each other, as rows from the left."""
    rows: list[list[TextLine]] = []
    for line in sorted(lines, key=lambda line: line.box.x1):
        home = next((row for row in rows if _beside(row[-1], line)), None)
        if home is None:
            rows.append([line])
        else:
            home.append(line)
    return [[word for line in row for word in line.words] for row in rows]


def _beside(left: TextLine, right: TextLine) -> bool:
    close = -3 < right.box.x1 - left.box.x2 < 2.5 * max(left.box.height, right.box.height)
    return close and level(left.box, right.box)


def _head(row: Sequence[Word]) -> _Head | None:
    """(name, time) of a row that holds just these; the reader may have run them together."""
    row = _without_initials(row)
    text = _NOTED.sub("", " ".join(word.text for word in row))
    match = TIME.search(text)
    if match is None:
        return None
    name = text[: match.start()].strip(" ·•,-–|()@")
    if not looks_like_name(name):
        return None
    start = text.index(name)
    return _stretch(row, start, start + len(name)), _stretch(row, match.start(), len(text))


def _without_initials(row: Sequence[Word]) -> Sequence[Word]:
    """A row without the picture of initials before a name: "IV  Ilse Vandamme  09:16"."""
    first, initials = row[0].text, "".join(word.text[:1] for word in row[1:])
    begins = 1 <= len(first) <= _INITIALS and initials.upper().startswith(first)
    return row[1:] if begins and first.isupper() else row


def split_time(line: TextLine) -> tuple[TextLine, TextLine] | None:
    """(what stands before the time at its end, the time) of a line; None without a time."""
    text = " ".join(word.text for word in line.words) or line.text
    match = TIME.search(text.rstrip(" ✓✔√v/"))
    if match is None:
        return None
    words = line.words or (Word(line.text, line.box),)
    before = text[: match.start()].rstrip(" ·•,-–|")
    rest = _stretch(words, 0, len(before)) if before else TextLine("", line.box)
    return rest, _stretch(words, match.start(), match.end())


def _stretch(row: Sequence[Word], start: int, stop: int) -> TextLine:
    """The part of a row between two characters; a word that is cut counts by its letters."""
    boxes, texts, at = [], [], 0
    for word in row:
        low, high = max(start - at, 0), min(stop - at, len(word.text))
        if low < high:
            unit = word.box.width / max(len(word.text), 1)
            x1, x2 = word.box.x1 + low * unit, word.box.x1 + high * unit
            boxes.append(Box(x1, word.box.y1, x2, word.box.y2))
            texts.append(word.text[low:high])
        at += len(word.text) + 1
    return TextLine(" ".join(texts), hull(boxes))


def _under(name: TextLine, end: float | None, scene: Scene) -> list[TextLine]:
    """The lines right under a name, flush with it, up to the next."""
    high = name.box.height
    text: list[TextLine] = []
    bottom = name.box.y2
    for line in sorted(scene.text.lines, key=lambda line: line.box.y1):
        under = line.box.center[1] > name.box.y2 and (end is None or line.box.y2 < end + 2)
        near = line.box.y1 - bottom < (1.6 if text else 2.4) * high
        if under and abs(line.box.x1 - name.box.x1) < high and near:
            text.append(line)
            bottom = line.box.y2
    return text
