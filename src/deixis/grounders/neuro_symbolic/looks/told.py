"""Looks of persons and animals that a detector tells: poses, gender, age and a few more."""

from __future__ import annotations

import numpy as np

from deixis.core.boxes import FloatArray
from deixis.grounders.neuro_symbolic.candidates import Candidates
from deixis.grounders.neuro_symbolic.looks.poses import pose_scores
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.language.forms import Attribute, Relation

__all__ = ["done_scores", "look_scores", "person_scores"]

_EVEN = 0.5
"""Odds by usual odds that score 1/2. Below 0.27 the score is under 0.35, which rules out: so score
5 % of what captions mention, and 40 to 55 % of what they do not."""

_AMONG = 0.25  # exponent of the odds by those of the best candidate
_NEVER_OUT = 0.4  # what is told too seldom right to rule out: it only ranks

_DONE = {
    "sitting": "sitting",
    "standing": "standing",
    "lying": "lying",
    "walking": "walking",
    "running": "running",
    "jumping": "jumping",
    "climbing": "climbing",
    "swimming": "swimming",
    "riding": "riding",
    "smiling": "smiling",
    "eating": "eating",
    "grazing": "eating",
    "drinking": "eating",  # both with the head down
}
"""What is said of somebody -> the look."""

_WEARS = frozenset({"wearing", "with", "in"})
_PERSONAL = {
    ("gender", "female"): ("female", True),
    ("gender", "male"): ("female", False),
    ("age", "young"): ("young", True),
    ("age", "baby"): ("young", True),
    ("age", "adult"): ("young", False),
    ("orientation", "facing camera"): ("camera", True),
}


def look_scores(said: str, candidates: Candidates, scene: Scene) -> FloatArray | None:
    """How well each candidate shows what it is said to do, (N,) in 0..1.

    None where nobody can tell. Boxes alone tell some poses where no detector does.
    """
    told = _told(_DONE[said], candidates, scene) if said in _DONE else None
    return pose_scores(said, candidates) if told is None else told


def done_scores(item: Relation, candidates: Candidates, scene: Scene) -> FloatArray | None:
    """The same for what is done to something: "eating leaves", "lying on the bed"."""
    heads = [target.head for target in item.targets]
    names = {head.lemma for head in heads}
    if item.kind == "in" and "mouth" in names:
        return _told("mouth", candidates, scene)
    if item.kind in _WEARS and not any(target.constraints for target in item.targets):
        worn = next((name for name in ("helmet", "hat") if name in names), None)
        if worn:
            return _ranked(_told(worn, candidates, scene))
    return look_scores(item.kind.removesuffix("_on"), candidates, scene)


def person_scores(item: Attribute, candidates: Candidates, scene: Scene) -> FloatArray | None:
    """Preferences by gender, age and who looks at us, (N,) in 0..1; they rule nobody out."""
    look, yes = _PERSONAL.get((item.kind, item.value), ("", True))
    return _ranked(_told(look, candidates, scene, yes=yes)) if look else None


def _ranked(told: FloatArray | None) -> FloatArray | None:
    return None if told is None else _NEVER_OUT + (1 - _NEVER_OUT) * told


def _told(
    look: str, candidates: Candidates, scene: Scene, *, yes: bool = True
) -> FloatArray | None:
    odds = scene.tells(look, candidates.regions)
    if odds is None:
        return None
    odds = np.clip(odds if yes else 1 / np.maximum(odds, 1e-6), 1e-6, 1e6)
    return np.asarray(odds / (odds + _EVEN) * np.power(odds / odds.max(), _AMONG))
