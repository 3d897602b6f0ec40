"""The two heat maps side by side, as a picture."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from deixis.core import ImageArray
from deixis.drawing.letters import measure, write
from deixis.evaluation.audit.heatmaps import HeatMaps

__all__ = ["heat_colours", "heat_picture"]

_CELL, _GAP, _LETTERS = 24, 32, 17  # pixels
_STOPS = np.array([[247, 247, 245], [253, 190, 110], [222, 73, 60], [77, 4, 50]], dtype=np.float64)
"""Light to dark through orange and red: also readable without colour."""


def heat_colours(values: npt.ArrayLike, top: float) -> ImageArray:
    """(..., 3) uint8 colours of values in 0..top, light to dark."""
    share = np.clip(np.asarray(values, dtype=np.float64) / max(top, 1e-12), 0.0, 1.0)
    at = share * (len(_STOPS) - 1)
    low = np.minimum(at.astype(np.int64), len(_STOPS) - 2)
    part = (at - low)[..., None]
    mixed = _STOPS[low] * (1 - part) + _STOPS[low + 1] * part
    return np.asarray(np.round(mixed), dtype=np.uint8)


def heat_picture(maps: HeatMaps) -> ImageArray:
    """Truth to the left, the model's answers to the right, on one scale; (H, W, 3) uint8."""
    grids = [np.array(maps.truth), np.array(maps.predicted)]
    top = max(float(grid.max()) for grid in grids)
    blocks = [np.kron(heat_colours(g, top), np.ones((_CELL, _CELL, 1), np.uint8)) for g in grids]
    height, width = blocks[0].shape[:2]
    page = np.full((height + 4 * _GAP, 2 * width + 3 * _GAP, 3), 255, np.uint8)
    dark = (40, 40, 40)
    for number, (block, title) in enumerate(zip(blocks, _titles(maps), strict=True)):
        left, start = _GAP + number * (width + _GAP), int(1.5 * _GAP)
        page[start - 1 : start + height + 1, left - 1 : left + width + 1] = 200  # a thin frame
        page[start : start + height, left : left + width] = block
        write(page, title, (left, start - _GAP + 2), dark, _LETTERS)
    _scale(page, top, height + 2 * _GAP)
    told = (
        f"Jensen-Shannon {maps.divergence:.3f} bits ({maps.low:.3f} to {maps.high:.3f}); "
        f"by chance below {maps.chance:.3f}"
    )
    small = _LETTERS if measure(told, _LETTERS) < page.shape[1] - 2 * _GAP else 13
    write(page, told, (_GAP, height + 3 * _GAP), dark, small)
    return page


def _titles(maps: HeatMaps) -> tuple[str, str]:
    return f"true boxes ({maps.count})", "where the model points"


def _scale(page: ImageArray, top: float, y: int) -> None:
    width = page.shape[1] - 2 * _GAP
    bar = heat_colours(np.linspace(0.0, top, width // 2), top)
    page[y : y + 10, _GAP : _GAP + len(bar)] = bar
    told = f"0 to {100 * top:.1f} % of all box area in a cell"
    write(page, told, (_GAP + len(bar) + 10, y - 6), (40, 40, 40), 14)
