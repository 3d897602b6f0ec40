"""The result of an evaluation: everything that a table, a page or a later comparison needs."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from deixis.core import InputError
from deixis.evaluation.comparison import Comparison
from deixis.evaluation.figures import Figure, all_figures, confidences_of
from deixis.evaluation.metrics import Bin, reliability_bins, risk_coverage
from deixis.evaluation.records import Record
from deixis.evaluation.result_files import load_result, save_result
from deixis.evaluation.slices import Slice, all_slices

__all__ = ["Curves", "Evaluation", "ModelResult", "result_of"]

_CURVE_POINTS = 200  # of a risk-coverage curve; more cannot be seen


@dataclass(frozen=True, slots=True)
class Curves:
    """What a report plots.

    Attributes:
        reliability: Bins of equal width.
        reliability_by_mass: Bins with equally many answers.
        risk_coverage: (coverage, risk) points, at most 200, from few answers to all.
    """

    reliability: tuple[Bin, ...] = ()
    reliability_by_mass: tuple[Bin, ...] = ()
    risk_coverage: tuple[tuple[float, float], ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """Plain JSON types."""
        return {
            "reliability": [item.to_dict() for item in self.reliability],
            "reliability_by_mass": [item.to_dict() for item in self.reliability_by_mass],
            "risk_coverage": [list(point) for point in self.risk_coverage],
        }

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Curves:
        """Inverse of :meth:`to_dict`."""
        return cls(
            tuple(Bin(**item) for item in data["reliability"]),
            tuple(Bin(**item) for item in data["reliability_by_mass"]),
            tuple((float(x), float(y)) for x, y in data["risk_coverage"]),
        )


@dataclass(frozen=True, slots=True)
class ModelResult:
    """One model on one data set.

    Attributes:
        model: Its name.
        records: One an expression, in the order of the data.
        figures: Family by family.
        slices: Dimension by dimension.
        curves: Reliability and risk-coverage.
        notes: What a reader should know: phrases without a prediction, failures.
        predictions: The file that holds the full answers, or None.
    """

    model: str
    records: tuple[Record, ...]
    figures: tuple[Figure, ...]
    slices: tuple[Slice, ...]
    curves: Curves
    notes: tuple[str, ...] = ()
    predictions: str | None = None

    def figure(self, name: str) -> Figure | None:
        """The figure of this name ("Acc@0.5"), or None where the data do not give it."""
        return next((item for item in self.figures if item.name == name), None)

    def to_dict(self, *, records: bool = True) -> dict[str, Any]:
        """Plain JSON types; without ``records`` just the figures."""
        data: dict[str, Any] = {
            "model": self.model,
            "expressions": len(self.records),
            "figures": [item.to_dict() for item in self.figures],
            "slices": [item.to_dict() for item in self.slices],
            "curves": self.curves.to_dict(),
            "notes": list(self.notes),
            "predictions": self.predictions,
        }
        if records:
            data["records"] = [record.to_dict() for record in self.records]
        return data

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> ModelResult:
        """Inverse of :meth:`to_dict`; without records there are none."""
        return cls(
            model=data["model"],
            records=tuple(Record.from_dict(item) for item in data.get("records", ())),
            figures=tuple(Figure(**item) for item in data["figures"]),
            slices=tuple(Slice.from_dict(item) for item in data["slices"]),
            curves=Curves.from_dict(data["curves"]),
            notes=tuple(data["notes"]),
            predictions=data["predictions"],
        )


@dataclass(frozen=True, slots=True)
class Evaluation:
    """Several models on one data set.

    Attributes:
        data: The data set, as given.
        images: How many pictures.
        models: One result a model, in the order asked.
        comparisons: Each pair of models.
        created: When, in UTC, ISO 8601.
        version: Of deixis.
        machine: Processor, cores, Python.
        pictures: Their folder, where it is not that of the data.
    """

    data: str
    images: int
    models: tuple[ModelResult, ...]
    comparisons: tuple[Comparison, ...] = ()
    created: str = ""
    version: str = ""
    machine: str = ""
    pictures: str = ""

    def __getitem__(self, model: str) -> ModelResult:
        """The result of the model of this name."""
        for result in self.models:
            if result.model == model:
                return result
        names = ", ".join(result.model for result in self.models)
        raise InputError(f"model must be one of {names}, got {model!r}")

    def to_dict(self, *, records: bool = True) -> dict[str, Any]:
        """Plain JSON types; without ``records`` just the figures."""
        return {
            "data": self.data,
            "images": self.images,
            "models": [result.to_dict(records=records) for result in self.models],
            "comparisons": [item.to_dict() for item in self.comparisons],
            "created": self.created,
            "version": self.version,
            "machine": self.machine,
            "pictures": self.pictures,
        }

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Evaluation:
        """Inverse of :meth:`to_dict`.

        Raises:
            InputError: A key is missing or holds something else.
        """
        try:
            return cls(
                data=data["data"],
                images=data["images"],
                models=tuple(ModelResult.from_dict(item) for item in data["models"]),
                comparisons=tuple(Comparison.from_dict(item) for item in data["comparisons"]),
                created=data["created"],
                version=data["version"],
                machine=data["machine"],
                pictures=data.get("pictures", ""),
            )
        except (KeyError, TypeError, ValueError) as error:
            raise InputError(f"this is no evaluation: {error}") from error

    def save(self, path: str | os.PathLike[str]) -> Path:
        """Write everything as one JSON file, whole or not at all."""
        return save_result(self.to_dict(), path)

    @classmethod
    def load(cls, path: str | os.PathLike[str]) -> Evaluation:
        """Read what :meth:`save` wrote.

        Raises:
            DatasetError: The file is missing or holds something else.
        """
        return load_result(path, cls.from_dict, what="an evaluation that deixis evaluate wrote")


def result_of(
    model: str,
    records: Sequence[Record],
    *,
    notes: Sequence[str] = (),
    predictions: str | None = None,
) -> ModelResult:
    """Work out every figure, slice and curve of a model's records."""
    failed = [record for record in records if record.error is not None]
    told = list(notes)
    if failed:
        told.append(
            f"{len(failed)} expressions failed and count as wrong; the first: "
            f"{failed[0].place.image}: {failed[0].error}"
        )
    return ModelResult(
        model=model,
        records=tuple(records),
        figures=all_figures(records),
        slices=all_slices(records),
        curves=_curves(records),
        notes=tuple(told),
        predictions=predictions,
    )


def _curves(records: Sequence[Record]) -> Curves:
    confidences, right = confidences_of(records)
    curve = risk_coverage(confidences, right)
    count = len(confidences)
    step = max(1, -(-count // _CURVE_POINTS))
    kept = sorted({*range(step - 1, count, step), *([count - 1] if count else [])})
    return Curves(
        reliability=reliability_bins(confidences, right),
        reliability_by_mass=reliability_bins(confidences, right, scheme="mass"),
        risk_coverage=tuple((float(curve.coverage[n]), float(curve.risk[n])) for n in kept),
    )
