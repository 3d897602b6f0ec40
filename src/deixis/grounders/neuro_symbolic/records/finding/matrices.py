"""Matrices: alike boxes to tick or circles in rows and columns, with words before and over them.

Rights of roles, ways of being told, answers on a scale: each row has its words at the left, each
column its words over it, and between the controls of a row stands nothing written.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from deixis.core import Box, Region, TextLine
from deixis.grounders.neuro_symbolic.memo import once_a_scene
from deixis.grounders.neuro_symbolic.records.model import hull
from deixis.grounders.neuro_symbolic.scene import Scene

__all__ = ["Matrix", "matrices_of", "row_box"]

_KINDS = ("checkbox", "radio", "switch")
_SEEN = 0.2  # empty boxes without an edge are hardly seen; in rows and columns they are believed
_HIGHEST = 6.0  # heights of a control from one row of a matrix to the next
_HEADS = 9.0  # ... and from the words over a column down to its first control


@dataclass(frozen=True)
class Matrix:
    """Controls in rows and columns.

    Attributes:
        controls: (row, column) -> its control; a place may be empty.
        rows: What stands before each row, its name first; from the top.
        heads: What stands over each column, "" for nothing; from the left.
        lines: The lines that name each row.
    """

    controls: dict[tuple[int, int], Region]
    rows: tuple[tuple[str, ...], ...]
    heads: tuple[str, ...]
    lines: tuple[tuple[TextLine, ...], ...]

    def of_row(self, row: int) -> list[Region]:
        """The controls of a row, from the left."""
        return [self.controls[key] for key in sorted(self.controls) if key[0] == row]

    def cell(self, row: int, column: int) -> Box:
        """The place of a control: half-way to its neighbours, at the ends as far as inwards."""
        across = {j: region.box.center[0] for (_, j), region in self.controls.items()}
        down = {i: region.box.center[1] for (i, _), region in self.controls.items()}
        x1, x2 = _edges([across[j] for j in sorted(across)], column)
        y1, y2 = _edges([down[i] for i in sorted(down)], row)
        return Box(x1, y1, x2, y2)


def _edges(middles: Sequence[float], index: int) -> tuple[float, float]:
    gaps = [b - a for a, b in pairwise(middles)]
    before = gaps[index - 1] if index else gaps[0]
    after = gaps[index] if index < len(gaps) else gaps[-1]
    return middles[index] - before / 2, middles[index] + after / 2


@once_a_scene
def matrices_of(scene: Scene) -> tuple[Matrix, ...]:
    """The matrices of a page from the top; found once a page."""
    return tuple(m for kind in _KINDS for m in _found(kind, scene)) if scene.is_page else ()


def _found(kind: str, scene: Scene) -> list[Matrix]:
    rows = [row for row in _rows(_controls(kind, scene)) if len(row) > 1]
    free = [row for row in rows if not _written_between(row, scene)]
    found = [_matrix(run, scene) for run in _runs(free) if len(run) > 1]
    return [matrix for matrix in found if matrix is not None]


def _controls(kind: str, scene: Scene) -> list[Region]:
    """Controls of a kind; where one was seen as two kinds, only as the likelier one."""
    found: list[Region] = []
    for item in sorted(scene.elements, key=lambda item: -item.score):
        apart = all(item.box.iou(other.box) < 0.3 for other in found)
        if item.label in _KINDS and item.score >= _SEEN and apart:
            found.append(item)
    return [item for item in found if item.label == kind]


def _rows(controls: Sequence[Region]) -> list[list[Region]]:
    rows: list[list[Region]] = []
    for item in sorted(controls, key=lambda item: item.box.center[1]):
        same = rows and item.box.center[1] - rows[-1][0].box.center[1] < 0.5 * item.box.height
        if not same:
            rows.append([])
        rows[-1].append(item)
    return [sorted(row, key=lambda item: item.box.x1) for row in rows]


def _written_between(row: Sequence[Region], scene: Scene) -> bool:
    """Whether words stand between the controls of a row: then these are their labels."""
    first, last = row[0].box, row[-1].box
    return any(
        first.y1 < line.box.center[1] < first.y2
        and first.x2 <= line.box.x1 < last.x1
        and not any(item.box.pad(2).contains(*line.box.center) for item in row)  # read as "O"
        for line in scene.text.lines
    )


def _runs(rows: Sequence[list[Region]]) -> list[list[list[Region]]]:
    """Rows that follow each other with controls in the same columns."""
    runs: list[list[list[Region]]] = []
    for row in rows:
        if not (runs and _continues(runs[-1][-1], row)):
            runs.append([])
        runs[-1].append(row)
    return runs


def _continues(above: Sequence[Region], row: Sequence[Region]) -> bool:
    step = row[0].box.center[1] - above[0].box.center[1]
    shared = sum(any(_over(a.box, b.box) for a in above) for b in row)
    return step < _HIGHEST * row[0].box.height and 2 * shared > max(len(above), len(row))


def _over(a: Box, b: Box) -> bool:
    return abs(a.center[0] - b.center[0]) < 0.6 * max(a.width, b.width)


def _matrix(run: Sequence[Sequence[Region]], scene: Scene) -> Matrix | None:
    columns: list[Box] = []
    for item in sorted((item for row in run for item in row), key=lambda i: i.box.center[0]):
        if not (columns and _over(columns[-1], item.box)):
            columns.append(item.box)
    controls = {
        (i, j): item
        for i, row in enumerate(run)
        for j, column in enumerate(columns)
        for item in row
        if _over(column, item.box)
    }
    lines = _names(run, scene)
    if len(columns) < 2 or not all(lines):
        return None
    rows = tuple(tuple(line.text for line in own) for own in lines)
    return Matrix(controls, rows, _heads(columns, run[0], scene), tuple(map(tuple, lines)))


def _names(run: Sequence[Sequence[Region]], scene: Scene) -> list[list[TextLine]]:
    """What stands before each row: the nearest line at its left and those flush with that."""
    middles = [row[0].box.center[1] for row in run]
    half = min(b - a for a, b in pairwise(middles)) / 2
    return [_name(row[0].box, half, scene) for row in run]


def _name(first: Box, half: float, scene: Scene) -> list[TextLine]:
    left = [
        line
        for line in scene.text.lines
        if abs(line.box.center[1] - first.center[1]) < half and line.box.x2 < first.x1 + 2
    ]
    if not left:
        return []
    near = max(left, key=lambda line: line.box.x2).box
    flush = [line for line in left if abs(line.box.x1 - near.x1) < 0.5 * near.height]
    return sorted(flush, key=lambda line: line.box.y1)


def _heads(columns: Sequence[Box], first: Sequence[Region], scene: Scene) -> tuple[str, ...]:
    """The words over each column that stand level with each other, in one line or two."""
    top = min(item.box.y1 for item in first)
    high = first[0].box.height
    over = [
        line
        for line in scene.text.lines
        if 0 <= top - line.box.y2 + 2 < _HEADS * high
        and sum(line.box.x1 - 4 <= box.center[0] <= line.box.x2 + 4 for box in columns) == 1
    ]
    if not over:
        return ("",) * len(columns)
    low = max(over, key=lambda line: line.box.y2)
    level = [line for line in over if low.box.y1 - line.box.y2 < 0.8 * low.box.height]
    return tuple(_said_over(box, level) for box in columns)


def _said_over(column: Box, lines: Sequence[TextLine]) -> str:
    own = [ln for ln in lines if ln.box.x1 - 4 <= column.center[0] <= ln.box.x2 + 4]
    return " ".join(line.text for line in sorted(own, key=lambda line: line.box.y1))


def row_box(matrix: Matrix, row: int, scene: Scene) -> Box:
    """All of a row: between the thin lines over and under it, or round all that stands in it."""
    band = matrix.cell(row, 0)
    inner = hull([line.box for line in matrix.lines[row]])
    inner = inner.union(hull([item.box for item in matrix.of_row(row)]))
    rules = [i.box for i in scene.elements if i.label == "rule" and i.box.width > 0.8 * inner.width]
    near = [b for b in rules if min(abs(b.y1 - band.y1), abs(b.y1 - band.y2)) < 0.2 * band.height]
    held = [b for b in near if b.x1 <= inner.x1 + 2 and b.x2 >= inner.x2 - 2]
    sides = min(held, key=lambda box: box.width, default=inner)
    return Box(sides.x1, band.y1, sides.x2, band.y2)
