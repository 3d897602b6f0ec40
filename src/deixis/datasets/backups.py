"""Backups: the file as it was, kept beside the one that takes its place."""

from __future__ import annotations

import shutil
from itertools import count
from pathlib import Path

from deixis.core.whole_files import whole_file

__all__ = ["keep_copy"]


def keep_copy(file: Path, before: str) -> Path:
    """Copy the file beside itself, under a name that nothing has yet; give the copy.

    Args:
        file: What is about to be replaced.
        before: What is about to happen: "split" gives ``NAME.before-split.jsonl``, and the next
            time ``NAME.before-split-2.jsonl``, so that the first copy outlives all later ones.

    Raises:
        OSError: It cannot be written.
    """
    free = (
        file.with_name(f"{file.stem}.before-{before}{'' if n == 1 else f'-{n}'}{file.suffix}")
        for n in count(1)
    )
    backup = next(path for path in free if not path.exists())
    with whole_file(backup) as draft:
        shutil.copy2(file, draft)
    return backup
