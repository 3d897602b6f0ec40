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
