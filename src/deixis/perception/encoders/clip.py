"""CLIP and the models of its architecture, by transformers."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from deixis.core import ImageArray, ModelError
from deixis.perception.encoders.hub_encoder import FloatArray, HubEncoder, pooled
from deixis.perception.encoders.templates import PHOTO
from deixis.perception.hub.loading import load_model, load_processor

__all__ = ["ClipEncoder"]


class ClipEncoder(HubEncoder):
    """CLIP: A. Radford et al., 2021, arXiv 2103.00020.

    Also what has its architecture: MetaCLIP, LAION's OpenCLIP models, FashionCLIP, StreetCLIP, ...

    Args:
        folder: Configuration, safetensors, tokenizer and image processor.
        name: For traces.
        device: "cpu", "auto" or a torch device.
        templates: See `HubEncoder`.
        batch: Images that are encoded at once.

    Raises:
        WeightsError: The folder holds no such model.
    """

    def __init__(
        self,
        folder: str | Path,
        *,
        name: str = "clip",
        device: str = "cpu",
        templates: str | tuple[str, ...] = PHOTO,
        batch: int = 16,
    ) -> None:
        self._model = load_model("AutoModel", folder, device=device)
        if not hasattr(self._model, "visual_projection"):
            kind = self._model.config.model_type
            raise ModelError(f"{folder} holds a {kind!r} model; a CLIP model is needed here")
        self._tokenizer = load_processor("AutoTokenizer", folder)
        self._processor = load_processor("AutoImageProcessor", folder, backend="pil")
        super().__init__(
            name,
            dim=int(self._model.config.projection_dim),
            scale=float(self._model.logit_scale.exp()),
            templates=templates,
            batch=batch,
        )

    def _images(self, crops: Sequence[ImageArray]) -> FloatArray:
        inputs = self._pixels(list(crops))
        return pooled(self._model.get_image_features(pixel_values=inputs))

    def _sentences(self, texts: Sequence[str]) -> FloatArray:
        longest = self._model.config.text_config.max_position_embeddings
        inputs = self._tokenizer(
            list(texts), padding=True, truncation=True, max_length=longest, return_tensors="pt"
        ).to(self._model.device)
        return pooled(
            self._model.get_text_features(
                input_ids=inputs["input_ids"], attention_mask=inputs["attention_mask"]
            )
        )

    def _dense(self, image: ImageArray) -> FloatArray:
        """Patch rows in the joint space.

        C. Zhou et al., "Extract Free Dense Labels from CLIP" (MaskCLIP), 2021, arXiv 2112.01071:
        in the last block attention is left out and its value and output projections are applied
        to each patch. The image is stretched to the square that the tower takes, so that the
        grid covers all of it.
        """
        tower = self._model.vision_model
        side = int(self._model.config.vision_config.image_size)
        stretched = self._pixels(
            [image], size={"height": side, "width": side}, do_center_crop=False
        )
        states = tower(pixel_values=stretched, output_hidden_states=True).hidden_states
        patches = _value_path(tower.encoder.layers[-1], states[-2])[:, 1:]  # without CLS
        rows = self._model.visual_projection(tower.post_layernorm(patches))
        grid = side // int(self._model.config.vision_config.patch_size)
        return np.asarray(rows[0].reshape(grid, grid, -1).float().cpu().numpy())

    def _pixels(self, images: list[ImageArray], **changes: Any) -> Any:
        """(N, 3, S, S) on the model's device."""
        told = self._processor(
            images, return_tensors="pt", input_data_format="channels_last", **changes
        )
        return told["pixel_values"].to(self._model.device, self._model.dtype)


def _value_path(block: Any, states: Any) -> Any:
    """A transformer block whose attention looks at nothing but the patch itself, (N, L, D)."""
    values = block.self_attn.out_proj(block.self_attn.v_proj(block.layer_norm1(states)))
    summed = states + values
    return summed + block.mlp(block.layer_norm2(summed))
