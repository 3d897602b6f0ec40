"""ODVG: one JSON object a line, with a "detection" part, a "grounding" part, or both.

Sources: https://github.com/longzw1997/Open-GroundingDino (data_format.md); MM-Grounding-DINO,
Zhao et al., 2024, arXiv 2401.02361, which adds "tokens_positive" and lists of boxes.

::

    {"filename": "1.jpg", "height": 480, "width": 640,
     "detection": {"instances": [{"bbox": [x1, y1, x2, y2], "label": 0, "category": "dog"}]},
     "grounding": {"caption": "a dog with a ball",
                   "regions": [{"bbox": [x1, y1, x2, y2], "phrase": "a dog",
                                "tokens_positive": [[0, 5]]}]}}

Boxes are corners in pixels. ``label_map.json`` beside the file names the labels: ``{"0": "dog"}``.
"tokens_positive" are characters of the caption; without it the first place of the phrase counts.
Regions with the same phrase at the same place are one expression that means all their boxes.

A file holds objects, captions and expressions with boxes. Masks, crowds, ids, skills, splits and
provenance are lost, so are absent expressions and whether several boxes were alternatives.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from deixis.core import InputError
from deixis.datasets.formats import _fields as fields
from deixis.datasets.formats._faults import Skip, located
from deixis.datasets.formats._grouping import joined
from deixis.datasets.formats._json import (
    json_lines,
    load_json,
    opens_with,
    write_json,
    write_lines,
)
from deixis.datasets.formats._phrases import captioned, merged, span_of, spans_at
from deixis.datasets.formats._places import (
    image_root,
    inside,
    only_file,
    output_file,
    relative_name,
)
from deixis.datasets.samples import Expression, LabelledBox, Sample, Source, Span

__all__ = ["detect_odvg", "read_odvg", "write_odvg"]

FILE_NAME = "odvg.jsonl"
_LABELS = "label_map.json"


def read_odvg(
    path: str | os.PathLike[str],
    *,
    images: str | os.PathLike[str] | None = None,
    masks: bool = True,
    skip: Skip = None,
) -> Iterator[Sample]:
    """Read ODVG; lines of the same image that follow each other become one sample.

    Args:
        path: The .jsonl file, or a folder with one.
        images: Folder of the pictures; by default the file's, or ``images/`` in or beside it.
        masks: There are none in this format.
        skip: Takes each record that cannot be read, which is left out; else the first ends it.

    Raises:
        DatasetError: The file is missing or a line is damaged; names file and line.
    """
    file = only_file(Path(path), "*.jsonl", "an ODVG file or a folder with one")
    yield from joined(_samples(file, images, _label_map(file.parent / _LABELS), skip))


def write_odvg(
    samples: Iterable[Sample],
    path: str | os.PathLike[str],
    *,
    images: str | os.PathLike[str] | None = None,
) -> Path:
    """Write ODVG, and ``label_map.json`` beside it if there are objects.

    Each caption is a line of its own; expressions without a caption get one: their phrases with
    full stops between.

    Args:
        samples: With a size, which the format needs.
        path: The .jsonl file, or a folder for ``odvg.jsonl``.
        images: Folder that image names are relative to; by default the file's.

    Raises:
        DatasetError: An image lies outside, or a size is missing.
    """
    file = output_file(path, FILE_NAME)
    root = Path(images) if images is not None else file.parent
    labels: dict[str, int] = {}
    write_lines((line for s in samples for line in _lines(s, root, labels, file)), file)
    if labels:
        write_json({str(number): name for name, number in labels.items()}, file.parent / _LABELS)
    return file


def detect_odvg(path: Path) -> bool:
    """Whether this is an ODVG file or a folder with one."""
    files = path.glob("*.jsonl") if path.is_dir() else [path]
    return any(
        opens_with(file, keys=("filename", part), start="{")
        for file in files
        for part in ("grounding", "detection")
    )


def _samples(
    file: Path, images: str | os.PathLike[str] | None, labels: dict[str, str], skip: Skip
) -> Iterator[Sample]:
    root: Path | None = None
    for line, record in json_lines(file, skip=skip):
        with located(file, line=line, skip=skip):
            name = fields.text(record, "filename")
            if root is None:
                parent = file.parent
                folders = [parent, parent / "images", parent.parent / "images", parent.parent]
                root = image_root(images, folders, name)
            found = fields.record(record.get("detection") or {}, '"detection"')
            objects = [_object(v, labels) for v in fields.items(found, "instances", default=[])]
            captions, expressions = _grounding(record.get("grounding"))
            yield Sample(
                inside(root, name),
                expressions,
                fields.size_of(record.get("width"), record.get("height")),
                captions=captions,
                objects=tuple(objects),
                source=Source(file, line),
            )


def _object(value: Any, labels: dict[str, str]) -> LabelledBox:
    data = fields.record(value, "an instance")
    category = data.get("category") or labels.get(str(data.get("label")))
    if not isinstance(category, str):
        raise InputError(f'an instance needs a "category", or a "label" that {_LABELS} names')
    return LabelledBox(category, fields.xyxy(data.get("bbox")))


def _grounding(value: Any) -> tuple[tuple[str, ...], tuple[Expression, ...]]:
    if not value:
        return (), ()
    data = fields.record(value, '"grounding"')
    caption = fields.text(data, "caption")
    regions = fields.items(data, "regions", default=[])
    return (caption,), merged(_expression(region, caption) for region in regions)


def _expression(value: Any, caption: str) -> Expression:
    data = fields.record(value, "a region")
    phrase, bounds = fields.text(data, "phrase"), fields.items(data, "bbox")
    boxes = tuple(map(fields.xyxy, bounds if bounds and isinstance(bounds[0], list) else [bounds]))
    tokens = fields.items(data, "tokens_positive", default=[])
    place = span_of(phrase, caption)
    spans = spans_at([place] if place else []) if not tokens else _token_spans(tokens)
    return Expression(phrase, boxes, plural=len(boxes) > 1, spans=spans)


def _token_spans(tokens: list[Any]) -> tuple[Span, ...]:
    for token in tokens:
        if not (isinstance(token, list) and [type(n) for n in token] == [int, int]):
            raise InputError(f'"tokens_positive" must be [[start, end], ...], got {token!r:.80}')
    return spans_at((token[0], token[1]) for token in tokens)


def _label_map(file: Path) -> dict[str, str]:
    if not file.is_file():
        return {}
    with located(file):
        return {
            key: fields.text({"label": name}, "label")
            for key, name in fields.record(load_json(file), "the label map").items()
        }


def _lines(
    sample: Sample, root: Path, labels: dict[str, int], file: Path
) -> Iterator[dict[str, Any]]:
    name = relative_name(sample.image, root)
    with located(file, record=name):
        if sample.size is None:
            raise InputError("the format needs the size of each image; set Sample.size")
        head = {"filename": name, "height": sample.size.height, "width": sample.size.width}
        found = {"instances": [_plain_object(item, labels) for item in sample.objects]}
        groups = captioned(sample.captions, (e for e in sample.expressions if e.boxes))
        parts: list[dict[str, Any]] = [{"grounding": _plain_grounding(*group)} for group in groups]
        if sample.objects or not parts:
            parts = [{"detection": found} | (parts[0] if parts else {}), *parts[1:]]
        yield from (head | part for part in parts)


def _plain_object(item: LabelledBox, labels: dict[str, int]) -> dict[str, Any]:
    label = labels.setdefault(item.category, len(labels))
    return {"bbox": list(item.box.xyxy), "label": label, "category": item.category}


def _plain_grounding(
    caption: str, phrases: list[tuple[Expression, list[tuple[int, int]]]]
) -> dict[str, Any]:
    regions = [
        {"bbox": list(box.xyxy), "phrase": item.phrase, "tokens_positive": list(map(list, places))}
        for item, places in phrases
        for box in item.boxes
    ]
    return {"caption": caption, "regions": regions}
