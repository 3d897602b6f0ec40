"""Vision-language models that write coordinates."""

from __future__ import annotations

from deixis.grounders.model_info import Gift, ModelInfo

__all__ = ["MODELS"]

_GIVES: tuple[Gift, ...] = ("boxes", "absent", "many", "score")

MODELS: tuple[ModelInfo, ...] = (
    ModelInfo(
        name="vlm",
        builder="deixis.grounders.vlm.remote:build",
        summary="Asks a model behind an OpenAI-compatible server: vLLM, Ollama, llama.cpp, hosted.",
        licence="the served model's",
        gives=_GIVES,
    ),
)
