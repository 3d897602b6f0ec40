"""COCO's annotation file as tables: images, categories and annotations by id.

Layout: https://cocodataset.org/#format-data (Lin et al., 2014, arXiv 1405.0312). RefCOCO and its
relatives keep their boxes in a file of the same form.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from deixis.core import Box, InputError, Mask, Size
from deixis.datasets.formats import _fields as fields
from deixis.datasets.formats._faults import Skip, fault, located
from deixis.datasets.formats._json import load_json
from deixis.datasets.formats._polygons import mask_of_segmentation
from deixis.datasets.samples import LabelledBox

__all__ = ["Annotation", "Instances", "Picture", "load_instances"]


@dataclass(frozen=True, slots=True)
class Picture:
    """An entry of "images": its id, file name and size."""

    id: str
    name: str
    size: Size | None
    split: str | None = None


@dataclass(frozen=True, slots=True)
class Annotation:
    """An entry of "annotations", checked when it is asked for its parts.

    ``place`` says where it stands in the file, for messages.
    """

    data: dict[str, Any]
    place: str

    def box(self, size: Size | None) -> Box:
        """COCO's [x, y, width, height], or the box of the mask where there is none."""
        values = self.data.get("bbox")
        if values:
            return Box.from_xywh(fields.four(values, '"bbox"'))
        mask = self.mask(size)
        box = None if mask is None else mask.box()
        if box is None:
            raise InputError('needs a "bbox" of [x, y, width, height]')
        return box

    def mask(self, size: Size | None) -> Mask | None:
        """Polygons or run lengths as a mask, or None."""
        return mask_of_segmentation(self.data.get("segmentation"), size)


@dataclass(frozen=True, slots=True)
class Instances:
    """A whole file.

    Attributes:
        file: Its path, for messages.
        pictures: By id, in the order of the file.
        categories: Names by id.
        annotations: By id; those without an id under their place.
        by_picture: Annotations of each picture id.
    """

    file: Path
    pictures: dict[str, Picture]
    categories: dict[str, str]
    annotations: dict[str, Annotation]
    by_picture: dict[str, list[Annotation]]

    def category(self, annotation: Annotation) -> str:
        """Name of an annotation's category."""
        key = fields.name_of(annotation.data.get("category_id"), '"category_id"')
        if key not in self.categories:
            raise InputError(f'"category_id" {key} must be one of "categories"')
        return self.categories[key]

    def objects(self, picture: Picture, *, masks: bool, skip: Skip = None) -> Iterator[LabelledBox]:
        """The labelled boxes of a picture; captions among the annotations are passed over."""
        for annotation in self.by_picture.get(picture.id, ()):
            if "caption" in annotation.data:
                continue
            with located(self.file, record=annotation.place, skip=skip):
                yield LabelledBox(
                    self.category(annotation),
                    annotation.box(picture.size),
                    annotation.mask(picture.size) if masks else None,
                    _crowd(annotation.data.get("iscrowd", 0)),
                    fields.name_of(annotation.data.get("id")),
                )


def load_instances(file: Path, *, skip: Skip = None) -> Instances:
    """Read a file of COCO's form; ``skip`` takes the entries that are damaged.

    Raises:
        DatasetError: It is missing or damaged; names the record.
    """
    data = load_json(file)
    if not isinstance(data, dict) or not {"images", "annotations"} <= data.keys():
        raise fault('must be a COCO file: an object with "images" and "annotations"', file)
    with located(file):
        images, notes = fields.items(data, "images"), fields.items(data, "annotations")
        kinds = fields.items(data, "categories", default=[])
    result = Instances(file, {}, {}, {}, {})
    for index, value in enumerate(images):
        with located(file, record=f"images[{index}]", skip=skip):
            _add(result.pictures, (picture := _picture(value)).id, picture)
    for index, value in enumerate(kinds):
        with located(file, record=f"categories[{index}]", skip=skip):
            kind = fields.record(value, "a category")
            _add(result.categories, fields.name_of(kind["id"]), fields.text(kind, "name"))
    for index, value in enumerate(notes):
        with located(file, record=f"annotations[{index}]", skip=skip):
            _add_annotation(result, value, f"annotations[{index}]")
    return result


def _add(table: dict[str, Any], key: str | None, value: Any) -> None:
    if key is None or key in table:
        raise InputError(f'"id" must be there and unlike the others, got {key!r}')
    table[key] = value


def _add_annotation(result: Instances, value: Any, place: str) -> None:
    data = fields.record(value, "an annotation")
    picture = fields.name_of(data["image_id"], '"image_id"')
    if picture not in result.pictures:
        raise InputError(f'"image_id" {picture} must be one of "images"')
    annotation = Annotation(data, place)
    _add(result.annotations, fields.name_of(data.get("id")) or place, annotation)
    result.by_picture.setdefault(picture, []).append(annotation)


def _picture(value: Any) -> Picture:
    data = fields.record(value, "an image")
    size = None
    if data.get("width") is not None and data.get("height") is not None:
        size = fields.size_of(data["width"], data["height"])
    key = fields.name_of(data["id"])
    if key is None:
        raise InputError('"id" must be there')
    return Picture(key, fields.text(data, "file_name"), size, fields.name_of(data.get("split")))


def _crowd(value: Any) -> bool:
    if value not in (0, 1, False, True):
        raise InputError(f'"iscrowd" must be 0 or 1, got {value!r:.80}')
    return bool(value)
