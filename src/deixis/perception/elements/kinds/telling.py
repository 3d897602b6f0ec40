"""Telling kinds apart: the scores of the rules, mended by what the network says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from deixis.core import ELEMENT_KINDS, Box, ImageArray, Region, TextLine
from deixis.perception.elements.kinds.network import kind_probabilities
from deixis.perception.elements.kinds.places import places_of

__all__ = ["told_apart"]

TOLD = frozenset(
    {
        *("button", "link", "textbox", "dropdown", "checkbox", "radio", "switch", "slider"),
        *("icon", "image", "heading", "badge", "card", "tab"),
    }
)
"""Kinds that the network has a say in; tables, charts and their parts it sees too few of."""

_SURE = 0.5  # probability from which on a score rises
_DOUBTED = 0.35  # ... below which it falls
_LEAST = 0.3  # share of its score that a doubted kind keeps at least
_LEAST_CARD = 0.6  # ... a card: entries of lists are found by them, whatever people call them
_SPARED = 0.05  # added to a probability, that none is quite 0
_NEW = 0.45  # probability from which on a kind is added that no rule gave
_MODEST = 0.95  # of its probability, as the score of an added kind

_COLUMN = {kind: index for index, kind in enumerate(ELEMENT_KINDS)}


def told_apart(
    image: ImageArray, regions: Sequence[Region], lines: Sequence[TextLine]
) -> list[Region]:
    """The regions with new scores, and kinds that the rules missed, best first.

    A kind that the network finds probable rises half the way to its probability; one that it
    finds improbable falls, but not out of sight: pages may look like none that it knows.

    Args:
        image: (H, W, 3) uint8, RGB.
        regions: What the rules found; one place may come under several kinds.
        lines: The text of the page in stretches without a wide gap.
    """
    if not regions:
        return []
    places = places_of(regions)
    chances = kind_probabilities(image, places, lines)
    told = []
    for region, place in zip(regions, places.of_region.tolist(), strict=True):
        kind = region.label or ""
        if kind in TOLD:
            least = _LEAST_CARD if kind == "card" else _LEAST
            score = _mended(region.score, float(chances[place, _COLUMN[kind]]), least)
            told.append(replace(region, score=score))
        else:
            told.append(region)
    known = {
        (place, region.label)
        for region, place in zip(regions, places.of_region.tolist(), strict=True)
    }
    for place, box in enumerate(places.boxes.tolist()):
        for kind in sorted(TOLD):
            chance = float(chances[place, _COLUMN[kind]])
            if chance >= _NEW and (place, kind) not in known:
                text = places.texts[place] or None
                found = Region(Box(*box), _MODEST * chance, kind, text=text, source="elements")
                told.append(found)
    return sorted(told, key=lambda region: -region.score)


def _mended(score: float, chance: float, least: float) -> float:
    if chance >= _SURE:
        return max(score, (score + chance) / 2)
    return score * max(least, min(1.0, (chance + _SPARED) / _DOUBTED))
