"""The sigmoid loss over regions and phrases, with the choice among the 80 names beside it."""

from __future__ import annotations

import torch.nn.functional as F  # noqa: N812, TID253
from torch import Tensor  # noqa: TID253

from deixis.nets.pocket import PocketNet
from deixis.training.recipes.pocket.batches import Batch

__all__ = ["pocket_loss"]

_CLASSES = 80
_PAIRS = 0.15  # how much the pairs count beside the choice


def pocket_loss(net: PocketNet, batch: Batch, rows: Tensor) -> tuple[Tensor, dict[str, float]]:
    """Loss of a batch, and its parts.

    SigLIP (X. Zhai et al., 2023, arXiv 2303.15343), equation in section 3.2: every pair of region
    and phrase is a decision of its own. Deviations: a pair counts as much as somebody knows
    about it (0 for "man" and a person of whom nothing is said); a region has several true phrases;
    beside it stands the cross-entropy over the 80 names, with the teachers' chances for targets,
    because it learns names faster.

    Args:
        net: For scale and bias, and the phrases.
        batch: What is true.
        rows: (B, D) unit rows of the batch's regions.
    """
    cosines = rows @ net.texts(batch.words).T  # (B, M)
    odds = cosines * net.log_scale.exp() + net.bias
    pairs = F.binary_cross_entropy_with_logits(
        odds, batch.fits.float(), weight=batch.weight, reduction="sum"
    ) / len(rows)
    names = F.log_softmax(cosines[:, :_CLASSES] * net.log_class_scale.exp().clamp(max=50.0), 1)
    choice = -(batch.chance * names).sum(1) * batch.sure
    choice = choice.sum() / batch.sure.sum().clamp(min=1.0)
    loss = choice + _PAIRS * pairs
    parts = {"loss": loss, "choice": choice, "pairs": pairs}
    return loss, {name: float(part.detach()) for name, part in parts.items()}
