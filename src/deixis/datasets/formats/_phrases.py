"""Phrases and the caption they are parts of."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from deixis.datasets.samples import Expression, Span

__all__ = ["captioned", "merged", "span_of", "spans_at"]


def span_of(phrase: str, caption: str, *, near: int = 0) -> tuple[int, int] | None:
    """(start, end) of the phrase in the caption, the occurrence nearest to character ``near``.

    Case counts only if the phrase is there as written.
    """
    for words, text in ((phrase, caption), (phrase.lower(), caption.lower())):
        if len(text) != len(caption) or not words:  # lower() can lengthen a text
            continue
        starts, at = [], text.find(words)
        while at >= 0:
            starts.append(at)
            at = text.find(words, at + 1)
        if starts:
            start = min(starts, key=lambda s: abs(s - near))
            return start, start + len(words)
    return None


def merged(expressions: Iterable[Expression]) -> tuple[Expression, ...]:
    """Expressions with the same words at the same place as one that means all their boxes."""
    found: dict[object, Expression] = {}
    for item in expressions:
        key = (item.phrase, item.spans, item.category)
        if key in found:
            first = found[key]
            masks = first.masks + item.masks
            boxes = first.boxes + item.boxes
            item = replace(  # noqa: PLW2901 - the joined one takes its place
                first, boxes=boxes, plural=True, masks=masks if len(masks) == len(boxes) else ()
            )
        found[key] = item
    return tuple(found.values())


def captioned(
    captions: tuple[str, ...], expressions: Iterable[Expression]
) -> list[tuple[str, list[tuple[Expression, list[tuple[int, int]]]]]]:
    """(caption, [(expression, spans in it)]) for formats that keep phrases only inside captions.

    Expressions without spans get one caption together: their phrases with full stops between, as
    open-set detectors are prompted.
    """
    groups: list[tuple[str, list[tuple[Expression, list[tuple[int, int]]]]]] = [
        (caption, []) for caption in captions
    ]
    loose: list[tuple[Expression, list[tuple[int, int]]]] = []
    prompt = ""
    for item in expressions:
        if item.spans:
            for index in dict.fromkeys(span.caption for span in item.spans):
                places = [(s.start, s.end) for s in item.spans if s.caption == index]
                groups[index][1].append((item, places))
        else:
            loose.append((item, [(len(prompt), len(prompt) + len(item.phrase))]))
            prompt += f"{item.phrase}. "
    return [*groups, (prompt.rstrip(), loose)] if loose else groups


def spans_at(places: Iterable[tuple[int, int]], caption: int = 0) -> tuple[Span, ...]:
    """Spans of (start, end) pairs."""
    return tuple(Span(start, end, caption) for start, end in places)
