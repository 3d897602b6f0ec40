"""Optional packages: whether they are installed, and the pip line where they are not."""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from typing import Any

from deixis.core import MissingDependency

__all__ = ["EXTRAS", "installed", "need"]

EXTRAS: dict[str, tuple[str, ...]] = {
    "": (),
    "hub": ("torch", "transformers"),
    "fast": ("openvino",),
    "train": ("torch", "safetensors", "onnx"),
    "openclip": ("torch", "open_clip"),
    "ultralytics": ("ultralytics",),
}
"""Extra of ``pip install 'deixis[...]'`` -> the modules that it brings."""


def installed(extra: str) -> bool:
    """Whether every package of an extra is here, found without importing it.

    Example:
        >>> installed("")
        True
    """
    return all(find_spec(module) is not None for module in EXTRAS.get(extra, ()))


def need(module: str, *, purpose: str, extra: str = "hub") -> Any:
    """Import an optional package.

    Args:
        module: Its import name.
        purpose: What needs it, as the subject of a sentence: "the encoder clip-vit-b32".
        extra: Which extra of deixis brings it.

    Raises:
        MissingDependency: It is not installed; the message has the exact ``pip install`` line.
    """
    try:
        return import_module(module)
    except ModuleNotFoundError as error:
        missing = (error.name or module).partition(".")[0]
        raise MissingDependency(missing, extra=extra, purpose=purpose) from error
