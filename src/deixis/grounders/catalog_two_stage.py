"""Proposals or detections, ranked by an image-text encoder: presets of one grounder."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from deixis.grounders.model_info import ModelInfo
from deixis.perception.catalog import PARTS
from deixis.perception.parts import PartInfo

__all__ = ["MODELS"]

_PAPER = "S. Subramanian et al., 2022, arXiv 2204.05991 (ReCLIP)"


_POCKET = (
    ("prompts", ("crop",)), ("temperature", 1.0), ("background", ("something else",)),
    ("whole", 1.0), ("absent", 0.8), ("limit", 60),
)  # fmt: skip
"""Boxes are read off one look, so there is one view of each; one text for "nothing fits" is exact,
see `deixis.perception.encoders.PocketEncoder`. The rest was chosen on development photos, see
docs/models/pocket.md."""

_NAMED = (*_POCKET, ("temperature", 2.0), ("label_bonus", 3.0))
"""With a detector that names what it sees; later settings count."""


def _own(name: str, summary: str, detector: str, look: tuple[tuple[str, Any], ...]) -> ModelInfo:
    """A preset of our own parts alone."""
    info = _preset(name, summary, detector, "pocket")
    return replace(info, settings=(*info.settings, ("look", look)))


def _preset(name: str, summary: str, detector: str, encoder: str = "clip-vit-b32") -> ModelInfo:
    pair = (PARTS[detector], PARTS[encoder])
    fetched = (("detector", pair[0]), ("encoder", pair[1]))
    return ModelInfo(
        name=name,
        builder="deixis.grounders.two_stage:build",
        summary=summary,
        parts=tuple((role, part.hub_id) for role, part in fetched if part.source != "deixis"),
        parameters=" + ".join(part.parameters for part in pair if part.parameters),
        input_size=" + ".join(part.input_size for part in pair if part.input_size),
        licence=_licence(*pair),
        paper="; ".join(paper for paper in (_PAPER, *(part.paper for part in pair)) if paper),
        ships=tuple((role, part.ships) for role, part in fetched if part.ships),
        extra="hub" if any(part.extra for part in pair) else "",
        gives=("boxes", "absent", "many", "score"),
        settings=(("detector", detector), ("encoder", encoder)),
    )


def _licence(detector: PartInfo, encoder: PartInfo) -> str:
    """One licence where both parts have the same, else that of each."""
    if detector.licence == encoder.licence:
        return detector.licence
    return f"{detector.name}: {detector.licence}; {encoder.name}: {encoder.licence}"


MODELS: tuple[ModelInfo, ...] = (
    _preset("detr-clip", "DETR proposes, CLIP ranks, geometry relates.", "detr-resnet-50"),
    _preset("yolo-clip", "YOLOS proposes, CLIP ranks; detector='yolo' takes a YOLO of yours.",
            "yolos-small"),
    _preset("ssd-clip", "An SSD of yours (ONNX) proposes, CLIP ranks.", "ssd"),
    _preset("rt-detr-siglip2", "RT-DETR v2 proposes, SigLIP 2 ranks; many languages.",
            "rt-detr-v2-r18", "siglip2-b16"),
    _preset("everyday-clip", "Our own detector proposes, CLIP ranks.", "everyday"),
    _preset("selective-search-clip", "Regions of alike neighbours, which no detector has to know.",
            "selective-search"),
    _own("selective-search-pocket", "Regions of alike neighbours, ranked by our own encoder.",
         "selective-search", _POCKET),
    _own("grid-pocket", "Windows all over the image, ranked by our own encoder.", "grid", _POCKET),
    _own("elements-pocket", "Parts of pages, ranked by our own encoder, which knows photos.",
         "elements", _POCKET),
    _own("everyday-pocket", "Our own detector proposes, our own encoder ranks.", "everyday",
         _NAMED),
)  # fmt: skip
