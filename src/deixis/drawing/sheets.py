"""A contact sheet: many pictures with what is said about them, on one page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from deixis.core import Box, Grounding, ImageArray, InputError, Region, Size, Status
from deixis.drawing.captions import Caption, add_captions
from deixis.drawing.groundings import draw_grounding
from deixis.drawing.letters import printable
from deixis.drawing.palette import PAPER
from deixis.drawing.pens import pen_for

__all__ = ["Said", "Tile", "draw_sheet"]

_GAP = 12  # pixels between tiles
_LONGEST_SIDE = 24_000  # pixels of a page; what is beyond, many programs do not open


@dataclass(frozen=True, slots=True)
class Said:
    """A phrase with its boxes, in pixels of the picture; none: it fits nothing."""

    phrase: str
    boxes: Sequence[Box] = ()
    plural: bool = False


@dataclass(frozen=True, slots=True)
class Tile:
    """One picture of the sheet.

    Attributes:
        image: RGB uint8 (H, W, 3).
        said: What is drawn into it.
        title: Written below, such as the name of the file.
    """

    image: ImageArray
    said: Sequence[Said] = ()
    title: str = ""


def draw_sheet(tiles: Iterable[Tile], *, columns: int = 3, width: int = 560) -> ImageArray:
    """Draw the tiles in rows; each keeps its shape, and long phrases stand below it.

    Args:
        tiles: In the order of reading.
        columns: How many side by side.
        width: Of a tile, in pixels.

    Returns:
        RGB uint8.

    Raises:
        InputError: There is no tile, or the sheet would be longer than 24,000 pixels.

    Example:
        >>> tile = Tile(np.zeros((60, 80, 3), np.uint8), [Said("a box", [Box(10, 10, 40, 40)])])
        >>> draw_sheet([tile, tile], columns=2, width=400).shape[1]
        836
    """
    if columns < 1 or width < 64:
        raise InputError(
            f"columns must be at least 1 and width at least 64, got {columns} and {width}"
        )
    drawn = [_draw(tile, width) for tile in tiles]
    if not drawn:
        raise InputError("a sheet needs at least one picture, got none")
    rows = [drawn[at : at + columns] for at in range(0, len(drawn), columns)]
    heights = [max(tile.shape[0] for tile in row) for row in rows]
    across = columns if len(drawn) >= columns else len(drawn)
    total = sum(heights) + _GAP * (len(rows) + 1)
    if total > _LONGEST_SIDE:
        raise InputError(f"the sheet would be {total} pixels high; take fewer or more columns")
    page = np.full((total, across * (width + _GAP) + _GAP, 3), PAPER, np.uint8)
    top = _GAP
    for row, height in zip(rows, heights, strict=True):
        for place, tile in enumerate(row):
            left = _GAP + place * (width + _GAP)
            page[top : top + tile.shape[0], left : left + width] = tile
        top += height + _GAP
    return page


def _draw(tile: Tile, width: int) -> ImageArray:
    import cv2

    high, wide = tile.image.shape[:2]
    factor = width / max(wide, 1)
    height = min(max(round(high * factor), 1), 4 * width)
    how = cv2.INTER_AREA if factor < 1 else cv2.INTER_LINEAR
    image = cv2.resize(tile.image, (width, height), interpolation=how)
    answers = [
        _answer(said, factor, height / max(high, 1), Size(width, height)) for said in tile.said
    ]
    canvas = draw_grounding(image, answers)
    if tile.title:
        canvas = add_captions(
            canvas, [Caption(printable(tile.title))], pen_for(Size(width, height))
        )
    if canvas.shape[1] != width:  # very small pictures are enlarged when drawn on
        scale = width / canvas.shape[1]
        canvas = cv2.resize(canvas, (width, max(int(canvas.shape[0] * scale), 1)))
    return np.asarray(canvas, np.uint8)


def _answer(said: Said, across: float, down: float, size: Size) -> Grounding:
    regions = tuple(
        Region(Box(b.x1 * across, b.y1 * down, b.x2 * across, b.y2 * down).clip(size))
        for b in said.boxes
    )
    several = len(regions) > 1 and not said.plural
    status = Status.ABSENT if not regions else Status.AMBIGUOUS if several else Status.FOUND
    return Grounding(said.phrase, status, regions, image_size=size)
