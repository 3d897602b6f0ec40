"""What was told of each photo: nouns, and where the middle of each is."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

from deixis.core import DatasetError
from deixis.core.vocabulary import COCO_CATEGORIES
from deixis.language.lexicon.wordsets import word_set
from deixis.perception.nouns.words import ALIKE, IMPLIED, SAME

__all__ = ["BY_EYE", "Spots", "answers", "beyond", "nouns_in", "read_told"]

BY_EYE = Path(__file__).with_name("nouns_by_eye.csv")
"""Photo, then nouns with two digits: tenths of the width and of the height at which the middle is.
7,510 photos of the pack, told from contact sheets by vision-language models, not by people."""

Spots = Mapping[str, tuple[float, float]]
"""Noun -> its middle as shares of the photo's width and height."""

_ENOUGH = 12  # photos that show a noun, from which on it is learned
_CANON = {word: noun for noun, words in SAME.items() for word in words}
_NO_THINGS = word_set(
    "hair eye horn beak wing tail trunk leg teeth tooth hand fur mustache beard face head arm foot "
    "ear nose mouth paw body finger tongue antler mane back feather text letter word number line "
    "logo website shadow reflection sun tag button clothes machine ground light food animal man "
    "woman person crowd boy girl child people baby"
)
"""Parts of bodies, persons, what is written, and words too wide to be told from others."""


def read_told(path: Path = BY_EYE) -> dict[str, Spots]:
    """Photo -> what it shows; synonyms are one noun, and a lake is water, too.

    Raises:
        DatasetError: A line has another form.
    """
    told: dict[str, Spots] = {}
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        key, *items = line.split(",")
        spots: dict[str, tuple[float, float]] = {}
        for item in items:
            match = re.fullmatch(r"(.+) (\d)(\d)", item)
            if match is None:
                what = f"expected photo,noun XY,noun XY..., got {item!r}"
                raise DatasetError(what, path=str(path), line=number)
            noun = _CANON.get(match[1], match[1])
            if noun not in _NO_THINGS:
                spots.setdefault(noun, ((int(match[2]) + 0.5) / 10, (int(match[3]) + 0.5) / 10))
        for noun, spot in list(spots.items()):
            if noun in IMPLIED:
                spots.setdefault(IMPLIED[noun], spot)
        told[key] = spots
    return told


def nouns_in(told: Iterable[Spots], least: int = _ENOUGH) -> list[str]:
    """Nouns that at least so many photos show, in alphabetical order."""
    counts = Counter(noun for spots in told for noun in spots)
    return sorted(noun for noun, count in counts.items() if count >= least)


def beyond(nouns: Sequence[str]) -> list[int]:
    """Places of those nouns that are no category of the detector."""
    return [place for place, noun in enumerate(nouns) if noun not in COCO_CATEGORIES]


def answers(
    shown: Sequence[Spots], nouns: Sequence[str], among: Collection[str] | None = None
) -> tuple[npt.NDArray[np.float32], npt.NDArray[np.float32]]:
    """For a picture of some photos whether it shows each noun, and what that counts, (nouns,) each.

    That a photo does not show a path says nothing where a road was told: it may have been meant.

    Args:
        shown: What was told of each photo.
        nouns: Those that are asked for.
        among: Only that the picture shows none of these counts; any when None.
    """
    said = {noun for spots in shown for noun in spots}
    unsure = {noun for group in ALIKE if group & said for noun in group}
    yes = np.array([noun in said for noun in nouns], np.float32)
    counts = [
        noun in said or (noun not in unsure and (among is None or noun in among)) for noun in nouns
    ]
    return yes, np.array(counts, np.float32)
