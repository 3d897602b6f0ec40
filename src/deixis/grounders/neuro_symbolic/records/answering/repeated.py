"""Entries of what repeats on a page, whatever they are called: "the last alarm".

Where a noun is none that is seen as such, as a button is, and means no value, it means what the
page lists. Of several lists that one is meant which the noun or the place told stands over, else
one whose entries tell what is said of them, else the one that fills the page.
"""

from __future__ import annotations

from collections.abc import Sequence

from deixis.core import Region
from deixis.grounders.neuro_symbolic.nouns.kinds import KINDS_MEANT
from deixis.grounders.neuro_symbolic.records.answering.choice_fit import COLUMNS
from deixis.grounders.neuro_symbolic.records.answering.conditioned import CHOICES
from deixis.grounders.neuro_symbolic.records.answering.entry_states import STATES
from deixis.grounders.neuro_symbolic.records.answering.entry_values import (
    best_entry,
    only_numbers,
    values_of,
)
from deixis.grounders.neuro_symbolic.records.answering.likeness import likeness
from deixis.grounders.neuro_symbolic.records.answering.meeting import meets
from deixis.grounders.neuro_symbolic.records.asking.lexicon import (
    attribute_types,
    is_record_noun,
    singular,
)
from deixis.grounders.neuro_symbolic.records.asking.of_entries import OfEntries, read_entries
from deixis.grounders.neuro_symbolic.records.asking.phrases import Asked
from deixis.grounders.neuro_symbolic.records.finding.entries import says, words_of
from deixis.grounders.neuro_symbolic.records.finding.repeats import (
    Repeat,
    main_repeat,
    pictured,
    repeats_of,
)
from deixis.grounders.neuro_symbolic.records.model import Group, Record
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.grounders.neuro_symbolic.space.orders import nth
from deixis.language import parse
from deixis.language.forms import NounPhrase
from deixis.language.lexicon.wordsets import word_set

__all__ = ["repeated"]

_ENTRIES = word_set("row entry card tile product line item record")
"""Of the nouns of what is drawn, those that mean entries."""
_SEEN = word_set("row card tile line product")
"""Of these, the nouns of what is seen as such, wherever it stands."""
_WHERE = word_set("list table page screen folder inbox")
_PICTURED = word_set("app application program game")
"""What is never listed without its own picture."""
_PEOPLE = word_set("person people contact member user friend colleague guest participant player")


def repeated(asked: Asked, scene: Scene) -> list[Region]:
    """The entries that a phrase picks; [] where its noun means none, or nothing tells which."""
    said = None if asked.any else read_entries(asked)
    if said is None or not _means_entries(said.noun):
        return []
    if singular(said.noun) in _SEEN and not (said.conditions or said.between or said.measure):
        return []  # "the first card" is the first one that is seen
    for repeat in _meant(said, scene):
        chosen = _chosen(said, asked, repeat, scene)
        if chosen and (len(chosen) == 1 or said.several or asked.many):
            return [Region(r.box, 0.85, "row", text=r.text, source="records") for r in chosen]
    return []


def _means_entries(noun: str) -> bool:
    """Whether a noun is of entries: no kind of control, no value, nothing that is drawn."""
    one = singular(noun)
    if one in CHOICES or one in COLUMNS:
        return False
    if one in _ENTRIES or one in _PICTURED:
        return True
    if one in KINDS_MEANT or (attribute_types(one) and not is_record_noun(one)):
        return False
    root = parse(f"the {noun}", page=True).root
    return isinstance(root, NounPhrase) and root.head.kind not in ("element", "value", "pronoun")


def _meant(said: OfEntries, scene: Scene) -> list[Repeat]:
    """Lists of which the noun may be, the likeliest first; in those without frames names are."""
    chosen = any(STATES.get(c.words.casefold()) == "chosen" for c in said.conditions)
    repeats = [r for r in repeats_of(scene) if r.framed or (chosen and r.shown.kind == "rows")]
    noun = singular(said.noun)
    if noun in _PICTURED:
        repeats = [part for item in repeats if (part := pictured(item)) is not None]
    if said.place and words_of(said.place)[-1] not in _WHERE:
        return [item for item in repeats if _heads(words_of(said.place), item)]
    headed = [item for item in repeats if _is_called(noun, item)]
    if headed:
        return headed
    fits = noun not in _PEOPLE or chosen
    fitting = [r for r in repeats if fits or likeness(noun, r.shown) > 1]
    if said.between or said.measure or chosen:
        return fitting  # of which few can tell
    main = main_repeat(fitting)
    return [main] if main is not None else []


def _is_called(noun: str, repeat: Repeat) -> bool:
    """Whether the plural of a noun ends the heading of a list, or the noun heads its names."""
    for group in repeat.readings:
        said = group.heading.text.casefold().split() if group.heading is not None else []
        last = next((word for word in reversed(said) if word.isalpha()), "")
        if singular(last) == noun != last:
            return True
        if group.columns and words_of(group.columns[0].name) == (noun,):
            return True
    return False


def _heads(words: Sequence[str], repeat: Repeat) -> bool:
    """Whether words stand over a list, or over the names in it."""
    over = [g.heading.text for g in repeat.readings if g.heading is not None]
    over += [g.columns[0].name for g in repeat.readings if g.columns]
    return any(
        own and all(says(word, own) for word in words) and len(own) <= len(words) + 2
        for own in map(words_of, over)
    )


def _chosen(said: OfEntries, asked: Asked, repeat: Repeat, scene: Scene) -> list[Record]:
    """The entries that are picked, by the first reading of the list that can tell."""
    entries = repeat.shown.records
    for group in repeat.readings:
        if len(group.records) != len(entries):
            continue
        kept = _picked(said, asked, group, scene)
        if kept and (len(kept) < len(entries) or asked.rank is not None):
            return [_shown(group.records[index], repeat) for index in kept]
    return []


def _shown(record: Record, repeat: Repeat) -> Record:
    """The entry as the best reading frames it."""
    return max(repeat.shown.records, key=lambda other: other.box.iou(record.box))


def _picked(said: OfEntries, asked: Asked, group: Group, scene: Scene) -> list[int]:
    if said.between:
        return _between(said, group)
    kept = list(range(len(group.records)))
    for condition in said.conditions:
        verdicts = meets(condition, group, scene)
        if verdicts is None:
            return []
        kept = [index for index in kept if verdicts[index] != condition.denied]
    if said.measure is not None:
        values = values_of(said.measure[0], group)
        if not values and _is_titled(said.measure[0], group, scene):
            values = only_numbers(group)
        best = best_entry(values, len(kept), most=said.measure[1])
        return [] if best is None else [best]
    if asked.extreme is not None:
        return _extreme(asked.extreme, group)
    return kept if asked.rank is None else nth(kept, asked.rank)


def _is_titled(measure: str, group: Group, scene: Scene) -> bool:
    """Whether what is compared stands over all: entries of "Notifications" state how many."""
    words, top = words_of(measure), group.box.y1
    return any(words_of(ln.text) == words for ln in scene.text.lines if ln.box.y2 < top)


def _extreme(extreme: tuple[str, bool], group: Group) -> list[int]:
    """The entry with the most of what the superlative compares."""
    kinds, most = extreme
    measures = kinds.split() or ["size"]
    if "time" in measures:
        measures = ["duration", *measures]  # what is longest lasts so, whenever it begins
    for measure in measures:
        best = best_entry(values_of(measure, group), len(group.records), most=most)
        if best is not None:
            return [best]
    return []


def _between(said: OfEntries, group: Group) -> list[int]:
    """The one entry between two that are named."""
    places = [_named(name, group) for name in said.between]
    if None in places:
        return []
    known = sorted(index for index in places if index is not None)
    return [known[0] + 1] if len(known) == 2 and known[1] - known[0] == 2 else []


def _named(name: str, group: Group) -> int | None:
    """The one entry that has a line which says all words of a name, and little else."""
    keys = words_of(name)
    hits = [
        index
        for index, record in enumerate(group.records)
        if keys and any(_is_named(keys, words_of(line.text)) for line in record.lines)
    ]
    return hits[0] if len(hits) == 1 else None


def _is_named(keys: Sequence[str], own: Sequence[str]) -> bool:
    return len(own) <= len(keys) + 2 and all(says(key, tuple(own)) for key in keys)
