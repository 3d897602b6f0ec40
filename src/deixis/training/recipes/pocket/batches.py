"""Draw crops and phrases, and show each crop a little differently every time."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import torch  # noqa: TID253
import torch.nn.functional as F  # noqa: N812, TID253
from torch import Tensor  # noqa: TID253

from deixis.perception.encoders.pocket import FILL
from deixis.perception.encoders.pocket_words import LONGEST, NONE, UNKNOWN
from deixis.training.recipes.pocket.crops import BACKGROUND, BOX, COLOURS, REACH, TRAIN, WHOLE
from deixis.training.recipes.pocket.targets import Targets

__all__ = ["Batch", "Drawing", "plain_views"]

_CLASSES = 80
_OFTEN, _RARELY, _STRANGE = 96, 96, 32  # phrases a batch: general, others, with an unknown noun
_PLAIN = 0.6  # how well a colour must fit
_AROUND = 1.2  # sides of what a masked view shows, as a share of the box's: a tenth on each side


@dataclass(frozen=True, slots=True)
class Batch:
    """One step's food.

    Attributes:
        images: (B, 3, S, S) float in 0..1.
        words: (M, LONGEST) int64; the first 80 are the categories' names.
        fits: (B, M) bool.
        weight: (B, M) float.
        chance: (B, 80) of the crop's own category; sums to 1, or 0 where it has none.
        sure: (B,) how much the choice of a category counts.
    """

    images: Tensor
    words: Tensor
    fits: Tensor
    weight: Tensor
    chance: Tensor
    sure: Tensor


class Drawing:
    """Endless batches; step n is the same in every run with the same seed.

    Args:
        targets: Crops, phrases and what they have to do with each other.
        batch: Crops a step.
        seed: Of all chance here.
    """

    def __init__(self, targets: Targets, *, batch: int, seed: int) -> None:
        self._targets, self._batch, self._seed = targets, batch, seed
        weights = draw_weights(targets)
        self._sum = np.cumsum(weights) / weights.sum()

    def step(self, number: int, side: int) -> Batch:
        """The batch of one step, with crops of ``side`` pixels."""
        rng = np.random.default_rng((self._seed, number))
        rows = np.searchsorted(self._sum, rng.random(self._batch)).astype(np.int64)
        crops = self._targets.crops
        columns = self._columns(rng, rows)
        fits, weight = self._targets.of(rows, columns)
        strange = _strange(rng, self._targets.phrases.words)
        words = np.concatenate([_forgetful(rng, self._targets.phrases.words[columns]), strange])
        fits = np.pad(fits, ((0, 0), (0, _STRANGE)))
        weight = np.pad(weight, ((0, 0), (0, _STRANGE)), constant_values=1.0)
        chance = np.where(crops.kind[rows][:, None] == BOX, crops.chance[rows], 0.0)
        total = chance.sum(1, keepdims=True)
        pixels = np.ascontiguousarray(crops.pixels[rows])
        views = shifted(pixels, crops.inside[rows], crops.kind[rows] == WHOLE, side, rng)
        return Batch(
            images=views,
            words=torch.from_numpy(words),
            fits=torch.from_numpy(fits),
            weight=torch.from_numpy(weight.astype(np.float32)),
            chance=torch.from_numpy((chance / np.maximum(total, 1e-6)).astype(np.float32)),
            sure=torch.from_numpy(np.where(total[:, 0] > 0, crops.sure[rows], 0.0)).float(),
        )

    def _columns(
        self, rng: np.random.Generator, rows: npt.NDArray[np.int64]
    ) -> npt.NDArray[np.int64]:
        """All names; some general phrases, some others; what was said of each crop; its colours."""
        phrases = self._targets.phrases
        general = rng.choice(np.arange(_CLASSES, phrases.generic), _OFTEN, replace=False)
        others = rng.choice(np.arange(phrases.generic, len(phrases.texts)), _RARELY, replace=False)
        said = [
            rng.choice(np.array(told), min(2, len(told)), replace=False)
            for told in (self._targets.told[row] for row in rows)
            if told
        ]
        more = np.unique(np.concatenate([general, others, *said, self._colours(rng, rows)]))
        return np.concatenate([np.arange(_CLASSES), more[more >= _CLASSES]]).astype(np.int64)

    def _colours(
        self, rng: np.random.Generator, rows: npt.NDArray[np.int64]
    ) -> npt.NDArray[np.int64]:
        """The colour of half of the things whose colour is plain, and another colour of each."""
        crops, phrases = self._targets.crops, self._targets.phrases
        rows = rows[(crops.colour[rows].max(1) >= _PLAIN) & (rng.random(len(rows)) < 0.5)]
        best = crops.colour[rows].argmax(1)
        start = phrases.generic + (crops.chance[rows].argmax(1) - 1) * len(COLOURS)
        other = rng.integers(0, len(COLOURS), len(rows))
        return np.concatenate([start + best, start + other]).astype(np.int64)


def draw_weights(targets: Targets) -> npt.NDArray[np.float64]:
    """Rarer categories oftener, and what people said something of oftener; nothing but train.

    Repeat factors of A. Gupta et al., 2019, arXiv 1908.03195, without their upper bound of 1.
    """
    crops = targets.crops
    said = np.array([bool(told) for told in targets.told])
    own = crops.chance.argmax(1)
    box = (crops.kind == BOX) & (crops.part == TRAIN)
    count = np.bincount(own[box], minlength=80)
    weights = np.zeros(len(crops))
    weights[box] = (1.0 / np.maximum(count, 20)[own[box]]) ** 0.5
    weights[box & said] *= 2.0
    weights[box & crops.drawn] *= 2.0
    total = weights.sum()
    for kind, share in ((WHOLE, 0.25), (BACKGROUND, 0.05)):
        rows = (crops.kind == kind) & (crops.part == TRAIN) & (said | (kind == BACKGROUND))
        weights[rows] = total * share / max(int(rows.sum()), 1)
    return weights


def _strange(rng: np.random.Generator, words: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    """Phrases whose noun was never taught: they fit nothing."""
    rows = words[rng.integers(0, len(words), _STRANGE)].copy()
    rows[:, 0] = UNKNOWN
    rows[: _STRANGE // 4, 1:] = NONE
    return rows


def _forgetful(rng: np.random.Generator, words: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    """Some words beside the noun become unknown, so that an unknown adjective does no harm."""
    known = words.copy()
    known[1:][(rng.random(known[1:].shape) < 0.05) & (known[1:] != NONE)] = UNKNOWN
    known[:, 0] = words[:, 0]
    bare = (known[:, 1] == NONE) & (rng.random(len(known)) < 0.1)
    known[bare, 1] = UNKNOWN
    return known[:, :LONGEST]


def plain_views(
    pixels: npt.NDArray[np.uint8],
    inside: npt.NDArray[np.float32],
    side: int,
    *,
    masked: bool = True,
) -> Tensor:
    """(B, 3, side, side) as a grounder shows regions: the box with a tenth around, on the fill."""
    images = _tensor(pixels)
    if masked:
        images = _mask(images, torch.from_numpy(inside), torch.ones(len(images), dtype=torch.bool))
    theta = torch.zeros(len(images), 2, 3)
    theta[:, 0, 0] = theta[:, 1, 1] = min(1.0, _AROUND / REACH)
    return _sample(images, theta, side)


def shifted(
    pixels: npt.NDArray[np.uint8],
    inside: npt.NDArray[np.float32],
    whole: npt.NDArray[np.bool_],
    side: int,
    rng: np.random.Generator,
) -> Tensor:
    """(B, 3, side, side): mirrored, shifted, zoomed, squeezed, dimmed; some with a mask."""
    count = len(pixels)
    images = _tensor(pixels)
    mask = torch.from_numpy((rng.random(count) < 0.5) & ~whole)
    images = _mask(images, torch.from_numpy(inside), mask)
    zoom = rng.uniform(1 / REACH, 1.0, (count, 1)) * np.exp(rng.uniform(-0.08, 0.08, (count, 2)))
    shift = rng.uniform(-0.1, 0.1, (count, 2))
    mirror = np.where(rng.random(count) < 0.5, -1.0, 1.0)
    theta = np.zeros((count, 2, 3), np.float32)
    theta[:, 0, 0], theta[:, 1, 1] = zoom[:, 0] * mirror, zoom[:, 1]
    theta[:, :, 2] = shift
    views = _sample(images, torch.from_numpy(theta), side)
    light = torch.from_numpy(rng.uniform(0.75, 1.3, (count, 1, 1, 1)).astype(np.float32))
    vivid = torch.from_numpy(rng.uniform(0.7, 1.3, (count, 1, 1, 1)).astype(np.float32))
    grey = views.mean(1, keepdim=True)
    return ((grey + (views - grey) * vivid) * light).clamp(0, 1)


def _tensor(pixels: npt.NDArray[np.uint8]) -> Tensor:
    return torch.from_numpy(pixels).permute(0, 3, 1, 2).float().div_(255)


def _mask(images: Tensor, inside: Tensor, which: Tensor) -> Tensor:
    """Where ``which``: all but the box and a tenth around it has the fill."""
    middle, half = (inside[:, :2] + inside[:, 2:]) / 2, (inside[:, 2:] - inside[:, :2]) / 2
    place = (torch.arange(images.shape[-1]) + 0.5) / images.shape[-1]
    near = (place[None, None] - middle[:, :, None]).abs() <= _AROUND * half[:, :, None]  # (B, 2, S)
    keep = near[:, 1, :, None] & near[:, 0, None, :] | ~which[:, None, None]  # (B, S, S)
    fill = torch.tensor(FILL, dtype=torch.float32).div(255).view(1, 3, 1, 1)
    return torch.where(keep[:, None], images, fill)


def _sample(images: Tensor, theta: Tensor, side: int) -> Tensor:
    grid = F.affine_grid(theta, [len(images), 3, side, side], align_corners=False)
    return F.grid_sample(images, grid, mode="bilinear", padding_mode="border", align_corners=False)
