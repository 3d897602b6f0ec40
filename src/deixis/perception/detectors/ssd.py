"""SSD as an ONNX file: W. Liu et al., "SSD: Single Shot MultiBox Detector", 2015, arXiv 1512.02325.

Three forms of file are common; which one it is shows in the names and shapes of the outputs:

    form         input                                   outputs
    torchvision  float (1, 3, H, W) in 0..1              boxes (N, 4) in pixels of the input,
                                                         scores (N), labels (N) COCO ids 1..90
    model zoo    float (1, 3, H, W) with ImageNet's      bboxes (1, N, 4) in 0..1, scores (1, N),
                 mean and deviation                      labels (1, N) 1..80, COCO's categories
    tensorflow   uint8 (1, H, W, 3)                      detection_boxes (1, N, 4) y1 x1 y2 x2 in
                                                         0..1, detection_scores (1, N),
                                                         detection_classes (1, N) COCO ids 1..90

Images are stretched to the input's size; where the file leaves it open, to ``side``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from deixis.core import ConfigError, ImageArray, ModelError, Region, Size, WeightsError
from deixis.core.checks import require_image
from deixis.core.vocabulary import COCO_CATEGORIES
from deixis.perception.detectors.labels import COCO_BY_ID, regions_of

__all__ = ["SsdDetector", "open_session"]

Array = npt.NDArray[Any]
_MEAN = np.array([0.485, 0.456, 0.406], np.float32)
_DEVIATION = np.array([0.229, 0.224, 0.225], np.float32)


@dataclass(frozen=True, slots=True)
class _Form:
    """How one form of file is fed and read.

    Attributes:
        outputs: Names of boxes, scores, labels.
        feed: (H, W, 3) uint8 -> what the network takes.
        corners: Boxes as they come and the input's size -> x1 y1 x2 y2 in 0..1.
        names: Number -> category.
    """

    outputs: tuple[str, str, str]
    feed: Callable[[ImageArray], Array]
    corners: Callable[[Array, Size], Array]
    names: Mapping[int, str]


def _channels_first(image: ImageArray) -> Array:
    return np.ascontiguousarray(image.transpose(2, 0, 1)[None], dtype=np.float32) / 255.0


def _whitened(image: ImageArray) -> Array:
    scaled = (image.astype(np.float32) / 255.0 - _MEAN) / _DEVIATION
    return np.ascontiguousarray(scaled.transpose(2, 0, 1)[None], dtype=np.float32)


_FORMS = (
    _Form(
        ("boxes", "scores", "labels"),
        _channels_first,
        lambda boxes, size: boxes / np.array([*size, *size], np.float64),
        COCO_BY_ID,
    ),
    _Form(
        ("bboxes", "scores", "labels"),
        _whitened,
        lambda boxes, size: boxes,
        dict(enumerate(COCO_CATEGORIES, start=1)),
    ),
    _Form(
        ("detection_boxes", "detection_scores", "detection_classes"),
        lambda image: image[None],
        lambda boxes, size: boxes[:, [1, 0, 3, 2]],
        COCO_BY_ID,
    ),
)


class SsdDetector:
    """An SSD in one of the three forms above, run by onnxruntime.

    Args:
        path: The ONNX file.
        name: For `Region.source`.
        least: Regions with a lower score are left out.
        limit: At most so many regions.
        side: Pixels of the square input where the file leaves its size open.

    Raises:
        WeightsError: There is no such file, or it is no ONNX.
        ModelError: Its outputs are of none of the three forms.
        ConfigError: A setting is out of range.
    """

    labels = frozenset(COCO_CATEGORIES)

    def __init__(
        self,
        path: str | Path,
        *,
        name: str = "ssd",
        least: float = 0.1,
        limit: int = 60,
        side: int = 300,
    ) -> None:
        if not 0.0 <= least <= 1.0 or limit < 1 or side < 1:
            raise ConfigError(
                f"least must be in 0..1, limit and side 1 or more, got {least}, {limit}, {side}"
            )
        self.name = name
        self._least, self._limit = least, limit
        self._session = open_session(path)
        self._form = self._recognise(path)
        self._input = self._session.get_inputs()[0].name
        self._size = self._input_size(side)

    def detect(self, image: ImageArray) -> list[Region]:
        """Regions with their category, best first."""
        require_image(image, empty=True)
        height, width = image.shape[:2]
        if not height or not width:
            return []
        import cv2

        small = np.asarray(cv2.resize(image, self._size, interpolation=cv2.INTER_LINEAR), np.uint8)
        feed = {self._input: self._form.feed(small)}
        boxes, scores, labels = self._session.run(list(self._form.outputs), feed)
        corners = self._form.corners(np.asarray(boxes, np.float64).reshape(-1, 4), self._size)
        names = self._form.names
        return regions_of(
            corners * np.array([width, height, width, height]),
            scores,
            [names.get(int(number)) for number in np.asarray(labels).reshape(-1)],
            size=Size(width, height),
            least=self._least,
            limit=self._limit,
            source=self.name,
        )

    def _recognise(self, path: str | Path) -> _Form:
        told = {output.name for output in self._session.get_outputs()}
        for form in _FORMS:
            if set(form.outputs) <= told:
                return form
        known = "; ".join(", ".join(form.outputs) for form in _FORMS)
        raise ModelError(
            f"{path} must have the outputs of an SSD ({known}), it has: {', '.join(sorted(told))}"
        )

    def _input_size(self, side: int) -> Size:
        shape = self._session.get_inputs()[0].shape
        last = len(shape) == 4 and shape[3] == 3
        sides = shape[1:3] if last else shape[2:4]
        height, width = (value if isinstance(value, int) and value > 0 else side for value in sides)
        return Size(width, height)


def open_session(path: str | Path) -> Any:
    """An onnxruntime session on the CPU.

    Raises:
        WeightsError: There is no such file, or it is no ONNX.
    """
    if not str(path):
        raise WeightsError("the path of an ONNX file is needed, got an empty one")
    file = Path(path).expanduser()
    if not file.exists():
        raise WeightsError(f"{file}: no such file; check the spelling and the folder")
    if not file.is_file() or file.suffix.lower() != ".onnx":
        raise WeightsError(f"an ONNX file (.onnx) is needed, got {file}")
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.log_severity_level = 3
    try:
        return onnxruntime.InferenceSession(str(file), options, providers=["CPUExecutionProvider"])
    except Exception as error:
        reason = str(error).splitlines()[0]
        raise WeightsError(f"{file} cannot be read as ONNX: {reason}") from error
