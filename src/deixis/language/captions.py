"""Captions of elements: "the Keep me signed in check box", "the Sign up for free button".

A run of words that opens with a capital and goes up to an element's noun is what stands on the
element, with the small words inside it.
"""

from __future__ import annotations

from deixis.language.lexicon.stopwords import BOUNDARIES
from deixis.language.lexicon.wordsets import word_set
from deixis.language.runs import Run
from deixis.language.words import Words
from deixis.language.written_text import command_label

__all__ = ["label_end"]

_LONGEST = 8  # words of a caption
_OPENERS = word_set(
    "sign log forgot remember keep dont back go get learn view send contact try skip continue "
    "subscribe join buy add create read stay notify forgotten reset change save start check"
)
"""Verbs that captions open with where no article stands before them."""
_PHRASAL = word_set(
    "sign signed log logged check opt stay zoom clock fill trade turn add back go join about book"
)
"""Before "in", "on", "to": a caption's own particle ("Sign in"), no place ("Total in row 2")."""
_LOOSE = word_set("in on at of for with to from by")
_LANES = frozenset({"row", "column", "cell", "table", "chart"})
_INSIDE = word_set("and with not or is are")
_PLACES = word_set(
    "left_of right_of above below under behind in_front_of next_to between near far_from"
)
_SMALL_WORDS = word_set("of and to in for the on with")


def label_end(words: Words, j: int, run: Run) -> int | None:
    """Index of the element's noun whose label starts at j; None where none does."""
    return _capital_label(words, j) or _caption_end(words, j) or command_label(words, j, run)


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


def _caption_end(words: Words, j: int) -> int | None:
    """Index of the element's noun whose caption starts at j; None where none does."""
    if not words.capital(j) or not _may_open(words, j):
        return None
    for k in range(j + 1, min(j + _LONGEST, len(words))):
        if _is_element(words, k):
            noun = words.noun(k)
            if noun is not None and not _is_element(words, noun[0]):
                return k if k > j + 1 and _closed(words, j, k) else None
        elif not _inside(words, k):
            return None
    return None


def _may_open(words: Words, j: int) -> bool:
    """After an article anything may open a caption, elsewhere only the verbs that often do."""
    return words.article(j - 1) or words.key(j) in _OPENERS


def _is_element(words: Words, k: int) -> bool:
    noun = words.noun(k)
    return noun is not None and noun[1].kind == "element" and not words.capital(k)


def _inside(words: Words, k: int) -> bool:
    """Whether a caption may go on over token k."""
    if words.kind(k) == "stop":
        return words.tokens[k].text in "?!" and _is_element(words, k + 1)
    if words.kind(k) not in ("word", "number"):
        return False
    if words.capital(k):
        return True
    if words.article(k) and words.key(k) not in ("a", "an", "your", "my", "our"):
        return False
    found = words.relation(k)
    if found is not None and found[1].kind in _PLACES and not found[1].verb:
        return False
    return words.key(k) not in BOUNDARIES - _INSIDE


def _closed(words: Words, j: int, k: int) -> bool:
    """Whether the last word belongs to the caption: "Sign in", not "Total in (row 2)"."""
    noun = words.noun(k)
    if words.key(k - 1) not in _LOOSE:
        joined = any(words.key(n) in ("and", "or") for n in range(j, k))
        plural = noun is not None and words.key(noun[0] - 1) != noun[1].lemma.rpartition(" ")[2]
        return not (joined and plural)
    lane = noun is not None and noun[1].category in _LANES
    return words.key(k - 2) in _PHRASAL and not lane
