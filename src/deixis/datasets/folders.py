"""Folders that data are written to."""

from __future__ import annotations

import os
from pathlib import Path

from deixis.core import ConfigError

__all__ = ["require_empty"]


def require_empty(out: str | os.PathLike[str]) -> Path:
    """The folder, which nothing may be overwritten in.

    Raises:
        ConfigError: It is a file, or holds something.
    """
    folder = Path(out)
    if folder.exists() and not folder.is_dir():
        raise ConfigError(f"out must be a folder, got the file {folder}")
    if folder.is_dir() and any(folder.iterdir()):
        raise ConfigError(f"{folder} must be empty or missing; choose another folder")
    return folder
