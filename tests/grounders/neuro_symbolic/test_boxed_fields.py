"""Forms on paper: boxes edge to edge with their labels within them."""

from __future__ import annotations

import pytest

from deixis.core import Box, Grounding, Region, Status
from tests.grounders.neuro_symbolic.lined_pages import answer, line

BOXES = {
    "Family name": (Box(40, 140, 400, 200), "Lindholm"),
    "Given names *": (Box(400, 140, 760, 200), "Per Olov"),
    "Boat name": (Box(40, 200, 280, 260), "Svalan II"),
    "Mooring": (Box(280, 200, 520, 260), None),
    "Length": (Box(520, 200, 760, 260), None),
}


def asked(phrase: str) -> Grounding:
    lines = [line("Berth application", 40, 40, high=26), line("Owner and boat", 50, 118)]
    regions = []
    for label, (box, value) in BOXES.items():
        lines.append(line(label, box.x1 + 8, box.y1 + 6, high=11))
        if value:
            lines.append(line(value, box.x1 + 8, box.y1 + 28, high=18))
        regions.append(Region(box, 0.75, "textbox" if value else "card"))
    lines.append(line("Please return this page to the harbour office", 40, 420))
    return answer(lines, phrase, *regions)


def boxes(phrase: str) -> list[Box]:
    result = asked(phrase)
    assert result.status is Status.FOUND
    return sorted((region.box for region in result.regions), key=lambda box: box.x1)


def test_fields_with_nothing_but_a_label_are_empty() -> None:
    assert boxes("all the empty fields") == [BOXES["Mooring"][0], BOXES["Length"][0]]


@pytest.mark.parametrize(
    ("phrase", "label"),
    [
        ("the field right of Family name", "Given names *"),
        ("the field left of Mooring", "Boat name"),
        ("the field below Family name", "Boat name"),
    ],
)
def test_fields_stand_beside_and_below_one_another(phrase: str, label: str) -> None:
    assert boxes(phrase) == [BOXES[label][0]]


@pytest.mark.parametrize("name", ["boat name", "family name"])
def test_a_label_names_what_was_written_under_it(name: str) -> None:
    found = boxes(f"the {name}")[0]
    box = next(box for label, (box, _) in BOXES.items() if label.casefold() == name)
    assert box.contains(*found.center)
    assert found.y1 > box.y1 + 20


def test_a_field_belongs_to_the_heading_over_it_and_not_to_a_box_to_tick() -> None:
    lines = [
        line("Bill to", 40, 60),
        line("Street", 40, 90),
        line("Deliver to", 40, 150),
        line("Same as above", 40, 180),
        line("Street", 40, 210),
        line("All fields can be changed later", 40, 300),
    ]
    second = Box(180, 206, 500, 230)
    regions = [
        Region(Box(180, 86, 500, 110), 0.8, "textbox"),
        Region(Box(180, 180, 196, 196), 0.8, "checkbox"),
        Region(second, 0.8, "textbox"),
    ]
    result = answer(lines, "the street field of the deliver to section", *regions)
    assert [region.box for region in result.regions] == [second]
