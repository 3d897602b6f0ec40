"""Folders that ``deixis train`` wrote, told apart from names without importing anything heavy."""

from __future__ import annotations

import os
from pathlib import Path

from deixis.grounders.model_info import ModelInfo

__all__ = ["CARD_FILE", "is_tuned", "tuned_info"]

CARD_FILE = "deixis.json"


def is_tuned(name: object) -> bool:
    """Whether this is a folder that ``deixis train`` wrote."""
    return isinstance(name, str | os.PathLike) and (Path(name) / CARD_FILE).is_file()


def tuned_info(name: str | os.PathLike[str]) -> ModelInfo:
    """The folder as an entry like those of the catalogs."""
    folder = Path(name).absolute()
    stamp = (folder / CARD_FILE).stat().st_mtime_ns  # a folder that was trained again is another
    return ModelInfo(
        name=str(name),
        builder="deixis.grounders.tuned:build",
        summary="Tuned on your own pairs.",
        licence="of its base and of your data",
        gives=("boxes", "absent", "many", "score"),
        settings=(("folder", str(folder)), ("stamp", stamp)),
    )
