"""Where a noun phrase ends: at a boundary, a new subject, or a verb that takes over."""

from __future__ import annotations

from deixis.core.vocabulary import COCO_CATEGORIES
from deixis.language.lexicon.stopwords import BE, BOUNDARIES, INTENSIFIERS
from deixis.language.lexicon.wordsets import word_set
from deixis.language.nouns.lanes import lane_after, place_after
from deixis.language.nouns.owned import owns_next
from deixis.language.nouns.runs import Run
from deixis.language.nouns.written_text import is_plain_element
from deixis.language.places.ordinals import ordinal_at
from deixis.language.places.stresses import way_before_place
from deixis.language.places.superlatives import superlative_at
from deixis.language.words import Words

__all__ = ["relation_takes_over", "run_ends"]

_HAVING = word_set("wearing holding carrying")


def run_ends(words: Words, j: int, run: Run, *, head_seen: bool) -> bool:
    """Whether the noun phrase is over: at a boundary, an article, a label, a new subject."""
    key = words.key(j)
    if not key or key == "'s" or key in BOUNDARIES or (key in BE and not words.capital(j)):
        return True
    if words.all_the_way(j) or way_before_place(words, j):
        return True
    if run.items and words.text(j, j + 2) == "from behind":
        return True
    if run.items and (
        words.article(j) or (key in ("number", "no") and words.kind(j + 1) == "number")
    ):
        return True
    if not head_seen:
        return _headless_end(words, j, run)
    if key == "no" and not words.capital(j) and (words.noun(j + 1) or words.adjective(j + 1)):
        return True  # "woman no glasses"
    if words.capital(j) and is_plain_element(words, run.items[-1]):
        return True
    picks = superlative_at(words, j) is not None or ordinal_at(words, j) is not None
    picks = picks or place_after(words, j, run.items[-1].noun)
    return (picks and not words.long_noun(j)) or _subject_follows(words, j, run)


def _headless_end(words: Words, j: int, run: Run) -> bool:
    """'closest to the door', 'in white, back row': no noun comes before what picks."""
    if not run.items:
        extreme = superlative_at(words, j)
        return extreme is not None and extreme[1].wants_target
    return run.items[-1].kind == "adjective" and lane_after(words, j) is not None


def _subject_follows(words: Words, j: int, run: Run) -> bool:
    """'the couch man is sitting on': a person after a thing, with a verb of its own."""
    last, noun = run.items[-1].noun, words.noun(j)
    if (
        last is None
        or noun is None
        or last.animate
        or last.kind != "object"
        or words.key(noun[0]) not in BE
    ):
        return False
    return noun[1].trait == "person" or (
        words.relation(noun[0] + 1) is not None and noun[0] + 2 >= len(words)
    )


def relation_takes_over(words: Words, j: int, run: Run, *, head_seen: bool) -> bool:
    """Whether a relation word at j ends the noun phrase."""
    relation, noun, adjective = words.relation(j), words.noun(j), words.adjective(j)
    if relation is None:
        return False
    end, entry = relation
    noun_end, adjective_end = (noun[0] if noun else j), (adjective[0] if adjective else j)
    gerund = words.key(j).endswith("ing")
    finite = entry.verb and noun is not None and not gerund and not adjective
    if end >= max(noun_end, adjective_end) and not finite and noun_end <= j + 1:
        last = run.items[-1].noun if run.items else None
        acting = gerund and last is not None and last.animate
        if head_seen or acting or not _prenominal(words, j):
            return True
    return head_seen and entry.verb and _verb_here(words, run, end)


def _prenominal(words: Words, j: int) -> bool:
    """Whether a verb form stands before a noun as an adjective: "the smiling man"."""
    relation, noun = words.relation(j), words.noun(j)
    if relation is None or not relation[1].verb:
        return False
    if words.key(j - 1) in ("those", "these") and relation[1].kind in _HAVING:
        return False  # "those wearing hats"
    end = relation[0]
    if noun is not None and noun[0] == end:
        return True
    if end > j + 1 or words.article(end):
        return False
    followed = words.noun(end) is not None or words.key(end) in ("one", "ones")
    return followed or (words.adjective(end) is not None and words.adjective(j) is not None)


def _verb_here(words: Words, run: Run, end: int) -> bool:
    """Whether a word that is noun and verb acts as a verb: "woman drinks a glass"."""
    last, noun = run.items[-1], words.noun(end - 1)
    if last.noun is None or owns_next(words, run, end, noun[1] if noun else None):
        return False
    named = noun is not None and noun[1].category in COCO_CATEGORIES  # "the food bowls on ..."
    if not (last.noun.animate or (words.key(end) == "on" and not named)):
        return False
    return (
        words.article(end)
        or words.relation(end) is not None
        or words.key(end) in INTENSIFIERS
        or end >= len(words)
        or words.key(end) in ("and", "with", "his", "her", "while", "as", "up", "down")
        or words.kind(end) in ("comma", "stop")
    )
