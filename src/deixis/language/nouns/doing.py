"""Verbs that begin what somebody does, where nobody was named: "those wearing hats"."""

from __future__ import annotations

from deixis.language.lexicon.relations import HUMAN_VERBS
from deixis.language.nouns.runs import Run
from deixis.language.words import Words

__all__ = ["NEVER_DESCRIBE", "begins_doing"]

NEVER_DESCRIBE = frozenset({"wearing", "holding", "carrying"})
"""Verbs that say nothing of a noun behind them, as "playing" does of "playing dogs"."""


def begins_doing(words: Words, j: int, run: Run) -> bool:
    """Whether a verb at j is done by whom a place or "those" tells: "leftmost holding phone"."""
    relation, noun = words.relation(j), words.noun(j)
    if words.key(j) not in HUMAN_VERBS or relation is None or noun is not None:
        return False
    if words.key(j) not in NEVER_DESCRIBE and not _is_done_to(words, relation[0], words.key(j)):
        return False
    if run.items:
        return all(item.kind == "constraint" for item in run.items)
    return words.key(j - 1) in ("those", "these")


def _is_done_to(words: Words, j: int, verb: str) -> bool:
    """Whether a thing follows that the verb is done to; animals are ridden."""
    noun = words.noun(j)
    if noun is None or noun[1].trait == "person" or noun[1].kind == "element":
        return False
    return verb == "riding" or noun[1].trait != "animal"
