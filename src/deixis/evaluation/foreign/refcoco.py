"""RefCOCO-style JSON: a list of ``{"sent_id" or "ref_id" or "id", "box", "score"}``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from deixis.core import Box, InputError, Region
from deixis.evaluation.foreign.found import Found, grounding_of

__all__ = ["refcoco_answers"]

ID_KEYS = ("sent_id", "id", "expression_id", "ref_id")


def refcoco_answers(
    items: Sequence[Any], *, box_format: str | None, min_score: float
) -> Iterator[Found]:
    """One answer an id; several entries of one id are its ranked boxes.

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
    grouped: dict[tuple[str, ...], list[Region]] = {}
    scored = False
    for number, item in enumerate(items, start=1):
        ids, regions = _read(item, number, box_format)
        scored = scored or "score" in item or "scores" in item
        grouped.setdefault(ids, []).extend(regions)
    for ids, regions in grouped.items():
        yield Found(grounding_of(regions, scored=scored, min_score=min_score), ids)


def _read(item: Any, number: int, box_format: str | None) -> tuple[tuple[str, ...], list[Region]]:
    try:
        return _ids(item), _regions(item, box_format)
    except (InputError, TypeError) as error:
        raise InputError(f"entry {number}: {error}") from None


def _ids(item: Any) -> tuple[str, ...]:
    if not isinstance(item, dict):
        raise InputError(f"must be an object, got {type(item).__name__}")
    ids = tuple(str(item[key]) for key in ID_KEYS if item.get(key) is not None)
    if not ids and any(key in item for key in ID_KEYS):
        named = next(key for key in ID_KEYS if key in item)
        raise InputError(
            f'"{named}" must be the id of an expression, got None; where the data have no ids, '
            "predictions by picture and phrase fit (docs/evaluation.md)"
        )
    if not ids:
        raise InputError(f"needs one of {', '.join(ID_KEYS)}; it has {', '.join(map(str, item))}")
    return ids


def _regions(item: dict[str, Any], box_format: str | None) -> list[Region]:
    key = next((name for name in ("box", "bbox", "boxes", "bboxes") if name in item), None)
    if key is None:
        raise InputError(f'needs "box"; it has {", ".join(map(str, item))}')
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
