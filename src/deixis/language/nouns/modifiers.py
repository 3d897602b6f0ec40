"""What the words before the head say about it."""

from __future__ import annotations

from dataclasses import replace

from deixis.language.forms import (
    AnyOf,
    Attribute,
    Constraint,
    Head,
    Measure,
    NounPhrase,
    Position,
    Relation,
    Superlative,
    TextContent,
)
from deixis.language.lexicon import index
from deixis.language.lexicon.elements import ELEMENT_ROLES, LABEL_BESIDE
from deixis.language.lexicon.index import Adjective, Noun
from deixis.language.nouns.drafts import Draft
from deixis.language.nouns.garments import before_person
from deixis.language.nouns.owned import is_unmarked_owner
from deixis.language.nouns.persons import person_words, said_of_person
from deixis.language.nouns.runs import Item, Run
from deixis.language.words import Words

__all__ = ["attach_items"]

_WORDY: dict[Measure, Measure] = {"area": "area", "height": "width"}
"""The shortest link is the one of fewest letters; the largest text the one of largest letters."""

_LETTERING = frozenset(
    {"struck", "bold", "selected", "checked"}
)  # how a written value may stand out
_NAVIGATES = frozenset({"button", "link"})

_ROLE = {
    word: role
    for role, line in reversed(ELEMENT_ROLES.items())
    for word in (role, *index.split(line))
}


def attach_items(words: Words, run: Run, draft: Draft, at: int | None) -> None:
    """Turn the other items into constraints of the head, the item number ``at``."""
    either, labelled = False, False
    label: list[int] = []  # tokens of a label that are still being gathered
    worn = before_person(words, run, at, draft.noun)
    for n, item in enumerate(run.items):
        if n == at:
            labelled = _add_label(words, draft, label)
            label = []
            _addperson_words(draft, item)
        elif n in worn:
            if worn[n] is not worn.get(n + 1):
                _add(words, draft, worn[n], either=either)
                either = False
        elif item.kind == "constraint" and item.constraint is None:
            either = True
        elif not _after(n, at) and (told := said_of_person(words, item, draft.noun)):
            draft.slots += told
        elif (
            constraint := _said_by(words, item, draft.noun, label, after=_after(n, at))
        ) is not None:
            _add(words, draft, constraint, either=either)
            either = False
    _add_label(words, draft, label)
    _label_of_value(words, draft, at, labelled=labelled)


def _after(n: int, at: int | None) -> bool:
    return at is not None and n > at


def _said_by(
    words: Words, item: Item, noun: Noun | None, label: list[int], *, after: bool
) -> Constraint | None:
    """What one item says of the head; words of a label are gathered instead."""
    if item.kind == "constraint":
        constraint = _read_off(item.constraint, noun)
        short = noun is not None and noun.category in _NAVIGATES and item.end == item.start + 1
        return _back_button(constraint) if short else constraint
    if item.kind == "quote":
        return _quoted(words, item, noun)
    if noun is not None and noun.kind in ("element", "value"):
        if not after:
            return _before_element(words, item, noun, label)
        label.extend(range(item.start, item.end))
        return None
    if item.kind == "adjective" and item.adjective is not None:
        return _attribute(words, item, item.adjective)
    if item.kind == "noun" and item.noun is not None:
        return _unmarked_owner(words, item, noun) or _noun_modifier(words, item)
    return None


def _add(words: Words, draft: Draft, constraint: Constraint, *, either: bool) -> None:
    last = draft.slots[-1] if draft.slots else None
    if not either or last is None:
        draft.slots.append(constraint)
        return
    parts = last.constraints if isinstance(last, AnyOf) else (last,)
    start, end = last.span.start, constraint.span.end
    draft.slots[-1] = AnyOf(words.chars(start, end), (*parts, constraint))


def _attribute(words: Words, item: Item, entry: Adjective) -> Attribute:
    return Attribute(words.span(item.start, item.end), entry.kind, entry.value, entry.modifier)


def _read_off(constraint: Constraint | None, noun: Noun | None) -> Constraint | None:
    """'the highest price' is about the number, 'the highest bar' about its length."""
    if not isinstance(constraint, Superlative) or noun is None:
        return constraint
    if constraint.measure not in ("y", "area", "height"):
        return constraint
    if noun.category in ("text", "heading", "link") and constraint.measure != "y":
        by_size = constraint.measure == "area" and noun.category != "link"
        return replace(constraint, measure="height" if by_size else _WORDY[constraint.measure])
    most = constraint.most if constraint.measure != "y" else not constraint.most
    if noun.kind == "value":
        return Superlative(constraint.span, "value", most)
    if noun.category == "bar" and constraint.measure == "y":
        return Superlative(constraint.span, "height", most)
    return constraint


def _back_button(constraint: Constraint | None) -> Constraint | None:
    """'the back button' goes back; it does not stand at the back."""
    if isinstance(constraint, Position) and constraint.depth is not None:
        return TextContent(constraint.span, constraint.span.text, "label")
    return constraint


def _unmarked_owner(words: Words, item: Item, head: Noun | None) -> Relation | None:
    """'mans hand', 'womans bag': an owner whose apostrophe was left out."""
    noun = item.noun
    if head is None or noun is None:
        return None
    if not is_unmarked_owner(words, item):
        if head.trait not in ("body", "part"):
            return None
        if not noun.animate and (head.trait == "body" or noun.kind != "object"):
            return None
    elif head.trait in ("person", noun.trait):
        return None
    span = words.span(item.start, item.end)
    owner = Head(span, noun.lemma, noun.kind, noun.category, noun.categories)
    return Relation(span, "of", (NounPhrase(span, owner, person_words(noun, span)),))


def _noun_modifier(words: Words, item: Item) -> Attribute | None:
    """'kitchen table', 'baseball player': a noun before the head."""
    if item.noun is None:
        return None
    if (
        item.noun.kind == "object"
        and item.noun.category == "person"
        and item.noun.age
        and item.noun.lemma in ("baby", "child", "toddler", "teen", "infant", "kid")
    ):
        return Attribute(
            words.span(item.start, item.end),
            "age",
            "young" if item.noun.lemma != "baby" else "baby",
        )
    return Attribute(words.span(item.start, item.end), "other", item.noun.lemma)


def _before_element(words: Words, item: Item, noun: Noun, label: list[int]) -> Constraint | None:
    """Words before an element: a known attribute, a role, else a part of its label."""
    entry = item.adjective
    plain = not label and not (words.capital(item.start) and item.start > 0)
    if noun.kind == "value":
        seen = entry is not None and (
            entry.kind in ("colour", "size", "brightness") or entry.value in _LETTERING
        )
        if entry is not None and seen and item.noun is None and not label:
            return _attribute(words, item, entry)
    elif plain:
        text = words.text(item.start, item.end)
        if text in _ROLE:
            return Attribute(words.span(item.start, item.end), "role", _ROLE[text])
        makes = entry is not None and entry.value in ("bold", "struck")
        if makes and noun.category in ("button", "icon"):
            label.extend(range(item.start, item.end))  # "the bold button" makes words bold
            return None
        if entry is not None and (entry.kind != "other" or item.noun is None):
            return _attribute(words, item, entry)
    label.extend(range(item.start, item.end))
    return None


def _add_label(words: Words, draft: Draft, label: list[int]) -> bool:
    """Make a text of the gathered words; whether there were any."""
    if not label:
        return False
    span = words.span(label[0], label[-1] + 1)
    draft.slots.append(TextContent(span, span.text, "label"))
    return True


def _quoted(words: Words, item: Item, noun: Noun | None) -> TextContent:
    span = words.span(item.start, item.end)
    beside = noun is not None and (noun.category in LABEL_BESIDE or noun.kind == "value")
    return TextContent(span, span.text, "label" if beside else "inside")


def _label_of_value(words: Words, draft: Draft, at: int | None, *, labelled: bool) -> None:
    """'invoice date', 'the total': a written value is found by its own words."""
    noun = draft.noun
    if noun is None or noun.kind != "value" or at is None:
        return
    if any(isinstance(slot, Attribute) and slot.value == "struck" for slot in draft.slots):
        return  # its look tells it, not its name
    head = draft.head.span
    generic = noun.lemma in (
        "amount",
        "date",
        "value",
        "number",
        "name",
        "time",
        "text",
        "figure",
        "count",
    )
    if labelled:
        last = next(slot for slot in reversed(draft.slots) if isinstance(slot, TextContent))
        if noun.lemma == "number" and last.text.endswith("s"):
            return  # "visitors number": of many, not "invoice number"
        if not generic or noun.lemma in ("date", "number", "name"):
            span_text = words.phrase[last.span.start : head.end]
            draft.slots[draft.slots.index(last)] = TextContent(last.span, span_text, "label")
        return
    coloured = any(isinstance(s, Attribute) and s.kind == "colour" for s in draft.slots)
    if coloured and noun.lemma in ("number", "figure", "value", "amount"):
        return  # "the red numbers": their look tells them, not their name
    if noun.lemma in ("figure", "count") and any(isinstance(s, TextContent) for s in draft.slots):
        return
    if noun.lemma.endswith(" amount"):
        draft.slots.append(TextContent(head, head.text.rpartition(" ")[0] or head.text, "label"))
        return
    draft.slots.append(TextContent(head, head.text, "label"))


def _addperson_words(draft: Draft, item: Item) -> None:
    if item.noun is not None:
        draft.slots += person_words(item.noun, draft.head.span)
