"""Runs: lines that are flush and evenly spaced, from the top down."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from deixis.core import TextLine

__all__ = ["Run", "find_runs"]

_FEWEST = 3
_FLUSH = 0.45  # heights by which edges may differ
_UNEVEN = 0.12  # share of the step by which gaps may differ
_FARTHEST = 8.0  # heights from one line to the next
_PROSE = 0.34  # share of lines that go on in lower case from which on a run is a paragraph


@dataclass(frozen=True)
class Run:
    """Lines under each other.

    Attributes:
        lines: From the top.
        step: Pixels from one line's middle to that of the next, the median.
    """

    lines: tuple[TextLine, ...]
    step: float

    @property
    def middles(self) -> tuple[float, ...]:
        """The y of each line's middle."""
        return tuple(line.box.center[1] for line in self.lines)


def find_runs(lines: Sequence[TextLine]) -> list[Run]:
    """Runs that are flush left or flush right, the longest first; a line may be in several."""
    found: list[Run] = []
    for edge in (_left, _right, _middle):
        for flush in _flush(lines, edge):
            found += _even(flush)
    return sorted(_distinct(found), key=lambda run: -len(run.lines))


def _left(line: TextLine) -> float:
    return line.box.x1


def _right(line: TextLine) -> float:
    return line.box.x2


def _middle(line: TextLine) -> float:
    return line.box.center[0]


def _flush(lines: Sequence[TextLine], edge: Callable[[TextLine], float]) -> list[list[TextLine]]:
    groups: list[list[TextLine]] = []
    for line in sorted(lines, key=edge):
        slack = _FLUSH * line.box.height
        if groups and edge(line) - edge(groups[-1][-1]) < slack:
            groups[-1].append(line)
        else:
            groups.append([line])
    return [group for group in groups if len(group) >= _FEWEST]


def _even(flush: Sequence[TextLine]) -> list[Run]:
    """Cut where the spacing changes; one line may be missing between two."""
    ordered = sorted(flush, key=lambda line: line.box.center[1])
    runs: list[list[TextLine]] = []
    current: list[TextLine] = []
    step = 0.0
    for line in ordered:
        gap = line.box.center[1] - current[-1].box.center[1] if current else 0.0
        if current and gap < 0.5 * line.box.height:  # beside the one before
            continue
        near = bool(current) and gap <= _FARTHEST * line.box.height
        follows = near and _alike(current[-1], line) and (_fits(gap, step) or len(current) == 1)
        if follows:
            step = gap if len(current) == 1 else (step if gap > 1.5 * step else gap)
            current.append(line)
            continue
        runs.append(current)
        # The line before may begin a run of another spacing.
        before = current[-1:] if current and _alike(current[-1], line) else []
        current, step = ([*before, line], gap) if before and near else ([line], 0.0)
    runs.append(current)
    return [_run(run) for run in runs if len(run) >= _FEWEST and not _is_prose(run)]


def _fits(gap: float, step: float) -> bool:
    slack = max(2.5, _UNEVEN * step)
    return abs(gap - step) <= slack or abs(gap - 2 * step) <= slack


def _alike(a: TextLine, b: TextLine) -> bool:
    low, high = sorted((a.box.height, b.box.height))
    return high <= 1.8 * low + 2


def _run(lines: Sequence[TextLine]) -> Run:
    gaps = [b.box.center[1] - a.box.center[1] for a, b in pairwise(lines)]
    low = float(np.median(gaps))
    single = [gap for gap in gaps if gap < 1.5 * low] or gaps
    return Run(tuple(lines), float(np.mean(single)))


def _is_prose(lines: Sequence[TextLine]) -> bool:
    """Whether lines are one running text: close together, and most go on in lower case."""
    goes_on = sum(line.text[:1].islower() for line in lines[1:])
    long = sum(len(line.text.split()) > 6 for line in lines)
    return goes_on > _PROSE * len(lines) and long > 0.4 * len(lines)


def _distinct(runs: Sequence[Run]) -> list[Run]:
    """Without runs whose lines all are in a longer one."""
    kept: list[Run] = []
    for run in sorted(runs, key=lambda run: -len(run.lines)):
        mine = {id(line) for line in run.lines}
        if not any(mine <= {id(line) for line in other.lines} for other in kept):
            kept.append(run)
    return kept
