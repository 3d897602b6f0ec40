"""Cut crops out once: square windows round boxes, whole photos and bare places."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from deixis.core import Boxes
from deixis.core.protocols import ImageArray
from deixis.core.whole_files import whole_file
from deixis.perception.attributes import colour_matrix
from deixis.perception.encoders.pocket import FILL
from deixis.training.recipes.everyday.cache import Cache, Entry
from deixis.training.recipes.everyday.fusion import CLASS, CROWD, SURE, overlaps, soft_labels, trust
from deixis.training.recipes.everyday.material import TEACHER_WEIGHTS

__all__ = [
    "BACKGROUND", "BOX", "COLOURS", "DEV", "REACH", "SIDE", "TRAIN", "VAL", "WHOLE", "Crops",
    "cut_crops", "part_of",
]  # fmt: skip

FloatArray = npt.NDArray[np.float64]

SIDE = 80
"""Pixels of a stored window."""
REACH = 1.4
"""Side of a window as a share of the longer side of its box."""
COLOURS = ("red", "orange", "yellow", "green", "blue", "purple", "pink", "brown", "black",
           "white", "grey")  # fmt: skip

BOX, WHOLE, BACKGROUND = 0, 1, 2
TRAIN, DEV, VAL = 0, 1, 2

_LEAST = 0.3  # probability from which a teacher's box is cut out
_SMALLEST = 14.0  # pixels of the shorter side
_SAME = 0.5  # IoU from which two boxes are one thing under two names
_DEV_SHARE = 0.04  # of the photos without complete boxes
_PERSON = 0


@dataclass(frozen=True, slots=True)
class Crops:
    """Everything that was cut out.

    Attributes:
        pixels: (N, SIDE, SIDE, 3) uint8, mapped from the file.
        entry: (N,) the photo's number in the cache.
        inside: (N, 4) the box in its window, x1 y1 x2 y2 in 0..1.
        chance: (N, 80) how likely each category is, as teachers or people say; whatever is
            there of the photo for `WHOLE`.
        sure: (N,) probability of the box's own category; 1 where people drew it.
        colour: (N, 11) how well each of `COLOURS` fits, or -1 where it was not measured.
        kind: (N,) `BOX`, `WHOLE` or `BACKGROUND`.
        part: (N,) `TRAIN`, `DEV` or `VAL`.
        drawn: (N,) whether a person drew the box.
    """

    pixels: npt.NDArray[np.uint8]
    entry: npt.NDArray[np.int32]
    inside: npt.NDArray[np.float32]
    chance: npt.NDArray[np.float32]
    sure: npt.NDArray[np.float32]
    colour: npt.NDArray[np.float32]
    kind: npt.NDArray[np.int8]
    part: npt.NDArray[np.int8]
    drawn: npt.NDArray[np.bool_]

    @classmethod
    def read(cls, folder: Path) -> Crops:
        """What `cut_crops` wrote."""
        with np.load(folder / "crops.npz") as told:
            facts = {name: told[name] for name in told.files}
        pixels = np.memmap(folder / "crops.bin", np.uint8, "r").reshape(-1, SIDE, SIDE, 3)
        return cls(pixels, **facts)

    def __len__(self) -> int:
        return len(self.entry)


def part_of(entry: Entry) -> int:
    """Val stays val; a third of the photos with complete boxes and some others are dev."""
    if entry.split == "val":
        return VAL
    share = 1 / 3 if entry.complete else _DEV_SHARE
    return DEV if zlib.crc32(entry.key.encode()) / 2**32 < share else TRAIN


def cut_crops(cache: Cache, out: Path) -> Crops:
    """Write ``crops.bin`` and ``crops.npz``, once; a killed run begins again."""
    if (out / "crops.npz").is_file():
        return Crops.read(out)
    out.mkdir(parents=True, exist_ok=True)
    taught = [e for e in cache.entries if e.complete and part_of(e) == TRAIN]
    scale = trust(taught, TEACHER_WEIGHTS)
    columns: dict[str, list[npt.NDArray[np.generic]]] = {}
    with (out / "crops.bin").open("wb") as pixels:
        for index, entry in enumerate(cache.entries):
            labels = soft_labels(entry, TEACHER_WEIGHTS, scale)
            for window, row in _of_photo(index, entry, cache.image(index), labels):
                pixels.write(window.tobytes())
                for name, value in row.items():
                    columns.setdefault(name, []).append(np.asarray(value))
            if index % 1000 == 0:
                print(f"crops: {index} of {len(cache.entries)} photos", flush=True)
    facts = {name: np.stack(values) for name, values in columns.items()}
    with whole_file(out / "crops.npz") as draft, draft.open("wb") as file:
        np.savez(file, **facts)  # type: ignore[arg-type]
    return Crops.read(out)


def _of_photo(
    index: int, entry: Entry, image: ImageArray, labels: FloatArray
) -> Iterator[tuple[ImageArray, dict[str, object]]]:
    size = np.array([entry.width, entry.height] * 2, np.float64)
    boxes = labels[:, 2:6] * size
    sides = boxes[:, 2:] - boxes[:, :2]
    part = part_of(entry)
    good = (labels[:, SURE] >= _LEAST) & (labels[:, CROWD] == 0)
    good &= (sides.min(1) >= _SMALLEST) if len(sides) else good
    same = overlaps(boxes, boxes) >= _SAME
    for row in np.flatnonzero(good):
        near = labels[same[row]]
        chance = np.zeros(80, np.float32)
        np.maximum.at(chance, near[:, CLASS].astype(int), near[:, SURE].astype(np.float32))
        told = _facts(index, BOX, part, chance, float(labels[row, SURE]))
        told["drawn"] = row < len(entry.truth) and labels[row, SURE] == 1
        told["colour"] = _colours(image, boxes[row], int(labels[row, CLASS]))
        yield _told(image, boxes[row], told)
    chance = np.zeros(80, np.float32)
    np.maximum.at(chance, labels[:, CLASS].astype(int), labels[:, SURE].astype(np.float32))
    yield _told(image, np.array([0, 0, *size[:2]]), _facts(index, WHOLE, part, chance, 0.0))
    for box in _bare(entry.key, boxes, size):
        yield _told(image, box, _facts(index, BACKGROUND, part, np.zeros(80, np.float32), 0.0))


def _facts(
    index: int, kind: int, part: int, chance: npt.NDArray[np.float32], sure: float
) -> dict[str, object]:
    return {
        "entry": np.int32(index),
        "chance": chance,
        "sure": np.float32(sure),
        "colour": np.full(len(COLOURS), -1, np.float32),
        "kind": np.int8(kind),
        "part": np.int8(part),
        "drawn": np.bool_(False),
    }


def _told(
    image: ImageArray, box: FloatArray, facts: dict[str, object]
) -> tuple[ImageArray, dict[str, object]]:
    longer = float(max(box[2] - box[0], box[3] - box[1]))
    side = longer * (REACH if facts["kind"] != WHOLE else 1.0)
    corner = (box[:2] + box[2:]) / 2 - side / 2
    inside = (box - np.tile(corner, 2)) / side
    return _window(image, corner, side), {**facts, "inside": inside.astype(np.float32)}


def _window(image: ImageArray, corner: FloatArray, side: float) -> ImageArray:
    """The square, shrunk by areas or enlarged; what lies outside of the photo has the fill."""
    import cv2

    x, y = (round(float(v)) for v in corner)
    whole = max(round(side), 2)
    canvas = np.empty((whole, whole, 3), np.uint8)
    canvas[:] = FILL
    height, width = image.shape[:2]
    x1, y1, x2, y2 = max(x, 0), max(y, 0), min(x + whole, width), min(y + whole, height)
    if x2 > x1 and y2 > y1:
        canvas[y1 - y : y2 - y, x1 - x : x2 - x] = image[y1:y2, x1:x2]
    how = cv2.INTER_AREA if whole > SIDE else cv2.INTER_LINEAR
    return np.asarray(cv2.resize(canvas, (SIDE, SIDE), interpolation=how), np.uint8)


def _colours(image: ImageArray, box: FloatArray, category: int) -> npt.NDArray[np.float32]:
    """Of things; a person's colours are those of clothes and say little as one."""
    if category == _PERSON or min(box[2:] - box[:2]) < 2 * _SMALLEST:
        return np.full(len(COLOURS), -1, np.float32)
    return np.asarray(colour_matrix(image, Boxes(box[None]), COLOURS)[0], np.float32)


def _bare(key: str, boxes: FloatArray, size: FloatArray) -> Iterator[FloatArray]:
    """Up to one place a photo where nobody sees one of the 80 categories."""
    rng = np.random.default_rng(zlib.crc32(key.encode()))
    for _ in range(6):
        side = float(size[:2].min()) * rng.uniform(0.2, 0.5)
        low = rng.uniform(0, size[:2] - side)
        box = np.concatenate([low, low + side])
        shared = np.clip(
            np.minimum(boxes[:, 2:], box[2:]) - np.maximum(boxes[:, :2], box[:2]), 0, None
        ).prod(1)
        areas = (boxes[:, 2:] - boxes[:, :2]).prod(1)
        if not (shared > 0.1 * np.minimum(areas, side * side)).any():
            yield box
            return
