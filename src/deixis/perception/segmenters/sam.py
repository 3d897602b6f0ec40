"""SamSegmenter: SAM, SlimSAM, SAM 2 and EdgeTAM by transformers."""

from __future__ import annotations

import json
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from deixis.core import Box, ImageArray, Mask, ModelError, Size, WeightsError
from deixis.perception.hub.folders import check_folder
from deixis.perception.hub.loading import load_model
from deixis.perception.hub.packages import need
from deixis.perception.segmenters.frames import Frame

__all__ = ["SamSegmenter"]

_CLASSES = {
    "sam": "SamModel",
    "sam2": "Sam2Model",
    "sam2_video": "Sam2Model",
    "edgetam": "EdgeTamModel",
    "edgetam_video": "EdgeTamModel",
}
"""``model_type`` of config.json -> class; a video model's file holds the image model too."""


class SamSegmenter:
    """Masks for boxes by a promptable network; an image is encoded once for all its boxes.

    SAM: A. Kirillov et al., 2023, arXiv 2304.02643. SlimSAM: Z. Chen et al., 2023, arXiv
    2312.05284. SAM 2: N. Ravi et al., 2024, arXiv 2408.00714. EdgeTAM: C. Zhou et al., 2025,
    arXiv 2501.07256. A box is no ambiguous prompt, so the single mask is asked for. Deviation:
    images are resized by OpenCV, not torchvision, which need not be installed.

    Args:
        folder: Configuration and safetensors.
        name: For `Region.source` and traces.
        device: "cpu", "auto" or a torch device.
        batch: Boxes that are decoded at once; bounds the memory.

    Raises:
        ModelError: The folder holds another kind of model.
        WeightsError: The folder cannot be read.
    """

    def __init__(
        self, folder: str | Path, *, name: str = "sam", device: str = "cpu", batch: int = 16
    ) -> None:
        self.name = name
        kind = _kind(check_folder(Path(folder)))
        if kind not in _CLASSES:
            known = ", ".join(_CLASSES)
            raise ModelError(f"{folder} holds a {kind!r} model; masks need one of {known}")
        self._model = load_model(_CLASSES[kind], folder, device=device)
        self._stretched = kind != "sam"
        self._side = int(self._model.config.prompt_encoder_config.image_size)
        self._batch = batch
        self._last: tuple[ImageArray, Any] | None = None
        self._lock = threading.Lock()

    def segment(self, image: ImageArray, boxes: Sequence[Box]) -> list[Mask]:
        """One mask a box, in the same order; a mask may reach beyond its box."""
        if not boxes:
            return []
        torch = need("torch", purpose=f"the segmenter {self.name}")
        size = Size(int(image.shape[1]), int(image.shape[0]))
        frame = Frame(size, self._side, self._stretched)
        with self._lock, torch.inference_mode():
            seen = self._look(image, frame)
            masks: list[Mask] = []
            for start in range(0, len(boxes), self._batch):
                corners = frame.boxes(boxes[start : start + self._batch])
                masks += [Mask.from_array(frame.mask(one)) for one in self._decode(seen, corners)]
        return masks

    def _look(self, image: ImageArray, frame: Frame) -> Any:
        """Image embeddings; those of the last image are kept."""
        if self._last is None or not np.array_equal(self._last[0], image):
            pixels = self._tensor(frame.pixels(image))
            self._last = image.copy(), self._model.get_image_embeddings(pixels)
        return self._last[1]

    def _decode(self, seen: Any, corners: Any) -> list[Any]:
        """(h, w) float32 logits over the square for each box."""
        answer = self._model(
            image_embeddings=seen, input_boxes=self._tensor(corners), multimask_output=False
        )
        logits = answer.pred_masks[0, :, 0].float().cpu().numpy()  # (1, N, 1, h, w) -> (N, h, w)
        return [np.ascontiguousarray(one, dtype=np.float32) for one in logits]

    def _tensor(self, array: Any) -> Any:
        torch = need("torch", purpose=f"the segmenter {self.name}")
        return torch.from_numpy(array).to(self._model.device, self._model.dtype)


def _kind(folder: Path) -> str:
    try:
        return str(json.loads((folder / "config.json").read_text("utf-8"))["model_type"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise WeightsError(f"{folder}/config.json names no model_type: {error}") from error
