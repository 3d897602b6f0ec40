"""Which pictures are drawings: shapes in flat colours on a plain ground, with few words or none."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from deixis.core import ImageArray, ReadText, Size, TextLine
from deixis.perception.proposals.flat import FlatShape, find_shapes, is_flat

__all__ = ["cut_off", "drawn_shapes"]

_LETTERS = 2  # with fewer a reader may have taken a shape for a letter
_LINES = 2  # of text that a drawing may have; with more it is a page
_SURE = 0.6
_CUT = 0.25  # share of shapes cut off by its edge from which on a flat picture may be a photo


def drawn_shapes(image: ImageArray, read: Callable[[], ReadText]) -> tuple[FlatShape, ...]:
    """The shapes of a drawing, without letters; none where a photo or a page is shown.

    Args:
        image: Upright RGB uint8 (H, W, 3).
        read: Reads its text; called only where the picture may be a drawing.
    """
    if not is_flat(image):
        return ()
    lines = [line for line in read().lines if _is_text(line)]
    if len(lines) > _LINES:
        return ()
    return tuple(shape for shape in find_shapes(image) if not _lettering(shape, lines))


def cut_off(shapes: Sequence[FlatShape], size: Size) -> bool:
    """Whether shapes run over the edge, as trees below a kite do and drawings seldom."""
    wide, high = size
    edges = [shape.box for shape in shapes]
    cut = [min(b.x1, b.y1, wide - b.x2, high - b.y2) < 1.0 for b in edges]
    return sum(cut) >= _CUT * len(cut)


def _is_text(line: TextLine) -> bool:
    return line.score > _SURE and sum(char.isalnum() for char in line.text) >= _LETTERS


def _lettering(shape: FlatShape, lines: Sequence[TextLine]) -> bool:
    """Whether a shape is part of the letters of a line."""
    return any(
        line.box.pad(2).contains(*shape.box.center) and shape.box.height <= 1.3 * line.box.height
        for line in lines
    )
