"""Colours on photos: a name next to the one that is seen ranks lower, but is not ruled out."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from deixis.core import Boxes
from deixis.core.boxes import FloatArray
from deixis.grounders.neuro_symbolic.looks.learned_colours import OF_SEVERAL, dressed_in
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.language.forms import Attribute
from deixis.perception.attributes import colour_matrix, colour_model, colour_shares

__all__ = ["photo_colours"]

_NEXT: dict[str, tuple[str, ...]] = {
    "white": ("grey",),
    "purple": ("blue", "pink"),
    "blue": ("purple",),
    "pink": ("red", "purple"),
    "red": ("orange", "pink"),
    "orange": ("red", "yellow"),
    "yellow": ("orange",),
    "brown": ("orange",),
    "cream": ("beige", "tan", "white"),
    "beige": ("cream", "tan"),
    "tan": ("beige", "khaki"),
}
"""Names that people give to one thing in different light: white in the shade is grey in pixels.

Neighbours of B. Berlin and P. Kay's basic terms (1969) in hue and lightness; those that hardly
anyone mixes up (green with blue in full colour) are left out. Black and grey have none: the shaded
side of a white cow is grey, and nobody calls it black.
"""

_OFF = 0.1  # how far detectors' boxes are off, by their sides: the wall of a cup lies below its rim
_CLEAR = 0.5  # what a clear neighbour is worth: from 0.7 of it on the name is not ruled out

_DULL = {"black": 0.16, "brown": 0.16, "grey": 0.2}
"""Share of a thing at which these are half right. Shadows, skin, wood and ground have them, so that
a little of them says nothing: of 1,079 persons and dogs whose captions name colours 0.1 of the box
or more is black on nine in ten that are called so, and on a third of all others."""

_THIN = frozenset({"bicycle", "skis", "tennis racket", "scissors"})
_THINNER = 4.0  # times that its colour counts: a frame covers little of its box


def photo_colours(
    item: Attribute,
    boxes: Boxes,
    scene: Scene,
    *,
    among: int = 1,
    labels: Sequence[str | None] = (),
) -> FloatArray | None:
    """How well a colour word fits each box of a photo, (N,) in 0..1; None for an unknown word.

    Args:
        item: The colour.
        boxes: Of what.
        scene: The photo.
        among: How many colours are said of the thing, this one included.
        labels: Category of each box, where that of the thing itself is asked for.
    """
    term = colour_model.known(item.value)
    if term is None:
        return None
    scores = _beside(term, item.modifier, boxes, scene, alone=among == 1)
    if term not in _DULL and any(label in _THIN for label in labels):
        thin = np.array([label in _THIN for label in labels])
        scores = np.where(thin, _of_thin(scores), scores)
    scores = scores if among == 1 else np.asarray(np.minimum(OF_SEVERAL * scores, 1.0))
    persons = np.array([label == "person" for label in labels], bool)
    if not persons.any():
        return scores
    return dressed_in(item, scores, boxes, scene, among=among, persons=persons)


def _beside(
    term: str, modifier: str | None, boxes: Boxes, scene: Scene, *, alone: bool
) -> FloatArray:
    """Scores of the colour itself, or some of those of a clear neighbour."""
    half = _DULL.get(term) if alone else None
    places = (boxes, _grown(boxes, scene))
    own = np.max([_scored(term, modifier, place, scene, half) for place in places], axis=0)
    beside = _NEXT.get(term)
    if beside is None or modifier or not len(boxes):
        return np.asarray(own)
    near = colour_matrix(scene.image, boxes, beside).max(axis=1)
    best: FloatArray = np.maximum(own, _CLEAR * near)
    return best


def _of_thin(scores: FloatArray) -> FloatArray:
    """Scores as if the thing covered several times as much of its box."""
    rest = 1.0 - scores
    return np.asarray(_THINNER * scores / (_THINNER * scores + rest))


def _scored(
    term: str, modifier: str | None, boxes: Boxes, scene: Scene, half: float | None
) -> FloatArray:
    """Scores by shares: of dull colours they rise late and then steeply."""
    if half is None:
        return colour_matrix(scene.image, boxes, [term], modifier=modifier)[:, 0]
    square = colour_shares(scene.image, boxes, [term], modifier=modifier)[:, 0] ** 2
    return np.asarray(square * (1 + half**2) / (square + half**2))


def _grown(boxes: Boxes, scene: Scene) -> Boxes:
    """Each box with a tenth more on every side, cut to the photo."""
    more = _OFF * np.stack([boxes.widths, boxes.heights], axis=1)
    edges = boxes.xyxy + np.concatenate([-more, more], axis=1)
    return Boxes(np.clip(edges, 0.0, np.array([*scene.size, *scene.size], np.float64)))
