"""Both directions of the contrastive loss, with soft targets and pairs that do not count."""

from __future__ import annotations

import torch  # noqa: TID253 - this recipe is torch's own
from torch import Tensor  # noqa: TID253

__all__ = ["contrastive_loss"]

_AWAY = -1e4


def contrastive_loss(logits: Tensor, weights: Tensor, counted: Tensor, labelled: Tensor) -> Tensor:
    """Phrase to region and region to phrase, their mean.

    InfoNCE of A. van den Oord et al., 2018, arXiv 1807.03748, in both directions as in CLIP
    (arXiv 2103.00020); deviations: a phrase has several right regions, weighted by IoU, and pairs
    that nobody can judge are left out of the sums.

    Args:
        logits: (M, N), phrases by regions.
        weights: (M, N) 0 or more; 0 is wrong.
        counted: (M, N) bool.
        labelled: (N,) bool: regions that some phrase names; only they ask for their phrase.
    """
    kept = logits.float().masked_fill(~counted, _AWAY)
    forward = _soft_cross_entropy(kept, weights, counted)
    backward = _soft_cross_entropy(kept.T[labelled], weights.T[labelled], counted.T[labelled])
    return (forward + backward) / 2


def _soft_cross_entropy(logits: Tensor, weights: Tensor, counted: Tensor) -> Tensor:
    weights = weights * counted
    total = weights.sum(1)
    asked = total > 0
    if not bool(asked.any()):
        return logits.sum() * 0.0
    share = weights[asked] / total[asked, None]
    return -(share * torch.log_softmax(logits[asked], dim=1)).sum(1).mean()
