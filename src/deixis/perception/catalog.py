"""Names of encoders, detectors, proposers, readers and segmenters: a plain table, and `load_part`.

Licences and sizes are those that the cards of the models state; read the card before you rely on
one. Nothing is imported before it is asked for.
"""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches
from importlib import import_module
from pathlib import Path
from typing import Any, cast

from deixis.core import (
    ConfigError,
    Detector,
    Encoder,
    ModelError,
    Proposer,
    Segmenter,
    TextReader,
    WeightsError,
)
from deixis.perception.hub.sources import find_weights
from deixis.perception.hub.telling import say
from deixis.perception.parts import OPENAI, UNSTATED, PartInfo, PartKind

__all__ = [
    "PARTS",
    "find_part",
    "load_detector",
    "load_encoder",
    "load_part",
    "load_proposer",
    "load_reader",
    "load_segmenter",
    "parts",
]

_CLIP = "deixis.perception.encoders.clip:ClipEncoder"
_SIGLIP = "deixis.perception.encoders.siglip:SiglipEncoder"
_OPENCLIP = "deixis.perception.encoders.openclip:OpenClipEncoder"
_HUB_DETECTOR = "deixis.perception.detectors.hub_detector:HubDetector"

_CLIP_PAPER = "A. Radford et al., 2021, arXiv 2103.00020"
_SIGLIP2_PAPER = "M. Tschannen et al., 2025, arXiv 2502.14786"
_SHORT_SIDE = "short side 800, long side up to 1333 px"


def _encoder(name: str, builder: str, hub_id: str, *facts: str, extra: str = "hub") -> PartInfo:
    summary, parameters, size, licence, paper = facts
    return PartInfo(
        name, "encoder", builder, summary, "hub", hub_id, parameters, size, licence, paper, extra
    )


def _detector(name: str, hub_id: str, *facts: str) -> PartInfo:
    summary, parameters, size, licence, paper = facts
    return PartInfo(
        name, "detector", _HUB_DETECTOR, summary, "hub", hub_id, parameters, size, licence, paper
    )


_ENCODERS = (
    _encoder("clip-vit-b32", _CLIP, "openai/clip-vit-base-patch32",
             "OpenAI's CLIP, the quick one.", "151 M", "224 x 224 px", OPENAI, _CLIP_PAPER),
    _encoder("clip-vit-b16", _CLIP, "openai/clip-vit-base-patch16",
             "OpenAI's CLIP with smaller patches.", "150 M", "224 x 224 px", OPENAI, _CLIP_PAPER),
    _encoder("clip-vit-l14", _CLIP, "openai/clip-vit-large-patch14",
             "OpenAI's large CLIP.", "428 M", "224 x 224 px", OPENAI, _CLIP_PAPER),
    _encoder("openclip-vit-b32", _CLIP, "laion/CLIP-ViT-B-32-laion2B-s34B-b79K",
             "CLIP trained on LAION-2B, in transformers' format.", "151 M", "224 x 224 px", "MIT",
             "M. Cherti et al., 2022, arXiv 2212.07143"),
    _encoder("siglip-b16", _SIGLIP, "google/siglip-base-patch16-224",
             "SigLIP; its tokenizer needs sentencepiece and protobuf.", "203 M", "224 x 224 px",
             "Apache-2.0", "X. Zhai et al., 2023, arXiv 2303.15343"),
    _encoder("siglip2-b16", _SIGLIP, "google/siglip2-base-patch16-224",
             "SigLIP 2, many languages.", "375 M", "224 x 224 px", "Apache-2.0", _SIGLIP2_PAPER),
    _encoder("siglip2-b16-naflex", _SIGLIP, "google/siglip2-base-patch16-naflex",
             "SigLIP 2 that keeps the aspect of images.", "375 M", "up to 256 patches of 16 px",
             "Apache-2.0", _SIGLIP2_PAPER),
    _encoder("mobileclip-s1", _OPENCLIP, "apple/MobileCLIP-S1-OpenCLIP",
             "Small and quick; by the package open_clip.", "85 M", "256 x 256 px",
             "Apple's own for research (apple-amlr)", "P. Vasu et al., 2023, arXiv 2311.17049",
             extra="openclip"),
)  # fmt: skip

_OWN_ENCODERS = (
    PartInfo("pocket", "encoder", "deixis.perception.encoders.pocket:PocketEncoder",
             "Our own small one: 80 categories, their synonyms, what people say of things.",
             "deixis", parameters="1.2 M", input_size="long side 416 px",
             licence="Apache-2.0", paper="after X. Zhai et al. (SigLIP), 2023, arXiv 2303.15343",
             extra="", ships="pocket.npz"),
)  # fmt: skip

_DETECTORS = (
    PartInfo("everyday", "detector", "deixis.perception.detectors.everyday:EverydayDetector",
             "Our own small one: COCO's 80 categories.", "deixis", input_size="long side 320 px",
             licence="Apache-2.0", extra="", ships="everyday.onnx"),
    PartInfo("elements", "detector", "deixis.perception.elements.finder:ElementFinder",
             "Parts of screens and documents; needs no weights.", "deixis",
             licence="Apache-2.0", extra=""),
    _detector("detr-resnet-50", "facebook/detr-resnet-50",
              "The first detector by a transformer; its file needs the package timm.", "41 M",
              _SHORT_SIDE, "Apache-2.0", "N. Carion et al., 2020, arXiv 2005.12872"),
    _detector("rt-detr-r50", "PekingU/rtdetr_r50vd",
              "Real-time DETR.", "43 M", "640 x 640 px", "Apache-2.0",
              "Y. Zhao et al., 2023, arXiv 2304.08069"),
    _detector("rt-detr-v2-r18", "PekingU/rtdetr_v2_r18vd",
              "Real-time DETR v2, small.", "20 M", "640 x 640 px", "Apache-2.0",
              "W. Lv et al., 2024, arXiv 2407.17140"),
    _detector("yolos-tiny", "hustvl/yolos-tiny",
              "A plain vision transformer that detects.", "6 M", _SHORT_SIDE, "Apache-2.0",
              "Y. Fang et al., 2021, arXiv 2106.00666"),
    _detector("yolos-small", "hustvl/yolos-small",
              "YOLOS, larger.", "31 M", _SHORT_SIDE, "Apache-2.0",
              "Y. Fang et al., 2021, arXiv 2106.00666"),
    _detector("d-fine-s", "ustc-community/dfine-small-coco",
              "D-FINE, small.", "10 M", "640 x 640 px", "Apache-2.0",
              "Y. Peng et al., 2024, arXiv 2410.13842"),
    PartInfo("ssd", "detector", "deixis.perception.detectors.ssd:SsdDetector",
             "SSD as an ONNX file of torchvision, the ONNX model zoo or TensorFlow.", "file",
             input_size="as the file says", licence="of the file that you give",
             paper="W. Liu et al., 2015, arXiv 1512.02325", extra=""),
    PartInfo("yolo", "detector", "deixis.perception.detectors.yolo:YoloDetector",
             "YOLO as an ONNX file that Ultralytics's package exported.", "file",
             input_size="as the file says",
             licence="AGPL-3.0 for Ultralytics's weights: not part of deixis", extra=""),
    PartInfo("yolox", "detector", "deixis.perception.detectors.yolox:YoloxDetector",
             "YOLOX as an ONNX file that its authors release.", "file",
             input_size="as the file says", licence="Apache-2.0 for its authors' files",
             paper="Z. Ge et al., 2021, arXiv 2107.08430", extra=""),
)  # fmt: skip

_PROPOSERS = (
    PartInfo("selective-search", "proposer", "deixis.perception.proposals:SelectiveSearch",
             "Regions that alike neighbours form; needs no weights.", "deixis",
             licence="Apache-2.0", paper="J. Uijlings et al., IJCV 104(2), 2013", extra=""),
    PartInfo("flat-shapes", "proposer", "deixis.perception.proposals:FlatShapes",
             "Shapes drawn in flat colours on a plain ground, exactly.", "deixis",
             licence="Apache-2.0", extra=""),
    PartInfo("grid", "proposer", "deixis.perception.proposals:Grid",
             "Windows of four sizes all over the image; looks at nothing.", "deixis",
             licence="Apache-2.0", extra=""),
)  # fmt: skip

_READERS = (
    PartInfo("rapid", "reader", "deixis.perception.readers:RapidReader",
             "RapidOCR with the weights of its package.", "deixis", licence="Apache-2.0", extra=""),
)  # fmt: skip

_SAM = "deixis.perception.segmenters:SamSegmenter"


def _segmenter(name: str, hub_id: str, *facts: str, licence: str = "Apache-2.0") -> PartInfo:
    summary, parameters, paper = facts
    return PartInfo(
        name, "segmenter", _SAM, summary, "hub", hub_id, parameters, "1024 x 1024 px", licence,
        paper,
    )  # fmt: skip


_SEGMENTERS = (
    PartInfo("grabcut", "segmenter", "deixis.perception.segmenters:GrabCut",
             "Colours inside a box against those round it; needs no weights.", "deixis",
             licence="Apache-2.0", paper="C. Rother et al., ACM TOG 23(3), 2004", extra=""),
    _segmenter("sam", "facebook/sam-vit-base", "Segment Anything, the base size.", "94 M",
               "A. Kirillov et al., 2023, arXiv 2304.02643"),
    _segmenter("slimsam", "Zigeng/SlimSAM-uniform-77", "SAM, pruned to a tenth.", "10 M",
               "Z. Chen et al., 2023, arXiv 2312.05284"),
    _segmenter("sam2", "facebook/sam2.1-hiera-tiny", "SAM 2.1, the smallest.", "39 M",
               "N. Ravi et al., 2024, arXiv 2408.00714"),
    _segmenter("sam2-large", "facebook/sam2.1-hiera-large", "SAM 2.1, the largest.", "224 M",
               "N. Ravi et al., 2024, arXiv 2408.00714"),
    _segmenter("edgetam", "yonigozlan/EdgeTAM-hf",
               "SAM 2 made quick for phones; needs the package timm.", "14 M",
               "C. Zhou et al., 2025, arXiv 2501.07256",
               licence=f"{UNSTATED} (its authors' code is Apache-2.0)"),
)  # fmt: skip

PARTS: dict[str, PartInfo] = {
    info.name: info
    for info in (*_ENCODERS, *_OWN_ENCODERS, *_DETECTORS, *_PROPOSERS, *_READERS, *_SEGMENTERS)
}


def parts(kind: PartKind | None = None) -> list[PartInfo]:
    """Every part, or those of one kind."""
    return [info for info in PARTS.values() if kind in (None, info.kind)]


def find_part(name: str, *kinds: PartKind) -> PartInfo:
    """What is known of a part.

    Raises:
        ModelError: There is none of these kinds with this name; the message lists close names.
    """
    info = PARTS.get(name)
    if info is None or (kinds and info.kind not in kinds):
        known = [item.name for item in PARTS.values() if not kinds or item.kind in kinds]
        close = get_close_matches(str(name), known, n=3, cutoff=0.5)
        what = " or ".join(kinds) or "part"
        cure = f"did you mean {', '.join(close)}?" if close else "deixis models lists them all"
        raise ModelError(f"there is no {what} {name!r}; {cure}")
    return info


def load_part(
    name: str,
    *kinds: PartKind,
    weights: str | Path | None = None,
    device: str = "cpu",
    options: Mapping[str, Any] | None = None,
) -> Any:
    """A part by name, loaded.

    Args:
        name: One of `parts`.
        kinds: What it may be; anything when left out.
        weights: A local folder (parts of the hub) or file; otherwise see `find_weights`.
        device: "cpu", "auto" or a torch device, for parts of the hub.
        options: Further arguments of its class.

    Raises:
        ModelError: No such part.
        MissingDependency: It needs an extra.
        WeightsError: Its weights are not here.
    """
    info = find_part(name, *kinds)
    told = dict(options or {})
    module, _, kind = info.builder.partition(":")
    if info.source == "hub":
        folder = find_weights(info.hub_id, weights)
        return getattr(import_module(module), kind)(folder, name=name, device=device, **told)
    if info.source == "file":
        if weights is None:
            raise WeightsError(
                f"the {info.kind} {name!r} is read from a file of yours ({info.summary} Licence: "
                f"{info.licence}). Give it with --weights {info.kind}=PATH "
                f"(weights={{{info.kind!r}: PATH}})"
            )
        say(f"weights from the file given: {weights}")
        return getattr(import_module(module), kind)(weights, name=name, **told)
    if weights is not None and not info.ships:
        raise WeightsError(f"{name} has no weights to replace; leave weights out")
    _refuse_forms(name, told)
    if info.ships:
        say(f"weights from {'the package: ' + info.ships if weights is None else weights}")
    extra = {} if weights is None else {"weights": weights}
    return getattr(import_module(module), kind)(**extra, **told)


def _refuse_forms(name: str, told: dict[str, Any]) -> None:
    """Take out the choice of an exported form, which only parts of the hub have.

    Raises:
        ConfigError: It is not the default.
    """
    for option, default in (("runtime", "auto"), ("precision", "f32")):
        if (given := told.pop(option, default)) != default:
            raise ConfigError(f"{name} runs as it is: {option} must be {default}, got {given!r}")


def load_encoder(
    name: str, *, weights: str | Path | None = None, device: str = "cpu", **options: Any
) -> Encoder:
    """An encoder by name; see `load_part`."""
    return cast(
        "Encoder", load_part(name, "encoder", weights=weights, device=device, options=options)
    )


def load_detector(
    name: str, *, weights: str | Path | None = None, device: str = "cpu", **options: Any
) -> Detector:
    """A detector by name; see `load_part`."""
    return cast(
        "Detector", load_part(name, "detector", weights=weights, device=device, options=options)
    )


def load_proposer(name: str, **options: Any) -> Proposer:
    """A proposer by name; see `load_part`."""
    return cast("Proposer", load_part(name, "proposer", options=options))


def load_reader(name: str = "rapid", **options: Any) -> TextReader:
    """A reader by name; see `load_part`."""
    return cast("TextReader", load_part(name, "reader", options=options))


def load_segmenter(
    name: str, *, weights: str | Path | None = None, device: str = "cpu", **options: Any
) -> Segmenter:
    """A segmenter by name; see `load_part`."""
    return cast(
        "Segmenter", load_part(name, "segmenter", weights=weights, device=device, options=options)
    )
