"""deixis points at things in images with words.

>>> import deixis
>>> deixis.parse("the red mug left of the laptop").head.category
'cup'

`ground` answers one call, `load` gives a model to keep, `parse` shows how a phrase is understood.
Nothing heavy is imported until it is needed.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

if TYPE_CHECKING:
    from deixis.api import ground
    from deixis.core import (
        Box,
        Boxes,
        ConfigError,
        DatasetError,
        DeixisError,
        Grounding,
        ImageError,
        InputError,
        Mask,
        MissingDependency,
        ModelError,
        PhraseError,
        Region,
        Size,
        Status,
        Step,
        Trace,
        WeightsError,
    )
    from deixis.grounders import ModelInfo, load, models
    from deixis.images import load_image
    from deixis.language import Form, parse

_HOMES = {
    "deixis.api": ("ground",),
    "deixis.core": (
        "Box", "Boxes", "ConfigError", "DatasetError", "DeixisError", "Grounding", "ImageError",
        "InputError", "Mask", "MissingDependency", "ModelError", "PhraseError", "Region", "Size",
        "Status", "Step", "Trace", "WeightsError",
    ),
    "deixis.grounders": ("ModelInfo", "load", "models"),
    "deixis.images": ("load_image",),
    "deixis.language": ("Form", "parse"),
}  # fmt: skip
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}

_ROOMS = frozenset(
    {"core", "datasets", "drawing", "evaluation", "grounders", "images", "language", "perception"}
)

__all__ = [
    "Box", "Boxes", "ConfigError", "DatasetError", "DeixisError", "Form", "Grounding", "ImageError",
    "InputError", "Mask", "MissingDependency", "ModelError", "ModelInfo", "PhraseError", "Region",
    "Size", "Status", "Step", "Trace", "WeightsError", "__version__", "ground", "load",
    "load_image", "models", "parse",
]  # fmt: skip


def __getattr__(name: str) -> Any:
    if name in _ROOMS:
        return import_module(f"deixis.{name}")
    home = _HOME_OF.get(name)
    if home is None:
        raise AttributeError(f"module 'deixis' has no attribute {name!r}")
    value = getattr(import_module(home), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
