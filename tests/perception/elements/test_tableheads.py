"""Heads and rows of tables where fills are missing, edges are not drawn, or sections begin."""

from itertools import pairwise

import pytest

from deixis.core import Box
from tests.perception.elements.drawing import WHITE, Drawing

HEADS = ("Leaves", "Boat", "Towards", "Pier")
TRIPS = [
    (f"{8 + n}h", f"F{n + 2}", place, str(n % 3 + 1))
    for n, place in enumerate(("Iseltwald", "Brienz", "Ringgenberg", "Giessbach", "Oberried"))
]
PALE = (243, 245, 249)
LEFTS = (40, 180, 300, 480, 600)


def striped(*, shaded: int, edges: tuple[int, ...], step: int = 2) -> Drawing:
    """Rows of which some are filled, from ``shaded`` on, with some of their edges."""
    page = Drawing(640, 360, ground=(228, 233, 240))
    for row, cells in enumerate((HEADS, *TRIPS)):
        y = 40 + 40 * row
        if row >= shaded and (row - shaded) % step == 0:
            for x1, x2 in pairwise(edges):
                page.panel(Box(x1, y, x2 - 1, y + 40), (WHITE, PALE)[row % 2], border=None)
        for x, cell in zip(LEFTS, cells, strict=False):
            page.write(x + 14, y + 12, cell)
    return page


def test_over_a_first_row_without_a_fill_stand_the_heads():
    table = striped(shaded=2, edges=LEFTS).study().tables[0]
    assert table.header == 0
    assert table.row_text(0) == " ".join(HEADS)
    assert table.row_text(1) == " ".join(TRIPS[0])


def test_a_column_whose_edge_was_not_seen_is_two_where_its_texts_are():
    table = striped(shaded=1, step=1, edges=(40, 180, 480, 600)).study().tables[0]
    assert len(table.columns) == 4
    assert table.columns[2].x1 == pytest.approx(300, abs=6)


def test_a_row_before_a_new_section_is_no_higher_than_others():
    page = Drawing(700, 420)
    page.write(30, 20, "Counts of the harbour")
    for x, head in zip((30, 260, 400, 540), ("Place", "North", "South", "Both"), strict=True):
        page.write(x, 60, head)
    page.write(30, 90, "Inner quay")
    rows = [("Sluice", 120), ("Ramp", 148), ("Locks", 176), ("Marina", 236), ("Yard", 264)]
    page.write(30, 207, "Outer quay")
    for number, (name, y) in enumerate(rows):
        page.write(30, y, name)
        for x in (260, 400, 540):
            page.write(x, y, str(1000 + 37 * number + x))
    table = page.study().tables[0]
    assert table.row_text(0) == "Place North South Both"
    assert (table.header, len(table.rows)) == (0, 6)
    assert [round(table.rows[i].height) for i in (3, 4)] == [pytest.approx(28, abs=4)] * 2
