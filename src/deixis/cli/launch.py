"""The first and the last of the program: Ctrl-C while nothing runs yet, or nothing any more.

Next to nothing is imported here. The rest is imported after Ctrl-C is seen to, which takes a tenth
of a second for any command.
"""

from __future__ import annotations

import atexit
import gc
import os
import signal
from collections.abc import Sequence
from types import FrameType

__all__ = ["INTERRUPTED", "main"]

INTERRUPTED = 130
"""128 + SIGINT, what a shell expects after Ctrl-C."""

_NEW_OBJECTS = 20_000
"""Between two searches for garbage. Nearly all that is imported stays: with Python's own 700 the
searches are a twentieth of the time that one answer takes."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run ``deixis`` with ``argv`` and return its exit code.

    Without ``argv`` it is the program itself, which has the arguments of the process; where no
    command runs, Ctrl-C ends it at once.
    """
    if argv is None:
        gc.set_threshold(_NEW_OBJECTS)
        if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
            return _heeding_interrupts()
        # Ctrl-C is not meant for it, as with "deixis ... &" in a script.
    from deixis.cli import entry

    return entry.main(argv)


def _heeding_interrupts() -> int:
    atexit.register(signal.signal, signal.SIGINT, signal.SIG_IGN)  # the last: all is done by then
    signal.signal(signal.SIGINT, _leave)
    from deixis.cli import entry

    try:
        signal.signal(signal.SIGINT, signal.default_int_handler)
        return entry.main()
    except KeyboardInterrupt:
        return INTERRUPTED
    finally:
        signal.signal(signal.SIGINT, _leave)


def _leave(_: int, __: FrameType | None) -> None:
    os._exit(INTERRUPTED)
