"""What kind of error a wrong answer is, and which are the worst."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from deixis.core import PhraseError, Status
from deixis.evaluation.records import Record
from deixis.language import parse
from deixis.language.forms import Form, Ordinal, Position, Relation, Superlative
from deixis.language.lexicon.index import lookup

__all__ = ["ERROR_KINDS", "ErrorGroup", "error_kind", "worst_errors"]

ERROR_KINDS: dict[str, str] = {
    "missed": "something is there, and it said that nothing is",
    "wrongly abstained": "something is there, and it could not tell or held its answer back",
    "should have abstained": "nothing is there, and it pointed at something",
    "wrong category": "it points at another kind of thing",
    "relation": "the right kind of thing, but not the one at that place or beside that thing",
    "wrong instance": "the right kind of thing, but another one of them",
    "loose box": "it points at the right place, with an IoU of 0.1 to 0.5",
    "wrong place": "it points elsewhere, at something of which nobody says what it is",
    "not all, or too many": "the boxes of a plural phrase are not exactly the true ones",
    "should have asked": "the phrase fits several things, and it chose one",
    "failed": "the picture or the model failed",
}
"""Kind -> what happened; in the order in which a report shows them."""

_LOOSE, _SAME = 0.1, 0.5  # IoU


@dataclass(frozen=True, slots=True)
class ErrorGroup:
    """The errors of one kind.

    Attributes:
        kind: A key of `ERROR_KINDS`.
        count: How many there are.
        worst: The first few: the surest first, then the farthest off.
    """

    kind: str
    count: int
    worst: tuple[Record, ...]


def worst_errors(records: Sequence[Record], *, most: int = 6) -> tuple[ErrorGroup, ...]:
    """The wrong answers by kind, with the worst of each; kinds that do not occur are left out."""
    neighbours: dict[str, list[Record]] = {}
    for record in records:
        neighbours.setdefault(record.place.image, []).append(record)
    groups: dict[str, list[Record]] = {kind: [] for kind in ERROR_KINDS}
    for record in records:
        kind = error_kind(record, neighbours[record.place.image])
        if kind is not None:
            groups[kind].append(record)
    return tuple(
        ErrorGroup(kind, len(members), tuple(sorted(members, key=_badness)[:most]))
        for kind, members in groups.items()
        if members
    )


def error_kind(record: Record, neighbours: Sequence[Record] = ()) -> str | None:
    """The kind of error, or None when the answer is right.

    Args:
        record: The answer.
        neighbours: Records of the same picture: what they say is where the model points.
    """
    if record.error is not None:
        return "failed"
    if record.marks.right:
        return None
    if not record.expression.boxes:
        return "should have abstained"
    if not record.marks.pointed:
        absent = record.answer.status is Status.ABSENT
        return "missed" if absent else "wrongly abstained"
    mode = record.expression.mode
    if mode == "plural":
        return "not all, or too many"
    if mode == "ambiguous" and record.marks.iou >= _SAME:
        return "should have asked"
    if record.marks.iou >= _LOOSE:
        return "loose box"
    return _elsewhere(record, neighbours)


def _elsewhere(record: Record, neighbours: Sequence[Record]) -> str:
    """Another thing than the true one: of which kind?"""
    form = _form(record.expression.phrase)
    wanted = set(_categories(record, form))
    seen = _seen(record, neighbours)
    if not wanted or seen is None:
        return "wrong place"
    if seen not in wanted:
        return "wrong category"
    return "relation" if form is not None and _tells_apart(form) else "wrong instance"


def _form(phrase: str) -> Form | None:
    try:
        return parse(phrase)
    except PhraseError:
        return None


def _categories(record: Record, form: Form | None) -> Iterator[str]:
    """What the expression asks for, by its category and by its head."""
    if record.expression.category is not None:
        yield _canonical(record.expression.category)
    elif form is not None:
        yield from form.head.categories


def _seen(record: Record, neighbours: Sequence[Record]) -> str | None:
    """What stands where the model points: as the data have it, else as the model calls it."""
    best = record.answer.best
    if best is None:
        return None
    for other in neighbours:
        category = other.expression.category
        if category is not None and any(best.box.iou(b) >= _SAME for b in other.expression.boxes):
            return _canonical(category)
    return None if best.label is None else _canonical(best.label)


def _canonical(name: str) -> str:
    plain = name.casefold().replace("_", " ").replace("-", " ").strip()
    noun = lookup(plain)
    return plain if noun is None else noun.category


def _tells_apart(form: Form) -> bool:
    return any(
        isinstance(node, Relation | Position | Ordinal | Superlative) for node in form.walk()
    )


def _badness(record: Record) -> tuple[float, float]:
    confidence = record.answer.confidence
    return (1.0 if confidence is None else -confidence, record.marks.iou)
