"""Vision-language models that write coordinates."""

from __future__ import annotations

from deixis.grounders.model_info import Gift, ModelInfo

__all__ = ["MODELS"]

_GIVES: tuple[Gift, ...] = ("boxes", "absent", "many", "score")
_ALWAYS: tuple[Gift, ...] = ("boxes", "many", "score")
"""These models name some place for nearly every phrase."""
_ROOM = "deixis.grounders.vlm"
_FLORENCE = "B. Xiao et al., 2023, Florence-2, arXiv 2311.06242"
_QWEN25 = "S. Bai et al., 2025, Qwen2.5-VL Technical Report, arXiv 2502.13923"
_QWEN3 = "S. Bai et al., 2025, Qwen3-VL Technical Report, arXiv 2511.21631"
_RESIZED = "the image's own aspect, {} px steps"


MODELS: tuple[ModelInfo, ...] = (
    ModelInfo(
        name="vlm",
        builder=f"{_ROOM}.remote:build",
        summary="Asks a model behind an OpenAI-compatible server: vLLM, Ollama, llama.cpp, hosted.",
        licence="the served model's",
        environment=("DEIXIS_VLM_URL", "DEIXIS_VLM_MODEL"),
        gives=_GIVES,
    ),
    *(
        ModelInfo(
            name=f"florence-2-{size}",
            builder=f"{_ROOM}.florence2:build",
            summary="Grounds phrases, or finds a category by name, as location tokens.",
            hub_id=f"florence-community/Florence-2-{size}",
            parameters=parameters,
            input_size="768 x 768 px",
            licence="MIT",
            paper=_FLORENCE,
            extra="hub",
            gives=_ALWAYS,
        )
        for size, parameters in (("base", "0.23 B"), ("large", "0.77 B"))
    ),
    ModelInfo(
        name="kosmos-2",
        builder=f"{_ROOM}.kosmos2:build",
        summary="Grounds a phrase as two cells of a 32 x 32 grid.",
        hub_id="microsoft/kosmos-2-patch14-224",
        parameters="1.7 B",
        input_size="224 x 224 px",
        licence="MIT",
        paper="Z. Peng et al., 2023, Kosmos-2, arXiv 2306.14824",
        extra="hub",
        gives=_ALWAYS,
    ),
    ModelInfo(
        name="paligemma-3b",
        builder=f"{_ROOM}.paligemma:build",
        summary="Detects what a phrase names, as location tokens.",
        hub_id="google/paligemma-3b-mix-448",
        parameters="3 B",
        input_size="448 x 448 px",
        licence="Gemma (terms must be accepted on the hub)",
        paper="L. Beyer et al., 2024, PaliGemma, arXiv 2407.07726",
        extra="hub",
        gives=_GIVES,
    ),
    *(
        ModelInfo(
            name=f"qwen2.5-vl-{size}b",
            builder=f"{_ROOM}.qwen_vl:build_qwen25",
            summary="Answers with boxes as JSON, in pixels of its resized image.",
            hub_id=f"Qwen/Qwen2.5-VL-{size}B-Instruct",
            parameters=parameters,
            input_size=_RESIZED.format(28),
            licence=licence,
            paper=_QWEN25,
            extra="hub",
            gives=_GIVES,
        )
        for size, parameters, licence in (
            (3, "3.8 B", "Qwen Research (not for commercial use)"),
            (7, "8.3 B", "Apache-2.0"),
        )
    ),
    *(
        ModelInfo(
            name=f"qwen3-vl-{size}b",
            builder=f"{_ROOM}.qwen_vl:build_qwen3",
            summary="Answers with boxes as JSON, in 0 to 1000.",
            hub_id=f"Qwen/Qwen3-VL-{size}B-Instruct",
            parameters=parameters,
            input_size=_RESIZED.format(32),
            licence="Apache-2.0",
            paper=_QWEN3,
            extra="hub",
            gives=_GIVES,
        )
        for size, parameters in ((2, "2.1 B"), (4, "4.4 B"), (8, "8.8 B"))
    ),
)
