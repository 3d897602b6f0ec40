"""Poses of animals: by keypoints where they tell, else as somebody saw them."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

__all__ = ["BY_EYE", "GRAZERS", "answers_of", "pose_of", "told_by_eye"]

BY_EYE = Path(__file__).with_name("by_eye.json")
"""Number of the annotation -> "sitting", "standing", "lying" or "skip": 420 of dogs, cats, cows,
horses and sheep, told from their pictures."""

GRAZERS = frozenset({"sheep", "horse", "cow"})
"""They stand where nothing says otherwise: among the 60 of each that looked most like lying 14, 1
and 13 lay."""

_NOSE, _WITHERS, _TAIL = 2, 18, 19
_FRONT, _BACK = (13, 14), (15, 16)  # paws
_LEVEL = 0.35  # how far one end of a standing back may be lower, by its length
_LOWER, _HIGHER = 0.7, 0.35  # of the way from the withers to the ground: the nose of who eats
_OTHER_POSES = ("walking", "running", "jumping", "swimming")

Keypoints = Sequence[Sequence[float]]


def told_by_eye() -> dict[int, str]:
    """The answers of `BY_EYE`."""
    return {int(number): pose for number, pose in json.loads(BY_EYE.read_text("utf-8")).items()}


def pose_of(keypoints: Keypoints, box: Sequence[float]) -> str | None:
    """A pose by where paws and back are, or None where that does not tell.

    Args:
        keypoints: Twenty of x, y, seen: eyes, nose, ears, elbows, knees, paws, throat, withers,
            tail.
        box: x1 y1 x2 y2 of the animal.
    """
    points = np.asarray(keypoints, np.float64)
    seen = points[:, 2] > 0
    width, height = box[2] - box[0], box[3] - box[1]
    back = float(np.hypot(*(points[_WITHERS, :2] - points[_TAIL, :2])))
    if not (seen[_WITHERS] and seen[_TAIL]) or back < 0.25 * max(width, height):
        return None
    drops = [
        (max(points[paw, 1] for paw in paws if seen[paw]) - points[end, 1]) / back
        if any(seen[paw] for paw in paws)
        else None
        for paws, end in ((_FRONT, _WITHERS), (_BACK, _TAIL))
    ]
    front, hind = drops
    slope = (points[_TAIL, 1] - points[_WITHERS, 1]) / back
    if front is not None and hind is not None and front > 0.7 and hind > 0.65:
        return "standing" if abs(slope) < _LEVEL else None
    if slope > 0.45 and front is not None and front > 0.7 and (hind is None or hind < 0.55):
        return "sitting"
    flat = abs(slope) < 0.5 and height < 1.1 * width and (front, hind) != (None, None)
    return "lying" if flat and all(drop is None or drop < 0.5 for drop in drops) else None


def answers_of(
    keypoints: Keypoints, pose: str, kind: str
) -> tuple[Mapping[str, bool], Mapping[str, float]]:
    """Answers and weights for an animal in a pose.

    Who lies or sits does not run or jump either, which counts less. Of a grazer that stands the
    nose tells whether it eats.
    """
    answers = {name: name == pose for name in ("sitting", "standing", "lying")}
    weights = dict.fromkeys(answers, 0.4 if pose == "standing" and kind in GRAZERS else 1.0)
    if pose != "standing":
        answers |= dict.fromkeys(_OTHER_POSES, False)
        weights |= dict.fromkeys(_OTHER_POSES, 0.3)
    elif kind in GRAZERS and (down := _head_down(keypoints)) is not None:
        answers["eating"], weights["eating"] = down, 1.0
    return answers, weights


def _head_down(keypoints: Keypoints) -> bool | None:
    points: Any = np.asarray(keypoints, np.float64)
    paws = [points[paw, 1] for paw in (*_FRONT, *_BACK) if points[paw, 2] > 0]
    if not (points[_NOSE, 2] > 0 and points[_WITHERS, 2] > 0 and paws):
        return None
    top = points[_WITHERS, 1]
    share = (points[_NOSE, 1] - top) / max(max(paws) - top, 1.0)
    return None if _HIGHER <= share <= _LOWER else bool(share > _LOWER)
