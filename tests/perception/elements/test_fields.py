import pytest

from deixis.core import Box
from deixis.perception.elements import LabelledValue, value_kind
from tests.perception.elements.drawing import GREY, Drawing


def pairs(page: Drawing) -> dict[str, tuple[str, str]]:
    return {f.label_text: (f.value_text, f.kind) for f in page.study().fields}


def field(page: Drawing, label: str) -> LabelledValue:
    return next(f for f in page.study().fields if f.label_text == label)


def test_a_colon_parts_label_and_value_in_one_line():
    page = Drawing()
    page.write(40, 40, "Invoice date: 3 May 2024")
    page.write(40, 70, "E-mail: ana@example.org")
    assert pairs(page) == {
        "Invoice date": ("3 May 2024", "date"),
        "E-mail": ("ana@example.org", "email"),
    }


def test_the_boxes_of_label_and_value_do_not_touch():
    page = Drawing()
    whole = page.write(40, 40, "Total: $45.00")
    found = field(page, "Total")
    assert found.label_box.x2 < found.value_box.x1
    assert found.value_box.x2 == pytest.approx(whole.x2, abs=2)
    assert found.kind == "amount"


def test_a_value_glued_to_its_colon_is_cut_off():
    page = Drawing()
    page.write(40, 40, "Total:$45.00")
    found = field(page, "Total")
    assert found.value_text == "$45.00"
    assert found.label_box.x2 <= found.value_box.x1


def test_a_value_in_the_next_column_belongs_to_the_label_on_its_line():
    page = Drawing()
    for row, (label, value) in enumerate((("Number:", "INV-2087"), ("Due date:", "2 June 2024"))):
        page.write(40, 40 + 26 * row, label)
        page.write(180, 40 + 26 * row, value)
    assert pairs(page) == {"Number": ("INV-2087", "text"), "Due date": ("2 June 2024", "date")}


def test_a_total_at_the_right_needs_no_colon():
    page = Drawing()
    page.write(300, 40, "Subtotal")
    page.write(460, 40, "$341.00")
    page.write(300, 70, "Total due")
    page.write(460, 70, "$409.20")
    assert pairs(page)["Total due"] == ("$409.20", "amount")


def test_a_small_grey_label_stands_over_its_value():
    page = Drawing()
    page.write(40, 40, "Invoice date", size=12, colour=GREY)
    page.write(40, 58, "3 May 2024", size=15)
    assert pairs(page) == {"Invoice date": ("3 May 2024", "date")}


def test_a_total_row_of_a_table_is_a_pair():
    page = Drawing()
    for row, cells in enumerate(
        (("Item", "Qty", "Amount"), ("Poster", "40", "$128.00"), ("Cards", "2", "$48.00"))
    ):
        for column, cell in enumerate(cells):
            page.write(60 + 140 * column, 50 + 34 * row, cell)
    page.write(60, 152, "Total")
    page.write(340, 152, "$176.00")
    for y in (42, 76, 110, 144, 178):
        page.pen.line((50, y, 460, y), fill=GREY)
    assert pairs(page)["Total"] == ("$176.00", "amount")


def test_a_time_is_not_parted_at_its_colon():
    page = Drawing()
    page.write(40, 40, "Meeting at 10:30")
    assert pairs(page) == {}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("$45.00", "amount"),
        ("£1,204.50", "amount"),
        ("2,185.00 EUR", "amount"),
        ("1.234,50 €", "amount"),
        ("-$3.20", "amount"),
        ("3 May 2024", "date"),
        ("May 3, 2024", "date"),
        ("14May 2026", "date"),  # a space that was not read
        ("12 Market", "text"),
        ("2024-05-03", "date"),
        ("12.03.2024", "date"),
        ("03/05/24", "date"),
        ("ana.souza@mail.example.org", "email"),
        ("+44 20 7946 0958", "phone"),
        ("(555) 123-4567", "phone"),
        ("20%", "percent"),
        ("1204", "number"),
        ("#1042", "number"),
        ("https://example.org/a", "url"),
        ("Harbour Print Works", "text"),
        ("", "text"),
    ],
)
def test_values_are_named_by_their_form(text: str, kind: str):
    assert value_kind(text) == kind


def test_fields_scale_with_the_page():
    one = LabelledValue("Total", Box(1, 2, 3, 4), "5", Box(5, 6, 7, 8), "number", 0.9)
    assert one.scaled((2, 3)).value_box == Box(10, 18, 14, 24)
