"""Lettering: read lines cut into pieces that belong together, boxed tightly, with their style."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from deixis.core import Box, ReadText, TextLine, Word
from deixis.perception.elements.canvas import Canvas, FloatArray

__all__ = ["Piece", "find_pieces", "usual_size"]

_GAP = 0.8  # gap between words, in font sizes, at which a line is cut in two pieces
_SHAPES = frozenset("口□☐☑☒○●◯〇✓✔√日回◎⊙■▢")
_NARROW = frozenset("0jlt")  # letters that no font sets as wide as high
_MARKS = frozenset("0OoQDVvCcUuoNnMmBbEeaA8xX*@®©jlt")
_IDEOGRAPHIC = frozenset({"zh", "ja", "ko"})
_MOST = 1200  # words
_BOLD = 1.27  # times the usual thickness of strokes
_TALL = frozenset("bdfhijklt!?|/\\()[]{}#$%&@£€\"'`^*ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
_DEEP = frozenset("gjpqy,;()[]{}|@$Q/")


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


def _middle(pieces: Sequence[Piece], values: Sequence[float]) -> float:
    """The median of a value over all characters."""
    order = np.argsort(values)
    lengths = np.array([len(piece.text) for piece in pieces], dtype=np.float64)[order]
    place = int(np.searchsorted(np.cumsum(lengths), lengths.sum() / 2))
    return float(values[order[min(place, len(values) - 1)]])


def find_pieces(canvas: Canvas, text: ReadText) -> tuple[list[Piece], list[Word]]:
    """Cut each line at wide gaps and at changes of the surface; box the ink.

    Returns:
        The pieces, and the words that are no text but marks and icons read as letters; both in
        canvas pixels.
    """
    pieces: list[Piece] = []
    marks: list[Word] = []
    foreign = text.language not in _IDEOGRAPHIC
    budget = _MOST
    for line in text.lines:
        inks = [ink for word in _words(line)[:budget] if (ink := _ink(canvas, word))]
        budget -= len(inks)
        pictures = [_is_mark(canvas, ink, foreign=foreign) for ink in inks]
        marks.extend(Word(i.text, i.box) for i, flag in zip(inks, pictures, strict=True) if flag)
        letters = [i for i, flag in zip(inks, pictures, strict=True) if not flag]
        pieces.extend(_piece(group, line.score) for group in _groups(letters))
    return _with_bold(pieces), marks


def _with_bold(pieces: Sequence[Piece]) -> list[Piece]:
    if not pieces:
        return []
    usual = _middle(pieces, [piece.weight for piece in pieces])
    return [replace(piece, bold=piece.weight > _BOLD * usual) for piece in pieces]


@dataclass(frozen=True)
class _Ink:
    """One word's ink."""

    text: str
    box: Box
    size: float
    top: float  # of the font
    bottom: float
    colour: FloatArray
    ground: FloatArray
    weight: float
    underlined: bool


def _is_mark(canvas: Canvas, ink: _Ink, *, foreign: bool) -> bool:
    """Whether a word is really an icon or a box to tick, read as a letter.

    Args:
        canvas: The page.
        ink: The word.
        foreign: Whether ideographs are foreign to the page; icons are often read as such.
    """
    if foreign and any(_is_symbol(letter) for letter in ink.text) and len(ink.text) < 5:
        return True
    if len(ink.text) > 1 or ink.text not in _MARKS:
        return False
    if not 0.84 <= ink.box.width / ink.box.height <= 1.19 or ink.box.height < 8:
        return False
    return ink.text in _NARROW or _is_boxy(canvas, ink)


def _is_symbol(letter: str) -> bool:
    return (
        letter in _SHAPES or unicodedata.category(letter) == "So" or "\u2e80" <= letter <= "\u9fff"
    )


def _is_boxy(canvas: Canvas, ink: _Ink) -> bool:
    """Whether the ink reaches into the corners of its box or fills most of it."""
    rows, columns = ink.box.pixels(canvas.size)
    crop = canvas.pixels[rows, columns].astype(np.float64)
    away = np.abs(crop - ink.ground).max(axis=2)
    dark = away > 0.35 * max(float(away.max()), 1.0)
    side = max(2, round(0.2 * min(dark.shape)))
    flips = (dark, dark[:, ::-1], dark[::-1], dark[::-1, ::-1])
    corners = min(float(flip[:side, :side].mean()) for flip in flips)
    return corners > 0.3 or float(dark.mean()) > 0.62


def _words(line: TextLine) -> tuple[Word, ...]:
    """Words of a line; a line without words is one word."""
    return line.words or (Word(line.text, line.box, line.score),)


def _ink(canvas: Canvas, word: Word) -> _Ink | None:
    """Find the ink of a word near its box, or None where nothing stands out."""
    size = canvas.size
    near = canvas.reduced(word.box)
    margin = 0.12 * near.height
    around = Box(near.x1 - 2 * margin, near.y1, near.x2 + 2 * margin, near.y2 + 2 * margin)
    place, alone = _on_one_ground(canvas, around)
    rows, columns = place.pixels(size)
    crop = canvas.pixels[rows, columns].astype(np.int16)
    ground = _mode(crop)
    away = np.abs(crop - ground).max(axis=2)
    peak = float(np.percentile(away, 99.5))
    if peak < 12:
        return None
    dark = away > max(0.35 * peak, 10)
    ends = int(near.x1) - columns.start, int(near.x2) - columns.start
    found = _tight(dark, *ends, band=alone)
    if found is None:
        return None
    x1, y1, x2, y2, rule = found
    box = Box(columns.start + x1, rows.start + y1, columns.start + x2, rows.start + y2)
    font, top, bottom = _font(word.text, box.y1, box.y2)
    inside = np.minimum(away[y1:y2, x1:x2] / peak, 1.0)
    strong = away[y1:y2, x1:x2] > 0.75 * peak
    colour = np.median(crop[y1:y2, x1:x2][strong], axis=0) if strong.any() else ground
    return _Ink(word.text, box, font, top, bottom, colour, ground, _weight(inside) / font, rule)


def _on_one_ground(canvas: Canvas, box: Box) -> tuple[Box, bool]:
    """Cut a box to the flat area that most of its middle stands on: a badge, a button.

    Returns:
        The box, and whether it was cut above or below.
    """
    rows, columns = box.pad(-0.2 * box.height).pixels(canvas.size)
    labels = canvas.labels[rows, columns].ravel()
    large = canvas.areas[labels] >= 0.35 * box.area
    values, counts = np.unique(labels[large] if large.any() else labels, return_counts=True)
    ground = Box(*canvas.boxes[values[counts.argmax()]].tolist())
    shared = box.intersection(ground)
    if shared is None or ground.height < 0.6 * box.height or ground.width < 0.6 * box.width:
        return box, False
    return shared, shared.height < box.height - 1


def _mode(crop: npt.NDArray[np.int16]) -> FloatArray:
    """The commonest colour of a crop: what the letters stand on."""
    pixels = crop.reshape(-1, 3).astype(np.int32)
    keys = ((pixels[:, 0] >> 2) << 12) | ((pixels[:, 1] >> 2) << 6) | (pixels[:, 2] >> 2)
    values, counts = np.unique(keys, return_counts=True)
    members = pixels[keys == values[counts.argmax()]]
    return np.asarray(np.median(members, axis=0), dtype=np.float64)


def _tight(
    dark: npt.NDArray[np.bool_], start: int, stop: int, *, band: bool
) -> tuple[int, int, int, int, bool] | None:
    """Tight box of the ink (x1, y1, x2, y2) and whether it is underlined.

    Rows that are inked all through at the top or bottom are borders or underlines; columns are
    followed from the word's box outwards only as far as the ink holds together.

    Args:
        dark: Where the ink is.
        start: First column of the word as it was read.
        stop: Column after its last.
        band: Whether only the middle rows say where the word begins and ends, because the ends
            of a pill reach into the others.
    """
    height = dark.shape[0]
    full = dark.mean(axis=1) > 0.8
    underline = bool(full[height // 2 :].any()) and not full.all()
    letters = dark & ~full[:, None]
    middle = letters[height // 3 : height - height // 3]
    columns = (middle if band and middle.any() else letters).any(axis=0)
    x1, x2 = _snap(columns, max(start, 0), min(stop, columns.size))
    if x2 - x1 < 1:
        return None
    rows = _central_run(letters[:, x1:x2].any(axis=1))
    return None if rows is None else (x1, rows[0], x2, rows[1], underline)


def _central_run(rows: npt.NDArray[np.bool_]) -> tuple[int, int] | None:
    """The run of inked rows that matters: all of them, without specks at the very edges."""
    found = np.flatnonzero(rows)
    if found.size == 0:
        return None
    first, last = int(found[0]), int(found[-1]) + 1
    runs = np.split(found, np.flatnonzero(np.diff(found) > 1) + 1)
    longest: int = max(run.size for run in runs)
    if len(runs) > 1:  # a piece of a frame or of the next line touches the edge of the crop
        if first == 0 and len(runs[0]) < 0.35 * longest:
            first = int(runs[1][0])
        if last == rows.size and len(runs[-1]) < 0.35 * longest:
            last = int(runs[-2][-1]) + 1
    return first, last


def _snap(columns: npt.NDArray[np.bool_], start: int, stop: int) -> tuple[int, int]:
    """Move both ends of a word to the gaps in the ink next to them."""
    while start > 0 and columns[start - 1] and columns[start : start + 1].any():
        start -= 1
    while stop < columns.size and columns[stop] and columns[stop - 1 : stop].any():
        stop += 1
    inside = np.flatnonzero(columns[start:stop])
    if inside.size == 0:
        return 0, 0
    return start + int(inside[0]), start + int(inside[-1]) + 1


def _font(text: str, top: float, bottom: float) -> tuple[float, float, float]:
    """(size, top, bottom) of the font, from the letters and how high their ink is.

    Capitals reach 0.73, small letters 0.53 and descenders -0.21 of the size in usual fonts.
    """
    above = 0.73 if any(letter in _TALL for letter in text) else 0.53
    below = 0.21 if any(letter in _DEEP for letter in text) else 0.0
    if not any(letter.isalnum() for letter in text):
        above, below = 0.73, 0.0
    size = max((bottom - top) / (above + below), 1.0)
    baseline = bottom - below * size
    return size, baseline - 0.9 * size, baseline + 0.22 * size


def _weight(ink: FloatArray) -> float:
    """Usual width of the strokes in pixels: amount of ink over the number of its left edges."""
    dark = ink > 0.4
    starts = dark.copy()
    starts[:, 1:] &= ~dark[:, :-1]
    return float(ink.sum()) / max(int(starts.sum()), 1)


def _groups(inks: Sequence[_Ink]) -> list[list[_Ink]]:
    groups: list[list[_Ink]] = []
    for ink in inks:
        if groups and _together(groups[-1][-1], ink):
            groups[-1].append(ink)
        else:
            groups.append([ink])
    return groups


def _together(a: _Ink, b: _Ink) -> bool:
    size = max(a.size, b.size)
    if b.box.x1 - a.box.x2 > _GAP * size or b.box.x1 < a.box.x1:
        return False
    return float(np.abs(a.ground - b.ground).max()) < 12


def _piece(group: Sequence[_Ink], score: float) -> Piece:
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


def _line_extent(group: Sequence[_Ink], size: float, ink: Box) -> tuple[float, float]:
    top = float(np.median([i.top for i in group]))
    bottom = float(np.median([i.bottom for i in group]))
    return max(min(top, ink.y1), 0.0), max(bottom, ink.y2, top + 0.5 * size)


def _rgb(colours: Sequence[FloatArray]) -> tuple[float, float, float]:
    red, green, blue = np.median(np.stack(colours), axis=0).tolist()
    return red, green, blue
