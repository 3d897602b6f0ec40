"""What somebody said of boxes: the noun of each, and what else was seen of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from deixis.core import DatasetError
from deixis.core.vocabulary import COCO_CATEGORIES
from deixis.language.lexicon.wordsets import word_set
from deixis.perception.looks import ANIMALS
from deixis.training.recipes.looks.seen import Described, described
from deixis.training.recipes.pocket.names import noun_of

__all__ = ["NAMED_BY_EYE", "Told", "chances_of", "read_boxes", "read_named_boxes"]

NAMED_BY_EYE = Path(__file__).with_name("named_by_eye.csv.gz")
"""Photo, box in thousandths of its sides, category that our detector faintly saw, the noun of what
is there, and g where the box fits it, p where it holds a part, b where it is too big: told by
vision-language models, not by people, from sheets of thirty."""

_NOT_SAID = word_set("cut hidden blurry nolower nopose nobody noface upper face dark")
_PERSONS = frozenset({"man", "woman", "boy", "girl", "baby", "old man", "old woman", "person"})
_FITS, _PART = 1.0, 0.6  # how sure a category is where the box fits the thing, and where it hardly
_LIKELY = 0.8  # where another word names it
_SEEN = 0.7  # where its colours or pose were told, but not its kind


@dataclass(frozen=True, slots=True)
class Told:
    """One box.

    Attributes:
        shares: (4,) x1 y1 x2 y2 as shares of the photo's sides.
        noun: What it holds.
        more: What else was said of it: "red shirt", "sitting".
        chance: Category -> how likely it is.
        whole: Whether all was said that could be seen, and not the noun alone.
    """

    shares: npt.NDArray[np.float64]
    noun: str
    more: tuple[str, ...]
    chance: Mapping[str, float]
    whole: bool


def read_boxes() -> dict[str, list[Told]]:
    """Photo -> its boxes: described ones, then those that were only named."""
    told: dict[str, list[Told]] = {}
    for key, boxes in described().items():
        for box in boxes:
            if "not" in box.words or not box.words:
                continue
            noun, *more = (word.replace("_", " ") for word in box.words)
            chance = chances_of(noun, box.label, more)
            rest = tuple(_plainly(word) for word in more if word not in _NOT_SAID)
            told.setdefault(key, []).append(Told(box.shares, noun, rest, chance, whole=True))
    for key, named in read_named_boxes().items():
        told.setdefault(key, []).extend(named)
    return told


def _plainly(word: str) -> str:
    """As people would say it: "holding cup", "with ball in mouth"."""
    first, _, rest = word.partition(" ")
    if first == "hold" and rest:
        return f"holding {rest}"
    return f"with {rest} in mouth" if first == "mouth" and rest not in ("", "open") else word


def chances_of(noun: str, label: str, more: Sequence[str]) -> dict[str, float]:
    """Category -> how likely it is, of what a detector called ``label`` and somebody ``noun``.

    Example:
        >>> chances_of("woman", "person", []), chances_of("pickup", "car", [])
        ({'person': 1.0}, {'truck': 0.8})
    """
    if noun in COCO_CATEGORIES:
        return {noun: _FITS}
    if label == "person" and noun in _PERSONS:
        return {"person": _FITS}
    found = noun_of(noun)
    categories = () if found is None else found.categories
    if len(categories) == 1 and categories[0] in COCO_CATEGORIES:
        return {categories[0]: _LIKELY}
    if label in ANIMALS and {"brown", "white", "black", "standing", "lying"} & set(more):
        return {label: _SEEN}
    return {}


def read_named_boxes(path: Path = NAMED_BY_EYE) -> dict[str, list[Told]]:
    """Photo -> boxes of which only the noun was told.

    Raises:
        DatasetError: A line has another form.
    """
    return {
        key: [_named(box, path) for box in boxes if box.words != ("nothing",)]
        for key, boxes in described(path).items()
    }


def _named(box: Described, path: Path) -> Told:
    noun, *fit = box.words or ("",)
    if not noun or fit not in ([], ["g"], ["p"], ["b"]):
        raise DatasetError(f"expected a noun and g, p or b, got {box.words}", path=str(path))
    name = noun.replace("_", " ")
    sure = chances_of(name, "", [])
    chance = sure if fit == ["g"] else {key: min(value, _PART) for key, value in sure.items()}
    return Told(box.shares, name, (), chance, whole=False)
