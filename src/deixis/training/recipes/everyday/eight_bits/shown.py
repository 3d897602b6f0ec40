"""Which places of photos show something: there 8 bits should lose least.

Most places of a photo show nothing, and a fit over all of them would favour these.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import torch
import torch.nn.functional as F  # noqa: N812
from torch import Tensor

from deixis.core.vocabulary import COCO_CATEGORIES
from deixis.training.recipes.everyday.eight_bits.network import Runner, pixels

__all__ = ["CLASSES", "at_size", "shown"]

CLASSES = len(COCO_CATEGORIES)

_STRIDE = 8  # pixels of a place
_WIDE = 5  # places of a head's map that one hot place stands for, in a row
_EMPTY = 0.1  # what a place counts that shows nothing


@torch.no_grad()
def shown(runner: Runner, canvases: npt.NDArray[np.uint8]) -> Tensor:
    """(N, 1, H / 8, W / 8) how much each place counts, 0.1 to 1.1.

    A place shows what the float network's heads think likeliest around it, on any level.

    Args:
        runner: Run in 32 bits.
        canvases: (N, H, W, 3) photos.
    """
    size = [side // _STRIDE for side in canvases.shape[1:3]]
    found = []
    for canvas in canvases:
        maps = runner(pixels(canvas[None]), eight=False)
        hot = torch.zeros(1, 1, *size)
        for name in runner.graph.heads:
            likeliest = maps[name][:, :CLASSES].amax(1, keepdim=True).sigmoid()
            around = F.max_pool2d(likeliest, _WIDE, 1, _WIDE // 2)
            hot = torch.maximum(hot, F.interpolate(around, size, mode="nearest"))
        found.append(hot + _EMPTY)
    return torch.cat(found)


def at_size(counts: Tensor, size: tuple[int, ...]) -> Tensor:
    """The same for a map of another size, (N, 1, h, w)."""
    return F.interpolate(counts, size, mode="bilinear", align_corners=False)
