"""Labels: words on a coloured plate, with a line to their box when they had to move away."""

from __future__ import annotations

import math
from dataclasses import dataclass

from deixis.core import Box, ImageArray, Size
from deixis.drawing.letters import line_height, measure, write
from deixis.drawing.outlines import draw_line
from deixis.drawing.palette import BLACK, WHITE, Colour, ink_on
from deixis.drawing.pens import Pen
from deixis.drawing.placement import Placer

__all__ = ["Label", "draw_label", "label_size"]


@dataclass(frozen=True, slots=True)
class Label:
    """Words for a box, in the box's colour."""

    box: Box
    words: str
    colour: Colour


def label_size(words: str, pen: Pen) -> Size:
    """Width and height of the plate that holds ``words``."""
    edge = 2 * (pen.margin + pen.edge)
    return Size(measure(words, pen.letters) + edge, line_height(pen.letters) + 2 * pen.edge)


def draw_label(image: ImageArray, label: Label, pen: Pen, placer: Placer) -> bool:
    """Draw the label where ``placer`` finds room; False when there is none."""
    size = label_size(label.words, pen)
    place = placer.place(label.box, size, gap=pen.reach + pen.edge)
    if place is None:
        return False
    _lead(image, label, place, pen)
    _plate(image, label, place, pen)
    return True


def _lead(image: ImageArray, label: Label, place: Box, pen: Pen) -> None:
    """The shortest line from the label to its box, unless they are side by side."""
    x1, x2 = _nearest((place.x1, place.x2), (label.box.x1, label.box.x2))
    y1, y2 = _nearest((place.y1, place.y2), (label.box.y1, label.box.y2))
    if math.hypot(x2 - x1, y2 - y1) > 2 * pen.reach:
        draw_line(image, (x1, y1), (x2, y2), label.colour, pen)


def _nearest(one: tuple[float, float], other: tuple[float, float]) -> tuple[int, int]:
    """The nearest points of two intervals; the middle of what they share where they overlap."""
    low, high = max(one[0], other[0]), min(one[1], other[1])
    if low <= high:
        return round((low + high) / 2), round((low + high) / 2)
    return (
        (round(one[1]), round(other[0])) if one[1] < other[0] else (round(one[0]), round(other[1]))
    )


def _plate(image: ImageArray, label: Label, place: Box, pen: Pen) -> None:
    x1, y1, x2, y2 = (int(edge) for edge in place.xyxy)
    edge = pen.edge
    image[y1:y2, x1:x2] = WHITE if ink_on(label.colour) == WHITE else BLACK
    image[y1 + edge : y2 - edge, x1 + edge : x2 - edge] = label.colour
    at = (x1 + pen.margin + edge, y1 + edge)
    write(image, label.words, at, ink_on(label.colour), pen.letters)
