"""Numbers to dial among other numbers of a page."""

from __future__ import annotations

import pytest

from deixis.core import Box, ReadText
from deixis.grounders.neuro_symbolic.scene.writings import writings
from deixis.perception.elements import Cell, Page, Table
from tests.grounders.neuro_symbolic.lined_pages import line


def dialled(text: str) -> list[tuple[str, Box]]:
    read = ReadText((line(text, 20, 20),), "en")
    found = writings(Page(), read)
    return [(w.region.text or "", w.region.box) for w in found if w.region.label == "phone"]


@pytest.mark.parametrize(
    ("text", "number"),
    [("Tel. 73 55 01 28", "73 55 01 28"), ("Phone: 01632 960 144", "01632 960 144")],
)
def test_digits_behind_a_word_for_telephone_are_a_number_to_dial(text: str, number: str) -> None:
    assert [said for said, _ in dialled(text)] == [number]


def test_the_end_of_an_account_number_is_none() -> None:
    assert dialled("IBAN DE08 2905 0101 0000 7731 42") == []


def test_a_button_of_one_sign_in_a_cell_is_no_part_of_its_value() -> None:
    cell = Cell(Box(100, 50, 300, 80), 1, 1, "19,60 € 十")
    name = Cell(Box(0, 50, 100, 80), 1, 0, "Soup")
    table = Table(
        Box(0, 50, 300, 80), (Box(0, 50, 300, 80),), (name.box, cell.box), None, (name, cell), 0.9
    )
    read = ReadText((line("Soup", 10, 56), line("19,60 €", 180, 56), line("十", 270, 56)), "en")
    told = [w.region for w in writings(Page(tables=(table,)), read)]
    ends = {region.box.x2 for region in told if "19,60" in (region.text or "")}
    assert ends == {236}
