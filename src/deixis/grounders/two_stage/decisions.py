"""From chances to a status with its regions and confidence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from deixis.core import Boxes, Region, Status, nms
from deixis.grounders.two_stage.chances import Chances
from deixis.grounders.two_stage.resolver import rounded
from deixis.grounders.two_stage.settings import TwoStageSettings
from deixis.language.forms import Quantifier

__all__ = ["Decision", "decide", "join"]

_ONE_PLACE = 0.5  # IoU from which two answers are the same place


@dataclass(frozen=True, slots=True)
class Decision:
    """A status with its regions.

    Attributes:
        confidence: The softmax's own chance, not calibrated on data; None when no words were
            scored.
    """

    status: Status
    regions: tuple[Region, ...]
    confidence: float | None
    notes: tuple[str, ...] = ()


def decide(
    regions: Sequence[Region],
    chances: Chances,
    quantifier: Quantifier,
    settings: TwoStageSettings,
    *,
    scored: bool = True,
) -> Decision:
    """What the chances of one noun phrase say; without confidence where no words were scored."""
    if not scored:
        return replace(decide(regions, chances, quantifier, settings), confidence=None)
    if not regions:
        return Decision(Status.ABSENT, (), None, ("no region was proposed",))
    if chances.nothing >= settings.absent:
        note = f"“nothing fits” has a chance of {chances.nothing:.2f}"
        return Decision(Status.ABSENT, (), rounded(chances.nothing), (note,))
    rows = _apart(regions, chances)
    values = chances.regions[rows]
    if quantifier.plural:
        return _several(regions, rows, values, quantifier, settings)
    rivals = rows[values >= settings.rival * values[0]]
    chosen = _told(regions, rivals, chances.regions[rivals])
    status = Status.AMBIGUOUS if len(rivals) > 1 else Status.FOUND
    return Decision(status, chosen, rounded(float(chances.regions[rivals].sum())))


def _several(
    regions: Sequence[Region],
    rows: npt.NDArray[np.intp],
    values: npt.NDArray[np.float64],
    quantifier: Quantifier,
    settings: TwoStageSettings,
) -> Decision:
    fitting = values >= settings.also * values[0]
    rows, values = rows[fitting], values[fitting]
    wanted = quantifier.number
    notes: tuple[str, ...] = ()
    if wanted is not None and len(rows) > wanted:
        rows, values = rows[:wanted], values[:wanted]
    elif wanted is not None and len(rows) < wanted:
        notes = (f"{wanted} asked for, {len(rows)} found",)
    confidence = rounded(float(values.sum()))
    return Decision(Status.FOUND, _told(regions, rows, values), confidence, notes)


def _apart(regions: Sequence[Region], chances: Chances) -> npt.NDArray[np.intp]:
    """Rows best first, without those that cover the place of a better one."""
    return nms(Boxes.of(region.box for region in regions), chances.regions, iou=_ONE_PLACE)


def _told(
    regions: Sequence[Region], rows: npt.NDArray[np.intp], values: npt.NDArray[np.float64]
) -> tuple[Region, ...]:
    return tuple(
        replace(regions[row], score=rounded(value))
        for row, value in zip(rows.tolist(), values.tolist(), strict=True)
    )


def join(decisions: Sequence[Decision], conjunction: str) -> Decision:
    """One answer for "the cat and the dog" (all that are found) or "the cup or the mug"."""
    found = [item for item in decisions if item.regions]
    if not found:
        return decisions[0]
    notes = tuple(note for item in decisions for note in item.notes)
    if conjunction == "or":
        return replace(max(found, key=lambda item: item.regions[0].score), notes=notes)
    merged: dict[tuple[float, ...], Region] = {}
    for region in sorted((r for item in found for r in item.regions), key=lambda r: -r.score):
        merged.setdefault(region.box.xyxy, region)
    known = [item.confidence for item in decisions if item.confidence is not None]
    confidence = min(known, default=None)
    missing = len(decisions) - len(found)
    notes = (*notes, f"{missing} of {len(decisions)} parts not found") if missing else notes
    return Decision(Status.FOUND, tuple(merged.values()), confidence, notes)
