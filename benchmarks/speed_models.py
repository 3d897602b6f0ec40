"""Networks of the published sizes with random weights, saved as a user has them, and plain calls.

A plain call is what transformers' own page has, processor included.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

FORMS = ("the {} {}", "{} {}", "the {} {} on the left", "a {} {} in the back")
PHRASES = [form.format(colour, thing)
           for form, colour in zip(FORMS, ("red", "blue", "green", "old"), strict=True)
           for thing in ("mug", "dog", "car", "chair", "lamp", "book", "hat", "door")]  # fmt: skip
CHARACTERS = "abcdefghijklmnopqrstuvwxyz0123456789.,'-"


def noise(seed: int) -> np.ndarray:
    return np.random.default_rng(seed).integers(0, 256, (600, 800, 3), dtype=np.uint8)


def save_clip(folder: Path) -> Path:
    """CLIP ViT-B/32."""
    import torch
    import transformers

    torch.manual_seed(0)
    known = _clip_words(folder)
    text = {"vocab_size": known, "bos_token_id": known - 2, "eos_token_id": known - 1}
    config = transformers.CLIPConfig(text_config=text)
    transformers.CLIPModel(config).save_pretrained(folder)
    transformers.CLIPImageProcessorPil().save_pretrained(folder)
    return folder


def save_owl(folder: Path, version: int) -> Path:
    """OWL-ViT base-32 or OWLv2 base with random weights."""
    import torch
    import transformers

    torch.manual_seed(0)
    side, patch = {1: (768, 32), 2: (960, 16)}[version]
    family = {1: "OwlViT", 2: "Owlv2"}[version]
    vision = {"image_size": side, "patch_size": patch}
    config = getattr(transformers, f"{family}Config")(vision_config=vision)
    getattr(transformers, f"{family}ForObjectDetection")(config).save_pretrained(folder)
    _clip_words(folder)
    processor = getattr(transformers, f"{family}ImageProcessorPil")
    processor(size={"height": side, "width": side}).save_pretrained(folder)
    return folder


def _clip_words(folder: Path) -> int:
    """A tokenizer of the words above; returns how many tokens it knows."""
    import transformers

    merges = _merges(sorted({word for phrase in PHRASES for word in phrase.split()} | {"thing"}))
    pieces = ["!", *CHARACTERS, *(char + "</w>" for char in CHARACTERS)]
    pieces += [first + second for first, second in merges]
    pieces += ["<|startoftext|>", "<|endoftext|>"]
    vocabulary = {piece: number for number, piece in enumerate(pieces)}
    transformers.CLIPTokenizer(
        vocab=vocabulary, merges=merges, pad_token=pieces[0]
    ).save_pretrained(folder)
    return len(vocabulary)


def _merges(words: list[str]) -> list[tuple[str, str]]:
    """Byte pairs that make each word one token, as the published vocabulary has these words."""
    pairs: dict[tuple[str, str], None] = {}
    for word in words:
        whole = word[0]
        for char in [*word[1:-1], word[-1] + "</w>"] if len(word) > 1 else []:
            pairs[whole, char] = None
            whole += char
    return list(pairs)


def plain_owl(folder: Path, version: int) -> Callable[[np.ndarray, list[str]], Any]:
    """The call of transformers' own page."""
    import torch
    import transformers

    family = {1: "OwlViT", 2: "Owlv2"}[version]
    model = getattr(transformers, f"{family}ForObjectDetection").from_pretrained(folder).eval()
    images = getattr(transformers, f"{family}ImageProcessorPil").from_pretrained(folder)
    tokenizer = transformers.CLIPTokenizer.from_pretrained(folder)

    def call(image: np.ndarray, phrases: list[str]) -> Any:
        how = {"padding": "max_length", "max_length": 16, "truncation": True}
        text = tokenizer(phrases, return_tensors="pt", **how)
        pixels = images([image], return_tensors="pt", input_data_format="channels_last")
        with torch.inference_mode():
            told = model(
                pixel_values=pixels["pixel_values"],
                input_ids=text["input_ids"],
                attention_mask=text["attention_mask"],
            )
        return images.post_process_object_detection(
            told, threshold=0.1, target_sizes=torch.tensor([image.shape[:2]])
        )

    return call


def save_dino(folder: Path) -> Path:
    """Grounding DINO tiny: Swin-T, BERT base, 900 boxes."""
    import torch
    import transformers

    torch.manual_seed(0)
    config = transformers.GroundingDinoConfig(
        backbone_config=transformers.SwinConfig(
            image_size=224, embed_dim=96, depths=[2, 2, 6, 2], num_heads=[3, 6, 12, 24],
            window_size=7, out_indices=[2, 3, 4],
        ),
        text_config=transformers.BertConfig(),
    )  # fmt: skip
    transformers.GroundingDinoForObjectDetection(config).save_pretrained(folder)
    fixed = {0: "[PAD]", 100: "[UNK]", 101: "[CLS]", 102: "[SEP]", 103: "[MASK]"}
    fixed |= {1012: ".", 1029: "?"}
    words = sorted({word for phrase in PHRASES for word in phrase.split()} | {"thing"})
    fixed |= {2000 + number: word for number, word in enumerate(words)}
    vocabulary = {fixed.get(number, f"[unused{number}]"): number for number in range(2100)}
    transformers.BertTokenizer(vocab=vocabulary).save_pretrained(folder)
    transformers.GroundingDinoImageProcessorPil().save_pretrained(folder)
    return folder


def plain_dino(folder: Path) -> Callable[[np.ndarray, str], Any]:
    """The call of transformers' own page."""
    import torch
    import transformers

    model = transformers.GroundingDinoForObjectDetection.from_pretrained(folder).eval()
    processor = transformers.GroundingDinoProcessor(
        transformers.GroundingDinoImageProcessorPil.from_pretrained(folder),
        transformers.BertTokenizer.from_pretrained(folder),
    )

    def call(image: np.ndarray, phrase: str) -> Any:
        given = processor(images=image, text=f"{phrase} .", return_tensors="pt")
        with torch.inference_mode():
            told = model(**given)
        return processor.post_process_grounded_object_detection(
            told, given["input_ids"], threshold=0.25, target_sizes=[image.shape[:2]]
        )

    return call
