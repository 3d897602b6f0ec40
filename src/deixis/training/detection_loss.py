"""Which locations learn which box, and what they pay: for dense detectors with soft labels.

Task-aligned assignment of C. Feng et al., "TOOD", 2021, arXiv 2108.07755 (eq. 1 and 2), quality
focal loss and distribution focal loss of X. Li et al., 2020, arXiv 2006.04388 (eq. 5 and 6), GIoU
of H. Rezatofighi et al., 2019, arXiv 1902.09630.
Deviations: labels carry a probability, which scales the target score of their locations; around
a label that is not sure, and in crowds, other locations pay nothing for that class; candidates
are the 5 x 5 locations of each level around a box's centre, so that the work grows with the
number of boxes and not with boxes times locations.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
import torch.nn.functional as F  # noqa: N812
from torch import Tensor

from deixis.nets.everyday import decode

__all__ = ["LossConfig", "Losses", "detection_loss"]


@dataclass(frozen=True, slots=True)
class LossConfig:
    """Weights and thresholds.

    Attributes:
        best: Locations that learn one box, at most.
        sure: From this probability on, locations around a box that do not learn it are negatives.
        teach: Below this probability a label is only a region to ignore.
        alpha: Exponent of the score in the alignment.
        beta: Exponent of the IoU in the alignment.
    """

    best: int = 10
    sure: float = 0.6
    teach: float = 0.12
    alpha: float = 0.7
    beta: float = 4.0
    box: float = 2.0
    edge: float = 0.5


@dataclass(frozen=True, slots=True)
class Losses:
    """The parts of one batch's loss; ``total`` has the gradient."""

    total: Tensor
    score: Tensor
    box: Tensor
    edge: Tensor


def detection_loss(
    scores: Tensor, edges: Tensor, labels: Tensor, grid: Tensor, config: LossConfig
) -> Losses:
    """Loss of one batch.

    Args:
        scores: (B, N, C) class logits.
        edges: (B, N, 4 * bins) edge logits.
        labels: (K, 8) picture, class, probability, x1, y1, x2, y2 in pixels, crowd.
        grid: (N, 3) x, y, stride of each location, see :func:`deixis.nets.everyday.points`.
        config: Weights and thresholds.
    """
    scores, edges = scores.float(), edges.float()
    target = torch.zeros_like(scores)
    weight = torch.ones_like(scores)
    _ignore(weight, labels, grid, config)
    learn = (labels[:, 2] >= config.teach) & (labels[:, 7] < 0.5)
    rows = labels[learn]
    box_loss = edge_loss = edges.sum() * 0.0
    if len(rows):
        box_of, location, reach, quality = _assign(scores, edges, rows, grid, config)
        picture, kind = rows[box_of, 0].long(), rows[box_of, 1].long()
        _scatter_max(target, picture, location, kind, quality)
        weight[picture, location, kind] = 1.0
        box_loss, edge_loss = _box_losses(edges, rows, grid, box_of, location, reach, quality)
    count = target.sum().clamp(min=1.0)
    score_loss = _quality_focal(scores, target, weight).sum() / count
    total = score_loss + config.box * box_loss + config.edge * edge_loss
    return Losses(total, score_loss.detach(), box_loss.detach(), edge_loss.detach())


def _quality_focal(logits: Tensor, target: Tensor, weight: Tensor) -> Tensor:
    gap = (target - logits.detach().sigmoid()).square_().mul_(weight)
    return F.binary_cross_entropy_with_logits(logits, target, reduction="none") * gap


def _ignore(weight: Tensor, labels: Tensor, grid: Tensor, config: LossConfig) -> None:
    """Zero the weight of locations inside unsure boxes, for their class."""
    rows = labels[(labels[:, 2] < config.sure) | (labels[:, 7] > 0.5)]
    x, y = grid[None, :, 0], grid[None, :, 1]
    inside = (x > rows[:, 3:4]) & (x < rows[:, 5:6]) & (y > rows[:, 4:5]) & (y < rows[:, 6:7])
    row, location = inside.nonzero(as_tuple=True)  # of (K, N)
    weight[rows[row, 0].long(), location, rows[row, 1].long()] = 0.0


@torch.no_grad()
def _assign(
    scores: Tensor, edges: Tensor, rows: Tensor, grid: Tensor, config: LossConfig
) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """Pairs of box and location that learn each other.

    Returns:
        Row of the box, location, whether the location learns this box's edges, and the target
        score; one each a pair.
    """
    location, valid = _candidates(rows, grid, bins=edges.shape[-1] // 4)  # (K, Q)
    picture, kind = rows[:, 0].long()[:, None], rows[:, 1].long()[:, None]
    near = grid[location]  # (K, Q, 3)
    boxes = _decode_at(edges[picture, location], near)
    share = _iou(boxes, rows[:, None, 3:7]) * valid
    score = scores[picture, location, kind].sigmoid()
    aligned = score.pow(config.alpha) * share.pow(config.beta) * valid
    aligned = aligned + valid * 1e-9 * (1 + share)
    best, place = aligned.topk(min(config.best, aligned.shape[1]), 1)  # (K, best)
    chosen = best > 0
    top = share.gather(1, place)
    highest = torch.where(chosen, top, 0.0).amax(1, keepdim=True)
    quality = best / best.amax(1, keepdim=True).clamp(min=1e-12) * highest * rows[:, 2:3]
    box_of = torch.arange(len(rows), device=rows.device)[:, None].expand_as(place)[chosen]
    spot, good = location.gather(1, place)[chosen], quality[chosen]
    rank = (top * rows[:, 2:3])[chosen]
    wins = _winners(rows[box_of, 0].long() * len(grid) + spot, rank)
    return box_of, spot, wins, good


def _candidates(rows: Tensor, grid: Tensor, *, bins: int) -> tuple[Tensor, Tensor]:
    """(K, Q) locations around each box's centre on every level, and which of them count."""
    parts, usable = [], []
    start = 0
    steps = torch.arange(-2, 3, device=rows.device)
    dy, dx = (d.flatten() for d in torch.meshgrid(steps, steps, indexing="ij"))
    cx, cy = (rows[:, 3] + rows[:, 5]) / 2, (rows[:, 4] + rows[:, 6]) / 2
    half_w, half_h = (rows[:, 5] - rows[:, 3]) / 2, (rows[:, 6] - rows[:, 4]) / 2
    for stride in (int(s) for s in grid[:, 2].unique()):
        level = grid[grid[:, 2] == stride]
        across = int(level[:, 0].max() // stride) + 1
        down = len(level) // across
        # The last row and column of points end half a stride or more before the picture does.
        near_x, near_y = cx.clamp(max=(across - 1) * stride), cy.clamp(max=(down - 1) * stride)
        x = (near_x / stride).round().long()[:, None] + dx  # (K, 25)
        y = (near_y / stride).round().long()[:, None] + dy
        inside = (x >= 0) & (x < across) & (y >= 0) & (y < down)
        off_x = (x * stride - near_x[:, None]).abs()
        off_y = (y * stride - near_y[:, None]).abs()
        # A box smaller than a cell still has the point next to it.
        inside &= (off_x < half_w.clamp(min=stride / 2)[:, None]) & (
            off_y < half_h.clamp(min=stride / 2)[:, None]
        )
        far_x, far_y = (x * stride - cx[:, None]).abs(), (y * stride - cy[:, None]).abs()
        inside &= torch.maximum(far_x + half_w[:, None], far_y + half_h[:, None]) < stride * (
            bins - 1
        )
        parts.append(start + y.clamp(0, down - 1) * across + x.clamp(0, across - 1))
        usable.append(inside)
        start += len(level)
    return torch.cat(parts, 1), torch.cat(usable, 1).float()


def _box_losses(
    edges: Tensor,
    rows: Tensor,
    grid: Tensor,
    box_of: Tensor,
    location: Tensor,
    wins: Tensor,
    quality: Tensor,
) -> tuple[Tensor, Tensor]:
    box_of, location, quality = box_of[wins], location[wins], quality[wins]
    here = grid[location]
    logits = edges[rows[box_of, 0].long(), location]  # (P, 4 * bins)
    truth = rows[box_of, 3:7]
    pay = quality.clamp(min=0.05) * (rows[box_of, 2] >= 0.3)
    total = pay.sum().clamp(min=1.0)
    giou = _giou(_decode_at(logits, here), truth)
    box = ((1 - giou) * pay).sum() / total
    bins = edges.shape[-1] // 4
    reach = torch.cat([here[:, :2] - truth[:, :2], truth[:, 2:] - here[:, :2]], 1) / here[:, 2:]
    reach = reach.clamp(0, bins - 1.01)
    low = reach.long()
    above = reach - low
    table = F.log_softmax(logits.unflatten(-1, (4, bins)), -1)  # (P, 4, bins)
    cost = -(
        table.gather(2, low[..., None])[..., 0] * (1 - above)
        + table.gather(2, low[..., None] + 1)[..., 0] * above
    )
    return box, (cost.mean(1) * pay).sum() / total


def _decode_at(logits: Tensor, near: Tensor) -> Tensor:
    """Boxes of matching rows of edge logits (..., 4 * bins) and locations (..., 3)."""
    shape = logits.shape[:-1]
    flat = decode(logits.reshape(-1, logits.shape[-1]), near.reshape(-1, 3))
    return flat.reshape(*shape, 4)


def _scatter_max(
    target: Tensor, picture: Tensor, location: Tensor, kind: Tensor, value: Tensor
) -> None:
    flat = target.view(-1)
    index = (picture * target.shape[1] + location) * target.shape[2] + kind
    flat.scatter_reduce_(0, index, value, "amax", include_self=True)


def _winners(key: Tensor, rank: Tensor) -> Tensor:
    """Per key the entry of the highest rank; ties keep the earlier one."""
    order = torch.argsort(rank, descending=True, stable=True)
    unique, inverse = torch.unique(key[order], return_inverse=True)
    first = torch.full((len(unique),), len(key), dtype=torch.long, device=key.device)
    first.scatter_reduce_(0, inverse, torch.arange(len(key), device=key.device), "amin")
    wins = torch.zeros(len(key), dtype=torch.bool, device=key.device)
    wins[order[first]] = True
    return wins


def _iou(a: Tensor, b: Tensor) -> Tensor:
    low = torch.maximum(a[..., :2], b[..., :2])
    shared = (torch.minimum(a[..., 2:], b[..., 2:]) - low).clamp(min=0).prod(-1)
    area_a = (a[..., 2:] - a[..., :2]).clamp(min=0).prod(-1)
    area_b = (b[..., 2:] - b[..., :2]).prod(-1)
    return shared / (area_a + area_b - shared).clamp(min=1e-6)


def _giou(a: Tensor, b: Tensor) -> Tensor:
    low = torch.maximum(a[..., :2], b[..., :2])
    shared = (torch.minimum(a[..., 2:], b[..., 2:]) - low).clamp(min=0).prod(-1)
    union = (a[..., 2:] - a[..., :2]).prod(-1) + (b[..., 2:] - b[..., :2]).prod(-1) - shared
    hull = torch.maximum(a[..., 2:], b[..., 2:]) - torch.minimum(a[..., :2], b[..., :2])
    hull_area = hull.prod(-1).clamp(min=1e-6)
    return shared / union.clamp(min=1e-6) - (hull_area - union) / hull_area
