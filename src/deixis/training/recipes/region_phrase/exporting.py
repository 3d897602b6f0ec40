"""export: the ONNX files of a tuned folder, written anew and checked."""

from __future__ import annotations

from pathlib import Path

from deixis.core import ConfigError
from deixis.grounders import is_tuned
from deixis.grounders.tuned import TunedCard
from deixis.training.recipes.region_phrase.export import export_own
from deixis.training.recipes.region_phrase.trainee import OwnTrainee

__all__ = ["export"]


def export(folder: str | Path) -> float:
    """Write both towers of a tuned model as ONNX files; prompts and numbers of regions stay free.

    Args:
        folder: What `train` wrote.

    Returns:
        The largest difference of a number of a row between the files and torch.

    Raises:
        ConfigError: The folder holds no tuned model, or one that has no two towers.
        WeightsError: Its weights are missing or damaged.
        ModelError: The files differ from torch; they must not be used.
    """
    path = Path(folder)
    if not is_tuned(path):
        raise ConfigError(f"the folder must be one that deixis train wrote, got {str(folder)!r}")
    card = TunedCard.read(path)
    if card.kind != "region-phrase":
        raise ConfigError(f"only our own net is exported so far, got a model of {card.base!r}")
    return export_own(OwnTrainee.open(path).average, path)
