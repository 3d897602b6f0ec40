"""Progress of a training run on stderr: a bar on a terminal, now and then a line in a log."""

from __future__ import annotations

import sys
import time
from types import TracebackType
from typing import TYPE_CHECKING, Any

from deixis.cli.terminal import inform

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

__all__ = ["TrainProgress"]

_EVERY_S = 5.0  # between lines where stderr is a file


class TrainProgress:
    """`looking` while images are looked at, `epoch` after each epoch."""

    def __init__(self) -> None:
        self._live = sys.stderr.isatty()
        self._bar: Progress | None = None
        self._tasks: dict[str, TaskID] = {}
        self._said = time.monotonic()

    def __enter__(self) -> TrainProgress:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._bar is not None:
            self._bar.stop()
            self._bar = None

    def looking(self, what: str, done: int, total: int) -> None:
        """So many images are done."""
        self._show(what, done, total, "")

    def epoch(self, line: dict[str, Any]) -> None:
        """One more epoch is done."""
        loss = f"loss {line['loss']:.3f}" if "loss" in line else "nothing learned yet"
        told = f"{loss}, Acc@0.5 {line['accuracy']:.1%}"
        told += ", the best so far" if line["best"] else ""
        self._show("epoch", line["epoch"], line["epochs"], told)

    def _show(self, what: str, done: int, total: int, told: str) -> None:
        if self._live:
            self._draw(what, done, total, told)
        elif done in (0, total) or time.monotonic() - self._said > _EVERY_S:
            inform(f"{what} {done} of {total}{': ' if told else ''}{told}")
            self._said = time.monotonic()

    def _draw(self, what: str, done: int, total: int, told: str) -> None:
        if self._bar is None:
            from rich.console import Console  # 60 ms
            from rich.progress import Progress

            self._bar = Progress(console=Console(stderr=True), transient=True)
            self._bar.start()
        if what not in self._tasks:
            self._tasks[what] = self._bar.add_task("", total=total)
        self._bar.update(self._tasks[what], completed=done, description=f"{what} {told}")
