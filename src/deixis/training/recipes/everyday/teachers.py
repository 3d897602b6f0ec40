"""The two teacher networks: published detectors that label photos for the student.

Nothing of them enters the student but their answers. Both are read from a local folder.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from deixis.core import WeightsError
from deixis.core.protocols import ImageArray

__all__ = ["Found", "Teacher", "nanodet", "suppress", "yolox"]

FloatArray = npt.NDArray[np.float32]
Teacher = Callable[[ImageArray], "Found"]
"""Takes an RGB photo, gives what the teacher sees in it."""


@dataclass(frozen=True, slots=True)
class Found:
    """Detections of one photo, best first.

    Attributes:
        boxes: (N, 4) float32, x1 y1 x2 y2 as shares of the photo's width and height.
        scores: (N,) float32 in 0..1.
        labels: (N,) int64, index into ``COCO_CATEGORIES``.
    """

    boxes: FloatArray
    scores: FloatArray
    labels: npt.NDArray[np.int64]


def nanodet(folder: Path, *, size: int = 416, least: float = 0.05, threads: int = 1) -> Teacher:
    """NanoDet-Plus-m by ncnn (R. Lyu, 2021, https://github.com/RangiLyu/nanodet)."""
    import ncnn

    stem = folder / "nanodet-plus-coco-416"
    net = ncnn.Net()
    net.opt.num_threads = threads
    _need(stem.with_suffix(".param"), stem.with_suffix(".bin"))
    net.load_param(str(stem.with_suffix(".param")))
    net.load_model(str(stem.with_suffix(".bin")))
    points = _points(size, (8, 16, 32, 64))

    def look(image: ImageArray) -> Found:
        canvas, scale = _top_left(image, size, fill=0)
        blob = ncnn.Mat.from_pixels(canvas, ncnn.Mat.PixelType.PIXEL_BGR, size, size)
        blob.substract_mean_normalize([103.53, 116.28, 123.675], [0.017429, 0.017507, 0.017125])
        extractor = net.create_extractor()
        extractor.input("data", blob)
        output = np.array(extractor.extract("output")[1])  # (N, 80 + 32)
        bins = np.exp(output[:, 80:].reshape(-1, 4, 8))
        reach = (bins / bins.sum(2, keepdims=True)) @ np.arange(8, dtype=np.float32)  # (N, 4)
        reach = reach * points[:, 2:3]
        boxes = np.concatenate([points[:, :2] - reach[:, :2], points[:, :2] + reach[:, 2:]], 1)
        return _found(boxes / scale, output[:, :80], least)

    return look


def yolox(folder: Path, *, least: float = 0.05, threads: int = 1) -> Teacher:
    """YOLOX-nano by onnxruntime (Z. Ge et al., 2021, arXiv 2107.08430)."""
    import onnxruntime

    path = folder / "yolox_nano.onnx"
    _need(path)
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    session: Any = onnxruntime.InferenceSession(str(path), options)
    points = _points(416, (8, 16, 32))

    def look(image: ImageArray) -> Found:
        canvas, scale = _top_left(image, 416, fill=114)
        blob = canvas.transpose(2, 0, 1)[None].astype(np.float32)
        output = session.run(None, {"images": blob})[0][0]  # (3549, 85)
        middle = output[:, :2] * points[:, 2:3] + points[:, :2]
        half = np.exp(output[:, 2:4]) * points[:, 2:3] / 2
        boxes = np.concatenate([middle - half, middle + half], 1)
        return _found(boxes / scale, output[:, 4:5] * output[:, 5:], least)

    return look


def _need(*paths: Path) -> None:
    for path in paths:
        if not path.is_file():
            raise WeightsError(f"the teacher's file {path} is not there; see --teachers")


def _points(size: int, strides: tuple[int, ...]) -> FloatArray:
    """(N, 3): x, y and stride of every location, row by row, fine levels first."""
    levels = []
    for stride in strides:
        steps = np.arange((size + stride - 1) // stride)
        y, x = np.meshgrid(steps, steps, indexing="ij")
        levels.append(np.stack([x.ravel() * stride, y.ravel() * stride, x.ravel() * 0 + stride], 1))
    return np.concatenate(levels).astype(np.float32)


def _top_left(image: ImageArray, size: int, *, fill: int) -> tuple[ImageArray, FloatArray]:
    import cv2

    height, width = image.shape[:2]
    ratio = min(size / height, size / width)
    new = (max(round(width * ratio), 1), max(round(height * ratio), 1))
    canvas = np.full((size, size, 3), fill, np.uint8)
    method = cv2.INTER_AREA if ratio < 1 else cv2.INTER_LINEAR
    canvas[: new[1], : new[0]] = cv2.resize(image, new, interpolation=method)[:, :, ::-1]
    return canvas, np.array([new[0], new[1], new[0], new[1]], np.float32)


def _found(boxes: npt.NDArray[np.floating], scores: FloatArray, least: float) -> Found:
    rows, labels = np.nonzero(scores > least)
    values = scores[rows, labels]
    best = np.argsort(-values, kind="stable")[:400]
    rows, labels, values = rows[best], labels[best], values[best]
    corners = np.clip(boxes[rows], 0.0, 1.0).astype(np.float32)
    kept = suppress(corners, labels, iou=0.6)[:80]
    return Found(corners[kept], values[kept].astype(np.float32), labels[kept].astype(np.int64))


def suppress(
    boxes: FloatArray, labels: npt.NDArray[np.int64], *, iou: float
) -> npt.NDArray[np.int64]:
    """Greedy suppression inside each class; ``boxes`` come best first."""
    far = boxes + (labels * 4.0)[:, None]  # classes moved apart, so that they never overlap
    low = np.maximum(far[:, None, :2], far[None, :, :2])
    shared = np.clip(np.minimum(far[:, None, 2:], far[None, :, 2:]) - low, 0, None).prod(2)
    area = (far[:, 2:] - far[:, :2]).prod(1)
    overlap = shared / np.maximum(area[:, None] + area[None] - shared, 1e-9)
    alive = np.ones(len(boxes), bool)
    kept = []
    for index in range(len(boxes)):
        if alive[index]:
            kept.append(index)
            alive &= overlap[index] <= iou
    return np.array(kept, np.int64)
