"""The main loop: operators after a head, each tried in turn."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from deixis.language.coverage import not_understood
from deixis.language.forms import (
    Coordination,
    Form,
    Head,
    NounPhrase,
    Quantifier,
    Relation,
)
from deixis.language.lexicon.index import members
from deixis.language.lexicon.people import PLURAL_PEOPLE
from deixis.language.lexicon.relations import HUMAN_VERBS
from deixis.language.lexicon.stopwords import PRONOUN_HEADS, STOP_WORDS
from deixis.language.lexicon.wordsets import word_set
from deixis.language.nouns.drafts import Draft
from deixis.language.openings import is_command, skip_opening
from deixis.language.operators.antecedents import read_relative_pronoun
from deixis.language.operators.asking import asked_text
from deixis.language.operators.clauses import read_contact, read_outfit, read_possessive, read_whose
from deixis.language.operators.comparing import read_camera_distance, read_extreme
from deixis.language.operators.coordination import read_conjunction
from deixis.language.operators.describing import read_describe
from deixis.language.operators.from_behind import read_from_behind
from deixis.language.operators.motions import read_has_fallen, read_motion
from deixis.language.operators.naming import read_text, read_trailing_words
from deixis.language.operators.negation import read_exception, read_image, read_negation
from deixis.language.operators.ordering import read_order, read_order_direction, read_trailing_all
from deixis.language.operators.particles import read_particle
from deixis.language.operators.passives import read_passive
from deixis.language.operators.placing import read_position
from deixis.language.operators.poses import read_pose
from deixis.language.operators.reading import Reading
from deixis.language.operators.relatives import read_gap
from deixis.language.operators.sides_of_people import read_side_of_somebody
from deixis.language.operators.than import read_degree, read_than
from deixis.language.operators.turned_backs import read_turned_back
from deixis.language.operators.verbs import read_link_to, read_verb_or_preposition
from deixis.language.operators.wholes import read_whole
from deixis.language.places.degrees import degree_end
from deixis.language.words import Words

__all__ = ["build"]


def build(reading: Reading) -> Form:
    """Read the whole phrase."""
    i = skip_opening(reading.words)
    reading.first = i = max(i, degree_end(reading.words, i))
    draft, i = _first_phrase(reading, i)
    reading.open_root(draft)
    while i < len(reading.words):
        i = max(_step(reading, i), i + 1)
    reading.close_all()
    return _form(reading)


def _first_phrase(reading: Reading, i: int) -> tuple[Draft, int]:
    words = reading.words
    while i < len(words) and words.kind(i) not in ("word", "number", "quote"):
        i += 1
    draft = _whole_text(reading, i) or asked_text(words, i) or _picked_from(reading, i)
    draft = draft or read_whole(reading, i, None)
    if draft is None:
        return Draft(_implied_head(words, i), None, i, i), i
    return draft, draft.end


def _picked_from(reading: Reading, i: int) -> Draft | None:
    """'From the two boats the smaller one', 'of the kites, the lowest': the set stands first."""
    words = reading.words
    if words.key(i) not in ("from", "of", "among", "amongst") or not words.article(i + 1):
        return None
    among = read_whole(reading, i + 1, None)
    if among is None or among.noun is None or not among.quantifier.plural:
        return None
    j = among.end + (words.kind(among.end) == "comma")
    one = read_whole(reading, j, None) if words.article(j) else None
    if one is None or one.head.kind != "pronoun" or not one.slots:
        return None
    among.slots += one.slots
    among.quantifier = replace(one.quantifier, span=one.quantifier.span or among.quantifier.span)
    among.cover(i, one.end)
    return among


def _implied_head(words: Words, i: int) -> Head:
    """The head of "eating a cake" is a person, that of "on the left" anything."""
    found = words.relation(i)
    acts = found is not None and found[1].verb and found[1].kind in HUMAN_VERBS
    acts = acts or not {"who", "whos"}.isdisjoint(words.keys[: i + 1])  # "who is that in white"
    spot = words.span(i, i)
    return Head(spot, "", "pronoun", *(("person", ("person",)) if acts else ()))


def _whole_text(reading: Reading, i: int) -> Draft | None:
    """'Sign in': capitals, and no noun that the phrase could be about."""
    words = reading.words
    end = len(words)
    while end > i and words.kind(end - 1) == "stop":
        end -= 1
    if not is_command(words.text(i, end)):
        return None
    if not words.capital(i):
        if end - i == 1 and words.noun(i):
            return None
        span = words.span(i, end)
        return Draft(Head(span, words.text(i, end), "unknown"), None, i, end)
    span = words.span(i, end)
    return Draft(Head(span, span.text.casefold(), "text"), None, i, end)


def _step(reading: Reading, i: int) -> int:
    """Understand what stands at i; returns the next index to read."""
    words = reading.words
    if words.kind(i) in ("comma", "stop", "slash", "symbol"):
        _mark(reading, i)
        return i + 1
    for reader in _READERS:
        end: int | None = reader(reading, i)
        if end is not None and end > i:
            return end
    _forget(reading, i)
    return i + 1


def _mark(reading: Reading, i: int) -> None:
    reading.comma = reading.words.kind(i) in ("comma", "stop")


def _forget(reading: Reading, i: int) -> None:
    """A word that says nothing here."""
    if reading.words.key(i) not in STOP_WORDS:
        reading.joined = reading.either = False


def _form(reading: Reading) -> Form:
    words = reading.words
    root = _root(reading)
    content = [i for i in range(len(words)) if i not in words.silent and _content(reading, i)]
    return Form(words.phrase, root, not_understood(root, words, content))


def _content(reading: Reading, i: int) -> bool:
    words = reading.words
    if words.kind(i) == "symbol":
        return not words.tokens[i].norm.isascii()
    if words.kind(i) not in ("word", "number", "quote"):
        return False
    return i >= reading.first and (
        words.key(i) not in STOP_WORDS | PRONOUN_HEADS or words.kind(i) == "quote"
    )


def _root(reading: Reading) -> NounPhrase | Coordination:
    words = reading.words
    reading.roots[0].cover(0, reading.roots[0].end)
    reading.roots[-1].cover(reading.roots[-1].start, _last_word(reading))
    for draft in reading.roots:
        _name_owner(draft)
    if len(reading.roots) > 1 and _both_of(reading.roots[0]):
        reading.roots[0].quantifier = Quantifier()  # "both the man and his dog": one of each
    parts = tuple(draft.build(words) for draft in reading.roots)
    if len(parts) == 1:
        return parts[0]
    whole = words.span(reading.roots[0].start, reading.roots[-1].end)
    return Coordination(whole, "or" if reading.conjunction == "or" else "and", parts)


def _both_of(draft: Draft) -> bool:
    """Whether "both" stands before one thing: the other one follows."""
    said, noun = draft.quantifier.span, draft.head.text.lower()
    one = noun == draft.head.lemma and noun not in PLURAL_PEOPLE
    return said is not None and said.text.lower() == "both" and one


def _last_word(reading: Reading) -> int:
    words = reading.words
    return 1 + max(
        (i for i in range(len(words)) if words.kind(i) in ("word", "number", "quote")),
        default=len(words) - 1,
    )


def _name_owner(draft: Draft) -> None:
    """A part that is itself asked for has its owner's category first, then its own.

    COCO draws a person's box around whatever of the person is visible, be it a hand; ``kind``
    and ``lemma`` still say that a part is meant.
    """
    if draft.noun is None or draft.noun.trait not in ("body", "part"):
        return
    owners = [
        slot.targets[0].head
        for slot in draft.slots
        if isinstance(slot, Relation) and slot.kind == "of" and slot.targets
    ]
    named = next((head.category for head in reversed(owners) if head.category), None)
    if named is None and draft.noun.trait != "body":
        return
    whose = (named,) if named else _living(draft.head)
    draft.head = replace(draft.head, category=whose[0], categories=(*whose, draft.noun.category))


_NO_HUMAN = word_set("trunk beak snout muzzle paw hoof claw talon hump udder fang")
_ALSO = {"tail": ("airplane",), "trunk": ("suitcase",)}


def _living(part: Head) -> tuple[str, ...]:
    """Who has such a part: no person a tail, horns or a trunk; wings planes, too."""
    if part.lemma not in _NO_HUMAN and part.category != "tail":
        return ("person",)
    return (*members("animal"), *_ALSO.get(part.category or "", ()), *_ALSO.get(part.lemma, ()))


_READERS: tuple[Callable[[Reading, int], int | None], ...] = (
    read_exception,
    read_negation,
    read_image,
    read_than,
    read_degree,
    read_text,
    read_trailing_words,
    read_turned_back,
    read_pose,
    read_from_behind,
    read_whose,
    read_relative_pronoun,
    read_camera_distance,
    read_order_direction,
    read_order,
    read_side_of_somebody,
    read_position,
    read_extreme,
    read_conjunction,
    read_possessive,
    read_outfit,
    read_particle,
    read_gap,
    read_passive,
    read_has_fallen,
    read_motion,
    read_verb_or_preposition,
    read_link_to,
    read_describe,
    read_trailing_all,
    read_contact,
)
"""What is tried at each place, in this order; each returns the index after what it took."""
