"""Packed networks: the small ones that ship inside the package for elements of pages."""

from __future__ import annotations

from importlib import resources
from typing import Any

from deixis.core import WeightsError

__all__ = ["open_packed"]


def open_packed(name: str, *, recipe: str) -> Any:
    """An onnxruntime session of ``weights/NAME`` on one thread.

    Args:
        name: Of the file.
        recipe: Module that makes the file anew, for the error.

    Raises:
        WeightsError: The file is not there.
    """
    import onnxruntime

    try:
        weights = resources.files("deixis").joinpath(f"weights/{name}").read_bytes()
    except FileNotFoundError:
        raise WeightsError(
            f"a network of the element finder must lie at deixis/weights/{name}, got no such file; "
            f"reinstall deixis or make it: python -m {recipe} FOLDER"
        ) from None
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    return onnxruntime.InferenceSession(weights, options, providers=["CPUExecutionProvider"])
