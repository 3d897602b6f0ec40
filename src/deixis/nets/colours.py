"""ColourNet: which colour something worn has, with no word said of where in the box it is.

A small pyramid of convolutions (T. Lin et al., "Feature Pyramid Networks", 2017, arXiv 1612.03144)
says for each garment where to look; what is there is told from the pixels alone, each by itself,
and their mean and spread under that map decide. Of patterns the mean of what the pyramid holds
there decides too, as stripes are no colour of a pixel; of colours it does not, or nothing would
have to look anywhere. Learning from words without places in this way is the attention pooling of M.
Ilse et al., 2018, arXiv 1802.04712, equation 8 (deviations: one map a garment from a convolutional
network that sees the surroundings, so that a shirt is looked for where shirts are; the spread is
pooled beside the mean).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

import torch  # noqa: TID253 - this module is torch's own
import torch.nn.functional as F  # noqa: N812, TID253
from torch import Tensor, nn  # noqa: TID253

__all__ = ["ColourConfig", "ColourNet"]


@dataclass(frozen=True, slots=True)
class ColourConfig:
    """Sizes of the network.

    Attributes:
        places: Maps of where to look, one a garment.
        colours, patterns: Answers for each place.
        channels: Of the first convolution; the next have twice, four and six times as many.
        shades: Numbers that a pixel is told by.
        hidden: Units between shades and answers.
        dropped: Share of these that training leaves out.
    """

    places: int = 6
    colours: int = 13
    patterns: int = 5
    channels: int = 16
    shades: int = 32
    hidden: int = 64
    dropped: float = 0.2


class ColourNet(nn.Module):
    """Crops (N, 3, 112, 80) in 0..1 to logits (N, places, told)."""

    def __init__(self, config: ColourConfig | None = None) -> None:
        super().__init__()
        self.config = config = config or ColourConfig()
        one = config.channels
        self.fine = nn.Sequential(_block(3, one, 2), _block(one, one))  # 56 x 40
        self.middle = nn.Sequential(_block(one, 2 * one, 2), _block(2 * one, 2 * one))  # 28 x 20
        self.coarse = nn.Sequential(_block(2 * one, 4 * one, 2), _block(4 * one, 4 * one))
        self.whole = nn.Sequential(_block(4 * one, 6 * one, 2), _block(6 * one, 6 * one))  # 7 x 5
        self.about = nn.Linear(6 * one, 6 * one)
        self.from_whole = nn.Conv2d(6 * one, 4 * one, 1)
        self.on_coarse = _block(4 * one, 4 * one)
        self.from_coarse = nn.Conv2d(4 * one, 2 * one, 1)
        self.on_middle = _block(2 * one, 2 * one)
        self.where = nn.Conv2d(2 * one, config.places, 1)
        shades = config.shades
        self.pixels = nn.Sequential(
            nn.Conv2d(3, shades, 1), nn.ReLU(), nn.Conv2d(shades, shades, 1), nn.ReLU()
        )
        pooled = 3 * shades
        self.colours = nn.ModuleList(
            _answers(pooled, config.colours, config) for _ in range(config.places)
        )
        self.patterns = nn.ModuleList(
            _answers(pooled + 2 * one, config.patterns, config) for _ in range(config.places)
        )

    def forward(self, crops: Tensor) -> Tensor:
        """Logits of each colour and pattern at each place."""
        crops = (crops - 0.45) / 0.25
        seen = self._seen(crops)
        weights = self.where(seen).flatten(2).softmax(2)
        shades = F.avg_pool2d(self.pixels(F.avg_pool2d(crops, 2)), 2).flatten(2)
        mean = weights @ shades.transpose(1, 2)
        square = weights @ (shades * shades).transpose(1, 2)
        spread = (square - mean * mean).clamp_min(0.0).add(1e-6).sqrt()
        over_all, texture = shades.mean(2), weights @ seen.flatten(2).transpose(1, 2)
        told = []
        for place, (colours, patterns) in enumerate(zip(self.colours, self.patterns, strict=True)):
            there = torch.cat([mean[:, place], spread[:, place], over_all], 1)
            print_there = torch.cat([there, texture[:, place]], 1)
            told.append(torch.cat([colours(there), patterns(print_there)], 1))
        return torch.stack(told, 1)

    def looked_at(self, crops: Tensor) -> Tensor:
        """How much each place of a crop counts for each garment, (N, places, 28, 20), sum 1."""
        maps = self.where(self._seen((crops - 0.45) / 0.25))
        return maps.flatten(2).softmax(2).view(maps.shape)

    def _seen(self, crops: Tensor) -> Tensor:
        middle = self.middle(self.fine(crops))
        coarse = self.coarse(middle)
        whole = self.whole(coarse)
        whole = F.relu(whole + self.about(whole.mean((2, 3)))[:, :, None, None])
        coarse = self.on_coarse(coarse + _grown(self.from_whole(whole)))
        return cast("Tensor", self.on_middle(middle + _grown(self.from_coarse(coarse))))


def _block(inner: int, outer: int, stride: int = 1) -> nn.Sequential:
    convolution = nn.Conv2d(inner, outer, 3, stride, padding=1, bias=False)
    return nn.Sequential(convolution, nn.BatchNorm2d(outer), nn.ReLU())


def _answers(inner: int, outer: int, config: ColourConfig) -> nn.Sequential:
    return nn.Sequential(
        nn.Linear(inner, config.hidden),
        nn.ReLU(),
        nn.Dropout(config.dropped),
        nn.Linear(config.hidden, outer),
    )


def _grown(maps: Tensor) -> Tensor:
    return F.interpolate(maps, scale_factor=2.0, mode="nearest")
