"""Progress of anything that is counted, on stderr: bars on a terminal, or lines in a log."""

from __future__ import annotations

import time

from deixis.cli.bars import EVERY_S, QUIET_S, Bars
from deixis.cli.terminal import inform

__all__ = ["CountProgress"]


class CountProgress(Bars):
    """Call it with what is counted, how many are done, and of how many (None: unknown).

    It is a context manager that takes the bars away at the end.
    """

    def __init__(self) -> None:
        super().__init__("working")

    def __call__(self, what: str, done: int, total: int | None) -> None:
        now = time.monotonic()
        if now - self.start <= QUIET_S:
            return
        if self.live:
            self.waiting.done()
            self._draw(what, done, total)
        elif now - self.said > EVERY_S:
            inform(f"{done}{'' if total is None else f' of {total}'} {what}")
            self.said = now

    def _draw(self, what: str, done: int, total: int | None) -> None:
        from rich.progress import MofNCompleteColumn

        bar = self.bar(MofNCompleteColumn())
        if what not in self.tasks:
            self.tasks[what] = bar.add_task(what, total=total)
        bar.update(self.tasks[what], completed=done)
