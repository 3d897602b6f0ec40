"""Datature Vi's JSONL for phrase grounding.

Sources: https://vi.developers.datature.com/docs/upload-annotations and the records that the
published Vi SDK 0.1 loads (`vi.dataset.loaders.types.annotations`).

::

    training/annotations/*.jsonl, training/images/      also validation/ and dump/; or one file
    {"id": "...", "asset": {"type": "Image", "filename": "1.jpg", "width": 640, "height": 480},
     "contents": {"type": "PhraseGrounding", "caption": "a dog with a ball",
                  "groundedPhrases": [{"phrase": "a dog", "startTokenIndex": 0, "endTokenIndex": 1,
                                       "bounds": [[x1, y1, x2, y2]]}]}}

Bounds are corners on a grid of 0 to 1024 over the image, whatever its size: 512 is the middle. Some
files have 0 to 1 instead; a record without a number above 1 is taken for one of those.
Token indices count words between spaces, the last one included. They only tell which of several
equal phrases is meant, since the words of a phrase are there themselves.

A file holds captions and expressions with boxes and spans. Objects, masks, ids, skills and
provenance are lost, so are absent expressions and whether several boxes were alternatives. Records
of questions and answers are passed over.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from deixis.core import Box, DatasetError, InputError, Size
from deixis.datasets.formats import _fields as fields
from deixis.datasets.formats._faults import Skip, located
from deixis.datasets.formats._grouping import joined
from deixis.datasets.formats._json import json_lines, opens_with, write_lines
from deixis.datasets.formats._phrases import captioned, span_of, spans_at
from deixis.datasets.formats._places import image_root, inside, output_file, relative_name
from deixis.datasets.samples import Expression, Sample, Source

__all__ = ["detect_vi", "read_vi", "write_vi"]

FILE_NAME = "annotations.jsonl"
_GRID = 1024.0
_SPLITS = {"training": "train", "validation": "val"}


def read_vi(
    path: str | os.PathLike[str],
    *,
    images: str | os.PathLike[str] | None = None,
    masks: bool = True,
    grid: float | None = None,
    skip: Skip = None,
) -> Iterator[Sample]:
    """Read Vi JSONL; lines of the same image that follow each other become one sample.

    Args:
        path: A .jsonl file, a folder with some, or an exported data set with ``training/``.
        images: Folder of the pictures; by default ``images/`` beside ``annotations/``, or the
            file's folder or ``images/`` in it.
        masks: There are none in this format.
        grid: What bounds count to: 1024 or 1; by default each record tells.
        skip: Takes each record that cannot be read, which is left out; else the first ends it.

    Raises:
        DatasetError: A file is missing or a line is damaged; names file and line.
    """
    files = _files(Path(path))
    if not files:
        raise DatasetError("expected a .jsonl file of Datature Vi, or a folder", path=str(path))
    for file in files:
        yield from joined(_samples(file, images, grid, skip))


def write_vi(
    samples: Iterable[Sample],
    path: str | os.PathLike[str],
    *,
    images: str | os.PathLike[str] | None = None,
) -> Path:
    """Write Vi JSONL, a line for each caption.

    Expressions without a caption get one: their phrases with full stops between.

    Args:
        samples: With a size, which the format needs.
        path: The .jsonl file, or a folder for ``annotations.jsonl``.
        images: Folder that image names are relative to; by default the file's.

    Raises:
        DatasetError: An image lies outside, or a size is missing.
    """
    file = output_file(path, FILE_NAME)
    root = Path(images) if images is not None else file.parent
    return write_lines(_numbered(samples, root, file), file)


def detect_vi(path: Path) -> bool:
    """Whether this is a Vi file or a folder of them."""
    return any(opens_with(f, keys=("asset", "contents"), start="{") for f in _files(path)[:3])


def _files(path: Path) -> list[Path]:
    if path.is_file():
        return [path]
    names = (*_SPLITS, "dump")
    exported = [f for name in names for f in sorted(path.glob(f"{name}/annotations/*.jsonl"))]
    return exported or sorted([*path.glob("*.jsonl"), *path.glob("annotations/*.jsonl")])


def _samples(
    file: Path, images: str | os.PathLike[str] | None, grid: float | None, skip: Skip
) -> Iterator[Sample]:
    root: Path | None = None
    parent = file.parent
    folders = [parent, parent / "images", parent.parent / "images"]
    if parent.name == "annotations":
        folders = [parent.parent / "images", parent]
    split = _SPLITS.get(parent.parent.name) if parent.name == "annotations" else None
    for line, record in json_lines(file, skip=skip):
        with located(file, line=line, skip=skip):
            asset = fields.record(record.get("asset"), '"asset"')
            contents = fields.record(record.get("contents"), '"contents"')
            if contents.get("type") == "Vqa":
                continue
            name = fields.text(asset, "filename")
            root = root or image_root(images, folders, name)
            size = fields.size_of(asset.get("width"), asset.get("height"))
            caption = fields.text(contents, "caption")
            phrases = fields.items(contents, "groundedPhrases", default=[])
            found = _expressions(phrases, caption, size, grid)
            yield Sample(
                inside(root, name),
                found,
                size,
                split=split,
                captions=(caption,),
                source=Source(file, line),
            )


def _expressions(
    phrases: list[Any], caption: str, size: Size, grid: float | None
) -> tuple[Expression, ...]:
    records = [fields.record(value, "a grounded phrase") for value in phrases]
    bounds = [[fields.four(v, "bounds") for v in fields.items(r, "bounds")] for r in records]
    largest = max((edge for rows in bounds for row in rows for edge in row), default=0.0)
    unit = grid if grid is not None else (1.0 if largest <= 1 else _GRID)
    return tuple(
        _expression(record, rows, caption, size, unit)
        for record, rows in zip(records, bounds, strict=True)
    )


def _expression(
    record: dict[str, Any],
    bounds: list[tuple[float, float, float, float]],
    caption: str,
    size: Size,
    unit: float,
) -> Expression:
    phrase = fields.text(record, "phrase")
    starts = [match.start() for match in re.finditer(r"\S+", caption)]
    token = record.get("startTokenIndex", 0)
    known = type(token) is int and 0 <= token < len(starts)
    place = span_of(phrase, caption, near=starts[token] if known else 0)
    x, y = size.width / unit, size.height / unit
    boxes = tuple(Box(x1 * x, y1 * y, x2 * x, y2 * y) for x1, y1, x2, y2 in bounds)
    if not boxes:
        raise InputError(f'the phrase {phrase!r:.60} needs "bounds"')
    return Expression(
        phrase, boxes, plural=len(boxes) > 1, spans=spans_at([place] if place else [])
    )


def _numbered(samples: Iterable[Sample], root: Path, file: Path) -> Iterator[dict[str, Any]]:
    number = 0
    for sample in samples:
        name = relative_name(sample.image, root)
        with located(file, record=name):
            if sample.size is None:
                raise InputError("the format needs the size of each image; set Sample.size")
            groups = captioned(sample.captions, (e for e in sample.expressions if e.boxes))
            width, height = sample.size
            asset = {"type": "Image", "filename": name, "width": width, "height": height}
            for caption, phrases in groups:
                number += 1
                found = [
                    _plain(item, span, caption, sample.size)
                    for item, spans in phrases
                    for span in spans[:1]
                ]
                contents = {"type": "PhraseGrounding", "caption": caption, "groundedPhrases": found}
                yield {"id": number, "asset": asset, "contents": contents}


def _plain(item: Expression, span: tuple[int, int], caption: str, size: Size) -> dict[str, Any]:
    x, y = _GRID / size.width, _GRID / size.height
    words = [match.start() for match in re.finditer(r"\S+", caption)]
    return {
        "phrase": item.phrase,
        "startTokenIndex": max(sum(start <= span[0] for start in words) - 1, 0),
        "endTokenIndex": max(sum(start < span[1] for start in words) - 1, 0),
        "bounds": [[b.x1 * x, b.y1 * y, b.x2 * x, b.y2 * y] for b in item.boxes],
    }
