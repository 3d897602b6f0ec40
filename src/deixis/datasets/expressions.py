"""Reads and writes the default format: a folder with images and ``expressions.jsonl``.

One line an image; see `docs/scoring.md` for the format.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from deixis.core import Box, DatasetError, InputError, Mask, Size
from deixis.datasets.samples import Expression, Sample

__all__ = ["FILE_NAME", "read_expressions", "write_expressions"]

FILE_NAME = "expressions.jsonl"


def read_expressions(path: str | os.PathLike[str]) -> Iterator[Sample]:
    """Read samples one by one, without holding the file in memory.

    Args:
        path: A folder with ``expressions.jsonl``, or a file of that format. Image paths in it are
            relative to its folder and may not leave it.

    Yields:
        One sample a line; empty lines are skipped.

    Raises:
        DatasetError: The file is missing, or a line is malformed; names file and line.

    Example:
        >>> from deixis.datasets import read_expressions
        >>> for sample in read_expressions("tests/data/screens"):
        ...     phrases = [expression.phrase for expression in sample.expressions]
    """
    file = _file(Path(path))
    with file.open("rb") as lines:
        for number, raw in enumerate(lines, start=1):
            if raw.strip():
                yield _sample(raw, file, number)


def write_expressions(path: str | os.PathLike[str], samples: Iterable[Sample]) -> Path:
    """Write samples to ``expressions.jsonl`` in a folder; the images must be there already.

    Args:
        path: The folder; made when missing.
        samples: With images inside the folder.

    Returns:
        Path of the file.

    Raises:
        DatasetError: An image lies outside the folder.
    """
    folder = Path(path)
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / FILE_NAME
    with file.open("w", encoding="utf-8", newline="\n") as out:
        for sample in samples:
            out.write(json.dumps(_plain(sample, folder), ensure_ascii=False) + "\n")
    return file


def _file(path: Path) -> Path:
    file = path / FILE_NAME if path.is_dir() else path
    if not file.is_file():
        raise DatasetError(
            f"no such file; expected a folder with {FILE_NAME}, or a .jsonl file", path=str(file)
        )
    return file


def _sample(raw: bytes, file: Path, line: int) -> Sample:
    try:
        data = json.loads(raw.decode("utf-8"))
    except UnicodeDecodeError:
        raise _fault("the line must be UTF-8", file, line) from None
    except (ValueError, RecursionError) as error:
        raise _fault(f"the line must be one JSON object: {error}", file, line) from None
    try:
        return _build(data, file.parent)
    except (InputError, TypeError, ValueError, OverflowError) as error:
        raise _fault(str(error), file, line) from None


def _fault(message: str, file: Path, line: int) -> DatasetError:
    return DatasetError(message, path=str(file), line=line)


def _build(data: Any, folder: Path) -> Sample:
    if not isinstance(data, dict):
        raise InputError(f"the line must be a JSON object, got {type(data).__name__}")
    size = data.get("size")
    return Sample(
        image=_image(data.get("image"), folder),
        expressions=tuple(_expression(item) for item in _list(data, "expressions")),
        size=None if size is None else _size(size),
        kind=_words(data, "kind"),
        split=_words(data, "split"),
    )


def _image(name: Any, folder: Path) -> Path:
    if not isinstance(name, str) or not name or "\0" in name:
        raise InputError(f'"image" must be a path relative to the folder, got {name!r}')
    path = Path(os.path.normpath(folder / name))
    root = Path(os.path.normpath(folder))
    if os.path.isabs(name) or not path.is_relative_to(root):
        raise InputError(f'"image" must stay inside the folder of the file, got {name!r}')
    # A link inside the folder could still lead out of it.
    if not path.resolve().is_relative_to(root.resolve()):
        raise InputError(f'"image" leads out of the folder of the file: {name!r}')
    return path


def _expression(item: Any) -> Expression:
    if not isinstance(item, dict) or not isinstance(item.get("phrase"), str):
        raise InputError(f'an expression must be an object with a "phrase", got {item!r:.80}')
    plural = item.get("plural", False)
    if not isinstance(plural, bool):
        raise InputError(f'"plural" must be true or false, got {plural!r:.80}')
    if "boxes" not in item:
        raise InputError('an expression needs "boxes"; write [] when nothing fits')
    return Expression(
        phrase=item["phrase"],
        boxes=tuple(_box(values) for values in _list(item, "boxes")),
        plural=plural,
        skills=tuple(str(skill) for skill in _list(item, "skills")),
        category=_words(item, "category"),
        id=_words(item, "id"),
        masks=tuple(Mask.from_dict(mask) for mask in _list(item, "masks")),
    )


def _list(data: dict[str, Any], key: str) -> list[Any]:
    values = data.get(key, [])
    if not isinstance(values, list):
        raise InputError(f'"{key}" must be a list, got {values!r:.80}')
    return values


def _words(data: dict[str, Any], key: str) -> str | None:
    value = data.get(key)
    if value is not None and not isinstance(value, str | int):
        raise InputError(f'"{key}" must be a text, got {value!r:.80}')
    return None if value is None else str(value)


def _box(values: Any) -> Box:
    if not isinstance(values, list) or len(values) != 4 or any(isinstance(v, bool) for v in values):
        raise InputError(f"a box must be [x1, y1, x2, y2], got {values!r:.80}")
    if not all(isinstance(value, int | float) for value in values):
        raise InputError(f"a box must hold four numbers, got {values!r:.80}")
    return Box(*values)


def _size(values: Any) -> Size:
    if not isinstance(values, list) or len(values) != 2:
        raise InputError(f'"size" must be [width, height], got {values!r:.80}')
    width, height = (int(value) for value in values)
    return Size(width, height)


def _plain(sample: Sample, folder: Path) -> dict[str, Any]:
    try:
        inside = sample.image.resolve().relative_to(folder.resolve())
    except ValueError:
        raise DatasetError(
            f"the image {sample.image} must lie inside the folder; copy it there first",
            path=str(folder),
        ) from None
    data: dict[str, Any] = {"image": inside.as_posix()}
    if sample.size is not None:
        data["size"] = list(sample.size)
    for key in ("kind", "split"):
        if getattr(sample, key) is not None:
            data[key] = getattr(sample, key)
    data["expressions"] = [_plain_expression(item) for item in sample.expressions]
    return data


def _plain_expression(item: Expression) -> dict[str, Any]:
    boxes = [[round(edge, 2) for edge in box.xyxy] for box in item.boxes]
    data: dict[str, Any] = {"phrase": item.phrase, "boxes": boxes}
    if item.plural:
        data["plural"] = True
    if item.skills:
        data["skills"] = list(item.skills)
    if item.masks:
        data["masks"] = [mask.to_dict() for mask in item.masks]
    for key in ("category", "id"):
        if getattr(item, key) is not None:
            data[key] = getattr(item, key)
    return data
