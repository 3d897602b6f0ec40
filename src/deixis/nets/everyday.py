"""The everyday detector: a compact anchor-free network for photos.

A backbone of nine parts at strides 8, 16 and 32, a neck of five and four heads. Each part ends in
maps of the widths that a teacher's have at that depth, so that each can be compared with it, and
can learn alone (:mod:`deixis.training.recipes.everyday.imitation`). A part is a short row: mixers
that see all that came before them in the part, and a linear map of everything.

Sources: rows of G. Huang et al., "DenseNet", 2016, arXiv 1608.06993 (deviation: rows of one to two
units, and a linear map at their end instead of a transition); mixers, that is 1x1, 3x3 of each
channel, 1x1, and halving in two branches, of N. Ma et al., "ShuffleNet V2", 2018, arXiv 1807.11164
(deviations: every unit sees every channel, nothing is split or shuffled; both branches of a halving
are mixed by a linear map); path aggregation of S. Liu et al., 2018, arXiv 1803.01534; depthwise
separable convolutions of A. Howard et al., "MobileNets", 2017, arXiv 1704.04861 (deviation: 5x5);
box edges as distributions of X. Li et al., "Generalized Focal Loss", 2020, arXiv 2006.04388.
"""

from __future__ import annotations

import math
from collections.abc import Collection
from dataclasses import dataclass
from typing import cast

import torch
import torch.nn.functional as F  # noqa: N812
from torch import Tensor, nn

from deixis.nets.normed import Normed
from deixis.nets.rows import DenseRow, Halved, Halving, Narrow, Separable, Stem, leaky

__all__ = ["PARTS", "EverydayConfig", "EverydayNet", "Maps", "decode", "points"]

PARTS = ("fine", "deep", "neck", "head")
"""Groups of parts that can learn alone: the backbone up to stride 8, the rest of it, neck, head."""

Row = tuple[int, int]
"""Channels inside the units of a row, and how many units it has."""


@dataclass(frozen=True, slots=True)
class EverydayConfig:
    """Sizes of the network.

    Attributes:
        stem: Channels after the first convolution.
        rows: Parts of the backbone at strides 8, 16, 32; the first of each stride halves.
        outputs: Channels of the maps that the parts give; by default those of NanoDet-Plus-m.
        neck: Channels of the pyramid and the head.
        woven: Channels inside the neck's rows of two units.
        wide: Channels of one more unit of those rows, which looks at 5x5.
        halved: Channels inside the neck's halvings.
        head: Separable convolutions of each level's head before its output.
        bins: Bins of each edge's distribution; an edge lies 0..bins-1 strides from its point.
        classes: Number of categories.
    """

    stem: int = 32
    rows: tuple[tuple[Row, ...], ...] = (
        ((64, 0), (72, 2), (72, 1)),
        ((128, 1), (144, 2), (144, 2), (144, 2)),
        ((256, 2), (256, 3)),
    )
    outputs: tuple[int, int, int] = (116, 232, 464)
    neck: int = 96
    woven: int = 40
    wide: int = 96
    halved: int = 64
    head: int = 2
    bins: int = 8
    classes: int = 80

    STRIDES = (8, 16, 32, 64)

    def __post_init__(self) -> None:
        if len(self.rows) != 3 or not all(self.rows):
            raise ValueError(f"rows must be some parts at each of 3 strides, got {self.rows}")
        inner = [row[0] for rows in self.rows for row in rows]
        sizes = (self.stem, *inner, *self.outputs, self.woven, self.halved, self.bins, self.classes)
        counts = [row[1] for rows in self.rows for row in rows]
        if min(sizes) < 1 or self.neck < 2 or self.head < 1 or min(counts) < 0:
            raise ValueError(f"sizes must be positive, neck at least 2, got {self}")

    @property
    def fine(self) -> int:
        """Parts of the backbone up to stride 8."""
        return len(self.rows[0])

    @property
    def ends(self) -> tuple[int, int, int]:
        """Numbers of the parts whose maps the neck takes."""
        a, b, c = (len(rows) for rows in self.rows)
        return a - 1, a + b - 1, a + b + c - 1


@dataclass(frozen=True, slots=True)
class Maps:
    """What the parts of a detector give for a batch; the student's and its teacher's alike.

    None stands for a part that was not asked.

    Attributes:
        body: Maps (B, C, h, w) of the backbone's parts, in their order.
        neck: Maps (B, neck, h, w): down the pyramid at stride 16, then the four that the head
            takes, at strides 8, 16, 32, 64.
        outputs: Maps (B, classes + 4 * bins, h, w) of logits at those strides, classes first.
    """

    body: tuple[Tensor | None, ...]
    neck: tuple[Tensor | None, ...]
    outputs: tuple[Tensor | None, ...]


class Neck(nn.Module):
    """Maps of three strides in, down the pyramid and up again; see :class:`Maps`."""

    def __init__(self, config: EverydayConfig) -> None:
        super().__init__()
        width, halved = config.neck, config.halved
        self.side = nn.ModuleList(Normed(c, width, 1) for c in config.outputs)
        self.down = nn.ModuleList(_woven(config) for _ in range(2))
        self.halve = nn.ModuleList(Halved(width, halved) for _ in range(2))
        self.up = nn.ModuleList(_woven(config) for _ in range(2))
        self.top = nn.ModuleList(Halved(width, halved) for _ in range(2))
        self.out = nn.Conv2d(2 * width, width, 1)

    def forward(
        self, ends: tuple[Tensor, ...], given: tuple[Tensor, ...] | None = None
    ) -> tuple[Tensor, ...]:
        """The five maps.

        Args:
            ends: Maps (B, C, h, w) of the backbone at strides 8, 16, 32.
            given: The five maps of a teacher; each row then takes these instead of its
                predecessor's.
        """
        s8, s16, s32 = (leaky(side(c)) for side, c in zip(self.side, ends, strict=True))
        p16 = self.down[0](torch.cat([_doubled(s32), s16], 1))
        taken = (p16,) if given is None else given
        p8 = self.down[1](torch.cat([_doubled(taken[0]), s8], 1))
        taken = (p16, p8) if given is None else given
        n16 = self.up[0](torch.cat([self.halve[0](taken[1]), taken[0]], 1))
        taken = (p16, p8, n16) if given is None else given
        n32 = self.up[1](torch.cat([self.halve[1](taken[2]), s32], 1))
        taken = (p16, p8, n16, n32) if given is None else given
        n64 = self.out(torch.cat([self.top[0](s32), self.top[1](taken[3])], 1))
        return p16, p8, n16, n32, n64


class Head(nn.Module):
    """Separable convolutions and one output of each level's own.

    It runs in 32 bits under autocast too: depthwise convolutions gain nothing from fewer.
    """

    def __init__(self, config: EverydayConfig) -> None:
        super().__init__()
        self.levels = nn.ModuleList(_level(config) for _ in config.STRIDES)

    def forward(self, pyramid: tuple[Tensor, ...]) -> tuple[Tensor, ...]:
        with torch.autocast(pyramid[0].device.type, enabled=False):
            return tuple(level(_full(p)) for level, p in zip(self.levels, pyramid, strict=True))


class EverydayNet(nn.Module):
    """Photo batch in, scores and edge distributions of every location out.

    Input: (B, 3, H, W) float, RGB in 0..1, H and W multiples of 32.
    Output: class logits (B, N, classes) and edge logits (B, N, 4 * bins), levels one after
    another, rows first; edges in the order left, top, right, bottom.
    """

    def __init__(self, config: EverydayConfig) -> None:
        super().__init__()
        self.config = config
        self.body = nn.ModuleList(_backbone(config))
        self.neck = Neck(config)
        self.head = Head(config)

    def forward(self, x: Tensor) -> tuple[Tensor, Tensor]:
        """Logits of every location; see the class."""
        return self.joined(self.maps(x))

    def joined(self, maps: Maps) -> tuple[Tensor, Tensor]:
        """The outputs of all levels in one: what `forward` gives, from the whole network's maps."""
        outputs = cast(tuple[Tensor, ...], maps.outputs)
        logits = torch.cat([level.flatten(2).transpose(1, 2) for level in outputs], 1)
        classes = self.config.classes
        return logits[..., :classes], logits[..., classes:]

    def maps(self, x: Tensor) -> Maps:
        """What every part gives, each from what the part before it gave."""
        body, y = [], _scaled(x)
        for part in self.body:
            y = part(y)
            body.append(y)
        neck = self.neck(tuple(body[n] for n in self.config.ends))
        return Maps(tuple(body), neck, self.head(neck[1:]))

    def parts(self, x: Tensor, given: Maps, asked: Collection[str] = PARTS) -> Maps:
        """What parts give from ``given`` inputs, such as a teacher's, none from another's.

        Args:
            x: (B, 3, H, W) as for the whole network.
            given: Maps of the same picture and of this network's shapes; its outputs are not used.
            asked: Which of :data:`PARTS`; the others give None.
        """
        maps = cast(tuple[Tensor, ...], given.body)
        pyramid = cast(tuple[Tensor, ...], given.neck)
        body = [
            part(y) if ("fine" if n < self.config.fine else "deep") in asked else None
            for n, (part, y) in enumerate(zip(self.body, (_scaled(x), *maps), strict=False))
        ]
        ends = tuple(maps[n] for n in self.config.ends)
        neck = self.neck(ends, pyramid) if "neck" in asked else (None,) * len(pyramid)
        levels = len(self.config.STRIDES)
        outputs = self.head(pyramid[1:]) if "head" in asked else (None,) * levels
        return Maps(tuple(body), neck, outputs)

    def settle(self) -> EverydayNet:
        """Learn with the statistics gathered so far from now on, in place; see :class:`Normed`."""
        for module in self.modules():
            if isinstance(module, Normed):
                module.settled = True
        return self

    def fold(self) -> EverydayNet:
        """Fold every block for inference, in place; answers stay the same up to rounding."""
        for module in self.modules():
            if isinstance(module, Normed):
                module.fold()
        return self


def points(height: int, width: int, strides: tuple[int, ...]) -> Tensor:
    """(N, 3) x, y in input pixels and stride of every location, in output order.

    Locations are at x * stride, y * stride, without half a stride added: the convention of
    NanoDet-Plus, whose edges the network learns.
    """
    levels = []
    for stride in strides:
        y, x = torch.meshgrid(
            torch.arange(-(-height // stride)), torch.arange(-(-width // stride)), indexing="ij"
        )
        x, y = (x.flatten() * float(stride)), (y.flatten() * float(stride))
        levels.append(torch.stack([x, y, torch.full_like(x, stride)], 1))
    return torch.cat(levels)


def decode(edges: Tensor, where: Tensor) -> Tensor:
    """Boxes (..., N, 4) x1 y1 x2 y2 in input pixels from edge logits (..., N, 4 * bins)."""
    bins = int(edges.shape[-1]) // 4  # a plain number: an exported graph need not compute it
    share = edges.float().unflatten(-1, (4, bins)).softmax(-1)
    places = torch.arange(bins, dtype=share.dtype, device=share.device)
    reach = (share * places).sum(-1)  # (..., N, 4); runtimes are slow at matrix times vector
    reach = reach * where[:, 2:3]
    return torch.cat([where[:, :2] - reach[..., :2], where[:, :2] + reach[..., 2:]], -1)


def _scaled(x: Tensor) -> Tensor:
    """Pixels around zero: grey padding is exactly zero, and 60 is about their deviation."""
    return (x * 255 - 114) / 60


def _full(x: Tensor) -> Tensor:
    """In 32 bits; what is so already stays as it is, so that no cast is exported."""
    return x if x.dtype == torch.float32 else x.float()


def _doubled(x: Tensor) -> Tensor:
    return F.interpolate(x, scale_factor=2.0, mode="bilinear", align_corners=False)


def _backbone(config: EverydayConfig) -> list[nn.Module]:
    parts: list[nn.Module] = []
    before = config.stem
    for outputs, rows in zip(config.outputs, config.rows, strict=True):
        (inner, count), *rest = rows
        first = Halving(before, outputs, inner, count)
        parts.append(first if parts else Stem(config.stem, outputs, inner, count))
        parts.extend(DenseRow(outputs, outputs, inner, count) for inner, count in rest)
        before = outputs
    return parts


def _woven(config: EverydayConfig) -> DenseRow:
    return DenseRow(2 * config.neck, config.neck, config.woven, 2, Narrow, wide=config.wide)


def _level(config: EverydayConfig) -> nn.Sequential:
    """One level's head; at first every class is rare and every edge anywhere."""
    out = nn.Conv2d(config.neck, config.classes + 4 * config.bins, 1)
    nn.init.normal_(out.weight, std=0.01)
    bias = cast(Tensor, out.bias)
    nn.init.zeros_(bias)
    nn.init.constant_(bias[: config.classes], -math.log((1 - 0.01) / 0.01))
    return nn.Sequential(*(Separable(config.neck) for _ in range(config.head)), out)
