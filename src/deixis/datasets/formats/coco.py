"""COCO detection and captions: one JSON file with images, annotations and categories.

Source: https://cocodataset.org/#format-data; Lin et al., 2014, arXiv 1405.0312; Chen et al.,
2015, arXiv 1504.00325 (captions). Boxes are ``[x, y, width, height]`` in pixels, the origin at the
outer corner of the first pixel; masks are polygons or run lengths.

A file holds labelled boxes, captions, sizes and ids. Referring expressions, spans, kinds and
provenance have no place in it; splits are written as an additional key ``split`` of an image.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from deixis.datasets.formats import _fields as fields
from deixis.datasets.formats._faults import Skip, located
from deixis.datasets.formats._instances import Instances, Picture, load_instances
from deixis.datasets.formats._json import opens_with, write_json
from deixis.datasets.formats._places import (
    image_root,
    inside,
    only_file,
    output_file,
    relative_name,
)
from deixis.datasets.samples import LabelledBox, Sample, Source

__all__ = ["detect_coco", "read_coco", "write_coco"]

FILE_NAME = "annotations.json"


def read_coco(
    path: str | os.PathLike[str],
    *,
    images: str | os.PathLike[str] | None = None,
    masks: bool = True,
    skip: Skip = None,
) -> Iterator[Sample]:
    """Read a COCO file: labelled boxes become objects, captions captions.

    Args:
        path: The JSON file, or a folder that has one (also under ``annotations/``).
        images: Folder of the pictures. By default the first that has them of: the file's folder,
            ``images/`` in it, the folder above ``annotations/`` and its ``val2017/``, ``images/``.
        masks: Turn polygons into masks; without, only boxes are read, which is faster.
        skip: Takes each record that cannot be read, which is left out; else the first ends it.

    Raises:
        DatasetError: The file is missing or damaged; names the record.
    """
    instances = load_instances(_file(Path(path)), skip=skip)
    first = next(iter(instances.pictures.values()), None)
    root = image_root(images, _folders(instances.file), first.name if first else "")
    for number, picture in enumerate(instances.pictures.values()):
        with located(instances.file, record=f"images[{number}]", skip=skip):
            yield Sample(
                inside(root, picture.name),
                size=picture.size,
                split=picture.split or split_in(instances.file),
                captions=tuple(_captions(instances, picture, skip)),
                objects=tuple(instances.objects(picture, masks=masks, skip=skip)),
                id=picture.id,
                source=Source(instances.file, record=f"images[{number}]"),
            )


def write_coco(
    samples: Iterable[Sample],
    path: str | os.PathLike[str],
    *,
    images: str | os.PathLike[str] | None = None,
) -> Path:
    """Write objects and captions as one COCO file.

    Args:
        samples: With images inside the image folder. Ids are kept where they are whole numbers
            that nothing else has; others are numbered.
        path: The JSON file, or a folder for ``annotations.json``.
        images: Folder that image names are relative to; by default the file's.

    Raises:
        DatasetError: An image lies outside.
    """
    file = output_file(path, FILE_NAME)
    root = Path(images) if images is not None else file.parent
    kinds: dict[str, int] = {}
    pictures: list[dict[str, Any]] = []
    notes: list[dict[str, Any]] = []
    picture_ids, note_ids = Numbering(), Numbering()
    for sample in samples:
        number = picture_ids.of(sample.id)
        pictures.append(_plain_picture(sample, number, relative_name(sample.image, root)))
        for item in sample.objects:
            kind = kinds.setdefault(item.category, len(kinds) + 1)
            note = plain_object(item, note_ids.of(item.id), number, kind)
            notes.append(note)
        notes += [
            {"id": note_ids.of(None), "image_id": number, "caption": caption}
            for caption in sample.captions
        ]
    categories = [{"id": number, "name": name} for name, number in kinds.items()]
    return write_json({"images": pictures, "annotations": notes, "categories": categories}, file)


def detect_coco(path: Path) -> bool:
    """Whether this is a COCO file or a folder with exactly one."""
    return any(
        opens_with(file, keys=(), start="{") and _mentions(file)
        for file in ([path] if path.is_file() else _json_files(path)[:3])
        if file.suffix == ".json"
    )


class Numbering:
    """Whole numbers for ids: given ones where they are free, the next free one otherwise."""

    def __init__(self) -> None:
        self._taken: set[int] = set()
        self._next = 1

    def of(self, name: str | None) -> int:
        """The number for this id."""
        if name is not None and re.fullmatch(r"0|[1-9]\d{0,17}", name):
            number = int(name)
            if number not in self._taken:
                self._taken.add(number)
                return number
        while self._next in self._taken:
            self._next += 1
        self._taken.add(self._next)
        return self._next


def plain_object(item: LabelledBox, number: int, picture: int, kind: int) -> dict[str, Any]:
    """An entry of "annotations"."""
    note: dict[str, Any] = {
        "id": number,
        "image_id": picture,
        "category_id": kind,
        "bbox": list(item.box.xywh),
        "area": item.box.area if item.mask is None else item.mask.area,
        "iscrowd": int(item.iscrowd),
    }
    if item.mask is not None:
        note["segmentation"] = item.mask.to_dict()
    return note


def split_in(file: Path) -> str | None:
    """The split that a file name or its folder tells: ``instances_val2017.json``, ``train/``."""
    for name in (file.stem, file.parent.name):
        found = re.search(r"(?:^|[^a-z])(train|val|valid|test|dev)(?:[^a-z]|$)", name.lower())
        if found:
            return "val" if found[1] == "valid" else found[1]
    return None


def _plain_picture(sample: Sample, number: int, name: str) -> dict[str, Any]:
    data: dict[str, Any] = {"id": number, "file_name": name}
    if sample.size is not None:
        data |= {"width": sample.size.width, "height": sample.size.height}
    return data if sample.split is None else data | {"split": sample.split}


def _captions(instances: Instances, picture: Picture, skip: Skip) -> Iterator[str]:
    for annotation in instances.by_picture.get(picture.id, ()):
        if "caption" in annotation.data:
            with located(instances.file, record=annotation.place, skip=skip):
                yield fields.text(annotation.data, "caption").strip()


def _json_files(folder: Path) -> list[Path]:
    return sorted([*folder.glob("*.json"), *folder.glob("annotations/*.json")])


def _file(path: Path) -> Path:
    if path.is_dir() and (path / FILE_NAME).is_file():
        return path / FILE_NAME
    inner = path / "annotations"
    folder = inner if inner.is_dir() and not any(path.glob("*.json")) else path
    return only_file(folder, "*.json", "a COCO file or a folder with one")


def _folders(file: Path) -> list[Path]:
    above = file.parent.parent
    named = file.stem.rsplit("_", 1)[-1]
    return [
        file.parent,
        file.parent / "images",
        above / named,
        above / "images" / named,
        above / "images",
        above,
    ]


def _mentions(file: Path) -> bool:
    """The keys may stand anywhere in a long file: look at its start and its end."""
    with file.open("rb") as source:
        head = source.read(65536)
        source.seek(max(0, file.stat().st_size - 65536))
        both = head + source.read(65536)
    return b'"images"' in both or (b'"image_id"' in both and b'"annotations"' in both)
