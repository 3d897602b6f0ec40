import pytest

from deixis.core import Box
from tests.perception.elements.drawing import GREY, WHITE, Drawing, best

ROWS = (
    ("Code", "Name", "Stock"),
    ("A3", "Bolt", "14"),
    ("B7", "Washer", "220"),
    ("C1", "Nut", "9"),
)
XS = (60, 160, 320, 440)
YS = (50, 84, 118, 152, 186)


def drawn(style: str) -> Drawing:
    page = Drawing()
    page.write(60, 16, "Parts in the store")
    if style == "striped":
        page.panel(Box(60, 50, 440, 84), (40, 50, 70), border=None)
        page.panel(Box(60, 118, 440, 152), (240, 242, 246), border=None)
    for y in YS if style in {"grid", "rules"} else ():
        page.pen.line((60, y, 440, y), fill=GREY)
    for x in XS if style == "grid" else ():
        page.pen.line((x, 50, x, 186), fill=GREY)
    for row, cells in enumerate(ROWS):
        for column, cell in enumerate(cells):
            colour = WHITE if style == "striped" and row == 0 else (20, 20, 20)
            page.write(XS[column] + 10, YS[row] + 9, cell, colour=colour)
    return page


@pytest.mark.parametrize("style", ["grid", "rules", "striped", "plain"])
def test_a_table_is_found_with_its_rows_columns_and_cells(style: str):
    page = drawn(style).study()
    assert len(page.tables) == 1
    table = page.tables[0]
    texts = [tuple(c.text for c in table.cells if c.row == r) for r in range(len(table.rows))]
    assert texts == list(ROWS)
    assert len(table.columns) == 3
    assert table.header == 0
    assert table.body == (1, 2, 3)
    assert table.row_text(2) == "B7 Washer 220"


@pytest.mark.parametrize(("style", "least"), [("grid", 0.95), ("rules", 0.95), ("striped", 0.9)])
def test_rows_of_drawn_tables_are_boxed_closely(style: str, least: float):
    found = drawn(style).find()
    assert best(found, "table", Box(60, 50, 440, 186)) > least
    assert best(found, "row", Box(60, 118, 440, 152)) > least


def test_cells_of_a_grid_are_boxed_closely():
    assert best(drawn("grid").find(), "cell", Box(160, 84, 320, 118)) > 0.9


def test_a_header_above_the_first_rule_belongs_to_the_table():
    page = Drawing()
    for row, cells in enumerate(ROWS):
        for column, cell in enumerate(cells):
            page.write(XS[column] + 10, YS[row] + 9, cell)
    for y in YS[1:]:
        page.pen.line((60, y, 440, y), fill=GREY)
    assert len(page.study().tables[0].rows) == 4


def test_a_form_is_no_table():
    page = Drawing()
    for row, label in enumerate(("First name", "Last name", "Email", "City")):
        page.write(60, 50 + 50 * row, label)
        page.panel(Box(200, 42 + 50 * row, 460, 76 + 50 * row))
        page.write(212, 50 + 50 * row, "Maria")
    assert [t for t in page.study().tables if t.score > 0.45] == []


def test_cards_side_by_side_are_no_table():
    page = Drawing(ground=(240, 240, 240))
    for column in range(3):
        page.panel(Box(30 + 200 * column, 40, 210 + 200 * column, 240), radius=8)
        for row, line in enumerate(("Starter", "5 GB storage", "1 project", "E-mail support")):
            page.write(50 + 200 * column, 60 + 30 * row, line)
    assert [t for t in page.study().tables if t.score > 0.45] == []


def test_two_columns_of_prose_are_no_table():
    page = Drawing(1000, 400)
    for row in range(8):
        for x in (30, 520):
            page.write(x, 40 + 20 * row, "These are words of a text that runs on and on here")
    assert page.study().tables == ()


def test_tiles_with_a_border_each_are_a_table():
    page = Drawing()
    for row in range(4):
        for column in range(3):
            page.panel(Box(XS[column], YS[row], XS[column + 1], YS[row + 1]), (235, 240, 250))
            page.write(XS[column] + 10, YS[row] + 9, ROWS[row][column])
    table = page.study().tables[0]
    assert (len(table.rows), len(table.columns)) == (4, 3)
    assert table.row_text(1) == "A3 Bolt 14"


@pytest.mark.parametrize("high", [50, 160])
def test_a_month_is_one_table_though_its_first_row_is_short(high: int):
    page = Drawing(height=120 + 5 * high)
    for column, day in enumerate(("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")):
        page.write(40 + 80 * column, 70, day)
    for day in range(1, 29):
        row, column = divmod(day + 2, 7)
        x, y = 30 + 80 * column, 100 + high * row
        page.panel(Box(x, y, x + 81, y + high + 1), border=GREY)
        page.write(x + 30, y + 16, str(day))
    found = page.study()
    assert len(found.tables) == 1
    table = found.tables[0]
    assert (len(table.rows), len(table.columns), table.header) == (6, 7, 0)
    assert best(list(found.regions), "cell", Box(270, 100, 350, 100 + high)) > 0.9
    days = [r for r in found.regions if r.label == "button" and r.box.y1 > 95]
    assert days == []


def test_every_second_row_of_tiles_makes_a_table_with_the_rows_between():
    page = Drawing(ground=(247, 247, 247))
    for row in range(6):
        y = 60 + 34 * row
        for x1, x2 in ((40, 198), (200, 398), (400, 560)) if row % 2 else ():
            page.panel(Box(x1, y, x2, y + 34), WHITE, border=None)
        for x, word in ((60, "Vera N."), (220, "Draft contract"), (470, f"0{row + 1}/02/2026")):
            page.write(x, y + 9, word)
    tables = page.study().tables
    assert len(tables) == 1
    assert len(tables[0].rows) == 6
    assert tables[0].row_text(3) == "Vera N. Draft contract 04/02/2026"


def test_a_table_on_a_card_is_not_broken_by_the_lines_of_the_card_beside_it():
    page = Drawing(760, 320, ground=(228, 230, 234))
    page.panel(Box(20, 40, 440, 220), WHITE, border=None)
    page.panel(Box(480, 40, 740, 220), WHITE, border=None)
    rows = [("Bean", "Bags", "Next"), ("Huila", "3", "Wed"), ("Yirga", "34", "Mon")]
    rows += [("House", "12", "Tue"), ("Decaf", "7", "Fri")]
    for index, row in enumerate(rows):
        for x, word in zip((40, 200, 320), row, strict=True):
            page.write(x, 60 + 22 * index, word)
    for index in range(3):
        page.write(500, 57 + 30 * index, "Someone paid a bill")
    tables = [r for r in page.find() if r.label == "table" and r.box.x2 < 470]
    assert len(tables) == 1
    assert best(page.find(), "row", Box(40, 80, 350, 98)) > 0.5


def test_a_sheet_of_which_few_cells_are_filled_is_a_table():
    page = Drawing(720, 420)
    xs, ys = range(20, 681, 110), range(40, 381, 34)
    for y in ys:
        page.pen.line((20, y, 680, y), fill=GREY)
    for x in xs:
        page.pen.line((x, 40, x, 380), fill=GREY)
    for column, x in enumerate(xs[1:-1]):
        page.write(x + 40, 48, "ABCDE"[column])
    for row, y in enumerate(ys[1:-1]):
        page.write(50, y + 8, str(row + 1))
    page.write(140, 82, "Rent")
    page.write(250, 82, "1250")
    (table,) = page.study().tables
    assert (len(table.rows), len(table.columns)) == (10, 6)
    cells = {(cell.row, cell.column): cell.text for cell in table.cells}
    assert cells[1, 1] == "Rent"
    assert cells[9, 5] == ""


def test_rows_of_tools_between_lines_are_no_table():
    page = Drawing(720, 420)
    for y in (30, 60, 110):
        page.pen.line((0, y, 719, y), fill=GREY)
    for x, name in ((10, "File"), (58, "Edit"), (110, "View"), (166, "Bookmarks"), (260, "Help")):
        page.write(x, 36, name)
    for x, name in ((30, "Previous"), (140, "Next"), (330, "1 of 12")):
        page.write(x, 78, name)
    page.write(60, 160, "The letter begins here")
    assert not page.study().tables


@pytest.mark.parametrize("room", [24, 0])
def test_filters_between_the_lines_over_a_table_are_no_row_of_it(room: int):
    page = drawn("rules")
    page.pen.line((60, 10, 440, 10), fill=GREY)
    page.pen.rectangle((60, 11, 440, 49), fill=WHITE)
    page.lines = [line for line in page.lines if line.text != "Parts in the store"]
    for index, word in enumerate(("All", "Open", "Sold")):
        x = 70 + (90 + room) * index
        page.panel(Box(x, 16, x + 90, 44), radius=6)
        page.write_centred(Box(x, 16, x + 90, 44), word)
    table = page.study().tables[0]
    assert (table.box.y1 > 40) is (room > 0)  # touching ones are the heads of columns
