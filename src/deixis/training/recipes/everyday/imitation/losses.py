"""How far a student's maps are from its teacher's.

Sources: hints of A. Romero et al., "FitNets", 2015, arXiv 1412.6550, eq. 3 (deviations: the
student's maps have the teacher's widths, so no regressor stands between them; the teacher's
channels are brought to mean 0 and deviation 1; all stages are hints, not one); soft targets of
G. Hinton et al., 2015, arXiv 1503.02531 (deviations: each class is a sigmoid of its own, no
temperature; the teacher's entropy is taken off, so that 0 is equality); edges of Z. Zheng et al.,
"Localization Distillation", 2022, arXiv 2102.12252 (deviations: no temperature, and locations
count as much as the teacher is sure of some class there, without regions from true boxes).
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
import torch.nn.functional as F  # noqa: N812
from torch import Tensor

from deixis.nets.everyday import Maps

__all__ = ["Gaps", "Worths", "gaps"]

_LEVELS = (0.4, 0.3, 0.2, 0.1)  # the pyramid's maps, fine to coarse: fine ones carry more
_SURE = 0.05  # where the teacher is less sure of every class, edges are left free
_FLOOR = -7.0  # a chance of 0.001: how far below it a logit lies says nothing


@dataclass(frozen=True, slots=True)
class Worths:
    """Weight of each gap in the total."""

    stage: float = 1.0
    pyramid: float = 1.5
    score: float = 0.12
    logit: float = 0.5
    edge: float = 0.5


@dataclass(frozen=True, slots=True)
class Gaps:
    """The parts of one batch's loss; each is 0 where student and teacher agree.

    Attributes:
        stages: Mean squared error of each stage's map.
        pyramid: The same of the pyramid's, weighted over its levels.
        score: Cross-entropy of the chances of classes, less the teacher's own entropy, a sureness.
        logit: Smooth L1 of the class logits.
        edge: KL divergence of the edge distributions.
    """

    stages: tuple[Tensor, ...]
    pyramid: Tensor
    score: Tensor
    logit: Tensor
    edge: Tensor

    def total(self, worths: Worths) -> Tensor:
        """What is minimised."""
        maps = worths.stage * sum(self.stages) + worths.pyramid * self.pyramid
        outputs = worths.score * self.score + worths.logit * self.logit + worths.edge * self.edge
        return maps + outputs

    def numbers(self) -> dict[str, float]:
        """For a log."""
        stages = {f"stage{8 << n}": gap for n, gap in enumerate(self.stages)}
        others = {name: getattr(self, name) for name in ("pyramid", "score", "logit", "edge")}
        return {name: float(gap.detach()) for name, gap in {**stages, **others}.items()}


def gaps(mine: Maps, given: Maps, *, classes: int = 80) -> Gaps:
    """Compare a student's maps with its teacher's.

    Args:
        mine: The student's; have the gradient.
        given: The teacher's, stages and pyramid scaled; see :class:`..teacher.Scales`.
        classes: Channels of the outputs that are class logits; the rest are 4 distributions.
    """
    stages = tuple(_squared(a, b) for a, b in zip(mine.stages, given.stages, strict=True))
    levels = zip(_LEVELS, mine.pyramid, given.pyramid, strict=True)
    pyramid = torch.stack([worth * _squared(a, b) for worth, a, b in levels]).sum()
    a, b = _rows(mine), _rows(given)  # (B, N, classes + 4 * bins)
    sureness = b[..., :classes].sigmoid().amax(2)  # (B, N)
    score, logit = _class_gaps(a[..., :classes], b[..., :classes], sureness)
    return Gaps(
        stages, pyramid, score, logit, _edge_gap(a[..., classes:], b[..., classes:], sureness)
    )


def _rows(maps: Maps) -> Tensor:
    return torch.cat([m.float().flatten(2).transpose(1, 2) for m in maps.outputs], 1)


def _squared(a: Tensor, b: Tensor) -> Tensor:
    return (a.float() - b).square().mean()


def _class_gaps(mine: Tensor, given: Tensor, sureness: Tensor) -> tuple[Tensor, Tensor]:
    chance = given.sigmoid()
    entropy = F.binary_cross_entropy_with_logits(given, chance, reduction="sum")
    crossed = F.binary_cross_entropy_with_logits(mine, chance, reduction="sum")
    score = 2 * (crossed - entropy) / sureness.sum()
    mine, given = mine.clamp_min(_FLOOR), given.clamp_min(_FLOOR)
    each = F.smooth_l1_loss(mine, given, reduction="none").mean(2)
    return score, _weighted(each, sureness + 0.02)


def _edge_gap(mine: Tensor, given: Tensor, sureness: Tensor) -> Tensor:
    a = mine.unflatten(-1, (4, -1)).log_softmax(-1)
    b = given.unflatten(-1, (4, -1)).log_softmax(-1)
    each = (b.exp() * (b - a)).sum(-1).mean(-1)  # (B, N)
    return _weighted(each, sureness * (sureness > _SURE) + 1e-4)


def _weighted(values: Tensor, weights: Tensor) -> Tensor:
    return (values * weights).sum() / weights.sum()
