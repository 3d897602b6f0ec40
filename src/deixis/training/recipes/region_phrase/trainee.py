"""Trainee: what the loop trains; and our own net as one."""

from __future__ import annotations

import copy
from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np
import torch  # noqa: TID253 - this recipe is torch's own
from torch import Tensor, nn  # noqa: TID253

from deixis.core import Boxes, Embedding, ImageArray, Size
from deixis.grounders.tuned import Fusion, TunedCard
from deixis.nets.region_phrase import RegionPhraseConfig, RegionPhraseNet
from deixis.perception.region_phrase import phrase_pieces, region_views
from deixis.perception.region_phrase.views import box_geometry

__all__ = ["OwnTrainee", "Trainee"]


class Trainee(ABC):
    """An encoder of regions and phrases that can be trained.

    Attributes:
        net: Everything that learns.
        average: A copy whose weights follow slowly: it is what is validated and kept.
        device: Where it runs.
    """

    net: nn.Module
    average: nn.Module
    device: str

    @abstractmethod
    def rows(
        self, net: nn.Module, views: Sequence[tuple[ImageArray, Boxes]], phrases: Sequence[str]
    ) -> tuple[Tensor, Tensor]:
        """(N, D) unit rows of all regions and (M, D) of the phrases, by ``net``."""

    @abstractmethod
    def scale(self) -> Tensor:
        """What cosines are multiplied with in the loss."""

    @abstractmethod
    def finish(self, folder: Path, name: str, base: str, fusion: Fusion) -> float:
        """Write what inference needs, check it, and return the largest difference to torch."""

    def prepare(self, net: nn.Module) -> None:
        """Take ``net`` and its average over to the device."""
        self.net = net.to(self.device)
        self.average = copy.deepcopy(self.net).eval().requires_grad_(requires_grad=False)

    @torch.no_grad()
    def blend(self, keep: float) -> None:
        """Move the average towards the net."""
        ours, theirs = self.average.state_dict(), self.net.state_dict()
        for name, value in ours.items():
            if value.is_floating_point():
                value.lerp_(theirs[name], 1.0 - keep)
            else:
                value.copy_(theirs[name])

    @torch.inference_mode()
    def encode_regions(self, image: ImageArray, boxes: Boxes) -> Embedding:
        """(N, D) by the average; makes this a `RegionEncoder`."""
        return self._plain(self.rows(self.average, [(image, boxes)], [])[0])

    @torch.inference_mode()
    def encode_phrases(self, phrases: Sequence[str]) -> Embedding:
        """(N, D) by the average."""
        return self._plain(self.rows(self.average, [], phrases)[1])

    def _plain(self, rows: Tensor) -> Embedding:
        return np.asarray(rows.float().cpu().numpy(), np.float32)


class OwnTrainee(Trainee):
    """`RegionPhraseNet`.

    Args:
        config: Sizes.
        device: "cpu" or a torch device.
    """

    def __init__(self, config: RegionPhraseConfig | None = None, *, device: str = "cpu") -> None:
        self.config = config or RegionPhraseConfig()
        self.device = device
        self.prepare(RegionPhraseNet(self.config))

    def rows(
        self, net: nn.Module, views: Sequence[tuple[ImageArray, Boxes]], phrases: Sequence[str]
    ) -> tuple[Tensor, Tensor]:
        """Unit rows; an empty side gives (0, D)."""
        none = torch.zeros(0, self.config.dim, device=self.device)
        regions = none
        if any(len(boxes) for _, boxes in views):
            crops = [region_views(image, boxes, side=self.config.side) for image, boxes in views]
            where = [
                box_geometry(boxes, Size(image.shape[1], image.shape[0])) for image, boxes in views
            ]
            regions = net.regions(self._tensor(np.concatenate(crops)),
                                  self._tensor(np.concatenate(where)))  # fmt: skip
        if not len(phrases):
            return regions, none
        pieces = phrase_pieces(phrases, buckets=self.config.buckets)
        return regions, net.phrases(self._tensor(pieces))

    def scale(self) -> Tensor:
        """The net's own."""
        return self.net.scale

    def finish(self, folder: Path, name: str, base: str, fusion: Fusion) -> float:
        """Export both towers and write the card of the folder."""
        from deixis.training.recipes.region_phrase.export import export_own  # noqa: PLC0415

        worst = export_own(self.average, folder)
        config = self.config
        TunedCard(name, "region-phrase", base, fusion, config.side, config.buckets).write(folder)
        return worst

    def facts(self) -> dict[str, Any]:
        """The sizes, for the weights' metadata."""
        return asdict(self.config)

    def _tensor(self, array: np.ndarray[Any, Any]) -> Tensor:
        return torch.from_numpy(array).to(self.device)
