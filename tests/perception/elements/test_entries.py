"""Rows of a list of which only the chosen one is filled."""

import pytest

from deixis.core import Box
from tests.perception.elements.drawing import BLACK, GREY, Drawing, best

NAMES = ("Anna Berg", "Paul Stein", "Maria Lund", "Olaf Rasch", "Ines Vale")


def _mail(chosen: int | None, *, step: int = 56) -> tuple[Drawing, list[Box]]:
    page = Drawing(640, 400)
    page.write(20, 14, "Letters")
    rows = [Box(12, 48 + step * i, 300, 48 + step * i + 56) for i in range(len(NAMES))]
    for index, (row, name) in enumerate(zip(rows, NAMES, strict=True)):
        if index == chosen:
            page.panel(row, (214, 228, 250), border=None)
        page.write(24, int(row.y1) + 8, name)
        page.write(24, int(row.y1) + 30, "Some words of a letter", size=13, colour=GREY)
    return page, rows


@pytest.mark.parametrize("chosen", [0, 2, 4])
def test_bare_rows_are_as_large_as_the_filled_one(chosen: int) -> None:
    page, rows = _mail(chosen)
    found = page.find()
    assert min(best(found, "card", row) for row in rows) > 0.9


def test_without_a_filled_row_nothing_says_how_large_rows_are() -> None:
    page, rows = _mail(None)
    assert max(best(page.find(), "card", row) for row in rows) < 0.6


def test_a_second_group_under_a_title_goes_on() -> None:
    page = Drawing(500, 400)
    tops = [40, 80, 120, 220, 260]
    page.panel(Box(20, 80, 320, 120), (250, 225, 150), border=None)
    for top, name in zip(tops, NAMES, strict=True):
        page.write(34, top + 12, name)
    page.write(20, 184, "More names", size=18, colour=BLACK)
    found = page.find()
    rows = [Box(20, top, 320, top + 40) for top in tops]
    assert min(best(found, "card", row) for row in rows if row.y1 != 80) > 0.9


def test_a_field_over_running_text_makes_no_rows() -> None:
    page = Drawing(500, 400)
    page.panel(Box(20, 40, 320, 76), (235, 235, 235))
    page.write(30, 50, "Type here")
    for index in range(8):
        page.write(30, 90 + 20 * index, "Words that run on from line to line")
    assert not any(r.label == "card" and r.box.y1 > 80 and r.box.height < 60 for r in page.find())
