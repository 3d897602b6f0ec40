"""The boxes that Grounding DINO starts from, from the sizes of its feature maps alone.

transformers makes constants of the sizes; here they are read from the maps while a file runs.
"""

from __future__ import annotations

from collections.abc import Sequence

import torch  # noqa: TID253 - this recipe is torch's own
from torch import Tensor  # noqa: TID253

__all__ = ["start_boxes"]

_SIDE = 0.05  # of the picture, of a box of the finest map; each next map's are twice as large
_LOW, _HIGH = 0.01, 0.99  # a box nearer to the edge is no start


def start_boxes(maps: Sequence[Tensor], levels: int) -> Tensor:
    """(1, N, 4) logits of the box at each place, infinite where it is no start.

    As ``generate_encoder_output_proposals`` of transformers, for one picture without padding.

    Args:
        maps: (1, C, h, w) each, finest first.
        levels: How many the network has; further maps are made by convolutions of stride 2.
    """
    height, width = maps[-1].shape[-2:]
    sizes = [(one.shape[-2], one.shape[-1]) for one in maps]
    while len(sizes) < levels:
        height, width = (height + 1) // 2, (width + 1) // 2
        sizes.append((height, width))
    boxes = torch.cat(
        [_level(high, wide, _SIDE * 2.0**level, maps[0])
         for level, (high, wide) in enumerate(sizes)]
    )[None]  # fmt: skip
    start = ((boxes > _LOW) & (boxes < _HIGH)).all(-1, keepdim=True)
    return torch.where(start, torch.log(boxes / (1 - boxes)), torch.full_like(boxes, torch.inf))


def _level(height: int, width: int, side: float, like: Tensor) -> Tensor:
    """(h * w, 4) centres and sides in 0..1; row by row."""
    y = (torch.arange(height, device=like.device).to(like.dtype) + 0.5) / height
    x = (torch.arange(width, device=like.device).to(like.dtype) + 0.5) / width
    grid_y, grid_x = torch.meshgrid(y, x, indexing="ij")
    sides = torch.full_like(grid_x, side)
    return torch.stack([grid_x, grid_y, sides, sides], -1).flatten(0, 1)
