"""Boards of tasks: columns of cards."""

from deixis.core import Box
from tests.perception.elements.drawing import GREY, Drawing, best


def _board(cards: int) -> tuple[Drawing, list[Box]]:
    page = Drawing(700, 400)
    columns = [Box(20 + 220 * i, 40, 220 + 220 * i, 380) for i in range(3)]
    for column, title in zip(columns, ("Ideas", "Doing", "Done"), strict=True):
        page.panel(column, (238, 238, 238), border=None)
        page.write(int(column.x1) + 10, 52, title)
        for row in range(cards):
            y = 84 + 90 * row
            page.panel(Box(column.x1 + 10, y, column.x2 - 10, y + 76), border=GREY)
            page.write(int(column.x1) + 20, y + 12, "Some task to do")
            page.write(int(column.x1) + 20, y + 42, "A name", colour=(120, 120, 120))
    return page, columns


def test_panels_with_a_title_and_cards_are_columns():
    page, columns = _board(cards=3)
    found = page.find()
    assert all(best(found, "column", column) > 0.9 for column in columns)


def test_panels_without_cards_are_cards():
    page, columns = _board(cards=0)
    found = page.find()
    assert not any(region.label == "column" for region in found)
    assert all(best(found, "card", column) > 0.9 for column in columns)
