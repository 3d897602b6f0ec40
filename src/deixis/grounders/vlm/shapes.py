"""Coordinates in the values of a JSON-like answer: arrays, named corners, points, quads."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from deixis.grounders.vlm.frames import Frame
from deixis.grounders.vlm.loose_json import Node
from deixis.grounders.vlm.marks import NUMBER, Mark, clean_label

__all__ = ["node_marks"]

_LABELS = frozenset(
    ("label", "name", "phrase", "object", "category", "class", "text", "description")
)
_Y_FIRST = frozenset(("box_2d",))
_FOUR = re.compile(rf"\s*[\[(]?\s*{NUMBER}(?:(?:\s*[,;]\s*|\s+){NUMBER}){{3}}\s*[\])]?\s*")
_PERCENT = Frame.grid(100)
_GEMINI = Frame.grid(1000, y_first=True)
"""Gemini's documented notation: box_2d is [ymin, xmin, ymax, xmax] in 0..1000."""
_CORNERS = (
    ("x1", "y1", "x2", "y2"), ("xmin", "ymin", "xmax", "ymax"),
    ("x_min", "y_min", "x_max", "y_max"), ("left", "top", "right", "bottom"),
    ("x0", "y0", "x1", "y1"),
)  # fmt: skip
_EXTENTS = (
    ("x", "y", "width", "height"), ("x", "y", "w", "h"), ("left", "top", "width", "height"),
)  # fmt: skip


def node_marks(nodes: Sequence[Node], label: str | None = None) -> Iterator[Mark]:
    """Every box and point in a list of values, in the order written.

    An array that the end of the text cut off is left out: its last number may lack digits.
    """
    for node in nodes:
        yield from _marks(node, label, None)


def _marks(node: Node, label: str | None, key: str | None) -> Iterator[Mark]:
    mark = _own_mark(node, label, key)
    if mark is not None:
        yield mark
        return
    named = node.get(_LABELS) if node.keys is not None else None
    if named is not None and isinstance(named.value, str):
        label = clean_label(named.value)
    for index, item in enumerate(node.items):
        under = node.keys[index] if node.keys is not None else key
        # {"red car": [1, 2, 3, 4]}: a key of several words, or with nothing else to call it
        own = clean_label(under) if under and " " in under else label
        yield from _marks(item, own, under)


def _own_mark(node: Node, label: str | None, key: str | None) -> Mark | None:
    """The box or point that this very value writes."""
    if isinstance(node.value, str):
        return _in_quotes(node, label, key)
    leaves = _corners(node) if node.keys is None else _named_corners(node)
    if leaves is None or not node.closed:
        return None
    values = tuple(number for leaf in leaves if (number := leaf.number) is not None)
    if len(values) == 8:
        values = (min(values[0::2]), min(values[1::2]), max(values[0::2]), max(values[1::2]))
    if node.keys is not None:
        named = node.get(_LABELS)
        label = clean_label(named.value) if named and isinstance(named.value, str) else label
        values = _as_corners(node, values)
    frame = _PERCENT if all(leaf.percent for leaf in leaves) else None
    if key is not None and key.lower() in _Y_FIRST:
        frame = _GEMINI
    span = min(leaf.start for leaf in leaves), max(leaf.stop for leaf in leaves)
    return Mark(values, span, label, frame)


def _in_quotes(node: Node, label: str | None, key: str | None) -> Mark | None:
    """The box of a text of four numbers: "142, 826, 587, 872"."""
    text = node.value
    if not isinstance(text, str) or key is None or key.lower() in _LABELS:
        return None
    if not _FOUR.fullmatch(text):
        return None
    numbers = tuple(float(match.group()) for match in re.finditer(NUMBER, text))
    frame = _GEMINI if key.lower() in _Y_FIRST else None
    return Mark(numbers, (node.start, node.stop), label, frame)


def _corners(node: Node) -> list[Node] | None:
    """The numbers of [x1, y1, x2, y2], [[x1, y1], [x2, y2]], [x, y] or four corners."""
    items = node.items
    if items and all(item.is_number for item in items):
        return items if len(items) in (2, 4, 8) else None
    pairs = [item for item in items if item.keys is None and len(item.items) == 2]
    if len(items) in (2, 4) and len(pairs) == len(items):
        leaves = [leaf for pair in pairs for leaf in pair.items]
        return leaves if all(leaf.is_number for leaf in leaves) else None
    return None


def _named_corners(node: Node) -> list[Node] | None:
    known = {
        key.lower(): item
        for key, item in zip(node.keys or (), node.items, strict=False)
        if key is not None and item.is_number
    }
    for names in (*_CORNERS, *_EXTENTS, ("x", "y")):
        if all(name in known for name in names):
            return [known[name] for name in names]
    return None


def _as_corners(node: Node, values: tuple[float, ...]) -> tuple[float, ...]:
    """Corners of x, y, width, height; corners stay as they are."""
    names = {key.lower() for key in node.keys or () if key is not None}
    if len(values) != 4 or any(set(corner) <= names for corner in _CORNERS):
        return values
    x, y, width, height = values
    return x, y, x + width, y + height
