"""Sides and ends of the image: the words that name them, and those that say no more."""

from __future__ import annotations

from typing import Literal

from deixis.language.lexicon.places import AXIS_WORDS
from deixis.language.words import Words

__all__ = ["AXES", "Side", "side_named", "skip_image"]

Side = Literal["left", "right", "top", "bottom", "front", "back"]
"""An end of the image."""

AXES = {word: key for key, line in AXIS_WORDS.items() for word in line.split()}
"""Word -> (axis, value), as in the lexicon: "upper" -> v, top."""

_SIDES: dict[str, Side] = {
    "left": "left",
    "right": "right",
    "top": "top",
    "bottom": "bottom",
    "front": "front",
    "back": "back",
}


def side_named(word: str) -> Side | None:
    """The end of the image that a word names."""
    core = AXES.get(word)
    return _SIDES.get(core[1]) if core is not None else None


def skip_image(words: Words, j: int) -> int:
    """Step over "of the picture", which says nothing more."""
    if words.key(j) not in ("of", "in", "on", "corner"):
        return j
    k = j + 1
    while k < j + 5 and (words.article(k) or words.key(k) in ("entire", "whole")):
        k += 1
    return k + 1 if words.section(k) and words.key(k + 1) != "of" and not words.capital(k) else j
