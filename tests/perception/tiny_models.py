"""Real classes of transformers, built small with seeded weights and saved as a user has them.

Each function writes configuration, safetensors, tokenizer and image processor into a folder.
"""

from __future__ import annotations

import string
from collections.abc import Callable
from pathlib import Path

import pytest

torch = pytest.importorskip("torch", reason="needs the extra hub")
transformers = pytest.importorskip("transformers", reason="needs the extra hub")

torch.set_num_threads(1)  # models this small only wait for each other

CHARACTERS = string.ascii_lowercase + string.digits + ".,'-"
COCO_LIKE = {0: "N/A", 1: "person", 2: "cup", 3: "dog", 4: "tvmonitor"}


def tiny_clip(folder: Path, *, seed: int = 0) -> Path:
    """CLIP with images of 32 pixels in 4 x 4 patches."""
    torch.manual_seed(seed)
    tower = {
        "hidden_size": 32,
        "intermediate_size": 48,
        "num_hidden_layers": 2,
        "num_attention_heads": 4,
    }
    vocabulary = _byte_pairs()
    last = len(vocabulary) - 1
    config = transformers.CLIPConfig(
        text_config={
            **tower, "vocab_size": len(vocabulary), "max_position_embeddings": 64,
            "bos_token_id": last - 1, "eos_token_id": last, "pad_token_id": last,
        },
        vision_config={**tower, "image_size": 32, "patch_size": 8},
        projection_dim=16,
    )  # fmt: skip
    transformers.CLIPModel(config).save_pretrained(folder)
    transformers.CLIPTokenizer(vocab=vocabulary, merges=[]).save_pretrained(folder)
    transformers.CLIPImageProcessorPil(
        size={"shortest_edge": 32}, crop_size={"height": 32, "width": 32}
    ).save_pretrained(folder)
    return folder


def tiny_siglip(folder: Path, *, seed: int = 0, naflex: bool = False) -> Path:
    """SigLIP, or SigLIP 2 with images of their own aspect (NaFlex)."""
    torch.manual_seed(seed)
    tower = {
        "hidden_size": 32,
        "intermediate_size": 48,
        "num_hidden_layers": 2,
        "num_attention_heads": 4,
    }
    vocabulary = {"<pad>": 0, "<eos>": 1, "<bos>": 2, "<unk>": 3, "<mask>": 4, "▁": 5}
    vocabulary |= {char: 6 + index for index, char in enumerate(CHARACTERS)}
    text = {**tower, "vocab_size": len(vocabulary), "max_position_embeddings": 24,
            "projection_size": 32}  # fmt: skip
    if naflex:
        vision = {**tower, "patch_size": 8, "num_patches": 16}
        config = transformers.Siglip2Config(text_config=text, vision_config=vision)
        model = transformers.Siglip2Model(config)
        processor = transformers.Siglip2ImageProcessorPil(patch_size=8, max_num_patches=16)
    else:
        vision = {**tower, "image_size": 32, "patch_size": 8}
        config = transformers.SiglipConfig(text_config=text, vision_config=vision)
        model = transformers.SiglipModel(config)
        processor = transformers.SiglipImageProcessorPil(size={"height": 32, "width": 32})
    model.save_pretrained(folder)
    transformers.Siglip2Tokenizer(vocab=vocabulary, merges=[]).save_pretrained(folder)
    processor.save_pretrained(folder)
    return folder


def _byte_pairs() -> dict[str, int]:
    pieces = [*CHARACTERS, *(char + "</w>" for char in CHARACTERS)]
    return {piece: i for i, piece in enumerate([*pieces, "<|startoftext|>", "<|endoftext|>"])}


DETECTORS = ("detr", "yolos", "rt-detr", "rt-detr-v2", "d-fine", "deformable-detr")


def tiny_detector(folder: Path, kind: str, *, seed: int = 0) -> Path:
    """One of `DETECTORS` that looks at about 64 pixels, with the labels `COCO_LIKE`."""
    torch.manual_seed(seed)
    config, processor = _DETECTORS[kind]()
    config.id2label = dict(COCO_LIKE)
    config.label2id = {label: number for number, label in COCO_LIKE.items()}
    model = transformers.AutoModelForObjectDetection.from_config(config)
    for name, weight in model.named_parameters():
        if "bbox" in name or "class" in name:  # zeros at first: every box would be the same
            torch.nn.init.normal_(weight, std=0.4)
    model.save_pretrained(folder)
    processor.save_pretrained(folder)
    return folder


def _transformer(**more: object) -> dict[str, object]:
    return {
        "d_model": 32, "encoder_layers": 1, "decoder_layers": 2, "encoder_ffn_dim": 32,
        "decoder_ffn_dim": 32, "encoder_attention_heads": 4, "decoder_attention_heads": 4, **more,
    }  # fmt: skip


def _resnet(*features: str) -> object:
    return transformers.ResNetConfig(
        embedding_size=8, hidden_sizes=[8, 12, 16, 20], depths=[1, 1, 1, 1],
        layer_type="basic", out_features=list(features),
    )  # fmt: skip


def _detr() -> tuple[object, object]:
    config = transformers.DetrConfig(
        backbone_config=_resnet("stage4"), num_queries=12, **_transformer()
    )
    size = {"shortest_edge": 64, "longest_edge": 96}
    return config, transformers.DetrImageProcessorPil(size=size)


def _deformable_detr() -> tuple[object, object]:
    config = transformers.DeformableDetrConfig(
        backbone_config=_resnet("stage2", "stage3", "stage4"), num_queries=12,
        num_feature_levels=3, encoder_n_points=2, decoder_n_points=2, **_transformer(),
    )  # fmt: skip
    size = {"shortest_edge": 64, "longest_edge": 96}
    return config, transformers.DeformableDetrImageProcessorPil(size=size)


def _yolos() -> tuple[object, object]:
    config = transformers.YolosConfig(
        hidden_size=32, num_hidden_layers=2, num_attention_heads=4, intermediate_size=32,
        image_size=[64, 96], patch_size=16, num_detection_tokens=12,
    )  # fmt: skip
    size = {"shortest_edge": 64, "longest_edge": 96}
    return config, transformers.YolosImageProcessorPil(size=size)


def _rt_detr(family: str = "RTDetr") -> tuple[object, object]:
    backbone = transformers.RTDetrResNetConfig(
        embedding_size=8, hidden_sizes=[8, 12, 16, 20], depths=[1, 1, 1, 1],
        layer_type="basic", out_features=["stage2", "stage3", "stage4"],
    )  # fmt: skip
    config = getattr(transformers, f"{family}Config")(
        backbone_config=backbone, encoder_hidden_dim=32, encoder_in_channels=[12, 16, 20],
        num_queries=12, num_denoising=0, decoder_in_channels=[32, 32, 32], hidden_expansion=0.5,
        **_transformer(),
    )  # fmt: skip
    return config, transformers.RTDetrImageProcessorPil(size={"height": 64, "width": 64})


def _d_fine() -> tuple[object, object]:
    backbone = transformers.HGNetV2Config(
        stage_in_channels=[8, 12, 16, 20], stage_mid_channels=[8, 8, 8, 8],
        stage_out_channels=[12, 16, 20, 24], stage_num_blocks=[1, 1, 1, 1],
        stage_numb_of_layers=[1, 1, 1, 1], stem_channels=[3, 8, 8], hidden_sizes=[12, 16, 20, 24],
        out_features=["stage2", "stage3", "stage4"],
    )  # fmt: skip
    config = transformers.DFineConfig(
        backbone_config=backbone, encoder_hidden_dim=32, encoder_in_channels=[16, 20, 24],
        num_queries=12, num_denoising=0, decoder_in_channels=[32, 32, 32], hidden_expansion=0.5,
        decoder_n_points=[2, 2, 2], **_transformer(),
    )  # fmt: skip
    return config, transformers.RTDetrImageProcessorPil(size={"height": 64, "width": 64})


_DETECTORS: dict[str, Callable[[], tuple[object, object]]] = {
    "detr": _detr,
    "yolos": _yolos,
    "rt-detr": _rt_detr,
    "rt-detr-v2": lambda: _rt_detr("RTDetrV2"),
    "d-fine": _d_fine,
    "deformable-detr": _deformable_detr,
}
