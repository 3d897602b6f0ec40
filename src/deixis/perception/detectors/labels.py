"""One name a category, whatever a model calls it; and regions from arrays of detections."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from difflib import get_close_matches

import numpy as np
import numpy.typing as npt

from deixis.core import Box, InputError, Region, Size
from deixis.core.vocabulary import COCO_CATEGORIES

__all__ = ["COCO_BY_ID", "canonical", "regions_of", "require_label"]

_VOC_NAMES = {
    "aeroplane": "airplane",
    "motorbike": "motorcycle",
    "sofa": "couch",
    "pottedplant": "potted plant",
    "diningtable": "dining table",
    "tvmonitor": "tv",
}
_NOTHING = frozenset({"n/a", "background", "__background__", "no object", "no-object", ""})

_GAPS = (12, 26, 29, 30, 45, 66, 68, 69, 71, 83)  # ids of COCO's list that no category has

COCO_BY_ID: dict[int, str] = dict(
    zip((i for i in range(1, 91) if i not in _GAPS), COCO_CATEGORIES, strict=True)
)
"""COCO's own ids 1..90 with their gaps, as torchvision, DETR and TensorFlow count."""


def canonical(label: str) -> str | None:
    """COCO's name where a model uses Pascal VOC's; None for what names nothing.

    Example:
        >>> canonical("tvmonitor"), canonical("N/A"), canonical("red panda")
        ('tv', None, 'red panda')
    """
    plain = label.strip().lower().replace("_", " ")
    return None if plain in _NOTHING else _VOC_NAMES.get(plain, plain)


def require_label(label: str, labels: Collection[str]) -> None:
    """Check that a category is one that a detector can see.

    Raises:
        InputError: It is none of ``labels``.
    """
    if not isinstance(label, str):
        raise InputError(f"label must be one of the detector's labels, got {label!r:.80}")
    if label not in labels:
        near = canonical(label)
        close = [near] if near in labels else get_close_matches(label, sorted(labels), n=2)
        hint = f"; did you mean {' or '.join(map(repr, close))}?" if close else ""
        raise InputError(f"label must be one of the detector's labels, got {label!r:.80}{hint}")


def regions_of(
    boxes: npt.ArrayLike,
    scores: npt.ArrayLike,
    labels: Sequence[str | None],
    *,
    size: Size,
    least: float,
    limit: int,
    source: str,
) -> list[Region]:
    """Regions inside the image, best first.

    Args:
        boxes: (N, 4) x1 y1 x2 y2 in pixels; may reach beyond the image.
        scores: (N,) in 0..1.
        labels: N names, None for what is no thing.
        size: Of the image.
        least: Lower scores are left out, and so are boxes that are not finite or outside.
        limit: At most so many.
        source: The detector's name.
    """
    corners = np.asarray(boxes, np.float64).reshape(-1, 4)
    values = np.asarray(scores, np.float64).reshape(-1)
    edge = np.array([*size, *size], np.float64)
    inside = np.clip(np.nan_to_num(corners, nan=-1.0, posinf=1e9, neginf=-1e9), 0.0, edge)
    good = np.isfinite(corners).all(axis=1) & np.isfinite(values) & (values >= least)
    good &= (inside[:, 2] > inside[:, 0]) & (inside[:, 3] > inside[:, 1])
    order = [i for i in np.argsort(-values, kind="stable").tolist() if good[i] and labels[i]]
    return [
        Region(Box(*inside[i].tolist()), float(min(values[i], 1.0)), labels[i], source=source)
        for i in order[:limit]
    ]
