"""Fields beside other fields: what holds some is none itself, what is drawn like some is one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

import numpy as np

from deixis.core import Box, Boxes, Region, containment_matrix
from deixis.core.boxes import FloatArray

__all__ = ["as_among_fields"]

_FIELDS = frozenset({"textbox", "dropdown"})
_CONTROLS = frozenset({"textbox", "dropdown", "checkbox", "radio", "switch"})
_KNOBS = frozenset({"button", "radio", "checkbox", "icon", "textbox", "badge"})
_SURE = 0.5  # score from which on a field or switch says what is in it or like it
_SMALLER = 0.6  # share of the area of what holds it
_WEAK = 0.3  # of its score that is left to what is none
_DRAWN = 0.7  # score of what is drawn like fields that are sure
_HEIGHT = 0.04  # share of the height by which fields in one form differ
_FEWEST = 2
_BADGE = 5.0  # heights that no badge is wide
_FLUSH = 2.0  # pixels by which what is in line may be off
_PLACE = 0.8  # overlap from which on two are at one place
_EDGES = 3.0  # pixels by which a strip ends beside the panel that it is a part of
_TALLER = 2.0  # heights of the strip that its panel is high at least
_RIM = 8.0  # pixels between the name of a field and the field
_BROADER = 4.0  # widths of its name that a field is wide at most, else it is one under tabs
_LIKELY = 0.35  # best score of another kind that a field may have been taken for


def as_among_fields(regions: Sequence[Region], broad: float) -> list[Region]:
    """The regions, with the scores that what lies in and beside them asks for.

    Args:
        regions: All elements of a page.
        broad: How wide the page is, in pixels.
    """
    held = _without_holders(list(regions))
    cards = [region.box for region in held if region.label == "card" and region.score >= _SURE]
    fields = [region.box for region in held if region.label in _FIELDS and region.score >= _SURE]
    strips = [
        region.label in _FIELDS and _is_strip(region, cards, fields, broad) for region in held
    ]
    lone = [_weakened(r) if strip else r for r, strip in zip(held, strips, strict=True)]
    return _like_fields(lone, [a is b for a, b in zip(lone, regions, strict=True)])


def _is_strip(region: Region, cards: Sequence[Box], fields: Sequence[Box], broad: float) -> bool:
    """Whether a box is the head or the foot of a panel, or of the page, from side to side."""
    box = region.box
    if box.y1 < _EDGES and box.x1 < _EDGES and box.x2 > broad - _EDGES:
        return True
    return any(
        abs(card.x1 - box.x1) < _EDGES
        and abs(card.x2 - box.x2) < _EDGES
        and card.height > _TALLER * box.height
        and (abs(card.y1 - box.y1) < _EDGES or (not region.text and abs(card.y2 - box.y2) < _EDGES))
        and not any(abs(o.x1 - box.x1) < _EDGES and o.iou(box) < _SMALLER for o in fields)
        for card in cards
    )


def _without_holders(regions: list[Region]) -> list[Region]:
    """A box round fields is a card, what lies in a switch its knob, and words on one a name."""
    if not regions:
        return regions
    boxes = Boxes.of([region.box for region in regions])
    within = containment_matrix(boxes, boxes) > 0.9  # [i, j]: i lies in j
    within &= boxes.areas[:, None] < _SMALLER * boxes.areas[None, :]
    sure = np.array([r.label in _CONTROLS and r.score >= _SURE for r in regions])
    switch = np.array([r.label == "switch" and r.score >= _SURE for r in regions])
    holds = (within & sure[:, None]).any(axis=0)
    knob = (within & switch[None, :]).any(axis=1)
    fields = [r.box for r in regions if r.label in _FIELDS and r.score >= _SURE]
    return [
        _weakened(region)
        if (region.label in _FIELDS and holder)
        or (region.label in _KNOBS and inside)
        or (region.label == "tab" and any(_stands_on(region.box, box) for box in fields))
        else region
        for region, holder, inside in zip(regions, holds.tolist(), knob.tolist(), strict=True)
    ]


def _stands_on(tab: Box, field: Box) -> bool:
    """Whether words are the name of the field right under them."""
    touching = -_RIM < field.y1 - tab.y2 < _RIM and tab.x1 <= field.x1 < tab.center[0]
    return touching and field.width < _BROADER * tab.width


def _weakened(region: Region) -> Region:
    return replace(region, score=_WEAK * region.score)


def _like_fields(regions: list[Region], untouched: Sequence[bool]) -> list[Region]:
    """What could be a field and is as high as those it is in line with is one of them.

    The frame of a field in error or in use is coloured, and one without anything in it but its
    name looks like a card.
    """
    sure = [r for r in regions if r.label in _FIELDS and r.score >= _SURE]
    if len(sure) < _FEWEST:
        return regions
    xyxy = Boxes.of([region.box for region in sure]).xyxy
    found: list[Region] = []
    for region, kept in zip(regions, untouched, strict=True):
        like = _is_like(region.box, xyxy) if kept and region.text else None
        found.extend(_as_field(region, like, regions))
    return found


def _as_field(
    region: Region, like: Literal["same", "aligned"] | None, regions: Sequence[Region]
) -> list[Region]:
    """The region, as a field where it is like one; a card must have the width of one as well."""
    if like and region.label == "textbox" and region.score < _SURE:
        if _is_free(region, regions, {"textbox", "card", "text"}):
            return [replace(region, score=_DRAWN)]
    elif like == "same" and region.label == "card":
        wide = region.box.width > _BADGE * region.box.height
        if _is_free(region, regions, {"card", "text", *(["badge"] if wide else [])}):
            return [replace(region, label="textbox", score=_DRAWN), _weakened(region)]
    return [region]


def _is_like(box: Box, sure: FloatArray) -> Literal["same", "aligned"] | None:
    """Whether two fields are as high, and one of them begins or ends at the same place, or both."""
    alike = np.abs(sure[:, 3] - sure[:, 1] - box.height) <= max(1.5, _HEIGHT * box.height)
    if int(alike.sum()) < _FEWEST:
        return None
    edges = np.abs(sure[:, [0, 2]] - [box.x1, box.x2])[alike]
    if bool((edges <= _FLUSH).all(axis=1).any()):
        return "same"
    return "aligned" if bool((edges <= _FLUSH).any()) else None


def _is_free(region: Region, regions: Sequence[Region], kinds: set[str]) -> bool:
    """Whether nothing of other kinds is surely at the same place."""
    same = [other for other in regions if other.box.iou(region.box) > _PLACE]
    return not any(other.score > _LIKELY and other.label not in kinds for other in same)
