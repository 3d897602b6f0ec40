"""Suppression of repeats: within each label, and one that lowers scores instead of deleting."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from deixis.core import Boxes, InputError, iou_matrix, nms

__all__ = ["label_nms", "matrix_nms"]

FloatArray = npt.NDArray[np.float64]


def label_nms(
    corners: FloatArray, scores: npt.ArrayLike, labels: npt.NDArray[np.intp], *, iou: float
) -> npt.NDArray[np.intp]:
    """Greedy suppression within each label: boxes of different labels are moved out of reach.

    Args:
        corners: (N, 4) x1 y1 x2 y2; inverted ones count as empty.
        scores: (N,).
        labels: (N,).
        iou: Of two boxes of one label with a larger IoU only the better one is kept.

    Returns:
        Indices of the kept boxes, best first.
    """
    if not len(corners):
        return np.zeros(0, np.intp)
    shift = (np.ptp(corners) + 1.0) * labels[:, None]
    low, high = corners[:, :2], np.maximum(corners[:, 2:], corners[:, :2])
    return nms(Boxes(np.concatenate([low, high], axis=1) + shift), scores, iou=iou)


def matrix_nms(
    boxes: Boxes, scores: npt.ArrayLike, labels: npt.ArrayLike, *, spread: float = 0.5
) -> FloatArray:
    """New scores, the lower the more a better box of the same label covers a box.

    X. Wang et al., "SOLOv2", 2020, arXiv 2003.10152, equation 4 with the Gaussian decay, on boxes
    instead of masks. The second of two people who stand close keeps most of its score (IoU 0.5
    costs it about a third with ``spread`` 0.5), a repeat of the same person keeps little of it.
    Deviation: a box with IoU above 0.8 is the same thing and gets 0.

    Args:
        boxes: N boxes.
        scores: N numbers in 0..1.
        labels: N integers.
        spread: Width of the decay; smaller suppresses more.

    Returns:
        (N,) scores in the order of the input.

    Raises:
        InputError: The lengths differ or ``spread`` is not positive.
    """
    values = np.asarray(scores, np.float64)
    kinds = np.asarray(labels)
    if values.shape != (len(boxes),) or kinds.shape != values.shape:
        raise InputError(
            f"matrix_nms needs {len(boxes)} scores and labels, got {values.shape}, {kinds.shape}"
        )
    if spread <= 0:
        raise InputError(f"matrix_nms needs spread > 0, got {spread}")
    if not len(boxes):
        return values.copy()
    order = np.argsort(-values, kind="stable")
    ranked = Boxes(boxes.xyxy[order])
    same = kinds[order][:, None] == kinds[order][None]
    overlap = np.triu(iou_matrix(ranked, ranked) * same, 1)  # [i, j]: better i over worse j
    covered = overlap.max(0)  # how far each box is itself a repeat
    decay = np.exp(-(overlap**2 - covered[:, None] ** 2) / spread)
    factor = np.where(overlap > 0, decay, 1.0).min(0, initial=1.0)
    factor[covered > _SAME] = 0.0
    result = np.empty_like(values)
    result[order] = values[order] * factor
    return result


_SAME = 0.8
