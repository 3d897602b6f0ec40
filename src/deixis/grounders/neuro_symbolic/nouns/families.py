"""Families: a thing that looks like its neighbours in a row or list is of their kind.

The finder judges each outline alone; of three like buttons in a row it may call one a badge. People
count what belongs together by size and place, so "all buttons" takes that one too.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from deixis.core import Box, Region
from deixis.grounders.neuro_symbolic.scene import Scene

__all__ = ["adjoining", "column_under", "kin", "levelled", "of_a_set", "under_title"]

_MISTAKEN: dict[str, frozenset[str]] = {
    "button": frozenset({"button", "badge", "card"}),
    "badge": frozenset({"badge", "button"}),
    "card": frozenset({"card", "navigation", "textbox", "image"}),
}
"""Kind -> what the finder may have called a thing of that kind, which is none by its own looks."""

_SURE = 0.6  # share of the best kind of a place from which on a region can vouch for others
_LIKE_BADGE = 0.35  # the same of a badge: of the chips to choose the filled ones look like buttons
_OFF = 0.08  # of a height: how far two of a row may differ
_SPREAD = 14.0  # heights between things of one row, be they small and their words long
_LEAD = 3.0  # heights of a title that it stands over the first of its column
_STEP = 1.5  # times the usual step down a column from which on another one begins
_LEAST_CARD = 36.0  # pixels of the shorter side of a panel


def kin(kind: str, regions: Sequence[Region], scene: Scene) -> dict[Region, Region]:
    """Elements that regions of ``kind`` vouch for -> the one that vouches.

    Args:
        kind: Canonical name of an element, such as "button".
        regions: What the finder gave, of this and other kinds.
        scene: The page.
    """
    mistaken = _MISTAKEN.get(kind)
    if mistaken is None:
        return {}
    least = _LIKE_BADGE if kind == "badge" else _SURE
    sure = [r for r in regions if r.label == kind and scene.kind_share.get(r, 1.0) >= least]
    found: dict[Region, Region] = {}
    for other in scene.elements:
        if other.label not in mistaken or scene.kind_share[other] < _SURE or other in sure:
            continue
        if any(other.box.iou(region.box) > 0.3 for region in sure):
            continue
        alike = (r for r in sure if _alike(kind, r.box, other.box))
        if (voucher := next(alike, None)) is not None:
            found[other] = voucher
    return found


def levelled(regions: Sequence[Region], priors: Sequence[float]) -> list[float]:
    """The priors, with panels or buttons of one row as likely as the likeliest of them.

    The finder is surer of a panel with a frame, or of a button with much room round its words, than
    of its like beside it; people see a set.
    """
    result = list(priors)
    for kind, set_of in (("card", of_a_set), ("button", _beside)):
        alike = [index for index, region in enumerate(regions) if region.label == kind]
        for index in alike:
            box = regions[index].box
            like = [i for i in alike if set_of(box, regions[i].box)]
            result[index] = max([result[index], *(0.98 * priors[i] for i in like)])
    return result


def of_a_set(one: Box, other: Box) -> bool:
    """Whether two panels are of a size and stand apart in one row or column."""
    small = min(one.width, one.height, other.width, other.height) < _LEAST_CARD
    if small or one.iou(other) > 0:
        return False
    wide = abs(one.width - other.width) <= max(2.0, 0.06 * one.width)
    level = abs(one.y1 - other.y1) <= 0.06 * one.height
    alike = abs(one.height - other.height) <= 0.12 * one.height
    return wide and alike and (level or abs(one.x1 - other.x1) <= 3)


def _beside(one: Box, other: Box) -> bool:
    """Whether two buttons of one height stand near each other on one line."""
    slack = max(2.0, _OFF * one.height)
    level = abs(one.y1 - other.y1) <= slack and abs(one.y2 - other.y2) <= slack
    gap = max(one.x1, other.x1) - min(one.x2, other.x2)
    return level and 0 <= gap <= 2 * one.height


def _alike(kind: str, one: Box, other: Box) -> bool:
    if kind in ("button", "badge"):
        return _beside(one, other)
    if min(other.width, other.height) < _LEAST_CARD:
        return False
    wide = abs(one.width - other.width) <= max(2.0, 0.04 * one.width)
    tops = abs(one.y1 - other.y1) <= 0.2 * one.height
    heights = abs(one.height - other.height) <= 0.3 * one.height
    lined = wide and abs(one.x1 - other.x1) <= 3 and heights
    return (wide and tops and heights) or lined


def adjoining(regions: Sequence[Region]) -> list[Region]:
    """Those that stand in a tight row of like height, as tabs do; none stands alone.

    A bare sign among words, such as the plus after the last tab, is none of them.
    """
    worded = [region for region in regions if region.text and region.text.strip("+ ")]
    return [
        one
        for one in worded
        if any(other is not one and _in_row(one.box, other.box, 0.5) for other in worded)
    ]


def under_title(title: Box, regions: Sequence[Region]) -> list[Region]:
    """The row of alike things that a title stands over or before: the sizes under "Size".

    Args:
        title: Where the words stand.
        regions: Things of one kind, among them perhaps the row.
    """
    best: tuple[float, list[Region]] = (np.inf, [])
    for first in regions:
        row = [r for r in regions if r is first or _in_row(first.box, r.box, _SPREAD)]
        if len(row) < 2 or min(r.box.x1 for r in row) < first.box.x1:
            continue
        over = 0 <= first.box.y1 - title.y2 < 2.5 * title.height
        aligned = abs(first.box.x1 - title.x1) < 1.5 * title.height
        level = title.x2 <= first.box.x1 and first.box.y1 <= title.center[1] <= first.box.y2
        gap = first.box.y1 - title.y2 if over and aligned else first.box.x1 - title.x2
        if ((over and aligned) or (level and gap < 6 * title.height)) and gap < best[0]:
            best = (gap, row)
    return best[1]


def column_under(title: Box, regions: Sequence[Region]) -> list[Region]:
    """The column of alike things that a title stands over: the boxes to tick under "Rooms".

    Args:
        title: Where the words stand.
        regions: Things of one kind, among them perhaps the column.
    """
    below = sorted((r for r in regions if _below(title, r.box)), key=lambda r: r.box.y1)
    column = below[:1] if below and below[0].box.y1 - title.y2 < _LEAD * title.height else []
    for one, other in pairwise(below):
        usual = below[1].box.y1 - below[0].box.y1
        far = other.box.y1 - one.box.y1 > _STEP * usual or usual > 5 * one.box.height
        if not column or far or abs(other.box.x1 - one.box.x1) > 3:
            break
        column.append(other)
    return column if len(column) > 1 else []


def _below(title: Box, box: Box) -> bool:
    """Whether a thing begins where a title over it does, or a little to the right."""
    return box.y1 >= title.y2 - 2 and -1 < (box.x1 - title.x1) / title.height < 2


def _in_row(one: Box, other: Box, spread: float) -> bool:
    slack = max(2.0, _OFF * one.height)
    level = abs(one.y1 - other.y1) <= slack and abs(one.y2 - other.y2) <= slack
    gap = max(one.x1, other.x1) - min(one.x2, other.x2)
    return level and -0.2 * one.height <= gap <= spread * one.height
