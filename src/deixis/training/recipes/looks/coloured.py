"""Which colours descriptions give to what is worn, to hair and to things: "red_shirt"."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from deixis.core import DatasetError
from deixis.perception.looks.colours import COLOURS, PLACES, basic_colour, crops
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
        answers: (N, places, colours): 1 where a colour is said, 0 where another one is, `UNTOLD`
            where none is.
        fold: (N,) which part the photo belongs to.
    """

    crops: npt.NDArray[np.uint8]
    answers: npt.NDArray[np.int8]
    fold: npt.NDArray[np.int64]


def coloured(words: Sequence[str], *, label: str) -> npt.NDArray[np.int8] | None:
    """What a description answers, (places, colours), see `Coloured`; None if no colour is said.

    Example:
        >>> told = coloured(["woman", "red_shirt", "black_pants"], label="person")
        >>> told[PLACES.index("above"), COLOURS.index("red")].item()
        1
        >>> told[PLACES.index("hair"), COLOURS.index("red")].item()
        -1
    """
    told = np.full((len(PLACES), len(COLOURS)), UNTOLD, np.int8)
    for word in () if "not" in words else words:
        colour, _, what = word.partition("_")
        if (name := basic_colour(colour)) is None:
            continue
        if label != "person":
            rows = [] if what else [PLACES.index("itself")]
        else:
            rows = [PLACES.index(place) for place, names in _WORN.items() if what in names]
        for row in rows:
            told[row] = np.maximum(told[row], 0)
            told[row, COLOURS.index(name)] = 1
    return told if (told != UNTOLD).any() else None


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
