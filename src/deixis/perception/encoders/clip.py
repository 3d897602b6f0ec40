"""CLIP and the models of its architecture, by transformers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from deixis.core import ImageArray, ModelError
from deixis.perception.encoders.hub_encoder import FloatArray, HubEncoder, pooled
from deixis.perception.encoders.templates import PHOTO
from deixis.perception.hub.exports import Free, Precision
from deixis.perception.hub.loading import load_model, load_processor
from deixis.perception.hub.towers import Execution, Runtime, Tower, as_module, pictures

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
        runtime, precision: See `deixis.perception.hub.towers.Execution`.

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
        runtime: Runtime = "auto",
        precision: Precision = "f32",
    ) -> None:
        self._folder, self._execution = Path(folder), Execution(runtime, precision)
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
            towers={
                "image": self._tower(_image_rows, "image", free=((0,),)),
                "dense": self._tower(_dense_rows, "dense", free=((),)),
            },
        )

    def _tower(self, run: Callable[..., Any], part: str, *, free: Free) -> Tower:
        module = as_module(self._model, run)
        return Tower(module, self._folder, part, self._execution, free=free)

    def _examples(self, part: str) -> list[tuple[Any, ...]]:
        if part == "dense":
            return [(self._square(batch[0]),) for batch in pictures(1)]
        return [(self._pixels(batch),) for batch in pictures(2, 5)]

    def _images(self, crops: Sequence[ImageArray]) -> FloatArray:
        return pooled(self._towers["image"](self._pixels(list(crops)))[0])

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
        (rows,) = self._towers["dense"](self._square(image))
        grid = round(rows.shape[1] ** 0.5)
        return np.asarray(rows[0].reshape(grid, grid, -1).float().cpu().numpy())

    def _square(self, image: ImageArray) -> Any:
        """(1, 3, S, S): the image stretched, none of it cut off."""
        side = int(self._model.config.vision_config.image_size)
        return self._pixels([image], size={"height": side, "width": side}, do_center_crop=False)

    def _pixels(self, images: list[ImageArray], **changes: Any) -> Any:
        """(N, 3, S, S) on the model's device."""
        told = self._processor(
            images, return_tensors="pt", input_data_format="channels_last", **changes
        )
        return told["pixel_values"].to(self._model.device, self._model.dtype)


def _image_rows(model: Any, pixels: Any) -> Any:
    """(N, D)."""
    told = model.get_image_features(pixel_values=pixels)
    return getattr(told, "pooler_output", told)


def _dense_rows(model: Any, pixels: Any) -> Any:
    """(N, patches, D)."""
    tower = model.vision_model
    states = tower(pixel_values=pixels, output_hidden_states=True).hidden_states
    patches = _value_path(tower.encoder.layers[-1], states[-2])[:, 1:]  # without CLS
    return model.visual_projection(tower.post_layernorm(patches))


def _value_path(block: Any, states: Any) -> Any:
    """A transformer block whose attention looks at nothing but the patch itself, (N, L, D)."""
    values = block.self_attn.out_proj(block.self_attn.v_proj(block.layer_norm1(states)))
    summed = states + values
    return summed + block.mlp(block.layer_norm2(summed))
