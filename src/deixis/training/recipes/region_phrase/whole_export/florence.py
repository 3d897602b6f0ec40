"""Florence-2 as three ONNX files: a picture's rows, a prompt's states, and the next token.

A phrase is written by asking next.onnx again and again, each time with all tokens so far: there is
no cache of what was computed for earlier ones, so that the files stay plain.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import torch  # noqa: TID253 - this recipe is torch's own
from torch import Tensor  # noqa: TID253

from deixis.perception.hub import load_model, load_processor
from deixis.perception.hub.towers import as_module
from deixis.training.recipes.region_phrase.whole_export.files import Part, apart, check

__all__ = ["export_florence"]

_WRITTEN = (2, 5, 3)  # prompts at once, tokens of a prompt, tokens written so far
_COMPARED = ((1, 9, 1), (3, 4, 7))


def export_florence(folder: Path, out: Path) -> float:
    """Write pictures.onnx, prompts.onnx and next.onnx; numbers and lengths are free.

    Returns:
        The largest difference of the next tokens' logits to transformers' own forward.

    Raises:
        ModelError: A file cannot be written, or differs.
    """
    model = load_model("Florence2ForConditionalGeneration", folder)
    size = load_processor("AutoImageProcessor", folder, backend="pil").size
    shape = (3, int(size["height"]), int(size["width"]))
    pictures, prompts, following = parts = _parts(model, out)
    draw = torch.Generator().manual_seed(0)
    count, asked, said = _WRITTEN
    pixels = torch.randn(count, *shape, generator=draw)
    pictures.write(pixels)
    with torch.inference_mode():
        rows = pictures.module(pixels)
        ids = _tokens(model, count, asked, draw)
        prompts.write(rows, ids)
        following.write(prompts.module(rows, ids), _tokens(model, count, said, draw))
    return check(_differences(model, parts, shape, draw), parts)


def _parts(model: Any, out: Path) -> tuple[Part, Part, Part]:
    many = {0: "prompts", 1: "tokens"}
    pictures = Part(
        as_module(model, _see), out / "pictures.onnx", ("pixel_values",), ("rows",),
        {"pixel_values": {0: "pictures"}},
    )  # fmt: skip
    prompts = Part(
        as_module(model, _read), out / "prompts.onnx", ("rows", "input_ids"), ("states",),
        {"rows": {0: "prompts"}, "input_ids": many},
    )  # fmt: skip
    following = Part(
        as_module(model, _say), out / "next.onnx", ("states", "said"), ("logits",),
        {"states": many, "said": {0: "prompts", 1: "said"}},
    )  # fmt: skip
    return pictures, prompts, following


def _see(model: Any, pixels: Tensor) -> Tensor:
    """(N, P, D) rows that stand before the words of a prompt."""
    rows: Tensor = model.model.get_image_features(pixels).pooler_output
    return rows


def _read(model: Any, rows: Tensor, ids: Tensor) -> Tensor:
    """(M, P + T, D) of (M, P, D) and of the (M, T) tokens that follow the picture's."""
    words = model.get_input_embeddings()(ids)
    told = model.model.language_model.encoder(inputs_embeds=torch.cat([rows, words], 1))
    states: Tensor = told.last_hidden_state
    return states


def _say(model: Any, states: Tensor, said: Tensor) -> Tensor:
    """(M, V) of the token that comes next."""
    told = model.model.language_model.decoder(
        input_ids=said, encoder_hidden_states=states, use_cache=False
    )
    logits: Tensor = model.lm_head(told.last_hidden_state[:, -1])
    return logits


def _differences(
    model: Any, parts: tuple[Part, Part, Part], shape: tuple[int, ...], draw: torch.Generator
) -> Iterator[float]:
    """On other numbers and lengths than the files were written with."""
    see, read, say = (part.opened() for part in parts)
    for count, asked, written in _COMPARED:
        pixels = torch.randn(count, *shape, generator=draw)
        ids, said = (_tokens(model, count, length, draw) for length in (asked, written))
        (rows,) = see(pixels)
        (states,) = read(rows, ids)
        picture = torch.full(rows.shape[:2], model.config.image_token_id)
        with torch.inference_mode():
            wanted = model(
                input_ids=torch.cat([picture, ids], 1), pixel_values=pixels, decoder_input_ids=said
            ).logits[:, -1]
        yield apart(say(states, said), [wanted])


def _tokens(model: Any, count: int, length: int, draw: torch.Generator) -> Tensor:
    """(count, length) of any but the picture's own token."""
    ids = torch.randint(0, model.config.text_config.vocab_size, (count, length), generator=draw)
    return torch.where(ids == model.config.image_token_id, 0, ids)
