"""What could be said of a box among the others: candidates, not yet checked."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from deixis.core import Box, ImageArray, Size
from deixis.datasets.from_detections.nouns import Noun
from deixis.perception.attributes import dominant_colours

__all__ = ["Claim", "Thing", "claims_of"]

_COLOUR = 0.55  # share of a thing from which on it is called by its colour
_BIGGER = 1.6  # times the area of the next one
_APART = 0.04  # of the image's side; nearer centres have no order that people agree on
_NUMBERS = ("first", "second", "third", "fourth", "fifth", "sixth")
_NEAREST = 1.2  # times the diagonal of a box: farther things are not beside each other


@dataclass(frozen=True, slots=True)
class Thing:
    """A labelled box with its noun."""

    box: Box
    noun: Noun


@dataclass(frozen=True, slots=True)
class Claim:
    """Something that could be said.

    Attributes:
        phrase: As it would be written.
        asked: The same with words that the executor knows.
        skills: What it takes to understand it.
    """

    phrase: str
    asked: str
    skills: tuple[str, ...]


def claims_of(
    index: int, things: Sequence[Thing], image: ImageArray, *, unsure: Collection[Noun] = ()
) -> Iterator[Claim]:
    """Everything that could be said of ``things[index]``, the simplest first.

    Nothing is related to things of the kinds ``unsure``: there may be more of them.
    """
    thing = things[index]
    same = [other for other in things if other.noun == thing.noun]
    colour = _colour(thing, image)
    size = Size(image.shape[1], image.shape[0])
    yield _claim("{}", thing, ("kind",))
    if colour is not None:
        yield _claim(f"{colour} {{}}", thing, ("colour",))
    yield from _extremes(thing, same, size)
    for words, skill in _places(thing.box, size):
        yield _claim(f"{{}} {words}", thing, (skill,))
        if colour is not None:
            yield _claim(f"{colour} {{}} {words}", thing, ("colour", skill))
    yield from _orders(thing, same, size)
    anchors = [other for other in things if other.noun not in unsure]
    yield from _relations(thing, anchors)


def _claim(form: str, thing: Thing, skills: tuple[str, ...], anchor: Thing | None = None) -> Claim:
    """``{}`` is the thing, ``{anchor}`` what it is related to."""

    def told(known: bool) -> str:
        own = thing.noun.known if known else thing.noun.word
        other = "" if anchor is None else anchor.noun.known if known else anchor.noun.word
        return f"the {form.format(own, anchor=other)}"

    return Claim(told(False), told(True), skills)


def _colour(thing: Thing, image: ImageArray) -> str | None:
    if thing.noun.label == "person":  # a colour of a person would be that of the clothes
        return None
    found = dominant_colours(image, thing.box)
    return found[0][0] if found and found[0][1] >= _COLOUR else None


def _extremes(thing: Thing, same: Sequence[Thing], size: Size) -> Iterator[Claim]:
    others = [other.box for other in same if other is not thing]
    if not others:
        return
    if thing.box.area > _BIGGER * max(box.area for box in others):
        yield _claim("biggest {}", thing, ("size",))
    if thing.box.area * _BIGGER < min(box.area for box in others):
        yield _claim("smallest {}", thing, ("size",))
    for axis, least, most in ((0, "leftmost", "rightmost"), (1, "topmost", "bottommost")):
        own, centres = thing.box.center[axis], [box.center[axis] for box in others]
        if own < min(centres) - _APART * size[axis]:
            yield _claim(f"{least} {{}}", thing, ("position",))
        if own > max(centres) + _APART * size[axis]:
            yield _claim(f"{most} {{}}", thing, ("position",))


def _places(box: Box, size: Size) -> Iterator[tuple[str, str]]:
    x, y = box.center[0] / size[0], box.center[1] / size[1]
    across = "left" if x < 0.33 else "right" if x > 0.67 else ""
    down = "top" if y < 0.33 else "bottom" if y > 0.67 else ""
    if across:
        yield f"on the {across}", "position"
    if down:
        yield f"at the {down}", "position"
    if across and down:
        yield f"at the {down} {across}", "position"
    if not across and not down:
        yield "in the middle", "position"


def _orders(thing: Thing, same: Sequence[Thing], size: Size) -> Iterator[Claim]:
    if not 3 <= len(same) <= 2 * len(_NUMBERS):
        return
    for axis, first, last in ((0, "left", "right"), (1, "top", "bottom")):
        order = sorted(same, key=lambda other: other.box.center[axis])
        centres = [other.box.center[axis] for other in order]
        gaps = [b - a for a, b in pairwise(centres)]
        if min(gaps) < _APART * size[axis]:
            continue
        place = order.index(thing)
        if place < len(_NUMBERS):
            yield _claim(f"{_NUMBERS[place]} {{}} from the {first}", thing, ("ordinal",))
        if len(order) - 1 - place < len(_NUMBERS):
            number = _NUMBERS[len(order) - 1 - place]
            yield _claim(f"{number} {{}} from the {last}", thing, ("ordinal",))


def _relations(thing: Thing, things: Sequence[Thing]) -> Iterator[Claim]:
    """Relations to things that are the only ones of their kind, the nearest first."""
    nouns = [other.noun for other in things]
    anchors = [
        other for other in things if other.noun != thing.noun and nouns.count(other.noun) == 1
    ]
    anchors.sort(key=lambda other: _distance(thing.box, other.box))
    for anchor in anchors[:3]:
        for words in _relation_words(thing.box, anchor.box):
            yield _claim(f"{{}} {words} the {{anchor}}", thing, ("relation",), anchor)


def _relation_words(box: Box, anchor: Box) -> Iterator[str]:
    gap = _distance(box, anchor)
    if gap > _NEAREST * max(_diagonal(box), _diagonal(anchor)):
        return
    beside = min(box.y2, anchor.y2) > max(box.y1, anchor.y1)
    over = min(box.x2, anchor.x2) > max(box.x1, anchor.x1)
    if beside and not over:  # what lies askew, some would say and others would not
        yield "to the left of" if box.x2 <= anchor.x1 else "to the right of"
        yield "next to"
    if over and not beside:
        yield "above" if box.y2 <= anchor.y1 else "below"


def _distance(a: Box, b: Box) -> float:
    """Between the edges, in pixels; 0 when they touch."""
    across = max(a.x1 - b.x2, b.x1 - a.x2, 0.0)
    down = max(a.y1 - b.y2, b.y1 - a.y2, 0.0)
    return float((across**2 + down**2) ** 0.5)


def _diagonal(box: Box) -> float:
    return float((box.width**2 + box.height**2) ** 0.5)
