"""Look-ups in rows, lists and talks that nothing but alignment shows."""

from __future__ import annotations

import pytest

from deixis.core import Box, Region, Status
from deixis.grounders.neuro_symbolic.records.asking.phrases import plain, read_phrase
from deixis.grounders.neuro_symbolic.records.asking.types import number_in, value_type
from deixis.grounders.neuro_symbolic.records.finding.runs import find_runs
from tests.grounders.neuro_symbolic.lined_pages import answer, line, right

GOODS = [("Soap", "£8.10"), ("Lemons", "£17.55"), ("Olive bread", "£1.25"), ("Rice", "£14.09")]
BILL = [
    line("Corner Shop", 200, 40, high=24),
    *(line(name, 60, 200 + 24 * i) for i, (name, _) in enumerate(GOODS)),
    *(right(price, 500, 200 + 24 * i) for i, (_, price) in enumerate(GOODS)),
    line("TOTAL", 60, 340),
    right("£40.99", 500, 340),
]


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("what does the olive bread cost", "£1.25"),
        ("Lemons how much", "£17.55"),
        ("how much is the rice", "£14.09"),
        ("the cheapest item", "Olive bread"),
        ("the product that costs the most", "Lemons"),
        ("what comes after the soap", "Lemons"),
        ("the item above Rice", "Olive bread"),
    ],
)
def test_a_list_without_rules_is_looked_up(phrase: str, text: str) -> None:
    result = answer(BILL, phrase)
    assert result.status is Status.FOUND
    assert result.best.text == text


def test_the_row_of_a_key_spans_name_and_value() -> None:
    result = answer(BILL, "the line with Lemons")
    assert result.best.box.iou(Box(60, 220, 500, 244)) > 0.8


def test_all_prices_leave_out_the_total() -> None:
    result = answer(BILL, "all the item prices")
    assert {region.text for region in result.regions} == {price for _, price in GOODS}


def test_an_item_price_fits_each_of_them() -> None:
    result = answer(BILL, "an item price")
    assert result.status is Status.AMBIGUOUS
    assert len(result.regions) == 4


def test_rows_that_begin_with_a_ringed_number_are_read_all_the_same() -> None:
    steps = [
        *(line(number, 60, 200 + 24 * i) for i, number in enumerate("①②③")),
        *(line(name, 120, 200 + 24 * i) for i, name in enumerate(("Mix", "Knead", "Bake"))),
        *(right(time, 500, 200 + 24 * i) for i, time in enumerate(("5 min", "12 min", "40 min"))),
    ]
    assert answer(steps, "the longest step").status is not Status.UNSUPPORTED


def test_what_the_list_lacks_is_absent() -> None:
    assert answer(BILL, "the price of the cinnamon").status is Status.ABSENT


ORDERS = [
    ("#41", "Shipped", "3 May 2025"),
    ("#42", "Lost", "9 June 2025"),
    ("#43", "Sent", "1 July 2024"),
]
TABLE = [
    *(line(name, x, 100) for name, x in (("Order", 60), ("Status", 260), ("Placed", 460))),
    *(
        line(text, x, 150 + 50 * i)
        for i, row in enumerate(ORDERS)
        for text, x in zip(row, (60, 260, 460), strict=True)
    ),
]


@pytest.mark.parametrize(
    ("phrase", "text"), [("#42 status", "Lost"), ("when was #41 placed", "3 May 2025")]
)
def test_a_column_is_named_by_the_words_over_it(phrase: str, text: str) -> None:
    assert answer(TABLE, phrase).best.text == text


def test_the_oldest_order_is_a_row() -> None:
    assert answer(TABLE, "the oldest order").best.box.iou(Box(60, 233, 540, 283)) > 0.7


TALK = [
    ("Hello there", 60, 260, 100),
    ("Hi! How are you today?", 460, 740, 170),
    ("Fine", 60, 160, 240),
    ("See you", 580, 740, 310),
]
BUBBLES = tuple(Region(Box(x1, y, x2, y + 50), 0.8, "card", text=text) for text, x1, x2, y in TALK)
SAID = [line(text, x1 + 10, y + 15) for text, x1, _, y in TALK]


@pytest.mark.parametrize(
    ("phrase", "rows"),
    [
        ("the newest message", [3]),
        ("all messages I did not write", [0, 2]),
        ("every bubble I wrote", [1, 3]),
        ("the bubble under Fine", [3]),
    ],
)
def test_who_wrote_is_told_by_the_side(phrase: str, rows: list[int]) -> None:
    result = answer(SAID, phrase, *BUBBLES)
    assert {region.box for region in result.regions} == {BUBBLES[row].box for row in rows}


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("how much space is left", "85 GB free"),
        ("how long does it take to read", "7 min read"),
        ("number of contacts", "5 people"),
        ("page number", "Page 2 of 9"),
    ],
)
def test_facts_are_known_by_their_form(phrase: str, text: str) -> None:
    page = [
        line(t, 60, 80 + 60 * i)
        for i, t in enumerate(
            (
                "Some title here",
                "85 GB free",
                "7 min read",
                "5 people",
                "Page 2 of 9",
                "Nothing else",
            )
        )
    ]
    assert answer(page, phrase).best.text == text


@pytest.mark.parametrize(
    ("text", "kind", "number"),
    [
        ("£8.10", "amount", 8.1),
        ("1.150,64 €", "amount", 1150.64),
        ("46 KB", "size", 46_000.0),
        ("4 bags", "count", 4.0),
        ("12:35", "time", 755.0),
        ("18°", "degrees", 18.0),
        ("Feta", "text", None),
    ],
)
def test_types_and_numbers_of_values(text: str, kind: str, number: float | None) -> None:
    assert (value_type(text), number_in(text)) == (kind, number)


def test_runs_are_even_and_prose_is_none() -> None:
    flush = [line("Soap", 60, 100 + 30 * i) for i in range(4)]
    prose = [line("and so the long day went on as ever", 300, 100 + 20 * i) for i in range(6)]
    runs = find_runs([*flush, *prose])
    assert [len(run.lines) for run in runs] == [4]
    assert runs[0].step == pytest.approx(30)


def test_politeness_order_and_quantity_are_taken_away() -> None:
    assert plain("Could you mark the last line for me?") == "the last line"
    asked = read_phrase("please find the third item of the menu")
    assert (asked.rank, asked.rest) == (3, "item of the menu")
    assert read_phrase("all the prices").many
    assert read_phrase("Lemons, entire line").whole


MEASURES = ("Accuracy", "Acc@0.7", "Mean IoU")
STACKED = [line(name, 60, 210 + 40 * i) for i, name in enumerate(MEASURES)]
RULED = tuple(Region(Box(40, 200 + 40 * i, 500, 236 + 40 * i), 0.9, "row") for i in range(3))


@pytest.mark.parametrize("index", [0, 1, 2])
def test_the_row_of_a_name_is_the_one_on_its_level(index: int) -> None:
    result = answer(STACKED, f"the row of {MEASURES[index]}", *RULED)
    assert result.status is Status.FOUND
    assert result.best.box.iou(RULED[index].box) > 0.9


SIDE = [line(name, 20, 100 + 30 * i) for i, name in enumerate(("Home", "Guide", "Help", "News"))]
FACTS = [line(name, 200, 100 + 30 * i) for i, name in enumerate(("Rome", "Help", "Bari", "Asti"))]


def test_a_link_of_the_navigation_is_the_one_at_the_side() -> None:
    result = answer([*SIDE, *FACTS], "the Help link in the navigation")
    assert result.status is Status.FOUND
    assert result.best.box.x1 == 20
