"""How well the words of a control are the usual ones of what it does."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from deixis.language.lexicon.concepts import related
from deixis.language.lexicon.intents import GENERIC, Intent
from deixis.language.lexicon.stopwords import STOP_WORDS
from deixis.language.wanting import alike, plain_words, stem

__all__ = ["GENERIC_STEMS", "LONGEST", "labelled", "labels_of", "leading", "valued"]

LONGEST = 7
"""Words; longer texts are no labels."""
_LOWER = 0.03  # what each later word of a list of labels loses
_PLAINEST = 3  # labels whose synonyms are labels as well
_SHORT = 3  # words
_SHARED = 0.85  # of words in one group of the thesaurus
_SYNONYM = 0.85  # how surely a synonym of a label is one
_SIGN = 0.93  # a label that is a sign: ">" for the next page
GENERIC_STEMS = frozenset(stem(word) for word in GENERIC | STOP_WORDS)
"""Stems of words whose absence from a control says nothing against it."""


def labelled(
    labels: Sequence[tuple[str, tuple[str, ...]]], texts: Sequence[str], asked: frozenset[str]
) -> float:
    """How well the words of a control are a usual label, 0..1."""
    best = 0.0
    for place, text in enumerate(texts):
        words = [stem(word) for word in plain_words(text)]
        if len(words) > LONGEST:
            continue
        bare = text.strip().casefold()
        solid = _solid(bare)
        for rank, (label, stems) in enumerate(labels):
            weight = max(1.0 - _LOWER * rank, 0.7) * (1.0 if place == 0 else 0.97)
            if bare == label:  # a sign that says it is as good as any word
                best = max(best, weight if solid else max(weight, _SIGN))
            elif solid and solid == _solid(label):  # "KE E P", "signout": spaces misread
                best = max(best, weight)
            elif stems and (at := _run(stems, words)) is not None:
                extra = [w for k, w in enumerate(words) if k not in range(at, at + len(stems))]
                best = max(best, weight * _undisturbed(extra, asked))
            elif rank < _PLAINEST and _means_the_same(bare, label, words):
                best = max(best, _SYNONYM * weight)
    return best


def _means_the_same(text: str, label: str, words: Sequence[str]) -> bool:
    """Whether all of a short text is another word for a label: "Pass on" for "forward"."""
    return 0 < len(words) <= _SHORT and related(text, label) >= _SHARED


def _solid(text: str) -> str:
    """Letters and digits alone."""
    return re.sub(r"[\W_]+", "", text)


def _run(stems: Sequence[str], words: Sequence[str]) -> int | None:
    """Where the label's words stand in a row among the control's."""
    size = len(stems)
    return next(
        (i for i in range(len(words) - size + 1) if tuple(words[i : i + size]) == tuple(stems)),
        None,
    )


def _undisturbed(extra: Sequence[str], asked: frozenset[str]) -> float:
    """What is left of a label among other words, unless these were asked for as well."""
    told = [any(alike(word, other) for other in asked) for word in extra]
    strange = [
        word
        for word, known in zip(extra, told, strict=True)
        if not known and word not in GENERIC_STEMS
    ]
    bonus = 0.01 * sum(told)
    return float(min(0.97 * 0.88 ** len(strange) + bonus, 1.0))


def valued(values: Sequence[tuple[str, tuple[str, ...]]], shown: str) -> float:
    """Whether a list shows one of the values that it usually offers."""
    words = [stem(word) for word in plain_words(shown)]
    if not words or len(words) > 4:
        return 0.0
    hit = any(
        shown.strip().casefold() == value
        or (stems and stems[0] == words[0] and len(stems) == 1)
        or (len(stems) > 1 and _run(stems, words) is not None)
        for value, stems in values
    )
    return 1.0 if hit else 0.0


_AHEAD = re.compile(r"\w.*[›>→»]$")
_BACK = re.compile(r"^[‹<←«].*\w")
_LEADING = 0.8  # a title with an arrow leads to the page before or after


def leading(intent: Intent, text: str) -> float:
    """How surely the title of another page with an arrow is a step forward or back."""
    pattern = {"next": _AHEAD, "previous": _BACK, "back": _BACK}.get(intent.name)
    short = len(text.split()) <= LONGEST
    found = pattern is not None and short and pattern.search(text.strip())
    return _LEADING if found else 0.0


@lru_cache(maxsize=512)
def labels_of(text: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Labels of a list parted by ";", each with the stems of its words."""
    parts = [part.strip() for part in text.split(";") if part.strip()]
    return tuple((part, tuple(stem(word) for word in plain_words(part))) for part in parts)
