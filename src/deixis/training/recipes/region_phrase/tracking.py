"""Figures of each epoch for TensorBoard, and for MLflow and W&B where they are installed."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable
from contextlib import ExitStack
from importlib.util import find_spec
from pathlib import Path
from types import TracebackType
from typing import Any

from deixis.perception.hub.packages import need

__all__ = ["Trackers"]

_log = logging.getLogger("deixis.training")
_FIGURES = ("loss", "accuracy", "likelihood", "base_weight", "scale", "rate", "seconds")


class Trackers:
    """Call it with each line of the history; a context manager that closes what it opened.

    TensorBoard's files are always written, where the package is installed. MLflow takes part where
    ``MLFLOW_TRACKING_URI`` is set, W&B where ``WANDB_MODE``, ``WANDB_PROJECT`` or
    ``WANDB_API_KEY`` is: a package that happens to be installed must not send anything anywhere.

    Args:
        folder: For TensorBoard's files.
        settings: Written down with the run.
        done: Epochs that an earlier process has told already; -1 of a new run.
    """

    def __init__(self, folder: Path, settings: dict[str, Any], *, done: int = -1) -> None:
        self._stack = ExitStack()
        self._done = done
        makers = (_tensorboard, _mlflow, _wandb)
        made = [maker(folder, settings, done, self._stack) for maker in makers]
        self._tell = [tell for tell in made if tell is not None]

    def __enter__(self) -> Trackers:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._stack.close()

    def __call__(self, line: dict[str, Any]) -> None:
        """One epoch; those of an earlier process are left out."""
        if line["epoch"] > self._done:
            figures = {name: float(line[name]) for name in _FIGURES if name in line}
            for tell in self._tell:
                tell(figures, line["epoch"])


_Tell = Callable[[dict[str, float], int], None]


def _tensorboard(
    folder: Path, settings: dict[str, Any], done: int, stack: ExitStack
) -> _Tell | None:
    if find_spec("tensorboard") is None:
        _log.warning("no curves for TensorBoard; install it with: pip install 'deixis[train]'")
        return None
    writer = need("torch.utils.tensorboard", purpose="curves", extra="train").SummaryWriter(
        str(folder), purge_step=done + 1 if done >= 0 else None
    )
    stack.callback(writer.close)
    if done < 0:
        writer.add_text("settings", "  \n".join(f"{k}: {v}" for k, v in settings.items()))

    def tell(figures: dict[str, float], epoch: int) -> None:
        for name, value in figures.items():
            writer.add_scalar(name, value, epoch)
        writer.flush()

    return tell


def _mlflow(folder: Path, settings: dict[str, Any], done: int, stack: ExitStack) -> _Tell | None:
    if not os.environ.get("MLFLOW_TRACKING_URI") or find_spec("mlflow") is None:
        return None
    mlflow = need("mlflow", purpose="tracking", extra="train")
    mlflow.start_run(run_name=folder.parent.name)
    stack.callback(mlflow.end_run)
    mlflow.log_params({**settings, "from_epoch": max(done, 0)})
    return lambda figures, epoch: mlflow.log_metrics(figures, step=epoch)


def _wandb(folder: Path, settings: dict[str, Any], done: int, stack: ExitStack) -> _Tell | None:
    asked = any(os.environ.get(f"WANDB_{name}") for name in ("MODE", "PROJECT", "API_KEY"))
    if not asked or find_spec("wandb") is None:
        return None
    run = need("wandb", purpose="tracking", extra="train").init(
        dir=str(folder), name=folder.parent.name, config={**settings, "from_epoch": max(done, 0)}
    )
    stack.callback(run.finish)
    return lambda figures, epoch: run.log(figures, step=epoch)
