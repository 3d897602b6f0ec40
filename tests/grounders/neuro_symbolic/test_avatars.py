"""Avatars: discs of one size beside names, also those that were not seen."""

from __future__ import annotations

import numpy as np
import pytest

from deixis.core import Box, ImageArray, Region, TextLine
from tests.grounders.neuro_symbolic.lined_pages import answer, line

NAMES = ("Bea Lindqvist", "Gym buddies", "Oma Ria", "Parcel locker")
HUES = ((220, 60, 60), (60, 160, 60), (230, 120, 180), (240, 150, 60))
SIZE, STEP, TOP, LEFT = 40, 70, 60, 20


def _disc(page: ImageArray, box: Box, hue: tuple[int, int, int]) -> None:
    y, x = np.mgrid[: page.shape[0], : page.shape[1]]
    cx, cy = box.center
    page[np.hypot(x + 0.5 - cx, y + 0.5 - cy) < box.width / 2] = hue


def _page(
    seen: tuple[int, ...] = (0, 1, 2, 3),
) -> tuple[list[TextLine], list[Region], ImageArray]:
    page = np.full((700, 800, 3), 255, np.uint8)
    lines, regions = [], []
    for i, (name, hue) in enumerate(zip(NAMES, HUES, strict=True)):
        box = Box(LEFT, TOP + STEP * i, LEFT + SIZE, TOP + STEP * i + SIZE)
        _disc(page, box, hue)
        lines += [
            line(name, 80, TOP + STEP * i + 2),
            line("see you there", 80, TOP + STEP * i + 22),
        ]
        if i in seen:
            regions.append(Region(box, 0.6, "icon", text=name[0]))
    glass = Region(Box(700, 10, 740, 50), 0.8, "icon")  # thin lines, as large
    page[10:50, 718:721] = 20
    tool = Region(Box(600, 300, 640, 340), 0.8, "icon")  # filled, but beside no name
    _disc(page, tool.box, (40, 120, 240))
    return lines, [*regions, glass, tool], page


def _which(boxes: list[Box]) -> list[float]:
    return sorted(round((box.y1 - TOP) / STEP, 1) for box in boxes)


@pytest.mark.parametrize("seen", [(0, 1, 2, 3), (0, 1, 3), (0, 1), (2, 3)])
def test_all_the_avatars_are_the_discs_of_the_list(seen: tuple[int, ...]) -> None:
    lines, regions, page = _page(seen)
    found = answer(lines, "all the avatars", *regions, image=page)
    boxes = [region.box for region in found.regions]
    assert _which(boxes) == [0, 1, 2, 3]
    assert all(box.x1 == pytest.approx(LEFT, abs=2) for box in boxes)


def test_an_avatar_with_initials_elsewhere_is_one_too() -> None:
    lines, regions, page = _page()
    over = Region(Box(300, 6, 300 + SIZE, 6 + SIZE), 0.6, "icon", text="BL")
    _disc(page, over.box, (90, 60, 200))
    found = answer(lines, "the avatars", *regions, over, image=page)
    assert any(region.box.iou(over.box) > 0.8 for region in found.regions)
    assert len(found.regions) == 5


@pytest.mark.parametrize(
    ("phrase", "which"), [("the second avatar", 1), ("the avatar of Oma Ria", 2)]
)
def test_one_avatar_by_order_or_name(phrase: str, which: int) -> None:
    lines, regions, page = _page()
    assert _which([answer(lines, phrase, *regions, image=page).best.box]) == [which]
