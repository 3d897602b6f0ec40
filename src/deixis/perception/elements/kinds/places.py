"""Places: where on a page something was seen, with every kind that it was taken for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from deixis.core import ELEMENT_KINDS, Boxes, Region, iou_matrix
from deixis.core.boxes import FloatArray

__all__ = ["Places", "places_of"]

_SAME = 0.8  # IoU from which on two regions are one place
_COLUMN = {kind: index for index, kind in enumerate(ELEMENT_KINDS)}


@dataclass(frozen=True)
class Places:
    """The different boxes among the regions of a page.

    Attributes:
        boxes: (N, 4) x1, y1, x2, y2 in pixels of the image.
        scores: (N, K) of each of `ELEMENT_KINDS` as the rules gave it, 0 where they did not.
        texts: What is written in each, or "".
        of_region: (R,) index of the place of each region.
    """

    boxes: FloatArray
    scores: FloatArray
    texts: tuple[str, ...]
    of_region: npt.NDArray[np.intp]

    def __len__(self) -> int:
        return len(self.texts)


def places_of(regions: Sequence[Region]) -> Places:
    """Regions with nearly one box become one place; its box is that of the first of them."""
    count = len(regions)
    boxes = Boxes.of(region.box for region in regions)
    same = iou_matrix(boxes, boxes) > _SAME
    of_region = np.full(count, -1, dtype=np.intp)
    firsts: list[int] = []
    for index in range(count):
        if of_region[index] < 0:
            of_region[same[index] & (of_region < 0)] = len(firsts)
            firsts.append(index)
    scores = np.zeros((len(firsts), len(ELEMENT_KINDS)))
    texts = [""] * len(firsts)
    for region, place in zip(regions, of_region.tolist(), strict=True):
        column = _COLUMN[region.label or ""]
        scores[place, column] = max(scores[place, column], region.score)
        texts[place] = texts[place] or region.text or ""
    return Places(boxes.xyxy[firsts].reshape(-1, 4), scores, tuple(texts), of_region)
