"""Words and lines of plain text, menus with a name, and the row that heads a table."""

from __future__ import annotations

import numpy as np
import pytest

from deixis.core import Box, ImageArray, Region, Status, TextLine
from tests.grounders.neuro_symbolic.lined_pages import answer, line
from tests.grounders.neuro_symbolic.test_pages import Page

PRINTED = [
    line("W", 42, 10),  # the icon of the window, read as a letter
    line("build: 4 files", 40, 60),
    line("warning: unused name", 40, 90),
    line("error: no such file", 40, 120),
    line("build stopped", 40, 150),
]
RED, YELLOW, GREY = (205, 30, 30), (200, 190, 20), (225, 225, 225)


def _coloured(lines: list[TextLine], colours: dict[Box, tuple[int, int, int]]) -> ImageArray:
    """Strokes for letters, in light grey or the given colours, on black."""
    image = np.full((700, 800, 3), 24, np.uint8)
    for word in (word for row in lines for word in row.words):
        box = word.box
        colour = next((c for place, c in colours.items() if place.contains(*box.center)), GREY)
        for x in range(int(box.x1), int(box.x2), 6):
            image[int(box.y1) : int(box.y2), x : x + 2] = colour
    return image


@pytest.mark.parametrize(
    ("phrase", "place"),
    [
        ("the red line", 3),
        ("the red error line", 3),
        ("the line build stopped", 4),
        ("the first line", 1),
        ("the third line", 3),
    ],
)
def test_lines_of_a_page_without_tables_are_lines_of_text(phrase: str, place: int):
    image = _coloured(PRINTED, {PRINTED[3].box: RED})
    found = answer(PRINTED, phrase, image=image)
    assert found.status is Status.FOUND, found.why()
    assert found.best.box == PRINTED[place].box


def test_a_word_is_told_by_its_colour():
    warning = PRINTED[2].words[0]
    image = _coloured(PRINTED, {warning.box: YELLOW})
    assert answer(PRINTED, "the yellow word", image=image).best.box == warning.box


def test_a_word_is_told_by_itself():
    assert answer(PRINTED, "the word stopped").best.box == PRINTED[4].words[1].box
    assert answer(PRINTED, "the word finished").status is Status.ABSENT


def test_a_menu_with_a_name_is_its_word_in_the_bar():
    names = [line(name, 20 + 90 * i, 12) for i, name in enumerate(("Edit", "View", "Tools"))]
    bar = Region(Box(0, 0, 800, 40), 0.6, "navigation", text="Edit View Tools", source="elements")
    words = [Region(n.box, 0.6, "link", text=n.text, source="elements") for n in names]
    found = answer([*names, line("Plain words below", 40, 90)], "the View menu", bar, *words)
    assert found.status is Status.FOUND, found.why()
    assert found.best.box == names[1].box


def test_the_header_row_of_a_table_is_found():
    page = Page(640, 400)
    rows = (
        ("Item", "Qty", "Price"),
        ("Lamp", "2", "$40"),
        ("Desk", "1", "$310"),
        ("Bed", "4", "9"),
    )
    for row, texts in enumerate(rows):
        for text, x in zip(texts, (50, 300, 500), strict=True):
            page.write(text, x, 80 + 40 * row)
    for row in range(5):
        page.image[68 + 40 * row, 40:600] = 120
    found = page.grounder().ground(page.image, "the header row")
    assert found.best is not None, found.why()
    assert found.best.box.iou(Box(40, 68, 600, 108)) > 0.8


def test_the_selected_cell_of_a_sheet_is_none_of_the_row_numbers():
    page = Page(720, 420)
    page.image[41:380, 21:130] = 236
    page.image[41:74, 21:680] = 236
    for y in range(40, 381, 34):
        page.image[y, 20:681] = 150
    for x in range(20, 681, 110):
        page.image[40:381, x] = 150
    for column, letter in enumerate("ABCDE"):
        page.write(letter, 180 + 110 * column, 52)
    for row in range(9):
        page.write(str(row + 1), 70, 86 + 34 * row)
    for row, texts in enumerate((("Rent", "1250"), ("Food",), ("Travel", "95"))):
        for column, text in enumerate(texts):
            page.write(text, 140 + 110 * column, 86 + 34 * row)
    page.image[108:143, 240:351] = 20
    page.image[111:140, 243:348] = 255  # a black frame
    page.write("410", 250, 120)
    found = page.grounder().ground(page.image, "the selected cell")
    assert found.best is not None, found.why()
    assert found.best.box.iou(Box(240, 108, 351, 143)) > 0.8, found.why()
