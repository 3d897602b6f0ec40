"""Growing files: written a few lines at a time while a run goes on, and resumed by a later run.

A process that is killed leaves whole lines and at most a part of one, which the next run cuts off.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import IO

from deixis.core.errors import ConfigError
from deixis.core.file_locks import FileLock

__all__ = ["GrowingFile"]


class GrowingFile:
    r"""A file of one run, which nobody else writes from construction until `close`.

    Args:
        path: The file; its folder is made.
        what: What it holds, as a message says it: "answers".
        first: The first line, which says what run it is of.
        scan: Called with the file of an earlier run; gives how many of its bytes are kept, 0 where
            not even its first line is whole.
        resume: Go on with a file that is there; without it such a file is an error.

    Attributes:
        kept: How many bytes of an earlier run are kept.

    Raises:
        ConfigError: The file is there already and ``resume`` is False, or another process writes
            it.

    Example:
        >>> from tempfile import TemporaryDirectory
        >>> with TemporaryDirectory() as folder:
        ...     path = Path(folder) / "a.txt"
        ...     file = GrowingFile(path, what="lines", first=b"of a\n", scan=lambda lines: 0)
        ...     file.append(b"one\n")
        ...     file.close()
        ...     path.read_text()
        'of a\none\n'
    """

    def __init__(
        self,
        path: Path,
        *,
        what: str,
        first: bytes,
        scan: Callable[[IO[bytes]], int],
        resume: bool = False,
    ) -> None:
        self.path = path
        self._first = first
        self._out: IO[bytes] | None = None
        self._lock = FileLock(path)
        try:
            self.kept = self._taken_up(what, scan, resume=resume)
        except BaseException:
            self._lock.release()
            raise

    def _taken_up(self, what: str, scan: Callable[[IO[bytes]], int], *, resume: bool) -> int:
        if not self.path.exists() or not self.path.stat().st_size:
            return 0
        if not resume:
            raise ConfigError(
                f"{self.path} holds {what} of an earlier run: --resume goes on with it, or choose "
                "another --out"
            )
        with self.path.open("rb") as lines:
            return scan(lines)

    def append(self, lines: bytes) -> None:
        """Write whole lines; they have left this process when this returns."""
        if self._out is None:
            self._out = self._opened()
        self._out.write(lines)
        self._out.flush()

    def close(self) -> None:
        """Close the file, and let others write it."""
        if self._out is not None:
            self._out.close()
            self._out = None
        self._lock.release()

    def _opened(self) -> IO[bytes]:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        out = self.path.open("r+b" if self.kept else "wb")
        out.truncate(self.kept)  # half a line of a run that was killed
        out.seek(0, os.SEEK_END)
        if not self.kept:
            out.write(self._first)
        return out
