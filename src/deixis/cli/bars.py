"""What progress on stderr has in common: a word of waiting, then bars that go away at the end."""

from __future__ import annotations

import sys
import time
from types import TracebackType
from typing import TYPE_CHECKING, TypeVar

from deixis.cli.waiting import Waiting

if TYPE_CHECKING:
    from rich.progress import Progress, ProgressColumn, TaskID

__all__ = ["EVERY_S", "QUIET_S", "Bars"]

QUIET_S = 2.0
"""What is done sooner needs no progress."""
EVERY_S = 5.0
"""Between lines where stderr is a file."""

_Self = TypeVar("_Self", bound="Bars")


class Bars:
    """A context manager that takes its bars away at the end.

    Args:
        waiting: What is said on a terminal until there is something to count.
    """

    def __init__(self, waiting: str) -> None:
        self.live = sys.stderr.isatty()
        self.start = self.said = time.monotonic()
        self.waiting = Waiting(waiting)
        self.tasks: dict[str, TaskID] = {}
        self._bar: Progress | None = None

    def __enter__(self: _Self) -> _Self:
        self.waiting.__enter__()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.waiting.done()
        if self._bar is not None:
            self._bar.stop()
            self._bar = None

    def bar(self, *more: ProgressColumn) -> Progress:
        """The bars, drawn from the first call on, with more columns than the usual ones."""
        if self._bar is None:
            from rich.console import Console  # 60 ms, only for what takes long
            from rich.progress import Progress

            columns = (*Progress.get_default_columns(), *more)
            self._bar = Progress(*columns, console=Console(stderr=True), transient=True)
            self._bar.start()
        return self._bar
