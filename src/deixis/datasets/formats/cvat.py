"""CVAT for images 1.1: one XML file of images with boxes, polygons and masks.

Source: https://docs.cvat.ai/docs/other/xml_format (version 1.1, annotation mode).

::

    annotations.xml, images/
    <annotations><version>1.1</version>
      <image id="0" name="1.jpg" subset="train" width="640" height="480">
        <box label="mug" occluded="0" xtl="64" ytl="96" xbr="256" ybr="288" z_order="0">
          <attribute name="phrase">the red mug</attribute>
        </box>
        <polygon label="mug" points="1.0,2.0;3.0,4.0;5.0,6.0"/>
        <mask label="mug" rle="3, 5, 4" left="64" top="96" width="4" height="3"/>
        <tag label="absent"><attribute name="phrase">the green mug</attribute></tag>

Corners are pixels, the origin at the outer corner of the first one. A mask's run lengths go row by
row inside its own box and start with what is outside. A shape with an attribute "phrase" is an
expression; shapes with the same phrase and label are one that means all of them; shapes without it
are labelled boxes. A tag "absent" says that its phrase fits nothing, a tag "caption" holds a
caption. Video tracks are not read: export them as CVAT for images.

A file holds objects, expressions, captions, sizes and splits (``subset``). Boxes only are written:
masks, crowds, ids, skills, spans and provenance are lost, so is whether several boxes were
alternatives.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import NamedTuple
from xml.etree.ElementTree import Element

import numpy as np

from deixis.core import Box, InputError, Mask, Size
from deixis.core.whole_files import whole_file
from deixis.datasets.formats import _fields as fields
from deixis.datasets.formats._faults import Skip, fault, located
from deixis.datasets.formats._phrases import merged
from deixis.datasets.formats._places import (
    image_root,
    inside,
    only_file,
    output_file,
    relative_name,
)
from deixis.datasets.formats._polygons import mask_of_polygons
from deixis.datasets.formats._xml import elements, escape, opens_with_element
from deixis.datasets.samples import Expression, LabelledBox, Sample, Source

__all__ = ["detect_cvat", "read_cvat", "write_cvat"]

FILE_NAME = "annotations.xml"
_ANY = "thing"  # label of an expression without a category; CVAT wants one


def read_cvat(
    path: str | os.PathLike[str],
    *,
    images: str | os.PathLike[str] | None = None,
    masks: bool = True,
    skip: Skip = None,
) -> Iterator[Sample]:
    """Read CVAT for images, one image after the other.

    Args:
        path: The XML file, or a folder with one.
        images: Folder of the pictures; by default the file's, or ``images/`` in it.
        masks: Turn polygons and run lengths into masks; without, only boxes are kept.
        skip: Takes each record that cannot be read, which is left out; else the first ends it.

    Raises:
        DatasetError: The file is missing or damaged, or holds video tracks; names file and line.
    """
    file = only_file(Path(path), "*.xml", "CVAT's annotations.xml or a folder with it")
    root: Path | None = None
    for line, element in elements(file, "image"):
        with located(file, line=line, skip=skip):
            name = element.get("name", "")
            root = root or image_root(images, [file.parent, file.parent / "images"], name)
            yield _sample(element, inside(root, name), masks, _Shapes(file, line, skip))
    if root is None and any(True for _ in elements(file, "track")):
        raise fault("video tracks are not read; export as CVAT for images 1.1", file)


def write_cvat(
    samples: Iterable[Sample],
    path: str | os.PathLike[str],
    *,
    images: str | os.PathLike[str] | None = None,
) -> Path:
    """Write annotations for a task with the same images, to be uploaded into it.

    Args:
        samples: With a size, which the format needs.
        path: The XML file, or a folder for ``annotations.xml``.
        images: Folder that image names are relative to; by default the file's.

    Raises:
        DatasetError: An image lies outside, or a size is missing.
    """
    file = output_file(path, FILE_NAME)
    root = Path(images) if images is not None else file.parent
    with whole_file(file) as draft, draft.open("w", encoding="utf-8", newline="\n") as out:
        out.write('<?xml version="1.0" encoding="utf-8"?>\n<annotations>\n')
        out.write("  <version>1.1</version>\n")
        for number, sample in enumerate(samples):
            name = relative_name(sample.image, root)
            with located(file, record=name):
                out.write(_xml(sample, name, number))
        out.write("</annotations>\n")
    return file


def detect_cvat(path: Path) -> bool:
    """Whether this is CVAT's file, or a folder with it."""
    file = path / FILE_NAME if path.is_dir() else path
    return file.suffix == ".xml" and opens_with_element(file, "annotations")


class _Shapes(NamedTuple):
    """Where the shapes of an image stand, and who takes those that cannot be read."""

    file: Path
    line: int
    skip: Skip

    def at(self, number: int, item: Element) -> AbstractContextManager[None]:
        record = f"<{item.tag}> {number + 1}"
        return located(self.file, line=self.line, record=record, skip=self.skip)


def _sample(element: Element, image: Path, masks: bool, shapes: _Shapes) -> Sample:
    size = fields.size_of(element.get("width"), element.get("height"))
    objects: list[LabelledBox] = []
    expressions: list[Expression] = []
    absent: list[Expression] = []
    captions: list[str] = []
    for number, item in enumerate(element):
        words = _attributes(item)
        label = item.get("label") or ""
        if item.tag == "tag" and label == "absent":
            absent += [Expression(phrase) for phrase in words]
        elif item.tag == "tag" and label == "caption":
            captions += words
        elif item.tag in ("box", "polygon", "mask"):
            with shapes.at(number, item):
                box, mask = _shape(item, size, masks)
                if not words:
                    objects.append(LabelledBox(label, box, mask))
                kept = () if mask is None else (mask,)
                kind = None if label == _ANY else label
                expressions += [Expression(w, (box,), category=kind, masks=kept) for w in words]
    return Sample(
        image,
        (*merged(expressions), *absent),
        size,
        split=element.get("subset"),
        captions=tuple(captions),
        objects=tuple(objects),
        id=element.get("id"),
        source=Source(shapes.file, shapes.line),
    )


def _attributes(item: Element) -> list[str]:
    found = [a for a in item.findall("attribute") if a.get("name") in ("phrase", "text")]
    return [text for a in found if (text := (a.text or "")).strip()]


def _shape(item: Element, size: Size, masks: bool) -> tuple[Box, Mask | None]:
    if item.tag == "box":
        edges = [fields.number(item.get(key), key) for key in ("xtl", "ytl", "xbr", "ybr")]
        return Box(*edges), None
    if item.tag == "mask":
        mask = _mask(item, size)
        box = mask.box()
        if box is None:
            raise InputError("a <mask> must not be empty")
        return box, mask if masks else None
    points = [
        [fields.number(value, "a point") for value in point.split(",")]
        for point in (item.get("points") or "").split(";")
    ]
    if any(len(point) != 2 for point in points):
        raise InputError('points must read "x,y;x,y;x,y"')
    xs, ys = [point[0] for point in points], [point[1] for point in points]
    box = Box(min(xs), min(ys), max(xs), max(ys))
    return box, mask_of_polygons([points], size) if masks else None


def _mask(item: Element, size: Size) -> Mask:
    keys = ("left", "top", "width", "height")
    numbers = [fields.number(item.get(key), key) for key in keys]
    left, top, width, height = (int(number) for number in numbers)
    runs = [int(fields.number(run, "rle")) for run in (item.get("rle") or "").split(",")]
    inside_image = min(left, top) >= 0 and left + width <= size[0] and top + height <= size[1]
    if not inside_image or min(runs) < 0 or sum(runs) != width * height:
        raise InputError(
            f"a <mask> must lie inside the image and its runs add up to {width} x {height}"
        )
    values = np.repeat(np.arange(len(runs)) % 2 == 1, runs)
    array = np.zeros((size.height, size.width), dtype=bool)
    array[top : top + height, left : left + width] = values.reshape(height, width)
    return Mask.from_array(array)


def _xml(sample: Sample, name: str, number: int) -> str:
    if sample.size is None:
        raise InputError("the format needs the size of each image; set Sample.size")
    subset = "" if sample.split is None else f' subset="{escape(sample.split)}"'
    lines = [
        f'  <image id="{number}" name="{escape(name)}"{subset} '
        f'width="{sample.size.width}" height="{sample.size.height}">'
    ]
    lines += [_box(item.box, item.category, None) for item in sample.objects]
    for item in sample.expressions:
        lines += [_box(box, item.category or _ANY, item.phrase) for box in item.boxes]
        if not item.boxes:
            lines.append(_tag("absent", "phrase", item.phrase))
    lines += [_tag("caption", "text", caption) for caption in sample.captions]
    return "\n".join([*lines, "  </image>", ""])


def _box(box: Box, label: str, phrase: str | None) -> str:
    edges = " ".join(
        f'{key}="{value:.17g}"'
        for key, value in zip(("xtl", "ytl", "xbr", "ybr"), box.xyxy, strict=True)
    )
    start = f'    <box label="{escape(label)}" source="manual" occluded="0" {edges} z_order="0">'
    words = "" if phrase is None else _attribute("phrase", phrase)
    return f"{start}{words}</box>"


def _tag(label: str, name: str, text: str) -> str:
    return f'    <tag label="{label}" source="manual">{_attribute(name, text)}</tag>'


def _attribute(name: str, text: str) -> str:
    return f'<attribute name="{name}">{escape(text)}</attribute>'
