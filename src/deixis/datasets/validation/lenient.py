"""Reads our own format without stopping at faults: a draft and findings for each line."""

from __future__ import annotations

import json
import math
import os
from collections.abc import Callable, Iterator
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from deixis.core import InputError, Mask, Size
from deixis.datasets.formats._places import inside
from deixis.datasets.validation.drafts import Draft, DraftExpression, DraftObject, Edges
from deixis.datasets.validation.problem import Finding

__all__ = ["read_drafts"]

_LONGEST_LINE = 64 * 1024**2  # bytes
_LARGEST_SIDE = 1_000_000  # pixels, as the reader has it
_SAMPLE_KEYS = frozenset(
    "image expressions size kind split captions objects id provenance".split()  # noqa: SIM905
)
_EXPRESSION_KEYS = frozenset(
    "phrase boxes plural skills category id masks spans provenance".split()  # noqa: SIM905
)
_OBJECT_KEYS = frozenset(("category", "box", "mask", "iscrowd", "id"))

Tell = Callable[[str, str, str], None]
"""Takes kind, record and what of a finding."""


def read_drafts(file: Path, folder: Path) -> Iterator[tuple[int, Draft | None, list[Finding]]]:
    """(line, what could be read, findings) of each line that is not empty.

    Args:
        file: ``expressions.jsonl`` or another of that format.
        folder: What names of pictures are relative to.
    """
    resolve = _Folder(folder)
    with file.open("rb") as source:
        for line, raw in enumerate(iter(lambda: source.readline(_LONGEST_LINE), b""), start=1):
            if raw.strip():
                found: list[Finding] = []
                yield line, _draft(raw, resolve, _teller(found)), found


def _teller(found: list[Finding]) -> Tell:
    return lambda kind, record, what: found.append(Finding(kind, record, what))


class _Folder:
    """Resolves names of pictures; each folder on the way is followed through links once."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._known: dict[str, Path] = {}

    def __call__(self, name: str) -> Path:
        parent, _, last = name.rpartition("/")
        plain = last not in ("", ".", "..") and "\\" not in name and "\0" not in name
        if not plain:
            return inside(self._root, name)
        if parent not in self._known:
            self._known[parent] = inside(self._root, name).parent
        path = self._known[parent] / last
        return inside(self._root, name) if os.path.islink(path) else path


def _draft(raw: bytes, resolve: _Folder, tell: Tell) -> Draft | None:
    try:
        data = json.loads(raw.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        tell("not-utf8", "", f"byte {error.start} is {raw[error.start]:#04x}")
        return None
    except (ValueError, RecursionError) as error:
        tell("bad-json", "", str(error))
        return None
    if not isinstance(data, dict):
        tell("wrong-type", "", f"the line must be a JSON object, got {type(data).__name__}")
        return None
    _unknown(data, _SAMPLE_KEYS, "", tell)
    draft = Draft(name=str(data.get("image", "")), image=_image(data, resolve, tell))
    draft.size = _size(data.get("size"), tell)
    draft.split, draft.id = _word(data, "split", "", tell), _word(data, "id", "", tell)
    captions = _list(data, "captions", "", tell)
    draft.captions = [text if isinstance(text, str) else "" for text in captions]
    if "expressions" not in data and "objects" not in data and "captions" not in data:
        tell("missing-key", "", '"expressions" is missing')
    for i, item in enumerate(_list(data, "expressions", "", tell)):
        if (expression := _expression(item, f"expressions[{i}]", tell)) is not None:
            draft.expressions.append(expression)
    for i, item in enumerate(_list(data, "objects", "", tell)):
        if (thing := _object(item, f"objects[{i}]", tell)) is not None:
            draft.objects.append(thing)
    return draft


def _image(data: dict[str, Any], resolve: _Folder, tell: Tell) -> Path | None:
    name = data.get("image")
    if name is None:
        tell("missing-key", "image", '"image" is missing')
        return None
    if not isinstance(name, str) or not name:
        tell("wrong-type", "image", f"must be a path, got {name!r:.80}")
        return None
    try:
        return resolve(name)
    except InputError as error:
        tell("image-outside-folder", "image", str(error))
        return None


def _expression(item: Any, record: str, tell: Tell) -> DraftExpression | None:
    if not isinstance(item, dict):
        tell("wrong-type", record, f"must be an object, got {item!r:.80}")
        return None
    _unknown(item, _EXPRESSION_KEYS, record, tell)
    phrase, plural = item.get("phrase"), item.get("plural", False)
    if not isinstance(phrase, str):
        kind = "missing-key" if phrase is None else "wrong-type"
        tell(kind, record, f'"phrase" must be a text, got {phrase!r:.80}')
        return None
    if "boxes" not in item:
        tell("missing-key", record, '"boxes" is missing')
    if not isinstance(plural, bool):
        tell("wrong-type", record, f'"plural" must be true or false, got {plural!r:.80}')
    boxes, masks = _list(item, "boxes", record, tell), _list(item, "masks", record, tell)
    if masks and len(masks) != len(boxes):
        tell("mask-count", record, f"{len(masks)} masks, {len(boxes)} boxes")
        masks = []
    _list(item, "skills", record, tell)
    kept = [_edges(box, f"{record}.boxes[{i}]", tell) for i, box in enumerate(boxes)]
    read = [_mask(mask, f"{record}.masks[{i}]", tell) for i, mask in enumerate(masks)]
    pairs_whole = None not in kept and None not in read
    return DraftExpression(
        record=record,
        phrase=phrase,
        boxes=[box for box in kept if box is not None],
        plural=plural is True,
        category=_word(item, "category", record, tell),
        id=_word(item, "id", record, tell),
        masks=[mask for mask in read if mask is not None] if pairs_whole else [],
        spans=_spans(item, record, tell) if "spans" in item else [],
    )


def _object(item: Any, record: str, tell: Tell) -> DraftObject | None:
    if not isinstance(item, dict) or not isinstance(item.get("category"), str):
        tell("wrong-type", record, f'must be {{"category", "box"}}, got {item!r:.80}')
        return None
    _unknown(item, _OBJECT_KEYS, record, tell)
    if not item["category"].strip():
        tell("wrong-type", f"{record}.category", "must hold words, got an empty one")
    box = _edges(item.get("box"), f"{record}.box", tell)
    mask = item.get("mask")
    drawn = None if mask is None else _mask(mask, f"{record}.mask", tell)
    return None if box is None else DraftObject(record, item["category"], box, drawn)


def _edges(values: Any, record: str, tell: Tell) -> Edges | None:
    if not isinstance(values, list) or len(values) != 4:
        tell("bad-box", record, f"must be four numbers, got {values!r:.80}")
        return None
    if not all(type(value) in (int, float) for value in values):
        tell("bad-box", record, f"must be four numbers, got {values!r:.80}")
        return None
    try:
        a, b, c, d = (float(value) for value in values)
    except OverflowError:
        tell("non-finite-box", record, "a number of it is beyond what a float holds")
        return None
    if not math.isfinite(a + b + c + d):
        tell("non-finite-box", record, f"got {values!r:.80}")
        return None
    return a, b, c, d


def _mask(data: Any, record: str, tell: Tell) -> Mask | None:
    try:
        if not isinstance(data, dict):
            raise InputError(f"a mask must be an object, got {data!r:.80}")
        return Mask.from_dict(data)
    except (InputError, TypeError, ValueError, OverflowError) as error:
        tell("bad-mask", record, str(error))
        return None


def _spans(item: dict[str, Any], record: str, tell: Tell) -> list[tuple[int, int, int]]:
    spans = []
    for i, values in enumerate(_list(item, "spans", record, tell)):
        whole = isinstance(values, list) and all(type(value) is int for value in values)
        if whole and len(values) in (2, 3):
            spans.append((values[0], values[1], values[2] if len(values) == 3 else 0))
        else:
            tell("wrong-type", f"{record}.spans[{i}]", f"must be [start, end], got {values!r:.80}")
    return spans


def _size(value: Any, tell: Tell) -> Size | None:
    if value is None:
        return None
    whole = isinstance(value, list) and len(value) == 2 and all(type(v) is int for v in value)
    if not whole or not all(0 < side <= _LARGEST_SIDE for side in value):
        tell("bad-size", "size", f"must be [width, height], got {value!r:.80}")
        return None
    return Size(value[0], value[1])


def _list(data: dict[str, Any], key: str, record: str, tell: Tell) -> list[Any]:
    value = data.get(key, [])
    if isinstance(value, list):
        return value
    tell("wrong-type", record, f'"{key}" must be a list, got {value!r:.80}')
    return []


def _word(data: dict[str, Any], key: str, record: str, tell: Tell) -> str | None:
    value = data.get(key)
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    tell("wrong-type", record, f'"{key}" must be a text, got {value!r:.80}')
    return None


def _unknown(data: dict[str, Any], known: frozenset[str], record: str, tell: Tell) -> None:
    for key in data.keys() - known:
        close = get_close_matches(key, sorted(known), n=1)
        hint = f"; did you mean {close[0]!r}?" if close else ""
        tell("unknown-key", record, f"{key!r:.60} is no key of the format{hint}")
