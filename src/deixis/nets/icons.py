"""The icon namer's network: six plain convolutions and a learned pooling over places."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from torch import nn  # type: ignore[import-not-found, unused-ignore]

__all__ = ["icon_net"]


def icon_net(classes: int) -> nn.Sequential:
    """A network (B, 2, 40, 40) -> logits (B, classes) with about 92,000 weights.

    The last 5 x 5 map is pooled with weights learned for each place and channel, so that "up" and
    "down" stay apart without a large dense layer.
    """
    from torch import nn

    return nn.Sequential(
        *_block(2, 16, size=5, stride=2),  # (B, 16, 20, 20)
        *_block(16, 24),
        *_block(24, 40, stride=2),  # (B, 40, 10, 10)
        *_block(40, 40),
        *_block(40, 56, stride=2),  # (B, 56, 5, 5)
        *_block(56, 56),
        *_block(56, 96, size=1),
        nn.Conv2d(96, 96, 5, groups=96),  # (B, 96, 1, 1)
        nn.Flatten(),
        nn.Dropout(0.1),
        nn.Linear(96, classes),
    )


def _block(inner: int, outer: int, *, size: int = 3, stride: int = 1) -> list[nn.Module]:
    from torch import nn

    convolution = nn.Conv2d(inner, outer, size, stride, padding=size // 2, bias=False)
    return [convolution, nn.BatchNorm2d(outer), nn.ReLU()]
