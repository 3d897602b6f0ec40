"""Convolutions with a normalisation that folds away when learning is over."""

from __future__ import annotations

from typing import cast

import torch
import torch.nn.functional as F  # noqa: N812
from torch import Tensor, nn

__all__ = ["Normed"]


class Normed(nn.Module):
    """A convolution and its normalisation; after :meth:`fold` one convolution with a bias.

    Attributes:
        settled: Learn with the statistics gathered so far instead of each batch's own. What a
            batch says of a channel varies with its pictures; a map that must meet a given one
            cannot come closer than that noise.
    """

    def __init__(
        self, inputs: int, outputs: int, kernel: int = 3, stride: int = 1, groups: int = 1
    ) -> None:
        super().__init__()
        self.conv = nn.Conv2d(
            inputs, outputs, kernel, stride, kernel // 2, groups=groups, bias=False
        )
        self.norm: nn.Module = nn.BatchNorm2d(outputs, momentum=0.03)
        self.settled = False

    def forward(self, x: Tensor) -> Tensor:
        if isinstance(self.norm, nn.Identity):
            return cast(Tensor, self.conv(x))
        if self.training and not self.settled:
            return cast(Tensor, self.norm(self.conv(x)))
        conv = self.conv
        weight, bias = _fused(conv, cast(nn.BatchNorm2d, self.norm))
        return F.conv2d(x, weight, bias, conv.stride, conv.padding, conv.dilation, conv.groups)

    def fold(self) -> None:
        """Put the normalisation into the convolution, if it is not there yet."""
        if isinstance(self.norm, nn.Identity):
            return
        weight, bias = _fused(self.conv, cast(nn.BatchNorm2d, self.norm))
        weight, bias = weight.detach().clone(), bias.detach().clone()
        self.conv, self.norm = _with_bias(self.conv, weight, bias), nn.Identity()


def _fused(conv: nn.Conv2d, norm: nn.BatchNorm2d) -> tuple[Tensor, Tensor]:
    spread = torch.sqrt(cast(Tensor, norm.running_var) + norm.eps)
    gain = norm.weight / spread
    weight = conv.weight * gain[:, None, None, None]
    bias = norm.bias - cast(Tensor, norm.running_mean) * gain
    return weight, bias


def _with_bias(conv: nn.Conv2d, weight: Tensor, bias: Tensor) -> nn.Conv2d:
    inputs, outputs = conv.in_channels, conv.out_channels
    new = nn.Conv2d(
        inputs, outputs, conv.kernel_size, conv.stride, conv.padding, groups=conv.groups
    )
    with torch.no_grad():
        new.weight.copy_(weight)
        cast(Tensor, new.bias).copy_(bias)
    return new
