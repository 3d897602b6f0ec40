"""Cells of a table by their place: "row 3, column 1" is one cell, not a row with a column."""

from __future__ import annotations

from dataclasses import replace

from deixis.language.forms import Coordination, Head, NounPhrase, Ordinal, Relation

__all__ = ["as_cell"]

_LANES = ("row", "column")


def as_cell(root: NounPhrase | Coordination) -> NounPhrase | Coordination:
    """The root, read as a cell where it names a row and a column by number."""
    if isinstance(root, Coordination):
        pair = [_lane(part) for part in root.parts]
        both = len(pair) == 2 and all(pair) and root.parts[0].head.lemma != root.parts[1].head.lemma
        return _cell(root.parts[0], [lane for lane in pair if lane]) if both else root
    own, inner = _lane(root), [item for item in root.constraints if isinstance(item, Ordinal)]
    if own is not None and inner[-1].unit not in (None, own.unit):
        return _cell(root, [own, inner[-1]])
    other = next((item for item in root.constraints if _crosses(root, item)), None)
    if own is None or not isinstance(other, Relation):
        return root
    crossing = _lane(other.targets[0])
    return root if crossing is None else _cell(root, [own, crossing])


def _crosses(root: NounPhrase, item: object) -> bool:
    """Whether a relation joins a row to a column, or a column to a row."""
    if not isinstance(item, Relation) or len(item.targets) != 1:
        return False
    lemmas = {root.head.lemma, item.targets[0].head.lemma}
    return item.kind in ("with", "of", "in", "at", "on") and lemmas == set(_LANES)


def _lane(phrase: NounPhrase) -> Ordinal | None:
    """The number of a row or column, as an ordinal with its unit."""
    if phrase.head.lemma not in _LANES:
        return None
    number = next((item for item in phrase.constraints if isinstance(item, Ordinal)), None)
    unit = "row" if phrase.head.lemma == "row" else "column"
    return None if number is None else replace(number, unit=unit)  # type: ignore[arg-type]


def _cell(phrase: NounPhrase, lanes: list[Ordinal]) -> NounPhrase:
    head = Head(phrase.head.span, "cell", "element", "cell", ("cell",))
    return replace(phrase, head=head, constraints=tuple(lanes))
