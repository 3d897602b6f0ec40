"""Which tokens of a caption see each other, in operators that ONNX has.

transformers finds the full stops before and after a token by running maxima and minima, which no
export knows. Here each is the largest or smallest of a table of all pairs, (T, T): captions have
256 tokens at most.
"""

from __future__ import annotations

import torch  # noqa: TID253 - this recipe is torch's own
from torch import Tensor  # noqa: TID253

__all__ = ["caption_blocks"]


def caption_blocks(ids: Tensor, special: Tensor) -> tuple[Tensor, Tensor]:
    """What ``generate_masks_with_special_tokens_and_transfer_map`` of transformers says.

    Args:
        ids: (1, T) tokens of one caption.
        special: (S,) the tokens that part phrases.

    Returns:
        mask: (1, T, T) of bool, whether two tokens see each other.
        positions: (1, T) places within the token's own phrase.
    """
    places = torch.arange(ids.shape[1], device=ids.device)  # (T,)
    last = places[-1]
    parts = (ids[0][:, None] == special[None]).any(-1)  # (T,)
    before = (places[None] < places[:, None]) & parts[None]
    after = (places[None] >= places[:, None]) & parts[None]
    previous = torch.where(before, places[None], -1).amax(-1)
    following = torch.where(after, places[None], last + 1).amin(-1)
    closed = (following != 0) & (following < last)
    same = (following[:, None] == following[None]) & closed[None]
    alone = places[:, None] == places[None]
    positions = torch.where(closed, places - previous - 1, 0).clamp(min=0)
    return (same | alone)[None], positions[None]
