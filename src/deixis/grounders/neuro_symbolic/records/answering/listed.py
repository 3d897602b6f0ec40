"""Entries of lists by order, words and state, where their noun stands over the list.

Under the heading "My tickets (6)" stand tickets: "the ticket from Dario Conti", "the selected
ticket", "the last one of the tickets". Rows of a list between lines are called rows everywhere.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

import numpy as np

from deixis.core import Box, Region, TextLine
from deixis.grounders.neuro_symbolic.records.answering.entry_states import STATES, in_state
from deixis.grounders.neuro_symbolic.records.asking.lexicon import singular
from deixis.grounders.neuro_symbolic.records.asking.phrases import Asked
from deixis.grounders.neuro_symbolic.records.asking.types import value_type
from deixis.grounders.neuro_symbolic.records.finding.between_rules import ruled_lists
from deixis.grounders.neuro_symbolic.records.finding.entries import says, words_of
from deixis.grounders.neuro_symbolic.records.finding.framed_entries import framed_entries, fullest
from deixis.grounders.neuro_symbolic.records.finding.grouping import groups_of
from deixis.grounders.neuro_symbolic.records.finding.headings import is_weekday
from deixis.grounders.neuro_symbolic.records.finding.heads_of_posts import TIME
from deixis.grounders.neuro_symbolic.records.model import Group, Record
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.grounders.neuro_symbolic.space.orders import nth
from deixis.language.lexicon.wordsets import word_set

__all__ = ["listed"]

_ROWS = word_set("row entry line item")
_TALKS = word_set("conversation chat thread dialog mail email notification message")
_SMALL = word_set("the a an all every each of from about with on and")
_TIMED = 0.6  # share of the entries of a list of talks that tell a time
_PLAIN = re.compile(r"^(?P<words>[\w' -]*?) ?\b(?P<noun>[\w]+)$", re.I)
_CLAUSE = re.compile(
    r"^(?P<before>[\w' -]*?) ?\b(?P<noun>\w+),? (?:(?P<not>except(?: for)?|other than|without|but)"
    r"|from|of|by|with|about|in|on|at|for|called|named|under|saying"
    r"|(?:(?:that|who|which) )?(?:is|are|was|were|has|have|says?)(?P<no> not|n't)?"
    r"|(?:that|who|which) (?:do|does|did)(?P<nor> not|n't) (?:say|have))"
    r" (?:the |a |an |my )*(?P<words>[\w'&.: -]+)$",
    re.I,
)
_BETWEEN = re.compile(
    r"^(?:the )?(?P<noun>\w+) between (?:the )?(?P<a>.+?) and (?:the )?(?P<b>[^,]+)$", re.I
)
_LIST = re.compile(r"^(?:(?:the )?list|(?:list )?(?:on|at) the (?:left|right|top|bottom))\b", re.I)


def listed(asked: Asked, scene: Scene) -> list[Region]:
    """Entries of a list that is called by the noun of a phrase; [] where none is."""
    if asked.extreme is not None or asked.any:
        return []
    text = asked.rest
    if (found := _BETWEEN.match(text)) is not None and singular(found["noun"]) in _ROWS:
        return _between(found["a"], found["b"], scene)
    match = _CLAUSE.match(text) or _PLAIN.match(text)
    if match is None:
        return []
    said = match.groupdict()
    noun, words = said["noun"], (said["words"] or "").strip()
    before = (said.get("before") or "").strip()
    negated = any(said.get(name) for name in ("not", "no", "nor"))
    many = asked.many or singular(noun) != noun.casefold()
    for group in _called(noun, scene):
        if words and _is_heading(words, group):
            chosen = _filtered(before, group, scene)
        else:
            chosen = _filtered(f"{before} {words}".strip(), group, scene, negated=negated)
        kept = _ranked(asked, chosen) if chosen else []
        if kept and (many or len(kept) == 1) and (many or len(group.records) > len(kept)):
            return [Region(r.box, 0.85, "row", text=r.text, source="records") for r in kept]
    return []


def _called(noun: str, scene: Scene) -> list[Group]:
    """Lists whose entries a noun means: those so headed, or for "row" those between lines."""
    ruled = list(ruled_lists(scene))
    if singular(noun) in _ROWS:
        return ruled
    others = [group for group in groups_of(scene) if group.kind in ("rows", "cards", "bands")]
    others = [*framed_entries(scene), *others]
    if singular(noun) in _TALKS:
        talks = [_whole(group, scene) for group in (*ruled, *others) if _is_of_talks(group)]
        return sorted(talks, key=lambda group: -len(group.records))  # the fullest reading first
    headed = [group for group in (*ruled, *others) if _heads(noun, group)]
    return [_level(fullest(group, scene)) for group in headed]


def _is_of_talks(group: Group) -> bool:
    """Whether entries are names over words, most with a time at their side."""
    if len(group.records) < 3 or "talk" in group.names:
        return False
    if group.kind == "cards" and len({round(r.box.x1 / 4) for r in group.records}) > 1:
        return False
    timed = [
        len(r.lines) > 2 and any(_is_side(line, r) and _tells_when(line) for line in r.lines)
        for r in group.records
    ]
    return sum(timed) > _TIMED * len(timed)


def _is_side(line: TextLine, record: Record) -> bool:
    return line.box.x1 > record.box.center[0]


def _tells_when(line: TextLine) -> bool:
    text = line.text.strip()
    dated = value_type(text) == "date" or is_weekday(text)
    return dated or TIME.search(text) is not None


def _whole(group: Group, scene: Scene) -> Group:
    """A stack of entries with those that were missed: where one step of it is empty."""
    if group.kind != "cards":
        return group
    records = sorted(group.records, key=lambda record: record.box.y1)
    step = min(b.box.y1 - a.box.y1 for a, b in pairwise(records))
    found = records[:1]
    for record in records[1:]:
        above = found[-1].box
        if abs(record.box.y1 - above.y1 - 2 * step) < 0.15 * step:
            box = Box(above.x1, above.y1 + step, above.x2, above.y2 + step)
            lines = [line for line in scene.text.lines if box.contains(*line.box.center)]
            found.append(Record(box, tuple(lines)))
        found.append(record)
    return replace(group, records=tuple(found))


def _level(group: Group) -> Group:
    """The list with its last entry no higher than the rest, where the ground runs on under it."""
    if len(group.records) < 3:
        return group
    *rest, last = group.records
    high = float(np.median([record.box.height for record in rest]))
    box = Box(last.box.x1, last.box.y1, last.box.x2, last.box.y1 + high)
    words = [line.box for line in last.lines]
    if last.box.height < 1.5 * high or not all(box.contains(*word.center) for word in words):
        return group
    return replace(group, records=(*rest, replace(last, box=box)))


def _heads(noun: str, group: Group) -> bool:
    """Whether a heading ends in the plural of a noun: "Active sessions", "My tickets (6)"."""
    if group.heading is None:
        return False
    words = re.findall(r"[^\W\d_]+", group.heading.text)
    return bool(words) and singular(words[-1]) == singular(noun) != words[-1].casefold()


def _is_heading(words: str, group: Group) -> bool:
    own = words_of(group.heading.text) if group.heading is not None else ()
    return bool(_LIST.match(words)) or (bool(own) and words_of(words)[: len(own)] == own)


def _filtered(words: str, group: Group, scene: Scene, *, negated: bool = False) -> list[Record]:
    """Records that say the words, or are in the state that they tell; all for no words."""
    keys = [word for word in words_of(words) if word not in _SMALL]
    if not keys:
        return list(group.records)
    hits = [all(_told(key, words_of(r.text)) for key in keys) for r in group.records]
    if not any(hits) and len(keys) == 1 and keys[0] in STATES:
        hits = in_state(keys[0], group.records, scene)
    if not any(hits):
        return []
    return [record for record, hit in zip(group.records, hits, strict=True) if hit != negated]


def _told(key: str, words: tuple[str, ...]) -> bool:
    """Whether words say a key; "reading" does not say of itself that it is read."""
    return key in words if key in STATES else says(key, words)


def _ranked(asked: Asked, records: list[Record]) -> list[Record]:
    return records if asked.rank is None else nth(records, asked.rank)


def _between(a: str, b: str, scene: Scene) -> list[Region]:
    """The one entry between two that are named."""
    for group in (*ruled_lists(scene), *groups_of(scene)):
        ends = [_only(name, group) for name in (a, b)]
        if None in ends or group.kind == "titles":
            continue
        low, high = sorted(index for index in ends if index is not None)
        if high - low == 2:
            record = group.records[low + 1]
            return [Region(record.box, 0.85, "row", text=record.text, source="records")]
    return []


def _only(name: str, group: Group) -> int | None:
    """The one record that says all words of a name."""
    keys = words_of(name)
    hits = [
        index
        for index, record in enumerate(group.records)
        if keys and all(says(key, words_of(record.text)) for key in keys)
    ]
    return hits[0] if len(hits) == 1 else None
