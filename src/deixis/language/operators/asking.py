"""Asking for what stands at a place: "what is written next to Date", "whatever is under Status"."""

from __future__ import annotations

from deixis.language.forms import Head
from deixis.language.lexicon.page_vocabulary import ASKING, IS_WRITTEN, TEXTS
from deixis.language.lexicon.wordsets import word_set
from deixis.language.nouns.drafts import Draft
from deixis.language.words import Words

__all__ = ["asked_text"]

_PLACES = word_set(
    "left_of right_of above below under next_to near behind between across_from in_front_of"
)


def asked_text(words: Words, i: int) -> Draft | None:
    """The head "what ...", when the phrase asks for the words at a place of a page.

    Args:
        words: The phrase.
        i: Index of the first word after the opening; "what is" may belong to the opening.
    """
    for start in range(min(i + 1, len(words))):
        if words.key(start) in ASKING:
            return _head(words, i, start, start + 1)
    start = words.skip_articles(i)
    if words.key(start) not in TEXTS or words.relation(start + 1) is None:
        return None
    return _head(words, i, start, start + 1, thing=words.key(start) == "thing")


def _head(words: Words, i: int, start: int, end: int, *, thing: bool = False) -> Draft | None:
    for _ in range(4):
        if words.key(end) not in IS_WRITTEN or _is_place(words, end):
            break
        end += 1
    if not _is_place(words, end) or not _on_page(words, end, thing=thing):
        return None
    head = Head(words.span(start, end), "text", "value", "text", ("text",))
    return Draft(head, None, min(i, start), end)


def _is_place(words: Words, j: int) -> bool:
    found = words.relation(j)
    return found is not None and not found[1].verb and found[1].kind in _PLACES


def _on_page(words: Words, j: int, *, thing: bool) -> bool:
    """Whether the place is beside words or an element, not beside a thing in a photo."""
    found = words.relation(j)
    after = words.skip_articles(found[0]) if found is not None else j
    if words.kind(after) == "quote" or words.capital(after):
        return True
    for k in range(after, min(after + 3, len(words))):
        noun = words.noun(k)
        if noun is not None:
            return not thing and noun[1].kind in ("element", "value")
        if words.adjective(k) is None:
            return False
    return False
