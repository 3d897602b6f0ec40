"""One-stage models of the hub: image and phrase in, boxes out."""

from __future__ import annotations

from deixis.grounders.model_info import Gift, ModelInfo

__all__ = ["MODELS"]

_GIVES: tuple[Gift, ...] = ("boxes", "absent", "many", "score")
_ROOM = "deixis.grounders.one_stage"
_OWL_VIT = "M. Minderer et al., 2022, OWL-ViT, arXiv 2205.06230"
_OWL_V2 = "M. Minderer, A. Gritsenko, N. Houlsby, 2023, OWLv2, arXiv 2306.09683"


MODELS: tuple[ModelInfo, ...] = (
    *(
        ModelInfo(
            name=f"owlvit-{size}",
            builder=f"{_ROOM}.owlvit:build",
            summary="Scores each patch of the image for a phrase; later phrases cost little.",
            hub_id=f"google/owlvit-{hub_id}",
            parameters=parameters,
            input_size=f"{side} x {side} px",
            paper=_OWL_VIT,
            extra="hub",
            gives=_GIVES,
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
            builder=f"{_ROOM}.owlv2:build",
            summary="OWL-ViT trained on its own boxes, with objectness; later phrases cost little.",
            hub_id=f"google/owlv2-{hub_id}",
            parameters=parameters,
            input_size=f"{side} x {side} px",
            paper=_OWL_V2,
            extra="hub",
            gives=_GIVES,
        )
        for size, hub_id, parameters, side in (
            ("base", "base-patch16", "155 M", 960),
            ("base-ensemble", "base-patch16-ensemble", "155 M", 960),
            ("large", "large-patch14", "437 M", 1008),
            ("large-ensemble", "large-patch14-ensemble", "437 M", 1008),
        )
    ),
)
