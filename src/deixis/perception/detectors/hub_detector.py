"""Detectors of the hub behind transformers' AutoModelForObjectDetection."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np

from deixis.core import ConfigError, ImageArray, Region, Size
from deixis.core.checks import require_image
from deixis.perception.detectors.labels import canonical, regions_of
from deixis.perception.hub.loading import load_model, load_processor
from deixis.perception.hub.packages import need

__all__ = ["HubDetector"]

_THINNEST = 6  # times longer than wide; beyond, a processor may scale the short side to nothing


class HubDetector:
    """DETR, YOLOS, RT-DETR, RT-DETR v2, D-FINE, Deformable and Conditional DETR, ...

    The model and its image processor come from one folder; the processor's own
    ``post_process_object_detection`` turns the outputs into boxes, for it knows whether a family
    scores with a softmax and a "no object" class (DETR, YOLOS) or with sigmoids.

    N. Carion et al., "End-to-End Object Detection with Transformers", 2020, arXiv 2005.12872;
    Y. Fang et al., "You Only Look at One Sequence", 2021, arXiv 2106.00666; Y. Zhao et al.,
    "DETRs Beat YOLOs on Real-time Object Detection", 2023, arXiv 2304.08069; W. Lv et al.,
    "RT-DETRv2", 2024, arXiv 2407.17140; Y. Peng et al., "D-FINE", 2024, arXiv 2410.13842.

    Args:
        folder: Configuration, safetensors and image processor.
        name: For `Region.source`.
        device: "cpu", "auto" or a torch device.
        least: Regions with a lower score are left out.
        limit: At most so many regions.

    Raises:
        WeightsError: The folder holds no such model.
        ConfigError: A setting is out of range.
    """

    def __init__(
        self,
        folder: str | Path,
        *,
        name: str = "detector",
        device: str = "cpu",
        least: float = 0.1,
        limit: int = 60,
    ) -> None:
        if not 0.0 <= least <= 1.0 or limit < 1:
            raise ConfigError(f"least must be in 0..1 and limit 1 or more, got {least}, {limit}")
        self.name = name
        self._least, self._limit = least, limit
        self._model = load_model("AutoModelForObjectDetection", folder, device=device)
        self._processor = load_processor("AutoImageProcessor", folder, backend="pil")
        told: dict[int, str] = self._model.config.id2label
        self._names = {int(number): canonical(label) for number, label in told.items()}
        self.labels = frozenset(name for name in self._names.values() if name)

    def detect(self, image: ImageArray) -> list[Region]:
        """Regions with their category, best first."""
        require_image(image, empty=True)
        height, width = image.shape[:2]
        if not height or not width:
            return []
        torch = need("torch", purpose=f"the detector {self.name}")
        canvas = _stout(image)
        with torch.inference_mode():
            outputs = self._model(**self._inputs(canvas))
            found = self._processor.post_process_object_detection(
                outputs, threshold=0.0, target_sizes=[canvas.shape[:2]]
            )[0]
        return regions_of(
            found["boxes"].float().cpu().numpy(),
            found["scores"].float().cpu().numpy(),
            [self._names.get(number) for number in found["labels"].tolist()],
            size=Size(width, height),
            least=max(self._least, 1e-6),
            limit=self._limit,
            source=self.name,
        )

    def _inputs(self, image: ImageArray) -> dict[str, Any]:
        told = self._processor([image], return_tensors="pt", input_data_format="channels_last")
        known = ("pixel_values", "pixel_mask")
        inputs = {name: told[name].to(self._model.device) for name in known if name in told}
        inputs["pixel_values"] = inputs["pixel_values"].to(self._model.dtype)
        return inputs


def _stout(image: ImageArray) -> ImageArray:
    """The image, a very thin one with its short side filled up with black; pixels keep places."""
    height, width = image.shape[:2]
    least = -(-max(height, width) // _THINNEST)
    if min(height, width) >= least:
        return image
    canvas = np.zeros((max(height, least), max(width, least), 3), np.uint8)
    canvas[:height, :width] = image
    return canvas
