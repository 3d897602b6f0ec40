"""What a finished detector sees, in the form that the measures take."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from deixis.core.protocols import Detector, ImageArray
from deixis.core.vocabulary import COCO_CATEGORIES
from deixis.training.recipes.everyday.teachers import Found

__all__ = ["see_all"]


def see_all(detector: Detector, images: Sequence[ImageArray]) -> list[Found]:
    """Detections of each photo, boxes as shares of its width and height."""
    return [_see(detector, image) for image in images]


def _see(detector: Detector, image: ImageArray) -> Found:
    regions = detector.detect(image)
    size = np.array([image.shape[1], image.shape[0]] * 2, np.float32)
    boxes = np.array([region.box.xyxy for region in regions], np.float32).reshape(-1, 4) / size
    scores = np.array([region.score for region in regions], np.float32)
    labels = np.array([COCO_CATEGORIES.index(r.label or "") for r in regions], np.int64)
    return Found(boxes, scores, labels)
