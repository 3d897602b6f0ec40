"""The fields of CLIPSeg, which was trained to paint the pixels that a phrase means."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from deixis.core import ImageArray
from deixis.grounders.heatmap.fields import Field
from deixis.perception.hub.exports import Precision
from deixis.perception.hub.loading import load_model, load_processor
from deixis.perception.hub.packages import need
from deixis.perception.hub.towers import (
    Agreement,
    Execution,
    Runtime,
    Tower,
    as_module,
    pictures,
)

__all__ = ["ClipSegFields"]


class ClipSegFields:
    """T. Lüddecke and A. Ecker, "Image Segmentation Using Text and Image Prompts", 2022.

    arXiv 2112.10003. Its logits are log-odds already (it was trained with a binary
    cross-entropy), so no background texts are needed. The vision tower runs once an image, the
    text tower and the small decoder once a phrase.

    Args:
        folder: Configuration, safetensors, tokenizer and image processor.
        device: "cpu", "auto" or a torch device.
        name: Of the model.
        runtime, precision: See `deixis.perception.hub.towers.Execution`; the vision tower has an
            exported form.

    Raises:
        WeightsError: The folder holds no such model.
    """

    def __init__(
        self,
        folder: str | Path,
        *,
        device: str = "cpu",
        name: str = "clipseg",
        runtime: Runtime = "auto",
        precision: Precision = "f32",
    ) -> None:
        self.name = name
        execution = Execution(runtime, precision)
        self._model = load_model("CLIPSegForImageSegmentation", folder, device=device)
        self._tokenizer = load_processor("AutoTokenizer", folder)
        self._processor = load_processor("AutoImageProcessor", folder, backend="pil")
        part = as_module(self._model, _activations)
        self._tower = Tower(part, Path(folder), "image", execution, free=((),))

    def look(self, image: ImageArray) -> list[Any]:
        """Activations of the vision tower that the decoder reads, each (1, 1 + N, C)."""
        torch = need("torch", purpose=f"the model {self.name}")
        with torch.inference_mode():
            states = self._tower(self._pixels(image))
        return [one.to(self._model.device, self._model.dtype) for one in states]

    def optimize(self) -> Agreement:
        """Export the vision tower, keep the form, and use it from now on.

        Raises:
            ModelError: It cannot be exported; it runs as it is then.
        """
        return self._tower.optimize(*((self._pixels(batch[0]),) for batch in pictures(1, 1)))

    def _pixels(self, image: ImageArray) -> Any:
        """(1, 3, S, S) on the model's device."""
        told = self._processor([image], return_tensors="pt", input_data_format="channels_last")
        return told["pixel_values"].to(self._model.device, self._model.dtype)

    def fields(self, seen: list[Any], phrases: Sequence[str]) -> list[Field]:
        """(h, w) logits of each phrase."""
        return [self._field(seen, phrase) for phrase in phrases]

    def _field(self, seen: list[Any], phrase: str) -> Field:
        torch = need("torch", purpose=f"the model {self.name}")
        longest = self._model.config.text_config.max_position_embeddings
        told = self._tokenizer(
            [phrase], truncation=True, max_length=longest, return_tensors="pt"
        ).to(self._model.device)
        with torch.inference_mode():
            text = self._model.get_conditional_embeddings(
                batch_size=1, input_ids=told["input_ids"], attention_mask=told["attention_mask"]
            )
            logits = self._model.decoder(tuple(seen), text).logits
        side = logits.shape[-2:]
        levels = np.asarray(logits.reshape(side).float().cpu().numpy(), dtype=np.float32)
        return np.nan_to_num(levels)


def _activations(model: Any, pixels: Any) -> Any:
    """What the decoder reads of the vision tower, each (1, 1 + N, C)."""
    states = model.clip.vision_model(
        pixel_values=pixels, output_hidden_states=True, interpolate_pos_encoding=True
    ).hidden_states
    return tuple(states[layer + 1] for layer in model.extract_layers)
