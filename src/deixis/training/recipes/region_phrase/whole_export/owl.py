"""OWL-ViT and OWLv2 as two ONNX files, between which one product stands.

    logits = (classes @ queries.T + shift[..., None]) * scale[..., None]

are the logits of each place of each picture for each text, as transformers' own forward has them.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import torch  # noqa: TID253 - this recipe is torch's own
from torch import Tensor  # noqa: TID253

from deixis.grounders.one_stage.owl import owl_heads
from deixis.perception.hub import load_model
from deixis.perception.hub.towers import as_module
from deixis.training.recipes.region_phrase.whole_export.files import Part, apart, check

__all__ = ["export_owl"]

_TINY = 1e-6  # as in the published heads, against division by zero
_FIELDS = ("classes", "shift", "scale", "boxes", "objectness")


def export_owl(folder: Path, out: Path) -> float:
    """Write pictures.onnx and texts.onnx; numbers of both, and lengths of texts, are free.

    Returns:
        The largest difference of logits, boxes and objectness to transformers' own forward.

    Raises:
        ModelError: A file cannot be written, or differs.
    """
    model = load_model("AutoModelForZeroShotObjectDetection", folder)
    second = hasattr(model, "objectness_predictor")
    pictures = Part(
        as_module(model, _see), out / "pictures.onnx", ("pixel_values",),
        _FIELDS if second else _FIELDS[:4], {"pixel_values": {0: "pictures"}},
    )  # fmt: skip
    texts = Part(
        as_module(model, _read), out / "texts.onnx", ("input_ids",), ("queries",),
        {"input_ids": {0: "texts", 1: "tokens"}},
    )  # fmt: skip
    draw = torch.Generator().manual_seed(0)
    longest = model.config.text_config.max_position_embeddings
    pictures.write(_pixels(model, 1, draw))
    texts.write(_tokens(model, 2, longest // 2, draw))
    return check(_differences(model, pictures, texts, draw), (pictures, texts))


def _see(model: Any, pixels: Tensor) -> tuple[Tensor, ...]:
    told = owl_heads(model, model.image_embedder(pixels)[0])
    return told if hasattr(model, "objectness_predictor") else told[:4]


def _read(model: Any, tokens: Tensor) -> Tensor:
    """(M, D) of length 1; normalised twice, as the network does."""
    owl = getattr(model, model.base_model_prefix)
    rows = owl.get_text_features(input_ids=tokens, attention_mask=torch.ones_like(tokens))
    queries = rows.pooler_output
    queries = queries / torch.linalg.norm(queries, dim=-1, keepdim=True)
    return queries / (torch.linalg.norm(queries, dim=-1, keepdim=True) + _TINY)


def _differences(model: Any, pictures: Part, texts: Part, draw: torch.Generator) -> Iterator[float]:
    """On other numbers and lengths than the files were written with."""
    see, read = pictures.opened(), texts.opened()
    longest = model.config.text_config.max_position_embeddings
    for count, asked, length in ((2, 3, 3), (1, 1, longest)):
        pixels, tokens = _pixels(model, count, draw), _tokens(model, asked, length, draw)
        classes, shift, scale, *rest = see(pixels)
        (queries,) = read(tokens)
        logits = (classes @ queries.T + shift[..., None]) * scale[..., None]
        with torch.inference_mode():
            wanted = model(input_ids=tokens.repeat(count, 1), pixel_values=pixels)
        parts = [wanted.logits, wanted.pred_boxes, *_objectness(wanted)]
        yield apart([np.asarray(logits), *rest], parts)


def _objectness(told: Any) -> list[Tensor]:
    found = getattr(told, "objectness_logits", None)
    return [] if found is None else [found]


def _pixels(model: Any, count: int, draw: torch.Generator) -> Tensor:
    side = model.config.vision_config.image_size
    return torch.randn(count, 3, side, side, generator=draw)


def _tokens(model: Any, count: int, length: int, draw: torch.Generator) -> Tensor:
    """(count, length): a start, words, and an end, after which padding stands in all but one."""
    text = model.config.text_config
    ids = torch.randint(1, text.vocab_size - 2, (count, length), generator=draw)
    ids[:, 0], ids[:, -1] = text.vocab_size - 2, text.vocab_size - 1  # the end is the largest
    for row in ids[1:]:
        row[-2:] = torch.tensor([text.vocab_size - 1, 0])
    return ids
