"""The regions that may be meant, and what the base says of each."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from deixis.core import Boxes, Grounding, ImageArray, Region, Status, iou_matrix, nms
from deixis.core.boxes import FloatArray
from deixis.grounders.base import ImageGrounder
from deixis.grounders.neuro_symbolic import NeuroSymbolicGrounder
from deixis.images import image_digest

__all__ = ["Eyes", "Sight"]

_MOST = 80  # regions an image
_DOUBLE = 0.85  # IoU of regions that count as one
_SAME = 0.5  # IoU from which the base means a region


@dataclass
class Sight:
    """One image: its regions, and what the base answered so far.

    Attributes:
        regions: Elements of a page or proposals, at most 80.
        answers: Of the base, by phrase.
        rows: Of the regions by the tuned encoder, or None; by box for regions of the base alone.
    """

    regions: tuple[Region, ...]
    answers: dict[str, Grounding] = field(default_factory=dict)
    rows: dict[tuple[float, ...], FloatArray] = field(default_factory=dict)

    def for_phrase(self, phrase: str) -> tuple[tuple[Region, ...], FloatArray]:
        """(regions, the base's word on each in 0..1); places only the base saw come last."""
        answer = self.answers[phrase]
        meant = answer.regions
        known = Boxes.of(region.box for region in self.regions)
        own = Boxes.of(region.box for region in meant)
        new = iou_matrix(own, known).max(axis=1, initial=0.0) < _DOUBLE
        regions = (*self.regions, *(region for region, add in zip(meant, new, strict=True) if add))
        return regions, _said(regions, answer)


def _said(regions: Sequence[Region], answer: Grounding) -> FloatArray:
    """Overlap with what the base means, times how sure of it the base is."""
    if answer.status not in (Status.FOUND, Status.AMBIGUOUS):
        return np.zeros(len(regions))
    overlap = iou_matrix(
        Boxes.of(region.box for region in regions), Boxes.of(r.box for r in answer.regions)
    )
    overlap = np.where(overlap >= _SAME, overlap, 0.0)
    top = max(answer.regions[0].score, 1e-9)
    share = np.array([region.score / top for region in answer.regions])
    sure = 1.0 if answer.confidence is None else answer.confidence
    return np.asarray((overlap * share).max(axis=1, initial=0.0) * sure)


class Eyes:
    """Looks at images once, and keeps what it saw of the last ones.

    Args:
        base: Answers phrases; where it is neuro-symbolic, its scene gives the regions.
        images: How many are kept.
    """

    def __init__(self, base: ImageGrounder, *, images: int = 8) -> None:
        self.base = base
        self._looks = base if isinstance(base, NeuroSymbolicGrounder) else NeuroSymbolicGrounder()
        self._images = images
        self._kept: OrderedDict[str, Sight] = OrderedDict()
        self._lock = threading.RLock()

    def see(self, image: ImageArray, phrases: Sequence[str]) -> Sight:
        """The regions of an image, and the base's answers to the phrases."""
        key = image_digest(image)
        with self._lock:
            sight = self._kept.pop(key, None) or Sight(self._regions(image))
            new = [phrase for phrase in dict.fromkeys(phrases) if phrase not in sight.answers]
            if new:
                sight.answers.update(zip(new, self.base.ground_array(image, new), strict=True))
            self._kept[key] = sight
            while len(self._kept) > self._images:
                self._kept.popitem(last=False)
        return sight

    def know(self, digest: str, sight: Sight) -> None:
        """Take over what was seen of an image earlier; see `deixis.images.image_digest`."""
        with self._lock:
            self._kept[digest] = sight

    def forget_rows(self) -> None:
        """Drop what an encoder said, for it has learned since."""
        for sight in self._kept.values():
            sight.rows.clear()

    def _regions(self, image: ImageArray) -> tuple[Region, ...]:
        if image.size == 0:
            return ()
        scene = self._looks.scene(image)
        found = [*(scene.elements if scene.is_page else ()), *scene.proposals]
        found = [region for region in found if region.box.area > 0]
        boxes = Boxes.of(region.box for region in found)
        kept = nms(boxes, [region.score for region in found], iou=_DOUBLE)[:_MOST]
        return tuple(found[index] for index in kept.tolist())
