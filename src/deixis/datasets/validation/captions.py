"""Checks of spans: they must lie in a caption and hold the words of their phrase."""

from __future__ import annotations

from collections.abc import Iterator

from deixis.datasets.validation.drafts import Draft
from deixis.datasets.validation.problem import Finding

__all__ = ["check_captions"]


def check_captions(draft: Draft) -> Iterator[Finding]:
    """What is wrong with the spans of a sample."""
    for item in draft.expressions:
        for i, span in enumerate(item.spans):
            found = _span(span, draft.captions, item.phrase)
            if found is not None:
                yield Finding(found[0], f"{item.record}.spans[{i}]", found[1])


def _span(span: tuple[int, int, int], captions: list[str], phrase: str) -> tuple[str, str] | None:
    start, end, number = span
    if not 0 <= number < len(captions):
        return "span-outside-caption", f"caption {number} of {len(captions)}"
    caption = captions[number]
    if start >= end:
        return "empty-span", f"[{start}, {end}]"
    if start < 0 or end > len(caption):
        return "span-outside-caption", f"[{start}, {end}] in {len(caption)} characters"
    words = caption[start:end]
    if words.casefold().split() != phrase.casefold().split():
        return "span-text-differs", f"{words!r:.60}, but the phrase is {phrase!r:.60}"
    return None
