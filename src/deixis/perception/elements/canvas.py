"""Canvas: a page cut into flat areas, the ground on which every other file here stands."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from deixis.core import Box, ImageArray, Size
from deixis.perception.elements.cleaning import cleaned

__all__ = ["BoolArray", "Canvas", "FloatArray", "IndexArray", "IntArray", "paint"]

IntArray = npt.NDArray[np.int32]
IndexArray = npt.NDArray[np.intp]
BoolArray = npt.NDArray[np.bool_]
FloatArray = npt.NDArray[np.float64]

_LARGEST = 4_200_000  # pixels that are looked at; a larger page is reduced first
_TOLERANCE = 3  # levels between neighbours in one flat area: below a #f8f9fa card on white


@dataclass(frozen=True)
class Canvas:
    """A page and its flat areas: sets of pixels joined by steps of hardly any colour.

    Attributes:
        pixels: (H, W, 3) uint8, the page, reduced when it is very large.
        scale: Pixels of the original page for one pixel here, horizontally and vertically.
        labels: (H, W) int32, the number of the flat area of each pixel.
        boxes: (N, 4) int32, x1, y1, x2, y2 of each flat area.
        areas: (N,) int32, pixels of each flat area.
        colours: (N, 3) float, mean colour of each flat area.
    """

    pixels: ImageArray
    scale: tuple[float, float]
    labels: IntArray
    boxes: IntArray
    areas: IntArray
    colours: FloatArray

    @property
    def width(self) -> int:
        return int(self.labels.shape[1])

    @property
    def height(self) -> int:
        return int(self.labels.shape[0])

    @property
    def size(self) -> Size:
        return Size(self.width, self.height)

    def original(self, box: Box) -> Box:
        """The box in pixels of the original page."""
        sx, sy = self.scale
        return Box(box.x1 * sx, box.y1 * sy, box.x2 * sx, box.y2 * sy)

    def reduced(self, box: Box) -> Box:
        """The box of the original page in pixels here."""
        sx, sy = self.scale
        return Box(box.x1 / sx, box.y1 / sy, box.x2 / sx, box.y2 / sy)


def paint(image: ImageArray, *, tolerance: int = _TOLERANCE) -> Canvas:
    """Cut a page into flat areas.

    Args:
        image: (H, W, 3) uint8 RGB, at least one pixel.
        tolerance: Levels by which neighbours in one area may differ; 0 parts a panel from the
            soft shadow around it, more keeps a gradient together.
    """
    pixels = cleaned(_bounded(image))
    labels, boxes, areas = _flat_areas(pixels, tolerance)
    scale = image.shape[1] / pixels.shape[1], image.shape[0] / pixels.shape[0]
    return Canvas(pixels, scale, labels, boxes, areas, _mean_colours(pixels, labels, areas))


def _bounded(image: ImageArray) -> ImageArray:
    import cv2

    height, width = image.shape[:2]
    if height * width <= _LARGEST:
        return np.ascontiguousarray(image)
    factor = (_LARGEST / (height * width)) ** 0.5
    size = max(1, int(width * factor)), max(1, int(height * factor))
    return np.asarray(cv2.resize(image, size, interpolation=cv2.INTER_AREA), dtype=np.uint8)


def _flat_areas(pixels: ImageArray, tolerance: int) -> tuple[IntArray, IntArray, IntArray]:
    """Label pixels joined by small steps.

    The graph of pixels and joins is drawn as a picture of twice the size, pixels at even
    places and joins between them, so that one ordinary labelling solves it.
    """
    import cv2

    height, width = pixels.shape[:2]
    graph = np.zeros((2 * height - 1, 2 * width - 1), dtype=np.uint8)
    graph[::2, ::2] = 1
    graph[::2, 1::2] = _steps(pixels[:, 1:], pixels[:, :-1]) <= tolerance
    graph[1::2, ::2] = _steps(pixels[1:], pixels[:-1]) <= tolerance
    count, drawn, stats, _ = cv2.connectedComponentsWithStats(graph, connectivity=4)
    labels = np.ascontiguousarray(drawn[::2, ::2])
    boxes = stats[:, :4].copy()
    boxes[:, :2] //= 2
    boxes[:, 2:] = boxes[:, :2] + (boxes[:, 2:] + 1) // 2
    areas = np.bincount(labels.ravel(), minlength=count).astype(np.int32)
    return labels, boxes, areas


def _steps(a: ImageArray, b: ImageArray) -> npt.NDArray[np.uint8]:
    import cv2

    if a.size == 0:
        return np.zeros(a.shape[:2], dtype=np.uint8)
    red, green, blue = cv2.split(cv2.absdiff(a, b))
    return np.asarray(cv2.max(cv2.max(red, green), blue), dtype=np.uint8)


def _mean_colours(pixels: ImageArray, labels: IntArray, areas: IntArray) -> FloatArray:
    flat = labels.ravel()
    sums = [np.bincount(flat, pixels[..., c].ravel(), areas.size) for c in range(3)]
    return np.stack(sums, axis=1) / np.maximum(areas, 1)[:, None]
