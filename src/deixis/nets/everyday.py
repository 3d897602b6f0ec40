"""The everyday detector: a compact anchor-free network for photos.

Three stages and a pyramid of dense 3x3 convolutions, and a head of separable 5x5 ones. Each stage
ends in a bottleneck: maps of the widths that a teacher's maps have, so that they can be compared
(:mod:`deixis.training.recipes.everyday.imitation`). Nothing else is like the teacher: its own
blocks are depthwise convolutions with shuffled channels.

Sources: re-parameterisation of X. Ding et al., "RepVGG", 2021, arXiv 2101.03697 (deviation: the
parallel branch is the identity alone, without a 1x1 convolution, which trains about twice as fast
on a CPU); residual blocks of K. He et al., 2015, arXiv 1512.03385 (deviations: a 3x3 convolution
that narrows and a 1x1 that widens, no activation after the sum); path aggregation of S. Liu et
al., 2018, arXiv 1803.01534 (deviation: maps are added, not concatenated); depthwise separable
convolutions of A. Howard et al., "MobileNets", 2017, arXiv 1704.04861 (deviation: 5x5); box edges
as distributions of X. Li et al., "Generalized Focal Loss", 2020, arXiv 2006.04388.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import cast

import torch
import torch.nn.functional as F  # noqa: N812
from torch import Tensor, nn

__all__ = ["EverydayConfig", "EverydayNet", "Maps", "decode", "points"]


@dataclass(frozen=True, slots=True)
class EverydayConfig:
    """Sizes of the network.

    Attributes:
        stem: Channels after the two first halvings.
        widths: Channels inside the stages of strides 8, 16, 32.
        depths: Residual blocks at strides 4, 8, 16, 32.
        inner: Channels inside those blocks.
        outputs: Channels of the map that each stage gives; by default those of NanoDet-Plus-m.
        neck: Channels of the pyramid and the head.
        head: Separable convolutions of each level's head before its output.
        bins: Bins of each edge's distribution; an edge lies 0..bins-1 strides from its point.
        classes: Number of categories.
    """

    stem: tuple[int, int] = (24, 48)
    widths: tuple[int, int, int] = (96, 192, 256)
    depths: tuple[int, int, int, int] = (1, 2, 4, 3)
    inner: tuple[int, int, int, int] = (24, 56, 96, 128)
    outputs: tuple[int, int, int] = (116, 232, 464)
    neck: int = 96
    head: int = 2
    bins: int = 8
    classes: int = 80

    STRIDES = (8, 16, 32, 64)

    def __post_init__(self) -> None:
        sizes = (*self.stem, *self.widths, *self.inner, *self.outputs, self.bins, self.classes)
        if min(sizes) < 1 or self.neck < 2 or self.head < 1 or min(self.depths) < 0:
            raise ValueError(f"sizes must be positive, neck at least 2, got {self}")


@dataclass(frozen=True, slots=True)
class Maps:
    """What the parts of a detector give for a batch; the student's and its teacher's alike.

    Attributes:
        stages: Maps (B, C, h, w) at strides 8, 16, 32.
        pyramid: Maps (B, neck, h, w) at strides 8, 16, 32, 64.
        outputs: Maps (B, classes + 4 * bins, h, w) of logits at the same strides, classes first.
    """

    stages: tuple[Tensor, ...]
    pyramid: tuple[Tensor, ...]
    outputs: tuple[Tensor, ...]


class Normed(nn.Module):
    """A convolution and its normalisation; after :meth:`fold` one convolution with a bias."""

    def __init__(
        self, inputs: int, outputs: int, kernel: int = 3, stride: int = 1, groups: int = 1
    ) -> None:
        super().__init__()
        self.conv = nn.Conv2d(
            inputs, outputs, kernel, stride, kernel // 2, groups=groups, bias=False
        )
        self.norm: nn.Module = nn.BatchNorm2d(outputs, momentum=0.03)

    def forward(self, x: Tensor) -> Tensor:
        return cast(Tensor, self.norm(self.conv(x)))

    def fold(self) -> None:
        """Put the normalisation into the convolution."""
        weight, bias = _fused(self.conv, cast(nn.BatchNorm2d, self.norm))
        self.conv, self.norm = _with_bias(self.conv, weight, bias), nn.Identity()


class Block(Normed):
    """3x3 convolution, normalisation, ReLU; with the identity beside it where shapes allow.

    After :meth:`fold` it is one convolution with a bias.
    """

    def __init__(self, inputs: int, outputs: int, stride: int = 1) -> None:
        super().__init__(inputs, outputs, 3, stride)
        self.identity = inputs == outputs and stride == 1
        self.folded = False

    def forward(self, x: Tensor) -> Tensor:
        y = super().forward(x)
        return F.relu(y + x if self.identity and not self.folded else y)

    def fold(self) -> None:
        """Put normalisation and identity into the convolution."""
        super().fold()
        if self.identity:
            index = torch.arange(self.conv.weight.shape[0])
            with torch.no_grad():
                self.conv.weight[index, index, 1, 1] += 1.0
        self.folded = True


class Residual(nn.Module):
    """The input and, added to it, a 3x3 convolution that narrows and a 1x1 that widens."""

    def __init__(self, width: int, inner: int) -> None:
        super().__init__()
        self.narrow = Normed(width, inner)
        self.widen = Normed(inner, width, 1)
        nn.init.constant_(self.widen.norm.weight, 0.2)  # deep rows of blocks begin near identity

    def forward(self, x: Tensor) -> Tensor:
        return x + cast(Tensor, self.widen(F.relu(self.narrow(x))))


class Separable(nn.Module):
    """5x5 convolution of each channel, then 1x1 across them; ReLU after both."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.depthwise = Normed(width, width, 5, 1, width)
        self.pointwise = Normed(width, width, 1)

    def forward(self, x: Tensor) -> Tensor:
        return F.relu(self.pointwise(F.relu(self.depthwise(x))))


class Stage(nn.Module):
    """Halve, refine, and give a map of the bottleneck's width.

    The bottleneck has no activation after it: a teacher's map may be negative too.
    """

    def __init__(self, inputs: int, width: int, inner: int, depth: int, outputs: int) -> None:
        super().__init__()
        self.halve = Block(inputs, width, 2)
        self.blocks = nn.Sequential(*_residuals(width, inner, depth))
        self.bottleneck = nn.Conv2d(width, outputs, 1)

    def forward(self, x: Tensor) -> Tensor:
        return cast(Tensor, self.bottleneck(F.relu(self.blocks(self.halve(x)))))


class Neck(nn.Module):
    """Maps of three stages in, four maps of one width out; down the pyramid and up again."""

    def __init__(self, config: EverydayConfig) -> None:
        super().__init__()
        width, inner = config.neck, config.neck // 2
        self.side = nn.ModuleList(Normed(c, width, 1) for c in config.outputs)
        self.up = nn.ModuleList(nn.Sequential(*_residuals(width, inner, 2)) for _ in range(2))
        self.down = nn.ModuleList(Block(width, width, 2) for _ in range(2))
        self.mix = nn.ModuleList(nn.Sequential(*_residuals(width, inner, n)) for n in (1, 2))
        self.top = nn.ModuleList(Block(width, width, 2) for _ in range(2))
        self.out = nn.ModuleList(nn.Conv2d(width, width, 1) for _ in config.STRIDES)

    def forward(self, stages: tuple[Tensor, ...]) -> tuple[Tensor, ...]:
        s8, s16, s32 = (F.relu(side(c)) for side, c in zip(self.side, stages, strict=True))
        p16 = self.up[0](s16 + F.interpolate(s32, scale_factor=2.0))
        p8 = self.up[1](s8 + F.interpolate(p16, scale_factor=2.0))
        n16 = self.mix[0](p16 + self.down[0](p8))
        n32 = self.mix[1](s32 + self.down[1](n16))
        n64 = self.top[0](s32) + self.top[1](n32)
        return tuple(o(n) for o, n in zip(self.out, (p8, n16, n32, n64), strict=True))


class Head(nn.Module):
    """Separable convolutions and one output of each level's own.

    It runs in 32 bits under autocast too: depthwise convolutions gain nothing from fewer.
    """

    def __init__(self, config: EverydayConfig) -> None:
        super().__init__()
        self.levels = nn.ModuleList(_level(config) for _ in config.STRIDES)

    def forward(self, pyramid: tuple[Tensor, ...]) -> tuple[Tensor, ...]:
        with torch.autocast(pyramid[0].device.type, enabled=False):
            return tuple(level(p.float()) for level, p in zip(self.levels, pyramid, strict=True))


class EverydayNet(nn.Module):
    """Photo batch in, scores and edge distributions of every location out.

    Input: (B, 3, H, W) float, RGB in 0..1, H and W multiples of 64.
    Output: class logits (B, N, classes) and edge logits (B, N, 4 * bins), levels one after
    another, rows first; edges in the order left, top, right, bottom.
    """

    def __init__(self, config: EverydayConfig) -> None:
        super().__init__()
        self.config = config
        first, second = config.stem
        stem = _residuals(second, config.inner[0], config.depths[0])
        self.stem = nn.Sequential(Block(3, first, 2), Block(first, second, 2), *stem)
        inputs = (second, *config.outputs)
        sizes = zip(
            inputs, config.widths, config.inner[1:], config.depths[1:], config.outputs, strict=False
        )
        self.stages = nn.ModuleList(Stage(*size) for size in sizes)
        self.neck = Neck(config)
        self.head = Head(config)

    def forward(self, x: Tensor) -> tuple[Tensor, Tensor]:
        """Logits of every location; see the class."""
        flat = [level.flatten(2).transpose(1, 2) for level in self.maps(x).outputs]  # (B, h*w, C)
        logits = torch.cat(flat, 1)
        classes = self.config.classes
        return logits[..., :classes], logits[..., classes:]

    def maps(self, x: Tensor) -> Maps:
        """What every part gives, each from what the part before it gave."""
        stages, y = [], self.stem(_scaled(x))
        for stage in self.stages:
            y = stage(y)
            stages.append(y)
        pyramid = self.neck(tuple(stages))
        return Maps(tuple(stages), pyramid, self.head(pyramid))

    def parts(self, x: Tensor, given: Maps) -> Maps:
        """What every part gives from ``given`` inputs, such as a teacher's, none from another's.

        Args:
            x: (B, 3, H, W) as for the whole network.
            given: Maps of the same picture and of this network's shapes; its outputs are not used.
        """
        inputs = (self.stem(_scaled(x)), *given.stages)
        stages = tuple(s(y) for s, y in zip(self.stages, inputs, strict=False))
        return Maps(stages, self.neck(given.stages), self.head(given.pyramid))

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
            torch.arange(height // stride), torch.arange(width // stride), indexing="ij"
        )
        x, y = (x.flatten() * float(stride)), (y.flatten() * float(stride))
        levels.append(torch.stack([x, y, torch.full_like(x, stride)], 1))
    return torch.cat(levels)


def decode(edges: Tensor, where: Tensor) -> Tensor:
    """Boxes (..., N, 4) x1 y1 x2 y2 in input pixels from edge logits (..., N, 4 * bins)."""
    bins = edges.shape[-1] // 4
    share = edges.float().unflatten(-1, (4, bins)).softmax(-1)
    reach = share @ torch.arange(bins, dtype=share.dtype, device=share.device)  # (..., N, 4)
    reach = reach * where[:, 2:3]
    return torch.cat([where[:, :2] - reach[..., :2], where[:, :2] + reach[..., 2:]], -1)


def _scaled(x: Tensor) -> Tensor:
    """Pixels around zero: grey padding is exactly zero, and 60 is about their deviation."""
    return (x * 255 - 114) / 60


def _residuals(width: int, inner: int, count: int) -> list[Residual]:
    return [Residual(width, inner) for _ in range(count)]


def _level(config: EverydayConfig) -> nn.Sequential:
    """One level's head; at first every class is rare and every edge anywhere."""
    out = nn.Conv2d(config.neck, config.classes + 4 * config.bins, 1)
    nn.init.normal_(out.weight, std=0.01)
    bias = cast(Tensor, out.bias)
    nn.init.zeros_(bias)
    nn.init.constant_(bias[: config.classes], -math.log((1 - 0.01) / 0.01))
    return nn.Sequential(*(Separable(config.neck) for _ in range(config.head)), out)


def _fused(conv: nn.Conv2d, norm: nn.BatchNorm2d) -> tuple[Tensor, Tensor]:
    spread = torch.sqrt(cast(Tensor, norm.running_var) + norm.eps)
    gain = norm.weight / spread
    weight = conv.weight * gain[:, None, None, None]
    bias = norm.bias - cast(Tensor, norm.running_mean) * gain
    return weight.detach().clone(), bias.detach().clone()


def _with_bias(conv: nn.Conv2d, weight: Tensor, bias: Tensor) -> nn.Conv2d:
    inputs, outputs = conv.in_channels, conv.out_channels
    new = nn.Conv2d(
        inputs, outputs, conv.kernel_size, conv.stride, conv.padding, groups=conv.groups
    )
    with torch.no_grad():
        new.weight.copy_(weight)
        cast(Tensor, new.bias).copy_(bias)
    return new
