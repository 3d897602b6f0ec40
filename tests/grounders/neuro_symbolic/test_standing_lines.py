"""What is told by how it is written or drawn: steps, channels, clocks, barcodes."""

import numpy as np
import pytest

from deixis.core import Box, Region, TextLine
from tests.grounders.neuro_symbolic.lined_pages import answer, line

METHOD = [
    line("Method", 40, 60, high=22),
    line("1. Heat the oven well.", 50, 120),
    line("2. Roast the wedges with the onions", 50, 150),
    line("and turn them all once.", 74, 172),
    line("3. Serve.", 50, 202),
]


def test_a_step_has_all_its_lines_and_not_its_number():
    found = answer(METHOD, "the longest step")
    assert found.best.box.iou(Box(74, 150, 330, 188)) > 0.9


CHAT = [
    line("#lounge", 20, 20, high=20),  # the title
    *(line(said, 20, 80 + 27 * i) for i, said in enumerate(("#lounge", "#weather", "#docs (2)"))),
    line("see #docs of today", 300, 107),
]


@pytest.mark.parametrize(
    ("phrase", "tops"),
    [("all the channels", [80, 107, 134]), ("the third channel", [134])],
)
def test_channels_are_the_names_with_a_hash_below_one_another(phrase: str, tops: list[float]):
    assert sorted(r.box.y1 for r in answer(CHAT, phrase).regions) == tops


TIMES = [line(said, 40, 100 + 40 * i) for i, said in enumerate(("17:28", "17:31", "17:40"))]
BOARD = [line("Departures", 40, 20, high=24), line("17:26", 700, 20), *TIMES]
TABLE = Region(Box(30, 90, 600, 220), 0.8, "table")


def test_a_clock_is_a_time_outside_of_tables():
    found = answer(BOARD, "the clock at the top right", TABLE)
    assert found.best.text == "17:26"


def _striped() -> np.ndarray:
    """A receipt of 700 x 800 with bars of differing widths from 200, 500 to 500, 570."""
    image = np.full((700, 800, 3), 255, np.uint8)
    widths = np.random.default_rng(3).integers(2, 7, 200)
    x, dark = 200, True
    for width in widths.tolist():
        if dark and x + width <= 500:
            image[500:570, x : x + width] = 20
        x, dark = x + width, not dark
    return image


SHOP = [line("Corner shop", 300, 60, high=22), line("Total 4.20", 300, 300)]
NUMBER = line("08813 14062", 300, 580)


def test_a_barcode_is_where_many_bars_stand_side_by_side():
    found = answer([*SHOP, NUMBER], "the barcode", image=_striped())
    assert found.best.box.iou(Box(200, 500, 500, 570)) > 0.85


def test_what_is_under_a_barcode_is_found_by_it():
    found = answer([*SHOP, NUMBER], "the number under the barcode", image=_striped())
    assert found.best.box.iou(NUMBER.box) > 0.5


def test_rows_of_letters_are_no_barcode():
    found = answer([*SHOP, NUMBER], "the barcode")
    assert not found.regions


METHOD_BESIDE_BUTTONS = [
    *METHOD,
    *(line(said, 80 + 200 * i, 302) for i, said in enumerate(("Save", "Print", "Share"))),
]
ICONS = [Region(Box(52 + 200 * i, 300, 72 + 200 * i, 320), 0.7, "icon") for i in range(3)]


@pytest.mark.parametrize(
    ("phrase", "tops"),
    [
        ("the second step", [150]),
        ("step two", [150]),
        ("step 2", [150]),
        ("the last step", [202]),
        ("all the steps", [120, 150, 202]),
    ],
)
def test_steps_of_a_method_are_no_buttons_under_it(phrase: str, tops: list[float]):
    found = answer(METHOD_BESIDE_BUTTONS, phrase, *ICONS)
    assert [round(region.box.y1) for region in found.regions] == tops


@pytest.mark.parametrize(
    "path", ["Home › IT Service › Instructions", "Guide / Maps / Legend", "Home  Service  Help"]
)
@pytest.mark.parametrize("phrase", ["the breadcrumb", "the breadcrumbs", "the breadcrumb trail"])
def test_a_breadcrumb_is_the_path_over_the_title(path: str, phrase: str):
    crumbs = TextLine(path, Box(40, 60, 40 + 8 * len(path), 76), 0.95, ())
    page = [
        line("Waterworks - Intranet", 40, 20),
        crumbs,
        line("How to connect", 40, 90, high=30),
        line("You need your laptop and a key.", 40, 150),
    ]
    found = answer(page, phrase)
    assert [region.box for region in found.regions] == [crumbs.box]


def test_a_breadcrumb_may_be_read_in_parts():
    page = [line("Docs >", 40, 60), line("Maps > Legend", 100, 60), line("Legend", 40, 90, high=30)]
    assert answer(page, "the breadcrumb").best.box.iou(Box(40, 60, 204, 76)) > 0.9
