"""SigLIP and SigLIP 2, by transformers."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from deixis.core import ImageArray, ModelError
from deixis.perception.encoders.hub_encoder import FloatArray, HubEncoder, pooled
from deixis.perception.encoders.templates import PHOTO
from deixis.perception.hub.exports import Precision
from deixis.perception.hub.loading import load_model, load_processor
from deixis.perception.hub.towers import Execution, Runtime, Tower, as_module, pictures

__all__ = ["SiglipEncoder"]


class SiglipEncoder(HubEncoder):
    """SigLIP: X. Zhai et al., 2023, arXiv 2303.15343; SigLIP 2: M. Tschannen et al., 2025,
    arXiv 2502.14786, with images of one fixed size or of their own aspect (NaFlex).

    Texts are lower case and padded to the full length without a mask, as in training.

    Args:
        folder: Configuration, safetensors, tokenizer and image processor.
        name: For traces.
        device: "cpu", "auto" or a torch device.
        templates: See `HubEncoder`.
        batch: Images that are encoded at once.
        runtime, precision: See `deixis.perception.hub.towers.Execution`; images of their own
            aspect (NaFlex) have no exported form.

    Raises:
        WeightsError: The folder holds no such model.
    """  # noqa: D205 - two papers need two lines

    def __init__(
        self,
        folder: str | Path,
        *,
        name: str = "siglip",
        device: str = "cpu",
        templates: str | tuple[str, ...] = PHOTO,
        batch: int = 16,
        runtime: Runtime = "auto",
        precision: Precision = "f32",
    ) -> None:
        execution = Execution(runtime, precision)
        self._model = load_model("AutoModel", folder, device=device)
        kind = self._model.config.model_type
        if kind not in ("siglip", "siglip2"):
            raise ModelError(f"{folder} holds a {kind!r} model; a SigLIP model is needed here")
        self._tokenizer = load_processor("AutoTokenizer", folder)
        self._processor = load_processor("AutoImageProcessor", folder, backend="pil")
        super().__init__(
            name,
            dim=int(self._model.config.vision_config.hidden_size),
            scale=float(self._model.logit_scale.exp()),
            templates=templates,
            batch=batch,
            towers={
                part: Tower(
                    as_module(self._model, run), Path(folder), part, execution, free=((0,),)
                )
                for part, run in (("image", _image_rows), ("dense", _dense_rows))
                if kind == "siglip"
            },
        )

    def _examples(self, part: str) -> list[tuple[Any, ...]]:
        del part  # both see the same pixels
        return [(self._inputs(batch)["pixel_values"],) for batch in pictures(2, 5)]

    def _images(self, crops: Sequence[ImageArray]) -> FloatArray:
        inputs = self._inputs(list(crops))
        if "image" in self._towers:
            return pooled(self._towers["image"](inputs["pixel_values"])[0])
        return pooled(self._model.get_image_features(**inputs))

    def _sentences(self, texts: Sequence[str]) -> FloatArray:
        length = self._model.config.text_config.max_position_embeddings
        inputs = self._tokenizer(
            [text.lower() for text in texts],
            padding="max_length",
            truncation=True,
            max_length=length,
            return_tensors="pt",
        )
        ids = inputs["input_ids"].to(self._model.device)
        return pooled(self._model.get_text_features(input_ids=ids))

    def _dense(self, image: ImageArray) -> FloatArray:
        """Patch rows in the joint space.

        The pooling head attends over all patches; here it attends to each patch alone, which
        leaves its value and output projections: the idea of MaskCLIP (C. Zhou et al., 2021,
        arXiv 2112.01071), carried over to SigLIP's head.
        """
        inputs = self._inputs([image])
        if "dense" in self._towers:
            rows = self._towers["dense"](inputs["pixel_values"])[0][0]
            side = round(len(rows) ** 0.5)
            return np.asarray(rows.reshape(side, side, -1).float().cpu().numpy())
        states = self._model.get_image_features(**inputs).last_hidden_state  # (1, L, D)
        rows = _alone(self._model.vision_model.head, states)[0]
        height, width = (int(side) for side in inputs["spatial_shapes"][0])
        kept = rows[: height * width].reshape(height, width, -1)
        return np.asarray(kept.float().cpu().numpy())

    def _inputs(self, images: list[ImageArray]) -> dict[str, Any]:
        told = self._processor(images, return_tensors="pt", input_data_format="channels_last")
        inputs = {name: value.to(self._model.device) for name, value in told.items()}
        inputs["pixel_values"] = inputs["pixel_values"].to(self._model.dtype)
        return inputs


def _image_rows(model: Any, pixels: Any) -> Any:
    """(N, D)."""
    told = model.get_image_features(pixel_values=pixels)
    return getattr(told, "pooler_output", told)


def _dense_rows(model: Any, pixels: Any) -> Any:
    """(N, patches, D)."""
    states = model.vision_model(pixel_values=pixels).last_hidden_state
    return _alone(model.vision_model.head, states)


def _alone(head: Any, states: Any) -> Any:
    """What the attention pooling head says of each state, if it were the only one, (N, L, D)."""
    from torch.nn.functional import linear

    attention = head.attention
    width = attention.embed_dim
    values = linear(
        states, attention.in_proj_weight[2 * width :], attention.in_proj_bias[2 * width :]
    )
    answer = attention.out_proj(values)
    return answer + head.mlp(head.layernorm(answer))
