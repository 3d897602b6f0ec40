"""What stands over a sheet: the box of the name, the bar of the formula; cells by their address."""

from __future__ import annotations

import numpy as np
import pytest

from deixis.core import Box, Grounding, Region
from deixis.core.fakes import FakeProposer, FakeReader
from deixis.grounders.neuro_symbolic import NeuroSymbolicGrounder
from deixis.perception.elements import Cell, ElementFinder, Page, Table
from tests.grounders.neuro_symbolic.lined_pages import line

WIDE, HIGH, TOP = 100, 30, 120
ROWS = (
    ("", "A", "B", "C", "D"),
    ("1", "Name", "Taken", "Left", "Notes"),
    ("2", "Anna", "4", "20", "none"),
    ("3", "Jonas", "7", "17", "ill"),
)
NAME, BAR = Box(6, 80, 90, 104), Box(120, 80, 490, 104)


def _table() -> Table:
    boxes = tuple(Box(0, TOP + HIGH * i, 5 * WIDE, TOP + HIGH * (i + 1)) for i in range(4))
    cells = tuple(
        Cell(Box(WIDE * j, box.y1, WIDE * (j + 1), box.y2), i, j, text)
        for i, (box, row) in enumerate(zip(boxes, ROWS, strict=True))
        for j, text in enumerate(row)
    )
    columns = tuple(Box(WIDE * j, TOP, WIDE * (j + 1), TOP + 4 * HIGH) for j in range(5))
    return Table(Box(0, TOP, 5 * WIDE, TOP + 4 * HIGH), boxes, columns, 0, cells, 0.9)


def _asked(phrase: str, *, bars: bool = True) -> Grounding:
    table = _table()
    fields = (Region(NAME, 0.8, "textbox", text="C3"), Region(BAR, 0.8, "card", text="=B3"))
    shown = fields if bars else ()

    class Sheet(ElementFinder):
        def study(self, image, text) -> Page:
            return Page(regions=(Region(table.box, 0.9, "table"), *shown), tables=(table,))

    lines = [
        line(cell.text, cell.box.center[0] - 4, cell.box.y1 + 7)
        for cell in table.cells
        if cell.text
    ]
    lines += [line(letter, x, 40) for letter, x in (("B", 40), ("I", 70), ("A", 100), ("Y", 130))]
    if bars:
        lines += [line("C3", 12, 84), line("fx", 98, 84), line("=B3-2", 126, 84)]
    reader = FakeReader(lines, language="en")
    grounder = NeuroSymbolicGrounder(reader=reader, elements=Sheet(reader), proposer=FakeProposer())
    return grounder.ground(np.full((400, 520, 3), 255, np.uint8), phrase)


@pytest.mark.parametrize(
    ("phrase", "box"),
    [
        ("the name box", NAME),
        ("the formula bar", BAR),
        ("fx line", BAR),
        ("the formula", Box(126, 84, 166, 100)),
    ],
)
def test_what_stands_over_a_sheet(phrase: str, box: Box) -> None:
    assert _asked(phrase).best.box.xyxy == pytest.approx(box.xyxy)


def test_a_sheet_without_bars_has_no_formula_bar() -> None:
    best = _asked("the formula bar", bars=False).best
    assert best is None or best.box.y1 > 100


def test_icons_of_a_tool_bar_that_were_read_as_letters_name_no_column() -> None:
    assert _asked("B3").best.box.xyxy == pytest.approx((200, 210, 300, 240))
