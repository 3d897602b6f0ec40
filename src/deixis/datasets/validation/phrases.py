"""Checks of the words of one expression."""

from __future__ import annotations

import re
from collections.abc import Iterator

from deixis.datasets.validation.drafts import Draft, DraftExpression
from deixis.datasets.validation.problem import Finding

__all__ = ["check_phrases"]

_LONGEST_WORDS, _LONGEST_CHARACTERS = 50, 300
_ODD = re.compile("[\x00-\x1f\x7f-\x9f�]")
_LETTER = re.compile(r"[^\W_]")


def check_phrases(draft: Draft) -> Iterator[Finding]:
    """What is wrong with each phrase, taken by itself."""
    for item in draft.expressions:
        yield from _phrase(item)
        if item.plural and len(item.boxes) == 1:
            yield Finding("plural-with-one-box", item.record, f"{item.phrase!r:.80}")
        if len(item.boxes) > 1 and not item.plural and _asks_for_several(item.phrase):
            what = f"{item.phrase!r:.80} with {len(item.boxes)} boxes reads as ambiguous"
            yield Finding("plural-words-without-plural", item.record, what)


def _phrase(item: DraftExpression) -> Iterator[Finding]:
    phrase, record = item.phrase, item.record
    if not phrase:
        yield Finding("empty-phrase", record, "''")
        return
    if phrase.isspace():
        yield Finding("blank-phrase", record, f"{len(phrase)} spaces")
        return
    if len(phrase) > _LONGEST_CHARACTERS or phrase.count(" ") >= _LONGEST_WORDS:
        what = f"{len(phrase.split())} words, {len(phrase)} characters: {phrase[:60]!r}..."
        yield Finding("long-phrase", record, what)
    if phrase != phrase.strip() or "  " in phrase:
        yield Finding("untrimmed-phrase", record, f"{phrase!r:.80}")
    if _ODD.search(phrase):
        yield Finding("garbled-phrase", record, f"{phrase!r:.80}")
    if not _LETTER.search(phrase):
        yield Finding("wordless-phrase", record, f"{phrase!r:.80}")


def _asks_for_several(phrase: str) -> bool:
    from deixis.language import parse  # noqa: PLC0415 - rarely needed, and loads the lexicon
    from deixis.language.forms import NounPhrase  # noqa: PLC0415

    if not phrase.strip():
        return False
    root = parse(phrase).root
    if isinstance(root, NounPhrase):
        return root.quantifier.plural
    return root.conjunction == "and"
