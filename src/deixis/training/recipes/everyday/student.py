"""Run the network in torch on cached photos: for curves while it trains, and for checks."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from deixis.core.protocols import ImageArray
from deixis.nets.everyday import EverydayNet, decode, points
from deixis.training.recipes.everyday.teachers import Found, suppress

__all__ = ["look", "to_tensor"]

FloatArray = npt.NDArray[np.float32]


def to_tensor(images: Sequence[ImageArray], *, size: int) -> tuple[Tensor, list[tuple[int, int]]]:
    """Letterbox to the top left of grey squares: (B, 3, size, size) in 0..1, and inner sizes."""
    import cv2

    canvas = np.full((len(images), size, size, 3), 114, np.uint8)
    inner = []
    for place, image in enumerate(images):
        ratio = size / max(image.shape[:2])
        new = (max(round(image.shape[1] * ratio), 1), max(round(image.shape[0] * ratio), 1))
        method = cv2.INTER_AREA if ratio < 1 else cv2.INTER_LINEAR
        canvas[place, : new[1], : new[0]] = cv2.resize(image, new, interpolation=method)
        inner.append(new)
    batch = torch.from_numpy(canvas).permute(0, 3, 1, 2).float() / 255
    return batch.contiguous(memory_format=torch.channels_last), inner


@torch.no_grad()
def look(net: EverydayNet, images: Sequence[ImageArray], *, size: int = 320) -> list[Found]:
    """What the network sees, boxes as shares of each photo."""
    device = next(net.parameters()).device
    grid = points(size, size, net.config.STRIDES).to(device)
    found = []
    net.eval()
    for start in range(0, len(images), 16):
        batch, inner = to_tensor(images[start : start + 16], size=size)
        scores, edges = net(batch.to(device))
        boxes = decode(edges, grid).cpu().numpy()
        chances = scores.float().sigmoid().cpu().numpy()
        for box, chance, (width, height) in zip(boxes, chances, inner, strict=True):
            extent = np.array([width, height, width, height], np.float32)
            found.append(_best(np.clip(box / extent, 0, 1).astype(np.float32), chance))
    return found


def _best(boxes: FloatArray, chance: FloatArray, least: float = 0.01) -> Found:
    rows, labels = np.nonzero(chance > least)
    order = np.argsort(-chance[rows, labels], kind="stable")[:500]
    rows, labels = rows[order], labels[order]
    kept = suppress(boxes[rows], labels, iou=0.6)[:100]
    rows, labels = rows[kept], labels[kept]
    return Found(boxes[rows], chance[rows, labels], labels.astype(np.int64))
