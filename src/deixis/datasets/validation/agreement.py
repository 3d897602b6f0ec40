"""Checks of what one image is said to hold: the same words and the same boxes must agree."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from deixis.datasets.validation.drafts import Draft, DraftExpression, DraftObject, Edges
from deixis.datasets.validation.problem import Finding

__all__ = ["check_agreement", "same_places"]

_SAME = 0.5  # IoU from which on two boxes mean one thing
_SIDES = (
    ({"left", "leftmost"}, {"right", "rightmost"}),
    (
        {"top", "upper", "topmost"},
        {"bottom", "lower", "bottommost"},
    ),
)


def check_agreement(draft: Draft) -> Iterator[Finding]:
    """What one image is said to hold, and that contradicts itself."""
    yield from _phrases(draft.expressions)
    yield from _boxes(draft.expressions)
    yield from _objects(draft.objects)
    if not (draft.expressions or draft.objects or draft.captions):
        yield Finding("nothing-said", "", f"{draft.name!r:.80} has no expression and no object")


def _phrases(items: Sequence[DraftExpression]) -> Iterator[Finding]:
    """The same phrase on one image must mean the same boxes."""
    first: dict[str, DraftExpression] = {}
    for item in items:
        words = " ".join(item.phrase.casefold().split())
        other = first.setdefault(words, item)
        if other is item or not words:
            continue
        told = f"{item.phrase!r:.80}, as {other.record}"
        if bool(item.boxes) != bool(other.boxes):
            yield Finding("present-and-absent", item.record, f"{told}, one of them without boxes")
        elif not same_places(item.boxes, other.boxes):
            yield Finding("contradicting-boxes", item.record, f"{told}, with other boxes")
        elif item.spans == other.spans:
            yield Finding("duplicate-expression", item.record, told)


def same_places(a: Sequence[Edges], b: Sequence[Edges]) -> bool:
    """Whether every box of one list has its own in the other."""
    if len(a) != len(b):
        return False
    left = list(b)
    for box in a:
        match = next((other for other in left if _iou(box, other) >= _SAME), None)
        if match is None:
            return False
        left.remove(match)
    return True


def _boxes(items: Sequence[DraftExpression]) -> Iterator[Finding]:
    """Phrases for the same box must not exclude each other."""
    places: dict[tuple[Edges, ...], list[DraftExpression]] = {}
    for item in items:
        if item.boxes:
            places.setdefault(tuple(sorted(item.boxes)), []).append(item)
    for group in places.values():
        if len(group) < 2:
            continue
        for a, b in combinations(group[:20], 2):  # more phrases than that for one box are no slip
            if a.category and b.category and _other_category(a.category, b.category):
                what = f"{a.category!r:.40} of {a.record}, but here {b.category!r:.40}"
                yield Finding("contradicting-categories", b.record, what)
            if (reason := _contradiction(a.phrase, b.phrase)) is not None:
                what = f"{b.phrase!r:.60}, but {a.record} says {a.phrase!r:.60}: {reason}"
                yield Finding("contradicting-phrases", b.record, what)


def _objects(items: Sequence[DraftObject]) -> Iterator[Finding]:
    first: dict[Edges, DraftObject] = {}
    for item in items:
        other = first.setdefault(item.box, item)
        if other is item:
            continue
        if other.category == item.category:
            yield Finding("same-object-twice", item.record, f"as {other.record}: {item.category!r}")
        elif _other_category(other.category, item.category):
            what = f"{other.category!r:.40} of {other.record}, but here {item.category!r:.40}"
            yield Finding("contradicting-categories", item.record, what)


def _other_category(a: str, b: str) -> bool:
    """Whether two names are different kinds of thing, and neither is a kind of the other."""
    if a.casefold() == b.casefold():
        return False
    from deixis.language.lexicon import is_a, lookup  # noqa: PLC0415

    one, two = lookup(a), lookup(b)
    if one is None or two is None:
        return one is None and two is None
    return not (set(one.categories) & set(two.categories)) and not (
        is_a(one.category, two.lemma) or is_a(two.category, one.lemma)
    )


def _contradiction(a: str, b: str) -> str | None:
    """Two colours of the thing itself, or two opposite sides; None when both may be true."""
    ours, theirs = set(a.casefold().split()), set(b.casefold().split())
    for one, other in _SIDES:
        for x, y in ((one, other), (other, one)):
            if ours & x and theirs & y and not ours & y and not theirs & x:
                first, second = _side(a), _side(b)
                if first is None or second is None or first[1] != second[1]:
                    continue  # the rightmost of two may well lie on the left
                if first[0] != second[0]:
                    return f"{first[0]} and {second[0]}"
    if not (_colour_words(ours - theirs) and _colour_words(theirs - ours)):
        return None
    mine, yours = _colours(a), _colours(b)
    return f"{min(mine)} and {min(yours)}" if mine and yours and not mine & yours else None


def _colour_words(words: set[str]) -> bool:
    from deixis.language.lexicon import colour_name  # noqa: PLC0415

    return any(colour_name(word) for word in words)


def _colours(phrase: str) -> set[str]:
    """Colours of the thing itself: not those of a shirt it wears."""
    from deixis.language import parse  # noqa: PLC0415 - only where the words differ in colour
    from deixis.language.forms import Attribute, NounPhrase  # noqa: PLC0415

    root = parse(phrase).root
    parts = root.constraints if isinstance(root, NounPhrase) else ()
    return {c.value for c in parts if isinstance(c, Attribute) and c.kind == "colour"}


def _side(phrase: str) -> tuple[str, str] | None:
    """The side that the words give the thing itself, and of what: the image, or of its like.

    A relation to another thing gives none.
    """
    from deixis.language import parse  # noqa: PLC0415
    from deixis.language.forms import NounPhrase, Position, Superlative  # noqa: PLC0415

    root = parse(phrase).root
    for item in root.constraints if isinstance(root, NounPhrase) else ():
        if isinstance(item, Position) and (item.horizontal or item.vertical):
            return str(item.horizontal or item.vertical), "image"
        if isinstance(item, Superlative) and item.measure in ("x", "y") and item.target is None:
            ends = ("left", "right") if item.measure == "x" else ("top", "bottom")
            return ends[item.most], "like"
    return None


def _iou(a: Edges, b: Edges) -> float:
    wide, high = min(a[2], b[2]) - max(a[0], b[0]), min(a[3], b[3]) - max(a[1], b[1])
    if a == b:
        return 1.0
    if wide <= 0 or high <= 0:
        return 0.0
    whole = (a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - wide * high
    return wide * high / whole if whole > 0 else 0.0
