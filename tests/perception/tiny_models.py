"""Real classes of transformers, built small with seeded weights and saved as a user has them.

Each function writes configuration, safetensors, tokenizer and image processor into a folder.
"""

from __future__ import annotations

import string
from pathlib import Path

import pytest

torch = pytest.importorskip("torch", reason="needs the extra hub")
transformers = pytest.importorskip("transformers", reason="needs the extra hub")

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
