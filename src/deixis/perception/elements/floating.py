"""Fields whose name stands small inside their frame, over what was filled in."""

from __future__ import annotations

from deixis.perception.elements.lettering import Piece
from deixis.perception.elements.scene import Panel
from deixis.perception.elements.values import value_kind

__all__ = ["folds_out", "is_floating"]

_LOW, _HIGH = 2.5, 4.4  # heights of such a field, in sizes of what was filled in
_SMALL = (0.55, 0.92)  # size of the name in sizes of the value; figures of a dashboard are larger
_MARGIN = 2.2  # sizes at the left of both at most


def is_floating(panel: Panel) -> bool:
    """Whether a panel is a field with its name in it: a small line flush over a plain one.

    A card has its title larger than what is under it, a figure of a dashboard much smaller.
    """
    if len(panel.pieces) != 2:
        return False
    name, value = sorted(panel.pieces, key=lambda piece: piece.ink.center[1])
    size = max(value.size, 1.0)
    box = panel.box
    flush = abs(name.ink.x1 - value.ink.x1) < 0.5 * size
    near = 0 < value.ink.x1 - box.x1 < _MARGIN * size
    roomy = box.x2 - value.ink.x2 > 0.6 * size and box.width > 5 * size
    high = _LOW * size < box.height < _HIGH * size
    drawn = panel.framed or panel.contrast > 5
    return bool(drawn and high and flush and near and roomy and _is_name(name, value))


def folds_out(panel: Panel, size: float) -> bool:
    """Whether a mark wider than high stands at the right end of such a field."""
    near = [b.box for b in panel.blobs if b.box.x1 > panel.box.x2 - 3 * size]
    return len(near) == 1 and near[0].height < 0.75 * near[0].width < 1.1 * size


def _is_name(name: Piece, value: Piece) -> bool:
    if value_kind(value.text) in ("amount", "percent"):
        return False
    smaller = _SMALL[0] < name.size / max(value.size, 1.0) < _SMALL[1]
    return smaller and not (value.bold and not name.bold) and len(name.words) <= 5
