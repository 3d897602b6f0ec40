"""From a determiner to the head: "the two big red coffee mugs"."""

from __future__ import annotations

from deixis.language.lexicon.stopwords import PRONOUN_HEADS
from deixis.language.nouns.determiners import read_determiners
from deixis.language.nouns.drafts import Draft
from deixis.language.nouns.heads import choose_head
from deixis.language.nouns.items import read_item
from deixis.language.nouns.runs import Run
from deixis.language.nouns.written_text import written_text
from deixis.language.words import Words

__all__ = ["read_noun_phrase"]


def read_noun_phrase(words: Words, i: int, *, target_of: str | None = None) -> Draft | None:
    """Read a noun phrase that starts at token i; None when none can start there.

    Args:
        words: The phrase.
        i: Index of the first token.
        target_of: The relation kind whose target it is, or None for the root.
    """
    run = _read_run(words, i, target_of)
    if run is None:
        return None
    if (draft := written_text(words, run, target_of)) is not None:
        return draft
    return choose_head(words, run, target_of)


def _read_run(words: Words, i: int, target_of: str | None) -> Run | None:
    j, quantifier, determined = read_determiners(words, i)
    if target_of == "except" and words.key(j) in ("that", "this"):
        j, determined = j + 1, True
    run = Run(i, j, [], quantifier, determined)
    while j < len(words):
        step = read_item(words, j, run, target_of)
        if step is None:
            break
        j = step
        run.end = j
    if not run.items and not (determined or quantifier.span):
        return None
    if not run.items and words.key(run.end - 1) not in PRONOUN_HEADS and not quantifier.span:
        return None
    return run
