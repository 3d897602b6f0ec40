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
    torch.manual_seed(0)
    pixels = torch.randn(2, 3, side, side)
    ids = torch.randint(3, text.vocab_size - 3, (2, text.max_position_embeddings))
    ids[:, 5:] = text.eos_token_id if text.eos_token_id < text.vocab_size else 1
    pairs = (
        (_Pictures(model).eval(), {"pixel_values": pixels}, out / PICTURES_FILE),
        (_Texts(model).eval(), {"input_ids": ids}, out / TEXTS_FILE),
    )
    worst = 0.0
    for tower, example, path in pairs:
        write_onnx(tower, example, path)
        for count in (1, 3):
            more = {name: value[:1].repeat(count, *[1] * (value.ndim - 1)).numpy()
                    for name, value in example.items()}  # fmt: skip
            worst = max(worst, difference(tower, more, path))
    return worst


def _unit(answer: Any) -> Tensor:
    return F.normalize(getattr(answer, "pooler_output", answer), dim=-1)
