"""Progress of an evaluation on stderr: a bar on a terminal, now and then a line in a log."""

from __future__ import annotations

import sys
import time
from types import TracebackType
from typing import TYPE_CHECKING

from deixis.cli.terminal import inform, safe
from deixis.cli.waiting import Waiting

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

    from deixis.evaluation import State

__all__ = ["RunProgress"]

_QUIET_S = 2.0  # a run that is done sooner needs no progress
_EVERY_S = 5.0  # between lines where stderr is a file


class RunProgress:
    """Call it with each `State`; it is a context manager that takes the bar away at the end."""

    def __init__(self) -> None:
        self._live = sys.stderr.isatty()
        self._bar: Progress | None = None
        self._tasks: dict[str, TaskID] = {}
        self._start = self._said = time.monotonic()
        self._waiting = Waiting("loading the model and looking at the first picture")

    def __enter__(self) -> RunProgress:
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

    def __call__(self, state: State) -> None:
        self._waiting.done()
        if self._live:
            self._draw(state)
        else:
            self._tell(state)

    def _draw(self, state: State) -> None:
        if self._bar is None:
            from rich.console import Console  # 60 ms, only for long runs
            from rich.progress import Progress

            self._bar = Progress(console=Console(stderr=True), transient=True)
            self._bar.start()
        if state.model not in self._tasks:
            self._tasks[state.model] = self._bar.add_task("", total=state.total_images)
        told = safe(state.model).replace("[", r"\[")  # rich reads square brackets as styles
        self._bar.update(
            self._tasks[state.model],
            completed=state.images,
            description=f"{told} {_right(state)}",
        )

    def _tell(self, state: State) -> None:
        now = time.monotonic()
        if now - self._start > _QUIET_S and now - self._said > _EVERY_S:
            total = "" if state.total_images is None else f" of {state.total_images}"
            told = ", ".join(filter(None, (f"{state.images}{total} images", _right(state))))
            inform(f"{state.model}: {told}")
            self._said = now


def _right(state: State) -> str:
    """What is known of the answers; some rounds have none."""
    return f"{state.right}/{state.expressions} right" if state.expressions else ""
