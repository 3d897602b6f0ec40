"""What the words before the head say about it."""

from __future__ import annotations

from deixis.language.drafts import Draft
from deixis.language.forms import (
    AnyOf,
    Attribute,
    Constraint,
    Head,
    NounPhrase,
    Relation,
    Superlative,
    TextContent,
)
from deixis.language.lexicon import index
from deixis.language.lexicon.elements import ELEMENT_ROLES, LABEL_BESIDE
from deixis.language.lexicon.index import Noun
from deixis.language.runs import Item, Run
from deixis.language.words import Words

__all__ = ["attach_items"]

_ROLE = {
    word: role
    for role, line in reversed(ELEMENT_ROLES.items())
    for word in (role, *index.split(line))
}


def attach_items(words: Words, run: Run, draft: Draft, at: int | None) -> None:
    """Turn the other items into constraints of the head."""
    noun = draft.noun
    either = False
    label: list[int] = []
    label_done = False
    for n, item in enumerate(run.items):
        if n == at:
            if label and noun is not None:
                _add_label(words, draft, label)
                label, label_done = [], True
            _add_person_words(words, draft, item)
            continue
        constraint: Constraint | None = None
        if item.kind == "constraint" and item.constraint is None:
            either = True
            continue
        if item.kind == "constraint":
            constraint = _read_off(item.constraint, noun)
        elif item.kind == "quote":
            constraint = _quoted(words, item, noun)
        elif noun is not None and noun.kind in ("element", "value") and (at is None or n < at):
            constraint = _before_element(words, item, noun, label)
        elif noun is not None and noun.kind in ("element", "value"):
            label.extend(range(item.start, item.end))
        elif item.kind == "adjective" and item.adjective is not None:
            constraint = _attribute(words, item)
        elif item.kind == "noun" and item.noun is not None:
            constraint = _unmarked_owner(words, item, noun) or _noun_modifier(words, item)
        if constraint is not None:
            _add(words, draft, constraint, either=either)
            either = False
    if label:
        _add_label(words, draft, label)
    _label_of_value(words, draft, run, at, labelled=label_done)


def _add(words: Words, draft: Draft, constraint: Constraint, *, either: bool) -> None:
    last = draft.slots[-1] if draft.slots else None
    if not either or last is None:
        draft.slots.append(constraint)
        return
    parts = last.constraints if isinstance(last, AnyOf) else (last,)
    start, end = last.span.start, constraint.span.end
    draft.slots[-1] = AnyOf(words.chars(start, end), (*parts, constraint))


def _attribute(words: Words, item: Item) -> Attribute:
    entry = item.adjective
    if entry is None:
        raise ValueError("the item must be an adjective")
    return Attribute(words.span(item.start, item.end), entry.kind, entry.value, entry.modifier)


def _read_off(constraint: Constraint | None, noun: Noun | None) -> Constraint | None:
    """'the highest price' is about the number, 'the highest bar' about its length."""
    if not isinstance(constraint, Superlative) or noun is None:
        return constraint
    if constraint.measure not in ("y", "area", "height"):
        return constraint
    most = constraint.most if constraint.measure != "y" else not constraint.most
    if noun.kind == "value":
        return Superlative(constraint.span, "value", most)
    if noun.category == "bar" and constraint.measure == "y":
        return Superlative(constraint.span, "height", most)
    return constraint


def _unmarked_owner(words: Words, item: Item, head: Noun | None) -> Relation | None:
    """'mans hand', 'elephants body': an owner whose apostrophe was left out."""
    noun = item.noun
    if head is None or noun is None or head.trait not in ("body", "part"):
        return None
    if not noun.animate and (head.trait == "body" or noun.kind != "object"):
        return None
    span = words.span(item.start, item.end)
    owner = Head(span, noun.lemma, noun.kind, noun.category, noun.categories)
    return Relation(span, "of", (NounPhrase(span, owner),))


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
    text = words.text(item.start, item.end)
    attribute = item.adjective is not None and item.adjective.kind not in ("other",)
    capital = words.capital(item.start) and item.start > 0
    if noun.kind == "value":
        if (
            attribute
            and item.noun is None
            and not label
            and item.adjective is not None
            and item.adjective.kind in ("colour", "size", "brightness")
        ):
            return _attribute(words, item)
        label.extend(range(item.start, item.end))
        return None
    if text in _ROLE and not capital and not label:
        return Attribute(words.span(item.start, item.end), "role", _ROLE[text])
    if attribute and not capital and not label:
        return _attribute(words, item)
    if (
        item.adjective is not None
        and item.kind == "adjective"
        and not capital
        and not label
        and item.noun is None
    ):
        return _attribute(words, item)
    label.extend(range(item.start, item.end))
    return None


def _add_label(words: Words, draft: Draft, label: list[int]) -> None:
    start, end = label[0], label[-1] + 1
    span = words.span(start, end)
    draft.slots.append(TextContent(span, span.text, "label"))


def _quoted(words: Words, item: Item, noun: Noun | None) -> TextContent:
    span = words.span(item.start, item.end)
    beside = noun is not None and noun.category in LABEL_BESIDE
    return TextContent(span, span.text, "label" if beside else "inside")


def _label_of_value(
    words: Words, draft: Draft, run: Run, at: int | None, *, labelled: bool
) -> None:
    """'invoice date', 'the total': a written value is found by its own words."""
    noun = draft.noun
    if noun is None or noun.kind != "value" or at is None:
        return
    head = draft.head.span
    generic = noun.lemma in ("amount", "date", "value", "number", "name", "time", "text")
    if labelled:
        last = next(slot for slot in reversed(draft.slots) if isinstance(slot, TextContent))
        if not generic or noun.lemma in ("date", "number", "name"):
            span_text = words.phrase[last.span.start : head.end]
            draft.slots[draft.slots.index(last)] = TextContent(last.span, span_text, "label")
        return
    if " " in noun.lemma and noun.lemma.endswith((" amount",)) and noun.lemma != "amount":
        draft.slots.append(TextContent(head, head.text.rpartition(" ")[0] or head.text, "label"))
        return
    draft.slots.append(TextContent(head, head.text, "label"))


def _add_person_words(words: Words, draft: Draft, item: Item) -> None:
    """'boy' says male and young."""
    if item.noun is None:
        return
    if item.noun.gender:
        draft.slots.append(Attribute(draft.head.span, "gender", item.noun.gender))
    if item.noun.age:
        draft.slots.append(Attribute(draft.head.span, "age", item.noun.age))
    if item.noun.role:
        draft.slots.append(Attribute(draft.head.span, "role", item.noun.role))
