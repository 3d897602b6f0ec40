"""YOLO: a text file of normalised boxes beside each image, and ``data.yaml`` with the names.

Sources: Redmon, Darknet; https://docs.ultralytics.com/datasets/detect and ``/segment``.

::

    data.yaml              path: .        (relative to this file)
                           train: images/train     a folder, a list of folders, or a .txt of paths
                           val: images/val
                           names: {0: person, 1: mug}   or [person, mug]
    images/train/1.jpg
    labels/train/1.txt     0 0.5 0.5 0.25 0.1                 class, centre x, y, width, height
                           1 0.1 0.1 0.3 0.1 0.2 0.4          class, outline x, y, x, y, ...

Numbers are 0 to 1 of the upright picture's size, which is read from its header; so the pictures
must be there. An outline becomes a mask and the box round it. An image without a label file has no
objects.

A file holds objects and the split (train, val or test). Masks are written as boxes; expressions,
captions, crowds and ids are lost; edges come back within a millionth of a pixel. A picture of
several samples has one file of labels with the boxes of all, also where they are in two splits.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath

from deixis.core import Box, DatasetError, InputError, Size
from deixis.datasets.formats import _fields as fields
from deixis.datasets.formats._faults import Skip, fault, located
from deixis.datasets.formats._lines import text_lines
from deixis.datasets.formats._places import inside, relative_name
from deixis.datasets.formats._polygons import mask_of_polygons
from deixis.datasets.formats._sizes import header_size
from deixis.datasets.formats._yaml import Value, load_yaml
from deixis.datasets.samples import LabelledBox, Sample, Source

__all__ = ["detect_yolo", "read_yolo", "write_yolo"]

FILE_NAME = "data.yaml"
_SPLITS = ("train", "val", "test")
_PICTURES = {".jpg", ".jpeg", ".png", ".bmp", ".webp", ".tif", ".tiff"}


def read_yolo(
    path: str | os.PathLike[str],
    *,
    images: str | os.PathLike[str] | None = None,
    masks: bool = True,
    skip: Skip = None,
) -> Iterator[Sample]:
    """Read YOLO data, train, val, then test.

    Args:
        path: The .yaml file, or a folder with ``data.yaml`` or one other .yaml.
        images: Folder that the paths of the splits are relative to, instead of ``path`` in the
            file.
        masks: Turn outlines into masks.
        skip: Takes each record that cannot be read, which is left out; else the first ends it.

    Raises:
        DatasetError: A file is missing or damaged; names file and line.
    """
    file = _file(Path(path))
    data = load_yaml(file)
    names = _names(data.get("names"), file)
    root = Path(images) if images is not None else _root(file, data.get("path"))
    for split in _SPLITS:
        value = data.get(split, data.get("valid") if split == "val" else None)
        for name in _pictures(value, root, file):
            with located(root, skip=skip):
                yield _sample(root, name, split, names, masks, skip)


def write_yolo(
    samples: Iterable[Sample],
    path: str | os.PathLike[str],
    *,
    images: str | os.PathLike[str] | None = None,
) -> Path:
    """Write ``labels/``, ``data.yaml`` and a list of images for each split.

    Args:
        samples: Without a split, a sample is training data. Sizes that are not set are read from
            the pictures.
        path: The folder, with the pictures under ``images/``.
        images: Must be ``path/images``, since labels are found by that name.

    Raises:
        DatasetError: An image lies elsewhere, or a split is not train, val or test.
    """
    folder = Path(path)
    if images is not None and Path(images) != folder / "images":
        raise DatasetError("YOLO finds labels by the folder images/ in here", path=str(folder))
    lists: dict[str, dict[str, None]] = {}  # pictures of each split, each once
    names: dict[str, int] = {}
    written: set[Path] = set()
    for sample in samples:
        name = relative_name(sample.image, folder / "images")
        split = sample.split or "train"
        if split not in _SPLITS:
            raise DatasetError(
                f"a split must be train, val or test here, got {split!r}; rename it", path=name
            )
        labels = folder / "labels" / PurePosixPath(name).with_suffix(".txt")
        labels.parent.mkdir(parents=True, exist_ok=True)
        with located(sample.image):
            size = sample.size or header_size(sample.image)
            lines = [_line(item, size, names) for item in sample.objects]
        if labels in written:
            _add(lines, labels)
        else:
            labels.write_text("".join(lines), encoding="utf-8", newline="\n")
        written.add(labels)
        lists.setdefault(split, {})[f"images/{name}"] = None
    folder.mkdir(parents=True, exist_ok=True)
    for split, entries in lists.items():
        text = "".join(f"{entry}\n" for entry in entries)
        (folder / f"{split}.txt").write_text(text, encoding="utf-8", newline="\n")
    file = folder / FILE_NAME
    file.write_text(_yaml(lists, names), encoding="utf-8", newline="\n")
    return file


def detect_yolo(path: Path) -> bool:
    """Whether this is a data.yaml, or a folder with one; its name tells even if it is damaged."""
    if (path if path.name == FILE_NAME else path / FILE_NAME).is_file():
        return True
    try:
        data = load_yaml(_file(path))
    except DatasetError:
        return False
    return "names" in data and any(split in data for split in _SPLITS)


def _file(path: Path) -> Path:
    if path.is_file():
        if path.suffix not in (".yaml", ".yml"):
            raise fault("expected a .yaml file", path)
        return path
    found = sorted([*path.glob("*.yaml"), *path.glob("*.yml")]) if path.is_dir() else []
    named = [file for file in found if file.name == FILE_NAME]
    if len(named or found) != 1:
        raise fault("expected a folder with data.yaml, or name the .yaml file", path)
    return (named or found)[0]


def _root(file: Path, value: Value) -> Path:
    """``path`` counts if it leads somewhere inside the file's folder; else that folder does.

    Files are often moved after they were written, and then hold a path of another machine.
    """
    if isinstance(value, str) and not os.path.isabs(value):
        folder = Path(os.path.normpath(file.parent / value))
        if folder.is_dir() and folder.is_relative_to(os.path.normpath(file.parent)):
            return folder
    return file.parent


def _names(value: Value, file: Path) -> dict[int, str]:
    if isinstance(value, list):
        return dict(enumerate(value))
    if isinstance(value, dict) and all(key.isdecimal() for key in value):
        return {int(key): name for key, name in value.items()}
    raise fault('"names" must be a list, or a mapping of class numbers to names', file)


def _pictures(value: Value, root: Path, file: Path) -> Iterator[str]:
    """Names of a split's images, relative to the root."""
    if value is None:
        return
    for place in value if isinstance(value, list) else [value]:
        if not isinstance(place, str):
            raise fault(f"a split must be a folder or a list of images, got {place!r:.80}", file)
        with located(file):
            # Roboflow writes ../train/images for a folder that lies beside the file.
            target = inside(root, place.removeprefix("../"))
        if target.suffix == ".txt":
            yield from (line.removeprefix("./") for _, line in text_lines(target))
        elif target.is_dir():
            found = (p for p in target.rglob("*") if p.suffix.lower() in _PICTURES)
            yield from sorted(p.relative_to(root).as_posix() for p in found)
        else:
            raise fault(f"names {place}, which is not there", file)


def _sample(
    root: Path, name: str, split: str, names: dict[int, str], masks: bool, skip: Skip
) -> Sample:
    with located(root):
        image = inside(root, name)
        size = header_size(image)
        parts = list(PurePosixPath(name).parts)
        if "images" in parts:
            parts[len(parts) - 1 - parts[::-1].index("images")] = "labels"
        labels = inside(root, PurePosixPath(*parts).with_suffix(".txt").as_posix())
    objects: list[LabelledBox] = []
    if labels.is_file():
        for number, line in text_lines(labels):
            with located(labels, line=number, skip=skip):
                objects.append(_object(line.split(), size, names, masks))
    source = Source(labels if labels.is_file() else image)
    return Sample(image, size=size, split=split, objects=tuple(objects), source=source)


def _object(words: list[str], size: Size, names: dict[int, str], masks: bool) -> LabelledBox:
    values = [fields.number(word, "a label") for word in words]
    if len(values) != 5 and (len(values) < 7 or len(values) % 2 == 0):
        raise InputError(
            "a line must be class, centre x, y, width, height, or class and an outline of three "
            f"points or more, got {len(values)} numbers"
        )
    if not values[0].is_integer() or int(values[0]) not in names:
        raise InputError(f'class {words[0]} must be one of "names" in the .yaml file')
    if max(map(abs, values[1:])) > 2:
        raise InputError("numbers must be 0 to 1 of the image's size; these look like pixels")
    category = names[int(values[0])]
    if len(values) == 5:
        return LabelledBox(category, Box.from_cxcywh_norm(values[1:], size))
    xs = [value * size.width for value in values[1::2]]
    ys = [value * size.height for value in values[2::2]]
    outline = [edge for point in zip(xs, ys, strict=True) for edge in point]
    mask = mask_of_polygons([outline], size) if masks else None
    return LabelledBox(category, Box(min(xs), min(ys), max(xs), max(ys)), mask)


def _line(item: LabelledBox, size: Size, names: dict[str, int]) -> str:
    number = names.setdefault(item.category, len(names))
    values = " ".join(f"{value:.17g}" for value in item.box.cxcywh_norm(size))
    return f"{number} {values}\n"


def _add(lines: list[str], labels: Path) -> None:
    """Boxes of one more sample of the picture; what its file has already is not written twice."""
    known = labels.read_text(encoding="utf-8")
    new = [line for line in lines if line not in known.splitlines(keepends=True)]
    labels.write_text(known + "".join(new), encoding="utf-8", newline="\n")


def _yaml(lists: dict[str, dict[str, None]], names: dict[str, int]) -> str:
    lines = ["path: .", *(f"{split}: {split}.txt" for split in _SPLITS if split in lists), "names:"]
    lines += [f"  {number}: {json.dumps(name)}" for name, number in names.items()]
    return "\n".join([*lines, ""]) if names else "\n".join([*lines[:-1], "names: []", ""])
