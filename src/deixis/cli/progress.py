"""A progress bar on stderr for long batches."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator, Sequence
from typing import TypeVar

from deixis.cli.terminal import inform

__all__ = ["track"]

T = TypeVar("T")

_QUIET_S = 2.0  # a batch that is done sooner needs no progress
_EVERY_S = 5.0  # between lines where stderr is a file


def track(items: Sequence[T]) -> Iterator[T]:
    """Yield the items, with a bar on a terminal, or now and then a line in a log."""
    if len(items) < 2:
        yield from items
    elif sys.stderr.isatty():
        yield from _bar(items)
    else:
        yield from _lines(items)


def _bar(items: Sequence[T]) -> Iterator[T]:
    from rich.console import Console  # 60 ms, only for batches
    from rich.progress import Progress

    # Results that go to the same terminal are printed above the bar; a redirected stdout is
    # left alone, or the results would end up on stderr.
    shared = sys.stdout.isatty()
    console = Console(stderr=True)
    with Progress(console=console, transient=True, redirect_stdout=shared) as progress:
        yield from progress.track(items, description="images")


def _lines(items: Sequence[T]) -> Iterator[T]:
    start = said = time.monotonic()
    for index, item in enumerate(items):
        now = time.monotonic()
        if now - start > _QUIET_S and now - said > _EVERY_S:
            inform(f"{index} of {len(items)} images done")
            said = now
        yield item
