"""One-stage models of the hub: image and phrase in, boxes out."""

from __future__ import annotations

from deixis.grounders.model_info import ModelInfo

__all__ = ["MODELS"]

MODELS: tuple[ModelInfo, ...] = ()
