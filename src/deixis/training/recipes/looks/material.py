"""Photos to rows of numbers and answers, each photo also mirrored."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from deixis.core import Boxes, DatasetError, Region
from deixis.core.protocols import ImageArray
from deixis.perception.detectors import EverydayDetector
from deixis.training.recipes.everyday.photos import Photo, decode, read_photos
from deixis.training.recipes.looks.mosaics import Row, Shown, of_mosaics
from deixis.training.recipes.looks.poses import GRAZERS, answers_of, pose_of, told_by_eye
from deixis.training.recipes.looks.said import LOOKS, Told, told_by_captions

__all__ = [
    "FOLDS",
    "Material",
    "fold_of",
    "gather",
    "joined",
    "of_animals",
    "of_captions",
    "stacked",
]

FOLDS = 5
_DOGS = frozenset({"dog", "cat", "horse", "sheep", "cow", "bear"})  # what a dog may be taken for
_NOTICED, _SURE = 0.2, 0.3  # scores from which a region counts, and may be meant
_BESIDE = 0.35  # area by the largest from which a second one could be meant as well
_SEVERAL, _MOST = 0.3, 3  # of several, areas by the largest, and how many are taken
_SMALLEST = 4.0  # pixels of a side


@dataclass(frozen=True, slots=True)
class Material:
    """Everything that is taught.

    Attributes:
        rows: (N, F) numbers of each box.
        answers: (N, looks) 0 or 1.
        weights: (N, looks) what each answer counts; 0 where there is none.
        animal: (N,) whether the box holds an animal.
        fold: (N,) which of `FOLDS` parts the photo belongs to.
    """

    rows: npt.NDArray[np.float16]
    answers: npt.NDArray[np.float32]
    weights: npt.NDArray[np.float32]
    animal: npt.NDArray[np.bool_]
    fold: npt.NDArray[np.int64]


def gather(photos: Sequence[Path], animals: Path | None) -> Iterator[Row]:
    """Rows of the captioned photos, then of the animals, then of all of them in mosaics."""
    detector = EverydayDetector(least=_NOTICED)
    shown: list[Shown] = []
    for photo in read_photos(photos):
        if photo.captions and photo.split != "val" and not photo.complete:
            yield from of_captions(photo, detector, shown)
    if animals is not None:
        yield from of_animals(animals, detector, shown)
    yield from of_mosaics(shown, detector)


def of_captions(
    photo: Photo, detector: EverydayDetector, shown: list[Shown] | None = None
) -> Iterator[Row]:
    """Rows of those persons and dogs that the captions speak of, if it is plain who is meant.

    What was used of the photo is added to ``shown``.
    """
    for mirrored, image in enumerate(_and_mirrored(decode(photo.data))):
        sides = np.array([image.shape[1], image.shape[0]] * 2, np.float64)
        seen = detector.detect(image)
        for animal, kinds in ((False, frozenset({"person"})), (True, _DOGS)):
            told = told_by_captions(photo.captions, animal=animal)
            if told is None:
                continue
            meant = _meant([region for region in seen if region.label in kinds], told)
            about = (told.answers, told.weights, animal, fold_of(photo.key))
            if shown is not None and meant:
                shares = Boxes.of(region.box for region in meant).xyxy / sides
                shown.append(Shown(photo.data, bool(mirrored), shares, *about))
            for row in _rows(detector, image, meant):
                yield row, *about


def of_animals(
    folder: Path, detector: EverydayDetector, shown: list[Shown] | None = None
) -> Iterator[Row]:
    """Rows of the animals of ``keypoints.json`` whose pose is known, from ``images``.

    The format is that of the Animal-Pose data set. What was used is added to ``shown``.
    """
    table = folder / "keypoints.json"
    if not table.is_file():
        raise DatasetError("the folder of animals needs this file", path=str(table))
    told = json.loads(table.read_text("utf-8"))
    kinds = {item["id"]: item["name"] for item in told["categories"]}
    by_eye = told_by_eye()
    for number, item in enumerate(told["annotations"]):
        kind, name = kinds[item["category_id"]], told["images"][str(item["image_id"])]
        pose = by_eye.get(number) or pose_of(item["keypoints"], item["bbox"])
        pose = pose or ("standing" if kind in GRAZERS else "skip")
        path = folder / "images" / Path(name).name
        x1, y1, x2, y2 = item["bbox"]
        if pose == "skip" or not path.is_file() or min(x2 - x1, y2 - y1) <= _SMALLEST:
            continue
        answers, weights = answers_of(item["keypoints"], pose, kind)
        data = path.read_bytes()
        image = decode(data)
        high, wide = image.shape[:2]
        for mirrored, side in enumerate(_and_mirrored(image)):
            edges = (wide - x2, y1, wide - x1, y2) if mirrored else (x1, y1, x2, y2)
            box = np.array([edges], np.float64)
            about = (answers, weights, True, fold_of(name))
            if shown is not None:
                shown.append(Shown(data, bool(mirrored), box / (wide, high, wide, high), *about))
            yield detector.pooled(side, Boxes(box))[0], *about


def joined(*parts: Material) -> Material:
    """Several in one; those without rows are left out, but one needs some."""
    some = [part for part in parts if len(part.rows)]
    return Material(*(np.concatenate([getattr(p, n) for p in some]) for n in Material.__slots__))


def stacked(rows: Iterator[Row]) -> Material:
    """All rows in one."""
    every = list(rows)
    if not every:
        none = np.zeros((0, len(LOOKS)), np.float32)
        nobody, nowhere = np.zeros(0, bool), np.zeros(0, np.int64)
        return Material(np.zeros((0, 1), np.float16), none, none, nobody, nowhere)
    numbers, answers, weights, animal, fold = zip(*every, strict=True)
    so = [[float(told.get(look, False)) for look in LOOKS] for told in answers]
    counts = [[told.get(look, 0.0) for look in LOOKS] for told in weights]
    return Material(
        np.stack(numbers).astype(np.float16),
        np.array(so, np.float32),
        np.array(counts, np.float32),
        np.array(animal, bool),
        np.array(fold),
    )


def _meant(seen: Sequence[Region], told: Told) -> list[Region]:
    sure = sorted((r for r in seen if r.score >= _SURE), key=lambda r: -r.score * r.box.area)
    sure = [r for r in sure if min(r.box.width, r.box.height) > _SMALLEST]
    if not sure:
        return []
    if told.single:
        alike = [r for r in sure if r.box.area > _BESIDE * sure[0].box.area]
        return sure[:1] if len(alike) == 1 else []
    return [r for r in sure if r.box.area > _SEVERAL * sure[0].box.area][:_MOST]


def _rows(
    detector: EverydayDetector, image: ImageArray, meant: Sequence[Region]
) -> npt.NDArray[np.float32]:
    if not meant:
        return np.zeros((0, 1), np.float32)
    return detector.pooled(image, Boxes.of(region.box for region in meant))


def _and_mirrored(image: ImageArray) -> tuple[ImageArray, ImageArray]:
    return image, np.ascontiguousarray(image[:, ::-1])


def fold_of(key: str) -> int:
    """Which of `FOLDS` parts a photo belongs to."""
    return int(hashlib.md5(key.encode(), usedforsecurity=False).hexdigest(), 16) % FOLDS
