"""Entries with the most or the least of what their lines state: "the biggest recording".

Of a list of recordings each shows its size in a line of more: "48:12 · 44.3 MB". The list is the
one that the noun heads or that says it; what is compared is told by the superlative.
"""

from __future__ import annotations

import re

from deixis.core import Region
from deixis.grounders.neuro_symbolic.records.answering.extremes import best_of
from deixis.grounders.neuro_symbolic.records.asking.lexicon import attribute_types, singular
from deixis.grounders.neuro_symbolic.records.asking.phrases import Asked
from deixis.grounders.neuro_symbolic.records.asking.types import number_in
from deixis.grounders.neuro_symbolic.records.finding.framed_entries import framed_entries
from deixis.grounders.neuro_symbolic.records.finding.grouping import groups_of
from deixis.grounders.neuro_symbolic.records.model import Group, Record
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.language.wanting import plain_words, stem
from deixis.perception.elements.values import CURRENCY

__all__ = ["entry_with_most"]

_WHERE = r"(?: (?:in|on|of) (?:the |this |my )?(?:list|page|window|dialog|basket|cart))?"
_BARE = re.compile(
    rf"^(?:the )?(?:(?P<size>(?P<more>biggest|largest)|smallest)|(?P<long>longest)|shortest)"
    rf" (?P<noun>[a-z]+){_WHERE}$",
    re.I,
)
_OWNER = re.compile(
    r"^(?:the |which |what )?(?P<noun>[a-z]+) (?:with|that has|which has|has|having) (?:the )?"
    r"(?:(?P<more>most|highest|largest|biggest|greatest)|least|lowest|smallest|fewest)"
    r" (?P<what>[a-z]+)(?: (?:on|in|of) (?:it|them|all))?$",
    re.I,
)
_VALUES = {
    "size": re.compile(r"\d[\d.,]* ?[kmgt]i?b\b", re.I),
    "time": re.compile(r"\b\d{1,3}:\d\d\b(?!:)|\d[\d.,]* ?(?:sec|min|h|hours?|minutes?)\b", re.I),
    "amount": re.compile(rf"[-−+]? ?{CURRENCY} ?\d[\d.,]*|[-−+]?\d[\d.,]* ?{CURRENCY}", re.I),
    "count": re.compile(r"\b\d+(?= ?[x×])|(?<=[x×] )\d+|(?<=[x×])\d+", re.I),
}
_DRAWN = frozenset({"button", "icon", "image", "field", "box", "text", "word", "card", "photo"})
"""What is large or long as it is drawn."""
_ANY = frozenset({"item", "entry", "thing", "product"})
_WHOLE = ("cards", "bands", "rows")
"""Kinds of lists, those first whose entries are seen whole."""


def entry_with_most(asked: Asked, scene: Scene) -> list[Region]:
    """The whole entry with the most, or the least; [] where the entries state no such value."""
    owner = _OWNER.match(asked.text)
    match = owner or _BARE.match(asked.text)
    if match is None or singular(match["noun"]) in _DRAWN:
        return []
    kind = _kind(owner["what"]) if owner else "size" if match["size"] else "time"
    most = bool(match["more"]) or (owner is None and bool(match["long"]))
    noun = _root(match["noun"])
    lists = [g for g in (*framed_entries(scene), *groups_of(scene)) if _is_of(noun, g, scene)]
    lists.sort(key=lambda group: _WHOLE.index(group.kind))
    for group in lists if kind else ():
        values = [_value(record, kind) for record in group.records]
        known = sum(value is not None for value in values)
        regions = [Region(r.box, 0.85, "row", text=r.text, source="records") for r in group.records]
        best = best_of(list(zip(regions, values, strict=True)), most)
        if known == len(values) and len(best) == 1:
            return best
    return []


def _kind(what: str) -> str:
    return next((kind for kind in attribute_types(what) if kind in _VALUES), "")


def _is_of(noun: str, group: Group, scene: Scene) -> bool:
    """Whether a list is of the noun: it stands over it, or most entries say it, or says little."""
    if group.header is not None or group.kind not in _WHOLE or len(group.records) < 2:
        return False
    over = [line.text for line in scene.text.lines if line.box.y2 < group.records[0].box.y2]
    saying = sum(_says(noun, record.text) for record in group.records)
    named = noun in _ANY or any(_says(noun, text) for text in over)
    return named or 2 * saying >= len(group.records)


def _says(noun: str, text: str) -> bool:
    return noun in map(_root, plain_words(text))


def _root(word: str) -> str:
    return stem(singular(word))


def _value(record: Record, kind: str) -> float | None:
    """The greatest of the values of a kind in the lines of an entry."""
    found = [match for line in record.lines for match in _VALUES[kind].findall(line.text)]
    numbers = [number for text in found if (number := number_in(text)) is not None]
    return max(numbers, default=None)
