"""Which phrases fit a crop, which do not, and which nobody knows about."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from deixis.language.lexicon.inflection import IRREGULAR_PLURALS
from deixis.perception.encoders.pocket_words import noun_part
from deixis.training.recipes.pocket.crops import BACKGROUND, BOX, WHOLE, Crops
from deixis.training.recipes.pocket.names import Said
from deixis.training.recipes.pocket.phrases import Phrases

__all__ = ["Targets", "link"]

BoolArray = npt.NDArray[np.bool_]

_TRUE, _POSSIBLE = 0.3, 0.05  # chances from which a category counts, and from which it may
_ALONE = 0.5  # chance of the only thing of its category, which the caption then is about
_COLOURED, _NOT_COLOURED = 0.6, 0.15
_LOOSE = 0.3  # weight of "a dog's crop shows no grass", which is often untrue


@dataclass(frozen=True, slots=True)
class Targets:
    """What `Crops` and `Phrases` have to do with each other.

    Attributes:
        told: A tuple of phrases for each crop that people said of it.
        gender: (N,) as `Phrases.gender`, of the crop.
    """

    crops: Crops
    phrases: Phrases
    told: list[tuple[int, ...]]
    gender: npt.NDArray[np.int64]

    def of(
        self, rows: npt.NDArray[np.int64], columns: npt.NDArray[np.int64]
    ) -> tuple[BoolArray, npt.NDArray[np.float32]]:
        """Whether phrases fit crops, (B, M), and how much each answer counts, in 0..1."""
        crops, phrases = self.crops, self.phrases
        kind = crops.kind[rows][:, None]
        chance = np.where(kind == WHOLE, 0.0, crops.chance[rows])
        hit, maybe = phrases.hit[:, columns], phrases.maybe[:, columns]
        sure = _most(chance, hit)
        fits = sure >= _TRUE
        open_ = _most(crops.chance[rows], maybe) >= _POSSIBLE
        weight = np.where(fits, sure, np.where(open_, 0.0, 1.0)).astype(np.float32)
        free = phrases.free[columns][None, :]
        weight = np.where(free & (kind == BOX), _LOOSE, weight)
        weight = np.where(free & (kind == BACKGROUND), 0.0, weight)
        self._colours(rows, columns, _most(chance, maybe) >= _TRUE, fits, weight)
        against = self.gender[rows][:, None] * phrases.gender[columns][None, :] < 0
        fits[against], weight[against] = False, 1.0
        self._said(rows, columns, fits, weight)
        return fits, weight

    def _colours(
        self,
        rows: npt.NDArray[np.int64],
        columns: npt.NDArray[np.int64],
        named: BoolArray,
        fits: BoolArray,
        weight: npt.NDArray[np.float32],
    ) -> None:
        """Colour words of things whose category is right are true or false by their pixels."""
        where = np.flatnonzero(self.phrases.colour[columns] >= 0)
        seen = self.crops.colour[rows][:, self.phrases.colour[columns[where]]]  # (B, K)
        named = named[:, where]
        fits[:, where] = named & (seen >= _COLOURED)
        known = fits[:, where] | (named & (seen >= 0) & (seen < _NOT_COLOURED))
        weight[:, where] = np.where(known, 1.0, weight[:, where])

    def _said(
        self,
        rows: npt.NDArray[np.int64],
        columns: npt.NDArray[np.int64],
        fits: BoolArray,
        weight: npt.NDArray[np.float32],
    ) -> None:
        place = {int(column): n for n, column in enumerate(columns)}
        for line, row in enumerate(rows):
            for phrase in self.told[row]:
                if (n := place.get(phrase)) is not None:
                    fits[line, n], weight[line, n] = True, 1.0


def _most(chance: npt.NDArray[np.float32], under: BoolArray) -> npt.NDArray[np.float32]:
    """The highest chance among the categories of each phrase, (B, M)."""
    most = np.zeros((len(chance), under.shape[1]), np.float32)
    for category in range(under.shape[0]):
        there = chance[:, category]
        if there.any():
            columns = np.flatnonzero(under[category])
            part = most[:, columns]
            most[:, columns] = np.maximum(part, there[:, None])
    return most


def link(crops: Crops, phrases: Phrases, keys: Sequence[str], said: Mapping[str, Said]) -> Targets:
    """Give each crop the phrases that people said of it.

    A photo's phrases are true of the whole photo. They are also true of its only thing of the
    category that they name, if it has just one.

    Args:
        crops: All of them.
        phrases: All of them.
        keys: The photos' names, in the order of the cache.
        said: What is said of each.
    """
    numbers = phrases.numbers()
    told: list[set[int]] = [set() for _ in range(len(crops))]
    inside: dict[int, list[int]] = defaultdict(list)
    for row in np.flatnonzero(crops.kind == BOX).tolist():
        inside[int(crops.entry[row])].append(row)
    for row in np.flatnonzero(crops.kind == WHOLE).tolist():
        entry = int(crops.entry[row])
        item = said.get(keys[entry], Said((), ()))
        for text in (*item.labels, *item.phrases):
            if (number := numbers.get(text)) is None:
                continue
            told[row].add(number)
            only = _only(crops, inside[entry], phrases.maybe[:, number])
            if only is not None and not _plural(text):
                told[only].add(number)
    gender = [_agreed(phrases.gender[list(group)]) for group in told]
    return Targets(crops, phrases, [tuple(sorted(group)) for group in told], np.array(gender))


def _only(crops: Crops, rows: list[int], categories: BoolArray) -> int | None:
    if not categories.any():
        return None
    chances = [float(crops.chance[row][categories].max()) for row in rows]
    likely = [row for row, chance in zip(rows, chances, strict=True) if chance >= _POSSIBLE]
    return likely[0] if len(likely) == 1 and max(chances) >= _ALONE else None


def _plural(text: str) -> bool:
    noun = noun_part(text).rpartition(" ")[2]
    return noun in IRREGULAR_PLURALS or (noun.endswith("s") and not noun.endswith("ss"))


def _agreed(signs: npt.NDArray[np.int64]) -> int:
    both = set(signs.tolist()) - {0}
    return both.pop() if len(both) == 1 else 0
