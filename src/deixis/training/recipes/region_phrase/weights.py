"""Weights as safetensors that say of themselves what they are."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from torch import Tensor, nn  # noqa: TID253 - this recipe is torch's own

from deixis.core import WeightsError
from deixis.core.whole_files import whole_file
from deixis.perception.hub.packages import need

__all__ = ["WEIGHTS_FILE", "read_weights", "save_hub", "write_weights"]

WEIGHTS_FILE = "model.safetensors"


def write_weights(path: Path, net: nn.Module, facts: dict[str, Any]) -> None:
    """Write a network's weights, whole or not at all."""
    save_file = need("safetensors.torch", purpose="keeping weights", extra="train").save_file
    # Copies, for safetensors refuses weights that several names share.
    weights = {name: value.cpu().clone().contiguous() for name, value in net.state_dict().items()}
    with whole_file(path) as draft:
        save_file(weights, str(draft), metadata={"deixis": json.dumps(facts)})


def save_hub(folder: Path, parts: Iterable[Any]) -> None:
    """Write a model of the hub and what belongs to it, without a bar of transformers' own."""
    bars = need("transformers.utils.logging", purpose="writing a model")
    shown = bars.is_progress_bar_enabled()
    bars.disable_progress_bar()
    try:
        for part in parts:
            part.save_pretrained(str(folder))
    finally:
        if shown:
            bars.enable_progress_bar()


def read_weights(path: Path) -> tuple[dict[str, Tensor], dict[str, Any]]:
    """Inverse of `write_weights`: weights by name, and the facts.

    Raises:
        WeightsError: The file is missing or holds something else.
    """
    opened = need("safetensors", purpose="reading weights", extra="train").safe_open
    try:
        with opened(str(path), "pt") as file:
            weights = {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118
            return weights, json.loads((file.metadata() or {})["deixis"])
    except (OSError, KeyError, ValueError, RuntimeError) as error:
        raise WeightsError(f"{path} is not what deixis train wrote: {error!s:.200}") from None
    except Exception as error:  # safetensors has an error of its own, without a public base
        raise WeightsError(f"{path} is damaged: {error!s:.200}") from error
