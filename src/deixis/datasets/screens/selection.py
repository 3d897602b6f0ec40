"""Picks a balanced handful of the claims about a page and puts them into words."""

from __future__ import annotations

from collections import Counter
from random import Random

from deixis.datasets.samples import Expression
from deixis.datasets.screens.claims import Claim, claims
from deixis.datasets.screens.scene import Scene
from deixis.datasets.screens.wording import Wording

__all__ = ["expressions"]

_SHARES = (("absent", 0.12), ("ambiguous", 0.045), ("plural", 0.12))


def expressions(scene: Scene, wording: Wording, rng: Random, *, count: int) -> list[Expression]:
    """Up to ``count`` expressions about the scene, varied in form, kind and target."""
    pool = list(claims(scene))
    rng.shuffle(pool)
    chosen: list[Expression] = []
    used: Counter[object] = Counter()
    for _ in range(count):
        mode = _mode(rng)
        ranked = sorted(
            (c for c in pool if c.mode == mode), key=lambda claim: _staleness(claim, used)
        )
        for candidate in ranked:
            pool.remove(candidate)
            phrase = wording.say(candidate, scene, rng)
            if phrase is not None and phrase not in {item.phrase for item in chosen}:
                chosen.append(_expression(phrase, candidate))
                used.update(_traits(candidate))
                break
    return chosen


def _mode(rng: Random) -> str:
    draw = rng.random()
    for mode, share in _SHARES:
        if draw < share:
            return mode
        draw -= share
    return "single"


def _traits(claim: Claim) -> list[object]:
    family = claim.form.split(":")[0]
    return [("form", family), ("skill", claim.skills[0]), ("kind", claim.kind), claim.boxes]


def _staleness(claim: Claim, used: Counter[object]) -> float:
    form, skill, kind, boxes = (used[trait] for trait in _traits(claim))
    return 2.0 * form + skill + 0.5 * kind + 1.5 * boxes


def _expression(phrase: str, claim: Claim) -> Expression:
    return Expression(
        phrase,
        claim.boxes,
        plural=claim.plural,
        skills=claim.skills if claim.mode != "ambiguous" else _with_ambiguous(claim.skills),
        category=claim.kind,
    )


def _with_ambiguous(skills: tuple[str, ...]) -> tuple[str, ...]:
    return skills if "ambiguous" in skills else ("ambiguous", *skills)
