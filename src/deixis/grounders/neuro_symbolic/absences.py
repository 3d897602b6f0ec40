"""The chance that what was not found on a photo is not there.

That nothing fits says more the less a detector overlooks of a kind, the fainter the trace that it
saw of it, and the fewer things it saw at all; and less of what is described at length. A logistic
model of these signs, fitted by `python benchmarks/photo_confidence.py --fit` on people's phrases.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from deixis.grounders.neuro_symbolic.confidence import Evidence, chance
from deixis.grounders.neuro_symbolic.nouns.sighted import sighted
from deixis.grounders.neuro_symbolic.scene import Scene
from deixis.language.forms import Attribute, NounPhrase

__all__ = ["ABSENCE", "Signs", "chance_absent", "signs_of"]

_FAINTEST = 1e-4  # a trace below it is none
_USUAL_TRACE = 0.02  # of what detectors saw that tell none
_MANY = 8  # conditions of a phrase; more say nothing more
_LEAST = 0.01  # chance of overlooking, in odds
_LOOKS = frozenset({"colour", "pattern", "material", "state"})


@dataclass(frozen=True, slots=True)
class Signs:
    """What speaks for and against an absence.

    Attributes:
        missed: Log-odds that the detector overlooks all of the kind, where it saw none; else 0.
        trace: Log of the best probability of the kind anywhere, where it saw none; else 0.
        some: Whether it saw some of the kind.
        nearest: How nearly the best one of those fits, in 0..1; see `Evidence`.
        looked: Whether only looks of those were wrong: colours, patterns, materials, states.
        seen: Log of one more than the things that it saw on the photo.
        said: How many conditions the phrase has.
        person: Whether persons are asked for.
        plural: Whether several are.
    """

    missed: float = 0.0
    trace: float = 0.0
    some: float = 0.0
    nearest: float = 0.0
    looked: float = 0.0
    seen: float = 0.0
    said: float = 0.0
    person: float = 0.0
    plural: float = 0.0


ABSENCE: dict[str, float] = {
    "bias": 0.250,
    "missed": -0.266,
    "trace": -0.210,
    "some": 1.547,
    "nearest": -1.614,
    "looked": 2.032,
    "seen": -0.441,
    "said": -0.435,
    "person": 1.453,
    "plural": -0.886,
}
"""Weights of the signs, fitted on 927 phrases of development that nothing fits (three parts of
fifteen writers, all parts weighing the same), of which 63 % ask for what is not there. On photos
left out the area under the curve is 0.761 (0.61 by what is overlooked alone)."""


def chance_absent(signs: Signs) -> float:
    """The chance in 0..1 that nothing of what was asked for is on the photo."""
    return chance(ABSENCE, signs)


def signs_of(
    evidence: Evidence, phrase: NounPhrase, names: Sequence[str], scene: Scene
) -> Signs | None:
    """The signs for an absence of things with any of ``names``.

    None where some detector claims to overlook nothing.
    """
    oversight = scene.eyes.overlooks(names)
    if not oversight.photos or not oversight.things:
        return None
    none = not sighted(names, scene)
    trace = scene.eyes.traces(scene.image, names) if none else None
    looks = [isinstance(item, Attribute) and item.kind in _LOOKS for item in phrase.constraints]
    return Signs(
        missed=_log_odds(oversight.photos) if none else 0.0,
        trace=math.log((_USUAL_TRACE if trace is None else trace) + _FAINTEST) if none else 0.0,
        some=float(not none),
        nearest=0.0 if none else evidence.nearest,
        looked=float(not none and bool(looks) and all(looks)),
        seen=math.log1p(len(scene.objects)),
        said=float(min(len(phrase.constraints), _MANY)),
        person=float("person" in names),
        plural=evidence.plural,
    )


def _log_odds(chance: float) -> float:
    chance = min(max(chance, _LEAST), 1 - _LEAST)
    return math.log(chance / (1 - chance))
