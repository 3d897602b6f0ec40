"""The evaluator: models and files of predictions on one data set, in figures that compare."""

from __future__ import annotations

import os
import platform
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timezone
from itertools import combinations
from pathlib import Path

from deixis.core import ConfigError, DatasetError, Grounder, InputError
from deixis.evaluation.choice import Model, ModelChoice, as_choice
from deixis.evaluation.comparison import compare
from deixis.evaluation.foreign import PredictionFile
from deixis.evaluation.predictions import PredictionLog
from deixis.evaluation.records import Record
from deixis.evaluation.results import Evaluation, ModelResult, result_of
from deixis.evaluation.running import run_answers, run_model
from deixis.evaluation.source import Data, Source

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


def evaluate(
    data: Data,
    models: Sequence[Model] = (),
    *,
    predictions: Sequence[PredictionFile] = (),
    format: str | None = None,  # noqa: A002 - what everybody calls it
    images: str | os.PathLike[str] | None = None,
    out: str | os.PathLike[str] | None = None,
    resume: bool = False,
    limit: int | None = None,
    progress: Progress | None = None,
    seed: int = 0,
) -> Evaluation:
    """Score models on a data set.

    Args:
        data: A folder or file of any format that `read_dataset` reads, or samples.
        models: Names for `deixis.load`, grounders, or a `ModelChoice` for a name with weights, a
            device or a calibration; they are loaded and run one after another.
        predictions: Predictions made elsewhere, see `read_predictions`; no model runs for them.
        format: Of the data, where it cannot be told.
        images: Folder of the pictures, where they are not beside the data; names of pictures are
            relative to it then.
        out: Folder for the predictions of each model, written as they come, and for
            ``evaluation.json``; nothing is written when None.
        resume: Go on with the predictions that ``out`` holds.
        limit: Only the first images.
        progress: Called after each image.
        seed: Of the bootstrap.

    Returns:
        Figures, slices, curves and records of each model, and comparisons of each pair.

    Raises:
        InputError: Models or predictions are no lists, or hold something else.
        ConfigError: No model, a name twice, or ``out`` holds an earlier run without ``resume``.
        DatasetError: The data, or predictions to resume from, cannot be read or do not fit.
        ModelError: A model cannot be loaded or used.

    Example:
        >>> from deixis.core.fakes import FakeGrounder
        >>> result = evaluate("tests/data/screens", [FakeGrounder()], limit=1)
        >>> result["fake-grounder"].figure("right@0.5").value
        0.0
    """
    _check_lists(models, predictions)
    chosen = [as_choice(model) for model in models]
    names = [choice.title for choice in chosen]
    names += [file.name for file in predictions]
    _check(names)
    if resume and out is None:
        raise ConfigError("resume needs the folder of the earlier run: give out (--out)")
    folder = None if out is None else Path(out)
    if folder is not None and not resume:
        _check_unused(folder, chosen)
    samples = Source(data, format=format, images=images, limit=limit)
    results: list[ModelResult] = []
    for choice in chosen:
        grounder, log = choice.load(), None
        if folder is not None:
            path, facts = predictions_path(folder, choice.title), choice.facts(grounder)
            log = PredictionLog(path, model=choice.title, resume=resume, facts=facts)
        results.append(_run(grounder, choice.title, samples, log, progress))
    results += [_score(file, samples, progress) for file in predictions]
    return _finish(samples, results, folder, seed)


def predictions_path(out: Path, model: str) -> Path:
    """Where the predictions of a model are written.

    Example:
        >>> predictions_path(Path("run"), "org/model-2").as_posix()
        'run/predictions/org_model-2.jsonl'
    """
    return out / "predictions" / f"{re.sub(r'[^A-Za-z0-9.-]+', '_', model)}.jsonl"


def _check_lists(models: Sequence[Model], predictions: Sequence[PredictionFile]) -> None:
    if isinstance(models, str) or not isinstance(models, Sequence):
        raise InputError(f"models must be a list of names, got {models!r:.80}")
    told = isinstance(predictions, Sequence)
    if not told or not all(isinstance(file, PredictionFile) for file in predictions):
        raise InputError(
            "predictions must be a list of what read_predictions(path) gives, "
            f"got {predictions!r:.80}"
        )


def _check_unused(folder: Path, chosen: Sequence[ModelChoice]) -> None:
    """Results of other models or predictions are not replaced; a model's own answers say more."""
    own = any(predictions_path(folder, choice.title).exists() for choice in chosen)
    if not own and (folder / RESULT_FILE).exists():
        raise ConfigError(
            f"{folder / RESULT_FILE} holds the results of an earlier run: --resume replaces them, "
            "or choose another --out"
        )


def _check(names: Sequence[str]) -> None:
    if not names:
        raise ConfigError("give at least one model (--model) or file of predictions")
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        raise ConfigError(f"each model needs a name of its own, got {twice[0]!r} twice")


def _run(
    grounder: Grounder,
    name: str,
    samples: Source,
    log: PredictionLog | None,
    progress: Progress | None,
) -> ModelResult:
    groups = run_model(grounder, samples, root=samples.root, log=log)
    records = _gather(name, groups, samples, progress)
    return result_of(name, records, predictions=None if log is None else str(log.path))


def _score(file: PredictionFile, samples: Source, progress: Progress | None) -> ModelResult:
    groups = run_answers(file.answers, samples, root=samples.root)
    records = _gather(file.name, groups, samples, progress)
    return result_of(
        file.name, records, notes=file.notes(limit=samples.limit), predictions=str(file.path)
    )


def _gather(
    name: str,
    groups: Iterable[list[Record]],
    samples: Source,
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
    samples: Source, results: Sequence[ModelResult], folder: Path | None, seed: int
) -> Evaluation:
    import deixis  # noqa: PLC0415 - the package is complete by now

    done = Evaluation(
        data=samples.name,
        pictures=samples.pictures,
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
