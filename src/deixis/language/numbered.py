"""Numbers that things in photos bear: "the 887 one", "number 7", "the 42 jersey", "#9".

A number that counts has a plural after it, so one before "one" or another singular is written on
the thing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from deixis.language.lexicon import index
from deixis.language.lexicon.inflection import singulars
from deixis.language.lexicon.people import PLURAL_PEOPLE
from deixis.language.lexicon.stopwords import ARTICLES
from deixis.language.tokens import Token

__all__ = ["with_numbers_shown"]

_MOST_COUNTED = 12
"""Nobody counts farther by "the 38 bus"; below it a lost plural is as likely: "the 2 dog"."""
_NAMES_ONE = frozenset({"number", "numer", "num", "nr", "#"})


def with_numbers_shown(tokens: Sequence[Token]) -> list[Token]:
    """The tokens, with numbers that are written on something as if in quotes.

    Example:
        >>> from deixis.language.tokens import tokenize
        >>> [(token.kind, token.norm) for token in with_numbers_shown(tokenize("the 887 one"))]
        [('word', 'the'), ('quote', '887'), ('word', 'one')]
        >>> [token.norm for token in with_numbers_shown(tokenize("number 7 on the left"))]
        ['one', '7', 'on', 'the', 'left']
    """
    return [token for i in range(len(tokens)) for token in _read(tokens, i)]


def _read(tokens: Sequence[Token], i: int) -> Iterator[Token]:
    token = tokens[i]
    if token.norm in _NAMES_ONE and _is_number(tokens, i + 1):
        if not _opens(tokens, i):  # "the player #9"
            yield replace(token, kind="word", norm="number")
        elif not _is_named(tokens, i + 2):
            yield replace(token, kind="word", norm="one")
    elif _is_number(tokens, i) and _is_shown(tokens, i):
        yield replace(token, kind="quote")
    else:
        yield token


def _is_shown(tokens: Sequence[Token], i: int) -> bool:
    """Whether a number is no count."""
    if i and tokens[i - 1].norm in _NAMES_ONE:
        return _opens(tokens, i - 1)
    after = tokens[i + 1].norm if i + 1 < len(tokens) else ""
    if after == "one":
        return tokens[i].norm != "1"
    many = int(tokens[i].norm) > _MOST_COUNTED
    return many and i > 0 and tokens[i - 1].norm in ARTICLES and _is_singular(after)


def _opens(tokens: Sequence[Token], i: int) -> bool:
    """Whether a thing is named from i on, not told more of: "the number 7 bus", "number 7"."""
    first = i - (i > 0 and tokens[i - 1].norm in ARTICLES)
    begins = first == 0 or tokens[first - 1].kind == "comma"
    return begins or (first < i and _is_named(tokens, i + 2))


def _is_named(tokens: Sequence[Token], i: int) -> bool:
    """Whether a noun or "one" stands at i."""
    if i >= len(tokens) or tokens[i].kind != "word":
        return False
    return tokens[i].norm == "one" or index.lookup(tokens[i].norm) is not None


def _is_number(tokens: Sequence[Token], i: int) -> bool:
    return i < len(tokens) and tokens[i].kind == "number" and tokens[i].norm.isdecimal()


def _is_singular(word: str) -> bool:
    """Whether a thing is named in the singular."""
    noun = index.NOUNS.get(word)
    if noun is None or noun.kind not in ("object", "part") or word in PLURAL_PEOPLE:
        return False
    return noun.lemma == word and not singulars(word)
