"""Where calibrations are kept when nobody says where."""

from __future__ import annotations

import os
import re
from pathlib import Path

__all__ = ["config_folder", "stored_path"]


def config_folder() -> Path:
    """Where deixis keeps what users set.

    ``DEIXIS_CONFIG`` names it; else it is ``deixis`` in ``%APPDATA%`` on Windows, and in
    ``$XDG_CONFIG_HOME`` or ``~/.config`` everywhere else.
    """
    named = os.environ.get("DEIXIS_CONFIG")
    if named:
        return Path(named)
    base = os.environ.get("APPDATA") if os.name == "nt" else os.environ.get("XDG_CONFIG_HOME")
    return Path(base) / "deixis" if base else Path.home() / ".config" / "deixis"


def stored_path(model: str) -> Path:
    """Where the calibration of a model is stored.

    Example:
        >>> stored_path("org/model-2").name
        'org_model-2.json'
    """
    name = re.sub(r"[^A-Za-z0-9.-]+", "_", model).strip(".") or "model"
    return config_folder() / "calibration" / f"{name}.json"
