"""Trainee: what the loop trains; and our own net as one."""

from __future__ import annotations

import copy
from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import torch  # noqa: TID253 - this recipe is torch's own
from torch import Tensor, nn  # noqa: TID253

from deixis.core import Boxes, Embedding, ImageArray, Size
from deixis.core.boxes import FloatArray
from deixis.datasets import Sample
from deixis.grounders.tuned import Fusion, TunedCard
from deixis.grounders.tuned.places import Eyes
from deixis.nets.region_phrase import RegionPhraseConfig, RegionPhraseNet
from deixis.perception.region_phrase import phrase_pieces, region_views
from deixis.perception.region_phrase.views import box_geometry
from deixis.training.recipes.region_phrase.batches import Batch
from deixis.training.recipes.region_phrase.export import export_own
from deixis.training.recipes.region_phrase.loss import contrastive_loss
from deixis.training.recipes.region_phrase.validation import Verdict, validate
from deixis.training.recipes.region_phrase.weights import WEIGHTS_FILE, read_weights, write_weights

__all__ = ["OwnTrainee", "Trainee"]

_PLAIN = np.array([[0.0, 1.0]])  # neither turned nor enlarged


class Trainee(ABC):
    """An encoder of regions and phrases that can be trained.

    Attributes:
        net: Everything that learns.
        average: A copy whose weights follow slowly: it is what is validated and kept.
        device: Where it runs.
        knows: Whether it can answer before the first epoch; it is validated then as epoch 0, and
            no epoch that is worse is kept.
    """

    net: nn.Module
    average: nn.Module
    device: str
    knows: bool = True

    @abstractmethod
    def rows(
        self,
        net: nn.Module,
        views: Sequence[tuple[ImageArray, Boxes]],
        phrases: Sequence[str],
        guises: FloatArray | None = None,
    ) -> tuple[Tensor, Tensor]:
        """(N, D) unit rows of all regions and (M, D) of the phrases, by ``net``.

        ``guises`` (N, 2) are degrees and enlargement of each crop, where they are not plain.
        """

    @abstractmethod
    def scale(self) -> Tensor:
        """What cosines are multiplied with in the loss."""

    @abstractmethod
    def finish(self, folder: Path, name: str, base: str, fusion: Fusion) -> float:
        """Write what inference needs, check it, and return the largest difference to torch."""

    def loss(self, batch: Batch) -> Tensor:
        """What a step makes smaller."""
        regions, phrases = self.rows(self.net, batch.views, batch.phrases, batch.guises)
        logits = self.scale() * phrases.float() @ regions.float().T
        parts = (batch.weights, batch.counted, batch.labelled)
        return contrastive_loss(
            logits, *(torch.from_numpy(part).to(logits.device) for part in parts)
        )

    def judge(self, samples: Sequence[Sample], eyes: Eyes) -> Verdict:
        """How good the average is."""
        return validate(samples, eyes, self)

    def prepare(self, net: nn.Module) -> None:
        """Take ``net`` and its average over to the device."""
        self.net = net.to(self.device)
        self.average = copy.deepcopy(self.net).eval().requires_grad_(requires_grad=False)

    @torch.no_grad()
    def blend(self, keep: float) -> None:
        """Move the average towards the net."""
        ours, theirs = self.average.state_dict(), self.net.state_dict()
        done: set[int] = set()  # weights that several names share move once
        for name, value in ours.items():
            if value.data_ptr() in done:
                continue
            done.add(value.data_ptr())
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

    knows = False  # its weights are drawn at random

    def __init__(self, config: RegionPhraseConfig | None = None, *, device: str = "cpu") -> None:
        self.config = config or RegionPhraseConfig()
        self.device = device
        self.prepare(RegionPhraseNet(self.config))

    def rows(
        self,
        net: nn.Module,
        views: Sequence[tuple[ImageArray, Boxes]],
        phrases: Sequence[str],
        guises: FloatArray | None = None,
    ) -> tuple[Tensor, Tensor]:
        """Unit rows; an empty side gives (0, D)."""
        none = torch.zeros(0, self.config.dim, device=self.device)
        regions = none
        if any(len(boxes) for _, boxes in views):
            total = sum(len(boxes) for _, boxes in views)
            plain = _PLAIN.repeat(total, 0) if guises is None else guises
            crops = self._crops(views, plain)
            where = [
                box_geometry(boxes, Size(image.shape[1], image.shape[0])) for image, boxes in views
            ]
            regions = net.regions(self._tensor(crops),
                                  self._tensor(np.concatenate(where)))  # fmt: skip
        if not len(phrases):
            return regions, none
        pieces = phrase_pieces(phrases, buckets=self.config.buckets)
        return regions, net.phrases(self._tensor(pieces))

    def _crops(
        self, views: Sequence[tuple[ImageArray, Boxes]], guises: FloatArray
    ) -> npt.NDArray[np.uint8]:
        ends = np.cumsum([len(boxes) for _, boxes in views])[:-1]
        side = self.config.side
        return np.concatenate(
            [
                region_views(image, boxes, side=side, turns=each[:, 0], zooms=each[:, 1])
                for (image, boxes), each in zip(views, np.split(guises, ends), strict=True)
            ]
        )

    def scale(self) -> Tensor:
        """The net's own."""
        return self.net.scale

    def finish(self, folder: Path, name: str, base: str, fusion: Fusion) -> float:
        """Weights as safetensors, both towers as ONNX files, and the card of the folder."""
        write_weights(folder / WEIGHTS_FILE, self.average, self.facts())
        worst = export_own(self.average, folder)
        config = self.config
        TunedCard(name, "region-phrase", base, fusion, config.side, config.buckets).write(folder)
        return worst

    @classmethod
    def open(cls, folder: Path) -> OwnTrainee:
        """Inverse of :meth:`finish`, on the CPU."""
        weights, facts = read_weights(folder / WEIGHTS_FILE)
        facts["widths"] = tuple(facts["widths"])
        trainee = cls(RegionPhraseConfig(**facts))
        trainee.average.load_state_dict(weights)
        return trainee

    def facts(self) -> dict[str, Any]:
        """The sizes, for the weights' metadata."""
        return asdict(self.config)

    def _tensor(self, array: np.ndarray[Any, Any]) -> Tensor:
        return torch.from_numpy(array).to(self.device)
