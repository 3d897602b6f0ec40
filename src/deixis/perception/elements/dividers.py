"""Dividers: where one row or column of a table ends and the next begins."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from deixis.perception.elements.gridlines import Bands
from deixis.perception.elements.scene import Scene
from deixis.perception.elements.textrows import Column, TextRow, text_rows

__all__ = ["column_edges", "extended", "row_edges"]

_PAD = 0.5  # font sizes between an edge that is not drawn and the text next to it


def extended(scene: Scene, bands: Bands, columns: Sequence[Column]) -> list[float]:
    """The lines of a table and the edges of rows beyond them: a header above, a last row below.

    Such a row stands no farther off than rows of this table do, and its pieces stand in the
    columns.
    """
    drawn = _drawn(scene, bands.left, bands.right, (bands.edges[0], bands.edges[-1]))
    if drawn:
        columns = [
            Column(a, b, "centre", 1) for a, b in pairwise([bands.left, *drawn, bands.right])
        ]
    edges = list(bands.edges)
    step = float(np.median(np.diff(edges)))
    size = scene.size
    inside = [p for p in scene.pieces if bands.left - 2 <= p.ink.center[0] <= bands.right + 2]
    rows = text_rows(inside)
    above = [row for row in rows if 0 < edges[0] - row.box.y2 < 1.5 * size]
    if above and _fits(above[-1], columns, size):
        edges.insert(0, min(edges[0] - step, above[-1].box.y1 - 0.3 * size))
    below = [row for row in rows if 0 < row.box.y1 - edges[-1] < min(step, 1.5 * size)]
    if below and (_fits(below[0], columns, size) or _underscored(scene, bands, step)):
        edges.append(max(edges[-1] + step, below[0].box.y2 + 0.2 * size))
    return [max(edges[0], 0.0), *edges[1:]]


def _underscored(scene: Scene, bands: Bands, step: float) -> bool:
    """Whether a shorter line ends a last row that is not full, as in calendars."""
    y = bands.edges[-1] + step
    return bands.grid and any(
        abs((y1 + y2) / 2 - y) < 4 and abs(x1 - bands.left) < 6
        for x1, y1, _, y2 in scene.strokes.across.tolist()
    )


def _fits(row: TextRow, columns: Sequence[Column], size: float) -> bool:
    """Whether a row has text in most columns and none between them."""
    hits = set()
    for piece in row.pieces:
        near = [
            i
            for i, column in enumerate(columns)
            if abs(piece.ink.x1 - column.left) < size
            or abs(piece.ink.x2 - column.right) < size
            or column.left <= piece.ink.center[0] <= column.right
        ]
        if not near:
            return False
        hits.add(near[0])
    total = len(hits) >= 2 and {0, len(columns) - 1} <= hits
    return total or len(hits) >= max(2, 0.6 * len(columns))


def row_edges(lines: Sequence[float], rows: Sequence[TextRow], size: float) -> list[float]:
    """Y of every edge between rows: the drawn lines, and more where a band holds several rows."""
    edges = [lines[0]]
    for top, bottom in pairwise(lines):
        inside = [row for row in rows if top < row.box.center[1] < bottom]
        edges.extend(_between(_merge_wrapped(inside, size)))
        edges.append(bottom)
    return edges


def _merge_wrapped(rows: Sequence[TextRow], size: float) -> list[list[TextRow]]:
    """Rows of text that are rows of the table: a lone piece close below continues a cell."""
    groups: list[list[TextRow]] = []
    usual = max((len(row.pieces) for row in rows), default=0)
    for row in rows:
        close = bool(groups) and row.box.y1 - groups[-1][-1].box.y2 < 0.45 * size
        if groups and close and len(row.pieces) < max(2, 0.5 * usual):
            groups[-1].append(row)
        else:
            groups.append([row])
    return groups


def _between(groups: Sequence[Sequence[TextRow]]) -> list[float]:
    return [(above[-1].box.y2 + below[0].box.y1) / 2 for above, below in pairwise(groups)]


def column_edges(
    scene: Scene,
    columns: Sequence[Column],
    left: float,
    right: float,
    extent: tuple[float, float],
) -> list[float]:
    """X of every edge between columns: drawn lines where there are any, else from the text."""
    drawn = _drawn(scene, left, right, extent)
    if drawn:
        return [left, *drawn, right]
    pad = _PAD * scene.size
    inner = [_edge(a, b, pad) for a, b in pairwise(columns)]
    return [min(left, columns[0].left), *inner, max(right, columns[-1].right)]


def _drawn(scene: Scene, left: float, right: float, extent: tuple[float, float]) -> list[float]:
    """X of the vertical strokes that run through most of the table."""
    top, bottom = extent
    found: list[float] = []
    for x1, y1, x2, y2 in sorted(scene.strokes.down.tolist()):
        middle = (x1 + x2) / 2
        covered = min(y2, bottom) - max(y1, top)
        inside = left + 0.4 * scene.size < middle < right - 0.4 * scene.size
        apart = not found or middle - found[-1] > 0.4 * scene.size
        if inside and covered > 0.7 * (bottom - top) and apart:
            found.append(middle)
    return found


def _edge(a: Column, b: Column, pad: float) -> float:
    """Between two columns: close to the side on which their text is flush.

    Nothing says where a centred column ends but that its text stands in its middle.
    """
    gap = b.left - a.right
    if a.alignment == b.alignment == "centre":
        return (a.left + a.right + b.left + b.right) / 4
    if "centre" in (a.alignment, b.alignment) and a.alignment != "right" and b.alignment != "left":
        return a.right + gap / 2
    if gap < 2 * pad or (a.alignment == "left" and b.alignment == "right"):
        return a.right + gap / 2
    if b.alignment == "left":
        return b.left - pad
    return a.right + pad
