"""What a clause is about: "the woman with the bag who smiles", "the dogs by the man that are wet".

It is the nearest thing that the clause may hold of: "who" is somebody, nothing that is "open" or
"red" is a person where a thing was named, and "are" is said of several.
"""

from __future__ import annotations

from collections.abc import Callable

from deixis.language.lexicon.attributes import OWN_STATES
from deixis.language.lexicon.index import split
from deixis.language.lexicon.negations import NOT_WORDS
from deixis.language.lexicon.stopwords import BE, INTENSIFIERS
from deixis.language.lexicon.wordsets import word_set
from deixis.language.lookahead import target_follows
from deixis.language.nouns.drafts import Draft
from deixis.language.operators.reading import Reading
from deixis.language.places.positions import position_at
from deixis.language.words import Words

__all__ = ["read_relative_pronoun"]

_WHO = word_set("who whos")
_WHICH = _WHO | word_set("that thats which whichs")
_ONE_IS = word_set("is isnt was wasnt has hasnt does doesnt")
_SEVERAL_ARE = word_set("are arent were werent have havent do dont")
_HAS = word_set("has have had hasnt havent")
_LOOKS = frozenset({"colour", "brightness", "pattern", "material", "shape"})
_EITHER = word_set("busy loaded missing dead dying bruised worn dirty clean wet")
_OF_THINGS = (
    word_set("full broken sliced whole on off eaten parked open closed empty")
    | {word for topic in ("filling", "wear") for word in split(OWN_STATES[topic])}
) - _EITHER
_OF_THE_LIVING = (
    word_set("standing sitting lying walking running smiling jumping")
    | set(split(OWN_STATES["mood and doing"]))
) - (_OF_THINGS | word_set("reading reads pointing points"))


def read_relative_pronoun(reading: Reading, i: int) -> int | None:
    """'who', 'that', 'which' before a verb: what follows is said of one thing named before."""
    words, landmarks = reading.words, len(reading.stack) > 1 and not reading.comma
    if words.key(i) not in _WHICH or not landmarks or not reading.photo:
        return None
    predicate = _predicate(words, i)
    if predicate is None or reading.negated is not None or reading.contact_draft() is not None:
        return None
    nearest = list(reversed(reading.stack))
    sort = _sort(words, i, predicate)
    fitting = [draft for draft in nearest if sort is None or sort(draft)] or nearest
    agreeing = [draft for draft in fitting if _agrees(words, i, draft)]
    antecedent = (agreeing or fitting)[0]
    if antecedent is nearest[0] and sort is None:
        return None  # any thing may be so: what usually has it is known by the words that follow
    reading.close_above(antecedent)
    reading.subject = antecedent
    return i + 1


def _predicate(words: Words, i: int) -> int | None:
    """Index of what is said, after "that is not very"; None where no verb follows."""
    j = i + 1
    told = words.relation(j)
    verb = words.key(i) in ("whos", "thats", "whichs") or words.key(j) in BE | _HAS | NOT_WORDS
    if not (verb or (told is not None and told[1].verb) or words.adjective(j) is not None):
        return None
    while words.key(j) in BE | NOT_WORDS | INTENSIFIERS:
        j += 1
    return j


def _sort(words: Words, i: int, j: int) -> Callable[[Draft], bool] | None:
    """What the antecedent may be, by the pronoun and what is said at j; None for anything."""
    if words.key(i) in _WHO:
        return _is_alive
    look, act = words.adjective(j), words.relation(j)
    placed = act is not None and not act[1].verb and target_follows(words, act[0])
    if look is None or placed or position_at(words, j) is not None:
        return None
    if look[1].kind in _LOOKS or look[1].value in _OF_THINGS:
        return _is_a_thing
    return _is_alive if look[1].kind == "state" and look[1].value in _OF_THE_LIVING else None


def _is_alive(draft: Draft) -> bool:
    told_later = draft.noun is None and draft.head.kind == "pronoun"  # "the one", "someone"
    return draft.animate or draft.head.category == "person" or told_later


def _is_a_thing(draft: Draft) -> bool:
    person = draft.noun is not None and draft.noun.trait == "person"
    return not person and draft.head.category != "person"


def _agrees(words: Words, i: int, draft: Draft) -> bool:
    """Whether its number is that of the verb; "glasses" and "shorts" may be one or several."""
    if draft.worn:
        return True
    if words.key(i + 1) in _ONE_IS:
        return not draft.quantifier.plural
    return words.key(i + 1) not in _SEVERAL_ARE or draft.quantifier.plural
