"""What one step sees, and which region belongs to which phrase."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from deixis.core import Boxes, ImageArray, iou_matrix
from deixis.core.boxes import FloatArray
from deixis.datasets import Sample
from deixis.grounders.tuned.places import Sight
from deixis.images import load_image
from deixis.training.recipes.region_phrase.augment import (
    draw_guises,
    jitter_boxes,
    may_mirror,
    mirror,
    relight,
)
from deixis.training.recipes.region_phrase.material import Material
from deixis.training.recipes.region_phrase.settings import TuneSettings

__all__ = ["Batch", "epoch_batches", "match"]

_HIT, _NEAR = 0.6, 0.4  # IoU from which a region is right; between the two it is neither


@dataclass(frozen=True)
class Batch:
    """One step.

    Attributes:
        views: Each image with its regions; together N regions.
        guises: (N, 2) degrees and enlargement of each crop.
        phrases: M texts.
        weights: (M, N) how right each region is for each phrase: IoU, or 0.
        counted: (M, N) whether the pair takes part in the loss.
        labelled: (N,) whether a phrase of its image names the region.
        truths: Each image's phrases with their true boxes, (K, 4).
    """

    views: tuple[tuple[ImageArray, Boxes], ...]
    guises: FloatArray
    phrases: tuple[str, ...]
    weights: npt.NDArray[np.float32]
    counted: npt.NDArray[np.bool_]
    labelled: npt.NDArray[np.bool_]
    truths: tuple[tuple[tuple[str, FloatArray], ...], ...] = ()


def epoch_batches(material: Material, settings: TuneSettings, epoch: int) -> Iterator[Batch]:
    """Every training image once; the order and the guises follow from seed and epoch alone."""
    order = np.random.default_rng([settings.seed, 2, epoch]).permutation(len(material.train))
    for start in range(0, len(order), settings.images):
        rows = order[start : start + settings.images].tolist()
        yield _join([
            _one(material.train[row], _sight(material, row), settings,
                 np.random.default_rng([settings.seed, 3, epoch, row]))
            for row in rows
        ])  # fmt: skip


def _sight(material: Material, row: int) -> Sight:
    """None was seen where the model finds its own boxes."""
    return material.sights.get(str(material.train[row].image), Sight(()))


@dataclass(frozen=True)
class _Part:
    image: ImageArray
    boxes: Boxes
    guises: FloatArray
    phrases: tuple[str, ...]
    overlap: FloatArray  # (phrases, boxes): IoU with the nearest true box
    true: tuple[FloatArray, ...]  # of each phrase


def _one(sample: Sample, sight: Sight, settings: TuneSettings, rng: np.random.Generator) -> _Part:
    """An image with its true boxes and some others, in one guise."""
    asked = [item for item in sample.expressions if item.boxes]
    true = [np.array([box.xyxy for box in item.boxes]) for item in asked]
    labelled = np.unique(np.concatenate(true), axis=0)
    others = _others(sight, settings.negatives, rng)
    boxes = np.concatenate([labelled, others])
    image = load_image(sample.image)
    phrases = tuple(item.phrase for item in asked)
    if settings.augment:
        if may_mirror(phrases) and rng.random() < 0.5 * settings.augment:
            image, boxes = mirror(image, boxes)
            true = [mirror(image, each)[1] for each in true]
        image = relight(image, rng, settings.augment)
        boxes = jitter_boxes(boxes, rng, settings.augment).xyxy
    found = Boxes(boxes)
    overlap = np.stack([iou_matrix(Boxes(each), found).max(axis=0) for each in true])
    guises = draw_guises(len(found), rng, settings.augment)
    return _Part(image, found, guises, phrases, overlap, tuple(true))


def _others(sight: Sight, limit: int, rng: np.random.Generator) -> FloatArray:
    """Regions of the same image, drawn anew each time, in the order of the sight."""
    boxes = np.array([region.box.xyxy for region in sight.regions]).reshape(-1, 4)
    chosen = np.sort(rng.permutation(len(boxes))[:limit])
    return boxes[chosen]


def match(overlaps: Sequence[FloatArray], phrases: Sequence[Sequence[str]]) -> tuple[
    npt.NDArray[np.float32], npt.NDArray[np.bool_], npt.NDArray[np.bool_]
]:  # fmt: skip
    """(weights, counted, labelled) of a step, from each image's (phrases, regions) IoU.

    A region of another image counts as wrong only where a phrase names it that cannot mean the
    same: what nobody named may well be of the kind that the phrase asks for.
    """
    regions = [overlap.shape[1] for overlap in overlaps]
    ends = np.cumsum([0, *regions])
    told = [(number, text) for number, texts in enumerate(phrases) for text in texts]
    labelled = np.concatenate([(overlap >= _HIT).any(axis=0) for overlap in overlaps])
    weights = np.zeros((len(told), ends[-1]), np.float32)
    counted = np.zeros(weights.shape, bool)
    row = 0
    for number, overlap in enumerate(overlaps):
        span = slice(ends[number], ends[number + 1])
        for own in overlap:
            weights[row, span] = np.where(own >= _HIT, own, 0.0)
            counted[row, span] = (own >= _HIT) | (own < _NEAR)
            row += 1
    for row, (number, text) in enumerate(told):
        for other, overlap in enumerate(overlaps):
            if other == number:
                continue
            named = overlap >= _HIT  # (phrases, regions)
            alike = np.array([_may_agree(text, name) for name in phrases[other]])
            counted[row, ends[other] : ends[other + 1]] = named.any(0) & ~named[alike].any(0)
    return weights, counted, labelled


def _may_agree(one: str, other: str) -> bool:
    """Whether both can mean the same thing: the words of one are all in the other."""
    first, second = _content(one), _content(other)
    return first <= second or second <= first


def _content(phrase: str) -> frozenset[str]:
    words = re.findall(r"\w+", phrase.casefold())
    return frozenset(words) - {"the", "a", "an", "one", "of", "that", "is"}


def _join(parts: Sequence[_Part]) -> Batch:
    weights, counted, labelled = match(
        [part.overlap for part in parts], [part.phrases for part in parts]
    )
    return Batch(
        views=tuple((part.image, part.boxes) for part in parts),
        guises=np.concatenate([part.guises for part in parts]),
        phrases=tuple(phrase for part in parts for phrase in part.phrases),
        weights=weights,
        counted=counted,
        labelled=labelled,
        truths=tuple(tuple(zip(p.phrases, p.true, strict=True)) for p in parts),
    )
