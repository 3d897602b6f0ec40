"""Answers to loose questions: the value of the wanted type in the one entry that the words name."""

from __future__ import annotations

from collections.abc import Sequence

from deixis.core import TextLine
from deixis.grounders.neuro_symbolic.records.asking.phrases import Asked
from deixis.grounders.neuro_symbolic.records.asking.types import value_type
from deixis.grounders.neuro_symbolic.records.asking.wants import Wanted, is_question, wanted
from deixis.grounders.neuro_symbolic.records.finding.entries import (
    Entry,
    entries_of,
    says,
    words_of,
)
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.grounders.neuro_symbolic.words.label_words import named_by

__all__ = ["loose_answer", "sure_answer"]

_NAMED = 0.9


def sure_answer(asked: Asked, scene: Scene) -> list[TextLine]:
    """The answer to a plain question whose words all are found; [] otherwise."""
    return _answer(wanted(asked.text), scene) if is_question(asked.text) else []


def loose_answer(asked: Asked, scene: Scene) -> list[TextLine]:
    """The same for phrases that are no questions: "platform of the train to Carlisle"."""
    if asked.many or asked.any or asked.whole or asked.extreme is not None:
        return []
    want = wanted(asked.text)
    spoken = any(char.isalpha() for key in want.keys for char in key)
    return _answer(want, scene) if spoken or want.types else []


def _answer(want: Wanted, scene: Scene) -> list[TextLine]:
    found = [
        (score, value)
        for entry in entries_of(scene)
        if (score := _fit(entry, want)) > 0 and (value := _value(entry, want)) is not None
    ]
    if not found:
        return []
    best = max(score for score, _ in found)
    values = [value for score, value in found if score > best - 0.01]
    first = values[0]
    return [first] if all(_same(first, value) for value in values[1:]) else []


def _same(a: TextLine, b: TextLine) -> bool:
    return a.box.iou(b.box) > 0.3 or (a.box.area < b.box.area and b.box.contains(*a.box.center))


def _fit(entry: Entry, want: Wanted) -> float:
    """How well the words name an entry: all keys must be there, and more of its name is better."""
    title = words_of(entry.title.text)
    said = (*want.keys, *want.soft)
    if not said or not title:
        return 0.0
    there = entry.words if not entry.pair else title
    columns = tuple(word for _, name in entry.names for word in words_of(name))
    keys = want.keys or want.soft
    missing = [key for key in keys if not says(key, (*there, *title, *columns))]
    if entry.pair and named_by(" ".join(keys), entry.title.text) > _NAMED:
        return 2.0
    if not want.keys and len(missing) < len(keys):  # of words that may be left out, some are there
        missing = []
    covered = sum(any(says(word, (other,)) for word in said) for other in title) / len(title)
    held = sum(says(key, (*there, *title)) for key in said)
    if missing and not (len(missing) == 1 and covered == 1 and missing[0].isalpha() and held):
        return 0.0
    if not any(says(key, (*there, *title)) for key in keys):
        return 0.0
    return (0.5 if missing else 1.0) + 0.5 * covered + 0.05 * held


def _value(entry: Entry, want: Wanted) -> TextLine | None:
    """The line of an entry that answers; not one that the question itself says."""
    if entry.pair:
        line = entry.lines[0]
        typed = [kind for kind in want.types if kind not in ("name", "prose")]
        fits = (
            not typed
            or value_type(line.text) in (*typed, "text")
            or any(char.isdigit() for char in line.text)
        )
        return line if fits and want.types != ("prose",) else None
    free = [line for line in entry.lines if not _is_said(line, want)]
    return _by_column(entry, want) or _by_noun(free, want) or _by_type(entry, free, want)


def _is_said(line: TextLine, want: Wanted) -> bool:
    words = words_of(line.text)
    said = sum(any(says(key, (word,)) for key in want.keys) for word in words)
    return bool(words) and said > 0.5 * len(words)


def _by_column(entry: Entry, want: Wanted) -> TextLine | None:
    """The value whose column is named by one of the words, apart from the entry's own."""
    said = [word for word in (*want.keys, *want.soft) if not says(word, entry.words)]
    for index, name in entry.names:
        line = entry.lines[index]
        if line != entry.title and any(named_by(word, name) > _NAMED for word in said):
            return line
    return None


def _by_noun(free: Sequence[TextLine], want: Wanted) -> TextLine | None:
    """A line that begins or ends with the noun asked for: "Platform 4", "3 reviews"."""
    if want.types:
        return None
    for line in free:
        words = words_of(line.text)
        if len(words) > 1 and any(says(key, (words[0], words[-1])) for key in want.keys):
            return line
    return None


def _by_type(entry: Entry, free: Sequence[TextLine], want: Wanted) -> TextLine | None:
    if "name" in want.types:
        return entry.title if entry.title in free else None
    if "prose" in want.types:
        worded = [
            line
            for line in free
            if line is not entry.title and value_type(line.text) == "text" and len(line.text) > 4
        ]
        return max(worded, key=lambda line: line.box.width, default=None)
    for kind in want.types:
        fitting = [line for line in free if value_type(line.text) == kind]
        if fitting:
            return fitting[0]
    return None
