"""Grounding DINO and OWL of transformers, built small with seeded weights and saved."""

from __future__ import annotations

from pathlib import Path

import pytest

torch = pytest.importorskip("torch", reason="needs the extra hub")
transformers = pytest.importorskip("transformers", reason="needs the extra hub")

torch.set_num_threads(1)  # models this small only wait for each other

_TOWER = {
    "hidden_size": 32, "intermediate_size": 48, "num_hidden_layers": 2, "num_attention_heads": 4,
}  # fmt: skip
_CHARACTERS = "abcdefghijklmnopqrstuvwxyz0123456789.,'-?"


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
