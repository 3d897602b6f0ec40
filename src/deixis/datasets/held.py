"""Which expressions a format has a place for, and which it holds with another meaning."""

from __future__ import annotations

from deixis.datasets.samples import Expression, Sample

__all__ = ["OBJECTS_ONLY", "holds", "lost", "read_as_all"]

OBJECTS_ONLY = ("coco", "yolo", "voc")
"""Formats of detectors: labelled boxes, no phrases."""

_REFUSED = {
    "refcoco": ("absent", "ambiguous", "plural"),
    "grefcoco": ("ambiguous",),
}
_DROPPED = {"odvg": ("absent",), "vi": ("absent",)}
_ALL_MEANT = ("odvg", "vi", "label-studio", "cvat")  # several boxes of a phrase are all meant there


def holds(to: str, expression: Expression) -> bool:
    """Whether the writer of the format takes the expression instead of refusing it.

    Example:
        >>> holds("refcoco", Expression("the green mug")), holds("cvat", Expression("the mug"))
        (False, True)
    """
    return expression.mode not in _REFUSED.get(to, ())


def lost(to: str, sample: Sample) -> int:
    """How many expressions of a sample the format drops without a word.

    Formats of detectors take the boxes of expressions only where a sample has no objects.
    """
    if to in OBJECTS_ONLY:
        return sum(bool(sample.objects) or not item.boxes for item in sample.expressions)
    return sum(item.mode in _DROPPED.get(to, ()) for item in sample.expressions)


def read_as_all(to: str, sample: Sample) -> int:
    """How many expressions with alternatives mean all of their boxes once they are read back."""
    if to not in _ALL_MEANT:
        return 0
    return sum(item.mode == "ambiguous" for item in sample.expressions)
