"""Decode and teach once: pixels in one flat file, boxes of the teachers beside it."""

from __future__ import annotations

import json
import multiprocessing
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path

import numpy as np
import numpy.typing as npt

from deixis.core.protocols import ImageArray
from deixis.core.vocabulary import COCO_CATEGORIES
from deixis.core.whole_files import write_whole
from deixis.training.recipes.everyday import teachers
from deixis.training.recipes.everyday.photos import Photo, decode, read_photos

__all__ = ["Cache", "Entry", "build_cache", "true_boxes"]


@dataclass(frozen=True, slots=True)
class Entry:
    """What is known about one cached photo; boxes as shares of its width and height.

    Attributes:
        offset: First byte of its pixels in the flat file.
        truth: Rows of (class, x1, y1, x2, y2, crowd) that people drew.
        seen: One list a teacher, rows of (class, score, x1, y1, x2, y2).
        named: Labels of the photo as a whole.
    """

    key: str
    source: str
    split: str
    complete: bool
    height: int
    width: int
    offset: int
    truth: list[list[float]]
    seen: list[list[list[float]]]
    named: list[str] = field(default_factory=list)


class Cache:
    """Read a folder that :func:`build_cache` wrote."""

    def __init__(self, folder: Path) -> None:
        with (folder / "entries.jsonl").open(encoding="utf-8") as lines:
            self.entries = [Entry(**json.loads(line)) for line in lines]
        self._pixels: npt.NDArray[np.uint8] = np.memmap(folder / "pixels.bin", np.uint8, "r")

    def image(self, index: int) -> ImageArray:
        """RGB uint8, (H, W, 3), a read-only view."""
        entry = self.entries[index]
        count = entry.height * entry.width * 3
        flat = self._pixels[entry.offset : entry.offset + count]
        return flat.reshape(entry.height, entry.width, 3)


def build_cache(
    folders: Sequence[Path], teacher_folder: Path, out: Path, *, side: int = 320, workers: int = 2
) -> None:
    """Write ``out/pixels.bin`` and ``out/entries.jsonl``; go on where a killed run stopped.

    Args:
        folders: Photo shards.
        teacher_folder: Files of the two teachers.
        out: Where the cache goes.
        side: Longest side of a stored photo in pixels; smaller photos stay as they are.
        workers: Processes that decode and teach.
    """
    out.mkdir(parents=True, exist_ok=True)
    done = _drop_torn_tail(out)
    todo = (photo for photo in read_photos(folders) if photo.key not in done)
    with (
        multiprocessing.get_context("spawn").Pool(workers, _start, (teacher_folder, side)) as pool,
        (out / "pixels.bin").open("ab") as pixels,
        (out / "entries.jsonl").open("a", encoding="utf-8") as entries,
    ):
        for entry, image in pool.imap(_work, todo, chunksize=8):
            entry["offset"] = pixels.tell()
            pixels.write(image)
            pixels.flush()
            entries.write(json.dumps(entry) + "\n")


def true_boxes(photo: Photo, width: int, height: int) -> list[list[float]]:
    """Rows of (class, x1, y1, x2, y2, crowd) that people drew, as shares of the photo's size."""
    size = np.array([width, height, width, height], np.float32)
    return [
        [COCO_CATEGORIES.index(b.label), *_round(b.box.xyxy / size), float(b.crowd)]
        for b in photo.boxes
        if b.label in COCO_CATEGORIES
    ]


def _drop_torn_tail(out: Path) -> set[str]:
    """Cut both files back to the last whole entry; the keys that stay."""
    path = out / "entries.jsonl"
    lines = path.read_text(encoding="utf-8").split("\n")[:-1] if path.is_file() else []
    whole = [json.loads(line) for line in lines]
    end = max((e["offset"] + e["height"] * e["width"] * 3 for e in whole), default=0)
    with (out / "pixels.bin").open("ab") as pixels:
        pixels.truncate(end)
    write_whole(path, "".join(line + "\n" for line in lines))
    return {entry["key"] for entry in whole}


_teachers: list[tuple[int, teachers.Teacher]] = []
_settings: dict[str, int] = {}


def _start(folder: Path, side: int) -> None:
    import cv2

    cv2.setNumThreads(1)
    _settings["side"] = side
    _teachers.append((300, teachers.nanodet(folder, size=512)))
    _teachers.append((0, teachers.nanodet(folder, size=416)))
    _teachers.append((0, teachers.yolox(folder)))


def _look(image: ImageArray) -> Iterator[teachers.Found]:
    """NanoDet-Plus at 512 px, or at 416 px for photos too small to gain; and YOLOX-nano."""
    large = max(image.shape[:2]) >= _teachers[0][0]
    yield _teachers[0 if large else 1][1](image)
    yield _teachers[2][1](image)


def _work(photo: Photo) -> tuple[dict[str, object], bytes]:
    image = decode(photo.data)
    height, width = image.shape[:2]
    seen = [
        [
            [int(label), *_round([score, *box])]
            for label, score, box in zip(f.labels, f.scores, f.boxes, strict=True)
        ]
        for f in _look(image)
    ]
    small = _shrink(image, _settings["side"])
    entry = Entry(
        key=photo.key,
        source=photo.source,
        split=photo.split,
        complete=photo.complete,
        height=small.shape[0],
        width=small.shape[1],
        offset=0,
        truth=true_boxes(photo, width, height),
        seen=seen,
        named=list(photo.named),
    )
    return asdict(entry), small.tobytes()


def _round(values: npt.ArrayLike) -> list[float]:
    return [round(float(v), 5) for v in np.asarray(values, np.float64)]


def _shrink(image: ImageArray, side: int) -> ImageArray:
    import cv2

    ratio = side / max(image.shape[:2])
    if ratio >= 1:
        return image
    new = (max(round(image.shape[1] * ratio), 1), max(round(image.shape[0] * ratio), 1))
    return np.asarray(cv2.resize(image, new, interpolation=cv2.INTER_AREA), np.uint8)
