"""Outlines of boxes: a coloured line between a dark and a light one, seen on any background."""

from __future__ import annotations

from collections.abc import Iterator

from deixis.core import Box, ImageArray
from deixis.drawing.palette import BLACK, WHITE, Colour
from deixis.drawing.pens import Pen

__all__ = ["draw_line", "draw_outline"]

Segment = tuple[tuple[int, int], tuple[int, int]]


def draw_outline(
    image: ImageArray, box: Box, colour: Colour, pen: Pen, *, dashed: bool = False
) -> None:
    """Draw round ``box``, outside it wherever the picture has room, so that nothing is covered."""
    corners = _frame(image, box, pen)
    segments = list(_dashes(corners, pen) if dashed else _sides(corners))
    _draw(image, segments, colour, pen)


def draw_line(
    image: ImageArray, start: tuple[int, int], end: tuple[int, int], colour: Colour, pen: Pen
) -> None:
    """A thin straight line with the same dark and light edges."""
    thin = Pen(max(2, pen.line // 2), max(1, pen.edge // 2), pen.letters)
    _draw(image, [(start, end)], colour, thin)


def _frame(image: ImageArray, box: Box, pen: Pen) -> tuple[int, int, int, int]:
    """Middle of the drawn line: half its width outside the box, but within the picture."""
    height, width = image.shape[:2]
    half = pen.reach // 2 + 1  # a line of even thickness is a pixel thicker on one side
    inner = (pen.line + 1) // 2  # at the picture's border at least the colour stays visible
    x1, y1 = round(box.x1 - half), round(box.y1 - half)
    x2, y2 = round(box.x2 + half), round(box.y2 + half)
    return (
        min(max(x1, inner), width - 1),
        min(max(y1, inner), height - 1),
        max(min(x2, width - 1 - inner), 0),
        max(min(y2, height - 1 - inner), 0),
    )


def _sides(corners: tuple[int, int, int, int]) -> Iterator[Segment]:
    x1, y1, x2, y2 = corners
    yield (x1, y1), (x2, y1)
    yield (x2, y1), (x2, y2)
    yield (x2, y2), (x1, y2)
    yield (x1, y2), (x1, y1)


def _dashes(corners: tuple[int, int, int, int], pen: Pen) -> Iterator[Segment]:
    """Each side in an odd number of equal pieces, every second one left out: corners are drawn."""
    for (x1, y1), (x2, y2) in _sides(corners):
        length = abs(x2 - x1) + abs(y2 - y1)
        pieces = max(3, 2 * round(length / (8 * pen.reach)) + 1)
        for piece in range(0, pieces, 2):
            yield (
                (
                    round(x1 + (x2 - x1) * piece / pieces),
                    round(y1 + (y2 - y1) * piece / pieces),
                ),
                (
                    round(x1 + (x2 - x1) * (piece + 1) / pieces),
                    round(y1 + (y2 - y1) * (piece + 1) / pieces),
                ),
            )


def _draw(image: ImageArray, segments: list[Segment], colour: Colour, pen: Pen) -> None:
    import cv2

    layers = ((WHITE, pen.line + 4 * pen.edge), (BLACK, pen.line + 2 * pen.edge))
    for shade, thickness in (*layers, (colour, pen.line)):
        for start, end in segments:
            straight = start[0] == end[0] or start[1] == end[1]
            kind = cv2.LINE_8 if straight else cv2.LINE_AA  # smoothing would blur a pixel more
            cv2.line(image, start, end, shade, thickness, kind)
