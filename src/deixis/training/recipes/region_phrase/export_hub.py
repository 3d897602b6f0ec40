"""Both towers of a tuned CLIP or SigLIP as ONNX files, checked against torch."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import torch  # noqa: TID253 - this recipe is torch's own
import torch.nn.functional as F  # noqa: N812, TID253
from torch import Tensor, nn  # noqa: TID253

from deixis.core import ConfigError
from deixis.perception.hub import load_model
from deixis.training.recipes.region_phrase.export import difference, write_onnx

__all__ = ["PICTURES_FILE", "TEXTS_FILE", "export_hub"]

PICTURES_FILE, TEXTS_FILE = "pictures.onnx", "texts.onnx"


class _Pictures(nn.Module):
    def __init__(self, model: Any) -> None:
        super().__init__()
        self.model = model

    def forward(self, pixel_values: Tensor) -> Tensor:
        return _unit(self.model.get_image_features(pixel_values=pixel_values))


class _Texts(nn.Module):
    """Texts come padded to full length; what stands after the end of a text is not looked at."""

    def __init__(self, model: Any) -> None:
        super().__init__()
        self.model = model

    def forward(self, input_ids: Tensor) -> Tensor:
        return _unit(self.model.get_text_features(input_ids=input_ids))


def export_hub(folder: Path, out: Path) -> float:
    """Write the towers of the model in ``folder``: prepared pictures in, tokens in, unit rows out.

    Returns:
        The largest difference to torch.

    Raises:
        ConfigError: The model takes pictures of any size (NaFlex) and has no fixed form.
        ModelError: The files differ from torch.
    """
    model = load_model("AutoModel", folder, attn_implementation="eager")
    vision, text = model.config.vision_config, model.config.text_config
    side = getattr(vision, "image_size", None)
    if side is None or model.config.model_type == "siglip2":
        raise ConfigError("a SigLIP 2 that takes pictures of any size is not exported")
    draw = torch.Generator().manual_seed(0)

    def pictures(count: int) -> dict[str, Tensor]:
        return {"pixel_values": torch.randn(count, 3, side, side, generator=draw)}

    def texts(count: int) -> dict[str, Tensor]:
        return {"input_ids": _texts_at_random(text, count, draw)}

    worst = 0.0
    for tower, inputs, path in (
        (_Pictures(model).eval(), pictures, out / PICTURES_FILE),
        (_Texts(model).eval(), texts, out / TEXTS_FILE),
    ):
        write_onnx(tower, inputs(2), path)
        for count in (1, 3):  # others than those it was written with
            new = {name: value.numpy() for name, value in inputs(count).items()}
            worst = max(worst, difference(tower, new, path))
    return worst


def _texts_at_random(text: Any, count: int, draw: torch.Generator) -> Tensor:
    """(count, longest) tokens; each text ends elsewhere, and is padded with its end."""
    longest = text.max_position_embeddings
    ids = torch.randint(3, text.vocab_size - 3, (count, longest), generator=draw)
    end = text.eos_token_id if text.eos_token_id < text.vocab_size else 1
    for row, stop in zip(ids, torch.randint(2, longest, (count,), generator=draw), strict=True):
        row[int(stop) :] = end
    return ids


def _unit(answer: Any) -> Tensor:
    return F.normalize(getattr(answer, "pooler_output", answer), dim=-1)
