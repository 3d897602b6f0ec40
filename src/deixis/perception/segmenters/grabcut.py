"""GrabCut: the pixels of a box whose colours differ from those round it; needs no weights."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from deixis.core import Box, ConfigError, ImageArray, Mask, Size

__all__ = ["GrabCut"]

_Bools = npt.NDArray[np.bool_]

_SHORTEST = 4  # pixels of the working copy: a box with a shorter side has nothing to cut
_SEED = 0


@dataclass(frozen=True, slots=True)
class GrabCut:
    """Iterated graph cuts between colour models of inside and outside.

    C. Rother, V. Kolmogorov and A. Blake, "GrabCut", ACM TOG 23(3), 2004, as OpenCV has it,
    started from the box. Deviations: it works on the surroundings of the box alone, shrunk to
    ``side`` pixels; pieces off the largest one go unless they are a fifth of its size, and holes
    of less than a twentieth are filled; where the cut keeps less than a twentieth of the box (it
    found no contrast), the mask is the box.

    Attributes:
        rounds: Of the graph cut.
        surroundings: Width of the ring that is known to be outside, in shares of the box's sides.
        side: Longer side of the working copy in pixels.

    Raises:
        ConfigError: A setting is out of range.
    """

    rounds: int = 4
    surroundings: float = 0.3
    side: int = 240

    def __post_init__(self) -> None:
        if self.rounds < 1 or self.side < 16 or not self.surroundings > 0:
            raise ConfigError(
                "GrabCut needs 1 round or more, a side of 16 or more and surroundings above 0, "
                f"got {self.rounds}, {self.side}, {self.surroundings}"
            )

    @property
    def name(self) -> str:
        return "grabcut"

    def segment(self, image: ImageArray, boxes: Sequence[Box]) -> list[Mask]:
        """One mask a box, inside the box."""
        return [self._mask(image, box) for box in boxes]

    def _mask(self, image: ImageArray, box: Box) -> Mask:
        size = Size(int(image.shape[1]), int(image.shape[0]))
        whole = Mask.from_box(box, size)
        x1, y1, x2, y2 = _pixels(box.clip(size), size)
        left, right = _ring(x1, x2, self.surroundings, size.width)
        top, bottom = _ring(y1, y2, self.surroundings, size.height)
        if right <= left or bottom <= top:
            return whole
        view = image[top:bottom, left:right]
        inner = self._cut(view, (x1 - left, y1 - top, x2 - left, y2 - top))
        if inner is None or inner.sum() < 0.05 * whole.area:
            return whole
        filled = np.zeros(image.shape[:2], dtype=bool)
        filled[top:bottom, left:right] = inner
        return Mask.from_array(filled & whole.to_array())

    def _cut(self, view: ImageArray, inside: tuple[int, int, int, int]) -> _Bools | None:
        """The cut of a view in its own pixels, or None where there is nothing to cut."""
        import cv2

        height, width = view.shape[:2]
        scale = min(1.0, self.side / max(height, width))
        small_size = max(1, round(width * scale)), max(1, round(height * scale))
        small = cv2.resize(view, small_size, interpolation=cv2.INTER_AREA)
        x1, y1, x2, y2 = (round(edge * scale) for edge in inside)
        known = np.full(small.shape[:2], cv2.GC_BGD, dtype=np.uint8)
        known[y1:y2, x1:x2] = cv2.GC_PR_FGD
        if min(x2 - x1, y2 - y1) < _SHORTEST or (known == cv2.GC_PR_FGD).all():
            return None
        cv2.setRNGSeed(_SEED)  # its k-means starts at random
        models = np.zeros((1, 65)), np.zeros((1, 65))
        cv2.grabCut(small, known, None, *models, self.rounds, cv2.GC_INIT_WITH_MASK)
        kept = _without_holes(_main_pieces((known == cv2.GC_FGD) | (known == cv2.GC_PR_FGD)))
        levels = cv2.resize(kept.astype(np.float32), (width, height))
        return np.asarray(levels >= 0.5)


def _main_pieces(mask: _Bools) -> _Bools:
    """Without pieces of less than a fifth of the largest."""
    import cv2

    count, labels, stats, _ = cv2.connectedComponentsWithStats(mask.astype(np.uint8))
    if count < 3:
        return mask
    areas = stats[:, cv2.CC_STAT_AREA].copy()
    areas[0] = 0  # what is outside
    return np.asarray((areas >= 0.2 * areas.max())[labels] & mask)


def _without_holes(mask: _Bools) -> _Bools:
    """With holes filled that are less than a twentieth of the mask."""
    import cv2

    _, labels, stats, _ = cv2.connectedComponentsWithStats(
        np.pad(~mask, 1, constant_values=True).astype(np.uint8), connectivity=4
    )
    small = stats[:, cv2.CC_STAT_AREA] < 0.05 * mask.sum()
    small[[0, labels[0, 0]]] = False  # the mask itself, and what lies round it
    return np.asarray(mask | small[labels[1:-1, 1:-1]])


def _pixels(box: Box, size: Size) -> tuple[int, int, int, int]:
    x1, y1 = int(np.floor(box.x1)), int(np.floor(box.y1))
    return x1, y1, min(int(np.ceil(box.x2)), size.width), min(int(np.ceil(box.y2)), size.height)


def _ring(start: int, stop: int, share: float, limit: int) -> tuple[int, int]:
    margin = max(3, round((stop - start) * share))
    return max(0, start - margin), min(limit, stop + margin)
