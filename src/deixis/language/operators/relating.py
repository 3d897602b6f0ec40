"""A relation word, its target, and the noun phrase that it hangs on."""

from __future__ import annotations

from dataclasses import replace

from deixis.language.forms import Attribute, Head, Relation
from deixis.language.lexicon.index import Verb
from deixis.language.lexicon.negations import NOT_WORDS
from deixis.language.lexicon.relations import INVERSE
from deixis.language.lexicon.stopwords import BE
from deixis.language.lookahead import target_follows, verb_ends
from deixis.language.nouns.drafts import Draft, Link
from deixis.language.nouns.garments import is_put_on
from deixis.language.nouns.written_text import text_end
from deixis.language.operators.another import another_of_the_kind, tells_more
from deixis.language.operators.dressed import imply_clothing, wear_pattern, worn_colours
from deixis.language.operators.held import read_held
from deixis.language.operators.owners import relation_owner, verb_owner
from deixis.language.operators.reading import Reading
from deixis.language.operators.telling_parts import part_in_place, part_that_does
from deixis.language.operators.wholes import read_whole
from deixis.language.places.positions import position_at

__all__ = ["finish_contact", "put_attribute", "relate"]

_END_OF = frozenset({"at the front of", "at the back of", "at the rear of", "in the rear of"})


def relate(reading: Reading, i: int, end: int, entry: Verb) -> int:
    """Read a relation word and push its target."""
    words = reading.words
    kind = entry.kind
    if (
        reading.contact_draft() is not None
        and not target_follows(reading.words, end)
        and verb_ends(reading.words, end)
    ):
        return finish_contact(reading, i, end, entry)
    if (named := _named_target(reading, i, end)) is not None:
        _start_link(reading, Link(kind, reading.stack[-1], -1, i, end), named)
        return named.end
    if (other := another_of_the_kind(reading, end, entry)) is not None:
        reading.close_above(other[0])
        _start_link(reading, Link(kind, other[0], -1, i, end), other[1])
        if not tells_more(words, other[1].end):
            reading.close_top()
        return other[1].end
    if not target_follows(reading.words, end):
        return _bare_relation(reading, i, end, entry)
    if (worn := worn_colours(reading, i, end, kind)) is not None:
        reading.close_above(worn[0])
        _start_link(reading, Link("wearing", worn[0], -1, i, end), worn[1])
        return worn[1].end
    material = words.adjective(end)
    if kind == "made_of" and material is not None and material[1].kind == "material":
        value = Attribute(words.span(i, material[0]), "material", material[1].value)
        reading.put(value, i, material[0], reading.stack[-1])
        return material[0]
    target = read_whole(reading, end, kind)
    if target is None:
        return _bare_relation(reading, i, end, entry)
    if reading.photo and (held := read_held(reading, entry, target)) is not None:
        return held
    owner = part_in_place(reading, i, kind, target) or relation_owner(reading, entry, target)
    if owner.head.kind in ("element", "value") and target.head.category == "dining table":
        target.head = replace(target.head, kind="element", category="table", categories=("table",))
    kind = _refine(kind, owner, target, words.text(i, end))
    reading.close_above(owner)
    _start_link(reading, Link(kind, owner, -1, i, end), target)
    return target.end


def _named_target(reading: Reading, i: int, end: int) -> Draft | None:
    """'the bar for March', 'the dropdown for country': what an element stands for is written."""
    words = reading.words
    if words.key(i) not in ("for", "to") or reading.stack[-1].head.kind not in (
        "element",
        "value",
    ):
        return None
    if words.article(end) or words.kind(end) not in ("word", "number"):
        return None
    stop = text_end(words, end)
    span = words.span(end, stop)
    return Draft(Head(span, span.text.casefold(), "text"), None, end, stop)


def _refine(kind: str, owner: Draft, target: Draft, surface: str) -> str:
    """'in the blue shirt' is wearing; 'in white' is wearing something white."""
    if surface in _END_OF and _has_ends(target):
        return "in" if target.head.kind == "stuff" else "on"
    if kind == "in" and target.quantifier.number == 2 and "middle" in surface:
        return "between"
    person = owner.animate or owner.head.category == "person"
    if kind in ("in", "wearing") and person and wear_pattern(target):
        return "wearing"
    if kind in ("in", "with") and owner.head.kind not in ("element", "value", "text", "stuff"):
        human = owner.noun is None or owner.animate
        clothing = target.noun is not None and is_put_on(target.noun)
        if human and clothing and kind == "in":
            return "wearing"
        colours = [s for s in target.slots if isinstance(s, Attribute)]
        if (
            kind == "in"
            and owner.animate
            and target.head.kind == "pronoun"
            and colours
            and all(c.kind in ("colour", "brightness", "pattern", "material") for c in colours)
        ):
            imply_clothing(target)
            return "wearing"
    if kind == "wearing" and target.head.kind == "pronoun" and target.noun is None:
        imply_clothing(target)
    return kind


def _has_ends(target: Draft) -> bool:
    """Whether one stands in or on its front and back: not before or behind people and houses."""
    noun = target.noun
    named = noun is not None and noun.kind in ("object", "part", "stuff") and not noun.animate
    return named and target.head.category != "building"


def _start_link(reading: Reading, link: Link, target: Draft) -> None:
    """Give a link its slot, with the "not" or "or" that waits for it, and push the target."""
    owner = link.parent
    if reading.either and owner.slots and reading.negated is None:
        link.slot = len(owner.slots) - 1
        link.before = owner.slots[link.slot]
    else:
        link.slot = reading.reserve(owner)
    if reading.negated is not None:
        link.start, link.negated = reading.negated, True
    reading.negated, reading.either, reading.joined = None, False, False
    reading.push(target, link)


def _bare_relation(reading: Reading, i: int, end: int, entry: Verb) -> int:
    """A relation word that nothing follows: "standing on", "underneath"."""
    words = reading.words
    if entry.verb:
        found = words.adjective(i)
        if found is not None:
            return put_attribute(
                reading,
                i,
                max(end, found[0]) if found[0] >= end else end,
                found[1].kind,
                found[1].value,
            )
        return put_attribute(reading, i, end, "state", words.text(i, end))
    if words.key(i) in ("on", "off") and (
        words.key(i - 1) in BE | NOT_WORDS
        or words.key(i - 1) in ("thats", "turned", "switched", "whichs")
    ):
        return put_attribute(reading, i, end, "state", words.key(i))
    if entry.kind in ("with", "of", "at", "on", "in"):
        return end
    reading.put(Relation(words.span(i, end), entry.kind), i, end, reading.stack[-1])
    return end


def put_attribute(reading: Reading, i: int, end: int, kind: str, value: str) -> int:
    """Say something of whoever the verb belongs to."""
    owner = (kind == "state" and part_that_does(reading, i)) or verb_owner(reading)
    reading.put(Attribute(reading.words.span(i, end), kind, value), i, end, owner)  # type: ignore[arg-type]
    return end


def finish_contact(reading: Reading, i: int, end: int, entry: Verb) -> int:
    """'the chair [the man] is sitting on': the verb that the subject waited for."""
    words = reading.words
    draft = reading.contact_draft()
    if draft is None or draft.link is None:
        return end
    relation = words.relation(end)
    if (
        relation is not None
        and not relation[1].verb
        and not target_follows(reading.words, relation[0])
        and position_at(words, end) is None
    ):
        end = relation[0]
    reading.close_above(draft)
    draft.link.kind = INVERSE.get(entry.kind, "acted_on_by")
    draft.link.end = end
    reading.close_top()
    return end
