"""Measures: what is known about each place on a page, as one row of numbers."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from deixis.core import ELEMENT_KINDS, Boxes, ImageArray, TextLine, containment_matrix
from deixis.core.boxes import FloatArray
from deixis.perception.elements.kinds.mates import Flags, Mates, apart
from deixis.perception.elements.kinds.paint import Paint, paint_of
from deixis.perception.elements.kinds.places import Places

__all__ = ["MEASURES", "measured", "measures"]

_Columns = dict[str, FloatArray]

_COLUMN = {kind: index for index, kind in enumerate(ELEMENT_KINDS)}
_HOLDERS = (
    *("card", "navigation", "table", "cell", "row", "button"),
    *("textbox", "tab", "image", "chart", "link"),
)
_HELD = ("icon", "text", "button", "image", "checkbox")
_BESIDE = (
    *("link", "button", "checkbox", "textbox", "text"),
    *("icon", "badge", "heading", "radio", "tab"),
)
_ENDS = {":": 1.0, ".": 2.0, "?": 3.0, "…": 4.0, "*": 5.0}
_FARTHEST = 40.0  # lines of text; what is farther away says nothing
_MOST = 20.0  # of the same in a row or column
_HUE_LEAST = 6.0  # of chroma, under which a colour has no hue


def measures(
    image: ImageArray, places: Places, lines: Sequence[TextLine]
) -> npt.NDArray[np.float32]:
    """Measure every place; see `measured`."""
    return measured(image, places, lines)[0]


def measured(
    image: ImageArray, places: Places, lines: Sequence[TextLine]
) -> tuple[npt.NDArray[np.float32], Flags]:
    """Measure every place, and say which of them are set alike.

    Args:
        image: (H, W, 3) uint8, RGB.
        places: N of them.
        lines: The text of the page in stretches without a wide gap.

    Returns:
        (N, len(MEASURES)) float32; lengths are in heights of the page's usual line, then every
        number v is sign(v) ln(1 + |v|), so that no width or area outweighs the rest. And (N, N):
        whether two places stand in one row or column, as high and in the same colours, and the
        rules took them for the same; each is alike to itself.
    """
    texts = np.array([line.box.xyxy for line in lines], dtype=np.float64).reshape(-1, 4)
    unit = float(np.median(texts[:, 3] - texts[:, 1])) if len(texts) else 16.0
    unit = max(unit, 4.0)
    paint = paint_of(image, places.boxes, unit=unit)
    written = paint_of(image, texts, unit=unit, whole=False)
    mates = Mates.of(places, paint)
    whole = np.array([[0.0, 0.0, image.shape[1], image.shape[0]]])
    sheet = paint_of(image, whole, unit=9.0, whole=False).ground[0]
    columns = {
        **_guesses(places),
        **_shape(places, image, unit),
        **_words(places.texts),
        **_lines(places, texts, unit),
        **_colours(paint, written, sheet),
        **_surroundings(places, mates, unit),
    }
    table = np.stack([np.asarray(columns[name], dtype=np.float64) for name in MEASURES], axis=1)
    squashed = np.asarray(np.sign(table) * np.log1p(np.abs(table)), dtype=np.float32)
    return squashed, mates.alike


def _guesses(places: Places) -> _Columns:
    scores = places.scores
    columns = {f"rule {kind}": scores[:, index] for kind, index in _COLUMN.items()}
    ranked = np.sort(scores, axis=1)
    columns["rule best"] = ranked[:, -1]
    columns["rule margin"] = ranked[:, -1] - ranked[:, -2]
    columns["rule kinds"] = (scores > 0).sum(axis=1).astype(np.float64)
    return columns


def _shape(places: Places, image: ImageArray, unit: float) -> _Columns:
    high, wide = image.shape[:2]
    x1, y1, x2, y2 = places.boxes.T
    width, height = x2 - x1, y2 - y1
    every = np.ones(len(places))
    return {
        "width": width / unit,
        "height": height / unit,
        "aspect": width / np.maximum(height, 1.0),
        "area": width * height / (wide * high),
        "width of page": width / wide,
        "height of page": height / high,
        "x": (x1 + x2) / (2 * wide),
        "y": (y1 + y2) / (2 * high),
        "left": x1 / unit,
        "top": y1 / unit,
        "right": (wide - x2) / unit,
        "foot": (high - y2) / unit,
        "page width": every * wide / unit,
        "page height": every * high / unit,
        "unit": every * unit,
    }


def _words(texts: Sequence[str]) -> _Columns:
    rows = [_word_row(text) for text in texts]
    names = ("letters", "words", "digits", "capitals", "capital first", "titled", "end", "signs")
    table = np.array(rows, dtype=np.float64).reshape(-1, len(names))
    return {name: table[:, index] for index, name in enumerate(names)}


def _word_row(text: str) -> list[float]:
    count = max(len(text), 1)
    words = text.split()
    titled = sum(word[:1].isupper() for word in words) / len(words) if words else -1.0
    signs = sum(not (char.isalnum() or char.isspace()) for char in text)
    return [
        len(text),
        len(words),
        sum(char.isdigit() for char in text) / count,
        sum(char.isupper() for char in text) / count,
        float(text[:1].isupper()),
        titled,
        _ENDS.get(text[-1:], 0.0),
        signs / count,
    ]


def _lines(places: Places, texts: FloatArray, unit: float) -> _Columns:
    """Text within each place and how far the nearest text around is."""
    names = ("lines", "line height", "pad left", "pad right", "pad top", "pad foot", "off middle")
    gaps = ("gap right", "gap left", "gap above", "gap below")
    if not len(texts):
        return {name: np.full(len(places), -1.0) for name in (*names, *gaps)}
    x1, y1, x2, y2 = (edge[:, None] for edge in places.boxes.T)
    a1, b1, a2, b2 = (edge[None] for edge in texts.T)
    ax, by = (a1 + a2) / 2, (b1 + b2) / 2
    middle_x, middle_y = (x1 + x2) / 2, (y1 + y2) / 2
    within = (ax > x1) & (ax < x2) & (by > y1) & (by < y2)
    some = within.any(axis=1)

    def least(values: FloatArray) -> FloatArray:
        return np.asarray(np.where(within, values, np.inf).min(axis=1, initial=1e9))

    left, top = least(a1 + 0 * x1), least(b1 + 0 * x1)
    right, foot = -least(-a2 + 0 * x1), -least(-b2 + 0 * x1)
    off = (left + right) / 2 - middle_x[:, 0]
    pads = (left - x1[:, 0], x2[:, 0] - right, top - y1[:, 0], y2[:, 0] - foot, off)
    tallest = -least(b1 - b2 + 0 * x1)
    columns = {"lines": within.sum(axis=1).astype(np.float64)}
    columns["line height"] = np.where(some, tallest / unit, -1.0)
    for name, pad in zip(names[2:], pads, strict=True):
        columns[name] = np.where(some, pad / unit, -9.0)
    level = (b1 < middle_y) & (b2 > middle_y)
    over = (a1 < x2) & (a2 > x1)
    free = (
        np.where(level & (a1 >= x2 - 2), a1 - x2, np.inf),
        np.where(level & (a2 <= x1 + 2), x1 - a2, np.inf),
        np.where(over & (b2 <= y1 + 2), y1 - b2, np.inf),
        np.where(over & (b1 >= y2 - 2), b1 - y2, np.inf),
    )
    for name, gap in zip(gaps, free, strict=True):
        columns[name] = np.minimum(gap.min(axis=1) / unit, _FARTHEST)
    return columns


def _colours(paint: Paint, written: Paint, sheet: FloatArray) -> _Columns:
    """Colours of places, beside those of all text and of the sheet that the page is on."""
    inks = written.ink
    usual = np.median(inks, axis=0) if len(inks) else np.zeros(3)
    chroma = np.hypot(paint.ink[:, 1] - 128, paint.ink[:, 2] - 128)
    hue = np.arctan2(paint.ink[:, 2] - 128, paint.ink[:, 1] - 128)
    shared = np.zeros(len(paint.flat))
    if len(inks):
        apart = np.abs(inks[None] - paint.ink[:, None]).max(axis=2)
        shared = (apart < 12).mean(axis=1)
    columns = {
        "flat": paint.flat,
        "drawn": paint.drawn,
        "fill": np.abs(paint.ground - paint.ring).max(axis=1),
        "fill light": paint.ground[:, 0] - paint.ring[:, 0],
        "ground light": paint.ground[:, 0],
        "ground chroma": np.hypot(paint.ground[:, 1] - 128, paint.ground[:, 2] - 128),
        "sheet light": np.full(len(paint.flat), sheet[0]),
        "ground of sheet": np.abs(paint.ground - sheet).max(axis=1),
        "contrast": np.abs(paint.ink - paint.ground).max(axis=1),
        "ink chroma": chroma,
        "ink hue": np.where(chroma > _HUE_LEAST, hue, 0.0),
        "ink light": paint.ink[:, 0],
        "ink unusual": np.abs(paint.ink - usual).max(axis=1),
        "ink tinted": np.hypot(paint.ink[:, 1] - usual[1], paint.ink[:, 2] - usual[2]),
        "ink shared": shared,
        "underline": paint.under,
        "corners": paint.corners,
        "richness": paint.richness,
        "edge least": paint.edges.min(axis=1),
        "edge most": paint.edges.max(axis=1),
    }
    for index, side in enumerate(("top", "foot", "left", "right")):
        columns[f"edge {side}"] = paint.edges[:, index]
    return columns


def _surroundings(places: Places, mates: Mates, unit: float) -> _Columns:
    """What holds each place, what it holds, and what is like it in its row and column."""
    boxes = Boxes(places.boxes)
    scores = places.scores
    x1, y1, x2, y2 = places.boxes.T
    width, height, areas = x2 - x1, y2 - y1, boxes.areas
    held = (containment_matrix(boxes, boxes) > 0.9) & (areas[None] > 1.15 * areas[:, None])
    holder = np.where(held, areas[None], np.inf).argmin(axis=1)
    some = held.any(axis=1)
    columns = {
        "holds": held.sum(axis=0).astype(np.float64),
        "depth": held.sum(axis=1).astype(np.float64),
        "holder area": np.where(some, areas[holder] / np.maximum(areas, 1.0), 0.0),
        "holder height": np.where(some, height[holder] / unit, 0.0),
        "holder width": np.where(some, width[holder] / unit, 0.0),
    }
    for kind in _HOLDERS:
        columns[f"in {kind}"] = _strongest(held, scores, kind)
    for kind in _HELD:
        columns[f"with {kind}"] = _strongest(held.T, scores, kind)
    broad = np.abs(width[:, None] - width[None]) < np.maximum(2.0, 0.08 * width[:, None])
    marks = (("", True), (" kin", mates.kin), (" painted", mates.painted), (" broad", broad))
    for name, set_with in (("row", mates.row), ("column", mates.column)):
        for told, also in marks:
            columns[f"{name}{told}"] = np.minimum((set_with & also).sum(axis=1), _MOST)
        for kind in _BESIDE:
            columns[f"{name} {kind}"] = _strongest(set_with, scores, kind)
    columns["kin on page"] = (apart(boxes) & mates.kin).sum(axis=1).astype(np.float64)
    return columns


def _strongest(among: Flags, scores: FloatArray, kind: str) -> FloatArray:
    """The best score of a kind among those that a row of the matrix marks, (N,)."""
    return np.asarray(np.where(among, scores[None, :, _COLUMN[kind]], 0.0).max(axis=1, initial=0.0))


def _names() -> tuple[str, ...]:
    blank = np.zeros((8, 8, 3), np.uint8)
    one = Places(
        np.array([[1.0, 1.0, 6.0, 6.0]]),
        np.zeros((1, len(ELEMENT_KINDS))),
        ("",),
        np.zeros(1, np.intp),
    )
    paint = Paint(1)  # no pixels: the packages that look at them load late
    columns = {
        **_guesses(one),
        **_shape(one, blank, 4.0),
        **_words(one.texts),
        **_lines(one, np.zeros((0, 4)), 4.0),
        **_colours(paint, Paint(0), np.zeros(3)),
        **_surroundings(one, Mates.of(one, paint), 4.0),
    }
    return tuple(columns)


MEASURES = _names()
"""Names of the numbers, in the order of the columns."""
