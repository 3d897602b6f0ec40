"""Attributes of a candidate itself, by looking at pixels."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from deixis.core import Boxes, Region
from deixis.core.boxes import FloatArray
from deixis.grounders.neuro_symbolic.candidates import Candidates
from deixis.grounders.neuro_symbolic.looks.cut_off import CUT_OFF, cut_off
from deixis.grounders.neuro_symbolic.looks.drawn_looks import drawn_scores
from deixis.grounders.neuro_symbolic.looks.hair import haired_scores
from deixis.grounders.neuro_symbolic.looks.near_colours import photo_colours
from deixis.grounders.neuro_symbolic.looks.states import role_scores, state_scores
from deixis.grounders.neuro_symbolic.looks.tints import tinted
from deixis.grounders.neuro_symbolic.looks.told import look_scores, person_scores
from deixis.grounders.neuro_symbolic.scene import Drawing, Scene
from deixis.grounders.neuro_symbolic.space.extremes import superlative_scores
from deixis.language.forms import Attribute, Measure, Superlative
from deixis.language.lexicon.numbers import CARDINALS
from deixis.perception.attributes import Part, colour_matrix, measure

__all__ = ["attribute_scores"]

_SEEN = 0.3  # score of the best candidate below which nothing has a colour in full
_TWO = 2
_NEVER_OUT = 0.4  # what only ranks: it rules nothing out
_WRITTEN = frozenset({"text", "link", "heading", "cell"})
_DRAWN = frozenset({"icon", "image", "line", "chart"})

_EXTREMES: dict[str, tuple[Measure, bool]] = {
    "big": ("area", True),
    "large": ("area", True),
    "small": ("area", False),
    "tiny": ("area", False),
    "tall": ("height", True),
    "short": ("height", False),
    "wide": ("width", True),
    "narrow": ("width", False),
    "long": ("length", True),
}


def attribute_scores(
    attribute: Attribute,
    candidates: Candidates,
    scene: Scene,
    *,
    colours: int = 1,
    number: int = 1,
) -> FloatArray | None:
    """Scores of one attribute, (N,) in 0..1; None when nothing here measures it.

    Args:
        attribute: What is said.
        candidates: Of what.
        scene: What is looked at.
        colours: How many colours are said of it.
        number: How many things are asked for: "the two big trucks".
    """
    if not len(candidates):
        return np.zeros(0)
    if (apart := _of_their_own(attribute, candidates, scene)) is not None:
        return apart
    if attribute.kind == "state":
        return _states(attribute, candidates, scene)
    if attribute.kind == "role" and scene.exact:
        return role_scores(attribute.value, candidates, scene)
    if attribute.kind == "other" and attribute.value in CARDINALS:
        return np.ones(len(candidates))  # "the left one of the two buttons" is one of them
    if attribute.kind == "colour" and scene.is_page:
        return _element_colours(attribute, candidates, scene)
    if attribute.value in _COLOURFUL and scene.is_page:
        return _colourful(candidates, scene)
    if attribute.kind == "size" and attribute.value in _EXTREMES:
        return _sizes(attribute, candidates, scene, number=number)
    if attribute.kind == "colour" and not scene.exact:
        labels = [region.label for region in candidates.regions]
        return photo_colours(attribute, candidates.boxes, scene, among=colours, labels=labels)
    if attribute.kind in _ON_PHOTOS and not scene.exact:
        return _ON_PHOTOS[attribute.kind](attribute, candidates, scene)
    told = measure(
        attribute.kind,
        attribute.value,
        scene.image,
        candidates.boxes,
        modifier=attribute.modifier,
    )
    if told is None or scene.exact or attribute.kind != "pattern":
        return told
    return _NEVER_OUT + (1 - _NEVER_OUT) * told  # light feigns patterns, and fur hides them


def _of_their_own(attribute: Attribute, candidates: Candidates, scene: Scene) -> FloatArray | None:
    """What only drawn shapes have, and what is said of people's hair."""
    if isinstance(scene, Drawing):
        return drawn_scores(attribute, candidates, scene)
    return haired_scores(attribute, candidates, scene)


def _states(attribute: Attribute, candidates: Candidates, scene: Scene) -> FloatArray | None:
    """What is done, what the edge of a photo cuts off, and what pages and things show."""
    if attribute.value in CUT_OFF and not scene.exact:
        return cut_off(candidates, scene)
    posed = None if scene.exact else look_scores(attribute, candidates, scene)
    return state_scores(attribute.value, candidates, scene) if posed is None else posed


_COLOURFUL = frozenset({"coloured", "colored", "colourful", "colorful"})
_DULL = ("white", "grey", "black")


def _colourful(candidates: Candidates, scene: Scene) -> FloatArray:
    """Filled with any colour rather than with white, grey or black."""
    dull = colour_matrix(scene.image, candidates.boxes, _DULL, part="fill")
    scores: FloatArray = 1.0 - dull.max(axis=1)
    return scores


def _sizes(
    attribute: Attribute, candidates: Candidates, scene: Scene, *, number: int = 1
) -> FloatArray:
    """One called big is big for its kind, and of several the biggest."""
    which, most = _EXTREMES[attribute.value]
    most_of_all = Superlative(attribute.span, which, most)
    extreme = superlative_scores(most_of_all, candidates, scene, None, number=number)
    plain = measure("size", attribute.value, scene.image, candidates.boxes)
    return extreme if plain is None else 0.5 * (plain + extreme)


def _ages(attribute: Attribute, candidates: Candidates, scene: Scene) -> FloatArray | None:
    """Young animals are smaller than the grown ones beside them; of persons the nearest is large.

    On 333 phrases the smaller person was the boy or girl less often than the larger one.
    """
    size = {"baby": "small", "young": "small", "adult": "big"}.get(attribute.value)
    people = any(region.label == "person" for region in candidates.regions)
    if people:
        return person_scores(attribute, candidates, scene)
    if size is None or len(candidates.apart()) < _TWO:
        return None
    by_size = _sizes(replace(attribute, kind="size", value=size), candidates, scene)
    return _NEVER_OUT + (1 - _NEVER_OUT) * by_size


def _facing(attribute: Attribute, candidates: Candidates, scene: Scene) -> FloatArray | None:
    told = person_scores(attribute, candidates, scene)
    if told is not None:
        return told
    return measure(attribute.kind, attribute.value, scene.image, candidates.boxes)


def _any_role(attribute: Attribute, candidates: Candidates, scene: Scene) -> FloatArray | None:
    """Parts of pages have one; on photos any thing is an "item"."""
    del scene
    return np.ones(len(candidates)) if attribute.value == "item" else None


_ON_PHOTOS: dict[str, Callable[[Attribute, Candidates, Scene], FloatArray | None]] = {
    "age": _ages,
    "gender": person_scores,
    "orientation": _facing,
    "role": _any_role,
}


def _element_colours(
    attribute: Attribute, candidates: Candidates, scene: Scene
) -> FloatArray | None:
    fill = _colour(attribute, candidates.boxes, scene, part="fill")
    text = _colour(attribute, candidates.boxes, scene, part="text")
    if fill is None or text is None:
        return None
    thing = _colour(attribute, candidates.boxes, scene, part="thing")
    drawn = np.array([region.label in _DRAWN for region in candidates.regions])
    fill = fill if thing is None else np.where(drawn, np.maximum(thing, fill), fill)
    written = np.array([_is_written(region, scene) for region in candidates.regions])
    edged = np.array([region.label == "card" for region in candidates.regions])
    scores: FloatArray = np.where(
        written, text, np.where(edged, np.maximum(fill, 0.9 * text), fill)
    )
    if (scores * candidates.scores).max() < _SEEN:  # none in full: pale ones and edges count
        faint = tinted(scene.image, candidates.boxes, attribute.value)
        if faint is not None:
            framed = np.array([r.label == "cell" for r in candidates.regions])
            return np.maximum(scores, np.where(written & ~framed, 0.0, faint))
    return scores


def _is_written(region: Region, scene: Scene) -> bool:
    """Whether the colour of a thing is that of its letters."""
    return region.label in _WRITTEN or region.source == "ocr" or region in scene.writings


def _colour(attribute: Attribute, boxes: Boxes, scene: Scene, *, part: Part) -> FloatArray | None:
    return measure(
        "colour", attribute.value, scene.image, boxes, modifier=attribute.modifier, part=part
    )
