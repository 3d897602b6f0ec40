"""The evaluator: models and files of predictions on one data set, in figures that compare."""

from __future__ import annotations

import os
import platform
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timezone
from itertools import combinations, islice
from pathlib import Path

from deixis.core import ConfigError, DatasetError, Grounder
from deixis.datasets import FILE_NAME, Sample, detect_format, read_dataset, read_expressions
from deixis.evaluation.comparison import compare
from deixis.evaluation.foreign import PredictionFile
from deixis.evaluation.predictions import PredictionLog
from deixis.evaluation.records import Record
from deixis.evaluation.results import Evaluation, ModelResult, result_of
from deixis.evaluation.running import run_answers, run_model

__all__ = ["Progress", "State", "evaluate", "predictions_path"]

RESULT_FILE = "evaluation.json"


@dataclass(frozen=True, slots=True)
class State:
    """How far a run is.

    Attributes:
        model: Which model runs.
        images: Pictures done.
        total_images: Of so many, where that is known.
        right: Right answers at IoU 0.5.
        expressions: Answers.
    """

    model: str
    images: int
    total_images: int | None
    right: int
    expressions: int


Progress = Callable[[State], None]

Data = str | os.PathLike[str] | Sequence[Sample]


def evaluate(
    data: Data,
    models: Sequence[str | Grounder] = (),
    *,
    predictions: Sequence[PredictionFile] = (),
    out: str | os.PathLike[str] | None = None,
    resume: bool = False,
    limit: int | None = None,
    progress: Progress | None = None,
    seed: int = 0,
) -> Evaluation:
    """Score models on a data set.

    Args:
        data: A folder or file of any format that `read_dataset` reads, or samples.
        models: Names for `deixis.load`, or grounders; they run one after another.
        predictions: Predictions made elsewhere, see `read_predictions`; no model runs for them.
        out: Folder for the predictions of each model, written as they come, and for
            ``evaluation.json``; nothing is written when None.
        resume: Go on with the predictions that ``out`` holds.
        limit: Only the first images.
        progress: Called after each image.
        seed: Of the bootstrap.

    Returns:
        Figures, slices, curves and records of each model, and comparisons of each pair.

    Raises:
        ConfigError: No model, a name twice, or ``out`` holds an earlier run without ``resume``.
        DatasetError: The data, or predictions to resume from, cannot be read or do not fit.
        ModelError: A model cannot be loaded or used.

    Example:
        >>> from deixis.core.fakes import FakeGrounder
        >>> result = evaluate("tests/data/screens", [FakeGrounder()], limit=1)
        >>> result["fake-grounder"].figure("right@0.5").value
        0.0
    """
    names = [model if isinstance(model, str) else model.name for model in models]
    names += [file.name for file in predictions]
    _check(names, limit)
    if resume and out is None:
        raise ConfigError("resume needs the folder of the earlier run: give out (--out)")
    folder = None if out is None else Path(out)
    samples = _Samples(data, limit)
    results: list[ModelResult] = []
    for model, name in zip(models, names, strict=False):
        log = None
        if folder is not None:
            log = PredictionLog(predictions_path(folder, name), model=name, resume=resume)
        results.append(_run(_load(model), name, samples, log, progress))
    results += [_score(file, samples, progress) for file in predictions]
    return _finish(samples, results, folder, seed)


def predictions_path(out: Path, model: str) -> Path:
    """Where the predictions of a model are written.

    Example:
        >>> predictions_path(Path("run"), "org/model-2").as_posix()
        'run/predictions/org_model-2.jsonl'
    """
    return out / "predictions" / f"{re.sub(r'[^A-Za-z0-9.-]+', '_', model)}.jsonl"


class _Samples:
    """The data set, read from the start as often as it is asked for."""

    def __init__(self, data: Data, limit: int | None) -> None:
        self._data = data
        self._limit = limit
        path = Path(data) if isinstance(data, str | os.PathLike) else None
        self.root = path if path is None or path.is_dir() else path.parent
        self.name = "samples" if path is None else path.as_posix()
        self.images = 0
        self._format = None if path is None else detect_format(path)

    def __iter__(self) -> Iterator[Sample]:
        for count, sample in enumerate(islice(self._source(), self._limit), start=1):
            self.images = max(self.images, count)
            yield sample

    def _source(self) -> Iterable[Sample]:
        if not isinstance(self._data, str | os.PathLike):
            return self._data
        if self._format == "deixis":
            return read_expressions(self._data)
        return read_dataset(self._data, self._format)

    @property
    def total(self) -> int | None:
        """Number of images where that is quickly told: lines of our format are only counted."""
        if not isinstance(self._data, str | os.PathLike):
            count = len(self._data)
        else:
            path = Path(self._data)
            file = path / FILE_NAME if path.is_dir() else path
            if self._format != "deixis" or not file.is_file():
                return None
            with file.open("rb") as lines:
                count = sum(1 for line in lines if line.strip())
        return count if self._limit is None else min(count, self._limit)


def _check(names: Sequence[str], limit: int | None) -> None:
    if not names:
        raise ConfigError("give at least one model (--model) or file of predictions")
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        raise ConfigError(f"each model needs a name of its own, got {twice[0]!r} twice")
    if limit is not None and limit < 1:
        raise ConfigError(f"limit must be at least 1, got {limit}")


def _load(model: str | Grounder) -> Grounder:
    if not isinstance(model, str):
        return model
    import deixis  # noqa: PLC0415 - the package is complete by now

    loaded: Grounder = deixis.load(model)
    return loaded


def _run(
    grounder: Grounder,
    name: str,
    samples: _Samples,
    log: PredictionLog | None,
    progress: Progress | None,
) -> ModelResult:
    groups = run_model(grounder, samples, root=samples.root, log=log)
    records = _gather(name, groups, samples, progress)
    return result_of(name, records, predictions=None if log is None else str(log.path))


def _score(file: PredictionFile, samples: _Samples, progress: Progress | None) -> ModelResult:
    groups = run_answers(file.answers, samples, root=samples.root)
    records = _gather(file.name, groups, samples, progress)
    return result_of(file.name, records, notes=file.notes(), predictions=str(file.path))


def _gather(
    name: str,
    groups: Iterable[list[Record]],
    samples: _Samples,
    progress: Progress | None,
) -> list[Record]:
    records: list[Record] = []
    right = 0
    total = samples.total if progress is not None else None
    for images, group in enumerate(groups, start=1):
        records += group
        right += sum(record.marks.right for record in group)
        if progress is not None:
            progress(State(name, images, total, right, len(records)))
    if not records:
        raise DatasetError("the data set must hold expressions, got none", path=samples.name)
    return records


def _finish(
    samples: _Samples, results: Sequence[ModelResult], folder: Path | None, seed: int
) -> Evaluation:
    import deixis  # noqa: PLC0415 - the package is complete by now

    done = Evaluation(
        data=samples.name,
        images=samples.images,
        models=tuple(results),
        comparisons=tuple(
            compare(a.records, b.records, names=(a.model, b.model), seed=seed)
            for a, b in combinations(results, 2)
        ),
        created=datetime.now(timezone.utc).isoformat(timespec="seconds"),
        version=deixis.__version__,
        machine=f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}",
    )
    if folder is not None:
        done.save(folder / RESULT_FILE)
    return done
