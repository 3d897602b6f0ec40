"""Our own grounder of parsed phrases; it ships whole and takes a detector of yours."""

from __future__ import annotations

from deixis.grounders.model_info import ModelInfo

__all__ = ["MODELS"]

MODELS: tuple[ModelInfo, ...] = (
    ModelInfo(
        name="neuro-symbolic",
        builder="deixis.grounders.neuro_symbolic:build",
        summary="Parses the phrase and runs it over text, page elements, colours and regions.",
        ships=(("detector", "everyday.onnx"),),
        licence="Apache-2.0",
        gives=("boxes", "absent", "many", "score"),
    ),
)
