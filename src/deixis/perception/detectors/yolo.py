"""YOLO as an ONNX file, in the form that Ultralytics's package exports.

Licence: Ultralytics's code and weights are AGPL-3.0. Nothing of either is part of deixis or of
its dependencies: this module reads the file that you make with their package,

    yolo export model=yolo11n.pt format=onnx

and whoever offers a service with such weights is bound by their licence. A .pt file is a pickle,
which can run code when it is opened, and is refused.

The form: input float (1, 3, H, W) in 0..1, the image scaled into it and padded; output
(1, 4 + C, N) with cx, cy, w, h in pixels of the input and C scores in 0..1; the names of the C
categories in the file's metadata under "names". With "end2end" exports the output is (1, N, 6):
x1 y1 x2 y2, score, number. Deviation: the padding is at the right and below, not on both sides.
"""

from __future__ import annotations

import ast
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from deixis.core import ConfigError, ImageArray, ModelError, Region, Size, WeightsError
from deixis.core.checks import require_image
from deixis.core.vocabulary import COCO_CATEGORIES
from deixis.perception.detectors.labels import canonical, regions_of
from deixis.perception.detectors.letterbox import letterbox
from deixis.perception.detectors.ssd import open_session
from deixis.perception.detectors.suppression import label_nms

__all__ = ["YoloDetector"]

FloatArray = npt.NDArray[np.float64]
_MULTIPLE = 32  # the coarsest stride
_RANKED = 600  # go into the suppression, whose cost is quadratic


class YoloDetector:
    """A YOLO (v5u, v8, v9, v10, 11, ...) that was exported to ONNX; see the note on its licence.

    Args:
        path: The ONNX file.
        name: For `Region.source`.
        least: Regions with a lower score are left out.
        limit: At most so many regions.
        overlap: Of two boxes of one label with a larger IoU only the better one is kept.

    Raises:
        WeightsError: There is no such file, or it is a pickle.
        ModelError: Its output has another form.
        ConfigError: A setting is out of range.
    """

    def __init__(
        self,
        path: str | Path,
        *,
        name: str = "yolo",
        least: float = 0.1,
        limit: int = 60,
        overlap: float = 0.7,
    ) -> None:
        if not (0.0 <= least <= 1.0 and 0.0 <= overlap <= 1.0 and limit >= 1):
            raise ConfigError(
                "least and overlap must be in 0..1 and limit 1 or more, "
                f"got {least}, {overlap}, {limit}"
            )
        if Path(path).suffix.lower() in (".pt", ".pth"):
            raise WeightsError(
                f"{path} is a pickle, which can run code when it is opened. "
                f"Export it first: yolo export model={Path(path).name} format=onnx"
            )
        self.name = name
        self._least, self._limit, self._overlap = least, limit, overlap
        self._session = open_session(path)
        self._names = _names(self._session.get_modelmeta().custom_metadata_map)
        self.labels = frozenset(label for label in self._names if label)
        spec = self._session.get_inputs()[0]
        self._input, self._square = spec.name, _square(spec.shape, path)

    def detect(self, image: ImageArray) -> list[Region]:
        """Regions with their category, best first."""
        require_image(image, empty=True)
        height, width = image.shape[:2]
        if not height or not width:
            return []
        box = letterbox(image, side=self._square or 640, multiple=self._square or _MULTIPLE)
        feed = np.ascontiguousarray(box.canvas.transpose(2, 0, 1)[None], np.float32) / 255.0
        raw = np.asarray(self._session.run(None, {self._input: feed})[0], np.float64)
        corners, scores, numbers = self._read(raw)
        order = np.argsort(-scores, kind="stable")[:_RANKED]
        order = order[(scores[order] >= self._least) & np.isfinite(corners[order]).all(axis=1)]
        kept = order[label_nms(corners[order], scores[order], numbers[order], iou=self._overlap)]
        return regions_of(
            box.back(corners[kept]),
            scores[kept],
            [self._names[number] for number in numbers[kept].tolist()],
            size=Size(width, height),
            least=self._least,
            limit=self._limit,
            source=self.name,
        )

    def _read(self, raw: FloatArray) -> tuple[FloatArray, FloatArray, npt.NDArray[np.intp]]:
        """Corners in pixels of the input, scores and numbers of the labels, one a candidate."""
        count = len(self._names)
        if raw.ndim == 3 and raw.shape[2] == 6 and raw.shape[1] != 4 + count:
            table = raw[0]
            return table[:, :4], table[:, 4], np.clip(table[:, 5].astype(np.intp), 0, count - 1)
        if raw.ndim != 3 or raw.shape[1] != 4 + count:
            raise ModelError(
                f"{self.name} must give (1, {4 + count}, N) or (1, N, 6) for its {count} "
                f"categories, got {raw.shape}"
            )
        table = raw[0].T  # (N, 4 + C)
        half = np.maximum(table[:, 2:4], 0.0) / 2
        corners = np.concatenate([table[:, :2] - half, table[:, :2] + half], axis=1)
        numbers = table[:, 4:].argmax(axis=1)
        return corners, table[:, 4:].max(axis=1), numbers


def _names(metadata: dict[str, str]) -> tuple[str | None, ...]:
    """Category of each number, from the file's metadata; COCO's where it has none."""
    try:
        told = ast.literal_eval(metadata["names"])
        return tuple(canonical(str(told[number])) for number in range(len(told)))
    except (KeyError, ValueError, SyntaxError, TypeError):
        return tuple(COCO_CATEGORIES)


def _square(shape: list[Any], path: str | Path) -> int | None:
    """Side of a fixed square input; None where the file leaves it open."""
    if len(shape) != 4:
        raise ModelError(f"{path} must take an image (1, 3, H, W), its input is {shape}")
    height, width = shape[2:]
    if not isinstance(height, int) or not isinstance(width, int):
        return None
    if height != width:
        raise ModelError(f"{path} must take a square image, its input is {width} x {height}")
    return height
