"""Packed networks: the small ones that ship inside the package as ONNX files."""

from __future__ import annotations

from importlib import resources
from pathlib import Path
from typing import Any

from deixis.core import WeightsError

__all__ = ["open_packed"]


def open_packed(name: str, *, recipe: str, path: str | Path | None = None) -> Any:
    """An onnxruntime session of ``weights/NAME``, or of a file of yours, on one thread.

    Args:
        name: Of the file inside the package.
        recipe: Module that makes the file anew, for the error.
        path: A local file in its stead.

    Raises:
        WeightsError: The file is not there, or no network.
    """
    import onnxruntime

    file = resources.files("deixis").joinpath(f"weights/{name}") if path is None else Path(path)
    try:
        weights = file.read_bytes()
    except OSError:
        where = f"deixis/weights/{name}" if path is None else str(path)
        raise WeightsError(
            f"a network must lie at {where}, got no such file; "
            f"reinstall deixis or make it: python -m {recipe} --help"
        ) from None
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    try:
        return onnxruntime.InferenceSession(weights, options, providers=["CPUExecutionProvider"])
    except Exception as error:  # onnxruntime's own classes have no common name
        raise WeightsError(f"{path or name} is no network of this kind: {error}") from error
