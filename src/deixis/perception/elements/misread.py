"""Misread: icons, boxes to tick and radio buttons that a reader took for letters."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

import numpy as np

from deixis.perception.elements.canvas import Canvas
from deixis.perception.elements.ink import Ink

__all__ = ["misread"]

_SHAPES = frozenset("口□☐☑☒○●◯〇✓✔√日回◎⊙■▢")
_SMALL = frozenset("eoxm")
_LOW = 0.64  # sizes of the font; small letters have 0.53, a capital 0.73
_UNITS = frozenset("°®™")
_NARROW = frozenset("0jlt")  # letters that no font sets as wide as high
_MARKS = frozenset("0OoQDVvCcUuoNnMmBbEeaA8xX*@®©jlt")
_SPACE = 0.5  # font sizes between two words, at most
_ALIKE = 0.25  # of the size; a box to tick read as "a" is taller than the small letters are
_IDEOGRAPHIC = frozenset({"zh", "ja", "ko"})


def misread(canvas: Canvas, line: Sequence[Ink], language: str | None) -> list[bool]:
    """For each word of a line, whether it is a mark and no text.

    Args:
        canvas: The page.
        line: The words.
        language: BCP 47 tag of the page; ideographs are foreign to most, icons are read as such.
    """
    foreign = language not in _IDEOGRAPHIC
    return [
        ink.mark
        or (_is_mark(canvas, ink, foreign=foreign) and not _is_article(ink, line))
        or _is_ring(ink, line)
        for ink in line
    ]


def _is_article(ink: Ink, line: Sequence[Ink]) -> bool:
    """Whether a lone letter is a word of its sentence, and no icon."""
    return _is_low(ink, line) or _is_beside_its_like(ink, line)


def _is_low(ink: Ink, line: Sequence[Ink]) -> bool:
    """Whether an "e" or the like between others is as low as small letters are."""
    sizes = [other.size for other in line if other is not ink and len(other.text) > 1]
    return ink.text in _SMALL and bool(sizes) and ink.box.height < _LOW * float(np.median(sizes))


def _is_beside_its_like(ink: Ink, line: Sequence[Ink]) -> bool:
    """Whether a lone "a" is set as large as the word beside it."""
    if ink.text not in ("a", "A"):
        return False
    words = [other for other in line if len(other.text) > 2 and other.text.isalpha()]
    return any(
        max(ink.box.x1 - word.box.x2, word.box.x1 - ink.box.x2) < _SPACE * word.size
        and abs(ink.size - word.size) < _ALIKE * word.size
        for word in words
    )


def _is_mark(canvas: Canvas, ink: Ink, *, foreign: bool) -> bool:
    """Whether a word is really an icon or a box to tick, read as a letter.

    Args:
        canvas: The page.
        ink: The word.
        foreign: Whether ideographs are foreign to the page; icons are often read as such.
    """
    if foreign and any(_is_symbol(letter) for letter in ink.text) and len(ink.text) < 5:
        return not _is_unit(ink.text)
    if len(ink.text) > 1 or ink.text not in _MARKS:
        return False
    if not 0.84 <= ink.box.width / ink.box.height <= 1.19 or ink.box.height < 8:
        return False
    return ink.text in _NARROW or _is_boxy(canvas, ink)


def _is_ring(ink: Ink, line: Sequence[Ink]) -> bool:
    """Whether a word is a radio button: a round letter alone or taller than its line."""
    if ink.text not in {"O", "o", "0", "Q", "C", "©", "@"}:
        return False
    if not 0.88 <= ink.box.width / ink.box.height <= 1.14 or ink.box.height < 9:
        return False
    sizes = [i.size for i in line if i is not ink and len(i.text) > 1]
    return not sizes or ink.box.height > 0.86 * float(np.median(sizes))  # a capital has 0.73


def _is_unit(text: str) -> bool:
    """Whether a sign belongs to the letters or digits before it, as in 38°."""
    signs = [letter for letter in text if _is_symbol(letter)]
    return len(text) > 1 and set(signs) <= _UNITS and text[0].isalnum()


def _is_symbol(letter: str) -> bool:
    return (
        letter in _SHAPES or unicodedata.category(letter) == "So" or "\u2e80" <= letter <= "\u9fff"
    )


def _is_boxy(canvas: Canvas, ink: Ink) -> bool:
    """Whether the ink reaches into the corners of its box or fills most of it."""
    rows, columns = ink.box.pixels(canvas.size)
    crop = canvas.pixels[rows, columns].astype(np.float64)
    away = np.abs(crop - ink.ground).max(axis=2)
    dark = away > 0.35 * max(float(away.max()), 1.0)
    side = max(2, round(0.2 * min(dark.shape)))
    flips = (dark, dark[:, ::-1], dark[::-1], dark[::-1, ::-1])
    corners = min(float(flip[:side, :side].mean()) for flip in flips)
    return corners > 0.3 or float(dark.mean()) > 0.62
