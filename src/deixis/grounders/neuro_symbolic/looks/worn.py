"""What a candidate wears or has: the part is not detected, but read where it sits in the box."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import numpy.typing as npt

from deixis.core import Boxes
from deixis.core.boxes import FloatArray
from deixis.grounders.neuro_symbolic.candidates import Candidates
from deixis.grounders.neuro_symbolic.conditions import count_colours
from deixis.grounders.neuro_symbolic.looks.hair import hair_scores
from deixis.grounders.neuro_symbolic.looks.learned_colours import UNSURE, with_part
from deixis.grounders.neuro_symbolic.looks.near_colours import photo_colours
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.language.forms import Attribute, Constraint, NounPhrase
from deixis.language.lexicon.parts import CLOTHING
from deixis.perception.attributes import measure

__all__ = ["STRETCHES", "part_scores"]

STRETCHES: dict[str, tuple[float, float]] = {
    # by word, where it tells more than its category
    "vest": (0.15, 0.5),
    "tie": (0.18, 0.5),
    "coat": (0.15, 0.75),
    "shorts": (0.45, 0.75),
    "skirt": (0.45, 0.8),
    "beard": (0.08, 0.22),
    # by category of the lexicon
    "hat": (0.0, 0.2),
    "hair": (0.0, 0.25),
    "glasses": (0.03, 0.22),
    "head": (0.0, 0.25),
    "scarf": (0.1, 0.35),
    "shirt": (0.15, 0.55),
    "jacket": (0.15, 0.6),
    "sweater": (0.15, 0.55),
    "torso": (0.15, 0.55),
    "suit": (0.15, 0.9),
    "dress": (0.15, 0.85),
    "uniform": (0.12, 0.9),
    "belt": (0.4, 0.6),
    "trousers": (0.5, 0.95),
    "leg": (0.5, 0.95),
    "sock": (0.75, 0.95),
    "shoe": (0.85, 1.0),
}
"""Where on a standing person's box a part is: (top, bottom) as shares of its height."""

_HAIR = {"red": "red hair", "orange": "red hair"}
"""Colours that mean others when they are said of hair."""

_UPPER = frozenset({"hat", "hair", "glasses", "head", "scarf", "shirt", "jacket", "sweater"})
_STANDING = 2.0  # height by width from which on a box may show a whole person
_LEAST_SEEN = 0.5  # a box as wide as high shows about the upper half
_CUT = 0.015  # of the photo's sides: whose box comes that near to an edge goes on beyond it
_GRID = 3  # places along each side in which the part of a thing is looked for
_MEASURED = frozenset({"colour", "brightness", "pattern"})


def part_scores(part: NounPhrase, candidates: Candidates, scene: Scene) -> FloatArray | None:
    """How well a part of each candidate ("blue shirt", "red tail") shows its attributes.

    On persons a part is read in its stretch of the box. Boxes that are not as high as a standing
    person's may show one who sits or one who is cut at the waist; of both readings the better one
    counts for what is worn above. Of other things the best place of the box counts.

    Returns:
        (N,) in 0..1, or None where the attributes cannot be measured.
    """
    said = [item for item in map(_of_cloth, part.constraints) if item is not None]
    if not said or not len(candidates):
        return None
    name = part.head.lemma if part.head.lemma in STRETCHES else part.head.category or ""
    human = np.array([region.label in ("person", None) for region in candidates.regions])
    if name not in STRETCHES or not (human.any() or name in CLOTHING):
        return _anywhere(said, candidates.boxes, scene)
    if (
        name == "hair"
        and (told := hair_scores([i.value for i in said], candidates, scene)) is not None
    ):
        return told
    readings = [_stretch(candidates.boxes, *STRETCHES[name])]
    if name in _UPPER:
        seen = np.clip(
            candidates.boxes.heights / np.maximum(candidates.boxes.widths, 1e-9) / _STANDING,
            _LEAST_SEEN,
            1.0,
        )
        seen = np.where(_cut(candidates.boxes, scene), _LEAST_SEEN, seen)
        readings.append(_stretch(candidates.boxes, *STRETCHES[name], seen=seen))
    shown = [_of_hair(item) for item in said] if name == "hair" else said
    scored = [_measured(shown, boxes, scene) for boxes in readings]
    known = [scores for scores in scored if scores is not None]
    if not known:
        return None
    pixels = np.asarray(np.max(known, axis=0))
    if scene.exact or not human.any():
        return pixels
    return np.where(human, with_part(name, said, pixels, candidates.boxes, scene), pixels)


def _of_cloth(item: Constraint) -> Attribute | None:
    """What can be measured; a checked shirt has checks, where a checked box has a tick."""
    if not isinstance(item, Attribute):
        return None
    if (item.kind, item.value) == ("state", "checked"):
        return replace(item, kind="pattern", value="checked")
    return item if item.kind in _MEASURED else None


def _stretch(boxes: Boxes, top: float, bottom: float, *, seen: FloatArray | float = 1.0) -> Boxes:
    """The stretch of each box, where only a share ``seen`` of the person is in it."""
    edges, height = boxes.xyxy.copy(), boxes.heights
    edges[:, 1] = boxes.xyxy[:, 1] + np.minimum(top / seen, 0.9) * height
    edges[:, 3] = boxes.xyxy[:, 1] + np.minimum(bottom / seen, 1.0) * height
    return Boxes(edges)


def _cut(boxes: Boxes, scene: Scene) -> npt.NDArray[np.bool_]:
    """Who is cut by the side or the foot of the photo, so that the box's shape tells nothing."""
    near = _CUT * np.array(scene.size)
    low, high = boxes.xyxy[:, 0] < near[0], boxes.xyxy[:, 2:] > np.array(scene.size) - near
    return np.asarray(low | high.any(axis=1))


def _of_hair(item: Attribute) -> Attribute:
    """Red hair is of no red that anything else has."""
    if item.kind != "colour" or item.value not in _HAIR:
        return item
    return replace(item, value=_HAIR[item.value])


def _measured(said: list[Attribute], boxes: Boxes, scene: Scene) -> FloatArray | None:
    colours = count_colours(said)
    scored = [_one(item, boxes, scene, colours) for item in said]
    known = [scores for scores in scored if scores is not None]
    return np.min(known, axis=0) if known else None


def _one(item: Attribute, boxes: Boxes, scene: Scene, colours: int) -> FloatArray | None:
    if item.kind == "colour" and not scene.exact:
        return photo_colours(item, boxes, scene, among=colours)
    scores = measure(item.kind, item.value, scene.image, boxes, modifier=item.modifier)
    if scores is None or item.kind != "pattern":
        return scores
    return UNSURE + (1 - UNSURE) * scores


def _anywhere(said: list[Attribute], boxes: Boxes, scene: Scene) -> FloatArray | None:
    """The best of the whole box and the places of a grid in it: a lid is a small part."""
    whole = _measured(said, boxes, scene)
    if whole is None or scene.is_page:
        return whole
    low, sides = boxes.xyxy[:, :2], boxes.xyxy[:, 2:] - boxes.xyxy[:, :2]
    best: FloatArray = whole
    for row in range(_GRID):
        for column in range(_GRID):
            start = low + sides * np.array([column, row]) / _GRID
            place = Boxes(np.concatenate([start, start + sides / _GRID], axis=1))
            found = _measured(said, place, scene)
            best = best if found is None else np.maximum(best, found)
    return best
