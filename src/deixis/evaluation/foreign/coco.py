"""COCO results: ``[{"image_id", "category_id", "bbox": [x, y, w, h], "score"}]``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from deixis.core import Box, InputError, Mask, Region
from deixis.evaluation.foreign.found import Found, grounding_of
from deixis.evaluation.foreign.refcoco import read_box

__all__ = ["coco_answers"]


def coco_answers(
    items: Sequence[Any], *, box_format: str | None, min_score: float
) -> Iterator[Found]:
    """One answer for each ``image_id``.

    COCO's format has no phrases. Data sets of expressions in it (MDETR's annotation files, ours)
    make each expression an image of its own, so that ``image_id`` is the id of the expression.
    ``"segmentation"`` as run lengths becomes the mask.

    Args:
        items: The parsed list.
        box_format: None means "xywh", COCO's.
        min_score: Least score of a box that is meant.

    Raises:
        InputError: An entry is malformed; names its number.
    """
    grouped: dict[str, list[Region]] = {}
    for number, item in enumerate(items, start=1):
        name, region = _read(item, number, box_format)
        grouped.setdefault(name, []).append(region)
    for name, regions in grouped.items():
        yield Found(grounding_of(regions, scored=True, min_score=min_score), name, image=name)


def _read(item: Any, number: int, box_format: str | None) -> tuple[str, Region]:
    try:
        return str(item["image_id"]), _region(item, box_format)
    except (InputError, KeyError, TypeError) as error:
        told = f"needs {error}" if isinstance(error, KeyError) else str(error)
        raise InputError(f"entry {number}: {told}") from None


def _region(item: dict[str, Any], box_format: str | None) -> Region:
    coded = item.get("segmentation")
    mask = Mask.from_dict(coded) if isinstance(coded, dict) else None
    if "bbox" in item:
        box = read_box(item["bbox"], box_format or "xywh")
    elif mask is not None:
        box = mask.box() or Box(0, 0, 0, 0)
    else:
        raise InputError('needs "bbox" or a run-length "segmentation"')
    return Region(box, item["score"], mask=mask)
