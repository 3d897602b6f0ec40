"""Things that are called by the heading over them: "the last session" under Active sessions.

Their noun need not be known: a list headed "Users (5)" is of users, a column headed "Club" of
clubs, and what ends in a question mark is a question wherever it stands.
"""

from __future__ import annotations

import re
from itertools import pairwise

from deixis.core import Box, Boxes, Region, TextLine
from deixis.grounders.neuro_symbolic.records.asking.phrases import ORDINALS, Asked
from deixis.grounders.neuro_symbolic.records.finding.grouping import groups_of
from deixis.grounders.neuro_symbolic.records.finding.posts import posts_of
from deixis.grounders.neuro_symbolic.records.finding.repeats import repeats_of
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.grounders.neuro_symbolic.space.orders import nth, pick_rank, reading_order
from deixis.language.lexicon.wordsets import word_set
from deixis.language.wanting import plain_words, stem

__all__ = ["headed_things", "list_below"]

_ASKED = re.compile(
    r"^(?P<noun>[a-z]+)(?: (?:in|of|on|from) (?:the |this )?(?P<place>list|table|page|column)"
    r"(?: (?:of|with) (?:the )?(?P<title>[a-z ]+))?(?: on the (?:left|right))?)?$",
    re.I,
)
_EXCEPT = re.compile(
    rf"^(?P<all>.+?),? (?:except|but|other than|apart from)(?: for)? the "
    rf"(?P<rank>{'|'.join(ORDINALS)})(?: one)?$",
    re.I,
)
_OTHERS = word_set(
    "button link tab field box icon image row column cell line card switch toggle checkbox option "
    "number word letter price amount date name item entry value text heading message"
)
"""Nouns of what is drawn or of any value, which are found by what they are."""
_WRITTEN = frozenset(map(stem, word_set("comment post reply answer review")))
"""What people wrote: where posts are seen as such, they are no mere lines under a heading."""
_TITLE = 4  # words of a heading, at most
_EVEN = 0.1  # of the step down: how evenly the entries of one list follow each other
_STEP = 1.5  # times the usual step down from which on a list has ended
_INSET = 1.2  # heights of the heading by which its list may begin further in
_FIRST = 3.5  # heights of the heading within which its list begins


def headed_things(asked: Asked, scene: Scene) -> list[Region]:
    """The n-th or all of the things under the heading that names them; [] where none does."""
    if not (asked.many or asked.rank) or asked.extreme is not None or asked.whole:
        return []
    said, but = _excepted(asked.rest)
    match = _ASKED.match(said)
    if match is None or stem(match["noun"].casefold()) in _STEMS:
        return []
    if stem(match["noun"].casefold()) in _WRITTEN and posts_of(scene):
        return []
    found = _called(stem(match["noun"].casefold()), scene)
    if asked.many:
        out = pick_rank(len(found), but) if but else None
        left = [thing for index, thing in enumerate(found) if index != out]
        return left if asked.number in (None, len(left)) else []
    return nth(found, asked.rank or 1)


def _excepted(words: str) -> tuple[str, int]:
    """The words before "except the first", and the rank of what is excepted; 0 for none."""
    match = _EXCEPT.match(words)
    return (match["all"], ORDINALS[match["rank"].lower()]) if match else (words, 0)


_STEMS = frozenset(stem(word) for word in _OTHERS)


def _called(noun: str, scene: Scene) -> list[Region]:
    if noun == stem("question"):
        return _questions(scene)
    lists = [things for line in _headings(noun, scene) if (things := _under(line, scene))]
    return lists[0] if len(lists) == 1 else []


def _questions(scene: Scene) -> list[Region]:
    lines = [line for line in scene.text.lines if line.text.rstrip().endswith("?")]
    regions = [_region(line) for line in lines if len(plain_words(line.text)) > 2]
    if len(regions) < 2:
        return []
    order = reading_order(Boxes.of(region.box for region in regions))
    return [regions[index] for index in order.tolist()]


def _headings(noun: str, scene: Scene) -> list[TextLine]:
    """Lines that end in the noun: "Active sessions", "Users (5)"."""
    found = []
    for line in scene.text.lines:
        words = [word for word in plain_words(line.text) if not word.isdecimal()]
        if 0 < len(words) <= _TITLE and stem(words[-1]) == noun and line.text[:1].isupper():
            found.append(line)
    return [line for line in found if not _is_said_of_entry(line, scene)]


def _is_said_of_entry(line: TextLine, scene: Scene) -> bool:
    """Whether a line stands under the name of an entry: "Off for all apps" heads no apps."""
    return any(
        line is not record.title and any(line is own for own in record.lines)
        for repeat in repeats_of(scene)
        if repeat.framed
        for record in repeat.shown.records
    )


def _under(heading: TextLine, scene: Scene) -> list[Region]:
    """What a heading heads: whole entries of several lines, else the lines below it."""
    groups = [group for group in groups_of(scene) if group.heading == heading]
    for group in groups:
        if group.kind in ("bands", "cards") and len(group.records) > 1:
            return [Region(r.box, 0.9, "row", text=r.text) for r in group.records]
    below = list_below(heading.box, scene)
    return [] if below and _is_one_of(heading, below[0], scene) else [_region(x) for x in below]


def _is_one_of(heading: TextLine, first: TextLine, scene: Scene) -> bool:
    """Whether a heading is itself an entry of the list, with another one as far above it."""
    step = first.box.center[1] - heading.box.center[1]
    return any(
        abs(heading.box.center[1] - line.box.center[1] - step) < _EVEN * step
        and abs(line.box.x1 - heading.box.x1) < 0.3 * heading.box.height
        and 0.7 < line.box.height / heading.box.height < 1.4
        for line in scene.text.lines
    )


def list_below(heading: Box, scene: Scene) -> list[TextLine]:
    """Lines of one height that begin where the heading does and follow each other evenly."""
    flush = [
        line
        for line in scene.text.lines
        if line.box.y1 > heading.center[1] + 0.5 * heading.height
        and abs(line.box.x1 - heading.x1) < _INSET * heading.height
    ]
    flush.sort(key=lambda line: line.box.y1)
    if not flush or flush[0].box.y1 - heading.y2 > _FIRST * heading.height:
        return []
    kept = flush[:1]
    usual = flush[1].box.center[1] - flush[0].box.center[1] if len(flush) > 1 else 0.0
    for one, other in pairwise(flush):
        step = other.box.center[1] - one.box.center[1]
        alike = 0.6 < other.box.height / flush[0].box.height < 1.7
        if not alike or step > _STEP * usual or step < usual / _STEP:
            break
        kept.append(other)
    return kept if len(kept) > 1 else []


def _region(line: TextLine) -> Region:
    return Region(line.box, 0.9, "text", text=line.text, source="records")
