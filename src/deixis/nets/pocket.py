"""PocketNet: crops of photos and phrases as unit rows of one small space.

Two towers trained against each other with the sigmoid loss of X. Zhai et al., "SigLIP", 2023,
arXiv 2303.15343. Deviations: both towers are tiny and plain. The image tower is made of 3x3
convolutions with identities that fold away (`deixis.nets.normed`), without a pooling head: the
mean over places is followed by one linear map, so a row of a place and a row of a region can be
read off the same map (as in B. Zhou et al., "Learning Deep Features for Discriminative
Localization", 2015, arXiv 1512.04150). The phrase tower is a table of words.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import cast

import torch  # noqa: TID253 - this module is torch's own
import torch.nn.functional as F  # noqa: N812, TID253
from torch import Tensor, nn  # noqa: TID253

from deixis.nets.normed import Block

__all__ = ["STRIDE", "PocketConfig", "PocketNet"]

STRIDE = 16
"""Pixels a place of the map."""


@dataclass(frozen=True, slots=True)
class PocketConfig:
    """Sizes of the network.

    Attributes:
        words: Rows of the table of words, "none" and "unknown" included.
        widths: Channels after each halving.
        depths: Residual blocks after each halving.
        word: Numbers a word.
        dim: Length of a row.
    """

    words: int
    widths: tuple[int, int, int, int] = (24, 48, 96, 192)
    depths: tuple[int, int, int, int] = (0, 1, 2, 2)
    word: int = 64
    dim: int = 128

    def __post_init__(self) -> None:
        if min(self.words - 1, *self.widths, self.word, self.dim) < 1 or min(self.depths) < 0:
            raise ValueError(f"sizes must be positive, got {self}")


class ImageTower(nn.Module):
    """(B, 3, H, W) float RGB in 0..1 -> map (B, dim, H / 16, W / 16), before pooling."""

    def __init__(self, config: PocketConfig) -> None:
        super().__init__()
        layers: list[nn.Module] = []
        inputs = 3
        for width, depth in zip(config.widths, config.depths, strict=True):
            layers += [Block(inputs, width, 2), *(Block(width, width) for _ in range(depth))]
            inputs = width
        self.stages = nn.Sequential(*layers)
        self.out = nn.Conv2d(inputs, config.dim, 1)

    def forward(self, images: Tensor) -> Tensor:
        """The map; see the class."""
        return cast(Tensor, self.out(self.stages(images * 4 - 2)))


class PhraseTower(nn.Module):
    """words (M, L) int64, the noun first, 0 for none -> (M, dim), of any length."""

    def __init__(self, config: PocketConfig) -> None:
        super().__init__()
        self.table = nn.Embedding(config.words, config.word)
        nn.init.normal_(self.table.weight, std=0.5)
        self.noun = nn.Linear(config.word, config.dim)
        self.mix = nn.Linear(2 * config.word, 128)
        self.out = nn.Linear(128, config.dim)

    def forward(self, words: Tensor) -> Tensor:
        """Rows; see the class."""
        there = (words > 0).unsqueeze(-1).to(self.table.weight.dtype)  # (M, L, 1)
        told = self.table(words) * there
        rest = told[:, 1:].sum(1) / there[:, 1:].sum(1).clamp(min=1.0)
        both = torch.cat([told[:, 0], rest], 1)  # (M, 2 * word)
        return cast(Tensor, self.noun(told[:, 0]) + self.out(F.gelu(self.mix(both))))


class PocketNet(nn.Module):
    """Crops and phrases in, log-odds that they fit out.

    ``scale * cosine + bias`` are the log-odds; `class_scale` multiplies the cosines where one of
    the 80 names has to be chosen, which is done in training alone.
    """

    def __init__(self, config: PocketConfig) -> None:
        super().__init__()
        self.config = config
        self.images = ImageTower(config)
        self.phrases = PhraseTower(config)
        self.log_scale = nn.Parameter(torch.tensor(math.log(10.0)))
        self.bias = nn.Parameter(torch.tensor(-5.0))
        self.log_class_scale = nn.Parameter(torch.tensor(math.log(14.0)))

    def rows(self, images: Tensor) -> Tensor:
        """(B, dim) unit rows of whole crops."""
        return F.normalize(self.images(images).float().mean((2, 3)), dim=-1)

    def texts(self, words: Tensor) -> Tensor:
        """(M, dim) unit rows of phrases."""
        return F.normalize(self.phrases(words).float(), dim=-1)

    def fold(self) -> PocketNet:
        """Fold every block for inference, in place; answers stay the same up to rounding."""
        for module in self.modules():
            if isinstance(module, Block):
                module.fold()
        return self
