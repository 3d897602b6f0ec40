"""What a replaceable part gave, checked where it enters.

A part that breaks its promise would otherwise become a confident answer, or an error far from it.
The checks take microseconds; `deixis.core.conformance` looks closer, and is run by who writes one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from deixis.core.boxes import Box, Size
from deixis.core.errors import ModelError
from deixis.core.masks import Mask
from deixis.core.protocols import Embedding
from deixis.core.results import Grounding, Region
from deixis.core.text import ReadText

__all__ = ["dense_given", "groundings_given", "masks_given", "regions_given", "rows_given",
           "text_given"]  # fmt: skip

_SLACK = 0.02  # of the squared length of a row; what 16 bits leave of 1
_FAR = 1.0  # sizes of the image: what lies so far outside was never measured on it


def regions_given(part: object, method: str, found: Any, size: Size) -> tuple[Region, ...]:
    """The regions of a detector or proposer, cut to the image; what is cut off whole is left out.

    Args:
        part: Who gave them.
        method: By which method.
        found: What came.
        size: Of the image.

    Raises:
        ModelError: That is no list of Regions, or none of them lies inside the image and one lies
            far outside.

    Example:
        >>> over = Region(Box(90, 10, 120, 40), 0.9, "cup")
        >>> regions_given(None, "detect", [over], Size(100, 80))[0].box
        Box(x1=90.0, y1=10.0, x2=100.0, y2=40.0)
    """
    every = _listed(part, method, found, Region)
    inside = tuple(cut for region in every if (cut := _inside(region, size)) is not None)
    if not inside and (far := [region.box for region in every if _is_far(region.box, size)]):
        needed = f"boxes inside the image of {size[0]} x {size[1]} pixels"
        raise _fault(part, method, needed, str(far[0]))
    return inside


def rows_given(
    part: object, method: str, rows: Any, count: int, *, width: int | None = None
) -> Embedding:
    """The rows of an encoder: (count, D) of length 1; D is ``width`` where that is known.

    Raises:
        ModelError: There are more or fewer, they are no numbers, or not of length 1.
    """
    needed = f"({count}, {'D' if width is None else width}) float32 rows of length 1"
    if not isinstance(rows, np.ndarray) or not np.issubdtype(rows.dtype, np.floating):
        raise _fault(part, method, needed, _kind(rows))
    if rows.ndim != 2 or len(rows) != count or (width is not None and rows.shape[1] != width):
        raise _fault(part, method, needed, _kind(rows))
    lengths = np.einsum("nd,nd->n", rows, rows)
    if not (np.abs(lengths - 1.0) <= _SLACK).all():  # False for NaN
        worst = lengths[~(np.abs(lengths - 1.0) <= _SLACK)][0]
        raise _fault(part, method, needed, f"one of length {np.sqrt(worst):.3g}")
    return rows


def dense_given(part: object, method: str, rows: Any) -> Embedding:
    """The rows of an encoder over a grid: (h, w, D) of length 1.

    Raises:
        ModelError: They are not.
    """
    if not isinstance(rows, np.ndarray) or rows.ndim != 3 or not rows.size:
        raise _fault(part, method, "(h, w, D) float32 rows of length 1", _kind(rows))
    rows_given(part, method, rows.reshape(-1, rows.shape[2]), rows.shape[0] * rows.shape[1])
    return rows


def masks_given(
    part: object, method: str, masks: Any, boxes: Sequence[Box], size: Size
) -> list[Mask]:
    """The masks of a segmenter: one a box, as large as the image.

    Raises:
        ModelError: They are not.
    """
    every = _listed(part, method, masks, Mask)
    if len(every) != len(boxes):
        raise _fault(part, method, f"one Mask for each of {len(boxes)} boxes", str(len(every)))
    for mask in every:
        if mask.size != size:
            needed = f"masks of the image's size, {size[0]} x {size[1]}"
            raise _fault(part, method, needed, f"{mask.size[0]} x {mask.size[1]}")
    return every


def groundings_given(
    part: object, method: str, answers: Any, phrases: Sequence[str]
) -> list[Grounding]:
    """The answers of a grounder: one a phrase, in their order.

    Raises:
        ModelError: They are not.
    """
    every = _listed(part, method, answers, Grounding)
    if len(every) != len(phrases):
        needed = f"one Grounding for each of {len(phrases)} phrases"
        raise _fault(part, method, needed, str(len(every)))
    for answer, phrase in zip(every, phrases, strict=True):
        if answer.phrase != phrase:
            needed = f"answers in the order of the phrases, here to {phrase!r:.80}"
            raise _fault(part, method, needed, f"one to {answer.phrase!r:.80}")
    return every


def text_given(part: object, method: str, text: Any) -> ReadText:
    """What a reader read.

    Raises:
        ModelError: It is no ReadText.
    """
    if not isinstance(text, ReadText):
        raise _fault(part, method, "a ReadText", _kind(text))
    return text


def _inside(region: Region, size: Size) -> Region | None:
    box = region.box
    if box.x1 >= 0 and box.y1 >= 0 and box.x2 <= size[0] and box.y2 <= size[1]:
        return region if box.area > 0 else None
    cut = box.clip(size)
    return replace(region, box=cut) if cut.area > 0 else None


def _is_far(box: Box, size: Size) -> bool:
    across, down = _FAR * size[0], _FAR * size[1]
    beyond = box.x1 > size[0] + across or box.y1 > size[1] + down
    return beyond or box.x2 < -across or box.y2 < -down


def _listed(part: object, method: str, given: Any, kind: type) -> list[Any]:
    if not isinstance(given, list | tuple):
        raise _fault(part, method, f"a list of {kind.__name__}s", _kind(given))
    for item in given:
        if not isinstance(item, kind):
            raise _fault(part, method, f"a list of {kind.__name__}s", f"{_kind(item)} in it")
    return list(given)


def _kind(thing: object) -> str:
    if isinstance(thing, np.ndarray):
        return f"{thing.dtype} {thing.shape}"
    return f"{type(thing).__name__}: {thing!r:.80}"


def _fault(part: object, method: str, needed: str, got: str) -> ModelError:
    name = type(part).__name__
    return ModelError(
        f"{name}.{method} must give {needed}, got {got}; "
        "a check_... of deixis.core.conformance tells what else a part of yours must keep"
    )
