"""From the name of a base to what is trained, and to whose word it is put together with."""

from __future__ import annotations

from pathlib import Path

import torch  # noqa: TID253 - this recipe is torch's own

from deixis.core import ConfigError
from deixis.grounders.catalog import MODELS
from deixis.perception.catalog import PARTS
from deixis.perception.hub.sources import find_weights
from deixis.training.recipes.region_phrase.hub_trainee import HubTrainee
from deixis.training.recipes.region_phrase.settings import TuneSettings
from deixis.training.recipes.region_phrase.trainee import OwnTrainee, Trainee
from deixis.training.recipes.region_phrase.whole_losses import FAMILIES
from deixis.training.recipes.region_phrase.whole_trainee import WholeTrainee

__all__ = ["OWN", "is_own", "is_whole", "make_trainee", "speaker", "still_side"]

OWN = "neuro-symbolic"
"""The base beside which our own net is trained."""

_FAMILIES = ("clip:ClipEncoder", "siglip:SiglipEncoder")


def is_own(base: str) -> bool:
    """Whether our own net is trained.

    Raises:
        ConfigError: Nothing can be trained from this base; the message lists what can.
    """
    if base == OWN:
        return True
    if base in _encoders() or is_whole(base):
        return False
    known = (OWN, *_encoders(), *(name for name in MODELS if is_whole(name)))
    raise ConfigError(f"the base must be one of {', '.join(known)}, got {base!r}")


def is_whole(base: str) -> bool:
    """Whether it finds its own boxes."""
    return base in MODELS and base.startswith(tuple(FAMILIES))


def still_side(base: str) -> str:
    """Which side of a whole grounder is left as it is, where nobody says."""
    found = (family.still for name, family in FAMILIES.items() if base.startswith(name))
    return next(found, "text")


def make_trainee(
    base: str, weights: str | Path | None, settings: TuneSettings, work: Path
) -> Trainee:
    """What is trained, with weights that follow from the seed where they are new."""
    torch.manual_seed(settings.seed)
    if is_own(base):
        if weights is not None:
            raise ConfigError(f"{base} ships whole and takes no weights; leave them out")
        return OwnTrainee(device=settings.device)
    if is_whole(base):
        return WholeTrainee(base, find_weights(MODELS[base].hub_id, weights), settings, work)
    return HubTrainee(find_weights(PARTS[base].hub_id, weights), settings)


def speaker(base: str) -> str:
    """Whose regions and word are used: an encoder alone sees no regions."""
    return base if base == OWN or is_whole(base) else OWN


def _encoders() -> tuple[str, ...]:
    return tuple(
        info.name
        for info in PARTS.values()
        if info.kind == "encoder" and info.builder.endswith(_FAMILIES)
    )
