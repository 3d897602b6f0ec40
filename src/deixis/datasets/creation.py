"""Makes a data set of a folder of pictures and a table of phrases and boxes."""

from __future__ import annotations

import csv
import filecmp
import json
import os
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Literal, get_args

from deixis.core import Box, ConfigError, DatasetError, InputError, Size
from deixis.datasets.backups import keep_copy
from deixis.datasets.expressions import FILE_NAME, write_expressions
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
_ROUNDING = 1.0  # pixels beyond the picture that rounding and other counting explain
_YES, _NO = ("1", "true", "yes"), ("", "0", "false", "no")


@dataclass(frozen=True, slots=True)
class _Row:
    """A line of the table: one phrase with the boxes that stand on that line."""

    line: int
    image: str
    phrase: str
    boxes: tuple[tuple[float, ...], ...]
    said: dict[str, str]  # category, split, plural and id, where the line says them


def create_dataset(
    images: str | os.PathLike[str],
    table: str | os.PathLike[str],
    out: str | os.PathLike[str],
    *,
    boxes: BoxForm = "xyxy",
    resume: bool = False,
    link: bool = False,
    kept: Callable[[Path], None] | None = None,
) -> Path:
    """Write ``expressions.jsonl`` with the pictures that the table names.

    Args:
        images: Folder of the pictures; names in the table are relative to it.
        table: CSV with a line of column names, or JSON: a list of objects with the same keys; see
            `COLUMNS`. A line without a box says that nothing fits; several lines with the same
            image and phrase are one expression with several boxes.
        out: Folder to write to, empty or missing; or ``images`` itself, and nothing is copied.
        boxes: What the four numbers are.
        resume: Write into a folder that holds something; expressions that are there are replaced,
            and the file as it was is kept beside.
        link: Hard links instead of copies.
        kept: Called with the file as it was, if there was another.

    Returns:
        The file written.

    Raises:
        DatasetError: The table is malformed, contradicts itself, or a picture is missing; names
            the line.
        ConfigError: ``out`` holds something (or ``images`` has expressions already, if that is
            ``out``) and ``resume`` is not given.
    """
    source, folder, file = Path(images), Path(out), Path(table)
    if boxes not in get_args(BoxForm):
        raise ConfigError(f"boxes must be one of {', '.join(get_args(BoxForm))}, got {boxes!r}")
    in_place = source.resolve() == folder.resolve()
    if not in_place and not resume and folder.is_dir() and any(folder.iterdir()):
        raise ConfigError(f"{folder} must be empty or missing; choose another folder, or resume")
    earlier = folder / FILE_NAME
    if earlier.is_file() and not resume:
        raise ConfigError(
            f"{earlier} is there already; write to another folder, or replace it with resume "
            "(--resume), which keeps it beside"
        )
    samples = read_table(file, source, boxes=boxes)
    if not in_place:
        copier = PictureCopier(folder / "images", root=source, link=link)
        samples = [replace(sample, image=copier(sample.image)) for sample in samples]
    return _write(folder, samples, kept)


def _write(folder: Path, samples: list[Sample], kept: Callable[[Path], None] | None) -> Path:
    """Write the samples; another file that was there is kept."""
    earlier = folder / FILE_NAME
    backup = keep_copy(earlier, "create") if earlier.is_file() else None
    file = write_expressions(folder, samples)
    if backup is not None and filecmp.cmp(file, backup, shallow=False):
        backup.unlink()  # made of the same table once more
    elif backup is not None and kept is not None:
        kept(backup)
    return file


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
    if not folder.is_dir():
        raise DatasetError("there is no such folder of pictures", path=str(folder))
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
                other = next((sign for sign in ";\t|" if sign in "".join(names)), None)
                raise DatasetError(
                    f"cells must be separated by commas, got {other!r}; save it with commas"
                    if other
                    else "the first line must name the columns image, phrase, x1, y1, x2, y2, got "
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


def _row(line: int, record: Mapping[Any, Any]) -> _Row | None:
    surplus = [cell for cell in record.get(None, ()) if cell.strip()]  # beyond the named columns
    if surplus:
        raise InputError(
            f"a line must have as many cells as the first names, got {', '.join(surplus)!r:.60} "
            "more; put a phrase with commas into quotes"
        )
    image, phrase = _text(record, "image"), _text(record, "phrase")
    if image and not phrase and not _boxes(record):
        return None  # a line of the template that nobody filled in
    if not image or not phrase:
        raise InputError(f"image and phrase must be given, got {image!r:.60} and {phrase!r:.60}")
    said = (_text(record, "plural") or "").lower()
    if said not in (*_YES, *_NO):
        raise InputError(f"plural must be yes or no, got {said!r:.40}")
    facts = {key: _text(record, key) for key in ("category", "split", "id")}
    facts["plural"] = None if not said else "yes" if said in _YES else "no"
    told = {key: value for key, value in facts.items() if value is not None}
    return _Row(line, image, phrase, _boxes(record), told)


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


def _sample(name: str, rows: list[_Row], folder: Path, file: Path, form: BoxForm) -> Sample:
    line = rows[0].line
    try:
        image = inside(folder, name)
        size = header_size(image)
        merged: dict[str, Expression] = {}
        told: dict[tuple[str, str], tuple[str, int]] = {}
        for row in rows:
            line = row.line
            boxes = tuple(_box(values, form, size) for values in row.boxes)
            _check_agrees(row, told)
            merged[row.phrase] = _joined(merged.get(row.phrase), row, boxes)
    except InputError as error:
        raise DatasetError(str(error), path=str(file), line=line) from None
    splits = [row.said["split"] for row in rows if "split" in row.said]
    return Sample(image, tuple(merged.values()), size, split=splits[0] if splits else None)


def _check_agrees(row: _Row, told: dict[tuple[str, str], tuple[str, int]]) -> None:
    """What lines of one expression (or, for the split, one image) say must not differ."""
    facts = {**row.said, "box": "a box" if row.boxes else "no box"}
    for key, value in facts.items():
        whose = row.image if key == "split" else row.phrase
        before, line = told.setdefault((key, whose), (value, row.line))
        if before != value:
            raise InputError(
                f"{whose!r:.60} must have one {key}, got {value!r:.60} here and {before!r:.60} in "
                f"line {line}"
                + ("; no box says that nothing fits" if key == "box" else "")
                + "; keep the one that is true"
            )


def _joined(first: Expression | None, row: _Row, boxes: tuple[Box, ...]) -> Expression:
    said = row.said
    plural = said.get("plural") == "yes"
    if first is None:
        return Expression(
            row.phrase, boxes, plural=plural, category=said.get("category"), id=said.get("id")
        )
    return replace(
        first,
        boxes=(*first.boxes, *boxes),
        plural=first.plural or plural,
        category=first.category or said.get("category"),
        id=first.id or said.get("id"),
    )


def _box(values: tuple[float, ...], form: BoxForm, size: Size) -> Box:
    box = _read(values, form, size)
    over = max(-box.x1, -box.y1, box.x2 - size.width, box.y2 - size.height)
    if not box.width or not box.height or over > _ROUNDING:
        raise InputError(
            f"a box must have an extent and lie in the picture of {size.width} x {size.height}, "
            f"got {', '.join(f'{edge:g}' for edge in box.xyxy)} as x1, y1, x2, y2; correct it, or "
            "say with --boxes what the numbers are"
        )
    return box


def _read(values: tuple[float, ...], form: BoxForm, size: Size) -> Box:
    if form == "xywh":
        return Box.from_xywh(values)
    if form == "xyxy-norm":
        return Box.from_xyxy_norm(values, size)
    if form == "cxcywh-norm":
        return Box.from_cxcywh_norm(values, size)
    return Box(*values)
