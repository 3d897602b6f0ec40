"""Boards of cards; sheets with letters over their columns and a cursor; boxes without a tick."""

from __future__ import annotations

import numpy as np
import pytest

from deixis.core import Box, Boxes, Grounding, ImageArray, Region, Status
from deixis.grounders.neuro_symbolic.looks.outstanding import grounded_apart
from deixis.grounders.neuro_symbolic.looks.ringed import ringed
from deixis.grounders.neuro_symbolic.scene.writings import header_row, is_numbered
from deixis.perception.elements import Cell, Table
from tests.grounders.neuro_symbolic.lined_pages import answer, line

CARDS = {"Ideas": 1, "Doing": 3, "Done": 2}


def column(index: int) -> Box:
    return Box(20 + 250 * index, 60, 250 + 250 * index, 420)


def card(index: int, place: int) -> Box:
    left = 30 + 250 * index
    return Box(left, 110 + 90 * place, left + 210, 190 + 90 * place)


def board(phrase: str) -> Grounding:
    lines, regions = [], []
    for i, (title, count) in enumerate(CARDS.items()):
        lines.append(line(title, 34 + 250 * i, 72))
        regions.append(Region(column(i), 0.75, "card", text=title))
        for place in range(count):
            words = f"task {i}{place}"
            lines.append(line(words, 40 + 250 * i, 120 + 90 * place))
            regions.append(Region(card(i, place), 0.75, "card", text=words))
    return answer(lines, phrase, *regions)


@pytest.mark.parametrize(
    ("phrase", "boxes"),
    [
        ("the second column", [column(1)]),
        ("the column with the most cards", [column(1)]),
        ("the list with the fewest cards", [column(0)]),
        ("all cards in Done", [card(2, 0), card(2, 1)]),
        ("the last card under Doing", [card(1, 2)]),
        ("the first card in the Done column", [card(2, 0)]),
    ],
)
def test_the_columns_of_a_board_hold_cards_and_are_none(phrase: str, boxes: list[Box]) -> None:
    result = board(phrase)
    assert result.status is Status.FOUND
    assert {region.box for region in result.regions} == set(boxes)


def sheet(*rows: tuple[str, ...]) -> Table:
    cells = tuple(
        Cell(Box(100 * c, 20 * r, 100 * c + 100, 20 * r + 20), r, c, text)
        for r, row in enumerate(rows)
        for c, text in enumerate(row)
    )
    wide, high = 100 * len(rows[0]), 20 * len(rows)
    bands = tuple(Box(0, 20 * r, wide, 20 * r + 20) for r in range(len(rows)))
    columns = tuple(Box(100 * c, 0, 100 * c + 100, high) for c in range(len(rows[0])))
    return Table(Box(0, 0, wide, high), bands, columns, 0, cells, 0.9)


def test_names_under_the_letters_of_a_sheet_head_its_columns() -> None:
    named = sheet(("", "A", "B"), ("1", "Item", "Paid"), ("2", "Hotel", "40"), ("3", "Car", "7"))
    assert named.lettered
    assert is_numbered(named)
    assert header_row(named) == 1


def test_a_sheet_of_values_alone_is_headed_by_its_letters() -> None:
    bare = sheet(("", "A", "B"), ("1", "Hotel", "40"), ("2", "Car", "7"), ("3", "Food", "9"))
    assert header_row(bare) == 0


def test_words_in_order_of_the_alphabet_are_no_letters_of_a_sheet() -> None:
    assert not sheet(("Apples", "Bread"), ("1", "2"), ("4", "5")).lettered


def grid(marked: int) -> tuple[ImageArray, Boxes]:
    """Nine cells between grey lines, one of them with a green ring of two pixels."""
    image = np.full((200, 340, 3), 255, np.uint8)
    boxes = [
        Box(20 + 100 * (i % 3), 20 + 50 * (i // 3), 120 + 100 * (i % 3), 70 + 50 * (i // 3))
        for i in range(9)
    ]
    for box in boxes:
        x1, y1, x2, y2 = (round(v) for v in box.xyxy)
        image[[y1, y2], x1 : x2 + 1] = 217
        image[y1 : y2 + 1, [x1, x2]] = 217
    if marked >= 0:
        x1, y1, x2, y2 = (round(v) for v in boxes[marked].xyxy)
        for edge in (0, 1):
            image[[y1 + edge, y2 - edge], x1 : x2 + 1] = (31, 114, 70)
            image[y1 : y2 + 1, [x1 + edge, x2 - edge]] = (31, 114, 70)
    return image, Boxes.of(boxes)


def test_the_cell_with_a_ring_has_the_cursor_and_its_neighbours_do_not() -> None:
    scores = ringed(*grid(4))
    assert scores is not None
    assert [index for index, score in enumerate(scores) if score > 0.5] == [4]


def test_without_a_ring_no_cell_has_the_cursor() -> None:
    assert ringed(*grid(-1)) is None


def test_a_box_without_a_tick_is_empty() -> None:
    boxes = [Box(40, 100 + 40 * i, 58, 118 + 40 * i) for i in range(3)]
    image = np.full((700, 800, 3), 255, np.uint8)
    for index, box in enumerate(boxes):
        x1, y1, x2, y2 = (round(v) for v in box.xyxy)
        image[y1:y2, x1:x2] = (40, 100, 220) if index == 1 else (110, 110, 110)
        if index != 1:
            image[y1 + 2 : y2 - 2, x1 + 2 : x2 - 2] = 255
        else:
            image[y1 + 8 : y1 + 11, x1 + 4 : x2 - 4] = 255
    lines = [line(word, 70, 102 + 40 * i) for i, word in enumerate(("Milk", "Bread", "Salt"))]
    regions = [Region(box, 0.9, "checkbox") for box in boxes]
    result = answer(lines, "the empty checkboxes", *regions, image=image)
    assert {region.box for region in result.regions} == {boxes[0], boxes[2]}


def rows_on(*tinted: int) -> tuple[ImageArray, Boxes]:
    """Six white rows with words, some of them on a pale blue ground."""
    image = np.full((260, 400, 3), 255, np.uint8)
    for row in tinted:
        image[10 + 40 * row : 50 + 40 * row, 10:390] = (222, 232, 250)
    for row in range(6):
        image[24 + 40 * row : 34 + 40 * row, 20:90:3] = 30
    return image, Boxes.of(Box(10, 10 + 40 * row, 390, 50 + 40 * row) for row in range(6))


def test_several_rows_on_another_ground_stand_apart_and_stripes_do_not() -> None:
    scores = grounded_apart(*rows_on(1, 4))
    assert scores is not None
    assert [index for index, score in enumerate(scores) if score > 0.5] == [1, 4]
    assert grounded_apart(*rows_on(1, 3, 5)) is None
    assert grounded_apart(*rows_on()) is None


FLEET = (
    ("Machine", "Driver", "Hours", "State"),
    ("Tractor", "Olaf", "6.5", "Working"),
    ("Harvester", "Birgit", "9.0", "Working"),
    ("Sprayer", "Nils", "1.4", "Broken"),
    ("Loader", "Inga", "3.2", "Parked"),
)


@pytest.mark.parametrize(
    ("phrase", "rows"),
    [("the machine that is broken", [3]), ("the machines that are not working", [3, 4])],
)
def test_the_head_of_a_first_column_is_what_its_records_are_called(
    phrase: str, rows: list[int]
) -> None:
    lines = [
        line(text, 40 + 160 * j, 60 + 40 * i)
        for i, row in enumerate(FLEET)
        for j, text in enumerate(row)
    ]
    result = answer(lines, phrase)
    assert [round((region.box.center[1] - 68) / 40) for region in result.regions] == rows


@pytest.mark.parametrize("phrase", ["the card about the poster", "the card of the poster"])
def test_a_card_tells_of_what_stands_on_it(phrase: str) -> None:
    boxes = [Box(40, 60 + 100 * i, 300, 140 + 100 * i) for i in range(3)]
    words = ("Cover photo shoot", "Poster for the tour", "Band biography")
    lines = [line(text, 50, 80 + 100 * i) for i, text in enumerate(words)]
    cards = [Region(box, 0.8, "card", text=text) for box, text in zip(boxes, words, strict=True)]
    result = answer(lines, phrase, *cards)
    assert [region.box for region in result.regions] == boxes[1:2]
