"""Proposals or detections, ranked by an image-text encoder."""

from __future__ import annotations

from deixis.grounders.model_info import ModelInfo

__all__ = ["MODELS"]

MODELS: tuple[ModelInfo, ...] = ()
