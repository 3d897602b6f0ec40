"""Saying where weights come from: in the log, or on stderr where nobody has set up logging."""

from __future__ import annotations

import logging
import sys

__all__ = ["say"]

_log = logging.getLogger("deixis.weights")


def say(message: str, *, level: int = logging.INFO) -> None:
    """A line of the logger "deixis.weights", which is printed on stderr where no log is set up.

    A program that has handlers gets it there and nowhere else; to hear nothing, give the logger a
    `logging.NullHandler`.

    Args:
        message: One line.
        level: As of `logging`.
    """
    if _log.hasHandlers():
        _log.log(level, "%s", message)
    else:
        print(f"deixis: {message}", file=sys.stderr)
