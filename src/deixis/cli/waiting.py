"""A word on a terminal while something takes long that cannot be counted."""

from __future__ import annotations

import sys
import threading
from types import TracebackType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.status import Status

__all__ = ["Waiting"]

_QUIET_S = 1.0  # what is done sooner needs no word


class Waiting:
    """Shows ``what`` on stderr once it has lasted a while; a log of a file needs none.

    It is a context manager; `done` ends it early, and may be called again. Nothing may be written
    to stdout before that: on a terminal it would end up on stderr.
    """

    def __init__(self, what: str) -> None:
        self._what = what
        self._lock = threading.Lock()
        self._over = False
        self._status: Status | None = None
        self._timer: threading.Timer | None = None

    def __enter__(self) -> Waiting:
        if sys.stderr.isatty():
            self._timer = threading.Timer(_QUIET_S, self._show)
            self._timer.daemon = True  # Ctrl-C need not wait for it
            self._timer.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.done()

    def done(self) -> None:
        """Take the word away."""
        if self._timer is not None:
            self._timer.cancel()
        with self._lock:
            self._over = True
            if self._status is not None:
                self._status.stop()
                self._status = None

    def _show(self) -> None:
        from rich.console import Console  # 60 ms, only for what takes long
        from rich.text import Text

        with self._lock:
            if not self._over:
                self._status = Console(stderr=True).status(Text(self._what))
                self._status.start()
