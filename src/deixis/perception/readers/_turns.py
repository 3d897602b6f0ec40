"""Quarter turns of an image, and of what was read in a turned one."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from deixis.core import Box, ImageArray, Size, TextLine

__all__ = ["turn_box", "turn_image", "turn_line"]


def turn_image(image: ImageArray, turn: int) -> ImageArray:
    """``turn`` quarter turns anticlockwise."""
    return np.ascontiguousarray(np.rot90(image, turn))


def turn_box(box: Box, turn: int, size: Size) -> Box:
    """Where a box of an image of ``size`` lies after ``turn`` quarter turns anticlockwise."""
    width, height = size
    for _ in range(turn % 4):
        box = Box(box.y1, width - box.x2, box.y2, width - box.x1)
        width, height = height, width
    return box


def turn_line(line: TextLine, turn: int, size: Size, *, scale: float = 1.0) -> TextLine:
    """A line with its words after ``turn`` quarter turns anticlockwise, then scaled."""
    if turn % 4 == 0 and scale == 1.0:
        return line

    def move(box: Box) -> Box:
        turned = turn_box(box, turn, size)
        return Box(*(edge * scale for edge in turned.xyxy))

    words = tuple(replace(word, box=move(word.box)) for word in line.words)
    angle = (line.angle - 90 * turn) % 360
    return replace(line, box=move(line.box), words=words, angle=angle)
