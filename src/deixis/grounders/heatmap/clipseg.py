"""The fields of CLIPSeg, which was trained to paint the pixels that a phrase means."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from deixis.core import ImageArray
from deixis.grounders.heatmap.fields import Field
from deixis.perception.hub.loading import load_model, load_processor
from deixis.perception.hub.packages import need

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

    Raises:
        WeightsError: The folder holds no such model.
    """

    def __init__(self, folder: str | Path, *, device: str = "cpu", name: str = "clipseg") -> None:
        self.name = name
        self._model = load_model("CLIPSegForImageSegmentation", folder, device=device)
        self._tokenizer = load_processor("AutoTokenizer", folder)
        self._processor = load_processor("AutoImageProcessor", folder, backend="pil")

    def look(self, image: ImageArray) -> list[Any]:
        """Activations of the vision tower that the decoder reads, each (1, 1 + N, C)."""
        torch = need("torch", purpose=f"the model {self.name}")
        told = self._processor([image], return_tensors="pt", input_data_format="channels_last")
        pixels = told["pixel_values"].to(self._model.device, self._model.dtype)
        with torch.inference_mode():
            states = self._model.clip.vision_model(
                pixel_values=pixels, output_hidden_states=True, interpolate_pos_encoding=True
            ).hidden_states
        return [states[layer + 1] for layer in self._model.extract_layers]

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
