"""Labels: words on a coloured plate, with a line to their box when they had to move away."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from deixis.core import Box, ImageArray, Size
from deixis.drawing.letters import line_height, measure, write
from deixis.drawing.outlines import draw_line
from deixis.drawing.palette import BLACK, WHITE, Colour, ink_on
from deixis.drawing.pens import Pen
from deixis.drawing.placement import Placer

__all__ = ["Label", "draw_labels", "label_size"]


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


def draw_labels(
    image: ImageArray, labels: Sequence[Label], pen: Pen, placer: Placer, *, farthest: int = 8
) -> list[bool]:
    """Draw the labels where ``placer`` finds room; False for each that has none.

    The smallest boxes choose first: they have the fewest places. All lines are drawn before
    all plates, so that no line crosses out a word. ``farthest`` is in label heights; with 0 a
    label stands beside its box or not at all.
    """
    gap = pen.reach + pen.edge
    places: list[Box | None] = [None] * len(labels)
    for index in sorted(range(len(labels)), key=lambda index: labels[index].box.area):
        size = label_size(labels[index].words, pen)
        places[index] = placer.place(labels[index].box, size, gap=gap, farthest=farthest)
    for draw in (_lead, _plate):
        for label, place in zip(labels, places, strict=True):
            if place is not None:
                draw(image, label, place, pen)
    return [place is not None for place in places]


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
