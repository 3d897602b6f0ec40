"""WholeTrainee: a grounder of the hub that finds its own boxes, tuned by its own loss."""

from __future__ import annotations

import copy
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

import numpy as np
import torch  # noqa: TID253 - this recipe is torch's own
from torch import Tensor, nn  # noqa: TID253

from deixis.core import Boxes, ConfigError, ImageArray
from deixis.core.boxes import FloatArray
from deixis.datasets import Sample
from deixis.grounders.catalog import MODELS
from deixis.grounders.tuned import Fusion, TunedCard
from deixis.grounders.tuned.build import HUB_FOLDER
from deixis.training.recipes.region_phrase.batches import Batch
from deixis.training.recipes.region_phrase.settings import TuneSettings
from deixis.training.recipes.region_phrase.trainee import Trainee
from deixis.training.recipes.region_phrase.validation import Verdict, accuracy, score
from deixis.training.recipes.region_phrase.weights import WEIGHTS_FILE, save_hub, write_weights
from deixis.training.recipes.region_phrase.whole_losses import FAMILIES, Pair

__all__ = ["WholeTrainee"]


class WholeTrainee(Trainee):
    """Grounding DINO, OWL-ViT, OWLv2 or Florence-2.

    Args:
        base: Its name in the catalog.
        folder: Configuration, safetensors, tokenizer and image processor.
        settings: ``freeze`` and ``device`` are read.
        work: Each epoch's weights are written here and read as a user would, for validation.
    """

    def __init__(self, base: str, folder: Path, settings: TuneSettings, work: Path) -> None:
        if settings.lora:
            raise ConfigError("LoRA is for encoders; leave --lora out, or give 0")
        start = next((name for name in FAMILIES if base.startswith(name)), None)
        if start is None:
            raise ConfigError(f"base must begin with one of {', '.join(FAMILIES)}, got {base!r}")
        self.base, self.device, self._work = base, settings.device, work
        self.family = FAMILIES[start](folder, settings.device)
        model = self.family.model
        model.requires_grad_(requires_grad=True)
        for name, weight in model.named_parameters():
            if _side(name) == settings.freeze:
                weight.requires_grad_(requires_grad=False)
        self.prepare(model)

    def loss(self, batch: Batch) -> Tensor:
        """The mean of the pictures' losses."""
        losses = []
        for (image, _), told in zip(batch.views, batch.truths, strict=True):
            pairs = [Pair(phrase, boxes) for phrase, boxes in told]
            losses.append(self.family.loss(self.net, image, pairs))
        return torch.stack(losses).mean()

    def judge(self, samples: Sequence[Sample], eyes: Any) -> Verdict:
        """Written, read by `deixis.load`'s own builder, and scored by the evaluator."""
        del eyes
        result = score(samples, self._opened(self._work))
        ious = [record.marks.iou for record in result.records]
        return Verdict(accuracy(result), float(np.mean(ious)), Fusion(1.0, 0.0))

    def rows(
        self,
        net: nn.Module,
        views: Sequence[tuple[ImageArray, Boxes]],
        phrases: Sequence[str],
        guises: FloatArray | None = None,
    ) -> tuple[Tensor, Tensor]:
        """There are none: it has no towers."""
        raise NotImplementedError

    def scale(self) -> Tensor:
        """There is none."""
        raise NotImplementedError

    def finish(self, folder: Path, name: str, base: str, fusion: Fusion) -> float:
        """Write the model as the hub has it."""
        del base
        self._write(folder)
        write_weights(folder / WEIGHTS_FILE, self.average, {"base": self.base})
        TunedCard(name, "whole", self.base, fusion).write(folder)
        return 0.0

    def _opened(self, folder: Path) -> Any:
        self._write(folder)
        info = MODELS[self.base]
        module, _, function = info.builder.partition(":")
        build = getattr(import_module(module), function)  # anew: `load` would keep the last epoch
        return build(info, weights=folder / HUB_FOLDER, device=self.device)

    def _write(self, folder: Path) -> None:
        save_hub(folder / HUB_FOLDER, (copy.deepcopy(self.average), *self.family.parts))


def _side(name: str) -> str:
    """Which side a weight belongs to."""
    if "text" in name or "language" in name:
        return "text"
    return "vision" if "backbone" in name or "vision" in name else ""
