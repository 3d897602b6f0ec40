"""Label Studio: the JSON export of tasks, with rectangles, polygons and texts of regions.

Source: https://labelstud.io/guide/task_format and https://labelstud.io/tags/rectanglelabels.

::

    [{"id": 1, "data": {"image": "/data/local-files/?d=images/1.jpg"},
      "annotations": [{"result": [
        {"id": "r1", "type": "rectanglelabels", "original_width": 640, "original_height": 480,
         "value": {"x": 10, "y": 20, "width": 30, "height": 40, "rotation": 0,
                   "rectanglelabels": ["mug"]}},
        {"id": "r1", "type": "textarea", "from_name": "phrase",
         "value": {"x": 10, ..., "text": ["the red mug"]}}]}]}]

x, y, width, height are percent of the image. A turned rectangle becomes the upright box round it.
A region with texts (a TextArea with perRegion="true") gives an expression for each text; regions
with the same text are one expression that means all of them; a region without text is a labelled
box.
Texts of the whole image are captions, or, under the name "absent", phrases that fit nothing.
Brushes, ellipses, key points and choices are passed over. `LABELLING_CONFIG` sets up a project.

A file holds all but kinds, skills, spans, masks, crowds, provenance, and whether several boxes were
alternatives. Splits and sizes are kept under "data"; ids of samples if they are whole numbers.
"""

from __future__ import annotations

import math
import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, quote, unquote, urlsplit

from deixis.core import Box, InputError, Mask, Size
from deixis.datasets.formats import _fields as fields
from deixis.datasets.formats._faults import Skip, located
from deixis.datasets.formats._json import json_array, opens_with, write_json
from deixis.datasets.formats._phrases import merged
from deixis.datasets.formats._places import (
    image_root,
    inside,
    is_there,
    only_file,
    output_file,
    relative_name,
)
from deixis.datasets.formats._polygons import mask_of_polygons
from deixis.datasets.formats.coco import Numbering
from deixis.datasets.samples import Expression, LabelledBox, Sample, Source

__all__ = ["LABELLING_CONFIG", "detect_label_studio", "read_label_studio", "write_label_studio"]

FILE_NAME = "tasks.json"

LABELLING_CONFIG = """\
<View>
  <Image name="image" value="$image"/>
  <RectangleLabels name="label" toName="image"><Label value="thing"/></RectangleLabels>
  <TextArea name="phrase" toName="image" perRegion="true"/>
  <TextArea name="caption" toName="image"/>
  <TextArea name="absent" toName="image"/>
</View>
"""

_SHAPES = ("rectanglelabels", "rectangle", "polygonlabels", "polygon")


def read_label_studio(
    path: str | os.PathLike[str],
    *,
    images: str | os.PathLike[str] | None = None,
    masks: bool = True,
    skip: Skip = None,
) -> Iterator[Sample]:
    """Read an export; of each task the first annotation that was not cancelled counts.

    Args:
        path: The JSON file, or a folder with one.
        images: Folder of the pictures; by default the file's, or ``images/`` in it. Addresses in
            the tasks count by what follows ``?d=``, or by their last part.
        masks: Turn polygons into masks.
        skip: Takes each record that cannot be read, which is left out; else the first ends it.

    Raises:
        DatasetError: The file is missing or damaged; names the line where the task starts.
    """
    file = only_file(Path(path), "*.json", "an export of Label Studio or a folder with one")
    root: Path | None = None
    for number, (line, task) in enumerate(json_array(file)):
        with located(file, line=line, record=f"[{number}]", skip=skip):
            data = fields.record(task.get("data"), '"data"')
            name = _image_name(data)
            folders = [file.parent, file.parent / "images"]
            root = root or image_root(images, [*folders, file.parent / "upload"], name)
            sample = _sample(task, data, inside(root, _without_prefix(root, name)), masks)
            yield replace(sample, source=Source(file, line, f"[{number}]"))


def write_label_studio(
    samples: Iterable[Sample],
    path: str | os.PathLike[str],
    *,
    images: str | os.PathLike[str] | None = None,
) -> Path:
    """Write tasks with annotations, to be imported into a project with `LABELLING_CONFIG`.

    Args:
        samples: With a size, which percentages need.
        path: The JSON file, or a folder for ``tasks.json``.
        images: Folder that image names are relative to; by default the file's. Serve it to Label
            Studio as local files.

    Raises:
        DatasetError: An image lies outside, or a size is missing.
    """
    file = output_file(path, FILE_NAME)
    root = Path(images) if images is not None else file.parent
    ids = Numbering()
    tasks = []
    for sample in samples:
        name = relative_name(sample.image, root)
        with located(file, record=name):
            tasks.append(_task(sample, name, ids.of(sample.id)))
    return write_json(tasks, file)


def detect_label_studio(path: Path) -> bool:
    """Whether this is an export, or a folder with exactly one JSON file that is."""
    files = sorted(path.glob("*.json")) if path.is_dir() else [path]
    return any(opens_with(f, keys=("data", "annotations"), start="[") for f in files[:3])


def _sample(task: dict[str, Any], data: dict[str, Any], image: Path, masks: bool) -> Sample:
    results = _results(task)
    size = _size(results, data)
    texts: dict[str, list[str]] = {}
    regions: list[tuple[str, LabelledBox | None, Box, Mask | None]] = []
    captions: list[str] = []
    absent: list[str] = []
    for result in results:
        value = fields.record(result.get("value"), '"value"')
        kind, key = result.get("type"), str(result.get("id"))
        if kind in _SHAPES and size is not None:
            regions.append((key, *_region(value, str(kind), size, key, masks)))
        elif kind == "textarea":
            words = [text for text in fields.strings(value, "text") if text.strip()]
            if "x" in value or "points" in value or result.get("parentID"):
                texts.setdefault(str(result.get("parentID") or key), []).extend(words)
            else:
                (absent if result.get("from_name") == "absent" else captions).extend(words)
    expressions = [
        Expression(
            phrase,
            (box,),
            category=None if item is None else item.category,
            masks=() if mask is None else (mask,),
        )
        for key, item, box, mask in regions
        for phrase in texts.get(key, ())
    ]
    return Sample(
        image,
        (*merged(expressions), *(Expression(phrase) for phrase in absent)),
        size,
        split=fields.name_of(data.get("split"), '"split"'),
        captions=tuple(captions),
        objects=tuple(item for key, item, _, _ in regions if item and key not in texts),
        id=fields.name_of(task.get("id")),
    )


def _results(task: dict[str, Any]) -> list[dict[str, Any]]:
    annotations = task.get("annotations", task.get("completions"))  # the name before 1.0
    for value in fields.items({"annotations": annotations}, "annotations", default=[]):
        annotation = fields.record(value, "an annotation")
        if not annotation.get("was_cancelled"):
            results = fields.items(annotation, "result", default=[])
            return [fields.record(result, "a result") for result in results]
    return []


def _size(results: list[dict[str, Any]], data: dict[str, Any]) -> Size | None:
    for source, width, height in (
        *((result, "original_width", "original_height") for result in results),
        (data, "width", "height"),
    ):
        if source.get(width) is not None:
            return fields.size_of(source[width], source.get(height))
    if any(result.get("type") in _SHAPES for result in results):
        raise InputError('results need "original_width" and "original_height"')
    return None


def _region(
    value: dict[str, Any], kind: str, size: Size, key: str, masks: bool
) -> tuple[LabelledBox | None, Box, Mask | None]:
    mask = None
    if kind.startswith("polygon"):
        points = [
            (_percent(point[0]) * size.width, _percent(point[1]) * size.height)
            for point in fields.items(value, "points")
        ]
        mask = mask_of_polygons([points], size) if masks else None
    else:
        points = _corners(value, size)
    xs, ys = [x for x, _ in points], [y for _, y in points]
    box = Box(min(xs), min(ys), max(xs), max(ys))
    labels = fields.strings(value, kind) if kind.endswith("labels") else []
    item = LabelledBox(labels[0], box, mask, id=key) if labels else None
    return item, box, mask


def _corners(value: dict[str, Any], size: Size) -> list[tuple[float, float]]:
    """Corners in pixels; a rectangle turns clockwise about its top left corner."""
    x, y, w, h = (_percent(value.get(key)) for key in ("x", "y", "width", "height"))
    if w < 0 or h < 0:
        raise InputError(f"width and height must be 0 or more percent, got {w * 100}, {h * 100}")
    left, top, width, height = x * size.width, y * size.height, w * size.width, h * size.height
    angle = math.radians(fields.number(value.get("rotation") or 0, "rotation"))
    if angle == 0:
        return [(left, top), (left + width, top + height)]
    cos, sin = math.cos(angle), math.sin(angle)
    return [
        (left + a * cos - b * sin, top + a * sin + b * cos)
        for a, b in ((0.0, 0.0), (width, 0.0), (0.0, height), (width, height))
    ]


def _percent(value: Any) -> float:
    return fields.number(value, "a position") / 100


def _image_name(data: dict[str, Any]) -> str:
    value = data.get("image") or next(
        (v for v in data.values() if isinstance(v, str) and re.search(r"\.\w{3,4}$", v)), None
    )
    if not isinstance(value, str):
        raise InputError('"data" needs an "image"')
    address = urlsplit(value)
    if local := parse_qs(address.query).get("d"):
        return local[0]
    if not address.scheme and not value.startswith("/"):
        return value
    return unquote(address.path.rstrip("/").rsplit("/", 1)[-1])


def _without_prefix(root: Path, name: str) -> str:
    """The name without the eight characters that an upload puts before it, if that file is here."""
    bare = re.sub(r"^[0-9a-f]{8}-", "", name)
    return bare if bare != name and not is_there(root / name) and is_there(root / bare) else name


def _task(sample: Sample, name: str, number: int) -> dict[str, Any]:
    if sample.size is None:
        raise InputError("the format needs the size of each image; set Sample.size")
    size = sample.size
    data: dict[str, Any] = {"image": f"/data/local-files/?d={quote(name)}"}
    data |= {"width": size.width, "height": size.height}
    if sample.split is not None:
        data["split"] = sample.split
    results: list[dict[str, Any]] = []
    for item in sample.objects:
        results += _shape(item.box, item.category, None, size, item.id or f"o{len(results)}")
    for expression in sample.expressions:
        for box in expression.boxes:
            key = f"e{len(results)}"
            results += _shape(box, expression.category, expression.phrase, size, key)
    absent = [item.phrase for item in sample.expressions if not item.boxes]
    for field, texts in (("caption", list(sample.captions)), ("absent", absent)):
        if texts:
            results.append(_textarea(field, texts, f"{field}s"))
    return {"id": number, "data": data, "annotations": [{"result": results}]}


def _shape(
    box: Box, label: str | None, phrase: str | None, size: Size, key: str
) -> list[dict[str, Any]]:
    x, y = 100 / size.width, 100 / size.height
    place = {"x": box.x1 * x, "y": box.y1 * y, "width": box.width * x, "height": box.height * y}
    kind = "rectangle" if label is None else "rectanglelabels"
    labels = {} if label is None else {"rectanglelabels": [label]}
    common = {"original_width": size.width, "original_height": size.height, "image_rotation": 0}
    shape = {
        "id": key,
        "from_name": "rectangle" if label is None else "label",
        "to_name": "image",
        "type": kind,
        "value": place | {"rotation": 0} | labels,
        **common,
    }
    if phrase is None:
        return [shape]
    text = _textarea("phrase", [phrase], key)
    return [shape, text | common | {"value": place | {"rotation": 0, "text": [phrase]}}]


def _textarea(field: str, texts: list[str], key: str) -> dict[str, Any]:
    return {
        "id": key,
        "from_name": field,
        "to_name": "image",
        "type": "textarea",
        "value": {"text": texts},
    }
