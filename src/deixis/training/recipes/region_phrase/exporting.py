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
from deixis.training.recipes.region_phrase.whole_export import export_whole

__all__ = ["export"]


def export(folder: str | Path) -> float:
    """Write a tuned model as ONNX files; prompts and numbers of regions or pictures stay free.

    The two towers of our own net or of an encoder of the hub, or the parts of a whole grounder.

    Args:
        folder: What `train` wrote.

    Returns:
        The largest difference between the files and torch, on inputs that the files were not
        written with: of a number of a unit row; of a whole grounder of any number, as a share of
        the largest of its kind.

    Raises:
        ConfigError: The folder holds no tuned model.
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
    return export_whole(card.base, path / HUB_FOLDER, path)
