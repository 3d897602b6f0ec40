"""Makes a data set of a folder of pictures and a table of phrases and boxes."""

from __future__ import annotations

import csv
import json
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Literal, get_args

from deixis.core import Box, ConfigError, DatasetError, InputError, Size
from deixis.datasets.expressions import write_expressions
from deixis.datasets.formats._places import inside
from deixis.datasets.formats._sizes import header_size
from deixis.datasets.pictures.copying import PictureCopier
from deixis.datasets.samples import Expression, Sample

__all__ = ["COLUMNS", "BoxForm", "create_dataset", "list_pictures", "read_table", "write_template"]

BoxForm = Literal["xyxy", "xywh", "xyxy-norm", "cxcywh-norm"]
"""What the four numbers are: corners, or corner and extent, in pixels; or in 0 to 1."""

COLUMNS = ("image", "phrase", "box", "category", "split", "plural", "id")
"""Of a table; ``box`` may also be four columns x1, y1, x2, y2. Only image and phrase must be."""

PICTURES = frozenset((".jpg", ".jpeg", ".png", ".webp", ".bmp", ".tif", ".tiff", ".gif"))
_EDGES = ("x1", "y1", "x2", "y2")
_YES, _NO = ("1", "true", "yes"), ("", "0", "false", "no")


@dataclass(frozen=True, slots=True)
class _Row:
    """A line of the table: one phrase with the boxes that stand on that line."""

    line: int
    image: str
    phrase: str
    boxes: tuple[tuple[float, ...], ...]
    rest: tuple[str | None, str | None, bool, str | None]  # category, split, plural, id


def create_dataset(
    images: str | os.PathLike[str],
    table: str | os.PathLike[str],
    out: str | os.PathLike[str],
    *,
    boxes: BoxForm = "xyxy",
    resume: bool = False,
    link: bool = False,
) -> Path:
    """Write ``expressions.jsonl`` with the pictures that the table names.

    Args:
        images: Folder of the pictures; names in the table are relative to it.
        table: CSV with a line of column names, or JSON: a list of objects with the same keys; see
            `COLUMNS`. A line without a box says that nothing fits; several lines with the same
            image and phrase are one expression with several boxes.
        out: Folder to write to, empty or missing; or ``images`` itself, and nothing is copied.
        boxes: What the four numbers are.
        resume: Write into a folder that holds something.
        link: Hard links instead of copies.

    Returns:
        The file written.

    Raises:
        DatasetError: The table is malformed or a picture missing; names the line.
        ConfigError: ``out`` holds something and ``resume`` is not given.
    """
    source, folder, file = Path(images), Path(out), Path(table)
    if boxes not in get_args(BoxForm):
        raise ConfigError(f"boxes must be one of {', '.join(get_args(BoxForm))}, got {boxes!r}")
    in_place = source.resolve() == folder.resolve()
    if not in_place and not resume and folder.is_dir() and any(folder.iterdir()):
        raise ConfigError(f"{folder} must be empty or missing; choose another folder, or resume")
    samples = read_table(file, source, boxes=boxes)
    if not in_place:
        copier = PictureCopier(folder / "images", root=source, link=link)
        samples = [replace(sample, image=copier(sample.image)) for sample in samples]
    return write_expressions(folder, samples)


def read_table(
    table: str | os.PathLike[str], images: str | os.PathLike[str], *, boxes: BoxForm = "xyxy"
) -> list[Sample]:
    """Samples in the order in which the table first names them; see `create_dataset`.

    Raises:
        DatasetError: The table is malformed or a picture missing; names the line.
    """
    file, folder = Path(table), Path(images)
    if not file.is_file():
        raise DatasetError("no such table", path=str(file))
    groups: dict[str, list[_Row]] = {}
    for row in _rows(file):
        groups.setdefault(row.image, []).append(row)
    return [_sample(name, rows, folder, file, boxes) for name, rows in groups.items()]


def write_template(images: str | os.PathLike[str], table: str | os.PathLike[str]) -> int:
    """Write a CSV with a line for each picture of the folder, to be filled in.

    Returns:
        How many pictures there are.

    Raises:
        DatasetError: There is none, or the table exists already.
    """
    folder, file = Path(images), Path(table)
    if file.exists():
        raise DatasetError("is there already; name another table", path=str(file))
    names = list_pictures(folder)
    if not names:
        raise DatasetError("there is no picture in this folder", path=str(folder))
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out)
        writer.writerow(["image", "phrase", *_EDGES, "category"])
        writer.writerows([name, "", "", "", "", "", ""] for name in names)
    return len(names)


def list_pictures(folder: Path) -> list[str]:
    """Names of all pictures in a folder and those below it, sorted."""
    return sorted(
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.suffix.lower() in PICTURES and path.is_file() and not path.name.startswith(".")
    )


def _rows(file: Path) -> Iterator[_Row]:
    records = _json_records(file) if file.suffix.lower() == ".json" else _csv_records(file)
    for line, record in records:
        try:
            row = _row(line, record)
        except InputError as error:
            raise DatasetError(str(error), path=str(file), line=line) from None
        if row is not None:
            yield row


def _csv_records(file: Path) -> Iterator[tuple[int, Mapping[str, Any]]]:
    try:
        with file.open(encoding="utf-8-sig", newline="") as source:
            reader = csv.DictReader(source)
            names = [name.strip().lower() for name in reader.fieldnames or ()]
            if "image" not in names or "phrase" not in names:
                raise DatasetError(
                    f"the first line must name the columns image, phrase, x1, y1, x2, y2, got "
                    f"{', '.join(names) or 'nothing'}",
                    path=str(file),
                    line=1,
                )
            reader.fieldnames = names
            for record in reader:
                yield reader.line_num, record
    except UnicodeDecodeError:
        raise DatasetError("must be UTF-8; save it as UTF-8", path=str(file)) from None
    except csv.Error as error:
        raise DatasetError(f"must be CSV: {error}", path=str(file)) from None


def _json_records(file: Path) -> Iterator[tuple[int, Mapping[str, Any]]]:
    try:
        data = json.loads(file.read_text("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise DatasetError(f"must be JSON in UTF-8: {error}", path=str(file)) from None
    if not isinstance(data, list):
        raise DatasetError("must be a list of objects", path=str(file))
    for number, record in enumerate(data, start=1):
        if not isinstance(record, dict):
            raise DatasetError(f"record {number} must be an object", path=str(file))
        yield number, record


def _row(line: int, record: Mapping[str, Any]) -> _Row | None:
    image, phrase = _text(record, "image"), _text(record, "phrase")
    if image and not phrase and not _boxes(record):
        return None  # a line of the template that nobody filled in
    if not image or not phrase:
        raise InputError(f"image and phrase must be given, got {image!r:.60} and {phrase!r:.60}")
    said = (_text(record, "plural") or "").lower()
    if said not in (*_YES, *_NO):
        raise InputError(f"plural must be yes or no, got {said!r:.40}")
    rest = (_text(record, "category"), _text(record, "split"), said in _YES, _text(record, "id"))
    return _Row(line, image, phrase, _boxes(record), rest)


def _text(record: Mapping[str, Any], key: str) -> str | None:
    value = record.get(key)
    if value is None or isinstance(value, list | dict):
        return None
    return str(value).strip() or None


def _boxes(record: Mapping[str, Any]) -> tuple[tuple[float, ...], ...]:
    """Boxes of a line: four columns, ``box`` as a text or list, or ``boxes`` as a list of lists."""
    if any(_text(record, key) for key in _EDGES):
        return (_four([record.get(key) for key in _EDGES]),)
    several, value = record.get("boxes"), record.get("box")
    if isinstance(several, list):
        return tuple(_four(item) for item in several)
    if isinstance(value, str):
        value = value.replace(",", " ").replace(";", " ").strip("[]() ").split()
    return (_four(value),) if value else ()


def _four(values: Any) -> tuple[float, ...]:
    try:
        numbers = tuple(float(value) for value in values)
    except (TypeError, ValueError):
        raise InputError(f"a box must be four numbers, got {values!r:.80}") from None
    if len(numbers) != 4:
        raise InputError(f"a box must be four numbers, got {values!r:.80}")
    return numbers


def _sample(name: str, rows: list[_Row], folder: Path, file: Path, boxes: BoxForm) -> Sample:
    line = rows[0].line
    try:
        image = inside(folder, name)
        size = header_size(image)
        merged: dict[str, Expression] = {}
        for row in rows:
            line = row.line
            new = _expression(row, [_box(values, boxes, size) for values in row.boxes])
            merged[row.phrase] = _joined(merged.get(row.phrase), new)
    except InputError as error:
        raise DatasetError(str(error), path=str(file), line=line) from None
    splits = [row.rest[1] for row in rows if row.rest[1]]
    return Sample(image, tuple(merged.values()), size, split=splits[0] if splits else None)


def _expression(row: _Row, boxes: Iterable[Box]) -> Expression:
    category, _, plural, name = row.rest
    return Expression(row.phrase, tuple(boxes), plural=plural, category=category, id=name)


def _joined(first: Expression | None, new: Expression) -> Expression:
    if first is None:
        return new
    boxes = (*first.boxes, *new.boxes)
    return replace(
        first,
        boxes=boxes,
        plural=first.plural or new.plural,
        category=first.category or new.category,
    )


def _box(values: tuple[float, ...], form: BoxForm, size: Size) -> Box:
    if form == "xywh":
        return Box.from_xywh(values)
    if form == "xyxy-norm":
        return Box.from_xyxy_norm(values, size)
    if form == "cxcywh-norm":
        return Box.from_cxcywh_norm(values, size)
    return Box(*values)
