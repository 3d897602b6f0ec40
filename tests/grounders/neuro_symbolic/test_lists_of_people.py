"""Lists of people whose rows were seen as a table: no row of them names columns."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest

from deixis.core import Box, Grounding, ImageArray, ReadText, Region, TextLine
from deixis.core.fakes import FakeProposer, FakeReader
from deixis.grounders.neuro_symbolic import NeuroSymbolicGrounder
from deixis.perception.elements import Cell, ElementFinder, Page, Table
from tests.grounders.neuro_symbolic.lined_pages import line

MEMBERS = (("EL", "Elif", "ADMIN"), ("GT", "Gustavo", ""), ("KW", "Kwame", ""), ("RO", "Roan", ""))
EDGES = (500.0, 560.0, 690.0, 780.0)
TOP, STEP = 100, 60


def _row(index: int) -> Box:
    return Box(EDGES[0], TOP + STEP * index, EDGES[-1], TOP + STEP * (index + 1))


def _table() -> Table:
    cells = [
        Cell(Box(EDGES[column], _row(row).y1, EDGES[column + 1], _row(row).y2), row, column, text)
        for row, said in enumerate(MEMBERS)
        for column, text in enumerate(said)
    ]
    rows = tuple(_row(row) for row in range(len(MEMBERS)))
    columns = tuple(Box(a, TOP, b, rows[-1].y2) for a, b in pairwise(EDGES))
    whole = Box(EDGES[0], TOP, EDGES[-1], rows[-1].y2)
    return Table(whole, rows, columns, 0, tuple(cells), 0.95)


class _Seen(ElementFinder):
    def study(self, image: ImageArray, text: ReadText) -> Page:
        pictures = [
            Region(Box(510, _row(i).y1 + 10, 550, _row(i).y1 + 50), 0.8, "image")
            for i in range(len(MEMBERS))
        ]
        badge = Region(Box(700, TOP + 20, 760, TOP + 40), 0.8, "badge", text="ADMIN")
        return Page(regions=(*pictures, badge), tables=(_table(),))


def _answer(phrase: str) -> Grounding:
    lines: list[TextLine] = [line("Members (4)", 510, 60)]
    for index, said in enumerate(MEMBERS):
        y = _row(index).y1 + 22
        lines += [line(t, x, y) for t, x in zip(said, (520, 570, 708), strict=True) if t]
    reader = FakeReader(lines, language="en")
    grounder = NeuroSymbolicGrounder(reader=reader, elements=_Seen(reader), proposer=FakeProposer())
    return grounder.ground(np.full((500, 800, 3), 255, np.uint8), phrase)


@pytest.mark.parametrize(
    ("phrase", "which"),
    [
        ("all the members without an ADMIN badge", [1, 2, 3]),
        ("all the members", [0, 1, 2, 3]),
        ("the last member in the list", [3]),
        ("the first member", [0]),
    ],
)
def test_every_row_that_begins_with_a_picture_is_an_entry(phrase: str, which: list[int]) -> None:
    found = _answer(phrase).regions
    assert sorted(round((region.box.y1 - TOP) / STEP) for region in found) == which
    assert all(region.box.width == pytest.approx(280, abs=2) for region in found)
