"""The fit of how sure answers about photos are, on made cases."""

import sys
from pathlib import Path

import numpy as np
import pytest

from deixis.core import Status
from deixis.grounders.neuro_symbolic.absences import Signs
from deixis.grounders.neuro_symbolic.confidence import Evidence

sys.path.insert(0, str(Path(__file__).parents[2] / "benchmarks"))

import photo_confidence as fits


def case(photo, *, absent, trace, part="a", status=Status.ABSENT):
    signs = Signs(trace=trace)
    return fits.Case(part, photo, absent, status, absent, 0.5, Evidence(0.0, doubt=0.4), signs)


def test_the_area_under_the_curve():
    right = np.array([1.0, 1.0, 0.0, 0.0])
    assert fits.auc(np.array([0.9, 0.8, 0.2, 0.1]), right) == 1.0
    assert fits.auc(np.array([0.9, 0.1, 0.8, 0.2]), right) == 0.5


def test_every_part_weighs_the_same():
    cases = [case(f"{n}", absent=True, trace=0.0) for n in range(6)]
    cases += [case("x", absent=True, trace=0.0, part="b")]
    weights = fits.weights_of(cases)
    assert weights[:6].sum() == pytest.approx(weights[6])
    assert weights.sum() == pytest.approx(7)


def test_further_phrases_on_a_photo_weigh_less():
    cases = [case("x", absent=True, trace=0.0)] * 4 + [case("y", absent=True, trace=0.0)]
    weights = fits.weights_of(cases)
    assert weights[0] == pytest.approx(weights[4] / 2)


def test_a_sign_that_tells_is_found_on_photos_left_out():
    rng = np.random.default_rng(2)
    cases = []
    for n in range(200):
        absent = bool(rng.random() < 0.5)
        cases.append(case(f"{n}", absent=absent, trace=float(rng.normal(-3 if absent else 0))))
    rows, right, told = fits.absence_rows(cases)
    assert len(told) == 200
    assert fits.auc(fits.left_out(rows, right, told), right) > 0.95


def test_answers_that_point_are_judged_apart_from_absences():
    cases = [
        case("x", absent=True, trace=0.0),
        case("y", absent=False, trace=0.0, status=Status.FOUND),
        case("z", absent=False, trace=0.0, status=Status.UNSUPPORTED),
    ]
    assert [len(fits.answer_rows(cases, found=found)[2]) for found in (True, False)] == [1, 1]


def test_counts_without_the_photo_itself():
    tables = [{"cat": {"photos": 1, "noticed": 0, "boxes": 2, "found": 1}}] * 3
    assert fits._sum(tables)["cat"] == {"photos": 3, "noticed": 0, "boxes": 6, "found": 3}
