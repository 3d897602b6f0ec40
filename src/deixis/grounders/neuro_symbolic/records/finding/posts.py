"""Posts: what people wrote to one another, each with its writer and time where these are shown.

Three ways to draw a talk are known: bubbles, mine right and the others' left; posts under a line
with a name and a time; and a list of talks, each a name over the last words, the time at the side.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal
from weakref import WeakKeyDictionary

from deixis.core import Box, TextLine, Word
from deixis.grounders.neuro_symbolic.records.asking.types import value_type
from deixis.grounders.neuro_symbolic.records.finding.grouping import groups_of
from deixis.grounders.neuro_symbolic.records.model import Group, Record, hull, level
from deixis.grounders.neuro_symbolic.scene import Scene

__all__ = ["Post", "PostKind", "posts_of"]

PostKind = Literal["bubble", "headed", "listed"]

_TIME = re.compile(
    r"(?<![\d.])\d{1,2} ?[:.] ?\d{2}(?: ?[ap]\.?m\.?)?$|\b(?:yesterday|today|just now"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d+ ?(?:min|minutes|h|hours?|days?|d|weeks?)"
    r"(?: ago)?)$",
    re.I,
)
_FEWEST = 2
_FOUND: WeakKeyDictionary[Scene, tuple[Post, ...]] = WeakKeyDictionary()


@dataclass(frozen=True)
class Post:
    """One thing that somebody wrote.

    Attributes:
        kind: How it is drawn.
        box: All of it.
        text: The lines of what was written, from the top.
        author: The name of who wrote it, where it is shown.
        when: When, where it is shown.
        mine: Whether it stands on the side of the one whose screen it is.
    """

    kind: PostKind
    box: Box
    text: tuple[TextLine, ...]
    author: TextLine | None = None
    when: TextLine | None = None
    mine: bool = False

    @property
    def body(self) -> Box:
        """The box of what was written."""
        return hull([line.box for line in self.text]) if self.text else self.box

    @property
    def words(self) -> str:
        """What was written."""
        return " ".join(line.text for line in self.text)


def posts_of(scene: Scene) -> tuple[Post, ...]:
    """The posts of a page from the top; () where nobody talks."""
    known = _FOUND.get(scene)
    if known is None:
        known = tuple(_bubbles(scene) or _headed(scene) or _listed(scene))
        _FOUND[scene] = known
    return known


def _bubbles(scene: Scene) -> list[Post]:
    talk = next((group for group in groups_of(scene) if "talk" in group.names), None)
    if talk is None:
        return []
    right = max(record.box.x2 for record in talk.records)
    return [_bubble(record, abs(record.box.x2 - right) < 4) for record in talk.records]


def _bubble(record: Record, mine: bool) -> Post:
    times = [line for line in record.lines if _TIME.fullmatch(line.text.strip(" ✓v/"))]
    text = tuple(line for line in record.lines if line not in times)
    return Post("bubble", record.box, text, None, times[-1] if times else None, mine)


def _headed(scene: Scene) -> list[Post]:
    """Posts under lines of a name and a time, the names flush left."""
    heads = [head for row in _rows(scene.text.lines) if (head := _head(row)) is not None]
    flush = [
        [other for other in heads if abs(other[0].box.x1 - name.box.x1) < name.box.height]
        for name, _ in heads
    ]
    heads = max(flush, key=len, default=[])
    if len(heads) < _FEWEST:
        return []
    heads.sort(key=lambda head: head[0].box.y1)
    ends = [*(name.box.y1 for name, _ in heads[1:]), None]
    posts = [_under(name, when, end, scene) for (name, when), end in zip(heads, ends, strict=True)]
    found = [post for post in posts if post is not None]
    return found if len(found) >= _FEWEST else []


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


def _head(row: Sequence[Word]) -> tuple[TextLine, TextLine] | None:
    """(name, time) of a row that holds just these; the reader may have run them together."""
    text = " ".join(word.text for word in row)
    match = _TIME.search(text)
    if match is None:
        return None
    name = text[: match.start()].strip(" ·•,-–|()@")
    worded = name.split()
    called = 1 <= len(worded) <= 4 and all(word[:1].isupper() for word in worded)
    if not called or any(char.isdigit() for char in name):
        return None
    start = text.index(name)
    return _stretch(row, start, start + len(name)), _stretch(row, match.start(), len(text))


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


def _under(name: TextLine, when: TextLine, end: float | None, scene: Scene) -> Post | None:
    """The lines right under a name, flush with it, up to the next."""
    high = name.box.height
    text: list[TextLine] = []
    bottom = name.box.y2
    for line in sorted(scene.text.lines, key=lambda line: line.box.y1):
        under = line.box.center[1] > name.box.y2 and (end is None or line.box.y2 < end + 2)
        if under and abs(line.box.x1 - name.box.x1) < high and line.box.y1 - bottom < 1.6 * high:
            text.append(line)
            bottom = line.box.y2
    if not text:
        return None
    box = hull([name.box, when.box, *(line.box for line in text)])
    return Post("headed", box, tuple(text), name, when)


def _listed(scene: Scene) -> list[Post]:
    """A list of talks: names over the last words, with a time at the side of most."""
    for group in groups_of(scene):
        posts = [_entry(record) for record in group.records if group.kind == "bands"]
        timed = sum(post.when is not None for post in posts)
        if len(posts) >= _FEWEST and timed > 0.7 * len(posts) and _is_talk(group):
            return posts
    return []


def _is_talk(group: Group) -> bool:
    """Whether entries are no timetable: they say sentences, and state no other values."""
    said = [line.text for record in group.records for line in record.lines[1:2]]
    return sum(len(text.split()) > 2 for text in said) > 0.4 * len(said)


def _entry(record: Record) -> Post:
    side = [line for line in record.lines[1:] if line.box.x1 > record.lines[0].box.x2]
    when = next((line for line in side if _TIME.search(line.text)), None)
    when = when or next((line for line in side if value_type(line.text) == "date"), None)
    under = [
        line
        for line in record.lines[1:]
        if abs(line.box.x1 - record.lines[0].box.x1) < 2 * line.box.height
    ]
    return Post("listed", record.box, tuple(under), record.lines[0], when)
