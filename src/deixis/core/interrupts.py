"""Ctrl-C, where a library may lose it."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

__all__ = ["interrupts_kept"]


@contextmanager
def interrupts_kept() -> Iterator[None]:
    """Ctrl-C stays a KeyboardInterrupt, whatever error of its own a library raises over it.

    Signals come to the main thread only; in others there is nothing to keep.
    """
    came: list[int] = []
    try:
        with _noting(came):
            yield
    except Exception as error:
        if came or _over_an_interrupt(error):
            raise KeyboardInterrupt from error
        raise


@contextmanager
def _noting(came: list[int]) -> Iterator[None]:
    """Note each signal of Ctrl-C before it is handled as it was."""
    handler = signal.getsignal(signal.SIGINT)
    if not callable(handler) or threading.current_thread() is not threading.main_thread():
        yield
        return

    def note(number: int, frame: FrameType | None) -> None:
        came.append(number)
        handler(number, frame)

    signal.signal(signal.SIGINT, note)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, handler)


def _over_an_interrupt(error: BaseException | None) -> bool:
    while error is not None and not isinstance(error, KeyboardInterrupt):
        error = error.__cause__ or error.__context__
    return error is not None
