"""PhraseCut: phrases with the polygons of everything they name, on images of Visual Genome.

Source: Wu et al., 2020, arXiv 2008.01187; https://github.com/ChenyunWu/PhraseCutDataset.

::

    refer_train.json          [{"task_id", "image_id", "phrase", "ann_ids", "phrase_structure",
                              "instance_boxes": [[x, y, w, h]], "Polygons": [[[[x, y], ...]]]}]
    image_data_split.json     [{"image_id", "width", "height", "split"}]
    images/1.jpg

A phrase means all of its instances. Each instance has one or more polygons. Records of an image
that follow each other become one sample. Nothing is written in this format.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from deixis.core import Box, DatasetError, InputError, Mask, Size
from deixis.datasets.formats import _fields as fields
from deixis.datasets.formats._faults import Skip, located
from deixis.datasets.formats._grouping import joined
from deixis.datasets.formats._json import json_array, opens_with
from deixis.datasets.formats._places import inside
from deixis.datasets.formats._polygons import mask_of_polygons
from deixis.datasets.samples import Expression, Sample, Source

__all__ = ["detect_phrasecut", "read_phrasecut"]


def read_phrasecut(
    path: str | os.PathLike[str],
    *,
    images: str | os.PathLike[str] | None = None,
    masks: bool = True,
    skip: Skip = None,
) -> Iterator[Sample]:
    """Read PhraseCut.

    Args:
        path: The folder (all of its ``refer_*.json``) or one file. Masks need the sizes in
            ``image_data_split.json`` beside it.
        images: Folder of the pictures; by default ``images/`` inside.
        masks: Turn polygons into masks.
        skip: Takes each record that cannot be read, which is left out; else the first ends it.

    Raises:
        DatasetError: A file is missing or damaged; names the line where the record starts.
    """
    source = Path(path)
    files = [source] if source.is_file() else _files(source)
    if not files:
        raise DatasetError("expected a folder with refer_train.json or the like", path=str(source))
    folder = files[0].parent
    root = Path(images) if images is not None else folder / "images"
    facts = _facts(folder / "image_data_split.json", skip)
    for file in files:
        split = file.stem.removeprefix("refer_")
        yield from joined(_samples(file, root, facts, split, masks, skip))


def detect_phrasecut(path: Path) -> bool:
    """Whether this is a file of refer tasks, or a folder with some."""
    files = _files(path) if path.is_dir() else [path]
    return any(opens_with(f, keys=("task_id", "phrase", "Polygons"), start="[") for f in files)


def _files(folder: Path) -> list[Path]:
    found = sorted(folder.glob("refer_*.json"))
    return [file for file in found if not file.stem.startswith("refer_input")]


def _samples(
    file: Path,
    root: Path,
    facts: dict[str, tuple[Size, str | None]],
    split: str,
    masks: bool,
    skip: Skip,
) -> Iterator[Sample]:
    for number, (line, record) in enumerate(json_array(file)):
        with located(file, line=line, record=f"[{number}]", skip=skip):
            key = fields.name_of(record["image_id"], '"image_id"')
            size, known = facts.get(str(key), (None, None))
            item = _expression(record, size, masks)
            yield Sample(
                inside(root, f"{key}.jpg"),
                (item,),
                size,
                split=known or split,
                id=key,
                source=Source(file, line, f"[{number}]"),
            )


def _expression(record: dict[str, Any], size: Size | None, masks: bool) -> Expression:
    boxes = tuple(Box.from_xywh(fields.four(v)) for v in fields.items(record, "instance_boxes"))
    if not boxes:
        raise InputError('"instance_boxes" must not be empty')
    structure = fields.record(record.get("phrase_structure") or {}, '"phrase_structure"')
    polygons = fields.items(record, "Polygons", default=[]) if masks and size is not None else []
    return Expression(
        fields.text(record, "phrase"),
        boxes,
        plural=len(boxes) > 1,
        category=structure.get("name") or None,
        id=fields.name_of(record.get("task_id")),
        masks=tuple(_mask(parts, size) for parts in polygons) if size else (),
    )


def _mask(polygons: Any, size: Size) -> Mask:
    """Outlines of one or two points, slips of the annotators' hands, cover nothing."""
    if not isinstance(polygons, list) or not all(isinstance(item, list) for item in polygons):
        raise InputError(f"polygons of an instance must be lists of points, got {polygons!r:.80}")
    return mask_of_polygons([item for item in polygons if len(item) > 2], size)


def _facts(file: Path, skip: Skip) -> dict[str, tuple[Size, str | None]]:
    """Size and split of each image."""
    facts: dict[str, tuple[Size, str | None]] = {}
    if not file.is_file():
        return facts
    for number, (line, record) in enumerate(json_array(file)):
        with located(file, line=line, record=f"[{number}]", skip=skip):
            size = fields.size_of(record.get("width"), record.get("height"))
            split = fields.name_of(record.get("split"), '"split"')
            facts[str(fields.name_of(record["image_id"]))] = (size, split)
    return facts
