"""Forms whose fields stand in rows and columns are neither tables nor charts."""

from __future__ import annotations

import numpy as np

from deixis.core import Box, ReadText
from deixis.perception.elements.formgrids import are_sides_of_fields
from deixis.perception.elements.scene import Scene, look
from tests.perception.elements.drawing import BLUE, GREY, WHITE, Drawing, best


def scene_of(page: Drawing) -> Scene:
    return look(np.asarray(page.picture), ReadText(tuple(page.lines)))


def test_two_fields_of_one_width_are_not_the_rules_of_a_table() -> None:
    page = Drawing(600, 400)
    page.write(60, 40, "Create your account")
    page.write(60, 156, "Password")
    for y in (100, 180):
        page.panel(Box(60, y, 540, y + 40), WHITE, border=GREY)
        page.write(74, y + 12, "odile@harbour")
    scene = scene_of(page)
    assert are_sides_of_fields(scene, 60, 540, (100, 140, 180, 220))
    assert not are_sides_of_fields(scene, 60, 540, (100, 140, 260, 300, 340, 380))
    assert not are_sides_of_fields(scene, 100, 540, (100, 140, 180, 220))


def test_rows_that_share_their_sides_are_those_of_a_table() -> None:
    page = Drawing(600, 400)
    page.write(60, 40, "Parts in the store")
    for row in range(4):
        page.panel(Box(60, 100 + 40 * row, 540, 141 + 40 * row), WHITE, border=GREY)
        page.write(74, 112 + 40 * row, "Bolt A3")
    assert not are_sides_of_fields(scene_of(page), 60, 540, (100, 140, 180, 220, 260))


def test_framed_fields_of_several_lengths_are_no_chart() -> None:
    page = Drawing(600, 330)
    lengths = (300, 120, 220, 90)
    for row, length in enumerate(lengths):
        y = 40 + 40 * row
        page.write(40, y + 5, ("Name", "Code", "Street", "Zip")[row])
        page.panel(Box(140, y, 140 + length, y + 26), WHITE, border=GREY)
    found = page.study()
    assert not found.charts
    assert best(list(found.regions), "textbox", Box(140, 40, 440, 66)) > 0.5


def test_the_frame_round_a_group_and_its_lines_are_no_fields() -> None:
    page = Drawing(640, 300)
    page.write(60, 42, "Type of leave")
    page.pen.line((40, 50, 54, 50), fill=GREY)
    page.pen.line((170, 50, 600, 50), fill=GREY)
    page.pen.line((600, 50, 600, 240), fill=GREY)
    page.pen.line((40, 50, 40, 240), fill=GREY)
    page.pen.line((40, 240, 600, 240), fill=GREY)
    for row, name in enumerate(("Annual", "Sick", "Unpaid")):
        page.write(80, 80 + 40 * row, name)
    fields = [r for r in page.find() if r.label == "textbox" and r.score > 0.4]
    assert not [r for r in fields if r.box.x1 > 150]


def test_the_words_of_a_title_over_a_line_are_no_tabs() -> None:
    for gap, count in ((5, 0), (40, 2)):
        page = Drawing(500, 300)
        first = page.write(30, 20, "Print")
        page.write(round(first.x2) + gap, 20, "Setup")
        page.pen.line((first.x1 - 6, 44, first.x2 + 6, 44), fill=BLUE, width=2)
        page.write(30, 120, "What is printed, and on which paper")
        assert len([r for r in page.find() if r.label == "tab"]) == count
