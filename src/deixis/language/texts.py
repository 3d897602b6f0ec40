"""Text content: "labelled A3", "that says Submit", "with the text OK"."""

from __future__ import annotations

from deixis.language.forms import TextContent
from deixis.language.noun_phrases import text_end
from deixis.language.words import Words

__all__ = ["written_content"]

_LABEL = frozenset("labelled labeled named called titled entitled marked captioned tagged lableled labled labelling headed".split())
_INSIDE = frozenset("saying says reads say said stating states".split())
_CARRIERS = frozenset("text label word words caption title name letters lettering inscription writing number numbers value letter digits digit tag initials placeholder heading".split())
_OPENERS = frozenset("with containing has having contains displaying showing bearing reading w".split())


def written_content(words: Words, i: int) -> tuple[int, TextContent] | None:
    """The words that are written on the thing, when such a construct starts at token i."""
    key = words.key(i)
    if key in ("number", "no", "numbered") and words.kind(i + 1) == "number":
        return _content(words, i, i + 1, "inside")
    start = None
    where = "inside"
    if key in _LABEL:
        start, where = _after_with(words, i + 1), "label"
    elif key in _INSIDE:
        start = i + 1
    elif key == "reading" and (words.capital(i + 1) or words.kind(i + 1) in ("quote", "number")):
        start = i + 1
    elif key in _OPENERS:
        start, where = _carrier(words, i + 1)
    if start is None or start >= len(words) or words.kind(start) not in ("word", "number", "quote"):
        return None
    return _content(words, i, start, where)


def _after_with(words: Words, j: int) -> int:
    while words.key(j) in ("with", "as", "by") or (words.key(j) in ("the", "a") and words.key(j + 1) in _CARRIERS):
        j += 1
        if words.key(j) in _CARRIERS and words.key(j - 1) in ("the", "a", "with"):
            return j + 1
    return j


def _carrier(words: Words, j: int) -> tuple[int | None, str]:
    """'the text OK': the words after a noun for writing; None when nothing is quoted there."""
    if words.kind(j) == "quote":
        return j, "inside"
    follows = words.noun(j + 1) or words.adjective(j + 1) or words.unknown(j + 1) or words.key(j + 1) in ("other", "of", "different")
    if words.kind(j) == "number" and not follows:
        return j, "inside"
    while words.article(j):
        j += 1
    if words.key(j) not in _CARRIERS:
        return None, ""
    where = "label" if words.key(j) in ("label", "caption", "title", "name", "heading") else "inside"
    j += 1
    if words.kind(j) in ("quote", "number") or (words.capital(j) and not words.relation(j)):
        return j, where
    plain = words.kind(j) == "word" and words.unknown(j) and words.key(j - 1) in ("text", "label", "word", "words", "caption")
    return (j, where) if plain else (None, "")


def _content(words: Words, i: int, start: int, where: str) -> tuple[int, TextContent] | None:
    if words.kind(start) == "quote":
        end = start + 1
        text = words.span(start, end).text
    else:
        while words.article(start) and not words.capital(start) and start + 1 < len(words):
            start += 1
        if words.relation(start) and not words.relation(start)[1].verb and not words.capital(start):  # type: ignore[index]
            return None
        end = text_end(words, start)
        text = words.span(start, end).text
    close = end
    return close, TextContent(words.use(i, close), text, where)  # type: ignore[arg-type]
