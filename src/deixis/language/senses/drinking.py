"""Glasses that one drinks from: "the glasses on the table", "empty glasses", "wine in glasses"."""

from __future__ import annotations

from deixis.language.lexicon.index import Noun
from deixis.language.lexicon.wordsets import word_set
from deixis.language.words import Words

__all__ = ["read_drinking_glasses"]

_GLASS = Noun("glass", "object", "cup", ("cup", "wine glass"))
_FILLED = word_set("empty full filled half tall stacked clinking drinking shot water wine juice")
_DRINKS = word_set(
    "water wine beer juice milk tea coffee champagne soda lemonade liquid liquor drink ice alcohol "
    "whiskey cola coke cider punch"
)
_STANDS_ON = frozenset({"dining table", "counter", "tray", "desk", "table"})
_CONTAINS = frozenset({"of", "with", "filled", "full", "containing"})


def read_drinking_glasses(words: Words) -> None:
    """Settle each plain "glasses" that holds a drink, is empty, or stands on a table."""
    for i in range(len(words)):
        found = words.noun(i)
        plain = words.key(i) == "glasses" and found is not None and found[0] == i + 1
        if plain and not _on_a_face(words, i) and _is_drunk_from(words, i):
            words.call(i, i + 1, _GLASS)


def _on_a_face(words: Words, i: int) -> bool:
    """Whether "pair of", "wearing" or a person with them stands before."""
    if words.text(i - 2, i) in ("pair of", "pairs of"):
        return True
    relation = words.relation(i - 1)
    return relation is not None and relation[1].kind == "wearing"


def _is_drunk_from(words: Words, i: int) -> bool:
    if words.key(i - 1) in _FILLED or _drink_follows(words, i + 1):
        return True
    if words.key(i - 1) in ("in", "into") and words.key(i - 2) in _DRINKS:
        return True
    before = [words.noun(j) for j in range(i)]
    if any(noun is not None and noun[1].trait == "person" for noun in before):
        return False  # "the man with glasses on the table"
    return words.key(i + 1) in ("on", "at") and _stands_on(words, words.skip_articles(i + 2))


def _drink_follows(words: Words, j: int) -> bool:
    """'of water', 'filled with red wine', 'full of beer'."""
    if words.key(j) not in _CONTAINS:
        return False
    while words.key(j) in _CONTAINS:
        j += 1
    while words.key(j) not in _DRINKS and (look := words.adjective(j)) is not None:
        j = look[0]
    return words.key(j) in _DRINKS


def _stands_on(words: Words, j: int) -> bool:
    while (look := words.adjective(j)) is not None and words.noun(j) is None:
        j = look[0]
    found = words.noun(j)
    return found is not None and (found[1].category in _STANDS_ON or words.key(j) == "bar")
