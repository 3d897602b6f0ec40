"""Fields and boxes to tick of a form, all that are in one state or section and only these."""

from __future__ import annotations

import numpy as np
import pytest

from deixis.core import Box, ImageArray, Region, Status, TextLine
from tests.grounders.neuro_symbolic.lined_pages import answer, line

INK, HINT, RED = 20, 150, (200, 30, 30)
FIELDS = {
    "First name *": (Box(40, 140, 280, 170), "Mirela"),
    "Occupation": (Box(320, 140, 560, 170), None),
    "Patient number": (Box(40, 200, 280, 230), "assigned later"),
    "Phone *": (Box(40, 330, 280, 360), None),
    "Email": (Box(320, 330, 560, 360), "m.costa@post.example"),
    "City": (Box(40, 400, 280, 430), "Trier"),
    "Street": (Box(320, 400, 560, 430), "Enter a street"),
    "Nickname": (Box(40, 470, 280, 500), "what friends say"),
}
PALE = {"Nickname"}
GREYED = {"Patient number"}
BAD = {"City"}
TICKS = {"Housing": (40, 560, True), "Child": (160, 560, False), "None": (280, 560, False)}


def ink(page: ImageArray, box: Box, colour: int | tuple[int, int, int]) -> None:
    x1, y1, x2, y2 = (round(edge) for edge in box.xyxy)
    page[y1 + 3 : y2 - 3, x1:x2:3] = colour


def form() -> tuple[list[TextLine], list[Region], ImageArray]:
    page = np.full((700, 800, 3), 255, np.uint8)
    lines = [
        line("Registration", 40, 40, high=30),
        line("Personal details", 40, 90, high=20),
        line("Contact", 40, 280, high=20),
        line("Which benefits do you get?", 40, 530),
    ]
    regions = [Region(lines[i].box, 0.8, "heading", text=lines[i].text) for i in range(3)]
    for label, (box, value) in FIELDS.items():
        lines.append(line(label, box.x1, box.y1 - 20))
        x1, y1, x2, y2 = (round(edge) for edge in box.xyxy)
        page[y1:y2, x1:x2] = RED if label in BAD else 130
        page[y1 + 2 : y2 - 2, x1 + 2 : x2 - 2] = 232 if label in GREYED else 255
        if value:
            lines.append(line(value, box.x1 + 10, box.y1 + 7))
        regions.append(Region(box, 0.8, "textbox", text=value))
    for words, (x, y, on) in TICKS.items():
        page[y : y + 16, x : x + 16] = 120
        page[y + 2 : y + 14, x + 2 : x + 14] = 255
        if on:
            page[y + 5 : y + 11, x + 5 : x + 11] = 10
        lines.append(line(words, x + 24, y))
        regions.append(Region(Box(x, y, x + 16, y + 16), 0.9, "checkbox"))
    for written in lines:
        pale = any(written.text == FIELDS[label][1] for label in PALE)
        ink(page, written.box, HINT if pale else INK)
    return lines, regions, page


def found(phrase: str) -> set[str]:
    lines, regions, page = form()
    result = answer(lines, phrase, *regions, image=page)
    names = {box: label for label, (box, _) in FIELDS.items()}
    names |= {Box(x, y, x + 16, y + 16): words for words, (x, y, _) in TICKS.items()}
    assert result.status in (Status.FOUND, Status.AMBIGUOUS)
    return {names[region.box] for region in result.regions}


@pytest.mark.parametrize(
    ("phrase", "labels"),
    [
        ("the fields that aren't filled in", {"Occupation", "Phone *", "Street", "Nickname"}),
        ("the fields that are filled in", {"First name *", "Patient number", "Email", "City"}),
        ("all the required fields", {"First name *", "Phone *"}),
        ("the mandatory field that is still empty", {"Phone *"}),
        ("the fields in the contact section without a star",
         {"Email", "City", "Street", "Nickname"}),
        ("the text fields in the personal section",
         {"First name *", "Occupation", "Patient number"}),
        ("the last field in the personal details section", {"Patient number"}),
        ("the field that can't be changed", {"Patient number"}),
        ("the field with the red border", {"City"}),
        ("the benefits that are not ticked", {"Child", "None"}),
        ("the ticked box", {"Housing"}),
        ("the boxes nobody ticked", {"Child", "None"}),
        ("the field next to City", {"Street"}),
        ("the field next to Street", {"City"}),
    ],
)  # fmt: skip
def test_all_that_are_so_and_only_these(phrase: str, labels: set[str]) -> None:
    assert found(phrase) == labels


def test_where_only_some_are_optional_the_others_are_required() -> None:
    lines = [
        line("Company", 40, 100),
        line("Optional", 200, 100),
        line("Surname", 40, 180),
        line("Town (optional)", 40, 260),
    ]
    boxes = [Box(40, 120 + 80 * i, 280, 150 + 80 * i) for i in range(3)]
    regions = [Region(box, 0.8, "textbox") for box in boxes]
    assert [r.box for r in answer(lines, "the required field", *regions).regions] == [boxes[1]]
    both = answer(lines, "the fields that are not required", *regions).regions
    assert {region.box for region in both} == {boxes[0], boxes[2]}


def test_names_within_the_frames_are_no_values() -> None:
    boxes = [Box(40, 100 + 80 * i, 400, 154 + 80 * i) for i in range(3)]
    lines = [
        line("Full name", 56, 108, high=12),
        line("Jonas Weidner", 56, 126, high=18),
        line("Postcode", 56, 188, high=12),
        line("28195", 56, 206, high=18),
        line("City", 56, 278, high=18),
        line("v", 380, 204, high=6),  # the arrow of a list that folds out
    ]
    regions = [Region(box, 0.75, "textbox") for box in boxes]
    assert [r.box for r in answer(lines, "the empty field", *regions).regions] == [boxes[2]]
    assert [r.box for r in answer(lines, "the postcode field", *regions).regions] == [boxes[1]]


def test_an_error_may_stand_between_the_label_and_its_field_or_right_of_it() -> None:
    page = np.full((700, 800, 3), 255, np.uint8)
    boxes = [Box(40, 160, 280, 190), Box(40, 240, 280, 270), Box(40, 320, 280, 350)]
    lines = [
        line("Insurance number", 40, 116),
        line("Enter your number", 40, 138),
        line("Passport", 40, 218),
        line("must have 9 characters", 290, 247),
        line("Telephone", 40, 298),
    ]
    for index, written in enumerate(lines):
        ink(page, written.box, RED if index in (1, 3) else INK)
    regions = [Region(box, 0.8, "textbox") for box in boxes]
    result = answer(lines, "the fields with errors", *regions, image=page)
    assert [region.box for region in result.regions] == boxes[:2]
    told = answer(lines, "what's wrong with the insurance number", *regions, image=page)
    assert told.best is not None
    assert told.best.text == "Enter your number"


def test_the_buttons_of_a_window_are_no_boxes_to_tick() -> None:
    page = np.full((700, 800, 3), 255, np.uint8)
    squares = [Box(700 + 30 * i, 20, 720 + 30 * i, 40) for i in range(3)]
    own = Box(40, 100, 60, 120)
    for box in (*squares, own):
        x1, y1, x2, y2 = (round(edge) for edge in box.xyxy)
        page[y1:y2, x1:x2] = 120
        page[y1 + 2 : y2 - 2, x1 + 2 : x2 - 2] = 255
    lines = [line("Half day", 70, 102), line("Options for the request", 40, 60)]
    lines += [line("Remarks on the days of leave", 40, 200 + 40 * i) for i in range(4)]
    regions = [Region(box, 0.6, "checkbox") for box in (*squares, own)]
    result = answer(lines, "the box that isn't ticked", *regions, image=page)
    assert [region.box for region in result.regions] == [own]


def test_dates_are_known_by_what_is_written_in_the_field() -> None:
    lines = [
        line("Arrival", 40, 100),
        line("12 Sep 2025", 50, 127),
        line("Lead guest", 40, 180),
        line("Amara Nwosu", 50, 207),
        line("Departure", 40, 260),
        line("16/09/2025", 50, 287),
    ]
    boxes = [Box(40, 120 + 80 * i, 280, 150 + 80 * i) for i in range(3)]
    result = answer(lines, "both date fields", *(Region(box, 0.8, "textbox") for box in boxes))
    assert {region.box for region in result.regions} == {boxes[0], boxes[2]}


def test_one_ticks_a_box_and_chooses_an_option() -> None:
    page = np.full((700, 800, 3), 255, np.uint8)
    boxes = [Box(40, 100 + 40 * i, 60, 120 + 40 * i) for i in range(2)]
    for box in boxes:
        x1, y1, x2, y2 = (round(edge) for edge in box.xyxy)
        page[y1:y2, x1:x2] = 120
        page[y1 + 2 : y2 - 2, x1 + 2 : x2 - 2] = 255
    lines = [line("Landscape", 70, 102), line("Skip blank pages", 70, 142)]
    lines += [line("Which paper is in the tray", 40, 200 + 40 * i) for i in range(4)]
    regions = [Region(boxes[0], 0.8, "radio"), Region(boxes[1], 0.8, "checkbox")]
    for phrase, count in (("the option that is not ticked", 1), ("the option not chosen", 2)):
        assert len(answer(lines, phrase, *regions, image=page).regions) == count


def test_a_label_alone_means_its_field() -> None:
    lines = [
        line("Last day", 40, 107),
        line("02/08/1996", 190, 107),
        line("Days left: 13", 40, 300),
    ]
    lines += [line("Remarks on the days of leave", 40, 400 + 40 * i) for i in range(4)]
    box = Box(180, 100, 400, 130)
    result = answer(lines, "last day", Region(box, 0.8, "textbox", text="02/08/1996"))
    assert [region.box for region in result.regions] == [box]


def test_all_dropdown_menus_are_the_dropdowns() -> None:
    lines = [line("Industry", 40, 107), line("Language", 40, 147), line("Name", 40, 187)]
    lines += [line("Remarks on the supplier", 40, 400 + 40 * i) for i in range(4)]
    boxes = [Box(180, 100 + 40 * i, 400, 130 + 40 * i) for i in range(3)]
    kinds = ("dropdown", "dropdown", "textbox")
    regions = [Region(box, 0.8, kind) for box, kind in zip(boxes, kinds, strict=True)]
    found = answer(lines, "all dropdown menus", *regions).regions
    assert {region.box for region in found} == set(boxes[:2])
