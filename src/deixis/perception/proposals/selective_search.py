"""Selective search: boxes of the groups that alike neighbouring regions form on the way up.

shrink -> over-segment at two scales -> group in several ways -> rank by objectness
-> drop near duplicates -> regions in pixels of the image
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from deixis.core.boxes import Box, Boxes, FloatArray
from deixis.core.errors import ConfigError
from deixis.core.geometry import nms
from deixis.core.masks import Mask
from deixis.core.protocols import ImageArray
from deixis.core.results import Region
from deixis.perception.proposals.candidates import Pool, gather, shrink
from deixis.perception.proposals.objectness import calibrated, features, score

__all__ = ["SelectiveSearch"]

_SHORTEST = 8  # pixels of the small image: below it there is nothing to group
_RANKED = 900  # candidates that go into the suppression, whose cost is quadratic


@dataclass(frozen=True, slots=True)
class SelectiveSearch:
    """Class-agnostic regions of a photo by hierarchical grouping and a learned ranking.

    J. R. R. Uijlings et al., "Selective search for object recognition", IJCV 104(2), 2013.
    Deviations: the image is shrunk to a long side of 320 pixels and over-segmented by
    watershed (`superpixels`); four groupings in place of eighty; ranked by `objectness` in
    place of the random order of the paper. The same image always gives the same regions.

    Attributes:
        limit: At most so many regions.
        overlap: Of two boxes with a larger IoU only the better one is kept.
        masks: Whether regions carry their pixels, which costs time.

    Raises:
        ConfigError: A setting is out of range.
    """

    limit: int = 60
    overlap: float = 0.5
    masks: bool = False

    def __post_init__(self) -> None:
        if self.limit < 0:
            raise ConfigError(f"limit must be 0 or more, got {self.limit}")
        if not 0.0 <= self.overlap <= 1.0:
            raise ConfigError(f"overlap must be in 0..1, got {self.overlap}")

    @property
    def name(self) -> str:
        return "selective-search"

    def propose(self, image: ImageArray) -> list[Region]:
        """Regions without a label, best first; the score is the chance of being a whole thing.

        An image too small or too thin to group (one pixel, a line) gives itself as one region; an
        empty one gives none.
        """
        height, width = image.shape[:2]
        if not height or not width or not self.limit:
            return []
        small = shrink(image)
        if min(small.shape[:2]) < _SHORTEST:
            return [Region(Box(0, 0, width, height), 0.5, source=self.name)]
        pool = gather(small)
        kept, scores = self._best(pool, score(features(pool, small)))
        scale = np.array([width / small.shape[1], height / small.shape[0]] * 2)
        return [
            Region(
                box=Box(*np.minimum(box * scale, [width, height, width, height]).tolist()),
                score=float(value),
                mask=_enlarged(pool.mask(index), image) if self.masks else None,
                source=self.name,
            )
            for index, box, value in zip(kept.tolist(), pool.boxes[kept], scores, strict=True)
        ]

    def _best(self, pool: Pool, scores: FloatArray) -> tuple[npt.NDArray[np.intp], FloatArray]:
        order = np.argsort(-scores, kind="stable")[:_RANKED]
        kept = order[nms(Boxes(pool.boxes[order]), scores[order], iou=self.overlap)][: self.limit]
        return kept, calibrated(scores[kept])


def _enlarged(mask: npt.NDArray[np.bool_], image: ImageArray) -> Mask:
    import cv2

    size = (image.shape[1], image.shape[0])
    levels = cv2.resize(mask.astype(np.float32), size, interpolation=cv2.INTER_LINEAR)
    return Mask.from_array(levels >= 0.5)
