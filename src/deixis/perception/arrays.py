"""Small networks that ship as arrays in one ``.npz`` file each."""

from __future__ import annotations

import importlib.resources
from functools import cached_property
from pathlib import Path
from typing import ClassVar
from zipfile import BadZipFile

import numpy as np
import numpy.typing as npt

from deixis.core import WeightsError

__all__ = ["SmallNetwork"]


class SmallNetwork:
    """Arrays of a file and the names of its outputs; the file is read when first used.

    Nothing in the file is ever run.

    Args:
        weights: A local ``.npz`` file that a recipe wrote; the one inside the package when None.
    """

    tells: ClassVar[str]
    """What it tells, such as "looks"; ``looks.npz`` is inside the package."""

    needs: ClassVar[frozenset[str]] = frozenset({"names"})
    """Arrays without which a file is none of its own."""

    def __init__(self, weights: str | Path | None = None) -> None:
        self._path = weights

    @cached_property
    def _arrays(self) -> dict[str, npt.NDArray[np.generic]]:
        packaged = importlib.resources.files("deixis") / "weights" / f"{self.tells}.npz"
        path = Path(str(packaged)) if self._path is None else Path(self._path)
        if not path.is_file():
            raise WeightsError(f"what tells {self.tells} is not at {path}: expected an .npz file")
        try:
            with np.load(path, allow_pickle=False) as table:
                arrays = {name: table[name] for name in table.files}
        except (OSError, ValueError, BadZipFile) as error:
            raise WeightsError(f"{path} is no file of {self.tells}: {error}") from error
        if missing := sorted(self.needs - arrays.keys()):
            raise WeightsError(f"{path} is no file of {self.tells}: it lacks {missing}")
        return arrays

    @cached_property
    def _numbers(self) -> dict[str, npt.NDArray[np.float32]]:
        return {k: v.astype(np.float32) for k, v in self._arrays.items() if k != "names"}

    @cached_property
    def _names(self) -> tuple[str, ...]:
        return tuple(map(str, self._arrays["names"]))
