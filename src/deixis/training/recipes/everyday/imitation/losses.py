"""How far a student's maps are from its teacher's.

Sources: hints of A. Romero et al., "FitNets", 2015, arXiv 1412.6550, eq. 3 (deviations: the
student's maps have the teacher's widths, so no regressor stands between them; the teacher's
channels are brought to mean 0 and deviation 1; all parts have hints, not one); soft targets of
G. Hinton et al., 2015, arXiv 1503.02531 (deviations: each class is a sigmoid of its own, no
temperature; the teacher's entropy is taken off, so that 0 is equality); edges of Z. Zheng et al.,
"Localization Distillation", 2022, arXiv 2102.12252 (deviations: no temperature, and locations
count mostly as much as the teacher is sure of some class there, without regions from true boxes).
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
import torch.nn.functional as F  # noqa: N812
from torch import Tensor

from deixis.nets.everyday import Maps

__all__ = ["Gaps", "Worths", "gaps"]

_NECK = (0.5, 0.5, 0.5, 0.4, 0.4)  # fine maps of the neck carry more
_ALIKE = {"logit": 0.4, "edge": 0.1}
"""Share of the weight that all locations have alike; the rest goes by how sure the teacher is. What
the head makes of empty places tells as much of its function as the few that show something."""
_FLOOR = -9.0  # a chance of 0.0001: how far below it a logit lies says nothing


@dataclass(frozen=True, slots=True)
class Worths:
    """Weight of each gap in the total."""

    body: float = 1.0
    neck: float = 1.0
    score: float = 0.3
    logit: float = 0.7
    edge: float = 1.0


@dataclass(frozen=True, slots=True)
class Gaps:
    """The parts of one batch's loss; each is 0 where student and teacher agree.

    A part of the student that was not asked has no gap here.

    Attributes:
        body: Mean squared error of the map of each part of the backbone, by its number.
        neck: The same of each map of the neck.
        score: Cross-entropy of the chances of classes, less the teacher's own entropy, a sureness.
        logit: Mean squared error of the class logits.
        edge: KL divergence of the edge distributions.
    """

    body: dict[int, Tensor]
    neck: dict[int, Tensor]
    score: Tensor | None = None
    logit: Tensor | None = None
    edge: Tensor | None = None

    def total(self, worths: Worths) -> Tensor:
        """What is minimised."""
        maps = [worths.body * gap for gap in self.body.values()]
        maps += [worths.neck * _NECK[n] * gap for n, gap in self.neck.items()]
        outputs = ((worths.score, self.score), (worths.logit, self.logit), (worths.edge, self.edge))
        return torch.stack(
            [*maps, *(worth * gap for worth, gap in outputs if gap is not None)]
        ).sum()

    def numbers(self) -> dict[str, float]:
        """For a log."""
        maps = {f"body{n}": gap for n, gap in self.body.items()}
        maps |= {f"neck{n}": gap for n, gap in self.neck.items()}
        outputs = {name: getattr(self, name) for name in ("score", "logit", "edge")}
        given = {**maps, **{name: gap for name, gap in outputs.items() if gap is not None}}
        return {name: float(gap.detach()) for name, gap in given.items()}


def gaps(mine: Maps, given: Maps, *, classes: int = 80) -> Gaps:
    """Compare a student's maps with its teacher's.

    Args:
        mine: The student's; have the gradient. Maps that are None are left out.
        given: The teacher's, backbone and neck scaled; see :class:`..teacher.Scales`.
        classes: Channels of the outputs that are class logits; the rest are 4 distributions.
    """
    body, neck = _squared(mine.body, given.body), _squared(mine.neck, given.neck)
    a, b = _rows(mine), _rows(given)  # (B, N, classes + 4 * bins)
    if a is None or b is None:
        return Gaps(body, neck)
    sureness = b[..., :classes].sigmoid().amax(2)  # (B, N)
    score, logit = _class_gaps(a[..., :classes], b[..., :classes], sureness)
    edge = _edge_gap(a[..., classes:], b[..., classes:], sureness)
    return Gaps(body, neck, score, logit, edge)


def _rows(maps: Maps) -> Tensor | None:
    levels = [m.float().flatten(2).transpose(1, 2) for m in maps.outputs if m is not None]
    return torch.cat(levels, 1) if levels else None


def _squared(
    mine: tuple[Tensor | None, ...], given: tuple[Tensor | None, ...]
) -> dict[int, Tensor]:
    pairs = enumerate(zip(mine, given, strict=True))
    return {
        n: (a.float() - b).square().mean() for n, (a, b) in pairs if a is not None and b is not None
    }


def _class_gaps(mine: Tensor, given: Tensor, sureness: Tensor) -> tuple[Tensor, Tensor]:
    chance = given.sigmoid()
    entropy = F.binary_cross_entropy_with_logits(given, chance, reduction="sum")
    crossed = F.binary_cross_entropy_with_logits(mine, chance, reduction="sum")
    score = 2 * (crossed - entropy) / sureness.sum()
    mine, given = mine.clamp_min(_FLOOR), given.clamp_min(_FLOOR)
    return score, _weighted((mine - given).square().mean(2), sureness, _ALIKE["logit"])


def _edge_gap(mine: Tensor, given: Tensor, sureness: Tensor) -> Tensor:
    a = mine.unflatten(-1, (4, -1)).log_softmax(-1)
    b = given.unflatten(-1, (4, -1)).log_softmax(-1)
    each = (b.exp() * (b - a)).sum(-1).mean(-1)  # (B, N)
    return _weighted(each, sureness, _ALIKE["edge"])


def _weighted(values: Tensor, sureness: Tensor, alike: float) -> Tensor:
    weights = (1 - alike) * sureness / sureness.sum() + alike / sureness.numel()
    return (values * weights).sum()
