"""One thing each for "the woman and the girl": who may be either is one of them, not both.

Each part alone may fit several about equally well. Told together they are different things, so
they are given out such that all parts fit as well as they can.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from itertools import product

from deixis.core import Region, Status
from deixis.grounders.neuro_symbolic.decisions import Decision

__all__ = ["one_each"]

_MOST = 4  # parts, and rivals of each, that are compared


def one_each(decisions: Sequence[Decision]) -> list[Decision]:
    """The decisions on the named parts, what fits two of them given to one of these alone.

    Parts that share nothing stay as open as they are, and so do all where there is no way to give
    each another thing.
    """
    open_ones = [item for item in decisions if item.status is Status.AMBIGUOUS]
    boxes = [region.box for item in decisions for region in item.regions]
    if not 0 < len(open_ones) <= _MOST or len(set(boxes)) == len(boxes):
        return list(decisions)
    taken = {r.box for item in decisions if item not in open_ones for r in item.regions}
    ways: list[tuple[Region, ...]] = [
        way
        for way in product(*(item.regions[:_MOST] for item in open_ones))
        if len(taken.union(region.box for region in way)) == len(taken) + len(way)
    ]
    if not ways:
        return list(decisions)
    best = max(range(len(ways)), key=lambda row: _fit(ways[row]))
    given = iter(ways[best])
    return [_given(item, next(given)) if item in open_ones else item for item in decisions]


def _fit(way: Sequence[Region]) -> float:
    return math.prod(region.score for region in way)


def _given(decision: Decision, region: Region) -> Decision:
    return replace(decision, status=Status.FOUND, regions=(region,))
