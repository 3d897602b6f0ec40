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
from deixis.language.places.degrees import degree_end
from deixis.language.places.stresses import stress_end
from deixis.language.tokens import Token, tokenize
from deixis.language.words import Words

__all__ = ["content_words", "explained", "not_understood", "unaccounted"]


def content_words(form: Form) -> list[Token]:
    """Tokens that carry meaning: no stop words, no openings ("show me"), no marks.

    Example:
        >>> from deixis.language import parse
        >>> [token.norm for token in content_words(parse("show me the red cup on the left"))]
        ['red', 'cup', 'left']
    """
    words = Words(form.phrase, tokenize(form.phrase))
    begin = skip_opening(words)
    stressing = {j for i in range(len(words)) for j in range(i, _passed_over(words, i))}
    return [
        token
        for i, token in enumerate(words.tokens)
        if i >= begin
        and token.kind in ("word", "number", "quote")
        and words.key(i) not in STOP_WORDS | PRONOUN_HEADS
        and i not in stressing
    ]


def _passed_over(words: Words, i: int) -> int:
    """Index after words at i that only say how exactly, or how much more."""
    return max(stress_end(words, i), degree_end(words, i))


def unaccounted(form: Form) -> list[Token]:
    """Content words in neither the tree nor `Form.unknown`; always empty, or it is a bug.

    Words for the image itself ("in the picture", "on the page") need no node.

    Example:
        >>> from deixis.language import parse
        >>> unaccounted(parse("the flurbed cup in the picture"))
        []
    """
    covered = _covered(form.phrase, [*explained(form), *form.unknown])
    return [
        token
        for token in content_words(form)
        if token.norm not in SECTIONS and not all(covered[token.start : token.end])
    ]


def not_understood(
    root: NounPhrase | Coordination, words: Words, candidates: list[int]
) -> tuple[Span, ...]:
    """Spans of the candidate tokens that no node of a finished tree accounts for.

    The head of an unknown noun stands in the tree, but counts as not understood.
    """
    spans = [span for span, known in _own(root, words.phrase) if known]
    covered = _covered(words.phrase, spans)
    tokens = [(i, words.tokens[i]) for i in candidates]
    return tuple(
        words.span(i, i + 1) for i, token in tokens if not all(covered[token.start : token.end])
    )


def _covered(phrase: str, spans: list[Span]) -> bytearray:
    covered = bytearray(len(phrase))
    for span in spans:
        covered[span.start : span.end] = b"\x01" * (span.end - span.start)
    return covered


def explained(form: Form) -> list[Span]:
    """The characters that nodes of the tree account for by themselves."""
    return [span for span, _ in _own(form.root, form.phrase)]


def _own(node: Any, phrase: str) -> Iterator[tuple[Span, bool]]:
    """Own characters of every node, and whether they were understood."""
    children = list(_children(node))
    if isinstance(node, Head):
        yield node.span, node.kind != "unknown"
    elif (
        not isinstance(node, (NounPhrase, Coordination)) and getattr(node, "span", None) is not None
    ):
        for gap in _gaps(node.span, [child.span for child in children if child.span], phrase):
            yield gap, True
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
