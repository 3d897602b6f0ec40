"""Small networks that ship as arrays in one ``.npz`` file each."""

from __future__ import annotations

import importlib.resources
from pathlib import Path
from zipfile import BadZipFile

import numpy as np
import numpy.typing as npt

from deixis.core import WeightsError

__all__ = ["read_arrays"]


def read_arrays(path: str | Path | None, what: str) -> dict[str, npt.NDArray[np.generic]]:
    """The arrays of a file by name; nothing in it is ever run.

    Args:
        path: A local file; ``WHAT.npz`` inside the package when None.
        what: What it tells, such as "looks".

    Raises:
        WeightsError: It is not there, or no such file.
    """
    packaged = importlib.resources.files("deixis") / "weights" / f"{what}.npz"
    found = Path(str(packaged)) if path is None else Path(path)
    if not found.is_file():
        raise WeightsError(f"what tells {what} is not at {found}: expected an .npz file")
    try:
        with np.load(found, allow_pickle=False) as table:
            return {name: table[name] for name in table.files}
    except (OSError, ValueError, BadZipFile) as error:
        raise WeightsError(f"{found} is no file of {what}: {error}") from error
