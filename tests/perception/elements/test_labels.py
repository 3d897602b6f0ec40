from deixis.core import Box, ReadText, Region, TextLine
from deixis.perception.elements import associate_labels
from tests.perception.elements.drawing import Drawing


def region(kind: str, *box: float, text: str | None = None) -> Region:
    return Region(Box(*box), 0.8, kind, text=text, source="elements")


def names(regions: list[Region], text: ReadText | None = None) -> list[tuple[str, str]]:
    found = associate_labels(regions, text or ReadText())
    return sorted((label.text, label.place) for label in found.values())


def test_words_left_of_a_field_name_it():
    field = region("textbox", 200, 40, 400, 74)
    words = region("text", 60, 48, 130, 64, text="Email:")
    assert names([field, words]) == [("Email", "left")]


def test_words_above_a_field_name_it():
    field = region("textbox", 60, 64, 400, 98)
    words = region("text", 60, 42, 130, 58, text="Email")
    assert names([field, words]) == [("Email", "above")]


def test_a_placeholder_names_a_field_without_other_words():
    field = region("textbox", 60, 64, 400, 98, text="Search orders")
    assert names([field]) == [("Search orders", "inside")]


def test_words_right_of_a_checkbox_name_it_and_not_those_of_its_neighbour():
    boxes = [region("checkbox", 60, 40, 76, 56), region("checkbox", 200, 40, 216, 56)]
    words = [
        region("text", 82, 40, 170, 56, text="Remember me"),
        region("text", 222, 40, 300, 56, text="Newsletter"),
    ]
    found = associate_labels([*boxes, *words], ReadText())
    assert found[boxes[0]].text == "Remember me"
    assert found[boxes[1]].text == "Newsletter"


def test_words_far_left_of_a_switch_on_its_line_name_it():
    switch = region("switch", 600, 40, 640, 62)
    words = region("text", 60, 44, 150, 60, text="Dark theme")
    assert names([switch, words]) == [("Dark theme", "left")]


def test_one_label_serves_one_field():
    fields = [region("textbox", 60, 64, 300, 98), region("textbox", 60, 134, 300, 168)]
    words = [
        region("text", 60, 42, 130, 58, text="First name"),
        region("text", 60, 112, 130, 128, text="Last name"),
    ]
    found = associate_labels([*fields, *words], ReadText())
    assert [found[f].text for f in fields] == ["First name", "Last name"]


def test_every_kind_of_a_place_gets_its_label():
    box = Box(200, 40, 400, 74)
    regions = [
        Region(box, 0.6, "textbox"),
        Region(box, 0.4, "dropdown"),
        region("text", 60, 48, 130, 64, text="Country"),
    ]
    assert len(associate_labels(regions, ReadText())) == 2


def test_lines_that_no_region_covers_are_labels_too():
    line = TextLine("Email", Box(60, 42, 130, 58))
    assert names([region("textbox", 60, 64, 400, 98)], ReadText((line,))) == [("Email", "above")]


def test_labels_on_a_drawn_form():
    page = Drawing()
    for row, label in enumerate(("First name", "Email")):
        page.write(40, 40 + 50 * row, label)
        page.panel(Box(160, 32 + 50 * row, 420, 66 + 50 * row))
    labels = page.study().labels
    assert {(r.label, label.text) for r, label in labels.items() if r.label == "textbox"} == {
        ("textbox", "First name"),
        ("textbox", "Email"),
    }


def test_a_star_behind_a_name_takes_nothing_from_it():
    field = region("textbox", 60, 64, 400, 98)
    words = region("text", 60, 42, 150, 58, text="Last name *")
    star = region("text", 142, 42, 150, 56, text="*")
    assert names([field, words, star]) == [("Last name", "above")]


def test_the_smaller_of_two_lines_in_a_field_names_it():
    field = region("textbox", 60, 40, 300, 90)
    name = region("text", 72, 48, 130, 58, text="City")
    value = region("text", 72, 64, 140, 80, text="Bristol")
    assert names([field, name, value]) == [("City", "inside")]


def test_what_is_filled_in_one_field_names_no_other():
    fields = [region("textbox", 60, 40, 200, 70), region("textbox", 260, 40, 400, 70, text="7")]
    words = region("text", 70, 48, 130, 64, text="Bristol")
    found = associate_labels([*fields, words], ReadText())
    assert found[fields[1]].text == "7"


def test_words_in_bold_over_a_field_with_a_placeholder_name_it():
    field = region("textbox", 60, 64, 400, 98, text="+44")
    words = region("heading", 60, 44, 110, 58, text="Phone")
    assert names([field, words]) == [("Phone", "above")]


def test_a_title_and_not_what_explains_it_names_the_switch_of_a_row():
    switch = region("switch", 600, 44, 640, 66)
    title = region("text", 60, 38, 190, 54, text="Session timeout")
    note = region("text", 60, 58, 230, 72, text="Sign out after inactivity")
    assert names([switch, title, note]) == [("Session timeout", "left")]


def test_a_dropdown_at_the_far_end_of_a_row_is_named_at_its_begin():
    dropdown = region("dropdown", 900, 40, 1100, 74, text="30 minutes")
    words = region("text", 60, 50, 150, 64, text="Session timeout")
    assert names([dropdown, words]) == [("Session timeout", "left")]
