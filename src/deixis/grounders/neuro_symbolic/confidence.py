"""From the evidence for an answer to a probability that it is right.

Logistic models: for pages and for photos, one for answers that point and one for "nothing there
fits". Those for pages are fitted by `python benchmarks/confidence.py --fit` on development pages of
many authors, each set weighing the same, never on the held-out ones. `make bench-screens` prints
how well the result is calibrated.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

__all__ = [
    "FOUND",
    "MISSING",
    "PAGE_FOUND",
    "PAGE_MISSING",
    "Circumstances",
    "Evidence",
    "chance",
    "confidence",
]


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for an answer; every part in 0..1.

    Attributes:
        best: Product of scores of the best candidate.
        margin: Relative lead of the best over the second.
        understood: Share of the phrase's words and operators that could be applied.
        head: Whether the head noun narrowed the candidates down.
        plural: Whether several regions are asked for.
        ambiguous: Whether several fit a singular phrase about equally well.
        crowd: How many candidates were left: 0 for one, towards 1 for many.
        page: Whether the image counts as a page, screen or document.
        inferred: Whether the answer came from what a page is about (records, purposes, meanings)
            and not from the words by themselves.
        seen: Whether a detector named what the answer points at.
        doubt: The chance that the detector overlooked what it did not see.
        nearest: The worst score of a condition of the candidate for which it is best: how nearly
            something fits.
    """

    best: float
    margin: float = 0.0
    understood: float = 1.0
    head: float = 1.0
    plural: float = 0.0
    ambiguous: float = 0.0
    crowd: float = 0.0
    page: float = 1.0
    inferred: float = 0.0
    seen: float = 0.0
    doubt: float = 0.0
    nearest: float = 0.0


@dataclass(frozen=True, slots=True)
class Circumstances:
    """How a phrase about a page was put, and how it was answered; every part in 0..1.

    Attributes:
        length: Words of the phrase; 1 for twelve.
        unknown: Content words that nothing understood; 1 for two.
        relations: Relations to other things; 1 for two.
        ordinal: Whether it counts ("the second").
        position: Whether it names a part of the page ("at the top").
        superlative: Whether it compares all ("the largest").
        written: Whether it quotes or names words of the page.
        negated: Whether something is excluded.
        question: Whether it is a question or an order ("where do I ...", "take me to ...").
        element: Whether the head names a kind of element ("button").
        thing: Whether the head is a thing of the world, a part of one, or an unknown word.
        pronoun: Whether the head says nothing ("the one", "something").
        purpose: Whether the answer came from what a control is for.
        records: Whether it came from entries, tables and labelled values.
        chosen: Whether the last step chose among several that fit.
        related: Whether the last step was a relation.
        placed: Whether the last step was a position or an ordinal.
        quoted: Whether the last step compared words.
        plain: Whether the best region is text and no element.
        pictured: Whether it is an icon, image, link or card: kinds that are mistaken for others.
        score: Score of the best region.
        several: Whether several regions were asked for and given.
        regions: How many; 1 for six.
        busy: Elements on the page; 1 for three hundred.
    """

    length: float = 0.0
    unknown: float = 0.0
    relations: float = 0.0
    ordinal: float = 0.0
    position: float = 0.0
    superlative: float = 0.0
    written: float = 0.0
    negated: float = 0.0
    question: float = 0.0
    element: float = 0.0
    thing: float = 0.0
    pronoun: float = 0.0
    purpose: float = 0.0
    records: float = 0.0
    chosen: float = 0.0
    related: float = 0.0
    placed: float = 0.0
    quoted: float = 0.0
    plain: float = 0.0
    pictured: float = 0.0
    score: float = 0.0
    several: float = 0.0
    regions: float = 0.0
    busy: float = 0.0


FOUND: dict[str, float] = {
    "bias": -5.327,
    "best": 2.127,
    "margin": -0.322,
    "understood": 2.0,
    "head": 1.1,
    "plural": -1.399,
    "ambiguous": -0.557,
    "crowd": -0.819,
    "page": 3.2,
    "inferred": -0.284,
    "seen": 2.69,
    "doubt": 0.0,
}
"""Weights of the evidence for answers that point on photos and drawings, fitted on the tuning
phrases and the strangers' (272 and 354 answers, both sets weighing the same), where 75 and 51 % are
right: among the latter a third asks for what is not there. "page" is for drawings, all of which was
seen, and keeps them as sure as they were."""

MISSING: dict[str, float] = {
    "bias": 2.609,
    "best": 0.610,
    "margin": -0.725,
    "understood": -1.383,
    "head": 0.376,
    "plural": -1.092,
    "crowd": -0.099,
    "seen": -0.723,
    "doubt": -2.531,
    "nearest": 0.649,
    "inferred": -0.339,
}
"""Weights of the evidence for "nothing there fits", fitted on 613 answers to three parts of such
phrases (`python benchmarks/photo_confidence.py --fit`); "doubt" is what is left of the chance of
an absence (`deixis.grounders.neuro_symbolic.absences`)."""


PAGE_FOUND: dict[str, float] = {
    "bias": -3.328,
    "best": 2.407,
    "margin": 0.427,
    "understood": 3.13,
    "head": 0.291,
    "plural": -1.257,
    "ambiguous": -0.026,
    "crowd": -0.513,
    "inferred": 0.505,
    "length": -0.198,
    "unknown": -0.59,
    "relations": -0.528,
    "ordinal": -0.969,
    "position": 0.12,
    "superlative": -0.509,
    "written": 0.276,
    "negated": 0.196,
    "question": 0.134,
    "element": -0.195,
    "thing": -0.774,
    "pronoun": -0.942,
    "purpose": -0.63,
    "records": -0.294,
    "chosen": -0.489,
    "related": -0.169,
    "placed": -0.082,
    "quoted": 0.296,
    "plain": -1.505,
    "pictured": -0.367,
    "score": 1.846,
    "several": 1.469,
    "regions": -1.285,
    "busy": -2.348,
}
"""The same for answers that point on pages."""

PAGE_MISSING: dict[str, float] = {
    "bias": 1.989,
    "best": -0.436,
    "margin": -0.129,
    "understood": 0.883,
    "head": -0.627,
    "plural": -0.894,
    "crowd": -0.164,
    "inferred": 0.254,
    "length": -1.914,
    "unknown": -0.172,
    "relations": -0.582,
    "ordinal": -1.293,
    "position": -0.857,
    "superlative": -1.436,
    "written": -1.148,
    "negated": -1.23,
    "question": -0.315,
    "element": 0.478,
    "thing": -0.375,
    "pronoun": -1.13,
    "purpose": 0.188,
    "records": 0.066,
    "related": -1.248,
    "placed": -0.979,
    "quoted": 0.736,
    "busy": -1.465,
}
"""The same for "nothing there fits" on pages."""


def confidence(
    evidence: Evidence, circumstances: Circumstances | None = None, *, found: bool
) -> float:
    """Probability in 0..1 that the answer is right.

    Args:
        evidence: What speaks for it.
        circumstances: How it was asked and found; None for a photo.
        found: Whether the answer points at something.
    """
    if circumstances is None:
        weights = FOUND if found else MISSING
    else:
        weights = PAGE_FOUND if found else PAGE_MISSING
    return round(chance(weights, evidence, circumstances), 4)


def chance(weights: Mapping[str, float], *parts: DataclassInstance | None) -> float:
    """The probability in 0..1 of a logistic model; a part that is None counts as zeros."""
    total = weights["bias"]
    for part in parts:
        for spec in fields(part) if part is not None else ():
            total += weights.get(spec.name, 0.0) * float(getattr(part, spec.name))
    return 1.0 / (1.0 + math.exp(-max(min(total, 30.0), -30.0)))
