"""Lists whose entries stand between thin lines: settings, permissions, sessions, mailboxes.

Lines of one width that follow each other in steps part entries. The first and the last entry often
have a line on one side only: they are as high as the step, if words stand in their middle there.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from deixis.core import Box, TextLine
from deixis.grounders.neuro_symbolic.memo import once_a_scene
from deixis.grounders.neuro_symbolic.records.finding.headings import heading_over
from deixis.grounders.neuro_symbolic.records.model import Group, Record, hull
from deixis.grounders.neuro_symbolic.scene import Scene

__all__ = ["ruled_lists"]

_ENDS = 5.0  # pixels by which lines may differ at their ends
_SAME = 5.0  # pixels within which two lines are the two edges of one
_STEPS = 1.4, 9.0  # heights of words between two lines
_EVEN = 0.15  # share of the step by which words of an end entry may be off its middle
_PARTS = frozenset({"icon", "checkbox", "radio", "switch", "button", "badge", "image", "dropdown"})


@once_a_scene
def ruled_lists(scene: Scene) -> tuple[Group, ...]:
    """Lists of three entries or more between lines, from the top; found once a page."""
    found = [_group(rules, scene) for rules in _runs(scene)]
    return tuple(group for group in found if group is not None)


def _runs(scene: Scene) -> list[list[Box]]:
    """Lines over each other, of one width, in steps that entries may have."""
    rules = [i.box for i in scene.elements if i.label == "rule" and i.box.width > 6 * i.box.height]
    runs: list[list[Box]] = []
    for rule in sorted(rules, key=lambda box: box.y1):
        home = next((run for run in runs if _continues(run, rule)), None)
        if home is None:
            runs.append([rule])
        elif rule.y1 - home[-1].y1 > _SAME:
            home.append(rule)
    size = _letters(scene)
    return [part for run in runs for part in _in_steps(run, size) if len(part) > 1]


def _continues(run: Sequence[Box], rule: Box) -> bool:
    return abs(run[-1].x1 - rule.x1) < _ENDS and abs(run[-1].x2 - rule.x2) < _ENDS


def _letters(scene: Scene) -> float:
    heights = [line.box.height for line in scene.text.lines]
    return float(np.median(heights)) if heights else 16.0


def _in_steps(run: Sequence[Box], size: float) -> list[list[Box]]:
    """Cut where the next line is too far off: another list begins there."""
    low, high = _STEPS
    parts = [[run[0]]]
    for above, rule in pairwise(run):
        if low * size < rule.y1 - above.y1 < high * size:
            parts[-1].append(rule)
        else:
            parts.append([rule])
    return parts


def _group(rules: Sequence[Box], scene: Scene) -> Group | None:
    x1, x2 = rules[0].x1, rules[0].x2
    bands = [Box(x1, a.y1, x2, b.y1) for a, b in pairwise(rules)]
    records = [_record(band, scene) for band in bands]
    if not all(record.lines for record in records):
        return None
    flush = _flush([record.lines for record in records])
    step = float(np.median([band.height for band in bands]))
    first = _record(Box(x1, max(rules[0].y1 - step, 0.0), x2, rules[0].y1), scene)
    last = _record(Box(x1, rules[-1].y1, x2, rules[-1].y1 + step), scene)
    records = [
        *([first] if _is_end(first, flush, step) else []),
        *records,
        *([last] if _is_end(last, flush, step) else []),
    ]
    if len(records) < 3:
        return None
    heading = heading_over(hull([r.box for r in records]), records[0].box, scene)
    return Group("bands", tuple(records), (), heading, None, ("ruled",))


def _record(band: Box, scene: Scene) -> Record:
    lines = [line for line in scene.text.lines if band.contains(*line.box.center)]
    parts = [
        item
        for item in scene.elements
        if item.label in _PARTS
        and item.score > 0.3
        and band.contains(*item.box.center)
        and item.box.area < 0.6 * band.area
    ]
    lines.sort(key=lambda line: (line.box.x1 > band.center[0], line.box.center[1], line.box.x1))
    return Record(band, tuple(lines), tuple(parts))


def _flush(rows: Sequence[Sequence[TextLine]]) -> float | None:
    """Where a line of every entry begins; None where there is no such place."""
    for line in rows[0]:
        x = line.box.x1
        if all(any(abs(other.box.x1 - x) < line.box.height for other in row) for row in rows):
            return x
    return None


def _is_end(record: Record, flush: float | None, step: float) -> bool:
    """Whether an entry with a line on one side only is one of the list."""
    own = [
        line.box
        for line in record.lines
        if flush is None or abs(line.box.x1 - flush) < line.box.height
    ]
    if not own:
        return False
    whole = hull(own)
    inside = record.box.y1 - 1 < whole.y1 and whole.y2 < record.box.y2 + 1
    return inside and abs(whole.center[1] - record.box.center[1]) < _EVEN * step
