"""From scored candidates to a status: found, ambiguous, absent or unsupported."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from deixis.core import Region, Status, containment_matrix
from deixis.grounders.neuro_symbolic.absences import Signs
from deixis.grounders.neuro_symbolic.candidates import Candidates
from deixis.grounders.neuro_symbolic.confidence import Circumstances, Evidence
from deixis.grounders.neuro_symbolic.executing.results import Result
from deixis.language.forms import Quantifier

__all__ = ["UNUSED", "Decision", "decide", "in_order", "join"]

UNUSED = "could not use “{}”"
RIVAL = 0.93  # a second candidate this near to the best one makes a singular phrase ambiguous
ALSO = 0.7  # a plural phrase takes every candidate down to this share of the best score
COUNTED = 0.35  # ... and down to this one while fewer are taken than the phrase counts
_ONE_THING = 0.5  # share of a proposal within another from which on both show the same
FITS = 0.2  # below this product of scores nothing fits
_RIVAL_SEEN, _FITS_SEEN = 0.75, 0.08  # the same on photos, where scores of sight vary more
_ALSO_SEEN, _COUNTED_SEEN = 0.45, 0.1  # and for several


@dataclass(frozen=True, slots=True)
class Decision:
    """A status with its regions and what its confidence is derived from.

    Circumstances are told of answers about pages only, signs of what was not found on photos.
    """

    status: Status
    regions: tuple[Region, ...]
    evidence: Evidence
    notes: tuple[str, ...] = ()
    circumstances: Circumstances | None = None
    signs: Signs | None = None


def decide(result: Result, quantifier: Quantifier, *, unknown: int, page: bool) -> Decision:
    """What the scores of one noun phrase say.

    Args:
        result: Candidates with their scores.
        quantifier: How many are asked for.
        unknown: How many words of the phrase nobody understood.
        page: Whether the image is a page rather than a photo.
    """
    evidence = _evidence(result, quantifier, unknown, page)
    notes = tuple(UNUSED.format(words) for words in result.unused)
    if not result.grounded:
        return Decision(Status.UNSUPPORTED, (), evidence, notes)
    alive = _places(result.candidates.apart())
    fitting = alive.take(np.flatnonzero(alive.scores >= (FITS if page else _FITS_SEEN)))
    if not len(fitting):
        return Decision(Status.ABSENT, (), evidence, notes)
    if quantifier.plural:
        return _several(fitting, quantifier, evidence, notes, page=page)
    rivals = np.flatnonzero(fitting.scores >= (RIVAL if page else _RIVAL_SEEN) * fitting.scores[0])
    regions = fitting.scored_regions()
    if len(rivals) > 1:
        doubt = replace(evidence, ambiguous=1.0)
        return Decision(Status.AMBIGUOUS, regions[: len(rivals)], doubt, notes)
    return Decision(Status.FOUND, regions[:1], evidence, notes)


def _places(candidates: Candidates) -> Candidates:
    """Without unnamed proposals that overlap a better candidate: they are views of one thing."""
    if all(region.label for region in candidates.regions):
        return candidates
    boxes = candidates.boxes
    shared = np.maximum(containment_matrix(boxes, boxes), containment_matrix(boxes, boxes).T)
    kept: list[int] = []
    for index, region in enumerate(candidates.regions):
        if region.label or all(shared[index, other] < _ONE_THING for other in kept):
            kept.append(index)
    return candidates.take(kept)


def _several(
    fitting: Candidates,
    quantifier: Quantifier,
    evidence: Evidence,
    notes: tuple[str, ...],
    *,
    page: bool,
) -> Decision:
    wanted = quantifier.number
    also, counted = (ALSO, COUNTED) if page else (_ALSO_SEEN, _COUNTED_SEEN)
    alike = fitting.scores >= also * fitting.scores[0]
    if wanted is not None:
        alike[:wanted] |= fitting.scores[:wanted] >= counted * fitting.scores[0]
    chosen = fitting.take(np.flatnonzero(alike))
    if wanted is not None and len(chosen) > wanted:
        chosen = chosen.take(np.arange(wanted))
    if wanted is not None and len(chosen) < wanted:
        notes = (*notes, f"{wanted} asked for, {len(chosen)} found")
    return Decision(Status.FOUND, chosen.scored_regions(), evidence, notes)


def _evidence(result: Result, quantifier: Quantifier, unknown: int, page: bool) -> Evidence:
    alive = result.candidates.apart()
    scores = alive.scores
    best = float(scores[0]) if len(scores) else 0.0
    second = float(scores[1]) if len(scores) > 1 else 0.0
    words = result.used + len(result.unused) + unknown
    return Evidence(
        best=best,
        margin=1.0 - second / best if best > 0 else 0.0,
        understood=result.used / words if words else 0.0,
        head=float(bool(result.steps and result.steps[0].understood) and not result.vague),
        plural=float(quantifier.plural),
        crowd=1.0 - 1.0 / max(len(scores), 1),
        page=float(page),
        nearest=float(result.candidates.worst.max(initial=0.0)),
        seen=float(not page and bool(len(alive)) and _named(alive, result)),
    )


def _named(alive: Candidates, result: Result) -> bool:
    """Whether a detector told the category of the best candidate, as the head asks for it."""
    return bool(alive.regions[0].label) and result.steps[0].understood


def join(decisions: Sequence[Decision], conjunction: str) -> Decision:
    """One answer for "the cat and the dog" (all that are found) or "the cup or the mug"."""
    found = [item for item in decisions if item.regions]
    if not found:
        unsure = [item for item in decisions if item.status is Status.UNSUPPORTED]
        return unsure[0] if unsure else decisions[0]
    notes = tuple(note for item in decisions for note in item.notes)
    if conjunction == "or":
        best = max(found, key=lambda item: item.regions[0].score)
        return replace(best, notes=notes)
    regions = sorted((r for item in found for r in item.regions), key=lambda r: -r.score)
    weakest = min((item.evidence for item in decisions), key=lambda evidence: evidence.best)
    missing = len(decisions) - len(found)
    notes = (*notes, f"{missing} of {len(decisions)} parts not found") if missing else notes
    return Decision(Status.FOUND, tuple(dict.fromkeys(regions)), weakest, notes)


def in_order(regions: Sequence[Region]) -> tuple[Region, ...]:
    """Regions in their order, none with a better score than the one before it.

    Rules give what they found in the order in which it is read, each as sure as it was seen.
    """
    least, ordered = 1.0, []
    for region in regions:
        least = min(least, region.score)
        ordered.append(region if region.score == least else replace(region, score=least))
    return tuple(ordered)
