"""Draw regions and phrases."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import torch  # noqa: TID253
from torch import Tensor  # noqa: TID253

from deixis.perception.encoders.pocket import CAP
from deixis.perception.encoders.pocket_words import LONGEST, NONE, UNKNOWN
from deixis.training.recipes.pocket.phrases import ANY, JOINS
from deixis.training.recipes.pocket.regions import BARE, TOLD, TRAIN, WHOLE
from deixis.training.recipes.pocket.targets import NO_NOUN, Targets

__all__ = ["Batch", "Drawing", "Scale"]

_CLASSES = 80
_OTHERS, _STRANGE = 160, 32  # nouns a batch beside the categories' names, and unknown ones
_TRUE_MORE, _FALSE_MORE = 3, 2  # of what else is said, for each described region
_SPREAD = 0.05  # added to each deviation, so that what hardly varies is not blown up
_RARE = 20  # boxes of a category, below which it is not drawn oftener still
_TOLD_OFTENER, _BARE_SHARE, _WHOLE_SHARE = 2.0, 0.03, 0.1
_GENERAL = 0.5  # how often a region is called by its kind, where somebody called it otherwise


@dataclass(frozen=True, slots=True)
class Scale:
    """What brings inputs to mean 0 and deviation 1 on the train part."""

    mean: npt.NDArray[np.float32]
    deviation: npt.NDArray[np.float32]

    @classmethod
    def of(cls, targets: Targets) -> Scale:
        """Counted once over all that is taught."""
        rows = np.flatnonzero(targets.regions.part == TRAIN)
        total, squares = 0.0, 0.0
        for part in np.array_split(rows, max(1, len(rows) // 4096)):
            inputs = targets.regions.inputs[part].astype(np.float64)
            total, squares = total + inputs.sum(0), squares + (inputs**2).sum(0)
        mean = total / len(rows)
        deviation = np.sqrt(np.maximum(squares / len(rows) - mean**2, 0.0)) + _SPREAD
        return cls(np.asarray(mean, np.float32), np.asarray(deviation, np.float32))

    def __call__(self, inputs: npt.NDArray[np.float16]) -> Tensor:
        """(N, F) as the network takes them."""
        told = (inputs.astype(np.float32) - self.mean) / self.deviation
        return torch.from_numpy(np.clip(told, -CAP, CAP))


@dataclass(frozen=True, slots=True)
class Batch:
    """One step's food.

    Attributes:
        inputs: (B, F) of regions.
        words: (M, LONGEST) int64; the first 80 are the categories' names.
        fits: (B, M) bool.
        weight: (B, M) float.
        chance: (B, 80) of the region's own category; sums to 1, or 0 where it has none.
        sure: (B,) how much the choice of a category counts.
    """

    inputs: Tensor
    words: Tensor
    fits: Tensor
    weight: Tensor
    chance: Tensor
    sure: Tensor


class Drawing:
    """Endless batches; step n is the same in every run with the same seed.

    Args:
        targets: Regions, phrases and what they have to do with each other.
        scale: For the inputs.
        batch: Regions a step.
        seed: Of all chance here.
    """

    def __init__(self, targets: Targets, scale: Scale, *, batch: int, seed: int) -> None:
        self._targets, self._scale, self._batch, self._seed = targets, scale, batch, seed
        weights = draw_weights(targets)
        self._sum = np.cumsum(weights) / weights.sum()
        often = targets.phrases.often**0.5
        self._often = often / max(float(often.sum()), 1e-9)
        self._words = targets.phrases.words(targets.phrases.nouns)

    def step(self, number: int) -> Batch:
        """The batch of one step."""
        rng = np.random.default_rng((self._seed, number))
        targets, regions = self._targets, self._targets.regions
        rows = np.searchsorted(self._sum, rng.random(self._batch)).astype(np.int64)
        nouns = self._nouns(rng, rows)
        names, more, texts = self._more(rng, rows)
        words = np.concatenate([self._words[nouns], texts])
        strange = words[rng.integers(0, len(words), _STRANGE)].copy()
        strange[:, 0], strange[: _STRANGE // 4, 1:] = UNKNOWN, NONE
        told = (targets.nouns(rows, nouns), targets.more(rows, names, more))
        unknown = np.zeros((len(rows), _STRANGE))
        fits = np.concatenate([told[0][0], told[1][0], unknown > 0], axis=1)
        weight = np.concatenate([told[0][1], told[1][1], unknown + 1], axis=1)
        chance = np.where(regions.kind[rows][:, None] == WHOLE, 0.0, regions.chance[rows])
        total = chance.sum(1, keepdims=True)
        return Batch(
            inputs=self._scale(regions.inputs[rows]),
            words=torch.from_numpy(np.concatenate([words, strange])),
            fits=torch.from_numpy(fits),
            weight=torch.from_numpy(weight.astype(np.float32)),
            chance=torch.from_numpy((chance / np.maximum(total, 1e-6)).astype(np.float32)),
            sure=torch.from_numpy(chance.max(1).astype(np.float32)),
        )

    def _nouns(
        self, rng: np.random.Generator, rows: npt.NDArray[np.int64]
    ) -> npt.NDArray[np.int64]:
        """The names of all categories, some other nouns, and what was said of each region."""
        count = len(self._targets.phrases.nouns)
        others = rng.choice(
            np.arange(_CLASSES, count), min(_OTHERS, count - _CLASSES), replace=False
        )
        own = [noun for row in rows for noun in self._targets.own[row]]
        more = np.unique(np.concatenate([others, np.array(own, np.int64)]))
        return np.concatenate([np.arange(_CLASSES), more[more >= _CLASSES]]).astype(np.int64)

    def _more(
        self, rng: np.random.Generator, rows: npt.NDArray[np.int64]
    ) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64], npt.NDArray[np.int64]]:
        """Numbers of nouns and of what is said of them, and the words of both together.

        Of each described region some of what was said, and some of what is said of others.
        """
        targets, phrases = self._targets, self._targets.phrases
        names: list[int] = []
        more: list[int] = []
        for row in rows[targets.regions.described[rows]].tolist():
            said = np.flatnonzero(targets.said[row])
            true = rng.choice(said, min(_TRUE_MORE, len(said)), replace=False)
            chosen = true.tolist()
            if len(phrases.more) >= _FALSE_MORE:
                chosen += rng.choice(len(phrases.more), _FALSE_MORE, p=self._often).tolist()
            names += [self._called(rng, row)] * len(chosen)
            more += chosen
        texts = [
            phrases.both(
                phrases.nouns[noun] if noun != NO_NOUN else ANY,
                phrases.more[text],
                str(rng.choice(JOINS)) if " " in phrases.more[text] else "",
            )
            for noun, text in zip(names, more, strict=True)
        ]
        table = np.array(texts, np.int64).reshape(-1, LONGEST)
        return np.array(names, np.int64), np.array(more, np.int64), table

    def _called(self, rng: np.random.Generator, row: int) -> int:
        """The noun of a region: what somebody called it, its category, or none."""
        targets, chance = self._targets, self._targets.regions.chance[row]
        own = targets.own[row]
        if own and rng.random() < _GENERAL:
            return own[0]
        return int(chance.argmax()) if chance.max() > 0 and rng.random() < _GENERAL else NO_NOUN


def draw_weights(targets: Targets) -> npt.NDArray[np.float64]:
    """Rarer categories oftener, and what people said something of oftener; nothing but train.

    Repeat factors of A. Gupta et al., 2019, arXiv 1908.03195, without their upper bound of 1.
    """
    regions = targets.regions
    taught, named = regions.part == TRAIN, np.array([bool(own) for own in targets.own])
    box = taught & (regions.kind <= TOLD) & ((regions.chance.max(1) > 0) | named)
    known = regions.chance.max(1) > 0
    own = regions.chance.argmax(1)
    count = np.bincount(own[box & known], minlength=_CLASSES)
    weights = np.zeros(len(regions))
    rare = (1.0 / np.maximum(count, _RARE)) ** 0.5
    weights[box] = np.where(known[box], rare[own[box]], np.median(rare[count > 0]))
    weights[box & regions.described] *= _TOLD_OFTENER
    total = weights.sum()
    for rows, share in (
        (taught & (regions.kind == BARE), _BARE_SHARE),
        (taught & (regions.kind == WHOLE) & named, _WHOLE_SHARE),
    ):
        weights[rows] = total * share / max(int(rows.sum()), 1)
    return weights
