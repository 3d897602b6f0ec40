"""Hugging Face data sets with an Image column, or an image folder with ``metadata.jsonl``.

Source: https://huggingface.co/docs/datasets/image_dataset (ImageFolder, objects as parallel
lists) and https://huggingface.co/docs/datasets/image_load (the Image feature).

The package `datasets` is not needed: anything that iterates over rows that are mappings will do, so
a streamed data set is read as a stream. What the columns are called is said in `Columns`. Rows hold

- the image: a PIL image, ``{"bytes": ..., "path": ...}``, or a path;
- phrases: a text, a list of texts, or records with "sent", "raw" or "text" (as in RefCOCO);
- boxes of the phrases: one box, or a list of boxes that all phrases of the row mean;
- objects: ``{"bbox": [[...], ...], "category": [...]}``; numbers become names by the data set's own
  features, where it has them. With ``"phrase": [...]``, one for each box, they are expressions (and
  need no category); the same phrase for several boxes means all of them.

A path in a row is used where it is; other pictures are written into ``images=`` as they come, so
that every sample has a file. Nothing is written in this format: an image folder needs ours.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path
from typing import Any

from deixis.core import Box, ConfigError, DatasetError, InputError, Size
from deixis.core.whole_files import write_whole
from deixis.datasets.formats import _fields as fields
from deixis.datasets.formats._faults import Skip, located
from deixis.datasets.formats._json import json_lines
from deixis.datasets.formats._phrases import merged
from deixis.datasets.formats._places import inside, is_there
from deixis.datasets.formats._sizes import header_size
from deixis.datasets.samples import Expression, LabelledBox, Sample, Source

__all__ = ["Columns", "detect_hugging_face", "read_hugging_face", "rows_to_samples"]

FILE_NAME = "metadata.jsonl"
_KINDS = ("category", "categories", "label")
_FORMS = ("xywh", "xyxy", "xyxy_norm", "xywh_norm")


@dataclass(frozen=True, slots=True)
class Columns:
    """What the columns of a data set are called.

    Attributes:
        image: The picture, in rows of a data set.
        file_name: Its path, in ``metadata.jsonl``.
        phrases: Expressions; a row without the column has none.
        boxes: What the expressions of the row mean.
        objects: Labelled boxes; phrases among them are in a list of the name of ``phrases``.
        captions: Sentences about the whole image.
        split: Name of the split.
        id: Of the image.
        form: Of all boxes: "xywh" as COCO, "xyxy" corners; ``_norm``: in 0..1 of the size.

    Raises:
        ConfigError: An unknown form.
    """

    image: str = "image"
    file_name: str = "file_name"
    phrases: str = "phrase"
    boxes: str = "bbox"
    objects: str = "objects"
    captions: str = "caption"
    split: str = "split"
    id: str = "image_id"
    form: str = "xywh"

    def __post_init__(self) -> None:
        if self.form not in _FORMS:
            raise ConfigError(f"form must be one of {', '.join(_FORMS)}, got {self.form!r}")


def read_hugging_face(
    path: str | os.PathLike[str],
    *,
    images: str | os.PathLike[str] | None = None,
    masks: bool = True,
    columns: Columns | None = None,
    skip: Skip = None,
) -> Iterator[Sample]:
    """Read an image folder: pictures beside ``metadata.jsonl``, also in train/, test/ and so on.

    Args:
        path: The folder or the file.
        images: Folder that file names are relative to; by default the file's.
        masks: There are none in this format.
        columns: What they are called.
        skip: Takes each record that cannot be read, which is left out; else the first ends it.

    Raises:
        DatasetError: A file is missing or a row is malformed; names file and line.
    """
    columns = columns or Columns()
    for file in _files(Path(path)):
        split = file.parent.name if file.parent != Path(path) and Path(path).is_dir() else None
        for line, row in json_lines(file, skip=skip):
            with located(file, line=line, skip=skip):
                root = Path(images) if images is not None else file.parent
                image = inside(root, row.get(columns.file_name))
                size = header_size(image) if columns.form.endswith("_norm") else None
                sample = _sample(row, image, size, split, columns, {})
                yield replace(sample, source=Source(file, line))


def rows_to_samples(
    rows: Iterable[Mapping[str, Any]],
    *,
    images: str | os.PathLike[str],
    columns: Columns | None = None,
    split: str | None = None,
) -> Iterator[Sample]:
    """Turn the rows of a data set into samples, as they come.

    Args:
        rows: A `datasets.Dataset`, an `IterableDataset`, or mappings.
        images: Folder for pictures that are not files yet; made when missing.
        columns: What they are called.
        split: Of all rows, where they do not say.

    Raises:
        DatasetError: A row is malformed; names its number.
    """
    columns, folder = columns or Columns(), Path(images)
    names = _class_names(getattr(rows, "features", None), columns.objects)
    for number, row in enumerate(rows):
        with located(folder, record=f"row {number}"):
            image, size = _picture(row.get(columns.image), folder)
            yield _sample(dict(row), image, size, split, columns, names)


def detect_hugging_face(path: Path) -> bool:
    """Whether this is an image folder with ``metadata.jsonl``."""
    return path.name == FILE_NAME if path.is_file() else bool(_found(path))


def _found(path: Path) -> list[Path]:
    return sorted([*path.glob(FILE_NAME), *path.glob(f"*/{FILE_NAME}")])


def _files(path: Path) -> list[Path]:
    files = [path] if path.is_file() else _found(path)
    if not files:
        raise DatasetError(f"expected an image folder with {FILE_NAME}", path=str(path))
    return files


def _sample(
    row: dict[str, Any],
    image: Path,
    size: Size | None,
    split: str | None,
    columns: Columns,
    names: dict[int, str],
) -> Sample:
    boxes = tuple(_box(value, columns.form, size) for value in _boxes(row.get(columns.boxes)))
    phrases = _phrases(row.get(columns.phrases))
    if phrases and columns.boxes not in row:
        raise InputError(f'phrases need boxes in the column "{columns.boxes}"')
    things = row.get(columns.objects)
    said = tuple(Expression(phrase, boxes, plural=len(boxes) > 1) for phrase in phrases)
    return Sample(
        image,
        (*said, *merged(list(_described(things, columns, size)))),
        size,
        split=fields.name_of(row.get(columns.split), "a split") or split,
        captions=tuple(fields.strings(row, columns.captions)),
        objects=tuple(_objects(things, columns, size, names)),
        id=fields.name_of(row.get(columns.id)),
    )


def _phrases(value: Any) -> list[str]:
    values = value if isinstance(value, list | tuple) else [] if value is None else [value]
    phrases = []
    for item in values:
        if isinstance(item, Mapping):
            item = item.get("sent") or item.get("raw") or item.get("text")  # noqa: PLW2901
        if not isinstance(item, str):
            raise InputError(f"a phrase must be a text, got {item!r:.80}")
        phrases.append(item)
    return phrases


def _boxes(value: Any) -> list[Any]:
    values = value.tolist() if hasattr(value, "tolist") else value
    if not values:
        return []
    return list(values) if isinstance(values[0], list | tuple) else [values]


def _box(value: Any, form: str, size: Size | None) -> Box:
    a, b, c, d = fields.four(value)
    if form.endswith("_norm"):
        if size is None:
            raise InputError("boxes in 0..1 need the size of the image")
        a, b, c, d = a * size.width, b * size.height, c * size.width, d * size.height
    return Box.from_xywh((a, b, c, d)) if form.startswith("xywh") else Box(a, b, c, d)


def _columns_of(value: Any) -> dict[str, Any]:
    """Objects as parallel lists; a list of records becomes them."""
    if not isinstance(value, list | tuple):
        return fields.record(value or {"bbox": []}, "objects")
    records = [fields.record(item, "an object") for item in value]
    keys = {key for item in records for key in item} | {"bbox"}
    return {key: [item.get(key) for item in records] for key in keys}


def _objects(
    value: Any, columns: Columns, size: Size | None, names: dict[int, str]
) -> Iterator[LabelledBox]:
    data = _columns_of(value)
    kinds = next((data[key] for key in _KINDS if data.get(key) is not None), None)
    boxes = fields.items(data, "bbox")
    if kinds is None and (not boxes or columns.phrases in data):
        return
    if not isinstance(kinds, list) or len(kinds) != len(boxes):
        raise InputError(
            f'objects need a "category" or a "{columns.phrases}" for each "bbox"; they have '
            + ", ".join(sorted(map(str, data)))
        )
    for box, kind in zip(boxes, kinds, strict=True):
        name = names.get(kind, str(kind)) if isinstance(kind, int) else kind
        if not isinstance(name, str):
            raise InputError(f"a category must be a text or a number, got {kind!r:.80}")
        yield LabelledBox(name, _box(box, columns.form, size))


def _described(value: Any, columns: Columns, size: Size | None) -> Iterator[Expression]:
    """Expressions of objects that have a phrase each; null is an object without one."""
    data = _columns_of(value)
    if columns.phrases not in data:
        return
    phrases, boxes = fields.items(data, columns.phrases), fields.items(data, "bbox")
    if len(phrases) != len(boxes):
        raise InputError(
            f'objects need a "{columns.phrases}" for each "bbox", got {len(phrases)} for '
            f"{len(boxes)}"
        )
    for phrase, box in zip(phrases, boxes, strict=True):
        for text in _phrases(phrase):
            yield Expression(text, (_box(box, columns.form, size),))


def _class_names(features: Any, column: str) -> dict[int, str]:
    """Names of the classes, of `datasets.ClassLabel`, however deep the features nest them."""
    if not isinstance(features, Mapping) or column not in features:
        return {}
    found = features[column]
    found = getattr(found, "feature", found)
    found = found[0] if isinstance(found, list) else found
    if not isinstance(found, Mapping):
        return {}
    label = found.get("category", found.get("label"))
    return dict(enumerate(getattr(getattr(label, "feature", label), "names", None) or ()))


def _picture(value: Any, folder: Path) -> tuple[Path, Size]:
    """A file for the picture, and its size."""
    path = value.get("path") if isinstance(value, Mapping) else value
    data = value.get("bytes") if isinstance(value, Mapping) else None
    if data is None and isinstance(path, str | os.PathLike) and is_there(path):
        return Path(path), header_size(Path(path))
    if data is None and hasattr(value, "save"):
        buffer = BytesIO()
        value.save(buffer, format="PNG")
        data = buffer.getvalue()
    if not isinstance(data, bytes):
        raise InputError(f"an image must be a picture, bytes or a file, got {value!r:.80}")
    suffix = Path(str(path)).suffix if isinstance(path, str) else ""
    target = folder / f"{hashlib.sha256(data).hexdigest()[:16]}{suffix or _suffix(data)}"
    if not target.is_file():
        write_whole(target, data)  # half a picture of a killed process would be taken for it
    return target, header_size(target)


def _suffix(data: bytes) -> str:
    starts = {b"\xff\xd8": ".jpg", b"\x89PNG": ".png", b"RIFF": ".webp", b"GIF8": ".gif"}
    return next((end for start, end in starts.items() if data.startswith(start)), ".img")
