"""Digests of files: whether a file is still the one that it was."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

__all__ = ["file_digest"]

_CHUNK = 1 << 20


def file_digest(path: str | os.PathLike[str]) -> str | None:
    """Sixteen hex digits that tell the file's bytes; None if it cannot be read.

    Example:
        >>> file_digest("no such file") is None
        True
    """
    told = hashlib.blake2b(digest_size=8)
    try:
        with Path(path).open("rb") as file:
            while chunk := file.read(_CHUNK):
                told.update(chunk)
    except (OSError, ValueError):
        return None
    return told.hexdigest()
