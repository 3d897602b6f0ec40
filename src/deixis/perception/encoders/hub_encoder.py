"""HubEncoder: what all encoders of the hub share; a family fills in its tower."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from deixis.core import ConfigError, Embedding, ImageArray, ModelError
from deixis.perception.encoders.rows import RowMemory, batches, unit
from deixis.perception.encoders.templates import PHOTO, checked
from deixis.perception.hub.packages import need
from deixis.perception.hub.towers import Agreement, Tower

__all__ = ["HubEncoder", "pooled"]

FloatArray = npt.NDArray[np.float32]


class HubEncoder(ABC):
    """Images and phrases as unit rows of one space.

    Args:
        name: For traces.
        dim: Length of a row.
        scale: What a cosine is multiplied with to give the logits that the model was trained on.
        templates: "plain", "photo", "ensemble", or texts with ``{}``; the rows of several are
            averaged, then scaled to length 1.
        batch: Images that are encoded at once; bounds the memory.
        towers: The parts that can be exported, by name.

    Raises:
        ConfigError: A setting is out of range.
    """

    def __init__(
        self,
        name: str,
        *,
        dim: int,
        scale: float,
        templates: str | tuple[str, ...] = PHOTO,
        batch: int = 16,
        towers: Mapping[str, Tower] | None = None,
    ) -> None:
        if batch < 1:
            raise ConfigError(f"batch must be 1 or more, got {batch}")
        self.name = name
        self.dim = dim
        self.scale = scale
        self.templates = checked(templates)
        self._batch = batch
        self._texts = RowMemory()
        self._towers = dict(towers or {})

    def encode_images(self, crops: Sequence[ImageArray]) -> Embedding:
        """(N, D) float32 unit rows, one a crop; crops are RGB uint8 (H, W, 3) of any size."""
        if not len(crops):
            return np.zeros((0, self.dim), np.float32)
        torch = need("torch", purpose=f"the encoder {self.name}")
        with torch.inference_mode():
            parts = [self._images(part) for part in batches(crops, self._batch)]
        return unit(np.concatenate(parts))

    def encode_texts(self, phrases: Sequence[str]) -> Embedding:
        """(N, D) float32 unit rows, one a phrase: the mean over all templates."""
        if not len(phrases):
            return np.zeros((0, self.dim), np.float32)
        return self._texts.gather(phrases, self._encode_new)

    def encode_dense(self, image: ImageArray) -> Embedding:
        """(h, w, D) float32 unit rows over a grid that covers the whole image."""
        torch = need("torch", purpose=f"the encoder {self.name}")
        with torch.inference_mode():
            return unit(self._dense(image))

    def optimize(self, part: str = "image") -> Agreement:
        """Export a part, keep the form for later loads of these weights, and use it from now on.

        Args:
            part: "image" is what `encode_images` runs, "dense" what `encode_dense` runs.

        Raises:
            ModelError: There is no such part, or it cannot be exported; it runs as it is then.
        """
        if part not in self._towers:
            raise ModelError(f"{self.name} has no exported form of {part!r}; it runs as it is")
        torch = need("torch", purpose="exporting")
        with torch.inference_mode():
            examples = self._examples(part)
        return self._towers[part].optimize(*examples)

    def _examples(self, part: str) -> list[tuple[Any, ...]]:
        """Inputs of a part, two or more where their sizes are free."""
        raise NotImplementedError(part)

    def _encode_new(self, phrases: Sequence[str]) -> Embedding:
        torch = need("torch", purpose=f"the encoder {self.name}")
        told = [template.replace("{}", text) for text in phrases for template in self.templates]
        with torch.inference_mode():
            parts = [self._sentences(part) for part in batches(told, 8 * self._batch)]
        rows = unit(np.concatenate(parts))
        count = len(self.templates)
        return unit(rows.reshape(len(phrases), count, -1).mean(axis=1))  # (N, templates, D)

    @abstractmethod
    def _images(self, crops: Sequence[ImageArray]) -> FloatArray:
        """(N, D) of one batch, of any length."""

    @abstractmethod
    def _sentences(self, texts: Sequence[str]) -> FloatArray:
        """(N, D) of one batch, of any length."""

    @abstractmethod
    def _dense(self, image: ImageArray) -> FloatArray:
        """(h, w, D), of any length."""


def pooled(answer: Any) -> FloatArray:
    """The pooled rows of what ``get_image_features`` gives.

    A tensor in transformers 4, an output object whose ``pooler_output`` it is in 5.
    """
    tensor = getattr(answer, "pooler_output", answer)
    return np.asarray(tensor.float().cpu().numpy(), dtype=np.float32)
