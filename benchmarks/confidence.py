"""Fits, or checks, the confidence of the neuro-symbolic grounder on labelled development data.

    python benchmarks/confidence.py DATA [DATA ...] [--fit]

Without --fit it prints how well the shipped weights are calibrated on DATA; with --fit it fits
two logistic models (answers that point, and "nothing fits") on four fifths of the images, checks
them on the last fifth and prints the tables for confidence.py. The last line is one JSON object.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass, fields
from pathlib import Path

import numpy as np
import numpy.typing as npt

from deixis.core import Grounding, Size, Status, Trace
from deixis.datasets import read_dataset
from deixis.evaluation import expected_calibration_error, score_expression
from deixis.grounders.neuro_symbolic import NeuroSymbolicGrounder
from deixis.grounders.neuro_symbolic.confidence import FOUND, MISSING, Evidence
from deixis.grounders.neuro_symbolic.confidence import confidence as shipped
from deixis.images import load_image

Array = npt.NDArray[np.float64]


@dataclass
class Cases:
    """Evidence (N, K), whether each answer pointed, was right, and is of the checking part."""

    evidence: list[Evidence]
    found: list[bool]
    right: list[bool]
    checking: list[bool]


def main(argv: Sequence[str] | None = None) -> int:
    """Run the fit or the check."""
    parser = argparse.ArgumentParser(description="Confidence of the neuro-symbolic grounder")
    parser.add_argument("data", type=Path, nargs="+")
    parser.add_argument("--fit", action="store_true")
    options = parser.parse_args(argv)
    cases = collect(options.data)
    report = {"expressions": len(cases.right), "accuracy": round(float(np.mean(cases.right)), 4)}
    report["ece_shipped"] = _ece(cases, lambda e, found: shipped(e, found=found))
    if options.fit:
        tables = {found: _fit(cases, found) for found in (True, False)}
        for found, name in ((True, "FOUND"), (False, "MISSING")):
            print(f"{name} = {json.dumps(tables[found], indent=4)}")
        report["ece_fitted_checking_part"] = _ece(
            cases, lambda e, found: _apply(tables[found], e), only_checking=True
        )
    print(json.dumps({"benchmark": "confidence", **report}))
    return 0


def collect(paths: Sequence[Path]) -> Cases:
    """Ground every expression of the data sets and keep the evidence."""
    grounder, cases = NeuroSymbolicGrounder(), Cases([], [], [], [])
    number = 0
    for path in paths:
        for sample in read_dataset(path):
            number += 1
            print(f"\r{number} images", end="", file=sys.stderr)
            image = load_image(sample.image)
            for expression in sample.expressions:
                decision = grounder.decide(image, expression.phrase)
                answer = Grounding(
                    expression.phrase, decision.status, decision.regions, None, Size(0, 0),
                    None, Trace(),
                )  # fmt: skip
                cases.evidence.append(decision.evidence)
                cases.found.append(decision.status in (Status.FOUND, Status.AMBIGUOUS))
                cases.right.append(score_expression(answer, expression).correct)
                cases.checking.append(number % 5 == 0)
    print(file=sys.stderr)
    return cases


def _fit(cases: Cases, found: bool) -> dict[str, float]:
    rows = [
        i for i, pointed in enumerate(cases.found) if pointed == found and not cases.checking[i]
    ]
    x = np.array([[1.0, *cases.evidence[i].values()] for i in rows])
    y = np.array([float(cases.right[i]) for i in rows])
    weights = logistic(x, y)
    names = ["bias", *(spec.name for spec in fields(Evidence))]
    return {name: round(float(w), 3) for name, w in zip(names, weights, strict=True)}


def logistic(x: Array, y: Array, *, ridge: float = 1.0, steps: int = 50) -> Array:
    """Ridge-regularised logistic regression by Newton's method; the first column is the bias."""
    weights = np.zeros(x.shape[1])
    penalty = np.full(x.shape[1], ridge)
    penalty[0] = 1e-3
    for _ in range(steps):
        p = 1.0 / (1.0 + np.exp(-np.clip(x @ weights, -30, 30)))
        gradient = x.T @ (p - y) + penalty * weights
        hessian = (x * (p * (1 - p))[:, None]).T @ x + np.diag(penalty)
        weights = weights - np.linalg.solve(hessian, gradient)
    return weights


def _apply(table: dict[str, float], evidence: Evidence) -> float:
    names = ["bias", *(spec.name for spec in fields(Evidence))]
    total = sum(table[n] * v for n, v in zip(names, (1.0, *evidence.values()), strict=True))
    return float(1.0 / (1.0 + np.exp(-total)))


def _ece(cases: Cases, rate, *, only_checking: bool = False) -> float:  # type: ignore[no-untyped-def]
    rows = [i for i, checking in enumerate(cases.checking) if checking or not only_checking]
    values = [rate(cases.evidence[i], cases.found[i]) for i in rows]
    return round(expected_calibration_error(values, [cases.right[i] for i in rows]), 4)


if __name__ == "__main__":
    assert set(FOUND) == set(MISSING)
    sys.exit(main())
