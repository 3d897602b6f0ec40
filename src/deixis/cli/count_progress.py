"""Progress of anything that is counted, on stderr: bars on a terminal, or lines in a log."""

from __future__ import annotations

import sys
import time
from types import TracebackType
from typing import TYPE_CHECKING

from deixis.cli.terminal import inform
from deixis.cli.waiting import Waiting

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

__all__ = ["CountProgress"]

_QUIET_S = 2.0  # what is done sooner needs no progress
_EVERY_S = 5.0  # between lines where stderr is a file


class CountProgress:
    """Call it with what is counted, how many are done, and of how many (None: unknown).

    It is a context manager that takes the bars away at the end.
    """

    def __init__(self) -> None:
        self._live = sys.stderr.isatty()
        self._bar: Progress | None = None
        self._tasks: dict[str, TaskID] = {}
        self._start = self._said = time.monotonic()
        self._waiting = Waiting("working")

    def __enter__(self) -> CountProgress:
        self._waiting.__enter__()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._waiting.done()
        if self._bar is not None:
            self._bar.stop()
            self._bar = None

    def __call__(self, what: str, done: int, total: int | None) -> None:
        now = time.monotonic()
        if now - self._start <= _QUIET_S:
            return
        if self._live:
            self._waiting.done()
            self._draw(what, done, total)
        elif now - self._said > _EVERY_S:
            inform(f"{done}{'' if total is None else f' of {total}'} {what}")
            self._said = now

    def _draw(self, what: str, done: int, total: int | None) -> None:
        if self._bar is None:
            from rich.console import Console  # 60 ms, only for what takes long
            from rich.progress import MofNCompleteColumn, Progress

            columns = (*Progress.get_default_columns(), MofNCompleteColumn())
            self._bar = Progress(*columns, console=Console(stderr=True), transient=True)
            self._bar.start()
        if what not in self._tasks:
            self._tasks[what] = self._bar.add_task(what, total=total)
        self._bar.update(self._tasks[what], completed=done)
