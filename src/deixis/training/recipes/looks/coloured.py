"""Which colours and patterns descriptions give to what is worn, to hair and to things."""

from __future__ import annotations

import sys
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from deixis.core import DatasetError
from deixis.perception.looks.colours import PATTERNS, PLACES, TOLD, crops, told_as
from deixis.training.recipes.everyday.photos import decode, read_photos
from deixis.training.recipes.looks.material import fold_of
from deixis.training.recipes.looks.seen import Described, described

__all__ = ["UNTOLD", "Coloured", "coloured", "gather"]

UNTOLD = -1
"""Answer where nothing is said."""


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_WORN: Mapping[str, frozenset[str]] = {
    "above": _set(
        "shirt tshirt top tank_top tanktop sweater hoodie jacket coat vest suit uniform jersey "
        "dress robe costume blouse sweatshirt overalls swimsuit bikini wetsuit apron sleeves polo "
        "cardigan blazer"
    ),
    "below": _set(
        "pants jeans shorts skirt tights kilt leggings trousers dress suit uniform robe wetsuit "
        "overalls swimtrunks trunks"
    ),
    "hair": _set("hair"),
    "hat": _set("hat cap beanie helmet headscarf hood bandana hijab"),
    "shoes": _set("shoes boots sneakers socks sandals skates"),
}
_TOLD_EVERY = 1000


@dataclass(frozen=True, slots=True)
class Coloured:
    """Everything that is taught.

    Attributes:
        crops: (N, 112, 80, 3) uint8 RGB.
        answers: (N, places, told): 1 where it is said, 0 where something else is, `UNTOLD`
            where none is.
        fold: (N,) which part the photo belongs to.
    """

    crops: npt.NDArray[np.uint8]
    answers: npt.NDArray[np.int8]
    fold: npt.NDArray[np.int64]


def coloured(words: Sequence[str], *, label: str) -> npt.NDArray[np.int8] | None:
    """What a description answers, (places, told), see `Coloured`; None if it says none of them.

    Example:
        >>> answers = coloured(["woman", "red_shirt", "black_pants", "blond"], label="person")
        >>> answers[PLACES.index("above"), TOLD.index("red")].item()
        1
        >>> answers[PLACES.index("hair"), TOLD.index("red")].item()
        0
        >>> answers[PLACES.index("shoes"), TOLD.index("red")].item()
        -1
    """
    answers = np.full((len(PLACES), len(TOLD)), UNTOLD, np.int8)
    worn = {place for place, names in _WORN.items() if any(_what(word) in names for word in words)}
    for word in () if "not" in words else words:
        first, _, what = word.partition("_")
        if (name := told_as(first)) is None:
            continue
        for place in _places(name, what, worn) if label == "person" else _whole(what):
            row = PLACES.index(place)
            answers[row] = np.maximum(answers[row], 0)
            answers[row, TOLD.index(name)] = 1
    return answers if (answers != UNTOLD).any() else None


def _what(word: str) -> str:
    """The garment of "red_tank_top"; a colour that is no adjective here is none."""
    first, _, rest = word.partition("_")
    return rest if told_as(first) else word


def _places(name: str, what: str, worn: Collection[str]) -> Sequence[str]:
    """Where a word of a person's description belongs; patterns may stand alone."""
    if not what and name == "blond":
        return ("hair",)
    if not what and name in PATTERNS:
        return [place for place in ("above", "below") if place in worn][:1]
    return [place for place, names in _WORN.items() if what in names]


def _whole(what: str) -> Sequence[str]:
    return () if what else ("itself",)


def gather(
    folders: Sequence[Path], told: Mapping[str, Sequence[Described]] | None = None
) -> Coloured:
    """Described boxes of shard folders; photos of the yardstick are left out.

    Raises:
        DatasetError: None of their colours is described.
    """
    told = described() if told is None else told
    seen: set[str] = set()
    rows: list[tuple[npt.NDArray[np.uint8], npt.NDArray[np.int8], int]] = []
    for photo in read_photos(folders):
        if photo.key in seen or photo.split == "val" or photo.complete:
            continue
        seen.add(photo.key)
        some = [(box, coloured(box.words, label=box.label)) for box in told.get(photo.key, ())]
        answered = [(box, answers) for box, answers in some if answers is not None]
        if not answered:
            continue
        image = decode(photo.data)
        sides = np.array([*image.shape[1::-1]] * 2)
        pictures = crops(image, np.stack([box.shares * sides for box, _ in answered]))
        for picture, (_, answers) in zip(pictures, answered, strict=True):
            rows.append((picture, answers, fold_of(photo.key)))
            if len(rows) % _TOLD_EVERY == 0:
                print(f"{len(rows)} boxes", file=sys.stderr)
    if not rows:
        raise DatasetError("no photo of these folders has a described colour", path=str(folders[0]))
    shown, told_of, folds = zip(*rows, strict=True)
    return Coloured(np.stack(shown), np.stack(told_of), np.array(folds))
