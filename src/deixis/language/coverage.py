"""Whether every content word of a phrase was used or named as not understood.

Only leaves of the tree and the operator words of a node count as use: a noun phrase does not
account for a word merely by reaching around it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from typing import Any

from deixis.language.forms import (
    Coordination,
    Form,
    Head,
    NounPhrase,
    Span,
)
from deixis.language.lexicon.elements import SECTIONS
from deixis.language.lexicon.stopwords import PRONOUN_HEADS, STOP_WORDS
from deixis.language.openings import skip_opening
from deixis.language.tokens import Token, tokenize
from deixis.language.words import Words

__all__ = ["content_words", "explained", "unaccounted"]


def content_words(form: Form) -> list[Token]:
    """Tokens that carry meaning: no stop words, no openings ("show me"), no marks."""
    tokens = tokenize(form.phrase)
    begin = skip_opening(Words(form.phrase, tokens))
    return [
        token
        for token in tokens[begin:]
        if token.kind in ("word", "number", "quote") and token.norm not in STOP_WORDS | PRONOUN_HEADS
    ]


def unaccounted(form: Form) -> list[Token]:
    """Content words in neither the tree nor `Form.unknown`; always empty, or it is a bug.

    Words for the image itself ("in the picture", "on the page") need no node.
    """
    taken = [*explained(form), *form.unknown]
    return [
        token
        for token in content_words(form)
        if token.norm not in SECTIONS
        and not any(span.start <= token.start and token.end <= span.end for span in taken)
    ]


def explained(form: Form) -> list[Span]:
    """The characters that nodes of the tree account for by themselves."""
    return list(_own(form.root, form.phrase))


def _own(node: Any, phrase: str) -> Iterator[Span]:
    children = list(_children(node))
    if isinstance(node, Head):
        yield node.span
    elif not isinstance(node, (NounPhrase, Coordination)) and getattr(node, "span", None) is not None:
        yield from _gaps(node.span, [child.span for child in children if child.span], phrase)
    for child in children:
        yield from _own(child, phrase)


def _children(node: Any) -> Iterator[Any]:
    for spec in fields(node):
        value = getattr(node, spec.name)
        for item in value if isinstance(value, tuple) else (value,):
            if hasattr(item, "__dataclass_fields__") and not isinstance(item, Span):
                yield item


def _gaps(whole: Span, inner: list[Span], phrase: str) -> Iterator[Span]:
    at = whole.start
    for span in sorted(inner):
        if span.start > at:
            yield Span(at, span.start, phrase[at : span.start])
        at = max(at, span.end)
    if at < whole.end:
        yield Span(at, whole.end, phrase[at : whole.end])
