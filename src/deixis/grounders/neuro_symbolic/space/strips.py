"""Rows and columns of alike things: the links of a navigation bar, the icons of a toolbar.

Such a strip has often no outline of its own, and need not stand at the very edge of the page; that
its parts follow one another in one line, evenly, is what shows it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from deixis.core import Region
from deixis.core.boxes import FloatArray
from deixis.grounders.neuro_symbolic.candidates import Candidates
from deixis.grounders.neuro_symbolic.scene import Scene

__all__ = ["STRIPS", "strip_scores"]

_FEWEST = 2
_WIDEST = 7.0  # heights of its parts; a wider gap ends a row
_TALLEST = 3.5  # the same for a column
_SMALL = 4.0  # a part this many times as high as the usual one is none of a strip
_HIGH = 0.35  # of the page's height; rows below it are no navigation bar
_NARROW = 0.35  # of the page's width; broader lines are no links of a side bar
_FOUND = frozenset({"link", "tab", "icon", "button"})

Strip = list[int]


def _pieces(candidates: Candidates) -> list[int]:
    """Rows of the candidates that may be parts: one a place, none of several lines."""
    alive = np.flatnonzero(candidates.viable)
    order = alive[np.argsort(-candidates.logs[alive], kind="stable")]
    kept: list[int] = []
    usual = float(np.median(candidates.boxes.heights[alive])) if len(alive) else 0.0
    for row in order.tolist():
        box = candidates.regions[row].box
        if box.height > _SMALL * usual or any(
            candidates.regions[other].box.iou(box) > 0.3 for other in kept
        ):
            continue
        kept.append(row)
    return kept


def _rows(candidates: Candidates) -> list[Strip]:
    """Runs from left to right whose parts stand level."""
    return _runs(candidates, along=0, widest=_WIDEST)


def _columns(candidates: Candidates) -> list[Strip]:
    """Runs from top to bottom whose parts are flush left, or have their middles in line."""
    return _runs(candidates, along=1, widest=_TALLEST)


def _runs(candidates: Candidates, *, along: int, widest: float) -> list[Strip]:
    boxes = [region.box.xyxy for region in candidates.regions]
    runs: list[Strip] = []
    for row in sorted(_pieces(candidates), key=lambda row: boxes[row][along]):
        before = next(
            (run for run in reversed(runs) if _follows(boxes[run[-1]], boxes[row], along, widest)),
            None,
        )
        if before is None:
            runs.append([row])
        else:
            before.append(row)
    return [run for run in runs if len(run) >= _FEWEST]


def _follows(a: Sequence[float], b: Sequence[float], along: int, widest: float) -> bool:
    across = 1 - along
    unit = min(a[3] - a[1], b[3] - b[1])
    gap = b[along] - a[along + 2]
    middle = abs((a[across] + a[across + 2]) - (b[across] + b[across + 2])) / 2
    edge = abs(a[across] - b[across]) if along == 1 else middle
    return -0.3 * unit < gap < widest * unit and min(edge, middle) < 0.4 * unit


def _trimmed(run: Strip, regions: Sequence[Region]) -> Strip:
    """Without the name of the site or a heading before links: it looks unlike the others."""
    rest = [regions[row].label for row in run[1:]]
    if len(run) > _FEWEST and regions[run[0]].label == "text" and set(rest) <= _FOUND:
        return run[1:]
    return run


def _weight(run: Strip, regions: Sequence[Region]) -> float:
    """How many parts, those that were seen as links or icons before mere words."""
    return sum(1.0 if regions[row].label in _FOUND else 0.4 for row in run)


def _bar(candidates: Candidates, scene: Scene) -> Strip | None:
    """The row of most links near the top; the higher one of two like them."""

    def worth(run: Strip) -> float:
        down = candidates.regions[run[0]].box.y1 / max(_HIGH * scene.size[1], 1)
        return _weight(run, candidates.regions) * (1.0 - 0.8 * down)

    high = _HIGH * scene.size[1]
    rows = [r for r in _rows(candidates) if candidates.regions[r[0]].box.y1 < high]
    sure = [row for row in rows if _weight(row, candidates.regions) >= _FEWEST]
    return max(sure or rows, key=worth, default=None)


def _side(candidates: Candidates, scene: Scene) -> Strip | None:
    """The column of links that stands farthest to a side."""

    def worth(run: Strip) -> float:
        x = candidates.regions[run[0]].box.center[0] / max(scene.size[0], 1)
        return _weight(run, candidates.regions) * max(0.05, 0.5 - min(x, 1.0 - x))

    narrow = _NARROW * scene.size[0]
    columns = [
        run
        for run in _columns(candidates)
        if np.median([candidates.regions[row].box.width for row in run]) < narrow
    ]
    return max(columns, key=worth, default=None)


def _tools(candidates: Candidates, scene: Scene) -> Strip | None:
    """The longest row near the top or the bottom, or column near a side."""

    def worth(run: Strip, axis: int) -> float:
        place = candidates.regions[run[0]].box.center[axis] / max(scene.size[axis], 1)
        return _weight(run, candidates.regions) * (1.05 - 2 * min(place, 1.0 - place))

    strips = [(worth(run, 1), run) for run in _rows(candidates)]
    strips += [(worth(run, 0), run) for run in _columns(candidates)]
    return max(strips, default=(0.0, None))[1]


def _menu(candidates: Candidates, scene: Scene) -> Strip | None:
    """A bar or a side, whichever has more parts."""
    found = [run for find in (_bar, _side) if (run := find(candidates, scene)) is not None]
    return max(found, key=lambda run: _weight(run, candidates.regions), default=None)


def _pages(candidates: Candidates, scene: Scene) -> Strip | None:
    """The row with most numbers."""

    def numbers(run: Strip) -> int:
        return sum((candidates.regions[row].text or "").strip().isdigit() for row in run)

    rows = [run for run in _rows(candidates) if numbers(run)]
    return max(rows, key=numbers, default=None)


STRIPS: dict[str, Callable[[Candidates, Scene], Strip | None]] = {
    "navigation bar": _bar,
    "navbar": _bar,
    "nav bar": _bar,
    "top bar": _bar,
    "top navigation": _bar,
    "menu bar": _bar,
    "toolbar": _tools,
    "tool bar": _tools,
    "sidebar": _side,
    "side bar": _side,
    "side panel": _side,
    "side menu": _side,
    "side navigation": _side,
    "left navigation": _side,
    "navigation": _menu,
    "navigation menu": _menu,
    "main menu": _menu,
    "menu": _menu,
    "pagination": _pages,
    "pager": _pages,
}
"""Name of a part of a page that holds things in a line -> which of the candidates it holds."""


def strip_scores(name: str, candidates: Candidates, scene: Scene) -> FloatArray | None:
    """1 for the candidates in the strip of this name, 0 for others, (N,); None without one."""
    find = STRIPS.get(name)
    run = None if find is None or not len(candidates) else find(candidates, scene)
    if run is None:
        return None
    scores = np.zeros(len(candidates))
    inside = [candidates.regions[row].box for row in _trimmed(run, candidates.regions)]
    for row, region in enumerate(candidates.regions):
        scores[row] = max(region.box.iou(box) for box in inside) > 0.5
    return scores
