import numpy as np
import pytest

from deixis.core import Box, Region
from deixis.core.fakes import FakeProposer, FakeReader
from deixis.grounders.neuro_symbolic import NeuroSymbolicGrounder
from deixis.grounders.neuro_symbolic.records.answering.of_main_list import of_named_list
from deixis.grounders.neuro_symbolic.records.asking.ages import days_ago
from deixis.grounders.neuro_symbolic.records.asking.phrases import read_phrase
from deixis.grounders.neuro_symbolic.records.asking.types import number_in, value_type
from deixis.perception.elements import Page
from deixis.perception.elements.tables import Cell, Table
from tests.grounders.neuro_symbolic.lined_pages import Finder, answer, line

ROWS = (
    ("tender.docx", "Mira Holt", "12 Mar 2025", "482 KB"),
    ("pier.jpg", "Lotte Brandt", "3 Apr 2025", "7.4 MB"),
    ("tour.mp4", "Mira Holt", "28 Feb 2025", "1.2 GB"),
    ("minutes.txt", "Idris Vale", "30 Apr 2025", "9 KB"),
    ("plan.png", "Lotte Brandt", "9 Jan 2025", "880 KB"),
)
PLACES = (200, 340, 500, 660)
SIDE = [
    line(text, 20, 140 + 40 * i) for i, text in enumerate(("Recent", "My files", "Shared", "Bin"))
]
LIST = [
    line(text, x, 150 + 46 * row)
    for row, values in enumerate(ROWS)
    for x, text in zip(PLACES, values, strict=True)
]
HEADS = [
    line(t, x, 110) for x, t in zip(PLACES, ("Name", "Owner", "Modified", "Size"), strict=True)
]
PAGE = [*SIDE, *HEADS, *LIST]


def row_at(box) -> int:
    return round((box.center[1] - 158) / 46)


@pytest.mark.parametrize(
    ("phrase", "row"),
    [
        ("the largest file", 2),
        ("the smallest file", 3),
        ("the newest file", 3),
        ("the oldest file", 4),
        ("the second file", 1),
        ("the last file in the list", 4),
        ("the second to last file", 3),
    ],
)
def test_files_of_the_main_list_are_chosen_as_rows(phrase, row):
    found = answer(PAGE, phrase)
    assert len(found.regions) == 1
    assert row_at(found.best.box) == row
    assert found.best.box.width > 450


@pytest.mark.parametrize(
    ("phrase", "text"),
    [("the name of the smallest file", "minutes.txt"), ("the largest file's owner", "Mira Holt")],
)
def test_a_part_of_the_chosen_file_is_its_words(phrase, text):
    found = answer(PAGE, phrase)
    assert [region.text for region in found.regions] == [text]


@pytest.mark.parametrize(
    ("newer", "older"),
    [
        ("just now", "2 min ago"),
        ("59 minutes ago", "1 hour ago"),
        ("10:42", "9:05"),
        ("9:05", "Yesterday"),
        ("Yesterday", "3 days ago"),
        ("2 weeks ago", "last month"),
        ("12 Mar", "3 Mar"),
        ("3 Jan", "30 Dec 2024"),
        ("3 Apr 2025", "28 Feb 2025"),
        ("2 Jan 2025", "31 Dec 2024"),
    ],
)
def test_ages_order_times_in_whatever_form_they_are_written(newer, older):
    first, second = days_ago(newer), days_ago(older)
    assert first is not None
    assert second is not None
    assert first < second


@pytest.mark.parametrize("text", ["Oslo", "9 KB", "May be late", "1.2 GB", "Room 12"])
def test_what_tells_no_time_has_no_age(text):
    assert days_ago(text) is None


@pytest.mark.parametrize(
    ("text", "kind", "number"),
    [("11.5 °C", "degrees", 11.5), ("-1.2 °C", "degrees", -1.2), ("−45.00", "amount", -45.0)],
)
def test_values_below_zero_and_with_fractions(text, kind, number):
    assert value_type(text) == kind
    assert number_in(text) == number


def test_a_range_is_not_below_zero():
    assert number_in("10-12") == 10.0


BIKES = [
    *(line(t, x, 110) for x, t in zip(PLACES, ("Bike", "Station", "Service", "Day"), strict=True)),
    *LIST,
]


def test_what_stands_over_the_names_is_what_the_rows_are():
    found = answer(BIKES, "the third bike in the list")
    assert row_at(found.best.box) == 2
    assert found.best.box.width > 450


def test_folders_without_a_size_are_no_smallest_file():
    sizes = ("8 items", "41 items", "1.2 GB", "9 KB", "880 KB")
    lines = [
        line(sizes[row] if i == 3 else values[i], PLACES[i], 150 + 46 * row)
        for row, values in enumerate(ROWS)
        for i in range(4)
    ]
    assert row_at(answer([*HEADS, *lines], "the smallest file").best.box) == 3
    assert row_at(answer([*HEADS, *lines], "the largest file").best.box) == 2


SHEET = (
    ("", "A", "B", "C"),
    ("1", "Guest", "Coming", "Table"),
    ("2", "Tom Becker", "yes", "14"),
    ("3", "Ines Roth", "no", "11"),
    ("4", "Ada Lind", "yes", "12"),
)


@pytest.mark.parametrize(
    ("rows", "said"),
    [(SHEET, "Ada Lind"), ((("", *SHEET[1][1:]), *SHEET[2:]), "4 Ada Lind yes 12")],
)
def test_of_a_sheet_with_letters_an_entry_is_its_cell(
    rows: tuple[tuple[str, ...], ...], said: str
) -> None:
    cells = tuple(
        Cell(Box(20 + 160 * c, 30 * r + 60, 180 + 160 * c, 30 * r + 90), r, c, text)
        for r, row in enumerate(rows)
        for c, text in enumerate(row)
    )
    box = Box(20, 60, 660, 60 + 30 * len(rows))
    table = Table(
        box,
        tuple(Box(20, 30 * r + 60, 660, 30 * r + 90) for r in range(len(rows))),
        tuple(Box(20 + 160 * c, 60, 180 + 160 * c, box.y2) for c in range(4)),
        0,
        cells,
        0.95,
    )
    lines = [line(cell.text, cell.box.x1 + 8, cell.box.y1 + 7) for cell in cells if cell.text]

    class Sheet(Finder):
        def study(self, image, text):
            regions = [Region(cell.box, 0.9, "cell", text=cell.text) for cell in cells]
            return Page(regions=tuple(regions), tables=(table,))

    reader = FakeReader(lines, language="en")
    grounder = NeuroSymbolicGrounder(reader=reader, elements=Sheet(reader), proposer=FakeProposer())
    scene = grounder.scene(np.full((700, 800, 3), 255, np.uint8))
    found = of_named_list(read_phrase("the last guest"), scene)
    assert [region.text for region in found] == [said]
