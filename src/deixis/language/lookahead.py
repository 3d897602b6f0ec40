"""What may come next: whether a noun phrase starts at a place."""

from __future__ import annotations

from deixis.language.forms import Ordinal
from deixis.language.lexicon.stopwords import ARTICLES, BE, INTENSIFIERS
from deixis.language.lexicon.wordsets import word_set
from deixis.language.places.degrees import degree_end
from deixis.language.places.ordinals import ordinal_at
from deixis.language.places.positions import position_at
from deixis.language.places.rows import row_at
from deixis.language.places.stresses import way_before_place
from deixis.language.places.superlatives import superlative_at
from deixis.language.words import Words

__all__ = ["bare_place", "noun_phrase_here", "target_follows", "verb_ends", "verb_to_come"]

_OPENS = word_set("all both each every no some another other any many several")
_NEVER = BE | word_set(
    "and or that which who whose with without but while not as by to because us me"
)
_FAR = 10  # words between a subject and its verb
_STANDS_FOR = word_set("he she him them they one ones it something someone two")


def target_follows(words: Words, j: int) -> bool:
    """Whether a noun phrase could start at j."""
    for _ in range(4):
        if words.key(j) not in INTENSIFIERS or words.noun(j):
            break
        j += 1
    if words.kind(j) not in ("word", "number", "quote"):
        return False
    if way_before_place(words, j) or degree_end(words, j) > j:
        return False
    if words.kind(j) == "quote" or words.capital(j):
        return True
    key = words.key(j)
    if words.article(j) or key in _OPENS:
        return j + 1 < len(words)
    if key in _NEVER or key in _STANDS_FOR:
        return key in _STANDS_FOR
    return _content_follows(words, j)


def bare_place(words: Words, j: int) -> bool:
    """Whether a place or rank that belongs to no noun starts at j: "far right", "front row"."""
    row = row_at(words, j)
    start = j if row is None else row[0]
    place = position_at(words, start) or _counted_from(words, start)
    end = start if place is None else place[0]
    if end == j or words.capital(j) or words.article(j):
        return False
    named = words.noun(j)  # "top shelf", or "the white top" that somebody wears
    if named is not None and (named[0] > end or named[1].trait == "clothing"):
        return False
    return not _nounish(words, end)


def noun_phrase_here(words: Words, i: int, end: int) -> bool:
    """Whether the adjective opens a further noun phrase ("and white shoes")."""
    if words.key(i - 1) in BE or way_before_place(words, end):
        return False
    noun, relation = words.noun(end), words.relation(end)
    if noun is None or words.kind(end) != "word" or bare_place(words, end):
        return False
    return relation is None or (relation[0] <= noun[0] and not words.key(end).endswith("ing"))


def _counted_from(words: Words, j: int) -> tuple[int, Ordinal] | None:
    """'second from right', but not "stealing second"."""
    found = ordinal_at(words, j)
    return found if found is not None and found[1].direction is not None else None


def _content_follows(words: Words, j: int) -> bool:
    noun, adjective, relation = words.noun(j), words.adjective(j), words.relation(j)
    if noun is not None:
        gerund = relation is not None and relation[1].verb and words.key(j).endswith("ing")
        if relation is None or not gerund or noun[0] > relation[0]:
            return relation is None or noun[0] >= relation[0]
    if relation is not None and (adjective is None or relation[0] >= adjective[0]):
        return bool(relation[1].verb and words.noun(j + 1) and adjective)
    if adjective is not None:
        place = position_at(words, j)
        if place is not None and place[0] > adjective[0]:  # "sitting far left"
            return words.noun(place[0]) is not None and words.relation(place[0]) is None
        soft = adjective[1].kind in ("state", "orientation", "other", "size")  # "sitting low"
        return not soft or _nounish(words, adjective[0])
    if (found := superlative_at(words, j)) is not None:
        end, extreme = found  # in "standing closest to the bus" nothing is stood on
        return not extreme.wants_target and _nounish(words, end)
    if ordinal_at(words, j) is not None:
        return True
    if position_at(words, j) is not None:
        return bool(words.noun(j + 1) or words.key(j + 1) in ("one", "ones"))
    return words.kind(j) == "number" or words.unknown(j)


def _nounish(words: Words, j: int) -> bool:
    if words.noun(j) or words.adjective(j) or words.unknown(j):
        return True
    return words.key(j) in ("one", "ones", "and")


def verb_ends(words: Words, end: int) -> bool:
    """Whether no object follows a verb (a particle may): "is sitting on", "is holding"."""
    relation = words.relation(end)
    if target_follows(words, end):
        return False
    return relation is None or not target_follows(words, relation[0])


def verb_to_come(words: Words, i: int) -> bool:
    """Whether a verb without an object follows: "... on the left is holding"."""
    for j in range(i, min(i + _FAR, len(words))):
        found = words.relation(j)
        acts = found is not None and found[1].verb and words.key(j - 1) not in ARTICLES
        if found is not None and acts and verb_ends(words, found[0]):
            return True
    return False
