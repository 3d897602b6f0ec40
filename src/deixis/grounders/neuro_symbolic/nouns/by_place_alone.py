"""Lines written as a noun has it: names are words, dates dates; where a place alone tells which."""

from __future__ import annotations

from deixis.core import Region
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.language.forms import Head
from deixis.perception.elements import value_kind

__all__ = ["lines_of_sort"]

_TYPED = {
    "amount": ("amount",),
    "date": ("date",),
    "email": ("email",),
    "phone": ("phone",),
}
_LONGEST = 5  # words of a name
_OTHER = 0.1  # score of a line that is not written as the noun has it


def lines_of_sort(head: Head, scene: Scene) -> tuple[list[Region], list[float]]:
    """All that is written, with how well each line fits the noun: names are words, dates dates."""
    lines = [
        Region(line.box, line.score, "text", text=line.text, source="ocr")
        for line in scene.text.lines
    ]
    return lines, [_fits(head, line.text or "") for line in lines]


def _fits(head: Head, text: str) -> float:
    kinds = _TYPED.get(head.category or "")
    if kinds is not None:
        return 0.9 if value_kind(text) in kinds else _OTHER
    figured = any(char.isdigit() for char in text)
    if head.category in ("number", "time"):
        return 0.9 if figured else _OTHER
    if head.category == "name":
        return 0.9 if not figured and len(text.split()) <= _LONGEST else _OTHER
    return 0.9
