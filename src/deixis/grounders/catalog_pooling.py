"""Maps of an image-text encoder: over superpixels, over places, and CLIPSeg."""

from __future__ import annotations

from deixis.grounders.model_info import Gift, ModelInfo
from deixis.perception.parts import OPENAI

__all__ = ["MODELS"]

_BUILD = "deixis.grounders.heatmap.build:"
_GIVES: tuple[Gift, ...] = ("boxes", "heatmap", "absent", "many", "score")
_POOLING = "J. Li et al., 2022, arXiv 2204.03647"
_MASKCLIP = "C. Zhou et al. (MaskCLIP), 2021, arXiv 2112.01071"


_POCKET = (("alpha", 0.5), ("present", 0.02))
"""Chosen on development photos, see docs/models/pocket.md."""


def _own(name: str, builder: str, summary: str, input_size: str) -> ModelInfo:
    """A map of the encoder that ships with deixis."""
    return ModelInfo(
        name=name,
        builder=_BUILD + builder,
        summary=summary,
        ships=(("encoder", "pocket.npz"),),
        parameters="1.2 M",
        input_size=input_size,
        licence="Apache-2.0",
        paper=f"{_POOLING}; X. Zhai et al. (SigLIP), 2023, arXiv 2303.15343",
        gives=_GIVES,
        settings=(("encoder", "pocket"), ("map", _POCKET)),
    )


MODELS: tuple[ModelInfo, ...] = (
    ModelInfo(
        name="seg-clip",
        builder=_BUILD + "build_seg_clip",
        summary="Crops of superpixels (SLIC and watershed, three scales) scored by CLIP.",
        parts=(("encoder", "openai/clip-vit-base-patch32"),),
        parameters="151 M",
        input_size="each crop at 224 x 224 px",
        licence=OPENAI,
        paper="R. Achanta et al. (SLIC), 2012; A. Radford et al. (CLIP), 2021, arXiv 2103.00020",
        extra="hub",
        gives=_GIVES,
        settings=(("encoder", "clip-vit-b32"),),
    ),
    _own(
        "seg-pocket",
        "build_seg_clip",
        "Boxes of superpixels (SLIC and watershed, three scales) scored by our own encoder.",
        "long side 416 px",
    ),
    _own(
        "pocket-region-pooling",
        "build_pocket_pooling",
        "Our own encoder with the mean of the places that each superpixel covers; one pass.",
        "long side 416 px",
    ),
    _own(
        "pocket-heatmap",
        "build_heatmap",
        "The alignment of the phrase with each place of our own encoder.",
        "long side 416 px",
    ),
    ModelInfo(
        name="clip-region-pooling",
        builder=_BUILD + "build_region_pooling",
        summary="CLIP with one class token a superpixel, masked to its patches; one pass.",
        parts=(("encoder", "openai/clip-vit-base-patch16"),),
        parameters="150 M",
        input_size="224 x 224 px, in patches of 16 px",
        licence=OPENAI,
        paper=_POOLING,
        extra="hub",
        gives=_GIVES,
    ),
    ModelInfo(
        name="clip-region-pooling-l14",
        builder=_BUILD + "build_region_pooling",
        summary="The same with the large CLIP and patches of 14 px.",
        parts=(("encoder", "openai/clip-vit-large-patch14"),),
        parameters="428 M",
        input_size="224 x 224 px, in patches of 14 px",
        licence=OPENAI,
        paper=_POOLING,
        extra="hub",
        gives=_GIVES,
    ),
    ModelInfo(
        name="clip-region-pooling-rn50",
        builder=_BUILD + "build_resnet_pooling",
        summary="CLIP's ResNet-50 with its value and output projection at each place.",
        parts=(("encoder", "timm/resnet50_clip.openai"),),
        parameters="102 M",
        input_size="448 x 448 px, 14 x 14 places",
        licence=OPENAI,
        paper=_POOLING,
        extra="openclip",
        gives=_GIVES,
    ),
    ModelInfo(
        name="clip-heatmap",
        builder=_BUILD + "build_heatmap",
        summary="The alignment of the phrase with each patch of CLIP.",
        parts=(("encoder", "openai/clip-vit-base-patch16"),),
        parameters="150 M",
        input_size="224 x 224 px, 14 x 14 places",
        licence=OPENAI,
        paper=_MASKCLIP,
        extra="hub",
        gives=_GIVES,
        settings=(("encoder", "clip-vit-b16"),),
    ),
    ModelInfo(
        name="siglip2-heatmap",
        builder=_BUILD + "build_heatmap",
        summary="The alignment of the phrase with each patch of SigLIP 2.",
        parts=(("encoder", "google/siglip2-base-patch16-224"),),
        parameters="375 M",
        input_size="224 x 224 px, 14 x 14 places",
        licence="Apache-2.0",
        paper=f"{_MASKCLIP}; M. Tschannen et al. (SigLIP 2), 2025, arXiv 2502.14786",
        extra="hub",
        gives=_GIVES,
        settings=(("encoder", "siglip2-b16"),),
    ),
    ModelInfo(
        name="clipseg",
        builder=_BUILD + "build_clipseg",
        summary="CLIPSeg, trained to paint the pixels that a phrase means.",
        hub_id="CIDAS/clipseg-rd64-refined",
        parameters="151 M",
        input_size="352 x 352 px",
        licence="Apache-2.0",
        paper="T. Lüddecke and A. Ecker, 2022, arXiv 2112.10003",
        extra="hub",
        gives=_GIVES,
    ),
)
