"""Cells by the words of their row and column: "Lotte / Lap 3", "Friday 09:45", "C2"."""

from __future__ import annotations

import re
from itertools import pairwise, product

from deixis.core import Box, Region, TextLine
from deixis.grounders.neuro_symbolic.records.asking.phrases import Asked
from deixis.grounders.neuro_symbolic.records.asking.types import value_type
from deixis.grounders.neuro_symbolic.records.finding.columns import lines_up
from deixis.grounders.neuro_symbolic.records.finding.headings import is_weekday
from deixis.grounders.neuro_symbolic.records.finding.keys import key_lines
from deixis.grounders.neuro_symbolic.records.model import level
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.grounders.neuro_symbolic.scene.addresses import (
    column_lettered,
    row_numbered,
)
from deixis.perception.elements.values import MONTH

__all__ = ["cell_at", "crossing", "day_cell"]

_PAIR = re.compile(
    r"^(?:(?:the )?(?:cell|field|square|entry|value|lesson|subject) (?:for|of|at|in|on|where"
    r"|with) )?"
    r"(?:what (?:is|happens|comes|do (?:we|they|i) have) (?:on|at|in|there on) )?(?:the )?"
    r"(?P<a>[^/,]+?) ?(?:/|,| at | on | and | x | × | in (?:the )?| meets )(?: ?(?:the )?)"
    r"(?P<b>[^/,]+?)(?: (?:cell|column|row|lesson|field))?$",
    re.IGNORECASE,
)
_ADDRESS = re.compile(
    r"^(?:(?i:click|tap|press|go|jump|put the cursor)(?: (?i:in|on|into|to|at))? )?(?:(?i:the) )?"
    r"(?:(?i:cell|field) )?(?P<column>[A-Z])(?P<row>\d{1,2})(?: (?i:cell|field))?$"
)
_BESIDE = re.compile(
    r"^(?:the )?(?:cell|field|value|number|entry|one) (?:(?:right|directly|just|immediately) )?"
    r"(?:(?P<below>below|under|beneath|underneath)|(?P<above>above|over)"
    r"|(?:to the |on the )?left (?:of|from)|(?P<right>(?:to the |on the )?right (?:of|from)))"
    r" (?P<of>.+)$",
    re.I,
)
_DAY = re.compile(
    r"^(?:the )?(?:(?:day|date|cell|square)(?: (?:for|of|with|number))?(?: the)? )?(?P<day>\d{1,2})"
    rf"(?:st|nd|rd|th)?\.?(?: (?:of )?{MONTH})?"
    rf"(?: (?:cell|square|in the calendar))?$|^{MONTH} "
    r"(?P<day2>\d{1,2})(?:st|nd|rd|th)?$",
    re.IGNORECASE,
)
_SQUARE = re.compile(
    r"^(?:the )?(?:cell|square|day|field|(?:table|calendar|day) cell) (?:with|of|containing"
    r"|that has|"
    r"holding|for|that says|where) (?:the )?(?P<key>.+?)(?: (?:in it|is|on it|stands))?$|"
    r"^when (?:is|do we have) (?:the )?(?P<when>.+?)\??,? ?\(?cell\)?$",
    re.IGNORECASE,
)


def crossing(asked: Asked, scene: Scene) -> list[Region]:
    """The cell that a phrase names by its row and its column; [] where it names none."""
    if asked.rank is not None or asked.many or asked.extreme is not None:
        return []
    text = asked.rest
    return (
        _addressed(text, scene)
        or _beside(text, scene)
        or day_cell(text, scene)
        or _paired(text, scene)
        or _square(text, scene)
    )


def _region(box: Box) -> list[Region]:
    return [Region(box, 0.85, "cell", source="records")]


def _paired(text: str, scene: Scene) -> list[Region]:
    pairs: list[tuple[str, str]] = []
    if (match := _PAIR.match(text)) is not None:
        pairs.append((match["a"], match["b"]))
    words = text.split()
    splits = [(" ".join(words[:cut]), " ".join(words[cut:])) for cut in range(1, len(words))]
    pairs += [pair for pair in splits if any(_is_day_or_time(words) for words in pair)]
    for a, b in pairs:
        for row, column in ((a, b), (b, a)):
            box = _between(row, column, scene)
            if box is not None:
                return _region(box)
    return []


def _is_day_or_time(words: str) -> bool:
    return is_weekday(words) or value_type(words) == "time"


def _between(row: str, column: str, scene: Scene) -> Box | None:
    """The cell level with the words of its row and under those of its column."""
    rows, columns = key_lines(row, scene), key_lines(column, scene)
    for left, top in product(rows, columns):
        table = next(
            (
                t
                for t in scene.page.tables
                if t.box.contains(*left.box.center)
                and (t.box.contains(*top.box.center) or 0 < t.box.y1 - top.box.y1 < 60)
            ),
            None,
        )
        if table is None or top.box.center[1] >= left.box.y1:
            continue
        first = min(cell.box.y1 for cell in table.cells)
        head = top.box.center[1] < first + 2.6 * table.rows[0].height
        box = cell_at(top.box.center[0], left.box.center[1], scene) if head else None
        if box is not None and not box.contains(*left.box.center):
            return box
    return None


def cell_at(x: float, y: float, scene: Scene) -> Box | None:
    """The cell of a table round a point."""
    inside = [
        cell.box for table in scene.page.tables for cell in table.cells if cell.box.contains(x, y)
    ]
    return min(inside, key=lambda box: box.area, default=None)


def _addressed(text: str, scene: Scene) -> list[Region]:
    """As "C2" in a spreadsheet: under a lone C, level with a lone 2."""
    match = _ADDRESS.match(text)
    if match is None:
        return []
    if box := _at_address(match["row"], match["column"], scene):
        return _region(box)
    letters = [line for line in scene.text.lines if re.fullmatch(r"[A-Z]", line.text.strip())]
    heads = [
        line
        for line in letters
        if line.text.strip() == match["column"]
        and _in_alphabet([other for other in letters if level(line.box, other.box)])
    ]
    sides = [line for line in scene.text.lines if line.text.strip() == match["row"]]
    sides.sort(key=lambda line: line.box.x1)
    for head, side in product(heads, sides):
        if side.box.x2 < head.box.x1 and side.box.y1 > head.box.y2 - 2:
            box = cell_at(head.box.center[0], side.box.center[1], scene)
            return _region(box or _lattice(head, side, scene))
    return []


def _at_address(row: str, column: str, scene: Scene, by: tuple[int, int] = (0, 0)) -> Box | None:
    """The cell at an address, or so many rows and columns from it."""
    for table in scene.page.tables:
        at = row_numbered(row, table), column_lettered(column, table)
        for cell in table.cells if None not in at else ():
            if (cell.row - by[0], cell.column - by[1]) == at:
                return cell.box
    return None


def _beside(text: str, scene: Scene) -> list[Region]:
    """The cell right over, under or at a side of the one at an address: "the cell below B4"."""
    match = _BESIDE.match(text)
    at = _ADDRESS.match(match["of"]) if match is not None else None
    if match is None or at is None:
        return []
    down = 1 if match["below"] else -1 if match["above"] else 0
    by = (down, 0 if down else 1 if match["right"] else -1)
    box = _at_address(at["row"], at["column"], scene, by)
    return [] if box is None else _region(box)


def _in_alphabet(letters: list[TextLine]) -> bool:
    """Whether letters follow one another as they name columns, unlike the icons of a tool bar."""
    names = [line.text.strip() for line in sorted(letters, key=lambda line: line.box.x1)]
    return len(names) > 2 and all(one < other for one, other in pairwise(names))


def _lattice(head: TextLine, side: TextLine, scene: Scene) -> Box:
    """A cell from the distances of the letters over it and of the numbers beside it."""
    heads = [ln for ln in scene.text.lines if level(ln.box, head.box) and len(ln.text) == 1]
    sides = [ln for ln in scene.text.lines if lines_up(ln.box, side.box) and ln.text.isdigit()]
    wide = _step([ln.box.center[0] for ln in heads], head.box.center[0])
    high = _step([ln.box.center[1] for ln in sides], side.box.center[1])
    x, y = head.box.center[0], side.box.center[1]
    return Box(x - wide / 2, y - high / 2, x + wide / 2, y + high / 2)


def _step(values: list[float], at: float) -> float:
    gaps = [abs(value - at) for value in values if abs(value - at) > 2]
    return min(gaps, default=20.0)


def day_cell(text: str, scene: Scene) -> list[Region]:
    """The square of a day in a calendar: a grid of numbers under the names of the days."""
    match = _DAY.match(text)
    if match is None:
        return []
    box = _day_box(match["day"] or match["day2"], scene)
    return [] if box is None else _region(box)


def _day_box(day: str, scene: Scene) -> Box | None:
    names = [line for line in scene.text.lines if is_weekday(line.text)]
    if len({line.text for line in names}) < 5:
        return None
    top = max(line.box.y2 for line in names)
    numbers = [ln for ln in scene.text.lines if ln.text.strip().isdigit() and ln.box.y1 > top - 2]
    own = next((line for line in numbers if line.text.strip() == day), None)
    if own is None or len(numbers) < 20:
        return None
    cells = [
        item.box
        for item in scene.elements
        if item.label in ("cell", "card") and item.box.contains(*own.box.center)
    ]
    wide = _usual_gap(sorted(ln.box.center[0] for ln in names))
    fits = [box for box in cells if 0.8 < box.width / wide < 1.2 and box.height < 2.5 * wide]
    if fits:
        return min(fits, key=lambda box: box.area)
    high = _usual_gap(sorted({round(ln.box.center[1] / 4) * 4.0 for ln in numbers}))
    near = min(names, key=lambda line: abs(line.box.center[0] - own.box.center[0]))
    flush = abs(near.box.x1 - own.box.x1) < 0.25 * wide
    x1 = own.box.x1 - 0.08 * wide if flush else own.box.center[0] - wide / 2
    y1 = own.box.y1 - 0.14 * high
    return Box(x1, y1, x1 + wide, y1 + high)


def _usual_gap(values: list[float]) -> float:
    gaps = sorted(b - a for a, b in pairwise(values) if b - a > 5)
    return gaps[len(gaps) // 2] if gaps else 20.0


def _square(text: str, scene: Scene) -> list[Region]:
    """The cell in which some words stand."""
    match = _SQUARE.match(text)
    if match is None:
        return []
    for line in key_lines(match["key"] or match["when"], scene):
        box = cell_at(*line.box.center, scene)
        if box is None:
            box = _around(line, scene)
        if box is not None:
            return _region(box)
    return []


def _around(line: TextLine, scene: Scene) -> Box | None:
    """The square of the day under whose number some words stand."""
    numbers = [
        other
        for other in scene.text.lines
        if other.text.strip().isdigit()
        and other.box.y2 < line.box.center[1]
        and abs(other.box.x1 - line.box.x1) < 4 * line.box.height
        and line.box.y1 - other.box.y2 < 6 * line.box.height
    ]
    near = max(numbers, key=lambda other: other.box.y1, default=None)
    return None if near is None else _day_box(near.text.strip(), scene)
