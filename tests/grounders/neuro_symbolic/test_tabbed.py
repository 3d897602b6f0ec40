import numpy as np
import pytest

from deixis.core import Box, Region
from tests.grounders.neuro_symbolic.lined_pages import answer, line

NAMES = ("General", "Paper", "Graphics", "Sharing")
PLACES = (60, 140, 206, 296)
WIDTHS = (80, 66, 90, 80)
BUTTONS = (
    Region(Box(600, 500, 680, 530), 0.81, "button"),
    Region(Box(690, 500, 770, 530), 0.81, "button"),
)


def row(y: float, *, open_: int | None, higher: int = 4) -> tuple[Region, ...]:
    return tuple(
        Region(Box(x, y - (higher if i == open_ else 0), x + w, y + 30), 0.81, "button")
        for i, (x, w) in enumerate(zip(PLACES, WIDTHS, strict=True))
    )


def words(y: float) -> list:
    return [line(name, x + 8, y + 7) for name, x in zip(NAMES, PLACES, strict=True)]


PAGE = [
    *words(80),
    line("Paper size", 60, 160),
    line("Some words of a label on the page here", 60, 220),
    line("Cancel", 610, 507),
    line("Apply", 705, 507),
]


@pytest.mark.parametrize(
    ("phrase", "tabs"),
    [
        ("the last tab", [3]),
        ("the third tab", [2]),
        ("all the tabs", [0, 1, 2, 3]),
        ("the selected tab", [1]),
        ("the tabs that are not selected", [0, 2, 3]),
        ("all the tabs except the selected one", [0, 2, 3]),
    ],
)
def test_buttons_that_adjoin_are_tabs_and_buttons_below_are_none(phrase, tabs):
    seen = row(80, open_=1)
    found = answer(PAGE, phrase, *seen, *BUTTONS)
    assert [region.box for region in found.regions] == [seen[index].box for index in tabs]


def test_the_open_tab_is_higher_by_two_pixels_at_least():
    seen = row(80, open_=1, higher=2)
    found = answer(PAGE, "the selected tab", *seen, *BUTTONS)
    assert [region.box for region in found.regions] == [seen[1].box]


def test_the_open_tab_without_a_frame_is_as_high_as_the_others():
    seen = row(80, open_=None)
    found = answer(PAGE, "the second tab", *(r for i, r in enumerate(seen) if i != 1), *BUTTONS)
    assert found.best.box.iou(seen[1].box) > 0.7


@pytest.mark.parametrize(
    ("phrase", "tabs"),
    [
        ("the last sheet tab", [3]),
        ("the first sheet", [0]),
        ("the active sheet", [1]),
        ("the sheets that are not open", [0, 2, 3]),
        ("the tabs at the bottom", [0, 1, 2, 3]),
    ],
)
def test_tabs_of_a_sheet_stand_at_its_foot(phrase, tabs):
    image = np.full((700, 800, 3), 230, np.uint8)
    seen = row(600, open_=None)
    image[600:630, 140:206] = 255
    lines = [*words(600), line("Household costs and what they come to", 60, 40)]
    found = answer(lines, phrase, *seen, image=image)
    assert [region.box for region in found.regions] == [seen[index].box for index in tabs]


def test_buttons_that_close_a_dialog_side_by_side_are_no_tabs():
    names, places = ("Try again", "Close", "Help"), (400, 478, 556)
    seen = [Region(Box(x, 500, x + 70, 530), 0.81, "button") for x in places]
    page = [
        line("Nothing was saved to the memory stick", 60, 160),
        *(line(name, x + 8, 507) for name, x in zip(names, places, strict=True)),
    ]
    assert not answer(page, "the tabs", *seen).regions
    assert len(answer(page, "the buttons", *seen).regions) == 3
