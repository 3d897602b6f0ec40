"""Words to be read as they stand: quotes, and capitals where a noun phrase is expected."""

from __future__ import annotations

from deixis.language.forms import Head
from deixis.language.lexicon.stopwords import BOUNDARIES, STOP_WORDS
from deixis.language.lexicon.wordsets import word_set
from deixis.language.nouns.drafts import Draft
from deixis.language.nouns.runs import Item, Run
from deixis.language.places.positions import position_at
from deixis.language.words import Words

__all__ = ["command_label", "is_plain_element", "text_end", "written_text"]

_CONTROLS = word_set("button link tab switch icon dropdown checkbox radio navigation")
_ENDS = frozenset({".", "!", "?"})
_ASIDE = word_set("it its they then this that these those he she i we the a please thanks")
"""How a second sentence about the thing begins, and not one of the words on it."""
_COMMANDS = word_set("ok okay next back yes about off on up down more")
"""Written on controls; elsewhere they relate, place or fill ("next to", "at the back")."""


def written_text(words: Words, run: Run, target_of: str | None) -> Draft | None:
    """A quote, or capitalised words where a noun phrase is expected ("under Pricing")."""
    items = run.items
    if len(items) == 1 and items[0].kind == "quote":
        return _text_draft(words, run, items[0].start, items[0].end)
    if target_of is None or not items:
        return None
    first = items[0].start
    if run.determined and not (words.capital(first) and words.capital(first + 1)):
        return None
    if not words.capital(first) or any(is_plain_element(words, item) for item in items):
        return None
    end = text_end(words, first, stop_at_and=target_of == "between")
    return _text_draft(words, run, first, end)


def command_label(words: Words, j: int, run: Run) -> int | None:
    """'the OK button', 'the Next page link': a small word that opens the label of a control.

    Returns:
        Index of the control's noun, or None where the word has its usual sense.
    """
    if run.items or not _may_open_label(words, j, run):
        return None
    for k in range(j + 1, min(j + 4, len(words))):
        noun = words.noun(k)
        if noun is not None and noun[1].category in _CONTROLS:
            return k
        if words.kind(k) != "word" or not _within_label(words, j, k):
            return None
    return None


def _within_label(words: Words, j: int, k: int) -> bool:
    if words.article(k) or words.key(k) in BOUNDARIES or words.text(j, k + 1) == "next to":
        return False
    return words.capital(j) or not (words.key(k) in STOP_WORDS or words.relation(k))


def _may_open_label(words: Words, j: int, run: Run) -> bool:
    adjective = words.adjective(j)
    if adjective is not None and adjective[1].value in ("on", "off"):
        return words.capital(j)  # "the off switch"
    if words.key(j) in _COMMANDS and (run.determined or j == 0):
        return True
    small = words.key(j) in STOP_WORDS or words.relation(j) is not None
    return small and run.determined and words.capital(j)


def is_plain_element(words: Words, item: Item) -> bool:
    """Whether an item is an element's noun, not itself written with a capital."""
    if item.noun is None or item.kind != "noun" or words.capital(item.start):
        return False
    return item.noun.kind in ("element", "value")


def _text_draft(words: Words, run: Run, start: int, end: int) -> Draft:
    span = words.span(start, end)
    head = Head(span, span.text.casefold(), "text")
    return Draft(head, None, run.start, end)


def text_end(words: Words, start: int, *, stop_at_and: bool = False) -> int:
    """Where written words end: at a mark, or a relation word before a determiner or place.

    A mark between two sentences with capitals is one of the words: "Read it. Keep it".
    """
    j = start + 1
    sentences = words.capital(start)
    while j < len(words):
        if sentences and words.span(j, j + 1).text in _ENDS and _says_more(words, j + 1):
            j += 2
            continue
        if words.kind(j) not in ("word", "number", "possessive") and words.key(j) != "'s":
            break
        if stop_at_and and words.key(j) == "and":
            break
        if words.capital(j):
            j += 1
            continue
        if words.key(j) in ("that", "which", "who", "whose", "is", "are", "but", "with"):
            break
        if words.text(j, j + 2) in ("on it", "on them"):
            break
        if position_at(words, j) is not None:
            break
        relation = words.relation(j)
        if relation is not None and not relation[1].verb:
            if relation[0] > j + 1 or (
                relation[0] < len(words)
                and not words.capital(relation[0])
                and (
                    words.article(relation[0])
                    or words.noun(relation[0])
                    or words.adjective(relation[0])
                )
            ):
                break
            if relation[0] >= len(words) and words.key(j) not in (
                "in",
                "on",
                "up",
                "out",
                "off",
                "down",
                "over",
            ):
                break
        if words.key(j) in ("and", "or") and not words.capital(j + 1):
            break
        j += 1
    return j


def _says_more(words: Words, j: int) -> bool:
    """Whether a sentence begins here that stands on the thing as well."""
    return words.capital(j) and words.key(j) not in _ASIDE
