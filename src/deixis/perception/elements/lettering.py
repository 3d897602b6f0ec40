"""Lettering: read lines cut into pieces that belong together, boxed tightly, with their style."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np

from deixis.core import Box, ReadText, TextLine, Word
from deixis.perception.elements.canvas import Canvas, FloatArray
from deixis.perception.elements.ink import Ink, find_inks
from deixis.perception.elements.misread import misread

__all__ = ["Piece", "find_pieces", "usual_size"]

_GAP = 0.8  # gap between words, in font sizes, that cuts a line in two where little is known
_PITCHES = (0.05, 0.09)  # how much letters differ in width from word to word: one width, many
_GAPS = (1.0, 0.66)  # the same gap where all letters are of one width, and where they are not
_FEW = 4  # pairs of words; fewer say nothing about the font of a page
_LARGER = 1.45  # times the size; words so much larger than their neighbours stand for themselves
_MOST = 1200  # words
_SURFACE = 12  # levels of a channel by which the ground of two words differs at least
_BOLD = 1.27  # times the usual thickness of strokes


@dataclass(frozen=True)
class Piece:
    """Words of one line that stand together, with how they look.

    Attributes:
        text: The words with single spaces.
        box: Canvas pixels, as high as the font and as wide as the ink.
        ink: Canvas pixels, tight around the ink.
        size: Font size in pixels.
        colour: RGB of the ink.
        ground: RGB behind the ink.
        weight: Thickness of the strokes in font sizes, about 0.1.
        bold: Whether the strokes are clearly thicker than is usual on the page.
        underlined: Whether a line runs under the words.
        score: The reader's certainty in 0..1.
        words: The words, boxed like the piece.
        colours: RGB of the ink of each word.
    """

    text: str
    box: Box
    ink: Box
    size: float
    colour: tuple[float, float, float]
    ground: tuple[float, float, float]
    weight: float
    bold: bool
    underlined: bool
    score: float
    words: tuple[Word, ...]
    colours: tuple[tuple[float, float, float], ...]


def usual_size(pieces: Sequence[Piece]) -> float:
    """The font size in which most characters are set, in canvas pixels; 14 without text."""
    if not pieces:
        return 14.0
    return float(np.clip(_middle(pieces, [piece.size for piece in pieces]), 8.0, 64.0))


def _middle(pieces: Sequence[Piece], values: Sequence[float], *, share: float = 0.5) -> float:
    """The value that ``share`` of all characters stay below: the median of a half."""
    order = np.argsort(values)
    lengths = np.array([len(piece.text) for piece in pieces], dtype=np.float64)[order]
    place = int(np.searchsorted(np.cumsum(lengths), lengths.sum() * share))
    return float(values[order[min(place, len(values) - 1)]])


def find_pieces(
    canvas: Canvas, text: ReadText, ticks: Sequence[Box], *, usual: float
) -> tuple[list[Piece], list[Word]]:
    """Cut each line at wide gaps and at changes of the surface; box the ink.

    Args:
        canvas: The page.
        text: In pixels of the original page.
        ticks: Small squares and discs of the page, in canvas pixels.
        usual: Height of most lines, in canvas pixels.

    Returns:
        The pieces, and the words that are no text but marks and icons read as letters; both in
        canvas pixels.
    """
    lines: list[tuple[list[Ink], float]] = []
    marks: list[Word] = []
    budget = _MOST
    for line in text.lines:
        words = _words(line)[: max(budget, 0)]
        budget -= len(words)
        inks = [ink for word in words for ink in find_inks(canvas, word, ticks, usual=usual)]
        flags = misread(canvas, inks, text.language)
        marks.extend(Word(i.text, i.box) for i, flag in zip(inks, flags, strict=True) if flag)
        lines.append(([i for i, f in zip(inks, flags, strict=True) if not f], line.score))
    gap = _widest_gap([letters for letters, _ in lines])
    pieces = [_piece(part, score) for inks, score in lines for part in _groups(canvas, inks, gap)]
    return _with_bold(pieces), marks


def _widest_gap(lines: Sequence[Sequence[Ink]]) -> float:
    """The gap, in font sizes, from which two words do not belong together.

    Where all letters are of one width the space between words is too, and much wider than in
    other fonts: about as wide as the gap between two links in a row.
    """
    steps = [
        abs(math.log(_pitch(a) / _pitch(b)))
        for line in lines
        for a, b in pairwise([ink for ink in line if len(ink.text) > 2])
    ]
    differ = float(np.median(steps)) if len(steps) >= _FEW else sum(_PITCHES) / 2
    if differ < _PITCHES[0]:
        return _GAPS[0]
    return _GAPS[1] if differ > _PITCHES[1] else _GAP


def _pitch(ink: Ink) -> float:
    """Pixels a letter, where the last one lacks the white on its sides."""
    return ink.box.width / (len(ink.text) - 0.2)


def _with_bold(pieces: Sequence[Piece]) -> list[Piece]:
    if not pieces:
        return []
    usual = _middle(pieces, [piece.weight for piece in pieces], share=0.3)
    return [replace(piece, bold=piece.weight > _BOLD * usual) for piece in pieces]


def _words(line: TextLine) -> tuple[Word, ...]:
    """Words of a line; a line without words is one word."""
    return line.words or (Word(line.text, line.box, line.score),)


def _groups(canvas: Canvas, inks: Sequence[Ink], gap: float) -> list[list[Ink]]:
    """Words of a line in parts that stand together and are of one size."""
    groups: list[list[Ink]] = []
    for ink in inks:
        if groups and _together(canvas, groups[-1][-1], ink, gap):
            groups[-1].append(ink)
        else:
            groups.append([ink])
    return [part for group in groups for part in _of_one_size(group)]


def _together(canvas: Canvas, a: Ink, b: Ink, gap: float) -> bool:
    size = max(a.size, b.size)
    if b.box.x1 - a.box.x2 > gap * size or b.box.x1 < a.box.x1:
        return False
    return float(np.abs(a.ground - b.ground).max()) < _SURFACE or _no_edge(canvas, a.box, b.box)


def _no_edge(canvas: Canvas, a: Box, b: Box) -> bool:
    """Whether the ground goes on from one word to the next, as on a bar that shades downwards.

    Words of other heights then have other grounds, though nothing changes between them.
    """
    top, bottom = round(max(a.y1, b.y1)), round(min(a.y2, b.y2))
    left, right = math.ceil(a.x2) + 1, math.floor(b.x1) - 1
    between = canvas.pixels[top:bottom, left:right].astype(np.float64)
    if min(between.shape[:2]) < 2:
        return False
    columns = np.abs(between - between[:, :1])  # from the first column, row by row
    return float(np.median(columns, axis=0).max()) < _SURFACE


def _of_one_size(group: Sequence[Ink]) -> list[list[Ink]]:
    """Cut where words of two characters or more turn much larger or smaller, as at a price."""
    parts: list[list[Ink]] = []
    last: Ink | None = None
    waiting: list[Ink] = []  # these say little about the size: they go with what follows
    for ink in group:
        if sum(letter.isalnum() for letter in ink.text) < 2 or _is_dotted(ink.text):
            waiting.append(ink)
        elif last is not None and _ratio(last, ink) > _LARGER:
            parts.append([*waiting, ink])
            waiting, last = [], ink
        else:
            parts = [*parts[:-1], [*(parts[-1] if parts else []), *waiting, ink]]
            waiting, last = [], ink
    if waiting:
        parts = [*parts[:-1], [*(parts[-1] if parts else []), *waiting]]
    return parts


def _is_dotted(text: str) -> bool:
    """Whether only dots tell how high a word is: without the one of "size" it seems small."""
    return any(letter in "ij" for letter in text) and all(
        letter in "ijacemnorsuvwxzgpqy" for letter in text
    )


def _ratio(a: Ink, b: Ink) -> float:
    return max(a.size, b.size) / min(a.size, b.size)


def _piece(group: Sequence[Ink], score: float) -> Piece:
    size = float(np.median([ink.size for ink in group]))
    ink = group[0].box
    for other in group[1:]:
        ink = ink.union(other.box)
    top, bottom = _line_extent(group, size, ink)
    words = tuple(Word(i.text, Box(i.box.x1, top, i.box.x2, bottom), score) for i in group)
    return Piece(
        text=" ".join(i.text for i in group),
        box=Box(ink.x1, top, ink.x2, bottom),
        ink=ink,
        size=size,
        colour=_rgb([i.colour for i in group]),
        ground=_rgb([i.ground for i in group]),
        weight=float(np.median([i.weight for i in group])),
        bold=False,
        underlined=sum(i.underlined for i in group) * 2 > len(group),
        score=score,
        words=words,
        colours=tuple(_rgb([i.colour]) for i in group),
    )


def _line_extent(group: Sequence[Ink], size: float, ink: Box) -> tuple[float, float]:
    top = float(np.median([i.top for i in group]))
    bottom = float(np.median([i.bottom for i in group]))
    return max(min(top, ink.y1), 0.0), max(bottom, ink.y2, top + 0.5 * size)


def _rgb(colours: Sequence[FloatArray]) -> tuple[float, float, float]:
    red, green, blue = np.median(np.stack(colours), axis=0).tolist()
    return red, green, blue
