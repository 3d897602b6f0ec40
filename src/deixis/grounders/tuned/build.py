"""From a folder that training wrote to a grounder."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import Any

from deixis.core import ConfigError, ModelError, WeightsError
from deixis.grounders.base import ImageGrounder
from deixis.grounders.catalog import load
from deixis.grounders.model_info import ModelInfo
from deixis.grounders.tuned.card import TunedCard
from deixis.grounders.tuned.grounder import TunedGrounder
from deixis.grounders.tuned.places import Eyes
from deixis.grounders.tuned_folder import CARD_FILE, is_tuned
from deixis.perception.parts import check_device
from deixis.perception.region_phrase import OnnxRegionEncoder, RegionEncoder

__all__ = ["HUB_FOLDER", "build", "open_encoder"]

HUB_FOLDER = "hub"


def build(info: ModelInfo, *, weights: object = None, device: str = "cpu") -> ImageGrounder:
    """The grounder of a folder.

    Raises:
        ConfigError: Weights were given, though the folder is whole; or the device has nothing to
            run on it.
        WeightsError: A file of the folder is missing or damaged.
        ModelError: Its base cannot be loaded.
    """
    if weights is not None:
        raise ConfigError("a tuned model is a whole folder and takes no weights; leave them out")
    folder = Path(dict(info.settings)["folder"])
    card = TunedCard.read(folder)
    if card.kind == "whole":
        return load(card.base, weights=folder / HUB_FOLDER, device=device)
    if is_tuned(card.base):
        raise ModelError(f"the base of {folder} must be a model's name, got {card.base!r}")
    eyes = Eyes(load(card.base))
    encoder = open_encoder(folder, card, device=device)
    return TunedGrounder(eyes, encoder, fusion=card.fusion, name=card.name)


def open_encoder(folder: Path, card: TunedCard, *, device: str = "cpu") -> RegionEncoder:
    """The tuned encoder of a folder."""
    if card.kind == "region-phrase":
        check_device(card.name, device)
        return OnnxRegionEncoder(folder, side=card.side, buckets=card.buckets)
    from deixis.grounders.tuned.crops import CropEncoder  # noqa: PLC0415 - rarely asked for

    module, _, kind = card.encoder.partition(":")
    if not module.startswith("deixis.perception.encoders."):
        raise WeightsError(f"{folder / CARD_FILE}: no encoder of deixis: {card.encoder!r:.80}")
    cls: Any = getattr(import_module(module), kind)
    return CropEncoder(cls(folder / HUB_FOLDER, name=card.name, device=device, templates="plain"))
