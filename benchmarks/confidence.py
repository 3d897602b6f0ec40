"""Fits, or checks, the confidence of the neuro-symbolic grounder on labelled development pages.

    python benchmarks/confidence.py DATA [DATA ...] [--fit]

Without --fit it prints how well the shipped weights are calibrated on DATA. With --fit it fits two
logistic models (answers that point, and "nothing fits") in which every DATA weighs the same, prints
how well those fitted without a DATA do on it, and the tables for confidence.py. The last line is
one JSON object.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields
from pathlib import Path

import numpy as np
import numpy.typing as npt

from deixis.core import Grounding, Size, Status, Trace
from deixis.datasets import read_dataset
from deixis.evaluation import expected_calibration_error, score_expression
from deixis.grounders.neuro_symbolic import NeuroSymbolicGrounder
from deixis.grounders.neuro_symbolic.confidence import Circumstances, Evidence, confidence
from deixis.images import load_image

Array = npt.NDArray[np.float64]


@dataclass
class Case:
    """One answer: from which data, what spoke for it, whether it pointed and was right."""

    data: str
    evidence: Evidence
    circumstances: Circumstances | None
    found: bool
    right: bool

    def row(self) -> list[float]:
        """1 and then the values of `NAMES`."""
        parts = (self.evidence, self.circumstances or Circumstances())
        return [1.0, *(float(getattr(part, spec.name)) for part in parts for spec in fields(part))]


NAMES = ("bias", *(spec.name for part in (Evidence, Circumstances) for spec in fields(part)))
Tables = dict[bool, dict[str, float]]


def main(argv: Sequence[str] | None = None) -> int:
    """Run the fit or the check."""
    parser = argparse.ArgumentParser(description="Confidence of the neuro-symbolic grounder")
    parser.add_argument("data", type=Path, nargs="+")
    parser.add_argument("--fit", action="store_true")
    options = parser.parse_args(argv)
    cases = collect(options.data)
    right = float(np.mean([case.right for case in cases]))
    report: dict[str, object] = {"expressions": len(cases), "accuracy": round(right, 4)}
    report["ece_shipped"] = _ece(cases, _shipped)
    if options.fit:
        report["ece_left_out"] = left_out(cases)
        for found, name in ((True, "PAGE_FOUND"), (False, "PAGE_MISSING")):
            print(f"{name} = {json.dumps(fit(cases, found), indent=4)}")
    print(json.dumps({"benchmark": "confidence", **report}))
    return 0


def collect(paths: Sequence[Path], grounder: NeuroSymbolicGrounder | None = None) -> list[Case]:
    """Ground every expression of the data sets and keep what speaks for the answers."""
    grounder, cases = grounder or NeuroSymbolicGrounder(), []
    for path in paths:
        for sample in read_dataset(path):
            print(f"\r{path.name} {len(cases)}", end="", file=sys.stderr)
            image = load_image(sample.image)
            for expression in sample.expressions:
                decision = grounder.decide(image, expression.phrase)
                answer = Grounding(
                    expression.phrase, decision.status, decision.regions, None, Size(0, 0),
                    None, Trace(),
                )  # fmt: skip
                cases.append(
                    Case(
                        path.name,
                        decision.evidence,
                        decision.circumstances,
                        decision.status in (Status.FOUND, Status.AMBIGUOUS),
                        score_expression(answer, expression).correct,
                    )
                )
    print(file=sys.stderr)
    return cases


def fit(cases: Sequence[Case], found: bool) -> dict[str, float]:
    """The table of one model for pages; every data set weighs the same, however large."""
    chosen = [case for case in cases if case.found == found and case.circumstances is not None]
    x = np.array([case.row() for case in chosen])
    y = np.array([float(case.right) for case in chosen])
    sizes = Counter(case.data for case in chosen)
    shares = np.array([1.0 / sizes[case.data] for case in chosen])
    told = logistic(x, y, shares * len(chosen) / shares.sum())
    weights = {name: round(float(w), 3) for name, w in zip(NAMES, told, strict=True)}
    del weights["page"]  # the same for all
    return {name: w for name, w in weights.items() if w}


def left_out(cases: Sequence[Case]) -> dict[str, float]:
    """Calibration error on each data set by the models fitted on all others."""
    errors = {}
    for name in sorted({case.data for case in cases}):
        others = [case for case in cases if case.data != name]
        if not others:
            continue
        tables = {found: fit(others, found) for found in (True, False)}
        unseen = [case for case in cases if case.data == name]
        errors[name] = _ece(unseen, lambda case, tables=tables: _apply(tables, case))
    return errors


def logistic(x: Array, y: Array, weights: Array, *, ridge: float = 2.0, steps: int = 50) -> Array:
    """Ridge-regularised logistic regression by Newton's method; the first column is the bias."""
    slopes = np.zeros(x.shape[1])
    penalty = np.full(x.shape[1], ridge)
    penalty[0] = 1e-3
    for _ in range(steps):
        p = 1.0 / (1.0 + np.exp(-np.clip(x @ slopes, -30, 30)))
        gradient = x.T @ (weights * (p - y)) + penalty * slopes
        hessian = (x * (weights * p * (1 - p))[:, None]).T @ x + np.diag(penalty)
        slopes = slopes - np.linalg.solve(hessian, gradient)
    return slopes


def _apply(tables: Tables, case: Case) -> float:
    table = tables[case.found]
    total = sum(table.get(n, 0.0) * v for n, v in zip(NAMES, case.row(), strict=True))
    return float(1.0 / (1.0 + np.exp(-total)))


def _shipped(case: Case) -> float:
    return confidence(case.evidence, case.circumstances, found=case.found)


def _ece(cases: Sequence[Case], rate: Callable[[Case], float]) -> float:
    values = [rate(case) for case in cases]
    return round(expected_calibration_error(values, [case.right for case in cases]), 4)


if __name__ == "__main__":
    sys.exit(main())
