"""From scored boxes to a Grounding: FOUND, AMBIGUOUS or ABSENT."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from deixis.core import Box, Boxes, Grounding, Region, Size, Status, Step, Trace, nms
from deixis.grounders.one_stage.candidates import Candidates
from deixis.grounders.one_stage.settings import OneStageSettings
from deixis.language import Form
from deixis.language.forms import NounPhrase

__all__ = ["UNCALIBRATED", "decide"]

UNCALIBRATED = "confidence is the model's own score, not calibrated"
_DIGITS = 4  # the last bits of a sum depend on what else was asked
_LOOKED_AT = 300  # best boxes of a phrase; thousands would only cover each other


@dataclass(frozen=True, slots=True)
class _Places:
    """Rows of the candidates that are places of their own, best first."""

    fitting: int
    rows: npt.NDArray[np.intp]
    best: float


def decide(
    form: Form, candidates: Candidates, size: Size, *, settings: OneStageSettings, model: str
) -> Grounding:
    """The answer for one phrase.

    Boxes from the threshold on fit; of boxes that cover one place the best stands for it. A
    singular phrase is FOUND at the best place, or AMBIGUOUS when others score nearly as well; a
    plural phrase is FOUND at all places, or at as many as it numbers. The confidence is the score
    of the best place (for a plural phrase their mean), and one minus the best score for ABSENT.
    """
    places = _places(candidates, size, settings)
    regions = [_region(candidates, row, size, model) for row in places.rows.tolist()]
    status, chosen, notes = _chosen(form, regions, settings)
    words = (0, len(form.phrase))
    steps = [Step("category", f"“{form.phrase}”", places.fitting, words, tuple(regions))]
    if places.fitting > len(regions):
        steps.append(Step("places", "one box a place", len(regions), None, tuple(regions)))
    if chosen and len(chosen) < len(regions):
        told = "best score" if len(chosen) == 1 else "about the best score"
        steps.append(Step("choice", told, len(chosen), None, tuple(chosen)))
    if not regions:
        notes = (f"the best score {places.best:.2f} is below {settings.threshold:g}", *notes)
    return Grounding(
        phrase=form.phrase,
        status=status,
        regions=tuple(chosen),
        confidence=_confidence(status, chosen, places.best),
        image_size=size,
        trace=Trace(tuple(steps), (*notes, *candidates.notes, UNCALIBRATED)),
        model=model,
    )


def _places(candidates: Candidates, size: Size, settings: OneStageSettings) -> _Places:
    scores = np.nan_to_num(np.asarray(candidates.scores, np.float64), nan=0.0)
    boxes = np.asarray(candidates.boxes, np.float64)
    usable = np.isfinite(boxes).all(axis=1) if len(boxes) else np.zeros(0, bool)
    rows = np.flatnonzero(usable & (scores >= settings.threshold))
    fitting = len(rows)
    rows = rows[np.argsort(-scores[rows], kind="stable")[:_LOOKED_AT]]
    cut = Boxes(boxes[rows]).clip(size)
    rows, cut = rows[cut.areas > 0], Boxes(cut.xyxy[cut.areas > 0])
    order = nms(cut, scores[rows], iou=settings.overlap)[: settings.limit]
    best = float(scores[usable].max(initial=0.0))
    return _Places(fitting, rows[order], best)


def _region(candidates: Candidates, row: int, size: Size, model: str) -> Region:
    return Region(
        box=Box(*candidates.boxes[row].tolist()).clip(size),
        score=round(min(float(candidates.scores[row]), 1.0), _DIGITS),
        mask=None if candidates.mask is None else candidates.mask(row),
        source=model,
    )


def _chosen(
    form: Form, regions: list[Region], settings: OneStageSettings
) -> tuple[Status, list[Region], tuple[str, ...]]:
    if not regions:
        return Status.ABSENT, [], ()
    root = form.root
    if not isinstance(root, NounPhrase):  # "the cat and the dog": several are asked for
        return Status.FOUND, regions, ()
    if root.quantifier.plural:
        wanted = root.quantifier.number
        if wanted is None or len(regions) == wanted:
            return Status.FOUND, regions, ()
        note = (f"{wanted} asked for, {len(regions)} found",)
        return Status.FOUND, regions[:wanted], note if len(regions) < wanted else ()
    rivals = [region for region in regions if region.score >= settings.rival * regions[0].score]
    return (Status.AMBIGUOUS if len(rivals) > 1 else Status.FOUND), rivals, ()


def _confidence(status: Status, chosen: list[Region], best: float) -> float:
    if status is Status.ABSENT:
        return round(1.0 - min(best, 1.0), _DIGITS)
    several = status is Status.FOUND and len(chosen) > 1
    scores = [region.score for region in (chosen if several else chosen[:1])]
    return round(sum(scores) / len(scores), _DIGITS)
