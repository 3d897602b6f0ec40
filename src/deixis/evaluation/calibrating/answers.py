"""The answers that a calibration is fitted to: kept beside it, so that a killed run goes on."""

from __future__ import annotations

import os
from pathlib import Path

from deixis.evaluation.evaluator import RESULT_FILE, predictions_path
from deixis.evaluation.results import ModelResult

__all__ = ["answers_folder", "clear_finished", "grounder_name"]


def answers_folder(calibration: str | os.PathLike[str]) -> Path:
    """Where the answers for a calibration are kept, an ``out`` of `evaluate`.

    Example:
        >>> answers_folder("mine.json").as_posix()
        'mine.answers'
    """
    return Path(calibration).with_suffix(".answers")


def clear_finished(folder: Path, model: str) -> None:
    """Take away the answers of a run that came to its end; of one that was cut off they stay."""
    result = folder / RESULT_FILE
    if result.is_file():
        result.unlink()
        predictions_path(folder, model).unlink(missing_ok=True)


def grounder_name(result: ModelResult) -> str:
    """The name that answers bear, to which a calibration belongs.

    A folder of ``deixis train`` is evaluated by its path, and its grounder has a name of its own.
    """
    told = (record.answer.model for record in result.records if record.error is None)
    return next((name for name in told if name), None) or result.model
