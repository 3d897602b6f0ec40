"""Which of several records meet a condition: by a state, by words, by a column, or by a part."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

import numpy as np

from deixis.core import Box, Boxes, Region
from deixis.grounders.neuro_symbolic.candidates import Candidates
from deixis.grounders.neuro_symbolic.executing.executor import Executor
from deixis.grounders.neuro_symbolic.looks.letterforms import struck
from deixis.grounders.neuro_symbolic.looks.marks import marked
from deixis.grounders.neuro_symbolic.looks.outstanding import outstanding
from deixis.grounders.neuro_symbolic.records.answering.done_marks import done_entries
from deixis.grounders.neuro_symbolic.records.answering.entry_states import (
    STATES,
    ground_of,
    in_state,
)
from deixis.grounders.neuro_symbolic.records.asking.conditions import Condition
from deixis.grounders.neuro_symbolic.records.asking.lexicon import (
    attribute_types,
    is_record_noun,
)
from deixis.grounders.neuro_symbolic.records.asking.types import value_type
from deixis.grounders.neuro_symbolic.records.finding.entries import says, words_of
from deixis.grounders.neuro_symbolic.records.finding.headings import is_weekday
from deixis.grounders.neuro_symbolic.records.finding.heads_of_posts import TIME
from deixis.grounders.neuro_symbolic.records.model import Group, Record
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.language import parse
from deixis.language.forms import NounPhrase
from deixis.language.lexicon.opposites import opposites
from deixis.language.lexicon.wordsets import word_set
from deixis.perception.elements import checked, icons_called
from deixis.perception.elements.values import CURRENCY

__all__ = ["meets"]

Verdicts = list[bool]
_SWITCHED = {"on": True, "enabled": True, "off": False, "disabled": False}
_DONE = word_set("ticked checked done bought finished complete completed packed crossed")
_MINE = word_set("me i myself us you")
_MONEY = re.compile(rf"{CURRENCY} ?\d|\d ?{CURRENCY}", re.I)
_SHADED = word_set("shading shaded shade background highlight highlighted tint tinted coloured")
_DRAWN = word_set("icon symbol mark sign picture image photo")
_FRAMES = frozenset({"image", "button", "badge"})
_ONE_LINE = 26  # letters of a value that states something; more is a sentence
_ONE = re.compile(r"(?<!\w)[Il|](?=\d)")  # as which a figure one is read before another
_TICKED = 0.5
_SHADE = 3.0  # levels of 255
_BESIDE = 2.0  # heights of words
_SPOT = 8.0  # pixels


def meets(condition: Condition, group: Group, scene: Scene) -> Verdicts | None:
    """Of which records of a group a condition holds, leaving aside that it may be denied.

    Returns:
        One verdict a record; None where nothing here tells.
    """
    for told in _TESTS[condition.how]:
        verdicts = told(condition.words, group, scene)
        if verdicts is not None and any(verdicts):
            return verdicts
    return None


def _by_state(words: str, group: Group, scene: Scene) -> Verdicts | None:
    """Ticked, struck out, chosen or unread."""
    said = set(words_of(words))
    if (on := _SWITCHED.get(words.casefold())) is not None:
        return _by_switch(group, scene, on=on)
    if said and said <= _DONE:
        return _by_tick(group, scene) or _by_stroke(group, scene)
    state = words.casefold().partition(" ")[0]
    if state not in STATES or (" " in words and not is_record_noun(words)):
        return None
    hits = [_is_badged(state, record) for record in group.records]
    hits = hits if any(hits) else in_state(state, group.records, scene)
    return hits if any(hits) or STATES[state] != "chosen" else _by_looks(group, scene)


def _is_badged(state: str, record: Record) -> bool:
    """Whether an entry says a state in a line of its own: a ticket that is marked "Open"."""
    return any(line.text.casefold().strip() == state for line in record.lines)


def _by_shade(words: str, group: Group, scene: Scene) -> Verdicts | None:
    """Rows on another ground than the page."""
    if not set(words_of(words)) <= _SHADED:
        return None
    page = np.median(scene.image[::8, ::8].reshape(-1, 3), axis=0)
    grounds = [ground_of(record, scene) for record in group.records]
    return [bool(np.abs(np.subtract(own, page)).max() > _SHADE) for own in grounds]


def _by_looks(group: Group, scene: Scene) -> Verdicts | None:
    """The one with another ground, frame or letters."""
    odd = outstanding(scene.image, Boxes.of([record.box for record in group.records]))
    return None if odd is None else [bool(score > _TICKED) for score in odd]


def _by_tick(group: Group, scene: Scene) -> Verdicts | None:
    boxes = [[p.box for p in r.parts if p.label == "checkbox"] for r in group.records]
    if not all(boxes):
        return None
    return [any(checked(scene.image, box) > _TICKED for box in own) for own in boxes]


def _by_switch(group: Group, scene: Scene, *, on: bool) -> Verdicts | None:
    """Whether the switch of each entry is on, or off."""
    switches = [[p.box for p in r.parts if p.label == "switch"] for r in group.records]
    if not all(switches):
        return None
    return [(checked(scene.image, own[0]) > _TICKED) == on for own in switches]


def _by_stroke(group: Group, scene: Scene) -> Verdicts | None:
    titles = [record.title for record in group.records]
    if any(title is None for title in titles):
        return None
    scores = struck(scene.image, Boxes.of([title.box for title in titles if title is not None]))
    return None if scores is None else [bool(score > _TICKED) for score in scores]


def _by_words(words: str, group: Group, scene: Scene) -> Verdicts | None:
    """A short line that says the words, or the opposite of them."""
    hits = [_states(words, record, group) for record in group.records]
    if any(hits):
        return hits
    if any(lacking := [_states(f"not {words}", r, group) for r in group.records]):
        return [not hit for hit in lacking]
    against = [any(_states(o, r, group) for o in opposites(words)) for r in group.records]
    return [not hit for hit in against] if any(against) else None


def _states(words: str, record: Record, group: Group) -> bool:
    """Whether a short line of a record says just the words."""
    said = words_of(words)
    named = group.kind != "cards" and len(record.lines) > 2
    for line in record.lines:
        short = len(line.text) <= _ONE_LINE and not (named and line is record.title)
        own = words_of(line.text)
        if (own[:1] == ("not",)) != (said[:1] == ("not",)):
            continue  # what says "Not available" does not state that it is available
        if short and len(own) <= len(said) + 1 and all(says(word, own) for word in said):
            return True
    return False


def _by_exact(words: str, group: Group, scene: Scene) -> Verdicts | None:
    """A line that is just the words, as they were said: "PASS", "Paid"."""
    if not words[:1].isupper():
        return None
    return [any(line.text.strip() == words for line in r.lines) for r in group.records]


def _by_cell(words: str, group: Group, scene: Scene) -> Verdicts | None:
    """A column and what it says: "High priority", "status Paid"."""
    said = words_of(words)
    for column in group.columns:
        heads = words_of(column.name)
        rest = [word for word in said if word not in heads]
        if not heads or not rest or len(rest) + len(heads) != len(said):
            continue
        cells = {i: words_of(line.text) for i, line in column.lines.items()}
        hits = [all(says(w, cells.get(i, ())) for w in rest) for i in range(len(group.records))]
        if any(hits):
            return hits
    return None


def _by_mention(words: str, group: Group, scene: Scene) -> Verdicts | None:
    """All the words, anywhere in a record."""
    said = words_of(words)
    return [bool(said) and all(says(w, words_of(r.text)) for w in said) for r in group.records]


def _by_writer(words: str, group: Group, scene: Scene) -> Verdicts | None:
    """A name that a line of the record consists of, or begins with."""
    said = words_of(words)
    asked = _MINE if set(said) <= _MINE else set(said)
    own = [
        [set(words_of(line.text)) for line in r.lines[:3] if _is_name(line.text)]
        for r in group.records
    ]
    if asked is _MINE:
        return [any(name & _MINE for name in names) for names in own]
    return [any(asked <= name for name in names) for names in own]


def _is_name(text: str) -> bool:
    return len(text.split()) <= 4


def _by_column(words: str, group: Group, scene: Scene) -> Verdicts | None:
    """Whether there is something in the column that the words name."""
    said = words_of(words)
    for column in group.columns:
        heads = words_of(column.name)
        if heads and (set(heads) <= set(said) or any(says(word, heads) for word in said)):
            return [index in column.lines for index in range(len(group.records))]
    return None


def _by_type(words: str, group: Group, scene: Scene) -> Verdicts | None:
    """Whether a record states a value of the type that the words mean: a date, a price."""
    last = words.rpartition(" ")[2]
    types = attribute_types(last)
    if not types:
        return None
    return [any(_is_of(types, line.text) for line in r.lines) for r in group.records]


def _is_of(types: Sequence[str], text: str) -> bool:
    text = _ONE.sub("1", text)
    if value_type(text) in types or ("amount" in types and _MONEY.search(text)):
        return True
    words = text.split() if "date" in types or "time" in types else []
    return bool(words) and (is_weekday(words[0]) or TIME.search(text) is not None)


def _by_part(words: str, group: Group, scene: Scene) -> Verdicts | None:
    """Whether what the words describe is seen within a record."""
    root = parse(words, page=True).root
    if not isinstance(root, NounPhrase):
        return None
    reaches = [_reach(record, group) for record in group.records]
    records = Candidates.of([Region(box, 1.0) for box in reaches])
    if (shown := marked(root, records, scene)) is not None:
        return [bool(score > _TICKED) for score in shown]
    result = Executor(scene).run(root)
    if not result.grounded or result.unused:
        return None
    seen = result.candidates.survivors()
    best = float(seen.scores.max(initial=0.0))
    parts = [r for r, s in zip(seen.regions, seen.scores.tolist(), strict=True) if s >= 0.6 * best]
    return [any(_is_in(part.box, reach) for part in parts) for reach in reaches]


def _reach(record: Record, group: Group) -> Box:
    """The frame of a record; of mere words also what stands right before and after them."""
    if group.kind in ("cards", "bands") or not record.lines:
        return record.box
    side = _BESIDE * record.lines[0].box.height
    box = record.box
    return Box(box.x1 - side, box.y1, box.x2 + side, box.y2)


def _is_in(part: Box, reach: Box) -> bool:
    return reach.contains(*part.center) and part.area < 0.5 * reach.area


def _by_drawing(words: str, group: Group, scene: Scene) -> Verdicts | None:
    """Where no icon is known by a name: what some have in a place where others have nothing."""
    said = words_of(words)
    if not (set(said) & _DRAWN or any(icons_called(word) for word in said)):
        return None
    own = [[part.box for part in r.parts if _is_drawn(part, r)] for r in group.records]
    spots = [_spot(box, r) for r, boxes in zip(group.records, own, strict=True) for box in boxes]
    best: Verdicts | None = None
    for spot in spots:
        hits = [
            any(_near(spot, _spot(box, r)) for box in boxes)
            for r, boxes in zip(group.records, own, strict=True)
        ]
        if not all(hits) and sum(hits) > sum(best or ()):
            best = hits
    return best


def _is_drawn(part: Region, record: Record) -> bool:
    if part.label not in ("icon", "image") or part.box.area > 0.1 * record.box.area:
        return False
    framing = [other.box for other in record.parts if other.label in _FRAMES]
    around = any(
        box.area > 1.5 * part.box.area and box.contains(*part.box.center) for box in framing
    )
    written = any(part.box.intersection(line.box) is not None for line in record.lines)
    return not (around or written)


def _spot(box: Box, record: Record) -> tuple[float, float]:
    return box.center[0] - record.box.x2, box.center[1] - record.box.y1


def _near(one: tuple[float, float], other: tuple[float, float]) -> bool:
    return abs(one[0] - other[0]) < _SPOT and abs(one[1] - other[1]) < _SPOT


_Test = Callable[[str, Group, Scene], Verdicts | None]
_TESTS: dict[str, Sequence[_Test]] = {
    "is": (_by_state, _by_shade, _by_exact, _by_cell, _by_words, done_entries),
    "has": (
        *(_by_state, _by_shade, _by_exact, _by_cell, _by_column),
        *(_by_type, _by_part, _by_words, _by_drawing),
    ),
    "from": (_by_writer, _by_exact),
    "except": (_by_state, _by_words, _by_mention),
}
