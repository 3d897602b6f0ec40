"""RegionPhraseNet: a region of an image and a phrase as unit rows of one space; 1.3 M weights.

Two towers trained against each other as in A. Radford et al., "CLIP", 2021, arXiv 2103.00020;
deviations: a region comes as a tight and a wide crop with the geometry of its box, and words are
sums of hashed pieces as in P. Bojanowski et al., 2017, arXiv 1607.04606, so that a word never seen
has a row too and no vocabulary is kept.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import torch  # noqa: TID253 - this module is torch's own
import torch.nn.functional as F  # noqa: N812, TID253
from torch import Tensor, nn  # noqa: TID253

__all__ = ["RegionPhraseConfig", "RegionPhraseNet"]


@dataclass(frozen=True, slots=True)
class RegionPhraseConfig:
    """Sizes of the network.

    Attributes:
        side: Pixels of a crop; a multiple of 16.
        widths: Channels after each halving.
        buckets: Rows of the table of word pieces; piece 0 is padding.
        width: Numbers a word.
        dim: Length of a row.
        geometry: Numbers that describe a box.
        dropout: Share of numbers left out in training.
    """

    side: int = 64
    widths: tuple[int, int, int, int] = (16, 32, 64, 128)
    buckets: int = 8192
    width: int = 96
    dim: int = 128
    geometry: int = 8
    dropout: float = 0.2

    def __post_init__(self) -> None:
        if self.side < 16 or self.side % 16:
            raise ValueError(f"side must be a multiple of 16, got {self.side}")
        if min(*self.widths, self.buckets, self.width, self.dim, self.geometry) < 1:
            raise ValueError(f"sizes must be positive, got {self}")


class RegionPhraseNet(nn.Module):
    """Regions and phrases in, unit rows out; `scale` is what cosines are multiplied with."""

    def __init__(self, config: RegionPhraseConfig) -> None:
        super().__init__()
        self.config = config
        self.regions = RegionTower(config)
        self.phrases = PhraseTower(config)
        self.log_scale = nn.Parameter(torch.tensor(math.log(10.0)))

    @property
    def scale(self) -> Tensor:
        """Never above 100, as in CLIP."""
        return self.log_scale.clamp(max=math.log(100.0)).exp()

    def forward(self, views: Tensor, geometry: Tensor, pieces: Tensor) -> tuple[Tensor, Tensor]:
        """Rows of regions (N, D) and of phrases (M, D); see the towers for what goes in."""
        return self.regions(views, geometry), self.phrases(pieces)


class RegionTower(nn.Module):
    """views (N, 6, side, side) uint8 and geometry (N, geometry) -> (N, dim) unit rows."""

    def __init__(self, config: RegionPhraseConfig) -> None:
        super().__init__()
        channels = (6, *config.widths)
        self.stages = nn.Sequential(
            *(_stage(channels[n], channels[n + 1]) for n in range(len(config.widths)))
        )
        last = config.widths[-1]
        self.place = nn.Sequential(nn.Linear(config.geometry, 32), nn.GELU())
        self.out = nn.Sequential(
            nn.Linear(2 * last + 32, 256),
            nn.GELU(),
            nn.Dropout(config.dropout),
            nn.Linear(256, config.dim),
        )

    def forward(self, views: Tensor, geometry: Tensor) -> Tensor:
        """Unit rows; see the class."""
        seen = self.stages(views.float() / 127.5 - 1.0)  # (N, C, side/16, side/16)
        pooled = torch.cat([seen.mean((2, 3)), seen.amax((2, 3)), self.place(geometry)], 1)
        return F.normalize(self.out(pooled), dim=-1)


class PhraseTower(nn.Module):
    """pieces (M, words, pieces a word) int64, 0 for none -> (M, dim) unit rows."""

    def __init__(self, config: RegionPhraseConfig) -> None:
        super().__init__()
        self.table = nn.Embedding(config.buckets, config.width, padding_idx=0)
        nn.init.normal_(self.table.weight, std=0.3)
        with torch.no_grad():
            self.table.weight[0] = 0.0
        self.mix = nn.Conv1d(config.width, config.width, 3, padding=1)
        self.drop = nn.Dropout(config.dropout)
        self.sum = nn.Linear(config.width, config.dim)
        self.out = nn.Sequential(
            nn.Linear(2 * config.width, 256), nn.GELU(), nn.Linear(256, config.dim)
        )
        # At first a phrase is the sum of its words, so that a pair of words that never stood
        # together has a row that makes sense; what order adds is learned on top.
        nn.init.zeros_(self.out[2].weight)

    def forward(self, pieces: Tensor) -> Tensor:
        """Unit rows; see the class."""
        told = (pieces > 0).float()  # (M, W, K)
        count = told.sum(2, keepdim=True)
        words = self.table(pieces).sum(2) / count.clamp(min=1.0).sqrt()  # (M, W, width)
        there = (count > 0).float()  # (M, W, 1)
        order = F.gelu(self.mix(self.drop(words).transpose(1, 2))).transpose(1, 2) * there
        plain = words.sum(1) / there.sum(1).clamp(min=1.0)
        mean = order.sum(1) / there.sum(1).clamp(min=1.0)
        most = (order - 1e4 * (1.0 - there)).amax(1) * there.amax(1)
        return F.normalize(self.sum(plain) + self.out(torch.cat([mean, most], 1)), dim=-1)


def _stage(inputs: int, outputs: int) -> nn.Sequential:
    """Halve, then look once more; groups in place of batches, so that a small batch is no harm."""
    return nn.Sequential(
        nn.Conv2d(inputs, outputs, 3, 2, 1, bias=False),
        nn.GroupNorm(8, outputs),
        nn.ReLU(),
        nn.Conv2d(outputs, outputs, 3, 1, 1, bias=False),
        nn.GroupNorm(8, outputs),
        nn.ReLU(),
    )
