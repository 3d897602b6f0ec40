"""Ink: where the letters of a word are to the pixel, and how they look."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from deixis.core import Box, Word
from deixis.perception.elements.canvas import BoolArray, Canvas, FloatArray, IntArray
from deixis.perception.elements.wordparts import Part, part_word

__all__ = ["Ink", "find_inks"]

_TALL = frozenset("bdfhijkl!?|/\\()[]{}#$%&@£€\"'`^*ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
_SHADE = 40  # levels between the two halves of a button with a hard gradient
_DOTTED = frozenset("ijÄÖÜÅäöüåéèêëíñôáç")
_DASHES = frozenset("-–—=_~")
_ICONS = 3  # letters as which two or three icons side by side are read at most
_DEEP = frozenset("gjpqy,;()[]{}|@$Q/")

_LIKE_GROUND = 40  # levels from the ground up to which a pixel of the rim belongs to it
_AT_RIM = 0.1  # share of the rim that the ground has at least


@dataclass(frozen=True)
class Ink:
    """The ink of one word.

    Attributes:
        text: The word; empty for a mark that nobody read.
        box: Tight, in canvas pixels.
        size: Font size in pixels.
        top: Upper edge of the font.
        bottom: Lower edge of the font.
        colour: RGB of the ink.
        ground: RGB behind it.
        weight: Thickness of the strokes in font sizes.
        underlined: Whether a line runs under it.
        mark: Whether it is a box to tick or the like that stands in the word.
    """

    text: str
    box: Box
    size: float
    top: float
    bottom: float
    colour: FloatArray
    ground: FloatArray
    weight: float
    underlined: bool
    mark: bool = False


@dataclass(frozen=True)
class _Crop:
    """The pixels around a word: ``away`` from the ground in levels, ``dark`` where ink is."""

    pixels: npt.NDArray[np.int16]
    ground: FloatArray
    away: npt.NDArray[np.int16]
    peak: float
    dark: BoolArray
    left: int
    top: int
    band: bool


def find_inks(canvas: Canvas, word: Word, ticks: Sequence[Box], *, usual: float) -> list[Ink]:
    """The ink near a word's box, in parts where a mark stands before or between letters.

    Args:
        canvas: The page.
        word: In pixels of the original page.
        ticks: Small squares and discs of the page, in canvas pixels.
        usual: Height of most lines in canvas pixels; in much larger words a disc is a letter.
    """
    near = canvas.reduced(word.box).clip(canvas.size)
    crop = _crop(canvas, near) if min(near.width, near.height) >= 1 else None
    if crop is None:
        return []
    start = min(max(int(near.x1) - crop.left, 0), crop.dark.shape[1] - 1)
    stop = min(max(int(np.ceil(near.x2)) - crop.left, start + 1), crop.dark.shape[1])
    columns = _letter_columns(crop)[start:stop]
    icons = len(word.text) <= _ICONS and word.text.isupper()
    small = near.height < (2.6 if icons else 1.7) * usual
    known = [
        (tick.x1 - crop.left - start, tick.x2 - crop.left - start)
        for tick in ticks
        if small and tick.intersection(near) is not None
    ]
    parts = part_word(word.text, columns, near.height, known) if small else [_all(word, columns)]
    whole = len(parts) == 1
    inks = (
        _measure(crop, part, start + part.start, start + part.stop, follow=whole) for part in parts
    )
    return [ink for ink in inks if ink is not None]


def _all(word: Word, columns: BoolArray) -> Part:
    return Part(word.text, 0, len(columns))


def _crop(canvas: Canvas, near: Box) -> _Crop | None:
    margin = 0.12 * near.height
    around = Box(near.x1 - 2 * margin, near.y1, near.x2 + 2 * margin, near.y2 + 2 * margin)
    place, alone = _on_one_ground(canvas, around)
    rows, columns = place.pixels(canvas.size)
    pixels = canvas.pixels[rows, columns].astype(np.int16)
    ground = _ground(pixels)
    away = np.abs(pixels - ground).max(axis=2)
    peak = float(np.percentile(away, 99.5))
    if peak < 12:
        return None
    dark: BoolArray = away > max(0.35 * peak, 10)
    return _Crop(pixels, ground, away, peak, dark, columns.start, rows.start, alone)


def _measure(crop: _Crop, part: Part, start: int, stop: int, *, follow: bool) -> Ink | None:
    dashes = _DASHES.issuperset(part.text)  # else a row of ink is an underline
    dotted = not _DOTTED.isdisjoint(part.text)
    found = _tight(crop, start, stop, follow=follow, dashes=dashes, dotted=dotted)
    if found is None:
        return None
    x1, y1, x2, y2, rule = found
    box = Box(crop.left + x1, crop.top + y1, crop.left + x2, crop.top + y2)
    font, top, bottom = _font(part.text, box.y1, box.y2)
    away = crop.away[y1:y2, x1:x2]
    strong = away > 0.75 * crop.peak
    inside = crop.pixels[y1:y2, x1:x2]
    colour = np.median(inside[strong], axis=0) if strong.any() else crop.ground
    weight = _weight(np.minimum(away / crop.peak, 1.0)) / font
    return Ink(part.text, box, font, top, bottom, colour, crop.ground, weight, rule, mark=part.mark)


def _on_one_ground(canvas: Canvas, box: Box) -> tuple[Box, bool]:
    """Cut a box to the flat area that most of its middle stands on: a badge, a button.

    Returns:
        The box, and whether it was cut above or below.
    """
    rows, columns = box.pad(-0.2 * box.height).pixels(canvas.size)
    labels = canvas.labels[rows, columns].ravel()
    large = canvas.areas[labels] >= 0.35 * box.area
    values, counts = np.unique(labels[large] if large.any() else labels, return_counts=True)
    ground = _with_other_shade(canvas, int(values[counts.argmax()]), values)
    shared = box.intersection(ground)
    if shared is None or ground.height < 0.6 * box.height or ground.width < 0.6 * box.width:
        return box, False
    return shared, shared.height < box.height - 1


def _with_other_shade(canvas: Canvas, main: int, near: IntArray) -> Box:
    """A flat area, and those of nearly its colour right above or below: one button, two shades."""
    ground = Box(*canvas.boxes[main].tolist())
    for label in near.tolist():
        box = Box(*canvas.boxes[label].tolist())
        alike = np.abs(canvas.colours[label] - canvas.colours[main]).max() < _SHADE
        wide = max(abs(box.x1 - ground.x1), abs(box.x2 - ground.x2)) < 5
        if alike and wide and box.width > box.height:
            ground = ground.union(box)
    return ground


def _ground(pixels: npt.NDArray[np.int16]) -> FloatArray:
    """What the letters of a crop stand on: its commonest colour, if its rim has it too.

    On a bar that shades the letters are the largest area of one colour, but not at the rim.
    """
    ground = _mode(pixels)
    rim = np.concatenate([pixels[0], pixels[-1], pixels[:, 0], pixels[:, -1]])
    if (np.abs(rim - ground).max(axis=1) < _LIKE_GROUND).mean() >= _AT_RIM:
        return ground
    shade = np.median(rim, axis=0)
    even = (np.abs(rim - shade).max(axis=1) < _LIKE_GROUND).mean() > 0.5
    return np.asarray(shade, np.float64) if even else ground


def _mode(crop: npt.NDArray[np.int16]) -> FloatArray:
    """The commonest colour of a crop: what the letters stand on."""
    pixels = crop.reshape(-1, 3).astype(np.int32)
    keys = ((pixels[:, 0] >> 2) << 12) | ((pixels[:, 1] >> 2) << 6) | (pixels[:, 2] >> 2)
    values, counts = np.unique(keys, return_counts=True)
    members = pixels[keys == values[counts.argmax()]]
    return np.asarray(np.median(members, axis=0), dtype=np.float64)


def _letter_columns(crop: _Crop) -> BoolArray:
    """Columns with ink of letters; in a pill only its middle rows say so."""
    dark = crop.dark
    letters = dark & ~(dark.mean(axis=1) > 0.8)[:, None]
    height = dark.shape[0]
    middle = letters[round(0.38 * height) : round(0.62 * height) + 1].any(axis=0)
    middle[:2] = middle[-2:] = False
    columns: BoolArray = middle if crop.band and middle.any() else letters.any(axis=0)
    return columns


def _tight(
    crop: _Crop,
    start: int,
    stop: int,
    *,
    follow: bool,
    dashes: bool = False,
    dotted: bool = False,
) -> tuple[int, int, int, int, bool] | None:
    """Tight box of the ink (x1, y1, x2, y2) and whether it is underlined.

    Rows that are inked all through at the top or bottom are borders or underlines.

    Args:
        crop: The word.
        start: First column.
        stop: Column after the last.
        follow: Whether the ink is followed outwards as far as it holds together.
        dashes: Whether the word is a dash.
        dotted: Whether a dot stands over its letters, which is no speck.
    """
    dark = crop.dark
    full = dark.mean(axis=1) > 0.8
    if dashes and full.mean() < 0.3:
        full[:] = False
    underline = bool(full[dark.shape[0] // 2 :].any()) and not full.all()
    x1, x2 = _snap(_letter_columns(crop), start, stop, follow=follow)
    if x2 - x1 < 1:
        return None
    rows = _central_run((dark & ~full[:, None])[:, x1:x2].any(axis=1), dotted=dotted)
    return None if rows is None else (x1, rows[0], x2, rows[1], underline)


def _central_run(rows: BoolArray, *, dotted: bool) -> tuple[int, int] | None:
    """The run of inked rows that matters: all of them, without specks at the very edges."""
    found = np.flatnonzero(rows)
    if found.size == 0:
        return None
    first, last = int(found[0]), int(found[-1]) + 1
    runs = np.split(found, np.flatnonzero(np.diff(found) > 1) + 1)
    longest: int = max(run.size for run in runs)
    if len(runs) > 1:  # a piece of a frame or of the next line touches the edge of the crop
        if first == 0 and not dotted and len(runs[0]) < 0.35 * longest:
            first = int(runs[1][0])
        if last == rows.size and len(runs[-1]) < 0.35 * longest:
            last = int(runs[-2][-1]) + 1
    return first, last


def _snap(columns: BoolArray, start: int, stop: int, *, follow: bool) -> tuple[int, int]:
    """Move both ends of a word to the gaps in the ink next to them."""
    while follow and start > 0 and columns[start - 1] and columns[start : start + 1].any():
        start -= 1
    while follow and stop < columns.size and columns[stop] and columns[stop - 1 : stop].any():
        stop += 1
    inside = np.flatnonzero(columns[start:stop])
    if inside.size == 0:
        return 0, 0
    return start + int(inside[0]), start + int(inside[-1]) + 1


def _font(text: str, top: float, bottom: float) -> tuple[float, float, float]:
    """(size, top, bottom) of the font, from the letters and how high their ink is.

    Capitals reach 0.73 of the size in usual fonts, a "t" 0.66, small letters 0.53, descenders
    -0.21.
    """
    above = 0.73 if any(letter in _TALL for letter in text) else 0.66 if "t" in text else 0.53
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
