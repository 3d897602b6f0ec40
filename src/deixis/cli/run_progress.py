"""Progress of an evaluation on stderr: a bar on a terminal, now and then a line in a log."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from deixis.cli.bars import EVERY_S, QUIET_S, Bars
from deixis.cli.terminal import inform, safe

if TYPE_CHECKING:
    from deixis.evaluation import State

__all__ = ["RunProgress"]


class RunProgress(Bars):
    """Call it with each `State`; it is a context manager that takes the bar away at the end."""

    def __init__(self) -> None:
        super().__init__("loading the model and looking at the first picture")

    def __call__(self, state: State) -> None:
        self.waiting.done()
        if self.live:
            self._draw(state)
        else:
            self._tell(state)

    def _draw(self, state: State) -> None:
        bar = self.bar()
        if state.model not in self.tasks:
            self.tasks[state.model] = bar.add_task("", total=state.total_images)
        told = safe(state.model).replace("[", r"\[")  # rich reads square brackets as styles
        bar.update(
            self.tasks[state.model],
            completed=state.images,
            description=f"{told} {_right(state)}",
        )

    def _tell(self, state: State) -> None:
        now = time.monotonic()
        if now - self.start > QUIET_S and now - self.said > EVERY_S:
            total = "" if state.total_images is None else f" of {state.total_images}"
            told = ", ".join(filter(None, (f"{state.images}{total} images", _right(state))))
            inform(f"{state.model}: {told}")
            self.said = now


def _right(state: State) -> str:
    """What is known of the answers; some rounds have none."""
    return f"{state.right}/{state.expressions} right" if state.expressions else ""
