"""Real one-stage classes of transformers, built small with seeded weights and saved."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="needs the extra hub")
transformers = pytest.importorskip("transformers", reason="needs the extra hub")

torch.set_num_threads(1)  # models this small only wait for each other

_TOWER = {
    "hidden_size": 32, "intermediate_size": 48, "num_hidden_layers": 2, "num_attention_heads": 4,
}  # fmt: skip
_CHARACTERS = "abcdefghijklmnopqrstuvwxyz0123456789.,'-?"


def picture(width: int = 90, height: int = 60, *, seed: int = 0) -> np.ndarray:
    """Blocks of colour, so that patches differ."""
    rng = np.random.default_rng(seed)
    blocks = rng.integers(0, 256, (height // 6 + 1, width // 6 + 1, 3))
    return np.kron(blocks, np.ones((6, 6, 1))).astype(np.uint8)[:height, :width]


def clip_tokenizer(folder: Path) -> int:
    """A tokenizer of characters in the folder; returns how many tokens it knows."""
    pieces = [*_CHARACTERS, *(char + "</w>" for char in _CHARACTERS)]
    vocabulary = {"!": 0}  # CLIP's padding of OWL: token 0
    vocabulary |= {piece: 1 + number for number, piece in enumerate(pieces)}
    for special in ("<|startoftext|>", "<|endoftext|>"):
        vocabulary[special] = len(vocabulary)
    transformers.CLIPTokenizer(vocab=vocabulary, merges=[], pad_token="!").save_pretrained(folder)
    return len(vocabulary)


def tiny_owl(folder: Path, *, version: int = 2, seed: int = 0) -> Path:
    """OWL-ViT (1) or OWLv2 (2) with images of 64 pixels in 8 x 8 patches and 16 tokens of text."""
    torch.manual_seed(seed)
    family = {1: "OwlViT", 2: "Owlv2"}[version]
    known = clip_tokenizer(folder)
    config = getattr(transformers, f"{family}Config")(
        text_config={
            **_TOWER, "vocab_size": known, "max_position_embeddings": 16,
            "bos_token_id": known - 2, "eos_token_id": known - 1, "pad_token_id": 0,
        },
        vision_config={**_TOWER, "image_size": 64, "patch_size": 8},
        projection_dim=32,
    )  # fmt: skip
    model = getattr(transformers, f"{family}ForObjectDetection")(config)
    for name, weight in model.named_parameters():
        if any(part in name for part in ("box_head", "class_head", "objectness", "projection")):
            torch.nn.init.normal_(weight, std=0.3)  # zeros at first: every box would be the same
        elif "embedding" in name:
            torch.nn.init.normal_(weight, std=0.3)
    model.save_pretrained(folder)
    processor = getattr(transformers, f"{family}ImageProcessorPil")
    processor(size={"height": 64, "width": 64}).save_pretrained(folder)
    return folder


_LINE = "a all red blue mug mugs left of the laptop dog and cat man on with hat two one green"
WORDS = tuple(_LINE.split())


def bert_tokenizer(folder: Path) -> int:
    """A tokenizer of `WORDS` and characters with BERT's own numbers for its separators."""
    fixed = {0: "[PAD]", 100: "[UNK]", 101: "[CLS]", 102: "[SEP]", 103: "[MASK]"}
    fixed |= {1012: ".", 1029: "?"}
    pieces = [*WORDS, *_CHARACTERS[:36], *(f"##{char}" for char in _CHARACTERS[:36])]
    fixed |= {1030 + number: piece for number, piece in enumerate(dict.fromkeys(pieces))}
    last = max(fixed)
    vocabulary = {fixed.get(number, f"[unused{number}]"): number for number in range(last + 1)}
    transformers.BertTokenizer(vocab=vocabulary, do_lower_case=True).save_pretrained(folder)
    return len(vocabulary)


def _swin(**more: object) -> object:
    return transformers.SwinConfig(
        image_size=64, embed_dim=8, depths=[1, 1, 1, 1], num_heads=[1, 1, 2, 2], window_size=4,
        **more,
    )  # fmt: skip


def tiny_dino(folder: Path, *, family: str = "GroundingDino", seed: int = 0) -> Path:
    """Grounding DINO, or MM-Grounding-DINO as LLMDet uses it too, at 128 pixels, 20 boxes."""
    torch.manual_seed(seed)
    known = bert_tokenizer(folder)
    config = getattr(transformers, f"{family}Config")(
        backbone_config=_swin(out_indices=[2, 3, 4]),
        text_config=transformers.BertConfig(
            **_TOWER, vocab_size=known, max_position_embeddings=256
        ),
        num_queries=20, d_model=32, encoder_layers=1, decoder_layers=2, encoder_ffn_dim=32,
        decoder_ffn_dim=32, encoder_attention_heads=4, decoder_attention_heads=4,
        encoder_n_points=2, decoder_n_points=2,
    )  # fmt: skip
    model = getattr(transformers, f"{family}ForObjectDetection")(config)
    for name, weight in model.named_parameters():
        if "bbox_embed" in name and weight.ndim > 1:
            torch.nn.init.normal_(weight, std=0.3)  # zeros at first: no box would move
        elif name.endswith("class_embed.0.bias"):
            torch.nn.init.zeros_(weight)
    model.save_pretrained(folder)
    transformers.GroundingDinoImageProcessorPil(
        size={"shortest_edge": 128, "longest_edge": 256}
    ).save_pretrained(folder)
    return folder


def tiny_omdet(folder: Path, *, seed: int = 0) -> Path:
    """OmDet-Turbo at 64 pixels with 20 boxes."""
    torch.manual_seed(seed)
    known = clip_tokenizer(folder)
    config = transformers.OmDetTurboConfig(
        backbone_config=_swin(out_indices=[2, 3, 4]),
        text_config=transformers.CLIPTextConfig(
            **{**_TOWER, "hidden_size": 48}, vocab_size=known, max_position_embeddings=77,
            bos_token_id=known - 2, eos_token_id=known - 1, pad_token_id=0,
        ),
        apply_layernorm_after_vision_backbone=False,  # swin of transformers has its own
        image_size=64, text_projection_in_dim=48, text_projection_out_dim=48,
        class_embed_dim=48, task_encoder_hidden_dim=32, num_queries=20, encoder_hidden_dim=32,
        vision_features_channels=[32, 32, 32], encoder_in_channels=[16, 32, 64],
        encoder_attention_heads=4, encoder_dim_feedforward=32, decoder_hidden_dim=32,
        decoder_num_heads=4, decoder_num_layers=2, decoder_dim_feedforward=32,
        decoder_num_points=2,
    )  # fmt: skip
    model = transformers.OmDetTurboForObjectDetection(config)
    for name, weight in model.named_parameters():
        if weight.ndim > 1 and any(part in name for part in ("bbox", "class", "text_projection")):
            torch.nn.init.normal_(weight, std=0.3)
    model.save_pretrained(folder)
    transformers.DetrImageProcessorPil(size={"height": 64, "width": 64}).save_pretrained(folder)
    return folder


def tiny_sam3(folder: Path, *, seed: int = 0) -> Path:
    """SAM 3 at 56 pixels with 10 boxes."""
    torch.manual_seed(seed)
    known = clip_tokenizer(folder)
    part = {"hidden_size": 32, "num_attention_heads": 4, "num_layers": 1, "intermediate_size": 32}
    config = transformers.Sam3Config(
        vision_config={
            "backbone_config": {
                **_TOWER, "image_size": 56, "patch_size": 14, "window_size": 2,
                "global_attn_indexes": [1], "pretrain_image_size": 28,
                "model_type": "sam3_vit_model",
            },
            "fpn_hidden_size": 32,
            "backbone_feature_sizes": [[16, 16], [8, 8], [4, 4]],
        },
        text_config={
            **_TOWER, "vocab_size": known, "max_position_embeddings": 32, "projection_dim": 32,
            "bos_token_id": known - 2, "eos_token_id": known - 1, "pad_token_id": 0,
        },
        geometry_encoder_config=part,
        detr_encoder_config=part,
        detr_decoder_config={**part, "num_queries": 10},
        mask_decoder_config={"hidden_size": 32, "num_attention_heads": 4},
    )  # fmt: skip
    model = transformers.Sam3Model(config)
    for name, weight in model.named_parameters():
        if weight.ndim > 1 and ("box" in name or "mask" in name):
            torch.nn.init.normal_(weight, std=0.2)
    model.save_pretrained(folder)
    return folder
