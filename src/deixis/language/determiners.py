"""Articles, quantifiers and counts: "all the", "both", "two other"."""

from __future__ import annotations

from deixis.language.forms import Quantifier
from deixis.language.lexicon import index
from deixis.language.lexicon.attributes import MODIFIERS
from deixis.language.lexicon.numbers import CARDINALS
from deixis.language.lexicon.stopwords import BOUNDARIES, INTENSIFIERS, PRONOUN_HEADS
from deixis.language.lexicon.wordsets import word_set
from deixis.language.words import Words

__all__ = ["count_at", "number_alone", "read_determiners"]

_ALL: dict[str, int | None] = {
    **dict.fromkeys(word_set("all every each any various several multiple many some few")),
    "both": 2,
}
_COUNTED = PRONOUN_HEADS | word_set("of other others largest smallest very really")
_GROUPS = {"couple": None, "pair": 2, "duo": 2, "trio": 3, "dozen": 12}  # "a couple of" is vague
_MOST_DETERMINERS = 8
"""More in a row are no English, and would cost time on hostile input."""


def read_determiners(words: Words, i: int) -> tuple[int, Quantifier, bool]:
    """Read articles, quantifiers and counts.

    Returns:
        The index after them, the quantifier, and whether an article was among them.
    """
    j, quantifier, determined = i, Quantifier(), False
    while j < min(len(words), i + _MOST_DETERMINERS):
        found = _quantifier_at(words, i, j, quantifier)
        if _means_nothing(words, j):
            j += 1
        elif words.article(j) or (words.key(j) == "of" and quantifier.span is not None):
            determined, j = True, j + 1
        elif found is not None:
            quantifier, j = found, j + 1
        elif j > i and _is_filler(words, j):
            j += 1
        else:
            break
    return j, quantifier, determined


def _means_nothing(words: Words, j: int) -> bool:
    """'two other dogs', 'one red pillow': words that only fill the place of an article."""
    key = words.key(j)
    follows = words.noun(j + 1) or words.adjective(j + 1)
    if key == "either":
        return bool(follows or words.article(j + 1))
    if key == "other":
        return bool(follows or words.unknown(j + 1) or count_at(words, j + 1))
    return key in ("one", "single", "1") and bool(follows) and not words.relation(j + 1)


def _is_filler(words: Words, j: int) -> bool:
    key = words.key(j)
    if key not in INTENSIFIERS or key in MODIFIERS or key in ("more", "less", "most"):
        return False
    if words.capital(j):  # "the About us link"
        return False
    return words.key(j + 1) not in BOUNDARIES


def _quantifier_at(words: Words, i: int, j: int, so_far: Quantifier) -> Quantifier | None:
    key = words.key(j)
    if key in _ALL and so_far.span is None and not words.all_the_way(j):
        number = _ALL[key]
        return Quantifier("all" if number is None else "number", number, words.span(j, j + 1))
    if key == "no" and j == i:
        return Quantifier("none", None, words.span(j, j + 1))
    number = count_at(words, j)
    if number is None:
        return None
    if so_far.kind == "number" and so_far.span is not None:
        return _some_among(words, j, so_far)
    if so_far.kind == "all" and so_far.span is not None:  # "all three": still all
        first = words.index_at(so_far.span.start)
        return Quantifier("all", None, words.span(first, j + 1))
    return Quantifier("number", number, words.span(j, j + 1))


def _some_among(words: Words, j: int, some: Quantifier) -> Quantifier | None:
    """'one of the two men': still one."""
    first = None if some.span is None else words.index_at(some.span.start)
    if first is None or words.key(first + 1) != "of":
        return None
    return Quantifier("number", some.number, words.span(first, j + 1))


def count_at(words: Words, j: int) -> int | None:
    """A number that counts: before a noun, never a label such as "row 3"."""
    key = words.key(j)
    if key in ("one", "single") and words.key(j + 1) in ("of",):
        return 1
    if key in _GROUPS:
        return _GROUPS[key] if _of_things(words, j) else None
    number = CARDINALS.get(key)
    if (
        number is None
        and words.kind(j) == "number"
        and key.isascii()
        and key.isdigit()
        and len(key) < 4
    ):
        number = int(key)
    opens = j == 0 or words.article(j - 1) or words.key(j - 1) == "all"
    if opens and (alone := number_alone(words, j)) is not None:
        return alone
    if number is None or number < 1 or words.key(j + 1) in ("on", "in", "at", "from"):
        return None
    follows = words.noun(j + 1) or words.adjective(j + 1) or words.unknown(j + 1)
    follows = follows or words.key(j - 1) == "other"  # "the other two"
    return number if follows or words.key(j + 1) in _COUNTED else None


def _of_things(words: Words, j: int) -> bool:
    """'the pair of bears', but a pair of red scissors, or of shoes, is one thing."""
    named = words.noun(j)
    if words.key(j + 1) != "of" or (named is not None and named[0] > j + 1):
        return False
    k = j + 2
    while (look := words.adjective(k)) is not None and words.noun(k) is None:
        k = look[0]
    things = words.noun(k)
    if things is None or words.page or things[1].kind != "object":
        return False
    return words.key(j) != "pair" or f"pair of {things[1].category}" not in index.NOUNS


def number_alone(words: Words, j: int) -> int | None:
    """A number word that no noun follows: "two on the left", "the smallest two"."""
    follows = words.noun(j + 1) or words.unknown(j + 1) or words.key(j + 1) == "from"
    follows = follows or words.key(j) in _GROUPS
    return None if follows or words.capital(j) else CARDINALS.get(words.key(j))
