"""What lies in, beside and under fields tells which of the page's boxes are fields."""

from __future__ import annotations

from deixis.core import Box, Region
from deixis.perception.elements.fieldsets import as_among_fields

ROW = [Box(40, 100, 240, 130), Box(40, 160, 240, 190), Box(260, 160, 460, 190)]


def sure() -> list[Region]:
    return [Region(box, 0.8, "textbox", text="words") for box in ROW]


def score(regions: list[Region], label: str, box: Box) -> float:
    return max((r.score for r in regions if r.label == label and r.box == box), default=0.0)


def among(*others: Region) -> list[Region]:
    return as_among_fields([*sure(), *others], 800.0)


def test_a_box_round_fields_is_none() -> None:
    around = Box(20, 80, 480, 210)
    assert score(among(Region(around, 0.85, "textbox")), "textbox", around) < 0.3


def test_the_knob_of_a_switch_is_no_button() -> None:
    knob = Box(430, 300, 450, 320)
    found = among(Region(Box(400, 298, 452, 322), 0.85, "switch"), Region(knob, 0.7, "button"))
    assert score(found, "button", knob) < 0.3


def test_the_name_right_over_a_field_is_no_tab() -> None:
    name = Box(30, 134, 90, 162)
    assert score(among(Region(name, 0.75, "tab", text="Day")), "tab", name) < 0.3
    far = Box(30, 400, 90, 428)
    assert score(among(Region(far, 0.75, "tab", text="Day")), "tab", far) == 0.75


def test_the_head_of_a_dialog_and_of_the_page_is_no_field() -> None:
    dialog, head = Box(500, 40, 780, 400), Box(500, 40, 780, 80)
    found = among(Region(dialog, 0.75, "card"), Region(head, 0.55, "textbox", text="New transfer"))
    assert score(found, "textbox", head) < 0.3
    bar = Box(0, 0, 800, 50)
    assert score(among(Region(bar, 0.55, "textbox", text="Shop")), "textbox", bar) < 0.3


def test_a_box_across_a_panel_of_such_is_a_field_all_the_same() -> None:
    panel, first, second = Box(500, 40, 780, 400), Box(500, 40, 780, 80), Box(500, 90, 780, 130)
    found = among(
        Region(panel, 0.75, "card"),
        Region(first, 0.8, "textbox", text="Name"),
        Region(second, 0.8, "textbox", text="Town"),
    )
    assert score(found, "textbox", first) == 0.8


def test_what_is_as_high_and_in_line_is_a_field() -> None:
    bordered = Box(40, 220, 240, 250)
    others = [Region(bordered, 0.45, "card"), Region(bordered, 0.2, "textbox", text="IE 97")]
    assert score(among(*others), "textbox", bordered) > 0.6
    taller = Box(40, 220, 240, 262)
    others = [Region(taller, 0.45, "card"), Region(taller, 0.2, "textbox", text="IE 97")]
    assert score(among(*others), "textbox", taller) == 0.2


def test_a_button_that_is_as_high_stays_one() -> None:
    box = Box(40, 220, 240, 250)
    others = [Region(box, 0.7, "button"), Region(box, 0.1, "textbox", text="Save")]
    assert score(among(*others), "textbox", box) == 0.1


def test_a_card_or_wide_badge_of_the_same_width_is_a_field() -> None:
    box = Box(260, 100, 460, 130)
    assert score(among(Region(box, 0.75, "card", text="BN4")), "textbox", box) > 0.6
    others = [Region(box, 0.7, "badge", text="B0"), Region(box, 0.3, "card", text="B0")]
    assert score(among(*others), "textbox", box) > 0.6
    narrow = Box(260, 100, 400, 130)
    assert score(among(Region(narrow, 0.75, "card", text="BN4")), "textbox", narrow) == 0.0
