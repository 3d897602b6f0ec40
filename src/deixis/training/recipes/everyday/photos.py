"""Read photo shards: tar files of pictures beside an ``index.jsonl`` that describes them."""

from __future__ import annotations

import json
import tarfile
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from deixis.core import Box, DatasetError
from deixis.core.protocols import ImageArray

__all__ = ["LabelledBox", "Photo", "decode", "read_photos"]


@dataclass(frozen=True, slots=True)
class LabelledBox:
    """A box that a person drew, in pixels of the stored photo."""

    label: str
    box: Box
    crowd: bool = False


@dataclass(frozen=True, slots=True)
class Photo:
    """One photo as it is stored.

    Attributes:
        key: Unique name.
        data: The encoded picture.
        boxes: What people marked; all 80 categories only when ``complete``.
        complete: Whether every thing of the 80 categories is marked.
        split: "train" or "val".
        source: The public repository that the photo comes from.
        named: What the photo as a whole is labelled with, such as "hummingbird".
        captions: What people wrote under it.
    """

    key: str
    data: bytes
    boxes: tuple[LabelledBox, ...]
    complete: bool
    split: str
    source: str
    named: tuple[str, ...] = ()
    captions: tuple[str, ...] = ()


def read_photos(folders: Sequence[Path]) -> Iterator[Photo]:
    """All photos of some shard folders, in the order of the shards.

    Raises:
        DatasetError: A folder has no readable index.
    """
    for folder in folders:
        shards: dict[str, dict[str, dict[str, Any]]] = defaultdict(dict)
        for record in _records(folder / "index.jsonl"):
            shards[record["shard"]][record["key"]] = record
        for shard in sorted(shards):
            yield from _read_shard(folder / shard, shards[shard])


def decode(data: bytes) -> ImageArray:
    """Turn an encoded picture into RGB uint8, (H, W, 3)."""
    import cv2

    bgr = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_COLOR)
    if bgr is None:
        raise DatasetError("a picture cannot be decoded", path="<shard>")
    return np.ascontiguousarray(bgr[:, :, ::-1])


def _records(index: Path) -> Iterator[dict[str, Any]]:
    if not index.is_file():
        raise DatasetError("a photo folder needs this index", path=str(index))
    with index.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            yield _parsed(line, index, number)


def _parsed(line: str, index: Path, number: int) -> dict[str, Any]:
    try:
        return dict(json.loads(line))
    except ValueError as error:
        raise DatasetError(f"not JSON: {error}", path=str(index), line=number) from error


def _read_shard(path: Path, records: dict[str, dict[str, Any]]) -> Iterator[Photo]:
    with tarfile.open(path) as archive:
        for member in archive:
            record = records.get(member.name.rsplit(".", 1)[0])
            stream = archive.extractfile(member) if record else None
            if record is not None and stream is not None:
                yield _photo(record, stream.read())


def _photo(record: dict[str, Any], data: bytes) -> Photo:
    boxes = tuple(
        LabelledBox(item["label"], Box(*item["xyxy"]), bool(item.get("crowd", False)))
        for item in record["boxes"]
    )
    complete, split = bool(record["boxes_complete"]), str(record["split"])
    named = tuple(record.get("image_labels", ()))
    captions = tuple(record.get("captions", ()))
    source = str(record["source"])
    return Photo(record["key"], data, boxes, complete, split, source, named, captions)
