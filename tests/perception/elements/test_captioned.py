"""Captioned icons: an icon with its name is one thing when it stands in a row of such."""

import pytest

from deixis.core import Box
from tests.perception.elements.drawing import BLACK, Drawing, best


def _row(count: int, *, top: int) -> tuple[Drawing, list[Box]]:
    page = Drawing(420, 640)
    page.write(30, 30, "Overview of the week")
    page.write(30, 60, "Nothing is planned until the weekend")
    things = []
    for index, name in enumerate(("Now", "Week", "Places", "Setup")[:count]):
        x = 30 + 100 * index
        page.pen.ellipse((x + 10, top, x + 33, top + 23), outline=BLACK, width=3)
        page.pen.line((x + 15, top + 18, x + 28, top + 5), fill=BLACK, width=3)
        words = page.write_centred(Box(x, top + 26, x + 44, top + 44), name)
        things.append(words.union(Box(x + 10, top, x + 34, top + 24)))
    return page, things


@pytest.mark.parametrize(("top", "kind"), [(580, "tab"), (250, "card")])
def test_icons_over_names_in_a_row_are_one_thing_each(top: int, kind: str) -> None:
    page, things = _row(4, top=top)
    found = page.find()
    assert min(best(found, kind, thing) for thing in things) > 0.5


def test_two_icons_over_names_are_no_bar() -> None:
    page, things = _row(2, top=580)
    assert max(best(page.find(), "tab", thing) for thing in things) < 0.5


def test_files_take_up_the_room_that_is_drawn_around_the_chosen_one() -> None:
    page = Drawing(560, 300)
    page.write(20, 20, "All the papers of the year")
    rooms = [Box(20 + 130 * i, 60, 140 + 130 * i, 150) for i in range(4)]
    page.panel(rooms[2], (205, 225, 250), border=None)
    for room, name in zip(rooms, ("may.txt", "june.txt", "july.txt", "notes.txt"), strict=True):
        x = room.center[0]
        page.pen.rectangle((x - 16, 72, x + 15, 112), fill=(70, 120, 190), outline=BLACK, width=2)
        page.pen.line((x - 8, 84, x + 8, 84), fill=BLACK, width=2)
        page.write_centred(Box(room.x1, 118, room.x2, 140), name)
    found = page.find()
    assert min(best(found, "card", room) for room in rooms) > 0.8


def test_a_drawing_in_two_parts_belongs_to_the_name_under_it() -> None:
    page = Drawing(540, 640)
    page.write(30, 30, "Overview of the week")
    for index, name in enumerate(("Now", "Week", "Places")):
        x = 30 + 100 * index
        page.pen.rectangle((x + 6, 250, x + 36, 280), outline=BLACK, width=3)
        page.write_centred(Box(x, 286, x + 44, 304), name)
    page.pen.rectangle((336, 250, 346, 280), fill=BLACK)
    page.pen.rectangle((356, 250, 366, 280), fill=BLACK)
    words = page.write_centred(Box(330, 286, 374, 304), "Pause")
    whole = words.union(Box(336, 250, 367, 281))
    assert best(page.find(), "card", whole) > 0.5
