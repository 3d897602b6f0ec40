"""Dense features of an image-text encoder, pooled over regions."""

from __future__ import annotations

from deixis.grounders.model_info import ModelInfo

__all__ = ["MODELS"]

MODELS: tuple[ModelInfo, ...] = ()
