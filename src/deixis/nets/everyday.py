"""The everyday detector: a compact anchor-free network for photos, made of plain 3x3 convolutions.

Sources: re-parameterisation of X. Ding et al., "RepVGG", 2021, arXiv 2101.03697 (deviation: the
parallel branch is the identity alone, without a 1x1 convolution, which trains about twice as fast
on a CPU); path aggregation of S. Liu et al., 2018, arXiv 1803.01534 (deviation: maps are added,
not concatenated); box edges as distributions of X. Li et al., "Generalized Focal Loss", 2020,
arXiv 2006.04388.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import cast

import torch
import torch.nn.functional as F  # noqa: N812
from torch import Tensor, nn

__all__ = ["EverydayConfig", "EverydayNet", "decode", "points"]


@dataclass(frozen=True, slots=True)
class EverydayConfig:
    """Sizes of the network.

    Attributes:
        stem: Channels after the two first halvings.
        widths: Channels at strides 8, 16, 32; multiples of 32 run fastest (measured).
        depths: Residual blocks at strides 4, 8, 16, 32.
        neck: Channels of the pyramid and the head.
        head: Convolutions of the head before its two outputs.
        bins: Bins of each edge's distribution; an edge lies 0..bins-1 strides from its point.
        classes: Number of categories.
    """

    stem: tuple[int, int] = (16, 32)
    widths: tuple[int, int, int] = (64, 128, 256)
    depths: tuple[int, int, int, int] = (1, 2, 3, 1)
    neck: int = 64
    head: int = 2
    bins: int = 8
    classes: int = 80

    STRIDES = (8, 16, 32, 64)

    def __post_init__(self) -> None:
        sizes = (*self.stem, *self.widths, self.neck, self.bins, self.classes)
        if min(sizes) < 1 or self.head < 1 or min(self.depths) < 0:
            raise ValueError(f"sizes must be positive, got {self}")


class Block(nn.Module):
    """3x3 convolution, normalisation, ReLU; with the identity beside it where shapes allow.

    After :meth:`fold` it is one convolution with a bias.
    """

    def __init__(self, inputs: int, outputs: int, stride: int = 1) -> None:
        super().__init__()
        self.conv = nn.Conv2d(inputs, outputs, 3, stride, 1, bias=False)
        self.norm: nn.Module = nn.BatchNorm2d(outputs, momentum=0.03)
        self.identity = inputs == outputs and stride == 1
        self.folded = False

    def forward(self, x: Tensor) -> Tensor:
        y = self.norm(self.conv(x))
        return F.relu(y + x if self.identity and not self.folded else y)

    def fold(self) -> None:
        """Put normalisation and identity into the convolution."""
        weight, bias = _fused(self.conv, cast(nn.BatchNorm2d, self.norm))
        if self.identity:
            index = torch.arange(weight.shape[0])
            weight[index, index, 1, 1] += 1.0
        self.conv = _with_bias(self.conv, weight, bias)
        self.norm, self.folded = nn.Identity(), True


class SharedHead(nn.Module):
    """Convolutions that all levels share; normalisation and scale are each level's own.

    Statistics differ between levels, so shared running means would fit none of them.
    """

    def __init__(self, config: EverydayConfig) -> None:
        super().__init__()
        width, levels = config.neck, len(config.STRIDES)
        self.convs = nn.ModuleList(
            nn.Conv2d(width, width, 3, 1, 1, bias=False) for _ in range(config.head)
        )
        self.norms = nn.ModuleList(
            nn.ModuleList(nn.BatchNorm2d(width, momentum=0.03) for _ in range(levels))
            for _ in range(config.head)
        )
        self.classify = nn.Conv2d(width, config.classes, 1)
        self.locate = nn.Conv2d(width, 4 * config.bins, 1)
        nn.init.constant_(cast(Tensor, self.classify.bias), -math.log((1 - 0.01) / 0.01))
        nn.init.normal_(self.classify.weight, std=0.01)
        nn.init.normal_(self.locate.weight, std=0.01)

    def forward(self, maps: list[Tensor]) -> tuple[Tensor, Tensor]:
        scores, edges = [], []
        for level, features in enumerate(maps):
            y = features
            for conv, norms in zip(self.convs, self.norms, strict=True):
                y = F.relu(cast(nn.ModuleList, norms)[level](conv(y)) + y)
            scores.append(self.classify(y).flatten(2).transpose(1, 2))  # (B, h*w, classes)
            edges.append(self.locate(y).flatten(2).transpose(1, 2))  # (B, h*w, 4*bins)
        return torch.cat(scores, 1), torch.cat(edges, 1)


class EverydayNet(nn.Module):
    """Photo batch in, scores and edge distributions of every location out.

    Input: (B, 3, H, W) float, RGB in 0..1, H and W multiples of 64.
    Output: class logits (B, N, classes) and edge logits (B, N, 4 * bins), levels one after
    another, rows first; edges in the order left, top, right, bottom.
    """

    def __init__(self, config: EverydayConfig) -> None:
        super().__init__()
        self.config = config
        w8, w16, w32 = config.widths
        first, second = config.stem
        d4, d8, d16, d32 = config.depths
        self.stem = nn.Sequential(Block(3, first, 2), Block(first, second, 2), *_blocks(second, d4))
        self.stage8 = nn.Sequential(Block(second, w8, 2), *_blocks(w8, d8))
        self.stage16 = nn.Sequential(Block(w8, w16, 2), *_blocks(w16, d16))
        self.stage32 = nn.Sequential(Block(w16, w32, 2), *_blocks(w32, d32))
        neck = config.neck
        self.side = nn.ModuleList(nn.Conv2d(width, neck, 1) for width in config.widths)
        self.down_top = Block(neck, neck, 2)
        self.up = nn.ModuleList(Block(neck, neck) for _ in range(2))
        self.down = nn.ModuleList(Block(neck, neck, 2) for _ in range(2))
        self.mix = nn.ModuleList(Block(neck, neck) for _ in range(2))
        self.head = SharedHead(config)

    def forward(self, x: Tensor) -> tuple[Tensor, Tensor]:
        """Logits of every location; see the class."""
        c8 = self.stage8(self.stem(x))
        c16 = self.stage16(c8)
        c32 = self.stage32(c16)
        s8, s16, s32 = (side(c) for side, c in zip(self.side, (c8, c16, c32), strict=True))
        p16 = self.up[0](s16 + F.interpolate(s32, scale_factor=2.0))
        p8 = self.up[1](s8 + F.interpolate(p16, scale_factor=2.0))
        n16 = self.mix[0](p16 + self.down[0](p8))
        n32 = self.mix[1](s32 + self.down[1](n16))
        scores, edges = self.head([p8, n16, n32, self.down_top(n32)])
        return scores, edges

    def fold(self) -> EverydayNet:
        """Fold every block for inference, in place; answers stay the same up to rounding."""
        for module in self.modules():
            if isinstance(module, Block):
                module.fold()
        return self


def points(height: int, width: int, strides: tuple[int, ...]) -> Tensor:
    """(N, 3) centre x, y in input pixels and stride of every location, in output order."""
    levels = []
    for stride in strides:
        y, x = torch.meshgrid(
            torch.arange(height // stride), torch.arange(width // stride), indexing="ij"
        )
        x, y = (x.flatten() + 0.5) * stride, (y.flatten() + 0.5) * stride
        levels.append(torch.stack([x, y, torch.full_like(x, stride)], 1))
    return torch.cat(levels)


def decode(edges: Tensor, where: Tensor) -> Tensor:
    """Boxes (..., N, 4) x1 y1 x2 y2 in input pixels from edge logits (..., N, 4 * bins)."""
    bins = edges.shape[-1] // 4
    share = edges.float().unflatten(-1, (4, bins)).softmax(-1)
    reach = share @ torch.arange(bins, dtype=share.dtype, device=share.device)  # (..., N, 4)
    reach = reach * where[:, 2:3]
    return torch.cat([where[:, :2] - reach[..., :2], where[:, :2] + reach[..., 2:]], -1)


def _blocks(width: int, count: int) -> list[Block]:
    return [Block(width, width) for _ in range(count)]


def _fused(conv: nn.Conv2d, norm: nn.BatchNorm2d) -> tuple[Tensor, Tensor]:
    spread = torch.sqrt(cast(Tensor, norm.running_var) + norm.eps)
    gain = norm.weight / spread
    weight = conv.weight * gain[:, None, None, None]
    bias = norm.bias - cast(Tensor, norm.running_mean) * gain
    return weight.detach().clone(), bias.detach().clone()


def _with_bias(conv: nn.Conv2d, weight: Tensor, bias: Tensor) -> nn.Conv2d:
    inputs, outputs = conv.in_channels, conv.out_channels
    new = nn.Conv2d(inputs, outputs, conv.kernel_size, conv.stride, conv.padding)
    with torch.no_grad():
        new.weight.copy_(weight)
        cast(Tensor, new.bias).copy_(bias)
    return new
