"""Locks: one process writes a file at a time; the lock says which, and vanishes at its end."""

from __future__ import annotations

import os
import platform
from pathlib import Path
from types import ModuleType
from typing import IO

from deixis.core.errors import ConfigError

_fcntl: ModuleType | None
try:
    import fcntl as _fcntl
except ImportError:  # Windows
    _fcntl = None

__all__ = ["FileLock"]


class FileLock:
    """Holds ``NAME.lock`` beside a file from construction until `release`.

    Where the system has locks of files (all but Windows), one that a killed process left counts for
    nothing; elsewhere the message says which file to remove.

    Args:
        path: The file that is written; its folder is made.

    Raises:
        ConfigError: Another process holds it.

    Example:
        >>> from tempfile import TemporaryDirectory
        >>> with TemporaryDirectory() as folder:
        ...     lock = FileLock(Path(folder) / "a.txt")
        ...     lock.release()
        ...     list(Path(folder).iterdir())
        []
    """

    def __init__(self, path: Path) -> None:
        self._path = path.with_name(f"{path.name}.lock")
        path.parent.mkdir(parents=True, exist_ok=True)
        self._file: IO[str] | None = None
        while self._file is None:
            self._file = self._take()
        self._file.truncate(0)
        self._file.write(f"process {os.getpid()} on {platform.node()}")
        self._file.flush()

    def release(self) -> None:
        """Remove it; once more does nothing."""
        if self._file is None:
            return
        if _fcntl is None:
            self._file.close()
        self._path.unlink(missing_ok=True)
        self._file.close()
        self._file = None

    def _take(self) -> IO[str] | None:
        """The lock; None if its last holder removed the file meanwhile: try again."""
        try:
            file = self._path.open("x" if _fcntl is None else "a+", encoding="utf-8")
        except FileExistsError:
            raise self._held() from None
        if _fcntl is None:
            return file
        try:
            _fcntl.flock(file, _fcntl.LOCK_EX | _fcntl.LOCK_NB)
            if os.path.samestat(os.fstat(file.fileno()), self._path.stat()):
                return file
        except FileNotFoundError:
            pass
        except BlockingIOError:
            file.close()
            raise self._held() from None
        except OSError:
            return file  # a file system without locks: as before there were any
        file.close()
        return None

    def _held(self) -> ConfigError:
        try:
            who = self._path.read_text("utf-8") or "another process"
        except OSError:
            who = "another process"
        stale = f"; if none runs, remove {self._path}" if _fcntl is None else ""
        return ConfigError(
            f"{self._path.with_suffix('')} is being written by {who}; wait for its end, or choose "
            f"another --out{stale}"
        )
