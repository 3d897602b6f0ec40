"""Coordinates in sentences: "from (10, 20) to (30, 40)", "x1: 10, y1: 20, ...", "10 20 30 40"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from deixis.grounders.vlm.frames import Frame
from deixis.grounders.vlm.marks import NUMBER, Mark

__all__ = ["prose_marks"]

_N = rf"({NUMBER})\s*(%?)"
_PAIR = rf"[(\[]\s*{_N}\s*,\s*{_N}\s*[)\]]"
_CORNER_PAIRS = re.compile(rf"{_PAIR}[^()\[\]\d{{}}]{{0,60}}{_PAIR}")
_NAMES = (
    ("x_?min", "y_?min", "x_?max", "y_?max"),
    ("x1", "y1", "x2", "y2"),
    ("left", "top", "right", "bottom"),
)
_SAYS = r"\W{0,6}(?:(?:is|at|of|edge|side|px)\W{1,3}){0,3}"
_NAMED = tuple(
    re.compile(r"[^\d]{0,20}?".join(rf"\b{name}{_SAYS}{_N}" for name in names), re.IGNORECASE)
    for names in _NAMES
)
_BARE = re.compile(rf"(?<![\w.]){_N}[,\s]\s*{_N}[,\s]\s*{_N}[,\s]\s*{_N}(?=\s|[.;)\]]|$)")
_POINT_TAG = re.compile(rf"<points?\s+x1?=\"{_N}\"\s+y1?=\"{_N}\"")
_PERCENT = Frame.grid(100)


def prose_marks(text: str, *, cut: bool = False) -> list[Mark]:
    """The coordinates that a sentence names, by the first notation that fits.

    Args:
        text: The answer.
        cut: Whether it was cut off; then numbers at its very end are left out.
    """
    end = len(text.rstrip()) if cut else len(text) + 1
    for pattern in (_POINT_TAG, _CORNER_PAIRS, *_NAMED, _BARE):
        if marks := [mark for mark in _found(pattern, text) if mark.span[1] < end]:
            return marks
    return []


def _found(pattern: re.Pattern[str], text: str) -> Iterator[Mark]:
    for match in pattern.finditer(text):
        groups = match.groups()
        numbers = tuple(float(value) for value in groups[0::2])
        percent = all(groups[1::2]) or pattern is _POINT_TAG  # Molmo points in per cent
        yield Mark(numbers, (match.start(1), match.end(len(groups) - 1)), None,
                   _PERCENT if percent else None)  # fmt: skip
