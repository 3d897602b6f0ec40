"""How OWL-ViT and OWLv2 are built from the catalog."""

from __future__ import annotations

from typing import Any

from deixis.core import ConfigError
from deixis.grounders.model_info import ModelInfo
from deixis.grounders.one_stage.folder import folder_of
from deixis.grounders.one_stage.owl import Owl
from deixis.grounders.one_stage.owlv2 import Owlv2
from deixis.grounders.one_stage.owlvit import OwlVit
from deixis.grounders.one_stage.settings import OneStageSettings
from deixis.perception.hub.exports import Precision
from deixis.perception.hub.towers import Runtime

__all__ = ["build"]


def build(
    info: ModelInfo,
    *,
    weights: Any = None,
    device: str = "cpu",
    threshold: float = 0.1,
    rival: float = 0.8,
    overlap: float = 0.5,
    objectness: float = 0.0,
    images: int = 8,
    batch: int | None = None,
    template: str = "{}",
    runtime: Runtime = "auto",
    precision: Precision = "f32",
) -> Owl:
    """As `deixis.load("owlv2-base")` gives it; ``version`` of the entry says which of the two.

    Without ``batch`` 4 images are encoded at a time, with OWLv2's larger ones 2.

    Raises:
        ConfigError: ``objectness`` is asked of OWL-ViT, which has none.
        WeightsError: The weights are not here.
    """
    second = dict(info.settings)["version"] == 2
    if objectness and not second:
        raise ConfigError(f"{info.name} has no objectness, OWLv2 has; got {objectness}")
    settings = OneStageSettings(
        threshold, rival, overlap, images=images, batch=batch or (2 if second else 4)
    )
    more: dict[str, Any] = {"objectness": objectness} if second else {}
    kind: type[Owl] = Owlv2 if second else OwlVit
    return kind(
        folder_of(info, weights), name=info.name, device=device, settings=settings,
        template=template, runtime=runtime, precision=precision, **more,
    )  # fmt: skip
