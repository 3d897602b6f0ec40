"""Calibrates a model from the records of an evaluation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime, timezone
from typing import Any

import numpy as np

from deixis.core import InputError, Status
from deixis.evaluation.calibrating.choosing import Choice, choose_curve
from deixis.evaluation.calibrating.threshold import promise_precision
from deixis.evaluation.metrics import brier_score, calibration_error, reliability_bins
from deixis.evaluation.records import Record
from deixis.grounders.calibration import Calibration, Part

__all__ = ["ENOUGH", "FittedCalibration", "Quality", "calibrate"]

ENOUGH = 100
"""Labelled answers from which a calibration is worth much; with fewer it is noted."""

_FEWEST_FOR_A_CURVE = 20  # answers with a confidence; fewer only give a share


@dataclass(frozen=True, slots=True)
class Quality:
    """Confidence before and after, on answers that the curve was not fitted on.

    Attributes:
        count: Answers with a confidence.
        kind: The curve that was chosen.
        losses: Log-loss of each kind, and of the confidences as stated.
        ece_stated: Expected calibration error, ten bins of equal mass, as stated.
        ece_held_out: The same by cross-validation.
        brier_stated: Brier score as stated.
        brier_held_out: The same by cross-validation.
    """

    count: int
    kind: str
    losses: dict[str, float]
    ece_stated: float
    ece_held_out: float
    brier_stated: float
    brier_held_out: float


@dataclass(frozen=True, slots=True)
class FittedCalibration:
    """A calibration and what its fitting showed.

    Attributes:
        calibration: To be stored.
        pointing: Before and after, of answers that point; None where no curve was fitted.
        absent: Likewise of answers that nothing is there.
        notes: What a reader should know: few answers, answers without a confidence.
    """

    calibration: Calibration
    pointing: Quality | None
    absent: Quality | None
    notes: tuple[str, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """Plain JSON types."""
        return {
            "calibration": self.calibration.to_dict(),
            "pointing": None if self.pointing is None else asdict(self.pointing),
            "absent": None if self.absent is None else asdict(self.absent),
            "notes": list(self.notes),
        }


def calibrate(
    records: Sequence[Record],
    *,
    model: str,
    target: float = 0.9,
    certainty: float = 0.95,
    one_per_image: bool = False,
    data: str = "",
    seed: int = 0,
) -> FittedCalibration:
    """Fit a curve and a threshold for answers that point, and for answers that nothing is there.

    The two are kept apart: a confidence of 0.8 that something is here and one of 0.8 that nothing
    is are different claims of the model. Answers that it cannot tell (UNSUPPORTED) and expressions
    that failed take no part.

    Args:
        records: Of one model on labelled data, as `evaluate` gives them.
        model: Its name.
        target: Share of right answers to promise.
        certainty: Of the promise.
        one_per_image: Take the threshold from one answer of each picture, drawn at random. Then
            pictures need to be independent draws and phrases of one picture do not; it is a
            promise about random answers on random pictures. The curve is fitted on all.
        data: Name of the data set, to be stored.
        seed: Of the cross-validation and of the draw.

    Raises:
        InputError: No answer points at anything.
        ConfigError: Target or certainty is not between 0 and 1.
    """
    import deixis  # noqa: PLC0415 - the package is complete by now

    answered = [record for record in records if record.error is None]
    pointing = [record for record in answered if record.marks.pointed]
    absent = [record for record in answered if record.answer.status is Status.ABSENT]
    if not pointing:
        raise InputError(
            f"calibrating needs answers that point at something; {model} gave none in "
            f"{len(records)} expressions"
        )
    goal = _Goal(target, certainty, one_per_image, seed)
    part, quality, notes = _fit(pointing, "answers that point", goal)
    absent_part = absent_quality = None
    if absent:
        absent_part, absent_quality, more = _fit(absent, "answers that nothing is there", goal)
        notes += more
    calibration = Calibration(
        model=model,
        pointing=part,
        absent=absent_part,
        data=data,
        created=datetime.now(timezone.utc).isoformat(timespec="seconds"),
        version=deixis.__version__,
    )
    return FittedCalibration(calibration, quality, absent_quality, tuple(notes))


@dataclass(frozen=True, slots=True)
class _Goal:
    target: float
    certainty: float
    one_per_image: bool
    seed: int


def _fit(
    records: Sequence[Record], what: str, goal: _Goal
) -> tuple[Part, Quality | None, list[str]]:
    stated = [record.answer.confidence for record in records]
    right = [record.marks.right for record in records]
    images = [record.place.image for record in records]
    drawn = _drawn(records, goal.seed) if goal.one_per_image else records
    promise = promise_precision(
        [record.answer.confidence for record in drawn],
        [record.marks.right for record in drawn],
        target=goal.target,
        certainty=goal.certainty,
        groups=[record.place.image for record in drawn],
    )
    known = [index for index, value in enumerate(stated) if value is not None]
    unknown = [right[index] for index, value in enumerate(stated) if value is None]
    choice = _choose(
        [value for value in stated if value is not None],
        [right[index] for index in known],
        [images[index] for index in known],
        goal.seed,
    )
    part = Part(
        curve=None if choice is None else choice.curve,
        unknown=_share(unknown),
        promise=promise,
    )
    quality = None
    if choice is not None:
        quality = _quality(
            choice,
            [value for value in stated if value is not None],
            [right[index] for index in known],
        )
    notes = _notes(what, len(records), len(set(images)), len(known), choice)
    if 3 * promise.images < promise.total:
        notes.append(
            f"{promise.total} {what} come from {promise.images} pictures: phrases of one picture "
            "are alike, and the promise, which takes them for independent, may be too good; "
            "one_per_image (--one-per-image) does without"
        )
    return part, quality, notes


def _drawn(records: Sequence[Record], seed: int) -> list[Record]:
    """One record of each picture, each as likely as the others."""
    by_image: dict[str, list[Record]] = {}
    for record in records:
        by_image.setdefault(record.place.image, []).append(record)
    rng = np.random.default_rng(seed)
    return [members[int(rng.integers(len(members)))] for members in by_image.values()]


def _choose(stated: list[float], right: list[bool], images: list[str], seed: int) -> Choice | None:
    if len(stated) < _FEWEST_FOR_A_CURVE or len(set(images)) < 2:
        return None
    return choose_curve(stated, right, groups=images, seed=seed)


def _share(right: list[bool]) -> float | None:
    """Laplace's estimate, which 1 of 1 does not push to certainty; None of nothing."""
    return (sum(right) + 1) / (len(right) + 2) if right else None


def _quality(choice: Choice, stated: list[float], right: list[bool]) -> Quality:
    said = np.clip(choice.held_out, 0.0, 1.0)
    return Quality(
        count=len(stated),
        kind=choice.kind,
        losses=dict(choice.losses),
        ece_stated=_ece(stated, right),
        ece_held_out=_ece(said.tolist(), right),
        brier_stated=brier_score(stated, right) or 0.0,
        brier_held_out=brier_score(said, right) or 0.0,
    )


def _ece(confidences: Sequence[float], right: Sequence[bool]) -> float:
    bins = reliability_bins(list(confidences), list(right), scheme="mass")
    return calibration_error(bins) or 0.0


def _notes(what: str, count: int, images: int, known: int, choice: Choice | None) -> list[str]:
    notes = []
    if count < ENOUGH:
        notes.append(f"only {count} {what}; from about {ENOUGH} on the promise is worth more")
    if known < count:
        notes.append(
            f"{count - known} of {count} {what} state no confidence: they cannot be told apart, "
            "and are given only where all answers together keep the promise"
        )
    if choice is None and known:
        notes.append(
            f"{known} {what} with a confidence, on {images} pictures, are too few for a curve: "
            "their calibrated confidence is unknown"
        )
    return notes
