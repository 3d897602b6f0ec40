"""RefCOCO, RefCOCO+, RefCOCOg, RefCLEF and gRefCOCO: a file of refs beside ``instances.json``.

Sources: Yu et al., 2016, arXiv 1608.00272 (RefCOCO, RefCOCO+); Mao et al., 2016, arXiv 1511.02283
(RefCOCOg); https://github.com/lichengunc/refer (the layout); Liu et al., 2023, arXiv 2306.00968 and
https://github.com/henghuiding/gRefCOCO (gRefCOCO).

::

    refcoco/refs(unc).p        a pickled list: ref_id, ann_id, image_id, category_id, split,
                               file_name, sentences [{sent_id, sent, raw, tokens}]
    refcoco/instances.json     COCO's form; boxes are [x, y, width, height]
    grefcoco/grefs(unc).json   the same as JSON; ann_id is a list, [-1] when nothing fits

The name in brackets says who made the splits: unc, google, umd or berkeley. One sentence is one
expression; several annotations of a ref make it plural. A ref's image may be in two splits
(RefCOCOg google splits by object), and is then a sample in each.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from deixis.core import DatasetError, InputError
from deixis.datasets.formats import _fields as fields
from deixis.datasets.formats._faults import Skip, fault, located
from deixis.datasets.formats._instances import Annotation, Instances, Picture, load_instances
from deixis.datasets.formats._json import load_json, write_json
from deixis.datasets.formats._pickles import load_plain_pickle
from deixis.datasets.formats._places import image_root, inside, relative_name
from deixis.datasets.formats.coco import Numbering, plain_object
from deixis.datasets.samples import Expression, LabelledBox, Sample, Source

__all__ = [
    "detect_grefcoco",
    "detect_refcoco",
    "read_grefcoco",
    "read_refcoco",
    "write_grefcoco",
    "write_refcoco",
]

_INSTANCES = "instances.json"


def read_refcoco(
    path: str | os.PathLike[str],
    *,
    images: str | os.PathLike[str] | None = None,
    masks: bool = True,
    skip: Skip = None,
) -> Iterator[Sample]:
    """Read RefCOCO, RefCOCO+, RefCOCOg or RefCLEF.

    Pickles are read by a machine that knows plain containers only, so a foreign file cannot run
    code. All annotated boxes of an image become its objects, without masks.

    Args:
        path: A refs file (``refs(unc).p`` or ``.json``), or the folder if it has one refs file.
        images: Folder of the pictures. By default the first that has them of: the folder,
            ``images/`` in it, ``../images/mscoco/images/train2014``, ``../images/train2014``,
            ``../images/saiapr_tc-12``, ``../train2014``.
        masks: Give expressions the masks of their annotations.
        skip: Takes each record that cannot be read, which is left out; else the first ends it.

    Raises:
        DatasetError: A file is missing, damaged or no plain pickle; names the record.
    """
    yield from _read(_refs_file(Path(path), "refs(*).*"), images, masks, skip)


def read_grefcoco(
    path: str | os.PathLike[str],
    *,
    images: str | os.PathLike[str] | None = None,
    masks: bool = True,
    skip: Skip = None,
) -> Iterator[Sample]:
    """Read gRefCOCO, whose expressions mean none, one or several things; see `read_refcoco`."""
    yield from _read(_refs_file(Path(path), "grefs(*).*"), images, masks, skip)


def write_refcoco(
    samples: Iterable[Sample],
    path: str | os.PathLike[str],
    *,
    images: str | os.PathLike[str] | None = None,
) -> Path:
    """Write ``refs(deixis).json`` and ``instances.json``; the pickle's content, but as JSON.

    Skills, spans, captions, kinds and provenance are not kept, nor are masks of objects.

    Raises:
        DatasetError: An expression means none or several boxes, which RefCOCO cannot say, or it
            has no category.
    """
    return _write(samples, Path(path), images, general=False)


def write_grefcoco(
    samples: Iterable[Sample],
    path: str | os.PathLike[str],
    *,
    images: str | os.PathLike[str] | None = None,
) -> Path:
    """Write ``grefs(deixis).json`` and ``instances.json``.

    Raises:
        DatasetError: An expression is ambiguous, which gRefCOCO cannot say, or has boxes and no
            category.
    """
    return _write(samples, Path(path), images, general=True)


def detect_refcoco(path: Path) -> bool:
    """Whether this is a refs file or a folder with one."""
    return _is_refs(path, "refs(")


def detect_grefcoco(path: Path) -> bool:
    """Whether this is a grefs file or a folder with one."""
    return _is_refs(path, "grefs(")


def _is_refs(path: Path, start: str) -> bool:
    files = path.glob(f"{start}*).*") if path.is_dir() else [path]
    return any(file.name.startswith(start) for file in files)


def _refs_file(path: Path, pattern: str) -> Path:
    if path.is_file():
        return path
    found = sorted(path.glob(pattern)) if path.is_dir() else []
    if len(found) == 1:
        return found[0]
    choice = ", ".join(file.name for file in found)
    why = f"several splits to choose from, name one file: {choice}" if found else "there is none"
    raise DatasetError(f"expected a file {pattern} beside {_INSTANCES}; {why}", path=str(path))


def _read(
    file: Path, images: str | os.PathLike[str] | None, masks: bool, skip: Skip
) -> Iterator[Sample]:
    refs = load_plain_pickle(file) if file.suffix == ".p" else load_json(file)
    if not isinstance(refs, list):
        raise fault(f"must hold a list of refs, got {type(refs).__name__}", file)
    instances = load_instances(file.parent / _INSTANCES, skip=skip)
    first = next(iter(instances.pictures.values()), None)
    root = image_root(images, _folders(file.parent), first.name if first else "")
    groups: dict[tuple[str, str | None], list[tuple[int, dict[str, Any]]]] = {}
    for index, value in enumerate(refs):
        with located(file, record=f"refs[{index}]", skip=skip):
            ref = fields.record(value, "a ref")
            key = fields.name_of(ref["image_id"], '"image_id"')
            if key not in instances.pictures:
                raise InputError(f'"image_id" {key} must be one of the images of {_INSTANCES}')
            split = fields.name_of(ref.get("split"), '"split"')
            groups.setdefault((key, split), []).append((index, ref))
    for (key, split), members in groups.items():
        picture = instances.pictures[key]
        expressions: list[Expression] = []
        for index, ref in members:
            with located(file, record=f"refs[{index}]", skip=skip):
                expressions.extend(_expressions(ref, instances, picture, masks))
        with located(instances.file, record=f"image {key}", skip=skip):
            image = inside(root, picture.name)
            objects = tuple(instances.objects(picture, masks=False, skip=skip))
            yield Sample(
                image,
                tuple(expressions),
                picture.size,
                split=split,
                objects=objects,
                id=key,
                source=Source(file, record=f"image {key}"),
            )


def _expressions(
    ref: dict[str, Any], instances: Instances, picture: Picture, masks: bool
) -> Iterator[Expression]:
    targets = _targets(ref, instances)
    boxes = tuple(target.box(picture.size) for target in targets)
    found = [target.mask(picture.size) for target in targets] if masks else []
    kinds = {instances.category(target) for target in targets}
    category = kinds.pop() if len(kinds) == 1 else None
    for sentence in fields.items(ref, "sentences"):
        data = fields.record(sentence, "a sentence")
        phrase = data.get("sent") or data.get("raw")
        if not isinstance(phrase, str):
            raise InputError(f'a sentence needs "sent", got {phrase!r:.80}')
        yield Expression(
            phrase=phrase,
            boxes=boxes,
            plural=len(boxes) > 1,
            category=category,
            id=fields.name_of(data.get("sent_id")),
            masks=tuple(mask for mask in found if mask) if all(found) else (),
            provenance=None if ref.get("ref_id") is None else f"ref {ref['ref_id']}",
        )


def _targets(ref: dict[str, Any], instances: Instances) -> list[Annotation]:
    ids = ref["ann_id"] if isinstance(ref["ann_id"], list) else [ref["ann_id"]]
    if ref.get("no_target") or ids == [-1]:
        return []
    keys = [str(fields.name_of(key, '"ann_id"')) for key in ids]
    for key in keys:
        if key not in instances.annotations:
            raise InputError(f'"ann_id" {key} must be one of the annotations of {_INSTANCES}')
    return [instances.annotations[key] for key in keys]


def _folders(folder: Path) -> list[Path]:
    above = folder.parent
    return [
        folder,
        folder / "images",
        above / "images" / "mscoco" / "images" / "train2014",
        above / "images" / "train2014",
        above / "images" / "saiapr_tc-12",
        above / "train2014",
    ]


class _Tables:
    """What is written: refs and COCO's three lists."""

    def __init__(self) -> None:
        self.refs: list[dict[str, Any]] = []
        self.pictures: list[dict[str, Any]] = []
        self.notes: list[dict[str, Any]] = []
        self.kinds: dict[str, int] = {}
        self.numbers = {name: Numbering() for name in ("picture", "note", "sentence")}

    def add_note(self, item: LabelledBox, picture: int) -> int:
        kind = self.kinds.setdefault(item.category, len(self.kinds) + 1)
        note = plain_object(item, self.numbers["note"].of(item.id), picture, kind)
        self.notes.append(note)
        return int(note["id"])


def _write(
    samples: Iterable[Sample],
    folder: Path,
    images: str | os.PathLike[str] | None,
    *,
    general: bool,
) -> Path:
    name = "grefs(deixis).json" if general else "refs(deixis).json"
    root = Path(images) if images is not None else folder
    tables = _Tables()
    for sample in samples:
        number = tables.numbers["picture"].of(sample.id)
        file_name = relative_name(sample.image, root)
        picture: dict[str, Any] = {"id": number, "file_name": file_name}
        if sample.size is not None:
            picture |= {"width": sample.size.width, "height": sample.size.height}
        tables.pictures.append(picture)
        for item in sample.objects:
            tables.add_note(item, number)
        for expression in sample.expressions:
            with located(folder / name, record=f"{file_name}: {expression.phrase!r:.60}"):
                ref = _plain_ref(expression, tables, number, general)
                tables.refs.append(ref | {"split": sample.split, "file_name": file_name})
    kinds = [{"id": number, "name": kind} for kind, number in tables.kinds.items()]
    write_json(
        {"images": tables.pictures, "annotations": tables.notes, "categories": kinds},
        folder / _INSTANCES,
    )
    return write_json(tables.refs, folder / name)


def _plain_ref(
    expression: Expression, tables: _Tables, picture: int, general: bool
) -> dict[str, Any]:
    mode = expression.mode
    if mode == "ambiguous" or (not general and mode != "single"):
        other = "deixis" if general or mode == "ambiguous" else "grefcoco"
        raise InputError(
            f"an expression that is {mode} has no place in this format; write the format {other}, "
            "or leave such expressions out (--skip-unheld)"
        )
    notes, kinds = _target_notes(expression, tables, picture)
    sentence = {
        "sent_id": tables.numbers["sentence"].of(expression.id),
        "sent": expression.phrase,
        "raw": expression.phrase,
        "tokens": expression.phrase.split(),
    }
    return {
        "ref_id": len(tables.refs) + 1,
        "ann_id": (notes or [-1]) if general else notes[0],
        "category_id": (kinds or [-1]) if general else kinds[0],
        "image_id": picture,
        "sent_ids": [sentence["sent_id"]],
        "sentences": [sentence],
    } | ({"no_target": not notes} if general else {})


def _target_notes(
    expression: Expression, tables: _Tables, picture: int
) -> tuple[list[int], list[int]]:
    if expression.boxes and expression.category is None:
        raise InputError("an expression needs a category here; give it one")
    notes, kind = [], expression.category or ""
    for index, box in enumerate(expression.boxes):
        mask = expression.masks[index] if expression.masks else None
        item = LabelledBox(kind, box, mask)
        same = _same_note(tables, picture, item)
        notes.append(tables.add_note(item, picture) if same is None else same)
    return notes, [tables.kinds[kind] for _ in notes]


def _same_note(tables: _Tables, picture: int, item: LabelledBox) -> int | None:
    """The annotation of the same thing, so that objects and targets are not told twice."""
    mask = None if item.mask is None else item.mask.to_dict()
    wanted = (list(item.box.xywh), tables.kinds.get(item.category), mask)
    for note in reversed(tables.notes):
        if note["image_id"] != picture:
            return None
        if (note["bbox"], note["category_id"], note.get("segmentation")) == wanted:
            return int(note["id"])
    return None
