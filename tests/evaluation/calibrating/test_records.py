"""From the records of an evaluation to a calibrated model whose promise holds on new data."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from deixis.core import Box, Grounding, InputError, Region, Size, Status
from deixis.datasets import Expression
from deixis.evaluation import Place, Record, record_answer
from deixis.evaluation.calibrating import calibrate
from deixis.grounders.calibration import CalibratedGrounder, Calibration

TRUE, WRONG = Box(10, 10, 40, 40), Box(60, 60, 90, 90)
SIZE = Size(128, 96)


def record(
    number: int, *, right: bool, confidence: float | None, status: Status = Status.FOUND
) -> Record:
    regions = (Region(TRUE if right else WRONG, 0.9),) if status is Status.FOUND else ()
    if status is Status.FOUND:
        boxes: tuple[Box, ...] = (TRUE,)
    else:
        boxes = () if right else (TRUE,)
    answer = Grounding("the cup", status, regions, confidence, SIZE, model="m")
    return record_answer(Place(f"{number}.png", 0, size=SIZE), Expression("the cup", boxes), answer)


class _Nothing:
    name = "m"

    def ground(self, image: object, phrases: object) -> list[Grounding]:
        return []


def drawn(seed: int, count: int) -> list[Record]:
    """Too sure: right with the square of the confidence."""
    rng = np.random.default_rng(seed)
    confidences = rng.uniform(0.6, 1.0, count)
    right = rng.uniform(size=count) < confidences**2
    pairs = zip(right.tolist(), confidences.tolist(), strict=True)
    return [record(n, right=ok, confidence=value) for n, (ok, value) in enumerate(pairs)]


def test_promised_precision_holds_on_held_out_records_over_many_seeds() -> None:
    held_out = drawn(999, 4_000)
    kept = broken = 0
    for seed in range(25):
        fitted = calibrate(drawn(seed, 300), model="m", target=0.75)
        promise = fitted.calibration.pointing.promise
        if promise.kept:
            given = [r.marks.right for r in held_out if promise.passes(r.answer.confidence)]
            kept += 1
            broken += sum(given) / len(given) < 0.75
    assert kept >= 15  # the promise is not empty
    assert broken <= 4  # 5 % of 25 are 1.25; more than 4 come with a chance of 0.007


def test_confidence_is_nearer_the_truth_than_before() -> None:
    fitted = calibrate(drawn(1, 400), model="m")
    assert fitted.pointing is not None
    assert fitted.pointing.ece_held_out < fitted.pointing.ece_stated
    grounder = CalibratedGrounder(_Nothing(), fitted.calibration, abstain=False)
    held_out = drawn(2, 2_000)
    said = [grounder.apply(r.answer).confidence for r in held_out]
    assert np.mean(said) == pytest.approx(np.mean([r.marks.right for r in held_out]), abs=0.05)


def test_answers_that_nothing_is_there_have_a_part_of_their_own() -> None:
    absent = [record(n, right=n % 10 > 0, confidence=0.8, status=Status.ABSENT) for n in range(40)]
    fitted = calibrate(drawn(0, 100) + absent, model="m")
    part = fitted.calibration.absent
    assert part is not None
    assert (part.promise.total, part.promise.right) == (40, 36)
    assert part.confidence(0.8) == pytest.approx(0.9, abs=0.03)


def test_without_confidences_the_share_is_kept() -> None:
    fitted = calibrate([record(n, right=n != 0, confidence=None) for n in range(120)], model="m")
    part = fitted.calibration.pointing
    assert (part.curve, part.promise.threshold, part.promise.kept) == (None, None, True)
    assert part.unknown == pytest.approx(120 / 122)
    assert any("state no confidence" in note for note in fitted.notes)


def test_few_answers_are_noted() -> None:
    fitted = calibrate([record(n, right=True, confidence=0.9) for n in range(8)], model="m")
    assert fitted.pointing is None
    assert fitted.calibration.pointing.confidence(0.9) is None
    assert any("only 8 answers" in note for note in fitted.notes)


def test_nothing_to_calibrate_is_told() -> None:
    silent = [record(0, right=True, confidence=0.5, status=Status.ABSENT)]
    with pytest.raises(InputError, match="needs answers that point at something"):
        calibrate(silent, model="m")


def test_what_was_fitted_survives_json() -> None:
    calibration = calibrate(drawn(0, 150), model="m", data="d").calibration
    assert Calibration.from_dict(calibration.to_dict()) == calibration


def test_one_answer_of_each_picture_makes_the_promise_when_asked() -> None:
    many = [
        replace(r, place=replace(r.place, image=f"{n // 5}.png"))
        for n, r in enumerate(drawn(0, 500))
    ]
    plain = calibrate(many, model="m", target=0.7)
    single = calibrate(many, model="m", target=0.7, one_per_image=True)
    assert (
        plain.calibration.pointing.promise.total,
        plain.calibration.pointing.promise.images,
    ) == (
        500,
        100,
    )
    promise = single.calibration.pointing.promise
    assert (promise.total, promise.images) == (100, 100)
    assert any("--one-per-image" in note for note in plain.notes)
    assert not any("--one-per-image" in note for note in single.notes)
    assert single.calibration.pointing.curve == plain.calibration.pointing.curve
