"""Boxes to tick and round choices of one column: what is drawn alike is of one kind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from deixis.core import Box, Region

__all__ = ["agreed"]

_KINDS = ("checkbox", "radio")
_FEWEST = 3
_SAME_SIZE = 0.12
_OFF = 0.25  # of their size by which middles in a line may be apart
_SAME_PLACE = 0.6
_SURE = 0.3  # by how much one score leads where nothing else need be asked


@dataclass(frozen=True)
class _Spot:
    """A place that may be a box to tick or a round choice, with the score of each."""

    box: Box
    scores: tuple[float, float]


def agreed(regions: Sequence[Region]) -> list[Region]:
    """The regions, where those in one line and of one size are told to be of the likelier kind.

    A box with round corners is taken for a round choice now and then. The others in its column
    tell what it is: its two scores change places.

    Args:
        regions: All elements of a page.
    """
    spots = _spots(regions)
    turned = [spot.box for spot in spots if _is_outvoted(spot, spots)]
    return [_turned(region, regions) if _is_at(region, turned) else region for region in regions]


def _spots(regions: Sequence[Region]) -> list[_Spot]:
    boxes, rounds = ([r for r in regions if r.label == kind] for kind in _KINDS)
    found = []
    for one in boxes:
        other = next((r for r in rounds if r.box.iou(one.box) > _SAME_PLACE), None)
        found.append(_Spot(one.box, (one.score, other.score if other is not None else 0.0)))
    alone = [r for r in rounds if all(r.box.iou(one.box) <= _SAME_PLACE for one in boxes)]
    return [*found, *(_Spot(region.box, (0.0, region.score)) for region in alone)]


def _is_outvoted(spot: _Spot, spots: Sequence[_Spot]) -> bool:
    """Whether most of its like are plainly of the other kind, which it may be too."""
    family = [other for other in spots if _alike(spot.box, other.box)]
    sure = min(spot.scores) <= 0.0 or abs(spot.scores[0] - spot.scores[1]) > _SURE
    if len(family) < _FEWEST or sure:
        return False
    kind = spot.scores[1] > spot.scores[0]
    votes = sum((other.scores[1] > other.scores[0]) == kind for other in family)
    return 2 * votes < len(family)


def _alike(a: Box, b: Box) -> bool:
    size = max(a.width, b.width)
    same = (
        abs(a.width - b.width) < _SAME_SIZE * size and abs(a.height - b.height) < _SAME_SIZE * size
    )
    off = [abs(one - other) for one, other in zip(a.center, b.center, strict=True)]
    return same and min(off) < _OFF * size


def _is_at(region: Region, boxes: Sequence[Box]) -> bool:
    return region.label in _KINDS and any(region.box.iou(box) > _SAME_PLACE for box in boxes)


def _turned(region: Region, regions: Sequence[Region]) -> Region:
    """The region with the score of the other kind at its place."""
    other = _KINDS[region.label == _KINDS[0]]
    rivals = [r.score for r in regions if r.label == other and r.box.iou(region.box) > _SAME_PLACE]
    return replace(region, score=max(rivals, default=0.0))
