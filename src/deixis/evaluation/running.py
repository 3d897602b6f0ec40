"""Runs one model over a data set, image by image, and yields a record for each expression."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import chain
from pathlib import Path

from deixis.core import (
    ConfigError,
    DatasetError,
    Grounder,
    Grounding,
    ImageArray,
    ModelError,
    Size,
    Status,
)
from deixis.core.file_digests import file_digest
from deixis.datasets import Sample
from deixis.evaluation.meter import measured
from deixis.evaluation.predictions import Prediction, PredictionLog
from deixis.evaluation.records import Place, Record, record_answer, record_failure

__all__ = ["Answerer", "Opener", "image_name", "run_answers", "run_model"]

Opener = Callable[[Sample], ImageArray]

Answerer = Callable[[Sample, str], list[Prediction]]
"""Gives the predictions for all expressions of a sample; the text is the image's name."""


def run_model(
    grounder: Grounder,
    samples: Iterable[Sample],
    *,
    root: Path | None = None,
    log: PredictionLog | None = None,
    open_image: Opener | None = None,
) -> Iterator[list[Record]]:
    """Ground every expression and yield the records of each image.

    All phrases of an image go into one call, so that the image is encoded once; the time of the
    call is shared equally among them. A picture that cannot be opened, or on which the model
    fails, gives records with an error, which count as wrong, and the run goes on.

    Args:
        grounder: The model.
        samples: Read one by one; nothing is kept.
        root: Folder of the data set; names of images are relative to it.
        log: Predictions are read from it as far as it goes, and appended to it from there on.
        open_image: Gives the picture of a sample; its file is loaded when None. A mirrored or
            otherwise changed picture goes in here.

    Raises:
        ModelError: The model cannot be used at all, or answers more or fewer phrases than asked.
        DatasetError: The log was made from other data.
    """

    def answer(sample: Sample, name: str) -> list[Prediction]:
        return _ask(grounder, sample, name, open_image or _load)

    try:
        yield from run_answers(answer, samples, root=root, log=log)
    finally:
        if log is not None:
            log.close()


def run_answers(
    answer: Answerer,
    samples: Iterable[Sample],
    *,
    root: Path | None = None,
    log: PredictionLog | None = None,
) -> Iterator[list[Record]]:
    """As `run_model`, with predictions from wherever ``answer`` takes them."""
    earlier = iter(()) if log is None else log.earlier()
    for sample in samples:
        if not sample.expressions:
            continue
        name = image_name(sample.image, root)
        known = next(earlier, None)
        if known is not None and log is not None:
            _check_same(known[1], sample, name, log.path, known[0])
            predictions = known[1]
        else:
            earlier = chain()  # the log has ended; a generator is not asked again
            predictions = answer(sample, name)
            if log is not None:
                file = file_digest(sample.image)
                log.append([replace(item, file=file) for item in predictions])
        yield [_record(item, sample) for item in predictions]


def image_name(image: Path, root: Path | None) -> str:
    """The picture's name relative to the data set, or its path when it lies elsewhere."""
    if root is not None:
        path, base = Path(os.path.abspath(image)), Path(os.path.abspath(root))
        if path.is_relative_to(base):
            return path.relative_to(base).as_posix()
    return image.as_posix()


def _load(sample: Sample) -> ImageArray:
    from deixis.images import load_image  # noqa: PLC0415 - Pillow waits until a picture is opened

    return load_image(sample.image)


def _ask(grounder: Grounder, sample: Sample, name: str, open_image: Opener) -> list[Prediction]:
    phrases = [expression.phrase for expression in sample.expressions]
    try:
        image = open_image(sample)
        answers, cost = measured(lambda: grounder.ground(image, phrases))
    except (ModelError, ConfigError):
        raise  # it would fail on every other image too
    except Exception as error:  # noqa: BLE001 - one bad image must not end a long run
        return _failures(sample, name, f"{type(error).__name__}: {error}", grounder.name)
    if len(answers) != len(phrases):
        raise ModelError(f"{grounder.name} must give {len(phrases)} answers, got {len(answers)}")
    share = cost.seconds / len(phrases)
    return [
        # Through the wire format and back, so that a resumed run sees the very same.
        Prediction(
            name, index, len(phrases), Grounding.from_dict(item.to_dict()), share, cost.peak_mb
        )
        for index, item in enumerate(answers)
    ]


def _failures(sample: Sample, name: str, error: str, model: str) -> list[Prediction]:
    size = sample.size or Size(0, 0)
    total = len(sample.expressions)
    return [
        Prediction(
            name,
            index,
            total,
            Grounding(item.phrase, Status.UNSUPPORTED, image_size=size, model=model),
            error=error,
        )
        for index, item in enumerate(sample.expressions)
    ]


def _record(item: Prediction, sample: Sample) -> Record:
    expression = sample.expressions[item.index]
    place = Place(item.image, item.index, sample.kind, sample.split, sample.size)
    if item.error is not None:
        return record_failure(place, expression, item.error, model=item.answer.model)
    return record_answer(place, expression, item.answer, seconds=item.seconds, peak_mb=item.peak_mb)


def _check_same(known: list[Prediction], sample: Sample, name: str, path: Path, line: int) -> None:
    said = [(item.image, item.index, item.answer.phrase) for item in known]
    asked = [(name, index, item.phrase) for index, item in enumerate(sample.expressions)]
    if said != asked:
        raise DatasetError(
            f"the predictions must be of {name} ({len(asked)} phrases, first "
            f"{asked[0][2]!r:.60}), got {said[0][0]} ({len(said)}, first {said[0][2]!r:.60}): they "
            "were made from other data; choose another --out",
            path=str(path),
            line=line,
        )
    was = known[0].file
    # What failed has no answer that could belong to another picture.
    if was is not None and known[0].error is None and file_digest(sample.image) not in (None, was):
        raise DatasetError(
            f"the predictions must be of {name} as it is, but the picture has changed since they "
            "were made; choose another --out",
            path=str(path),
            line=line,
        )
