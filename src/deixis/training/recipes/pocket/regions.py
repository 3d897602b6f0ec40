"""What a detector's maps hold of every region that is taught, gathered once."""

from __future__ import annotations

import multiprocessing
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from deixis.core.protocols import ImageArray
from deixis.core.vocabulary import COCO_CATEGORIES
from deixis.core.whole_files import whole_file
from deixis.perception.detectors import EverydayDetector
from deixis.perception.encoders.pocket import side_of
from deixis.perception.encoders.pocket_regions import Seen, box_inputs, coloured
from deixis.training.recipes.everyday.cache import Cache, Entry
from deixis.training.recipes.everyday.fusion import CLASS, CROWD, SURE, overlaps, soft_labels, trust
from deixis.training.recipes.everyday.material import TEACHER_WEIGHTS
from deixis.training.recipes.pocket.told import Told, read_boxes

__all__ = [
    "BARE", "BOX", "DEV", "TOLD", "TRAIN", "VAL", "WHOLE", "Regions", "gather_regions", "part_of",
]  # fmt: skip

FloatArray = npt.NDArray[np.float64]
Row = tuple[npt.NDArray[np.float16], dict[str, object]]

BOX, TOLD, WHOLE, BARE = 0, 1, 2, 3
"""Boxes of teachers or people, boxes that somebody spoke of, whole photos, places without any."""
TRAIN, DEV, VAL = 0, 1, 2

_LEAST = 0.25  # probability from which a teacher's box is taken
_MOST = 14  # teachers' boxes a photo
_SMALLEST = 10.0  # pixels of the shorter side
_SAME = 0.5  # IoU from which two boxes are one thing under two names
_DEV_SHARE = 0.04  # of the photos without complete boxes
_AROUND = 0.1  # of a box's sides that a picture of its own shows around it
_PATIENT = 1000


@dataclass(frozen=True, slots=True)
class Regions:
    """Everything that was gathered; most boxes twice, in their photo and cut out of it.

    Attributes:
        inputs: (N, F) float16, mapped from the file.
        entry: (N,) the photo's number in the cache.
        chance: (N, 80) how likely each category is, as teachers or people say; whatever is
            there of the photo for `WHOLE`.
        kind: (N,) `BOX`, `TOLD`, `WHOLE` or `BARE`.
        part: (N,) `TRAIN`, `DEV` or `VAL`.
        drawn: (N,) whether a person drew the box.
        cut: (N,) whether it was looked at alone, cut out of its photo.
        noun: (N,) what somebody called it, or "".
        more: (N,) what else was said of it, parted by "|".
        described: (N,) whether all was said that could be seen.
    """

    inputs: npt.NDArray[np.float16]
    entry: npt.NDArray[np.int32]
    chance: npt.NDArray[np.float32]
    kind: npt.NDArray[np.int8]
    part: npt.NDArray[np.int8]
    drawn: npt.NDArray[np.bool_]
    cut: npt.NDArray[np.bool_]
    noun: npt.NDArray[np.str_]
    more: npt.NDArray[np.str_]
    described: npt.NDArray[np.bool_]

    @classmethod
    def read(cls, folder: Path) -> Regions:
        """What `gather_regions` wrote."""
        with np.load(folder / "regions.npz", allow_pickle=False) as told:
            facts = {name: told[name] for name in told.files}
        count = len(facts["entry"])
        inputs = np.memmap(folder / "regions.bin", np.float16, "r").reshape(count, -1)
        return cls(inputs, **facts)

    def __len__(self) -> int:
        return len(self.entry)


def part_of(entry: Entry) -> int:
    """Val stays val; photos with complete boxes and some others are dev."""
    if entry.split == "val":
        return VAL
    share = 1.0 if entry.complete else _DEV_SHARE
    return DEV if zlib.crc32(entry.key.encode()) / 2**32 < share else TRAIN


def gather_regions(folder: Path, out: Path, *, cores: int = 2) -> Regions:
    """Write ``regions.bin`` and ``regions.npz``, once; a killed run begins again.

    Args:
        folder: A cache of the recipe "everyday".
        out: Where the files go.
        cores: Processes that look; 0 for none but this one.
    """
    if (out / "regions.npz").is_file():
        return Regions.read(out)
    out.mkdir(parents=True, exist_ok=True)
    columns: dict[str, list[object]] = {}
    count = len(Cache(folder).entries)
    with (out / "regions.bin").open("wb") as file:
        for number, rows in enumerate(_of_photos(folder, count, cores)):
            for inputs, facts in rows:
                file.write(inputs.tobytes())
                for name, value in facts.items():
                    columns.setdefault(name, []).append(value)
            if number % _PATIENT == 0:
                print(f"regions: {number} of {count} photos", flush=True)
    facts = {name: np.stack([np.asarray(v) for v in values]) for name, values in columns.items()}
    with whole_file(out / "regions.npz") as draft, draft.open("wb") as archive:
        np.savez(archive, **facts)  # type: ignore[arg-type]
    return Regions.read(out)


class _Eyes:
    """What one process needs."""

    def __init__(self, folder: Path) -> None:
        self.cache = Cache(folder)
        taught = [e for e in self.cache.entries if e.complete and e.split != "val"]
        self.scale = trust(taught, TEACHER_WEIGHTS)
        self.told: Mapping[str, Sequence[Told]] = read_boxes()
        self.detector = EverydayDetector(threads=1)

    def rows(self, index: int) -> Iterator[Row]:
        """All regions of one photo, in it; then its boxes once more, each cut out."""
        entry = self.cache.entries[index]
        image = np.ascontiguousarray(self.cache.image(index))
        labels = soft_labels(entry, TEACHER_WEIGHTS, self.scale)
        size = np.array([entry.width, entry.height] * 2, np.float64)
        facts = list(_facts(index, entry, labels, size, self.told.get(entry.key, ())))
        if not facts:
            return
        shares = np.stack([share for share, _ in facts])
        seen = Seen(self.detector.maps(image), coloured(image))
        inputs = box_inputs(seen, shares).astype(np.float16)
        for row, (share, told) in zip(inputs, facts, strict=True):
            yield row, {**told, "cut": np.bool_(False)}
            if told["kind"] in (BOX, TOLD):
                yield self._cut_out(image, share * size), {**told, "cut": np.bool_(True)}

    def _cut_out(self, image: ImageArray, box: FloatArray) -> npt.NDArray[np.float16]:
        """The same numbers of a picture that shows the box and a tenth around it."""
        margin = _AROUND * (box[2:] - box[:2])
        limit = np.array(image.shape[1::-1])
        low = np.clip(np.floor(box[:2] - margin), 0, limit - 1).astype(int)
        high = np.clip(np.ceil(box[2:] + margin), low + 1, limit).astype(int)
        crop = np.ascontiguousarray(image[low[1] : high[1], low[0] : high[0]])
        seen = Seen(self.detector.maps(crop, side=side_of(crop)), coloured(crop))
        return np.asarray(box_inputs(seen, np.array([[0.0, 0.0, 1.0, 1.0]]))[0], np.float16)


def _of_photos(folder: Path, count: int, cores: int) -> Iterator[list[Row]]:
    if not cores:
        eyes = _Eyes(folder)
        yield from (list(eyes.rows(index)) for index in range(count))
        return
    with multiprocessing.get_context("spawn").Pool(cores, _start, (folder,)) as pool:
        yield from pool.imap(_of_photo, range(count), chunksize=8)


_eyes: list[_Eyes] = []


def _start(folder: Path) -> None:
    import cv2

    cv2.setNumThreads(1)
    _eyes.append(_Eyes(folder))


def _of_photo(index: int) -> list[Row]:
    return list(_eyes[0].rows(index))


def _facts(
    index: int, entry: Entry, labels: FloatArray, size: FloatArray, told: Sequence[Told]
) -> Iterator[tuple[FloatArray, dict[str, object]]]:
    """Boxes as shares of the photo, and what is known of each."""
    part, boxes = part_of(entry), labels[:, 2:6] * size
    plain = _fact(index, BOX, part)
    for row in _taken(entry, labels, boxes):
        near = labels[overlaps(boxes[row : row + 1], boxes)[0] >= _SAME]
        drawn = np.bool_(row < len(entry.truth) and labels[row, SURE] == 1)
        yield labels[row, 2:6], {**plain, "chance": _most(near), "drawn": drawn}
    for item in told:
        chance = np.zeros(80, np.float32)
        for name, sure in item.chance.items():
            chance[COCO_CATEGORIES.index(name)] = sure
        if (size[2:] * (item.shares[2:] - item.shares[:2])).min() >= _SMALLEST:
            said = {"noun": item.noun, "more": "|".join(item.more), "chance": chance}
            yield item.shares, {**_fact(index, TOLD, part), **said, "described": item.whole}
    whole = {**_fact(index, WHOLE, part), "chance": _most(labels)}
    yield np.array([0.0, 0.0, 1.0, 1.0]), whole
    for box in _bare(entry.key, boxes, size):
        yield box / size, _fact(index, BARE, part)


def _fact(index: int, kind: int, part: int) -> dict[str, object]:
    return {
        "entry": np.int32(index),
        "chance": np.zeros(80, np.float32),
        "kind": np.int8(kind),
        "part": np.int8(part),
        "drawn": np.bool_(False),
        "noun": "",
        "more": "",
        "described": False,
    }


def _taken(entry: Entry, labels: FloatArray, boxes: FloatArray) -> list[int]:
    """Numbers of the labels that are taught, surest first."""
    sides = (boxes[:, 2:] - boxes[:, :2]).min(axis=1) if len(boxes) else np.zeros(0)
    good = (labels[:, SURE] >= _LEAST) & (labels[:, CROWD] == 0) & (sides >= _SMALLEST)
    best = np.flatnonzero(good)
    best = best[np.argsort(-labels[best, SURE], kind="stable")]
    return [int(row) for row in (best if entry.complete else best[:_MOST])]


def _most(labels: FloatArray) -> npt.NDArray[np.float32]:
    """The highest probability of each category among some labels."""
    chance = np.zeros(80, np.float32)
    np.maximum.at(chance, labels[:, CLASS].astype(int), labels[:, SURE].astype(np.float32))
    return chance


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
