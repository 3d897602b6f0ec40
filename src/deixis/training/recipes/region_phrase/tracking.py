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
# MLflow tries seven times and waits minutes between, while training stands still.
_PATIENCE = {"MLFLOW_HTTP_REQUEST_MAX_RETRIES": "2", "MLFLOW_HTTP_REQUEST_TIMEOUT": "10"}
_FIGURES = ("loss", "accuracy", "likelihood", "base_weight", "scale", "rate", "seconds")


class Trackers:
    """Call it with each line of the history; a context manager that closes what it opened.

    TensorBoard's files are always written, where the package is installed. MLflow takes part where
    ``MLFLOW_TRACKING_URI`` is set, W&B where ``WANDB_MODE``, ``WANDB_PROJECT`` or
    ``WANDB_API_KEY`` is: a package that happens to be installed must not send anything anywhere.
    A tracker that fails is left out with a warning, and training goes on. Each process is a run of
    its own there; ``from_epoch`` says where a resumed one went on.

    Args:
        folder: For TensorBoard's files.
        settings: Written down with the run.
        done: Epochs that an earlier process has told already; -1 of a new run.
    """

    def __init__(self, folder: Path, settings: dict[str, Any], *, done: int = -1) -> None:
        self._stack = ExitStack()
        self._done = done
        self._tell: dict[str, _Tell] = {}
        makers = {"TensorBoard": _tensorboard, "MLflow": _mlflow, "W&B": _wandb}
        for name, make in makers.items():
            tell = self._guarded(name, make, folder, settings, done, self._stack)
            if tell is not None:
                self._tell[name] = tell

    def __enter__(self) -> Trackers:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        try:
            self._stack.__exit__(kind, error, trace)
        except Exception as trouble:  # noqa: BLE001 - as in _guarded
            _log.warning("the end of the run could not be recorded: %s", _reason(trouble))

    def __call__(self, line: dict[str, Any]) -> None:
        """One epoch; those of an earlier process are left out."""
        if line["epoch"] > self._done:
            figures = {name: float(line[name]) for name in _FIGURES if name in line}
            for name, tell in list(self._tell.items()):
                self._guarded(name, tell, figures, line["epoch"])

    def _guarded(self, name: str, step: Callable[..., Any], *given: Any) -> Any:
        """Hours of training must not end because a server of records went away."""
        try:
            return step(*given)
        except Exception as error:  # noqa: BLE001 - each tracker has errors of its own
            self._tell.pop(name, None)
            _log.warning("%s records no more of this run: %s", name, _reason(error))
            return None


_Tell = Callable[[dict[str, float], int], None]
_Kind = type[BaseException] | None


def _reason(error: Exception) -> str:
    return (str(error).strip() or type(error).__name__).splitlines()[0]


def _title(folder: Path) -> str:
    """The name of the tuned model, in whose ``run/events`` the files lie."""
    return folder.resolve().parents[1].name


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
    for name, value in _PATIENCE.items():
        os.environ.setdefault(name, value)
    mlflow = need("mlflow", purpose="tracking", extra="train")
    inside = mlflow.active_run() is not None  # of a caller in Python
    mlflow.start_run(run_name=_title(folder), nested=inside)

    def end(kind: _Kind, *_: object) -> None:
        failed = "KILLED" if kind is KeyboardInterrupt else "FAILED"
        mlflow.end_run("FINISHED" if kind is None else failed)

    stack.push(end)
    mlflow.log_params({**settings, "from_epoch": max(done, 0)})
    return lambda figures, epoch: mlflow.log_metrics(figures, step=epoch)


def _wandb(folder: Path, settings: dict[str, Any], done: int, stack: ExitStack) -> _Tell | None:
    asked = any(os.environ.get(f"WANDB_{name}") for name in ("MODE", "PROJECT", "API_KEY"))
    if not asked or find_spec("wandb") is None:
        return None
    run = need("wandb", purpose="tracking", extra="train").init(
        dir=str(folder), name=_title(folder), config={**settings, "from_epoch": max(done, 0)}
    )
    stack.push(lambda kind, *_: run.finish(exit_code=int(kind is not None)))
    return lambda figures, epoch: run.log(figures, step=epoch)
