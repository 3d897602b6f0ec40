"""Which phrases fit a region, which do not, and which nobody knows about."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from deixis.training.recipes.pocket.phrases import Phrases, build_phrases
from deixis.training.recipes.pocket.regions import BARE, BOX, TOLD, TRAIN, WHOLE, Regions

__all__ = ["NO_NOUN", "Targets", "link"]

BoolArray = npt.NDArray[np.bool_]
FloatArray = npt.NDArray[np.float32]
Numbers = npt.NDArray[np.int64]

NO_NOUN = -1
"""Number of a noun that says nothing of the kind."""

_TRUE, _POSSIBLE = 0.3, 0.05  # chances from which a category counts, and from which it may
_LOOSE = 0.2  # weight of "a dog's box is no fence", which is often untrue
_NOT_SAID = 0.5  # weight of "nobody said that she smiles"
_WRONG_NOUN = 0.3  # weight of "this is no sitting cat", where it is no cat


@dataclass(frozen=True)
class Targets:
    """What `Regions` and `Phrases` have to do with each other.

    Attributes:
        own: Nouns that somebody said of each region.
        said: (N, more) what else was.
    """

    regions: Regions
    phrases: Phrases
    own: list[tuple[int, ...]]
    said: BoolArray

    def nouns(self, rows: Numbers, nouns: Numbers) -> tuple[BoolArray, FloatArray]:
        """Whether nouns fit regions, (B, M), and how much each answer counts, in 0..1."""
        regions, phrases = self.regions, self.phrases
        kind = regions.kind[rows][:, None]
        hit, maybe = phrases.hit[:, nouns], phrases.maybe[:, nouns]
        chance = regions.chance[rows]
        sure = _most(np.where(kind == WHOLE, 0.0, chance), hit)
        fits = sure >= _TRUE
        open_ = _most(chance, maybe) >= _POSSIBLE
        weight = np.where(fits, sure, np.where(open_, 0.0, 1.0)).astype(np.float32)
        free = phrases.free[nouns][None, :] & ~fits
        weight = np.where(free & ((kind == BOX) | (kind == WHOLE)) & (weight > 0), _LOOSE, weight)
        weight = np.where(free & (kind == BARE), 0.0, weight)
        gender = self.gender[rows][:, None] * phrases.gender[nouns][None, :]
        weight = np.where(gender < 0, 1.0, weight)  # who is said to be a woman is no man
        place = {int(noun): column for column, noun in enumerate(nouns)}
        for line, row in enumerate(rows):
            for noun in self.own[row]:
                if (column := place.get(noun)) is not None:
                    fits[line, column], weight[line, column] = True, 1.0
        fits[:, nouns == NO_NOUN], weight[:, nouns == NO_NOUN] = True, 1.0
        return fits, weight.astype(np.float32)

    def more(self, rows: Numbers, nouns: Numbers, more: Numbers) -> tuple[BoolArray, FloatArray]:
        """The same of nouns of which something more is said."""
        fits, weight = self.nouns(rows, nouns)
        told = self.said[rows][:, more]
        counts = np.where(told, 1.0, _NOT_SAID) * self.regions.described[rows][:, None]
        weight = np.where(fits, weight * counts, weight * _WRONG_NOUN)
        return fits & told, weight.astype(np.float32)

    @cached_property
    def gender(self) -> Numbers:
        """(N,) as `Phrases.gender`, of regions of whom it was said."""
        told = np.array([self.phrases.gender[list(group)].sum() for group in self.own])
        return np.asarray(np.sign(told) * (self.regions.kind == TOLD), np.int64)


def _most(chance: npt.NDArray[np.floating], under: BoolArray) -> FloatArray:
    """The highest chance among the categories of each noun, (B, M)."""
    most = np.zeros((len(chance), under.shape[1]), np.float32)
    for category in np.flatnonzero(chance.any(axis=0)):
        columns = np.flatnonzero(under[category])
        most[:, columns] = np.maximum(most[:, columns], chance[:, category, None])
    return most


def link(regions: Regions, keys: Sequence[str], shown: Mapping[str, tuple[str, ...]]) -> Targets:
    """Phrases of what was said of the train part, and of which regions each was said.

    Args:
        regions: All of them.
        keys: The photos' names, in the order of the cache.
        shown: What is seen on each photo as a whole.
    """
    nouns = [_nouns_of(regions, row, keys, shown) for row in range(len(regions))]
    more = [tuple(text for text in told.split("|") if text) for told in regions.more.tolist()]
    taught = np.flatnonzero((regions.part == TRAIN) & ~regions.cut).tolist()
    phrases = build_phrases(
        (noun for row in taught for noun in nouns[row]),
        (text for row in taught for text in more[row]),
    )
    numbers = phrases.numbers()
    own = [tuple(numbers[noun] for noun in told if noun in numbers) for told in nouns]
    said = np.zeros((len(regions), len(phrases.more)), bool)
    places = {text: number for number, text in enumerate(phrases.more)}
    for row, told in enumerate(more):
        said[row, [places[text] for text in told if text in places]] = True
    return Targets(regions, phrases, own, said)


def _nouns_of(
    regions: Regions, row: int, keys: Sequence[str], shown: Mapping[str, tuple[str, ...]]
) -> tuple[str, ...]:
    if regions.kind[row] == WHOLE:
        return shown.get(keys[int(regions.entry[row])], ())
    noun = str(regions.noun[row])
    return (noun,) if noun else ()
