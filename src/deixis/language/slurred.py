"""A pronoun and "is" or "are" that were written as one word: "bike hes riding"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from deixis.language.tokens import Token

__all__ = ["parted"]

_SUBJECTS = {"hes": ("he", "is"), "shes": ("she", "is"), "theyre": ("they", "are")}


def parted(tokens: Sequence[Token]) -> list[Token]:
    """The tokens with "hes", "shes" and "theyre" as two words.

    Example:
        >>> from deixis.language.tokens import tokenize
        >>> [token.norm for token in parted(tokenize("bike shes riding"))]
        ['bike', 'she', 'is', 'riding']
    """
    return [part for token in tokens for part in _parts(token)]


def _parts(token: Token) -> Iterator[Token]:
    said = _SUBJECTS.get(token.norm) if token.kind == "word" else None
    joined = said is not None and len(token.text) == len(token.norm)  # no apostrophe inside
    if said is None or not joined or token.text.isupper():
        yield token
        return
    cut = token.start + len(said[0])
    yield replace(token, norm=said[0], end=cut, text=token.text[: len(said[0])])
    yield replace(token, norm=said[1], start=cut, text=token.text[len(said[0]) :], glued=False)
