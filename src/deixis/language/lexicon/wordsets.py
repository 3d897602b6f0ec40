"""Sets of words, written as one string with spaces."""

from __future__ import annotations

__all__ = ["word_set"]


def word_set(text: str) -> frozenset[str]:
    """The words of a text.

    Example:
        >>> sorted(word_set("a b"))
        ['a', 'b']
    """
    return frozenset(text.split())
