"""Photos as the maps that a detector makes of them: whole, mirrored, and four in one picture."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path

import cv2
import numpy as np
import numpy.typing as npt

from deixis.core import DatasetError, Size
from deixis.core.protocols import ImageArray
from deixis.perception.detectors import EverydayDetector
from deixis.perception.nouns.teller import trimmed
from deixis.training.recipes.everyday.photos import decode, read_photos
from deixis.training.recipes.looks.material import FOLDS, fold_of

__all__ = ["Picture", "Pictures", "gather", "gather_named"]

_WIDE, _HIGH = 416, 320  # pixels of a picture that shows four
_FILL = 114
_OTHERS = 3  # photos beside a named one
_MOSAICS = 2  # how often a photo is shown beside three others
_SQUASHED = "RlNZLER/Image-Text-Matching"  # its photos were made square; most lay
_LYING = 4 / 3
_TOLD_EVERY = 500
_NAMES = ("near", "deep")
_TUPLES = ("inner", "near", "deep", "starts")
_INDEX = "pictures.json"
_WHOLE = ((0.0, 0.0, 1.0, 1.0),)

Array16 = npt.NDArray[np.float16]
Part = tuple[float, float, float, float]
_Shown = tuple[ImageArray, tuple[str, ...], tuple[Part, ...], bool]


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture and where its maps begin.

    Attributes:
        keys: Of the photos that it shows.
        parts: Where each is, x1 y1 x2 y2 as shares of the picture.
        mirrored: Whether each photo was mirrored.
        inner: Width and height on the detector's canvas, in pixels.
        near, deep: Height, width and channels of the maps at strides 16 and 32.
        starts: Where these begin in their files, in numbers.
        folder: Number of the folder that has them.
    """

    keys: tuple[str, ...]
    parts: tuple[Part, ...]
    mirrored: bool
    inner: tuple[int, int]
    near: tuple[int, int, int]
    deep: tuple[int, int, int]
    starts: tuple[int, int]
    folder: int = 0

    @property
    def whole(self) -> bool:
        """Whether it shows one photo as it is."""
        return len(self.keys) == 1 and not self.mirrored


class Pictures:
    """The maps of all pictures, read from disk when asked for.

    Args:
        folders: Where they were written.
    """

    def __init__(self, *folders: Path) -> None:
        self.items = [
            replace(item, folder=number)
            for number, folder in enumerate(folders)
            for item in _read(folder)
        ]
        self._files = [
            [np.memmap(folder / f"{name}.bin", np.float16, "r") for name in _NAMES]
            for folder in folders
        ]

    def maps(self, item: Picture) -> tuple[npt.NDArray[np.float32], npt.NDArray[np.float32]]:
        """(h, w, C) at stride 16 and (h, w, C) at stride 32."""
        shapes = (item.near, item.deep)
        near, deep = (
            np.asarray(file[start : start + int(np.prod(shape))], np.float32).reshape(shape)
            for file, start, shape in zip(
                self._files[item.folder], item.starts, shapes, strict=True
            )
        )
        return near, deep


def gather(
    folders: Sequence[Path], keys: Sequence[str], detector: EverydayDetector, out: Path, seed: int
) -> None:
    """Look at all photos of shards and keep their maps in a folder; what is there stays.

    Raises:
        DatasetError: The shards have none of the photos.
    """
    if not (out / _INDEX).is_file():
        photos = _photos(folders, frozenset(keys))
        if not photos:
            raise DatasetError("no photo of the shards was told of", path=str(folders[0]))
        _write(_shown(photos, seed), detector, out)


def gather_named(
    named: Mapping[str, Path],
    folders: Sequence[Path],
    keys: Sequence[str],
    detector: EverydayDetector,
    out: Path,
    seed: int,
) -> None:
    """The same for photos of one thing each: whole, and small beside three photos of the shards."""
    if not (out / _INDEX).is_file():
        photos = _photos(folders, frozenset(keys))
        _write(_shown_beside(named, photos, seed), detector, out)


def _read(folder: Path) -> Iterator[Picture]:
    for row in json.loads((folder / _INDEX).read_text("utf-8")):
        inner, near, deep, starts = (tuple(row[name]) for name in _TUPLES)
        parts = tuple((a, b, c, d) for a, b, c, d in row["parts"])
        yield Picture(tuple(row["keys"]), parts, row["mirrored"], inner, near, deep, starts)


def _write(shown: Iterator[_Shown], detector: EverydayDetector, out: Path) -> None:
    out.mkdir(parents=True, exist_ok=True)
    items: list[Picture] = []
    starts = [0, 0]
    files = [(out / f"{name}.bin").open("wb") for name in _NAMES]
    try:
        for image, keys, parts, mirrored in shown:
            near, deep, inner = _maps(detector, image)
            size = (int(inner[0]), int(inner[1]))
            at = (starts[0], starts[1])
            items.append(Picture(keys, parts, mirrored, size, near.shape, deep.shape, at))
            for place, (file, field) in enumerate(zip(files, (near, deep), strict=True)):
                file.write(field.tobytes())
                starts[place] += field.size
            if len(items) % _TOLD_EVERY == 0:
                print(f"{len(items)} pictures looked at", file=sys.stderr)
    finally:
        for file in files:
            file.close()
    # Written last: without it the next run begins anew.
    (out / _INDEX).write_text(json.dumps([asdict(item) for item in items]), "utf-8")


def _maps(detector: EverydayDetector, image: ImageArray) -> tuple[Array16, Array16, Size]:
    maps = detector.maps(image)
    near, deep = trimmed(maps)
    return near.astype(np.float16), deep.astype(np.float16), maps.inner


def _photos(folders: Sequence[Path], keys: frozenset[str]) -> dict[str, ImageArray]:
    found = {}
    for photo in read_photos(folders):
        if photo.key in keys and photo.split != "val" and not photo.complete:
            image = decode(photo.data)
            if photo.source == _SQUASHED and image.shape[0] == image.shape[1]:
                size = (round(image.shape[1] * _LYING), image.shape[0])
                image = np.asarray(cv2.resize(image, size, interpolation=cv2.INTER_CUBIC), np.uint8)
            found[photo.key] = image
    return found


def _shown(photos: Mapping[str, ImageArray], seed: int) -> Iterator[_Shown]:
    for key, image in photos.items():
        yield image, (key,), _WHOLE, False
        yield np.ascontiguousarray(image[:, ::-1]), (key,), _WHOLE, True
    rng = np.random.default_rng(seed)
    for _ in range(_MOSAICS):
        for fold in range(FOLDS):  # a picture of four is left out as a whole
            some = [key for key in photos if fold_of(key) == fold]
            order = [some[place] for place in rng.permutation(len(some))]
            for start in range(0, len(order) - 3, 4):
                keys, mirrored = tuple(order[start : start + 4]), bool(rng.integers(2))
                image, parts = _four([photos[key] for key in keys], mirrored=mirrored)
                yield image, keys, parts, mirrored


def _shown_beside(
    named: Mapping[str, Path], photos: Mapping[str, ImageArray], seed: int
) -> Iterator[_Shown]:
    rng = np.random.default_rng(seed)
    folds = [[key for key in photos if fold_of(key) == fold] for fold in range(FOLDS)]
    for key, path in named.items():
        image, mirrored = decode(path.read_bytes()), bool(rng.integers(2))
        yield np.ascontiguousarray(image[:, ::-1]) if mirrored else image, (key,), _WHOLE, mirrored
        others = folds[fold_of(key)]
        if len(others) >= _OTHERS:
            drawn = [others[at] for at in rng.permutation(len(others))[:_OTHERS]]
            place = int(rng.integers(_OTHERS + 1))
            keys = (*drawn[:place], key, *drawn[place:])
            four = [image if name == key else photos[name] for name in keys]
            picture, parts = _four(four, mirrored=mirrored)
            yield picture, keys, parts, mirrored


def _four(images: Sequence[ImageArray], *, mirrored: bool) -> tuple[ImageArray, tuple[Part, ...]]:
    canvas = np.full((_HIGH, _WIDE, 3), _FILL, np.uint8)
    cell_wide, cell_high = _WIDE // 2, _HIGH // 2
    parts: list[Part] = []
    for number, image in enumerate(images):
        high, wide = image.shape[:2]
        scale = min(cell_wide / wide, cell_high / high)
        size = max(1, round(wide * scale)), max(1, round(high * scale))
        left = number % 2 * cell_wide + (cell_wide - size[0]) // 2
        top = number // 2 * cell_high + (cell_high - size[1]) // 2
        small = cv2.resize(image, size, interpolation=cv2.INTER_AREA)
        canvas[top : top + size[1], left : left + size[0]] = small[:, ::-1] if mirrored else small
        right, low = (left + size[0]) / _WIDE, (top + size[1]) / _HIGH
        parts.append((left / _WIDE, top / _HIGH, right, low))
    return canvas, tuple(parts)
