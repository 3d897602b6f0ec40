"""Boxes that somebody looked at and described: a third source of looks beside captions and paws."""

from __future__ import annotations

import gzip
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
import numpy.typing as npt

from deixis.core import Boxes, DatasetError
from deixis.perception.detectors import EverydayDetector
from deixis.perception.looks import ANIMALS
from deixis.perception.looks.words import ANIMALS_ONLY, PERSONS_ONLY
from deixis.training.recipes.everyday.photos import decode, read_photos
from deixis.training.recipes.looks.material import fold_of
from deixis.training.recipes.looks.mosaics import Row, Shown, of_mosaics
from deixis.training.recipes.looks.said import LOOKS

__all__ = ["BY_EYE", "Described", "answers_in", "described", "of_descriptions"]

BY_EYE = Path(__file__).with_name("seen_by_eye.csv.gz")
"""Photo, box in thousandths of its sides, category that our detector saw, and words: persons,
animals and things as vision-language models described them, from sheets of twenty. "red_shirt" is
a shirt, "hold_cup" is held, "mouth_ball" is in the mouth, "on_grass" is where it is; "not" says
that the box holds something else."""


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_ITSELF = _set(
    "sitting standing lying walking running jumping climbing swimming riding crouching kneeling "
    "bending sliding hanging flying kicking throwing dancing talking reading playing working "
    "hugging gloves boots barefoot wet helmet wetsuit jeans shorts skirt costume scarf backpack "
    "shirtless bald mouth saddle sweater baby"
)
_SAID = dict(zip(_ITSELF, _ITSELF, strict=True)) | {
    "smiling": "smiling laughing",
    "hat": "hat cap beanie",
    "camera": "front",
    "facing away": "back",
    "eating": "eating drinking",
    "skiing": "skiing snowboarding",
    "surfing": "surfing",
    "skateboarding": "skateboarding skating",
    "ball game": "soccer football baseball basketball tennis rugby cricket volleyball",
    "making music": "music singing hold_guitar",
    "glasses": "glasses sunglasses goggles",
    "uniform": "uniform jersey",
    "swimsuit": "swimsuit bikini",
    "coat": "coat jacket",
    "dress": "dress",
    "tank top": "tank_top",
    "arms up": "arms_up",
    "beard": "beard mustache",
    "in water": "in_water on_water in_pool",
    "in snow": "in_snow on_snow",
    "on grass": "on_grass in_grass",
    "on sand": "on_sand on_beach",
    "on a road": "on_road on_street on_sidewalk",
    "on rock": "on_rock on_rocks",
    "on stairs": "on_stairs",
    "in woods": "in_woods",
    "at a wall": "at_wall",
    "on ice": "on_ice",
    "in a room": "in_room",
    "on the floor": "on_floor",
    "on stage": "on_stage",
    "on a court": "on_court",
    "in a crowd": "in_crowd",
    "female": "woman girl old_woman",
    "young": "boy girl baby",
    "old": "old_man old_woman",
}
"""Words of the descriptions that say a look."""

_POSES = _set(
    "sitting standing lying walking running jumping climbing swimming riding crouching kneeling "
    "bending sliding hanging falling leaning flying"
)
_WHO = _set("man woman boy girl baby old_man old_woman")
_ABOVE = _set(
    "shirt tshirt tank_top sweater hoodie jacket coat vest suit uniform jersey dress robe costume "
    "apron swimsuit bikini wetsuit shirtless blouse sweatshirt overalls"
)
_BELOW = _set("pants jeans shorts skirt tights kilt dress robe swimsuit bikini wetsuit")
_SIDES = _set("front back left right")
_SURFACES = tuple(f"{where}_" for where in ("on", "in", "at", "by", "under", "over", "behind"))
_NO_WEARING = ("hold_", "with_", *_SURFACES)

_NEEDS: Mapping[str, frozenset[str]] = {
    **dict.fromkeys(_POSES, _POSES),
    **dict.fromkeys(("female", "young", "old", "baby"), _WHO),
    **dict.fromkeys(("camera", "facing away"), _SIDES),
    **dict.fromkeys(("jeans", "shorts", "skirt"), _BELOW),
    **dict.fromkeys(("boots", "barefoot"), _BELOW),
    **dict.fromkeys(
        ("coat", "sweater", "tank top", "dress", "swimsuit", "wetsuit", "uniform", "shirtless"),
        _ABOVE,
    ),
}
"""A look is answered only where one word of these is there: no pose is told of a lone head."""

_FACE = ("smiling", "glasses", "beard")  # not told of who turns the back on us
_HALF = frozenset({"upper", "face", "nolower"})  # feet are not in the picture
_FEET = ("boots", "barefoot")
_PLACES = tuple(look for look, words in _SAID.items() if words.startswith(("on_", "in_", "at_")))
_SAMES = {"top": "tank_top", "tanktop": "tank_top", "grey": "gray", "leggings": "tights"}


@dataclass(frozen=True, slots=True)
class Described:
    """One box.

    Attributes:
        shares: (4,) x1 y1 x2 y2 as shares of the photo's sides.
        label: Category that our detector saw there.
        words: What was said of it.
    """

    shares: npt.NDArray[np.float64]
    label: str
    words: tuple[str, ...]


def described(path: Path = BY_EYE) -> Mapping[str, Sequence[Described]]:
    """Photo -> its boxes.

    Raises:
        DatasetError: A line has another form.
    """
    told: dict[str, list[Described]] = {}
    for number, line in enumerate(gzip.decompress(path.read_bytes()).decode().splitlines(), 1):
        key, *edges = line.split(",")
        label, words = edges[4:] if len(edges) == 6 else ("", "")
        if not label or not all(edge.lstrip("-").isdigit() for edge in edges[:4]):
            what = f"expected photo,x1,y1,x2,y2,category,words, got {line!r}"
            raise DatasetError(what, path=str(path), line=number)
        shares = np.array(edges[:4], np.float64) / 1000
        told.setdefault(key, []).append(Described(shares, label, tuple(words.split())))
    return told


def answers_in(words: Sequence[str], *, label: str) -> dict[str, bool]:
    """Look -> whether it is so, of the looks that a description answers.

    Example:
        >>> told = answers_in("woman sitting front red_shirt".split(), label="person")
        >>> told["sitting"], told["standing"], told["female"], "jeans" in told
        (True, False, True, False)
    """
    if "not" in words or label not in ANIMALS | {"person"}:
        return {}
    said = {part for word in words for part in _meanings(word)}
    animal, placed = label in ANIMALS, any(word.startswith(_SURFACES) for word in words)
    answers: dict[str, bool] = {}
    for look in LOOKS:
        needed = _NEEDS.get(look)
        if look not in _SAID or look in (PERSONS_ONLY if animal else ANIMALS_ONLY):
            continue
        if (needed and not said & needed) or (look in _PLACES and not placed):
            continue
        if (look in _FACE and "back" in said) or (look in _FEET and said & _HALF):
            continue
        answers[look] = not said.isdisjoint(_words(look))
    if animal and label != "bird":
        answers.pop("flying", None)
    return answers


@cache
def _words(look: str) -> frozenset[str]:
    return frozenset(_SAID[look].split())


def _meanings(word: str) -> Iterator[str]:
    """The word, and what it is one of: "red_tank_top" is a tank top."""
    word = _SAMES.get(word, word)
    yield word
    first, *more = word.split("_")
    if first == "mouth" and more != ["open"]:
        yield "mouth"
    elif more and not word.startswith(_NO_WEARING):
        yield _SAMES.get(more[-1], more[-1])


def of_descriptions(
    folders: Sequence[Path], detector: EverydayDetector, *, path: Path = BY_EYE, seed: int = 1
) -> Iterator[Row]:
    """Rows of all boxes on photos of shard folders: plain, mirrored, and both in mosaics."""
    table, shown, done = described(path), [], set()
    for photo in read_photos(folders):
        boxes = [(box, answers_in(box.words, label=box.label)) for box in table.get(photo.key, ())]
        boxes = [(box, answers) for box, answers in boxes if answers]
        if not boxes or photo.key in done or photo.split == "val" or photo.complete:
            continue
        done.add(photo.key)
        image = decode(photo.data)
        for mirrored in (False, True):
            side = np.ascontiguousarray(image[:, ::-1]) if mirrored else image
            shares = np.stack([_turned(box.shares) if mirrored else box.shares for box, _ in boxes])
            edges = Boxes(shares * np.array([*image.shape[1::-1]] * 2))
            rows = detector.pooled(side, edges)
            for number, (row, (box, answers)) in enumerate(zip(rows, boxes, strict=True)):
                weights = dict.fromkeys(answers, 1.0)
                about = (answers, weights, box.label in ANIMALS, fold_of(photo.key))
                shown.append(Shown(photo.data, mirrored, shares[number : number + 1], *about))
                yield row, *about
    yield from of_mosaics(shown, detector, seed=seed)


def _turned(shares: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    return np.array([1 - shares[2], shares[1], 1 - shares[0], shares[3]])
