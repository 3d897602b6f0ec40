"""Colours of people's hair, however they are said: "with grey hair", "dark-haired", "blonde"."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from deixis.core.boxes import FloatArray
from deixis.grounders.neuro_symbolic.candidates import Candidates
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.language.forms import Attribute, Head
from deixis.perception.looks import PLACES, TOLD, told_as

__all__ = ["hair_of_head", "hair_scores", "haired_scores"]

_MEANT: dict[str, tuple[str, ...]] = {
    "dark": ("black", "brown"),
    "brunette": ("brown", "black"),
    "orange": ("red",),
    "ginger": ("red",),
    "auburn": ("red", "brown"),
    "white": ("white", "grey"),
    "light": ("blond",),
    "fair": ("blond",),
    "golden": ("blond",),
    "yellow": ("blond",),
}
"""Colours by their names in hair, where others than elsewhere are meant; what hardly any hair was
called when the network learned (orange, green) tells nothing."""

_ALONE = frozenset({"blond", "brunette", "ginger"})  # said of somebody these mean the hair
_ENDS = ("haired", "headed")
_CALLED = {
    "blonde": "blond",
    "blond": "blond",
    "brunette": "brunette",
    "redhead": "red",
    "red head": "red",
    "redheaded": "red",
}
"""Who is called by the hair."""


def haired_scores(item: Attribute, candidates: Candidates, scene: Scene) -> FloatArray | None:
    """Scores of what is said of somebody's hair by one word, (N,); None of other attributes."""
    colour = _haired(item)
    return None if colour is None else hair_scores([colour], candidates, scene)


def _haired(item: Attribute) -> str | None:
    """The colour of the hair that is said of somebody: "red" of "the red-haired boy"."""
    if item.kind == "colour":
        return item.value if item.value in _ALONE else None
    if item.kind != "state":
        return None
    first, _, rest = item.value.partition(" ")
    if rest in _ENDS:
        return first if _told(first) else None
    return _CALLED.get(item.value) or (item.value if item.value in _ALONE else None)


def hair_of_head(head: Head, candidates: Candidates, scene: Scene) -> FloatArray | None:
    """Scores of persons who are called by their hair, (N,): "the redhead"; None for others."""
    colour = _CALLED.get(head.lemma)
    return None if colour is None else hair_scores([colour], candidates, scene)


def hair_scores(colours: Sequence[str], candidates: Candidates, scene: Scene) -> FloatArray | None:
    """How likely persons have hair of some colours, (N,) in 0..1.

    Returns:
        None where a colour is unknown, where any candidate is no person, and without a network.
    """
    told = [_told(colour) for colour in colours]
    persons = all(region.label == "person" for region in candidates.regions)
    if scene.exact or not persons or not told or not all(told):
        return None
    odds = scene.colours(candidates.boxes)
    if odds is None:
        return None
    hair = odds[:, PLACES.index("hair")]
    likeliest = [hair[:, [TOLD.index(name) for name in names]].max(axis=1) for names in told]
    least = np.min(likeliest, axis=0)
    return None if np.isnan(least).any() else np.asarray(least / (least + 1.0))


def _told(colour: str) -> tuple[str, ...]:
    """What the network calls a colour of hair; nothing for an unknown one."""
    name = told_as(colour)
    return _MEANT.get(colour) or _MEANT.get(name or "") or ((name,) if name else ())
