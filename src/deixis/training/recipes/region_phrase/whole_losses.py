"""What whole grounders of the hub learn by: each family's own loss on one picture."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch  # noqa: TID253 - this recipe is torch's own
import torch.nn.functional as F  # noqa: N812, TID253
from torch import Tensor, nn  # noqa: TID253

from deixis.core import ImageArray, Size
from deixis.core.boxes import FloatArray
from deixis.perception.hub import load_model, load_processor, need

__all__ = ["FAMILIES", "Family", "Pair", "centred"]


@dataclass(frozen=True, slots=True)
class Pair:
    """A phrase and its boxes, (K, 4) in pixels."""

    phrase: str
    boxes: FloatArray


class Family(ABC):
    """How one family is read, asked and written.

    Attributes:
        model: In evaluation mode, as it was read.
        parts: What has to be written beside the model.
        still: The side that few pairs should leave as it is.
    """

    model: Any
    parts: tuple[Any, ...]
    still: str = "text"

    @abstractmethod
    def loss(self, net: nn.Module, image: ImageArray, pairs: Sequence[Pair]) -> Tensor:
        """A number to be made smaller, for one picture with at least one pair."""


def centred(boxes: FloatArray, size: Size) -> Tensor:
    """(K, 4) centre and extent in 0..1 of ``size``, of corners in pixels."""
    scale = np.array([size[0], size[1]] * 2, np.float64)
    middle, sides = (boxes[:, :2] + boxes[:, 2:]) / 2, boxes[:, 2:] - boxes[:, :2]
    rows = np.clip(np.concatenate([middle, sides], axis=1) / scale, 1e-4, 1.0)
    return torch.from_numpy(rows.astype(np.float32))


class Dino(Family):
    """Grounding DINO and its kin: transformers' own loss.

    S. Liu et al., 2023, arXiv 2303.05499: bipartite matching, focal loss over the tokens of each
    phrase, L1 and GIoU. All phrases of a picture stand in one caption.
    """

    def __init__(self, folder: Path, device: str) -> None:
        need("scipy", purpose="tuning Grounding DINO", extra="train")
        self.model = load_model("AutoModelForZeroShotObjectDetection", folder, device=device)
        self._tokenizer = load_processor("AutoTokenizer", folder)
        self._images = load_processor("AutoImageProcessor", folder, backend="pil")
        self.parts = (self._tokenizer, self._images)

    def loss(self, net: nn.Module, image: ImageArray, pairs: Sequence[Pair]) -> Tensor:
        """See `Family`."""
        device, longest = next(net.parameters()).device, int(self.model.config.max_text_len)
        kept = self._fitting(pairs, longest)
        told = self._tokenizer(_caption(kept), return_tensors="pt").to(device)
        pixels = self._images([image], return_tensors="pt", input_data_format="channels_last")
        size = Size(image.shape[1], image.shape[0])
        labels = {
            "class_labels": _owners(kept).to(device),
            "boxes": torch.cat([centred(pair.boxes, size) for pair in kept]).to(device),
        }
        answer = net(**told, pixel_values=pixels["pixel_values"].to(device),
                     pixel_mask=pixels["pixel_mask"].to(device), labels=[labels])  # fmt: skip
        loss: Tensor = answer.loss
        return loss

    def _fitting(self, pairs: Sequence[Pair], longest: int) -> list[Pair]:
        """As many pairs as the caption has room for, at least one."""
        kept = list(pairs)
        while len(kept) > 1 and len(self._tokenizer(_caption(kept))["input_ids"]) > longest:
            kept.pop()
        return kept


def _owners(pairs: Sequence[Pair]) -> Tensor:
    """(K,) the number of the phrase of each box."""
    return torch.tensor([number for number, pair in enumerate(pairs) for _ in pair.boxes])


def _caption(pairs: Sequence[Pair]) -> str:
    """Full stops part phrases for the network, so that within one they become spaces."""
    told = (pair.phrase.lower().replace(".", " ").replace("?", " ") for pair in pairs)
    return " . ".join(text.strip() or "thing" for text in told) + " ."


class Owl(Family):
    """OWL-ViT and OWLv2, whose class in transformers has no loss.

    M. Minderer et al., 2022, arXiv 2205.06230, section 3.3: the bipartite matching of DETR (N.
    Carion et al., 2020, arXiv 2005.12872), focal loss of sigmoids, L1 and GIoU in equal parts.
    Deviation: only the other phrases of the picture are negatives, none of other pictures.
    """

    def __init__(self, folder: Path, device: str) -> None:
        need("scipy", purpose="tuning OWL-ViT", extra="train")
        self.model = load_model("AutoModelForZeroShotObjectDetection", folder, device=device)
        self._tokenizer = load_processor("AutoTokenizer", folder)
        self._images = load_processor("AutoImageProcessor", folder, backend="pil")
        self._padded = self.model.config.model_type == "owlv2"
        self.parts = (self._tokenizer, self._images)

    def loss(self, net: nn.Module, image: ImageArray, pairs: Sequence[Pair]) -> Tensor:
        """See `Family`."""
        device = next(net.parameters()).device
        told = self._tokenizer(
            [pair.phrase for pair in pairs], padding="max_length", truncation=True,
            max_length=self.model.config.text_config.max_position_embeddings, return_tensors="pt",
        ).to(device)  # fmt: skip
        pixels = self._images([image], return_tensors="pt", input_data_format="channels_last")
        answer = net(**told, pixel_values=pixels["pixel_values"].to(device))
        height, width = image.shape[:2]
        side = max(height, width)  # OWLv2 fills the picture up to a square
        size = Size(side, side) if self._padded else Size(width, height)
        boxes = torch.cat([centred(pair.boxes, size) for pair in pairs]).to(device)
        owners = _owners(pairs).to(device)
        return matching_loss(answer.logits[0], answer.pred_boxes[0], boxes, owners)


def matching_loss(logits: Tensor, found: Tensor, boxes: Tensor, owners: Tensor) -> Tensor:
    """DETR's loss with focal sigmoids.

    Args:
        logits: (P, Q) of each place for each phrase.
        found: (P, 4) centre and extent in 0..1.
        boxes: (K, 4) true ones, likewise.
        owners: (K,) the phrase of each.
    """
    optimize = need("scipy.optimize", purpose="matching boxes", extra="train")
    with torch.no_grad():
        cost = torch.cdist(found.float(), boxes, p=1) - _giou(found.float(), boxes)
        cost = cost - logits.float().sigmoid()[:, owners]
        rows, columns = (
            torch.as_tensor(part) for part in optimize.linear_sum_assignment(cost.cpu())
        )
    rows, columns = rows.to(logits.device), columns.to(logits.device)
    target = torch.zeros_like(logits, dtype=torch.float32)
    target[rows, owners[columns]] = 1.0
    chance = logits.float().sigmoid()
    plain = F.binary_cross_entropy_with_logits(logits.float(), target, reduction="none")
    weight = torch.where(target > 0, 0.25 * (1 - chance) ** 2, 0.75 * chance**2)
    count = max(len(boxes), 1)
    near = found[rows].float()
    l1 = (near - boxes[columns]).abs().sum() / count
    giou = (1 - _giou(near, boxes[columns]).diagonal()).sum() / count
    return (weight * plain).sum() / count + l1 + giou


def _giou(one: Tensor, other: Tensor) -> Tensor:
    """Generalised IoU of all pairs, (N, M); H. Rezatofighi et al., 2019, arXiv 1902.09630."""
    first, second = _corners(one), _corners(other)
    low = torch.max(first[:, None, :2], second[None, :, :2])
    high = torch.min(first[:, None, 2:], second[None, :, 2:])
    shared = (high - low).clamp(min=0).prod(-1)
    areas = [(part[:, 2:] - part[:, :2]).clamp(min=0).prod(-1) for part in (first, second)]
    union = areas[0][:, None] + areas[1][None] - shared
    outer = torch.max(first[:, None, 2:], second[None, :, 2:]) - torch.min(
        first[:, None, :2], second[None, :, :2]
    )
    hull = outer.clamp(min=0).prod(-1)
    return shared / union.clamp(min=1e-9) - (hull - union) / hull.clamp(min=1e-9)


def _corners(boxes: Tensor) -> Tensor:
    return torch.cat([boxes[:, :2] - boxes[:, 2:] / 2, boxes[:, :2] + boxes[:, 2:] / 2], dim=1)


class Florence(Family):
    """Florence-2: the next token of ``phrase<loc_x1><loc_y1><loc_x2><loc_y2>``.

    B. Xiao et al., 2023, arXiv 2311.06242; prompts and bins are those of inference. Its language
    model says the boxes, so that it is what has to learn.
    """

    still = "vision"

    def __init__(self, folder: Path, device: str) -> None:
        from deixis.grounders.vlm.florence2 import Florence2  # noqa: PLC0415

        self._asks = Florence2(folder, device=device)
        self.model = self._asks._model
        self.parts = (
            load_processor("AutoTokenizer", folder),
            load_processor("AutoImageProcessor", folder, backend="pil"),
        )

    def loss(self, net: nn.Module, image: ImageArray, pairs: Sequence[Pair]) -> Tensor:
        """See `Family`; the mean over the phrases."""
        prepared = self._asks.prepare(image)
        losses = []
        for pair in pairs:
            inputs = self._asks.inputs(prepared, pair.phrase)
            told = self.parts[0](self._answer(pair, image), return_tensors="pt")["input_ids"]
            losses.append(net(**inputs, labels=told.to(inputs["input_ids"].device)).loss)
        return torch.stack(losses).mean()

    def _answer(self, pair: Pair, image: ImageArray) -> str:
        scale = np.array([image.shape[1], image.shape[0]] * 2)
        bins = np.clip(np.floor(pair.boxes / scale * 1000), 0, 999).astype(int)
        return pair.phrase + "".join(f"<loc_{n}>" for row in bins.tolist() for n in row)


FAMILIES: dict[str, type[Dino] | type[Owl] | type[Florence]] = {
    "grounding-dino": Dino,
    "mm-grounding-dino": Dino,
    "llmdet": Dino,
    "owlv2": Owl,
    "owlvit": Owl,
    "florence-2": Florence,
}
"""How the names of a family's models begin."""
