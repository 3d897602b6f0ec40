"""Visual Genome's regions: short descriptions of boxes, many an image.

Source: Krishna et al., 2016, arXiv 1602.07332; https://homes.cs.washington.edu/~ranjay/visualgenome.

::

    region_descriptions.json   [{"id": 1, "regions": [{"region_id", "phrase", "x", "y", "width",
                               "height", "image_id"}]}, ...]
    image_data.json            [{"image_id", "url", "width", "height"}, ...]   (optional)
    VG_100K/1.jpg, VG_100K_2/2.jpg

Boxes are x, y, width, height in pixels. The descriptions were not written to be unique: another
thing in the image may fit as well. The large file is read record by record. Nothing is written in
this format.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from deixis.core import Box, InputError, Size
from deixis.datasets.formats import _fields as fields
from deixis.datasets.formats._faults import Skip, located
from deixis.datasets.formats._json import json_array, opens_with
from deixis.datasets.formats._places import inside, is_there, only_file
from deixis.datasets.samples import Expression, Sample, Source

__all__ = ["detect_visual_genome", "read_visual_genome"]

_FOLDERS = ("VG_100K", "VG_100K_2", "images", "images/VG_100K", "images/VG_100K_2", ".")


def read_visual_genome(
    path: str | os.PathLike[str],
    *,
    images: str | os.PathLike[str] | None = None,
    masks: bool = True,
    skip: Skip = None,
) -> Iterator[Sample]:
    """Read region descriptions, an image a sample.

    Args:
        path: The folder, or ``region_descriptions.json``. Sizes and folders of images come from
            ``image_data.json`` beside it, if it is there.
        images: Folder of the pictures; by default ``VG_100K/`` and ``VG_100K_2/``.
        masks: There are none in this format.
        skip: Takes each record that cannot be read, which is left out; else the first ends it.

    Raises:
        DatasetError: A file is missing or damaged; names the line where the record starts.
    """
    file = only_file(Path(path), "region_descriptions*.json", "region_descriptions.json")
    facts = _facts(file.parent / "image_data.json", skip)
    for number, (line, record) in enumerate(json_array(file)):
        with located(file, line=line, record=f"[{number}]", skip=skip):
            key = _image_id(record)
            size, folder = facts.get(key, (None, None))
            regions = fields.items(record, "regions")
            if images is not None:
                image = inside(Path(images), f"{key}.jpg")
            else:
                image = inside(file.parent, f"{folder or _folder(file.parent, key)}/{key}.jpg")
            yield Sample(
                image,
                tuple(_expressions(regions, number, file, line, skip)),
                size,
                id=key,
                source=Source(file, line, f"[{number}]"),
            )


def detect_visual_genome(path: Path) -> bool:
    """Whether this is the file of region descriptions, or a folder with it."""
    if path.is_dir():
        return any(path.glob("region_descriptions*.json"))
    return opens_with(path, keys=("regions", "region_id", "phrase"), start="[")


def _image_id(record: dict[str, Any]) -> str:
    regions = record.get("regions") or [{}]
    value = record.get("id", record.get("image_id", regions[0].get("image_id")))
    key = fields.name_of(value, '"id"')
    if key is None:
        raise InputError('a record needs the "id" of its image')
    return key


def _expressions(
    regions: list[Any], index: int, file: Path, line: int, skip: Skip
) -> Iterator[Expression]:
    for number, value in enumerate(regions):
        with located(file, line=line, record=f"[{index}].regions[{number}]", skip=skip):
            region = fields.record(value, "a region")
            if region.get("phrase") != "":  # one without words describes nothing
                yield _expression(region)


def _expression(region: dict[str, Any]) -> Expression:
    box = Box.from_xywh(
        [fields.number(region.get(key), key) for key in ("x", "y", "width", "height")]
    )
    return Expression(
        fields.text(region, "phrase"), (box,), id=fields.name_of(region.get("region_id"))
    )


def _facts(file: Path, skip: Skip) -> dict[str, tuple[Size, str | None]]:
    """Size and folder of each image."""
    facts: dict[str, tuple[Size, str | None]] = {}
    if not file.is_file():
        return facts
    for number, (line, record) in enumerate(json_array(file)):
        with located(file, line=line, record=f"[{number}]", skip=skip):
            size = fields.size_of(record.get("width"), record.get("height"))
            parts = str(record.get("url") or "").split("/")
            folder = parts[-2] if len(parts) > 1 and parts[-2].startswith("VG_100K") else None
            facts[str(fields.name_of(record["image_id"]))] = (size, folder)
    return facts


def _folder(root: Path, key: str) -> str:
    found = (name for name in _FOLDERS if is_there(root / name / f"{key}.jpg"))
    return next(found, _FOLDERS[0])
