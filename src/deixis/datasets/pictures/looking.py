"""Looking at many pictures at once, in processes."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_context
from pathlib import Path

from deixis.core import ConfigError
from deixis.datasets.pictures.facts import PictureFacts, look_at

__all__ = ["look_at_all"]

_FEW = 64  # pictures that are looked at sooner than processes start
_CHUNK = 32


def look_at_all(
    paths: Sequence[Path],
    *,
    workers: int | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> Iterator[PictureFacts]:
    """The facts of each picture, in order.

    Args:
        paths: Files, which may be missing or damaged.
        workers: Processes; as many as cores when None.
        progress: Called with (done, of so many).

    Raises:
        ConfigError: Fewer than one worker.
    """
    if workers is not None and workers < 1:
        raise ConfigError(f"workers must be at least 1, got {workers}")
    many = min(workers or os.cpu_count() or 1, 1 + len(paths) // _FEW)
    for done, facts in enumerate(_facts(paths, many), start=1):
        yield facts
        if progress is not None:
            progress(done, len(paths))


def _facts(paths: Sequence[Path], workers: int) -> Iterator[PictureFacts]:
    if workers == 1:
        yield from map(look_at, paths)
        return
    # Not forked: the caller may hold threads of its own.
    pool = ProcessPoolExecutor(workers, mp_context=get_context("spawn"))
    try:
        with _deaf_to_ctrl_c():
            answers = pool.map(look_at, paths, chunksize=_CHUNK)  # starts the processes
        yield from answers
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


@contextmanager
def _deaf_to_ctrl_c() -> Iterator[None]:
    """Processes started meanwhile never hear Ctrl-C: the parent does, and stops them.

    They inherit it, so that not even their first imports end in a traceback.
    """
    if threading.current_thread() is not threading.main_thread():
        yield  # only the main thread may set signals
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
