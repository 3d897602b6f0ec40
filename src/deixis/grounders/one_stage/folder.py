"""The one folder with a model's weights."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from deixis.core import ConfigError
from deixis.grounders.model_info import ModelInfo
from deixis.perception.hub import find_weights

__all__ = ["folder_of"]


def folder_of(info: ModelInfo, weights: Any) -> Path:
    """Where the weights are; they are fetched only as `find_weights` does.

    Raises:
        ConfigError: Several folders are given for a model that is one.
        WeightsError: They are not here.
    """
    if weights is not None and not isinstance(weights, str | Path):
        raise ConfigError(f"weights of {info.name} must be one folder, got {weights!r}")
    return find_weights(info.hub_id, weights)
