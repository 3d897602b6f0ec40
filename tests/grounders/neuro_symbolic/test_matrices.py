"""Controls in rows and columns, asked for by the words before and over them."""

from __future__ import annotations

import numpy as np
import pytest

from deixis.core import Box, Grounding, Region, Status
from tests.grounders.neuro_symbolic.lined_pages import answer, line

ROWS = ("Edit pages", "Invite guests", "See invoices", "Delete site")
HEADS = ("Owner", "Editor", "Very new guest", "Guest")
TICKED = {(0, 0), (0, 1), (1, 0), (2, 0), (0, 2), (0, 3)}
LEFT, TOP, WIDE, HIGH, SIDE = 240, 120, 130, 44, 18


def box_of(row: int, column: int) -> Box:
    x, y = LEFT + WIDE * column, TOP + HIGH * row
    return Box(x, y, x + SIDE, y + SIDE)


def asked(phrase: str) -> Grounding:
    image = np.full((700, 800, 3), 255, np.uint8)
    regions = []
    for i in range(len(ROWS)):
        for j in range(len(HEADS)):
            box = box_of(i, j)
            x, y = int(box.x1), int(box.y1)
            image[y : y + SIDE, x : x + SIDE] = (20, 90, 200) if (i, j) in TICKED else 120
            inner = image[y + 2 : y + SIDE - 2, x + 2 : x + SIDE - 2]
            inner[:] = (20, 90, 200) if (i, j) in TICKED else 255
            if (i, j) in TICKED:
                inner[6:8, 3:11] = 255
            regions.append(Region(box, 0.5, "checkbox"))
    lines = [line(name, 30, TOP + HIGH * i, high=16) for i, name in enumerate(ROWS)]
    lines += [
        line(head, LEFT + WIDE * j + SIDE / 2 - 4 * len(head), TOP - 40)
        for j, head in enumerate(HEADS)
    ]
    lines += [line("Roles and rights of the museum", 30, 20), line("Saved a minute ago", 30, 400)]
    return answer(lines, phrase, *regions, image=image)


@pytest.mark.parametrize(
    ("phrase", "places"),
    [
        ("the checkbox for Editor in the Invite guests row", [(1, 1)]),
        ("the checkbox in the Guest column of the See invoices row", [(2, 3)]),
        ("the Very new guest box for Delete site", [(3, 2)]),
        ("all the checkboxes in the Delete site row", [(3, 0), (3, 1), (3, 2), (3, 3)]),
        ("all the checkboxes under Editor", [(0, 1), (1, 1), (2, 1), (3, 1)]),
        ("the ticked boxes in the Owner column", [(0, 0), (1, 0), (2, 0)]),
        ("the last checkbox in the Owner column", [(3, 0)]),
        ("the checked box in the See invoices row", [(2, 0)]),
    ],
)
def test_words_of_rows_and_columns_name_controls(
    phrase: str, places: list[tuple[int, int]]
) -> None:
    result = asked(phrase)
    assert result.status is Status.FOUND
    assert sorted(region.box.xyxy for region in result.regions) == sorted(
        box_of(*place).xyxy for place in places
    )


def test_a_row_of_several_boxes_is_not_one_box() -> None:
    assert asked("the checkbox for Invite guests").status is Status.AMBIGUOUS


def test_a_cell_reaches_half_way_to_its_neighbours() -> None:
    result = asked("the cell in the Editor column of the Invite guests row")
    box = result.regions[0].box
    x, y = box_of(1, 1).center
    assert box.xyxy == pytest.approx(
        (x - WIDE / 2, y - HIGH / 2, x + WIDE / 2, y + HIGH / 2), abs=1
    )


@pytest.mark.parametrize(
    ("phrase", "row"),
    [
        ("the row where Very new guest is ticked", 0),
        ("the row without a tick", 3),
        ("the row where every box is ticked", 0),
        ("the row with no boxes ticked", 3),
    ],
)
def test_rows_are_told_by_what_is_ticked(phrase: str, row: int) -> None:
    result = asked(phrase)
    assert result.status is Status.FOUND
    assert result.regions[0].box.contains(*box_of(row, 0).center)
    assert result.regions[0].box.height == pytest.approx(HIGH, abs=1)


def test_rows_in_the_plural_are_several_that_are_meant() -> None:
    result = asked("the rows where Owner is ticked")
    assert (result.status, len(result.regions)) == (Status.FOUND, 3)
