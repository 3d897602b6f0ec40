"""PocketNet: regions of photos and phrases as unit rows of one small space.

Two towers trained against each other with the sigmoid loss of X. Zhai et al., "SigLIP", 2023,
arXiv 2303.15343. Deviations: both towers are tiny. The region tower is a perceptron with one
hidden layer on what a detector's maps hold of a region, as the attribute heads of P. Anderson et
al., 2018, arXiv 1707.07998; the phrase tower is a table of words.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import cast

import torch  # noqa: TID253 - this module is torch's own
import torch.nn.functional as F  # noqa: N812, TID253
from torch import Tensor, nn  # noqa: TID253

__all__ = ["PocketConfig", "PocketNet"]


@dataclass(frozen=True, slots=True)
class PocketConfig:
    """Sizes of the network.

    Attributes:
        words: Rows of the table of words, "none" and "unknown" included.
        inputs: Numbers that a region is given by.
        hidden: Units of the region tower.
        word: Numbers a word.
        mixed: Units that see the noun and the other words together.
        dim: Length of a row.
        dropped, dropped_inside: Shares of inputs and of hidden units that training leaves out.
    """

    words: int
    inputs: int
    hidden: int = 512
    word: int = 64
    mixed: int = 192
    dim: int = 128
    dropped: float = 0.4
    dropped_inside: float = 0.3

    def __post_init__(self) -> None:
        sizes = (self.words - 1, self.inputs, self.hidden, self.word, self.mixed, self.dim)
        if min(sizes) < 1:
            raise ValueError(f"sizes must be positive, got {self}")


class RegionTower(nn.Module):
    """(N, inputs), brought to mean 0 and deviation 1 -> (N, dim), of any length."""

    def __init__(self, config: PocketConfig) -> None:
        super().__init__()
        self.into = nn.Linear(config.inputs, config.hidden)
        self.out = nn.Linear(config.hidden, config.dim)
        self.before, self.inside = nn.Dropout(config.dropped), nn.Dropout(config.dropped_inside)

    def forward(self, inputs: Tensor) -> Tensor:
        """Rows; see the class."""
        return cast(Tensor, self.out(self.inside(F.relu(self.into(self.before(inputs))))))


class PhraseTower(nn.Module):
    """words (M, L) int64, the noun first, 0 for none -> (M, dim), of any length."""

    def __init__(self, config: PocketConfig) -> None:
        super().__init__()
        self.table = nn.Embedding(config.words, config.word)
        nn.init.normal_(self.table.weight, std=0.5)
        self.noun = nn.Linear(config.word, config.dim)
        self.mix = nn.Linear(2 * config.word, config.mixed)
        self.out = nn.Linear(config.mixed, config.dim)

    def forward(self, words: Tensor) -> Tensor:
        """Rows; see the class."""
        there = (words > 0).unsqueeze(-1).to(self.table.weight.dtype)  # (M, L, 1)
        told = self.table(words) * there
        rest = told[:, 1:].sum(1) / there[:, 1:].sum(1).clamp(min=1.0)
        both = torch.cat([told[:, 0], rest], 1)  # (M, 2 * word)
        mixed = F.gelu(self.mix(both), approximate="tanh")
        return cast(Tensor, self.noun(told[:, 0]) + self.out(mixed))


class PocketNet(nn.Module):
    """Regions and phrases in, log-odds that they fit out.

    ``scale * cosine + bias`` are the log-odds; `class_scale` multiplies the cosines where one of
    the 80 names has to be chosen, which is done in training alone.
    """

    def __init__(self, config: PocketConfig) -> None:
        super().__init__()
        self.config = config
        self.regions = RegionTower(config)
        self.phrases = PhraseTower(config)
        self.log_scale = nn.Parameter(torch.tensor(math.log(10.0)))
        self.bias = nn.Parameter(torch.tensor(-4.0))
        self.log_class_scale = nn.Parameter(torch.tensor(math.log(14.0)))

    def rows(self, inputs: Tensor) -> Tensor:
        """(N, dim) unit rows of regions."""
        return F.normalize(self.regions(inputs).float(), dim=-1)

    def texts(self, words: Tensor) -> Tensor:
        """(M, dim) unit rows of phrases."""
        return F.normalize(self.phrases(words).float(), dim=-1)
