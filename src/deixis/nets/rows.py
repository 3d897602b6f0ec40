"""Short rows of convolutions: what the everyday detector's parts are made of.

Sources: G. Huang et al., "DenseNet", 2016, arXiv 1608.06993 (deviation: rows of one to two units,
and a linear map at their end instead of a transition); N. Ma et al., "ShuffleNet V2", 2018, arXiv
1807.11164 (mixers and halvings; deviations: every unit sees every channel, nothing is split or
shuffled, both branches of a halving are mixed by a linear map); A. Howard et al., "MobileNets",
2017, arXiv 1704.04861 (deviation: 5x5).
"""

from __future__ import annotations

from typing import cast

import torch
import torch.nn.functional as F  # noqa: N812
from torch import Tensor, nn

from deixis.nets.normed import Normed

__all__ = ["DenseRow", "Halved", "Halving", "Mixer", "Narrow", "Separable", "Stem", "leaky"]


def leaky(x: Tensor) -> Tensor:
    """Leaky ReLU: a tenth of what is below zero."""
    return F.leaky_relu(x, 0.1)


class Mixer(nn.Module):
    """1x1 convolution, one of each channel, 1x1; a leaky ReLU after the first and the last."""

    def __init__(self, inputs: int, inner: int, kernel: int = 3) -> None:
        super().__init__()
        self.into = Normed(inputs, inner, 1)
        self.around = Normed(inner, inner, kernel, 1, inner)
        self.across = Normed(inner, inner, 1)

    def forward(self, x: Tensor) -> Tensor:
        return leaky(self.across(self.around(leaky(self.into(x)))))


class Narrow(nn.Module):
    """3x3 convolution that narrows, then 1x1; a leaky ReLU after each."""

    def __init__(self, inputs: int, inner: int) -> None:
        super().__init__()
        self.narrow = Normed(inputs, inner)
        self.across = Normed(inner, inner, 1)

    def forward(self, x: Tensor) -> Tensor:
        return leaky(self.across(leaky(self.narrow(x))))


class DenseRow(nn.Module):
    """Units that each see the input and what the units before gave, and a linear map of it all.

    Nothing bends the map: a teacher's may be negative too.

    Args:
        inputs: Channels in.
        outputs: Channels out.
        inner: Channels of each unit.
        count: How many units.
        unit: What they are.
        wide: Channels of one more unit, a mixer that looks at 5x5; none when 0.
    """

    def __init__(
        self,
        inputs: int,
        outputs: int,
        inner: int,
        count: int,
        unit: type[nn.Module] = Mixer,
        *,
        wide: int = 0,
    ) -> None:
        super().__init__()
        self.units = nn.ModuleList(unit(inputs + n * inner, inner) for n in range(count))
        seen = inputs + count * inner
        if wide:
            self.units.append(Mixer(seen, wide, 5))
        self.out = nn.Conv2d(seen + wide, outputs, 1)

    def forward(self, x: Tensor) -> Tensor:
        for unit in self.units:
            x = torch.cat([x, unit(x)], 1)
        return cast(Tensor, self.out(x))


class Halving(nn.Module):
    """Half the size: two branches that halve, one sooner and one later, and a row of both."""

    def __init__(self, inputs: int, outputs: int, inner: int, count: int) -> None:
        super().__init__()
        self.soon = nn.Sequential(Normed(inputs, inputs, 3, 2, inputs), Normed(inputs, inner, 1))
        self.into = Normed(inputs, inner, 1)
        self.late = nn.Sequential(Normed(inner, inner, 3, 2, inner), Normed(inner, inner, 1))
        self.row = DenseRow(2 * inner, outputs, inner, count)

    def forward(self, x: Tensor) -> Tensor:
        late = leaky(self.late(leaky(self.into(x))))
        return cast(Tensor, self.row(torch.cat([leaky(self.soon(x)), late], 1)))


class Stem(nn.Module):
    """Pixels in, stride 8 out: a convolution, the largest of neighbours, a halving."""

    def __init__(self, first: int, outputs: int, inner: int, count: int) -> None:
        super().__init__()
        self.first = Normed(3, first, 3, 2)
        self.halve = Halving(first, outputs, inner, count)

    def forward(self, x: Tensor) -> Tensor:
        return cast(Tensor, self.halve(F.max_pool2d(leaky(self.first(x)), 3, 2, 1)))


class Halved(nn.Module):
    """A 3x3 convolution that halves, beside it a 5x5 of each channel; then a 1x1 of both."""

    def __init__(self, width: int, inner: int) -> None:
        super().__init__()
        self.halve = Normed(width, inner, 3, 2)
        self.each = Normed(width, width, 5, 2, width)
        self.across = Normed(inner + width, width, 1)

    def forward(self, x: Tensor) -> Tensor:
        both = torch.cat([self.halve(x), self.each(x)], 1)
        return leaky(self.across(leaky(both)))


class Separable(nn.Module):
    """5x5 convolution of each channel, then 1x1 across them; a leaky ReLU after both."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.depthwise = Normed(width, width, 5, 1, width)
        self.pointwise = Normed(width, width, 1)

    def forward(self, x: Tensor) -> Tensor:
        return leaky(self.pointwise(leaky(self.depthwise(x))))
