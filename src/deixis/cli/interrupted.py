"""What a run that was stopped by Ctrl-C leaves behind."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from deixis.cli.terminal import inform

__all__ = ["tells_what_is_kept"]


@contextmanager
def tells_what_is_kept(out: Path | None) -> Iterator[None]:
    """Around a run that keeps its answers in ``out``; says on Ctrl-C how to go on."""
    try:
        yield
    except KeyboardInterrupt:
        inform(
            "interrupted; nothing was kept, --out DIR would keep it"
            if out is None
            else f"interrupted; the same command with --resume goes on from {out}"
        )
        raise
