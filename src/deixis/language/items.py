"""Reading a noun phrase item by item."""

from __future__ import annotations

from deixis.language.adjectives import (
    adjective_joint,
    amount_word,
    modified_adjective,
    negated_prefix,
)
from deixis.language.captions import label_end
from deixis.language.lexicon.stopwords import PRONOUN_HEADS
from deixis.language.owned import side_of_a_part
from deixis.language.picks import read_pick
from deixis.language.run_ends import run_ends
from deixis.language.runs import Item, Run
from deixis.language.word_items import read_word
from deixis.language.words import Words

__all__ = ["read_item"]

_PERSONAL = frozenset({"it", "he", "she", "they", "them", "him"})


def read_item(words: Words, j: int, run: Run, target_of: str | None) -> int | None:
    """Read one item into the run; the index after it, or None at the end of the run."""
    if words.kind(j) == "quote":
        run.items.append(Item("quote", j, j + 1))
        return j + 1
    if words.kind(j) in ("comma", "slash") or words.key(j) in ("and", "or"):
        return adjective_joint(words, j, run)
    if (end := label_end(words, j, run)) is not None:
        run.items.append(Item("unknown", j, end))
        return end
    head_seen = any(item.kind == "noun" for item in run.items)
    if run_ends(words, j, run, head_seen=head_seen):
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
        end := read_pick(words, j, run)
    ) is not None:
        return end
    return read_word(words, j, run, head_seen, target_of)


def _is_slip(words: Words, j: int, run: Run, *, head_seen: bool) -> bool:
    """'i man', 'they guy', 'other dogs': words that say nothing before a noun."""
    key, first = words.key(j), not run.items
    if key == "i" or (key in _PERSONAL and _is_pronoun(words, j)):
        return first and words.noun(j + 1) is not None and words.relation(j + 1) is None
    return key == "other" and not head_seen and words.key(j + 1) != "than"


def _is_pronoun(words: Words, j: int) -> bool:
    return words.key(j) in PRONOUN_HEADS and not words.long_noun(j)


def _pronoun_item(words: Words, j: int, run: Run, *, head_seen: bool) -> None:
    """'the red one': the last item of its noun phrase."""
    key = words.key(j)
    slip = key in _PERSONAL and words.noun(j + 1) and words.relation(j + 1) is None
    if head_seen or key in ("that", "this") or slip:
        return
    run.items.append(Item("noun", j, j + 1))
    run.end = j + 1
