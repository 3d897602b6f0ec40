"""Reads and writes the default format: a folder with images and ``expressions.jsonl``.

One line an image; see `docs/scoring.md` for the format.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from deixis.core import Box, DatasetError, InputError, Mask, Size
from deixis.core.whole_files import whole_file
from deixis.datasets.samples import Expression, LabelledBox, Sample, Span

__all__ = ["FILE_NAME", "read_expressions", "write_expressions"]

FILE_NAME = "expressions.jsonl"

_LARGEST_SIDE = 1_000_000  # pixels; what is beyond is no picture


def read_expressions(
    path: str | os.PathLike[str],
    *,
    images: str | os.PathLike[str] | None = None,
    skip: Callable[[DatasetError], None] | None = None,
) -> Iterator[Sample]:
    """Read samples one by one, without holding the file in memory.

    Args:
        path: A folder with ``expressions.jsonl``, or a file of that format.
        images: Folder that names of pictures are relative to, and may not leave; by default the
            file's.
        skip: Takes each line that cannot be read, which is left out; else the first ends it.

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
    folder = file.parent if images is None else Path(images)
    with file.open("rb") as lines:
        for number, raw in enumerate(lines, start=1):
            if not raw.strip():
                continue
            try:
                sample = _sample(raw, file, number, folder)
            except DatasetError as error:
                if skip is None:
                    raise
                skip(error)
            else:
                yield sample


def write_expressions(
    path: str | os.PathLike[str],
    samples: Iterable[Sample],
    *,
    images: str | os.PathLike[str] | None = None,
    decimals: int | None = None,
) -> Path:
    """Write samples to ``expressions.jsonl`` in a folder; the images stay where they are.

    The file is written whole or not at all.

    Args:
        path: The folder; made when missing.
        samples: With images inside the folder that names are relative to.
        images: That folder; by default the file's.
        decimals: Round edges of boxes to so many places; by default they are written exactly, and
            reading gives back equal samples.

    Returns:
        Path of the file.

    Raises:
        DatasetError: An image lies outside the folder.
    """
    file = Path(path) / FILE_NAME
    folder = file.parent if images is None else Path(images)
    with whole_file(file) as draft, draft.open("w", encoding="utf-8", newline="\n") as out:
        for sample in samples:
            out.write(json.dumps(_plain(sample, folder, decimals), ensure_ascii=False) + "\n")
    return file


def _file(path: Path) -> Path:
    file = path / FILE_NAME if path.is_dir() else path
    if not file.is_file():
        raise DatasetError(
            f"no such file; expected a folder with {FILE_NAME}, or a .jsonl file", path=str(file)
        )
    return file


def _sample(raw: bytes, file: Path, line: int, folder: Path) -> Sample:
    try:
        data = json.loads(raw.decode("utf-8-sig" if line == 1 else "utf-8"))
    except UnicodeDecodeError:
        raise _fault("the line must be UTF-8", file, line) from None
    except (ValueError, RecursionError) as error:
        raise _fault(f"the line must be one JSON object: {error}", file, line) from None
    try:
        return _build(data, folder)
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
        captions=_texts(data, "captions"),
        objects=tuple(_object(item) for item in _list(data, "objects")),
        id=_words(data, "id"),
        provenance=_words(data, "provenance"),
    )


def _image(name: Any, folder: Path) -> Path:
    if not isinstance(name, str) or not name or "\0" in name:
        raise InputError(f'"image" must be a path relative to the folder, got {name!r}')
    path = Path(os.path.normpath(folder / name))
    root = Path(os.path.normpath(folder))
    if os.path.isabs(name) or not path.is_relative_to(root):
        raise InputError(f'"image" must stay inside the folder of the pictures, got {name!r}')
    # A link inside the folder could still lead out of it.
    if not path.resolve().is_relative_to(root.resolve()):
        raise InputError(f'"image" leads out of the folder of the pictures: {name!r}')
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
        masks=tuple(_mask(mask) for mask in _list(item, "masks")),
        spans=tuple(_span(values) for values in _list(item, "spans")),
        provenance=_words(item, "provenance"),
    )


def _object(item: Any) -> LabelledBox:
    if not isinstance(item, dict) or not isinstance(item.get("category"), str):
        raise InputError(f'an object must be {{"category", "box"}}, got {item!r:.80}')
    mask, iscrowd = item.get("mask"), item.get("iscrowd", False)
    if not isinstance(iscrowd, bool):
        raise InputError(f'"iscrowd" must be true or false, got {iscrowd!r:.80}')
    return LabelledBox(
        category=item["category"],
        box=_box(item.get("box")),
        mask=None if mask is None else _mask(mask),
        iscrowd=iscrowd,
        id=_words(item, "id"),
    )


def _mask(data: Any) -> Mask:
    mask = Mask.from_dict(data)
    if max(mask.size) > _LARGEST_SIDE:
        raise InputError(f"a mask must be at most {_LARGEST_SIDE} pixels wide, got {mask.size}")
    return mask


def _span(values: Any) -> Span:
    whole = isinstance(values, list) and all(type(value) is int for value in values)
    if not whole or len(values) not in (2, 3):
        raise InputError(
            f"a span must be [start, end] or [start, end, caption], got {values!r:.80}"
        )
    return Span(*values)


def _texts(data: dict[str, Any], key: str) -> tuple[str, ...]:
    values = _list(data, key)
    if not all(isinstance(value, str) for value in values):
        raise InputError(f'"{key}" must be a list of texts, got {values!r:.80}')
    return tuple(values)


def _list(data: dict[str, Any], key: str) -> list[Any]:
    values = data.get(key, [])
    if not isinstance(values, list):
        raise InputError(f'"{key}" must be a list, got {values!r:.80}')
    return values


def _words(data: dict[str, Any], key: str) -> str | None:
    value = data.get(key)
    if value is not None and (not isinstance(value, str | int) or isinstance(value, bool)):
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
    if not (0 < width <= _LARGEST_SIDE and 0 < height <= _LARGEST_SIDE):
        raise InputError(f'"size" must be 1 to {_LARGEST_SIDE} pixels a side, got {values!r:.80}')
    return Size(width, height)


def _plain(sample: Sample, folder: Path, decimals: int | None) -> dict[str, Any]:
    data: dict[str, Any] = {"image": _relative(sample.image, folder)}
    if sample.size is not None:
        data["size"] = list(sample.size)
    data |= _named(sample, "kind", "split", "id", "provenance")
    if sample.captions:
        data["captions"] = list(sample.captions)
    data["expressions"] = [_plain_expression(item, decimals) for item in sample.expressions]
    if sample.objects:
        data["objects"] = [_plain_object(item, decimals) for item in sample.objects]
    return data


def _relative(image: Path, folder: Path) -> str:
    try:
        return image.resolve().relative_to(folder.resolve()).as_posix()
    except ValueError:
        raise DatasetError(
            f"the image {image} must lie inside the folder; copy it there first, "
            "or say images=FOLDER",
            path=str(folder),
        ) from None


def _plain_expression(item: Expression, decimals: int | None) -> dict[str, Any]:
    data: dict[str, Any] = {
        "phrase": item.phrase,
        "boxes": [_edges(box, decimals) for box in item.boxes],
    }
    if item.plural:
        data["plural"] = True
    if item.skills:
        data["skills"] = list(item.skills)
    if item.masks:
        data["masks"] = [mask.to_dict() for mask in item.masks]
    if item.spans:
        data["spans"] = [list(span) if span.caption else list(span[:2]) for span in item.spans]
    return data | _named(item, "category", "id", "provenance")


def _plain_object(item: LabelledBox, decimals: int | None) -> dict[str, Any]:
    data: dict[str, Any] = {"category": item.category, "box": _edges(item.box, decimals)}
    if item.mask is not None:
        data["mask"] = item.mask.to_dict()
    if item.iscrowd:
        data["iscrowd"] = True
    return data | _named(item, "id")


def _named(item: Sample | Expression | LabelledBox, *keys: str) -> dict[str, Any]:
    """The attributes that are there."""
    return {key: getattr(item, key) for key in keys if getattr(item, key) is not None}


def _edges(box: Box, decimals: int | None) -> list[float]:
    return [edge if decimals is None else round(edge, decimals) for edge in box.xyxy]
