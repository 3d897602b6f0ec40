"""One-stage models of the hub: image and phrase in, boxes out."""

from __future__ import annotations

from deixis.grounders.model_info import Gift, ModelInfo
from deixis.perception.parts import UNSTATED

__all__ = ["MODELS"]

_GIVES: tuple[Gift, ...] = ("boxes", "absent", "many", "score")
_ROOM = "deixis.grounders.one_stage"
_OWL_VIT = "M. Minderer et al., 2022, OWL-ViT, arXiv 2205.06230"
_OWL_V2 = "M. Minderer, A. Gritsenko, N. Houlsby, 2023, OWLv2, arXiv 2306.09683"
_DINO = "S. Liu et al., 2023, Grounding DINO, arXiv 2303.05499"
_MM_DINO = "X. Zhao et al., 2024, MM-Grounding-DINO, arXiv 2401.02361"
_LLM_DET = "S. Fu et al., 2025, LLMDet, arXiv 2501.18954"
_OPEN_MMLAB = f"{UNSTATED} (OpenMMLab's code is Apache-2.0)"
_TOKENS = "Scores each box for each word of a caption."
_MM_TOKENS = "Grounding DINO trained anew by OpenMMLab on open data."
_LLM_TOKENS = "Grounding DINO trained together with a language model that describes images."
_DINOS = (
    ("grounding-dino-tiny", "IDEA-Research/grounding-dino-tiny", "172 M", _DINO, _TOKENS),
    ("grounding-dino-base", "IDEA-Research/grounding-dino-base", "233 M", _DINO, _TOKENS),
    ("mm-grounding-dino-tiny", "openmmlab-community/mm_grounding_dino_tiny_o365v1_goldg_v3det",
     "173 M", _MM_DINO, _MM_TOKENS),
    ("mm-grounding-dino-base", "openmmlab-community/mm_grounding_dino_base_all",
     "233 M", _MM_DINO, _MM_TOKENS),
    ("mm-grounding-dino-large", "openmmlab-community/mm_grounding_dino_large_all",
     "343 M", _MM_DINO, _MM_TOKENS),
    *((f"llmdet-{size}", f"iSEE-Laboratory/llmdet_{size}", parameters, _LLM_DET, _LLM_TOKENS)
      for size, parameters in (("tiny", "173 M"), ("base", "233 M"), ("large", "343 M"))),
)  # fmt: skip


MODELS: tuple[ModelInfo, ...] = (
    *(
        ModelInfo(
            name=f"owlvit-{size}",
            builder=f"{_ROOM}.owl_build:build",
            summary="Scores each patch of the image for a phrase; later phrases cost little.",
            hub_id=f"google/owlvit-{hub_id}",
            parameters=parameters,
            input_size=f"{side} x {side} px",
            licence="Apache-2.0",
            paper=_OWL_VIT,
            extra="hub",
            gives=_GIVES,
            settings=(("version", 1),),
        )
        for size, hub_id, parameters, side in (
            ("base-32", "base-patch32", "153 M", 768),
            ("base-16", "base-patch16", "153 M", 768),
            ("large-14", "large-patch14", "434 M", 840),
        )
    ),
    *(
        ModelInfo(
            name=f"owlv2-{size}",
            builder=f"{_ROOM}.owl_build:build",
            summary="OWL-ViT trained on its own boxes, with objectness; later phrases cost little.",
            hub_id=f"google/owlv2-{hub_id}",
            parameters=parameters,
            input_size=f"{side} x {side} px",
            licence="Apache-2.0",
            paper=_OWL_V2,
            extra="hub",
            gives=_GIVES,
            settings=(("version", 2),),
        )
        for size, hub_id, parameters, side in (
            ("base", "base-patch16", "155 M", 960),
            ("base-ensemble", "base-patch16-ensemble", "155 M", 960),
            ("large", "large-patch14", "437 M", 1008),
            ("large-ensemble", "large-patch14-ensemble", "437 M", 1008),
        )
    ),
    *(
        ModelInfo(
            name=name,
            builder=f"{_ROOM}.grounding_dino:build",
            summary=summary,
            hub_id=hub_id,
            parameters=parameters,
            input_size="short side 800 px, long side up to 1333 px",
            licence=_OPEN_MMLAB if paper is _MM_DINO else "Apache-2.0",
            paper=paper,
            extra="hub",
            gives=_GIVES,
        )
        for name, hub_id, parameters, paper, summary in _DINOS
    ),
    ModelInfo(
        name="omdet-turbo-swin-tiny",
        builder=f"{_ROOM}.omdet_turbo:build",
        summary="Quick open-vocabulary detection; its published weights want the package timm.",
        hub_id="omlab/omdet-turbo-swin-tiny-hf",
        parameters="115 M",
        input_size="640 x 640 px",
        licence="Apache-2.0",
        paper="T. Zhao et al., 2024, OmDet-Turbo, arXiv 2403.06892",
        extra="hub",
        gives=_GIVES,
    ),
    ModelInfo(
        name="sam3",
        builder=f"{_ROOM}.sam3:build",
        summary="Boxes and masks of everything that a short noun phrase names.",
        hub_id="facebook/sam3",
        parameters="0.85 B",
        input_size="1008 x 1008 px",
        licence="SAM License (terms must be accepted on the hub)",
        paper="N. Carion et al., 2025, SAM 3, arXiv 2511.16719",
        extra="hub",
        gives=(*_GIVES, "masks"),
    ),
)
