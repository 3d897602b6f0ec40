"""The box of largest sum on a map, exactly, in O(H^2 W) additions instead of O(H^2 W^2) boxes.

Every pair of a top and a bottom row gives a strip whose column sums come from prefix sums; the
best columns of a strip are found by one scan (J. Kadane's algorithm in J. Bentley, "Programming
pearls: algorithm design techniques", CACM 27(9), 1984). With ``values = map - alpha`` the sum is
"mass inside minus alpha times area", the score of a box in J. Li et al., "Adapting CLIP for
Phrase Localization Without Further Training", 2022, arXiv 2204.03647, who search it
exhaustively on a coarse grid and then round the best box.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from deixis.core.errors import InputError

__all__ = ["Window", "disjoint_windows", "largest_sum", "refined"]

_Values = npt.NDArray[np.float64]


class Window(NamedTuple):
    """Cells ``top:bottom, left:right`` of a map and their sum."""

    top: int
    left: int
    bottom: int
    right: int
    total: float


def largest_sum(values: npt.ArrayLike) -> Window:
    """The window of at least one cell with the largest sum.

    Args:
        values: (H, W) finite numbers, of any sign.

    Raises:
        InputError: The map is empty, has other than two axes, or holds NaN or infinity.

    Example:
        >>> largest_sum([[-1, 2, -1], [-1, 3, -1], [-1, -9, -1]])
        Window(top=0, left=1, bottom=2, right=2, total=5.0)
    """
    cells = _checked(values)
    if cells.shape[0] > cells.shape[1]:  # quadratic in the rows: scan along the longer side
        found = _scan(np.ascontiguousarray(cells.T))
        return Window(found.left, found.top, found.right, found.bottom, found.total)
    return _scan(cells)


def refined(values: npt.ArrayLike, *, coarse: int = 32) -> Window:
    """The best window of a fine map: exact on a coarse one, then exact within one coarse cell.

    The four edges move by at most one coarse cell, so a thing smaller than a cell may be missed
    that `largest_sum` would find; a map of at most ``coarse`` cells a side is searched whole.

    Raises:
        InputError: As `largest_sum`, or ``coarse`` is less than 1.
    """
    cells = _checked(values)
    if coarse < 1:
        raise InputError(f"coarse must be 1 or more, got {coarse}")
    step = -(-max(cells.shape) // coarse)
    if step == 1:
        return largest_sum(cells)
    rough = largest_sum(_summed(cells, step))
    y1, y2 = _around(rough.top, rough.bottom, step, cells.shape[0])
    x1, x2 = _around(rough.left, rough.right, step, cells.shape[1])
    found = largest_sum(cells[y1:y2, x1:x2])
    return Window(found.top + y1, found.left + x1, found.bottom + y1, found.right + x1, found.total)


def disjoint_windows(
    values: npt.ArrayLike, *, limit: int = 10, share: float = 0.3, coarse: int = 32
) -> list[Window]:
    """Windows of large positive sum that share no cell, best first.

    The best is found, its cells are made worthless, and so on, until the next has less than
    ``share`` of the sum of the first.

    Raises:
        InputError: As `refined`, or a setting is out of range.
    """
    if limit < 0 or not 0.0 <= share <= 1.0:
        raise InputError(f"limit must be 0 or more and share in 0..1, got {limit} and {share}")
    left = _checked(values).copy()
    worthless = -float(np.abs(left).sum()) - 1.0  # no window with such a cell is positive
    found: list[Window] = []
    while len(found) < limit:
        window = refined(left, coarse=coarse)
        if window.total <= 0 or (found and window.total < share * found[0].total):
            break
        found.append(window)
        left[window.top : window.bottom, window.left : window.right] = worthless
    return found


def _scan(cells: _Values) -> Window:
    height, width = cells.shape
    above = np.zeros((height + 1, width))
    np.cumsum(cells, axis=0, out=above[1:])
    best = Window(0, 0, 1, 1, -np.inf)
    for top in range(height):
        strips = above[top + 1 :] - above[top]  # (bottoms, W): column sums of each strip
        prefix = np.zeros((height - top, width + 1))
        np.cumsum(strips, axis=1, out=prefix[:, 1:])
        lowest = np.minimum.accumulate(prefix[:, :-1], axis=1)
        gains = prefix[:, 1:] - lowest
        row, right = divmod(int(gains.argmax()), width)
        if gains[row, right] > best.total:
            left = int(prefix[row, : right + 1].argmin())
            best = Window(top, left, top + row + 1, right + 1, float(gains[row, right]))
    return best


def _checked(values: npt.ArrayLike) -> _Values:
    cells = np.asarray(values, dtype=np.float64)
    if cells.ndim != 2 or cells.size == 0:
        raise InputError(
            f"a map must have the shape (H, W) with one cell or more, got {cells.shape}"
        )
    if not np.isfinite(cells).all():
        raise InputError("a map must hold finite numbers, got NaN or infinity")
    return cells


def _summed(cells: _Values, step: int) -> _Values:
    """Sums of blocks of ``step`` x ``step`` cells; those at the end may be smaller."""
    rows = np.add.reduceat(cells, np.arange(0, cells.shape[0], step), axis=0)
    return np.asarray(np.add.reduceat(rows, np.arange(0, cells.shape[1], step), axis=1))


def _around(start: int, stop: int, step: int, limit: int) -> tuple[int, int]:
    return max(0, (start - 1) * step), min(limit, (stop + 1) * step)
