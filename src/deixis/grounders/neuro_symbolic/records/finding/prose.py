"""Prose: the paragraphs of a page's running text, and the numbered or bulleted points in it.

Only the column with the most text counts, or columns as wide as it: links at the side and labels
are no paragraphs.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from deixis.core import Region, TextLine
from deixis.grounders.neuro_symbolic.records.finding.bullets import bulleted
from deixis.grounders.neuro_symbolic.records.model import hull
from deixis.grounders.neuro_symbolic.scene import Scene

__all__ = ["numbered_points", "paragraphs"]

_GAP = 0.75  # heights between two lines of one paragraph, at most
_FAR = 1.0  # ... where the line over it had no room for more
_EDGE = 0.9  # heights by which lines of one column begin at different places
_INSET = 3.0  # heights by which the lines of a point begin behind its number, at most
_LIKE = 0.3  # of the height: how far lines of one size differ, with and without tall letters
_WORDS = 5  # from which on a line may be all of a paragraph
_SENTENCE = re.compile(r"[.!?:…\"”)]$")
_POINT = re.compile(r"^(?:\d{1,2}[.)]|[•·▪●◦‣*–-])\s*[^\d\s]")
_HEADING = 0.6  # score from which on a line is a heading, not just bold
_AS_WIDE = 0.7  # of the widest column, from which on another one is of the text as well


def paragraphs(scene: Scene) -> list[Region]:
    """The paragraphs in the order of reading: column by column."""
    runs = [run for run in _runs(_unheaded(scene)) if _is_prose(run)]
    if not runs:
        return []
    columns = _columns(runs)
    wide = max(hull([line.box for run in column for line in run]).width for column in columns)
    most = max(columns, key=_letters)
    kept = [
        column
        for column in columns
        if column is most
        or (
            hull([line.box for run in column for line in run]).width > _AS_WIDE * wide
            and _letters(column) > 0.3 * _letters(most)
        )
    ]
    kept.sort(key=lambda column: column[0][0].box.x1)
    return [_region(run) for column in kept for run in column]


def numbered_points(scene: Scene) -> list[Region]:
    """Points with a number or a bullet, flush and in one run, each with all its lines.

    Bullets that nobody read as a letter are looked for in the picture.
    """
    points = [line for line in scene.text.lines if _POINT.match(line.text)]
    runs: list[list[TextLine]] = []
    for line in sorted(points, key=lambda line: line.box.y1):
        run = next((r for r in runs if _flush(r[-1], line)), None)
        if run is None:
            runs.append([line])
        else:
            run.append(line)
    best = max(runs, key=len, default=[])
    best = best if len(best) > 1 else bulleted(scene)
    return [_region(_whole(line, best, scene)) for line in best]


def _whole(point: TextLine, points: Sequence[TextLine], scene: Scene) -> list[TextLine]:
    """A point with the lines that go on below it, under its words or under its number."""
    found = [point]
    for line in sorted(scene.text.lines, key=lambda line: line.box.y1):
        last, high = found[-1].box, point.box.height
        inset = line.box.x1 - point.box.x1
        under = -_EDGE * high < inset < _INSET * high
        follows = 0 < line.box.center[1] - last.center[1] < (1 + _GAP) * high
        alike = abs(line.box.height - high) < _LIKE * max(high, line.box.height)
        if under and follows and alike and not (_POINT.match(line.text) or line in points):
            found.append(line)
    return found


def _unheaded(scene: Scene) -> list[TextLine]:
    """The lines that are no headings."""
    heads = [i.box for i in scene.elements if i.label == "heading" and i.score > _HEADING]
    return [ln for ln in scene.text.lines if not any(h.contains(*ln.box.center) for h in heads)]


def _runs(lines: Sequence[TextLine]) -> list[list[TextLine]]:
    """Lines of one size and one left edge that follow closely, with nothing beside them."""
    runs: list[list[TextLine]] = []
    for line in sorted(lines, key=lambda line: (line.box.y1, line.box.x1)):
        run = next((r for r in runs if _goes_on(r[-1], line, lines)), None)
        if run is None:
            runs.append([line])
        else:
            run.append(line)
    return runs


def _goes_on(above: TextLine, line: TextLine, lines: Sequence[TextLine]) -> bool:
    if _POINT.match(line.text):
        return False
    high = max(above.box.height, line.box.height)
    gap = line.box.y1 - above.box.y2
    return (
        abs(above.box.height - line.box.height) < _LIKE * high
        and -0.3 * high < gap < (_FAR if _is_full(above, line, lines) else _GAP) * high
        and _flush(above, line)
    )


def _is_full(above: TextLine, line: TextLine, lines: Sequence[TextLine]) -> bool:
    """Whether the first word of a line had no room at the end of the line over it."""
    right = max(o.box.x2 for o in lines if o is line or (o is above or _flush(above, o)))
    word = line.box.width * len(line.text.split(" ")[0]) / max(len(line.text), 1)
    return above.box.x2 + word > right


def _flush(above: TextLine, line: TextLine) -> bool:
    return abs(above.box.x1 - line.box.x1) < _EDGE * max(above.box.height, line.box.height)


def _is_prose(run: Sequence[TextLine]) -> bool:
    """Whether lines are sentences: long enough, and not the cells of a row or labels."""
    text = " ".join(line.text for line in run)
    if _POINT.match(text):
        return False
    words = [word for word in text.split() if any(char.isalpha() for char in word)]
    if len(words) < _WORDS or len(words) < 0.6 * len(text.split()):
        return False
    lower = sum(word[:1].islower() for word in words)
    return bool(_SENTENCE.search(text)) and lower >= 0.4 * len(words)


def _columns(runs: Sequence[list[TextLine]]) -> list[list[list[TextLine]]]:
    """Paragraphs by their left edge, each column from the top."""
    columns: list[list[list[TextLine]]] = []
    for run in sorted(runs, key=lambda run: run[0].box.y1):
        column = next((c for c in columns if _flush(c[0][0], run[0])), None)
        if column is None:
            columns.append([run])
        else:
            column.append(run)
    return columns


def _letters(column: Sequence[Sequence[TextLine]]) -> int:
    return sum(len(line.text) for run in column for line in run)


def _region(run: Sequence[TextLine]) -> Region:
    text = " ".join(line.text for line in run)
    return Region(hull([line.box for line in run]), 0.9, "text", text=text, source="records")
