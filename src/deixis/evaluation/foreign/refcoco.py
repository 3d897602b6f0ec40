"""RefCOCO-style JSON: a list of ``{"sent_id" or "ref_id" or "id", "box", "score"}``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from deixis.core import Box, InputError, Region
from deixis.evaluation.foreign.found import Found, grounding_of

__all__ = ["ID_KEYS", "refcoco_answers"]

ID_KEYS = ("sent_id", "id", "expression_id", "ref_id")
"""The most exact first. Each numbers on its own: sentence 7 and referent 7 are unrelated."""


def refcoco_answers(
    items: Sequence[Any], *, box_format: str | None, min_score: float
) -> Iterator[Found]:
    """One answer an id; several entries of one id are its ranked boxes.

    All ids are read from one key, the first of `ID_KEYS` that the file has.

    ``"box": null``, ``"box": []`` and ``"boxes": []`` say that nothing is there. ``"boxes"`` with
    ``"scores"`` gives several at once.

    Args:
        items: The parsed list.
        box_format: "xyxy" or "xywh"; None reads ``"bbox"`` as COCO's x, y, width, height and
            ``"box"`` as corners.
        min_score: Least score of a box that is meant.

    Raises:
        InputError: An entry is malformed; names its number.
    """
    key = _id_key(items)
    grouped: dict[str, list[Region]] = {}
    nothing: set[str] = set()  # ids of which it is said that nothing is there
    scored = False
    for number, item in enumerate(items, start=1):
        name, regions = _read(item, number, key, box_format)
        scored = scored or "score" in item or "scores" in item
        known = grouped.setdefault(name, [])
        known.extend(regions)
        if not regions:
            nothing.add(name)
        if known and name in nothing:
            raise InputError(
                f"entry {number}: {key} {name} must have boxes or nothing, got both; leave out one"
            )
    for name, regions in grouped.items():
        yield Found(grounding_of(regions, scored=scored, min_score=min_score), name)


def _id_key(items: Sequence[Any]) -> str | None:
    """The most exact key of the file: one for all, so that no id is taken for another sort's."""
    entries = [item for item in items if isinstance(item, dict)]
    return next((key for key in ID_KEYS if any(i.get(key) is not None for i in entries)), None)


def _read(
    item: Any, number: int, key: str | None, box_format: str | None
) -> tuple[str, list[Region]]:
    try:
        return _id(item, key), _regions(item, box_format)
    except (InputError, TypeError) as error:
        raise InputError(f"entry {number}: {error}") from None


def _id(item: Any, key: str | None) -> str:
    if not isinstance(item, dict):
        raise InputError(f"must be an object, got {type(item).__name__}")
    if key is not None and item.get(key) is not None:
        return str(item[key])
    named = [name for name in ID_KEYS if name in item]
    if not named:
        raise InputError(f"needs one of {', '.join(ID_KEYS)}; it has {', '.join(map(str, item))}")
    if key is None or key in named:
        raise InputError(
            f'"{key or named[0]}" must be the id of an expression, got None; where the data have '
            "no ids, predictions by picture and phrase fit (docs/evaluation.md)"
        )
    raise InputError(
        f'needs "{key}", as other entries have it, got "{named[0]}", which numbers something '
        "else; one file needs one sort of id"
    )


def _regions(item: dict[str, Any], box_format: str | None) -> list[Region]:
    keys = [name for name in ("box", "bbox", "boxes", "bboxes") if name in item]
    if not keys:
        raise InputError(f'needs "box"; it has {", ".join(map(str, item))}')
    if len(keys) > 1:
        raise InputError(f"must have one of {' and '.join(keys)}, got both; leave out one")
    key = keys[0]
    rows = item[key] or []
    rows = rows if key.endswith("es") else [rows] if rows else []
    scores = item.get("scores", [item.get("score", 1.0)] * len(rows))
    if not isinstance(rows, list) or not isinstance(scores, list) or len(scores) != len(rows):
        raise InputError(f"needs as many scores as boxes, got {scores!r:.60} for {rows!r:.60}")
    shape = box_format or ("xywh" if key.startswith("bb") else "xyxy")
    return [Region(read_box(row, shape), score) for row, score in zip(rows, scores, strict=True)]


def read_box(values: Any, shape: str) -> Box:
    """Four numbers as a Box; ``shape`` is "xyxy" or "xywh"."""
    if not isinstance(values, list | tuple) or len(values) != 4:
        raise InputError(f"a box must be four numbers, got {values!r:.60}")
    return Box(*values) if shape == "xyxy" else Box.from_xywh(values)
