"""Reading a noun phrase item by item, and where it ends."""

from __future__ import annotations

from deixis.core.vocabulary import COCO_CATEGORIES
from deixis.language.adjectives import (
    COLOUR_SUFFIXES,
    adjective_joint,
    amount_word,
    modified_adjective,
    negated_prefix,
)
from deixis.language.captions import caption_end
from deixis.language.doing import begins_doing
from deixis.language.forms import Constraint, Ordinal, Position
from deixis.language.garments import is_clothing, starts_worn_phrase
from deixis.language.lanes import lane_after, lane_before, place_after
from deixis.language.lexicon.groups import PARTITIVES
from deixis.language.lexicon.index import Adjective
from deixis.language.lexicon.stopwords import (
    BE,
    BOUNDARIES,
    INTENSIFIERS,
    PRONOUN_HEADS,
    STOP_WORDS,
)
from deixis.language.lexicon.wordsets import word_set
from deixis.language.owned import owns_next, side_of_a_part
from deixis.language.places.ordinals import ordinal_at
from deixis.language.places.positions import position_at
from deixis.language.places.superlatives import superlative_at
from deixis.language.ranges import range_at, several_at
from deixis.language.runs import Item, ItemKind, Run
from deixis.language.words import Words
from deixis.language.written_text import command_label, is_plain_element

__all__ = ["read_item"]

_PERSONAL = frozenset({"it", "he", "she", "they", "them", "him"})
_SMALL_WORDS = word_set("of and to in for the on with")
_HAVING = word_set("wearing holding carrying")
_PREPOSITIONS = word_set("on in at to from by near along into onto toward towards")


def read_item(words: Words, j: int, run: Run, target_of: str | None) -> int | None:
    """Read one item into the run; the index after it, or None at the end of the run."""
    if words.kind(j) == "quote":
        run.items.append(Item("quote", j, j + 1))
        return j + 1
    if words.kind(j) in ("comma", "slash") or words.key(j) in ("and", "or"):
        return adjective_joint(words, j, run)
    if (end := _label_end(words, j, run)) is not None:
        run.items.append(Item("unknown", j, end))
        return end
    head_seen = any(item.kind == "noun" for item in run.items)
    if _run_ends(words, j, run, head_seen=head_seen):
        return None
    if _is_slip(words, j, run, head_seen=head_seen):
        return j + 1
    if _is_pronoun(words, j):
        _pronoun_item(words, j, run, head_seen=head_seen)
        return None
    for reader in (modified_adjective, negated_prefix, amount_word):
        if (end := reader(words, j, run)) is not None:
            return end
    if (not head_seen or side_of_a_part(words, j, run)) and (
        end := _place(words, j, run)
    ) is not None:
        return end
    return _word_item(words, j, run, head_seen, target_of)


def _run_ends(words: Words, j: int, run: Run, *, head_seen: bool) -> bool:
    """Whether the noun phrase is over: at a boundary, an article, a label, a new subject."""
    key = words.key(j)
    if not key or key == "'s" or key in BOUNDARIES or (key in BE and not words.capital(j)):
        return True
    if words.all_the_way(j):
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
    return (picks and not _long_noun(words, j)) or _subject_follows(words, j, run)


def _headless_end(words: Words, j: int, run: Run) -> bool:
    """'closest to the door', 'in white, back row': no noun comes before what picks."""
    if not run.items:
        extreme = superlative_at(words, j)
        return extreme is not None and extreme[1].wants_target
    return run.items[-1].kind == "adjective" and lane_after(words, j) is not None


def _is_slip(words: Words, j: int, run: Run, *, head_seen: bool) -> bool:
    """'i man', 'they guy', 'other dogs': words that say nothing before a noun."""
    key, first = words.key(j), not run.items
    if key == "i" or (key in _PERSONAL and _is_pronoun(words, j)):
        return first and words.noun(j + 1) is not None and words.relation(j + 1) is None
    return key == "other" and not head_seen and words.key(j + 1) != "than"


def _is_pronoun(words: Words, j: int) -> bool:
    return words.key(j) in PRONOUN_HEADS and not _long_noun(words, j)


def _pronoun_item(words: Words, j: int, run: Run, *, head_seen: bool) -> None:
    """'the red one': the last item of its noun phrase."""
    key = words.key(j)
    slip = key in _PERSONAL and words.noun(j + 1) and words.relation(j + 1) is None
    if head_seen or key in ("that", "this") or slip:
        return
    run.items.append(Item("noun", j, j + 1))
    run.end = j + 1


def _long_noun(words: Words, j: int) -> bool:
    """Whether a noun of several words starts here."""
    noun = words.noun(j)
    return noun is not None and noun[0] > j + 1


def _label_end(words: Words, j: int, run: Run) -> int | None:
    return _capital_label(words, j) or caption_end(words, j) or command_label(words, j, run)


def _capital_label(words: Words, j: int) -> int | None:
    """'Terms of Service link': capitalised words, joined by small ones, before an element."""
    if not words.capital(j):
        return None
    k = j + 1
    while k < j + 8 and (
        words.capital(k) or (words.key(k) in _SMALL_WORDS and words.capital(k + 1))
    ):
        k += 1
    noun = words.noun(k)
    return k if k > j + 1 and noun is not None and noun[1].kind in ("element", "value") else None


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


def _place(words: Words, j: int, run: Run) -> int | None:
    """Ordinals, superlatives and positions before the head."""
    if _long_noun(words, j) or is_clothing(words, j):
        return None
    if (several := range_at(words, j)) is not None:
        run.quantifier = several[2]
        return _constraint(words, run, j, several[0], several[1])
    if (lane := lane_before(words, j)) is not None:
        return _constraint(words, run, j, lane[0], lane[1])
    if (ordinal := ordinal_at(words, j)) is not None:
        return _constraint(words, run, j, ordinal[0], ordinal[1])
    if (extreme := superlative_at(words, j)) is not None:
        if extreme[1].wants_target:
            return None
        end = _constraint(words, run, j, extreme[0], extreme[1].superlative)
        several_of = several_at(words, end)
        run.quantifier = several_of or run.quantifier
        return end if several_of is None else end + 1
    position = position_at(words, j, noun_follows=True)
    if position is None or words.key(j) in _PREPOSITIONS:
        return None
    end, place = position
    if words.key(end) == "of" and words.key(j) != "the" and words.key(end - 1) in PARTITIVES:
        return None
    if words.key(j) in ("a", "an", "the", "its", "his", "her", "their", "all", "just"):
        return None
    if words.key(end) in ("row", "column") and isinstance(place, Position):
        direction = place.horizontal or place.vertical or place.depth
        if direction in ("left", "right", "top", "bottom", "front", "back"):
            return _constraint(words, run, j, end, Ordinal(place.span, 1, direction))
    return _constraint(words, run, j, end, place)


def _constraint(words: Words, run: Run, start: int, end: int, constraint: Constraint) -> int:
    run.items.append(Item("constraint", start, end, constraint=constraint))
    return end


def _word_item(
    words: Words, j: int, run: Run, head_seen: bool, target_of: str | None
) -> int | None:
    """An adjective, a noun, both, or neither; None where a verb or preposition takes over."""
    noun, adjective = words.noun(j), words.adjective(j)
    noun_end, adjective_end = (noun[0] if noun else j), (adjective[0] if adjective else j)
    if target_of is not None and words.capital(j) and not head_seen and words.relation(j):
        run.items.append(Item("unknown", j, j + 1))  # "between March and May"
        return j + 1
    if _relation_takes_over(words, j, run, head_seen=head_seen):
        return None
    if not head_seen and begins_doing(words, j, run):
        return None
    if noun is None and adjective is None:
        if words.key(j) in STOP_WORDS and not (target_of and words.capital(j)):  # "May"
            return j + 1 if words.key(j) in INTENSIFIERS and not head_seen else None
        return _unknown_item(words, j, run, head_seen=head_seen)
    if adjective is not None and adjective_end >= noun_end:
        if head_seen and adjective_end > noun_end and not _noun_later(words, adjective_end):
            return None
        return _adjective_item(words, j, run, head_seen=head_seen)
    if head_seen and noun is not None and starts_worn_phrase(words, run, noun):
        return None
    run.items.append(Item("noun", j, noun_end, noun=noun[1] if noun else None))
    return noun_end


def _adjective_item(words: Words, j: int, run: Run, *, head_seen: bool) -> int | None:
    """An adjective; the noun that the same words may be ("orange") is kept beside it."""
    noun, adjective = words.noun(j), words.adjective(j)
    if adjective is None:
        return None
    end, entry = adjective
    both = noun is not None and noun[0] == end
    if words.key(end) in COLOUR_SUFFIXES and entry.kind == "colour":
        end, both = end + 1, False
    plain = both and head_seen and entry.kind == "other"
    kind: ItemKind = "noun" if plain else "adjective"
    run.items.append(Item(kind, j, end, noun=noun[1] if both and noun else None, adjective=entry))
    return end


def _relation_takes_over(words: Words, j: int, run: Run, *, head_seen: bool) -> bool:
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


def _noun_later(words: Words, j: int) -> bool:
    """Whether an adjective run at j ends in a noun ("... white dress")."""
    for k in range(j, min(j + 3, len(words))):
        if words.noun(k):
            return True
        if not words.adjective(k):
            return False
    return False


def _unknown_item(words: Words, j: int, run: Run, *, head_seen: bool) -> int | None:
    key = words.key(j)
    if head_seen and not words.capital(j):
        last = run.items[-1].noun
        element = last is not None and last.kind in ("element", "value")
        if key.endswith("ing") and not element:
            return None
        if not element and not _noun_later(words, j + 1):
            return None
    if words.kind(j) not in ("word", "number"):
        return None
    if (
        key.endswith("ing")
        and len(key) > 5
        and not words.capital(j)
        and words.noun(j + 1)
        and not head_seen
    ):
        run.items.append(Item("adjective", j, j + 1, adjective=Adjective("other", key)))
        return j + 1
    numbered = head_seen and run.items[-1].noun is not None and words.kind(j) == "number"
    if numbered and run.items[-1].kind == "noun":
        return None
    run.items.append(Item("unknown", j, j + 1))
    return j + 1
