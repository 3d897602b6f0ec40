"""Values told by their place alone: "the name under Guest", where no label says "name"."""

from __future__ import annotations

from dataclasses import replace

from deixis.core import Region
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.grounders.neuro_symbolic.words.text_match import normalise
from deixis.language.forms import Head, NounPhrase, Position, Relation, TextContent
from deixis.perception.elements import value_kind

__all__ = ["lines_of_sort", "without_label"]

_NEAR = frozenset({"above", "below", "under", "left_of", "right_of", "next_to", "between", "near"})
_TYPED = {
    "amount": ("amount",),
    "date": ("date",),
    "email": ("email",),
    "phone": ("phone",),
}
_LONGEST = 5  # words of a name
_OTHER = 0.1  # score of a line that is not written as the noun has it


def without_label(phrase: NounPhrase) -> NounPhrase | None:
    """The phrase without its noun as a label, where a place tells which is meant; else None."""
    placed = any(
        isinstance(item, Position) or (isinstance(item, Relation) and item.kind in _NEAR)
        for item in phrase.constraints
    )
    labels = [item for item in phrase.constraints if isinstance(item, TextContent)]
    own = [item for item in labels if set(normalise(item.text)) <= set(normalise(phrase.head.text))]
    if phrase.head.kind not in ("value", "text") or not placed or not labels or own != labels:
        return None
    rest = tuple(item for item in phrase.constraints if item not in labels)
    head = replace(phrase.head, kind="value") if phrase.head.kind == "text" else phrase.head
    return replace(phrase, head=head, constraints=rest)


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
