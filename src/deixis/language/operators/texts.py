"""Text content: "labelled A3", "that says Submit", "with the text OK"."""

from __future__ import annotations

from deixis.language.forms import TextContent
from deixis.language.lexicon.wordsets import word_set
from deixis.language.nouns.written_text import text_end
from deixis.language.words import Words

__all__ = ["written_content"]

_LABEL = word_set(
    "labelled labeled named called titled entitled marked captioned tagged lableled labled "
    "labelling headed"
)
_INSIDE = word_set("saying says reads say said stating states")
_BEGINS = word_set("starting starts start beginning begins begin ending ends end")
_CARRIERS = word_set(
    "status state text label word words caption title name letters lettering inscription writing "
    "number numbers value letter digits digit tag initials placeholder heading"
)
_OPENERS = word_set("with containing has having contains displaying showing bearing reading w")


def written_content(words: Words, i: int) -> tuple[int, TextContent] | None:
    """The words that are written on the thing, when such a construct starts at token i."""
    key = words.key(i)
    if key in ("number", "no", "numbered") and words.kind(i + 1) == "number":
        return _content(words, i, i + 1, "inside")
    start = None
    where = "inside"
    if key in _LABEL and _wears(words, i):
        return None
    if key in _LABEL:
        start, where = _after_with(words, i + 1), "label"
    elif key in _INSIDE or (
        key == "reading" and (words.capital(i + 1) or words.kind(i + 1) in ("quote", "number"))
    ):
        start = i + 1
    elif key in _BEGINS and words.key(i + 1) in ("with", "in", "by"):
        start = _begun(words, i + 2)
    elif key in _OPENERS or (key == "wearing" and _numbered(words, i + 1)):
        start, where = _carrier(words, i + 1)
    if start is None or start >= len(words) or words.kind(start) not in ("word", "number", "quote"):
        return None
    return _content(words, i, start, where)


def _numbered(words: Words, j: int) -> bool:
    return words.kind(j + (words.key(j) == "number")) == "number"


def _wears(words: Words, i: int) -> bool:
    """'tagged red', 'marked with a star': settled before as a mark or state, no word on it."""
    relation, told = words.relation(i), words.adjective(i)
    if told is not None and told[0] > i + 1 and told[1].kind == "state":
        return True
    return relation is not None and relation[1].kind == "with" and not relation[1].verb


def _after_with(words: Words, j: int) -> int:
    while words.key(j) in ("with", "as", "by") or (
        words.key(j) in ("the", "a") and words.key(j + 1) in _CARRIERS
    ):
        j += 1
        if words.key(j) in _CARRIERS and words.key(j - 1) in ("the", "a", "with"):
            return j + 1
    return j


def _begun(words: Words, j: int) -> int | None:
    """'starting with Continue', 'that end in kg': what follows, where it names no thing."""
    while words.article(j) or words.key(j) in _CARRIERS:
        j += 1
    named = words.capital(j) or words.kind(j) in ("quote", "number") or words.unknown(j)
    return j if named else None


def _carrier(words: Words, j: int) -> tuple[int | None, str]:
    """'the text OK': the words after a noun for writing; None when nothing is quoted there."""
    if words.kind(j) == "quote":
        return j, "inside"
    placed = words.key(j + 1) == "on"  # "with 23 on it"
    follows = (
        words.noun(j + 1)
        or (words.adjective(j + 1) and not placed)
        or words.unknown(j + 1)
        or words.key(j + 1) in ("other", "of", "different")
    )
    if words.kind(j) == "number" and not follows:
        return j, "inside"
    while words.article(j):
        j += 1
    if words.key(j) not in _CARRIERS:
        return None, ""
    where = (
        "label" if words.key(j) in ("label", "caption", "title", "name", "heading") else "inside"
    )
    j += 1
    if words.kind(j) in ("quote", "number") or (words.capital(j) and not words.relation(j)):
        return j, where
    if words.key(j - 1) in ("word", "words") and words.kind(j) == "word":
        return j, where
    plain = (
        words.kind(j) == "word"
        and words.unknown(j)
        and words.key(j - 1) in ("text", "label", "word", "words", "caption")
    )
    return (j, where) if plain else (None, "")


def _content(words: Words, i: int, start: int, where: str) -> tuple[int, TextContent] | None:
    """The content from token start on, for the construct that begins at token i."""
    if words.kind(start) == "quote":
        end = start + 1
    elif words.kind(start) == "number":
        end = _number_end(words, start)
    else:
        while words.article(start) and not words.capital(start) and start + 1 < len(words):
            start += 1
        relation = words.relation(start)
        if relation is not None and not relation[1].verb and not words.capital(start):
            return None
        end = text_end(words, start)
    text = words.span(start, end).text
    return end, TextContent(words.span(i, end), text, where)  # type: ignore[arg-type]


def _number_end(words: Words, j: int) -> int:
    """Where a number ends that may be written in parts: "6 : 32", "555 1234"."""
    while words.kind(j + 1) == "number" or (
        words.kind(j + 1) == "stop" and words.kind(j + 2) == "number"
    ):
        j += 1 if words.kind(j + 1) == "number" else 2
    return j + 1
