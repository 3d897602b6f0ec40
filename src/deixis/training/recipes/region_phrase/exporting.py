"""export: the ONNX files of a tuned folder, written anew and checked."""

from __future__ import annotations

from pathlib import Path

from deixis.core import ConfigError
from deixis.grounders import is_tuned
from deixis.grounders.tuned import TunedCard
from deixis.grounders.tuned.build import HUB_FOLDER
from deixis.training.recipes.region_phrase.export import export_own
from deixis.training.recipes.region_phrase.export_hub import export_hub
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
    if card.kind == "region-phrase":
        return export_own(OwnTrainee.open(path).average, path)
    if card.kind == "crops":
        return export_hub(path / HUB_FOLDER, path)
    raise ConfigError(f"models with two towers are exported, got one of {card.base!r}")
