"""Builds the grounder for `deixis.load`."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from deixis.core import ConfigError
from deixis.grounders.model_info import ModelInfo
from deixis.grounders.neuro_symbolic.grounder import NeuroSymbolicGrounder
from deixis.perception.detectors import EverydayDetector, open_detector
from deixis.perception.parts import check_device

__all__ = ["build"]


def build(
    info: ModelInfo | None = None,
    *,
    weights: str | Path | Mapping[str, str | Path] | None = None,
    device: str = "cpu",
) -> NeuroSymbolicGrounder:
    """The grounder as `deixis.load("neuro-symbolic")` gives it.

    Args:
        info: Its entry of the catalog.
        weights: A detector of yours, as ``PATH`` or ``{"detector": PATH}``; see `open_detector`.
            Without one it sees photos with our own, which ships.
        device: "cpu" or "auto"; a torch device for a detector that is a folder of transformers.

    Raises:
        ConfigError: ``weights`` has another role, or the device has nothing to run on it.
        WeightsError: There is no such file.
        ModelError: The file holds no detector of a known form.
    """
    places = weights if isinstance(weights, Mapping) else {"detector": weights}
    if unknown := [role for role in places if role != "detector"]:
        raise ConfigError(f"neuro-symbolic takes weights for a detector, got {unknown[0]!r}")
    path = places.get("detector")
    if not (path and Path(path).is_dir()):
        check_device("neuro-symbolic", device)
    eyes = EverydayDetector() if path is None else open_detector(path, device=device)
    return NeuroSymbolicGrounder(detectors=[eyes])
