"""YOLOX as an ONNX file: Z. Ge et al., "YOLOX: Exceeding YOLO Series in 2021", arXiv 2107.08430.

The files that its authors release (Apache-2.0; nano, tiny, s, m, l, x) are read as they are. The
form: input float (1, 3, H, W), BGR in 0..255, the image scaled into the top left and padded with
114; output (1, N, 5 + C), one row a location of the strides 8, 16 and 32: the middle's shift and
the logarithm of width and height, both in strides, the chance of any thing and those of the C
categories, all chances in 0..1. The score is the product of the two.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

from deixis.core import ConfigError, ImageArray, ModelError, Region, Size
from deixis.core.checks import require_image
from deixis.core.vocabulary import COCO_CATEGORIES
from deixis.perception.detectors.labels import canonical, regions_of
from deixis.perception.detectors.letterbox import letterbox
from deixis.perception.detectors.ssd import open_session
from deixis.perception.detectors.suppression import label_nms

__all__ = ["YoloxDetector", "locations"]

FloatArray = npt.NDArray[np.float64]
_STRIDES = (8, 16, 32)
_RANKED = 300  # pairs of location and category that go into the suppression


class YoloxDetector:
    """A YOLOX in the form above, run by onnxruntime.

    Args:
        path: The ONNX file.
        name: For `Region.source`.
        least: Regions with a lower score are left out.
        limit: At most so many regions.
        overlap: Of two boxes of one label with a larger IoU only the better one is kept.
        names: Category of each number; COCO's 80 when left out.

    Raises:
        WeightsError: There is no such file, or it is no ONNX.
        ModelError: Its input or output has another form.
        ConfigError: A setting is out of range.
    """

    def __init__(
        self,
        path: str | Path,
        *,
        name: str = "yolox",
        least: float = 0.1,
        limit: int = 60,
        overlap: float = 0.6,
        names: Sequence[str] = COCO_CATEGORIES,
    ) -> None:
        if not (0.0 <= least <= 1.0 and 0.0 <= overlap <= 1.0 and limit >= 1):
            raise ConfigError(
                "least and overlap must be in 0..1 and limit 1 or more, "
                f"got {least}, {overlap}, {limit}"
            )
        self.name = name
        self._least, self._limit, self._overlap = least, limit, overlap
        self._names = tuple(canonical(label) for label in names)
        self.labels = frozenset(label for label in self._names if label)
        self._session = open_session(path)
        spec = self._session.get_inputs()[0]
        sides = [n for n in spec.shape[2:] if isinstance(n, int)] if len(spec.shape) == 4 else []
        if len(sides) != 2 or sides[0] != sides[1] or sides[0] % _STRIDES[-1]:
            raise ModelError(
                f"{path} must take a square image (1, 3, S, S) with S a multiple of 32, "
                f"its input is {spec.shape}"
            )
        self._input, self._side = spec.name, int(sides[0])
        self._grid = locations(self._side)

    def detect(self, image: ImageArray) -> list[Region]:
        """Regions with their category, best first."""
        require_image(image, empty=True)
        height, width = image.shape[:2]
        if not height or not width:
            return []
        box = letterbox(image, side=self._side, multiple=self._side)
        feed = np.ascontiguousarray(box.canvas[:, :, ::-1].transpose(2, 0, 1)[None], np.float32)
        raw = np.asarray(self._session.run(None, {self._input: feed})[0], np.float64)
        if raw.shape != (1, len(self._grid), 5 + len(self._names)):
            raise ModelError(
                f"{self.name} must give (1, {len(self._grid)}, {5 + len(self._names)}) for "
                f"{len(self._names)} categories, got {raw.shape}"
            )
        corners, scores, numbers = self._read(raw[0])
        kept = label_nms(corners, scores, numbers, iou=self._overlap)
        return regions_of(
            box.back(corners[kept]),
            scores[kept],
            [self._names[number] for number in numbers[kept].tolist()],
            size=Size(width, height),
            least=max(self._least, 1e-6),
            limit=self._limit,
            source=self.name,
        )

    def _read(self, table: FloatArray) -> tuple[FloatArray, FloatArray, npt.NDArray[np.intp]]:
        """Corners in pixels of the input, scores and numbers of the best pairs."""
        chances = (table[:, 4:5] * table[:, 5:]).ravel()
        chances[~np.isfinite(chances)] = 0.0
        best = np.argsort(-chances, kind="stable")[:_RANKED]
        best = best[chances[best] >= max(self._least, 0.01)]
        rows, numbers = np.divmod(best, len(self._names))
        stride = self._grid[rows, 2:]
        middle = (table[rows, :2] + self._grid[rows, :2]) * stride
        half = np.exp(np.minimum(table[rows, 2:4], 10.0)) * stride / 2
        return (
            np.nan_to_num(np.concatenate([middle - half, middle + half], axis=1)),
            np.clip(chances[best], 0.0, 1.0),
            numbers,
        )


def locations(side: int) -> FloatArray:
    """(N, 3) column, row and stride of every location, row by row, the fine stride first.

    Example:
        >>> locations(32)[[0, 1, 4, -1]].tolist()
        [[0.0, 0.0, 8.0], [1.0, 0.0, 8.0], [0.0, 1.0, 8.0], [0.0, 0.0, 32.0]]
    """
    levels = []
    for stride in _STRIDES:
        rows, columns = np.mgrid[: side // stride, : side // stride]
        levels.append(np.stack([columns.ravel(), rows.ravel(), np.full(rows.size, stride)], axis=1))
    return np.concatenate(levels).astype(np.float64)
