"""Which of several records meet a condition: by a state, by words, by a column, or by a part."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from deixis.core import Region
from deixis.grounders.neuro_symbolic.executor import Executor
from deixis.grounders.neuro_symbolic.looks.letterforms import struck
from deixis.grounders.neuro_symbolic.records.answering.entry_states import STATES, in_state
from deixis.grounders.neuro_symbolic.records.asking.conditions import Condition
from deixis.grounders.neuro_symbolic.records.asking.lexicon import attribute_types
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
from deixis.perception.elements import checked

__all__ = ["meets"]

Verdicts = list[bool]
_DONE = word_set("ticked checked done bought finished complete completed packed crossed")
_MINE = word_set("me i myself us you")
_ONE_LINE = 26  # letters of a value that states something; more is a sentence
_TICKED = 0.5


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
    if said and said <= _DONE:
        return _by_tick(group, scene) or _by_stroke(group, scene)
    return in_state(words.casefold(), group.records, scene) if words.casefold() in STATES else None


def _by_tick(group: Group, scene: Scene) -> Verdicts | None:
    boxes = [[p.box for p in r.parts if p.label == "checkbox"] for r in group.records]
    if not all(boxes):
        return None
    return [any(checked(scene.image, box) > _TICKED for box in own) for own in boxes]


def _by_stroke(group: Group, scene: Scene) -> Verdicts | None:
    titles = [record.title for record in group.records]
    if any(title is None for title in titles):
        return None
    from deixis.core import Boxes

    scores = struck(scene.image, Boxes.of([title.box for title in titles if title is not None]))
    return None if scores is None else [bool(score > _TICKED) for score in scores]


def _by_words(words: str, group: Group, scene: Scene) -> Verdicts | None:
    """A short line that says the words, or the opposite of them."""
    hits = [_states(words, record, group) for record in group.records]
    if any(hits):
        return hits
    against = [any(_states(o, r, group) for o in opposites(words)) for r in group.records]
    return [not hit for hit in against] if any(against) else None


def _states(words: str, record: Record, group: Group) -> bool:
    """Whether a short line of a record says just the words."""
    said = words_of(words)
    named = group.kind != "cards" and len(record.lines) > 2
    for line in record.lines:
        short = len(line.text) <= _ONE_LINE and not (named and line is record.title)
        own = words_of(line.text)
        if short and len(own) <= len(said) + 1 and all(says(word, own) for word in said):
            return True
    return False


def _by_mention(words: str, group: Group, scene: Scene) -> Verdicts | None:
    """All the words, anywhere in a record."""
    said = words_of(words)
    return [bool(said) and all(says(w, words_of(r.text)) for w in said) for r in group.records]


def _by_writer(words: str, group: Group, scene: Scene) -> Verdicts | None:
    """A name that a line of the record consists of, or begins with."""
    said = words_of(words)
    asked = _MINE if set(said) <= _MINE else set(said)
    own = [[set(words_of(line.text)) for line in r.lines[:3] if _is_name(line.text)] for r in group.records]
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
    dated = "date" in types or "time" in types
    return [
        any(value_type(line.text) in types or (dated and _tells_when(line.text)) for line in r.lines)
        for r in group.records
    ]


def _tells_when(text: str) -> bool:
    words = text.split()
    return is_weekday(words[0]) or TIME.search(text) is not None if words else False


def _by_part(words: str, group: Group, scene: Scene) -> Verdicts | None:
    """Whether what the words describe is seen within a record."""
    root = parse(words, page=True).root
    if not isinstance(root, NounPhrase):
        return None
    result = Executor(scene).run(root)
    if not result.grounded or result.unused:
        return None
    seen = result.candidates.survivors()
    best = float(seen.scores.max(initial=0.0))
    parts = [r for r, s in zip(seen.regions, seen.scores.tolist(), strict=True) if s >= 0.6 * best]
    return [any(_is_in(part, record) for part in parts) for record in group.records]


def _is_in(part: Region, record: Record) -> bool:
    within = record.box.contains(*part.box.center)
    return within and part.box.area < 0.5 * record.box.area


_Test = Callable[[str, Group, Scene], Verdicts | None]
_TESTS: dict[str, Sequence[_Test]] = {
    "is": (_by_state, _by_words),
    "has": (_by_column, _by_type, _by_part, _by_words),
    "from": (_by_writer,),
    "except": (_by_state, _by_words, _by_mention),
}
