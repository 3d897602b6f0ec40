"""Items of a bill by order and by what they cost, without the lines that add up."""

from __future__ import annotations

import numpy as np
import pytest

from deixis.core import Box, Region, Status
from tests.grounders.neuro_symbolic.lined_pages import answer, line, right

RECEIPT = [
    line("CORNER SHOP", 200, 20, high=28),
    line("Rye bread", 60, 100),
    right("3.90", 500, 100),
    line("Apples loose", 60, 130),
    right("2.61", 500, 130),
    line("1.045 kg x 2.50", 90, 156),
    line("Olive oil", 60, 182),
    right("11.49", 500, 182),
    line("Paper bag", 60, 212),
    right("0.20", 500, 212),
    line("TOTAL EUR", 60, 260),
    right("18.20", 500, 260),
    line("Cash", 60, 290),
    right("20.00", 500, 290),
]
BASKET = [
    line("Blue table lamp", 140, 100),
    line("Ceramic, 38 cm", 140, 124),
    right("€64.00", 480, 112),
    line("Terracotta pot", 140, 214),
    line("Set of 3", 140, 238),
    right("€31.80", 480, 226),
    line("Items", 560, 114),
    right("€95.80", 780, 114),
    line("Shipping", 560, 144),
    right("€6.90", 780, 144),
    line("To pay", 560, 174),
    right("€102.70", 780, 174),
]
CARD = Region(Box(40, 186, 500, 286), 0.9, "card")


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("the highest price of an item", "11.49"),
        ("the lowest price of an item", "0.20"),
        ("the amount of the last line", "0.20"),
        ("the price of the second item", "2.61"),
        ("the third item on the receipt", "Olive oil"),
        ("the last item", "Paper bag"),
        ("the price of the apples", "2.61"),
    ],
)
def test_items_end_where_they_are_added_up(phrase: str, text: str) -> None:
    result = answer(RECEIPT, phrase)

    assert result.status is Status.FOUND, result.why()
    assert result.best is not None
    assert result.best.text == text, result.why()


def test_a_sum_beside_another_list_still_ends_its_row() -> None:
    result = answer(BASKET, "the prices of the items", CARD)

    assert [region.text for region in result.regions] == ["€64.00", "€31.80"], result.why()


def test_items_are_as_high_as_the_one_that_was_seen_as_a_card() -> None:
    result = answer(BASKET, "the first item", CARD)

    assert result.best is not None
    assert result.best.box.iou(Box(40, 72, 500, 172)) > 0.95


def test_what_is_free_is_cheapest() -> None:
    plans = [
        Region(Box(20 + 260 * i, 100, 260 + 260 * i, 400), 0.9, "card", text=name)
        for i, name in enumerate(("Seed", "Branch", "Forest"))
    ]
    lines = [
        line(text, 40 + 260 * i, y)
        for i, card in enumerate((("Seed", "Free"), ("Branch", "$24"), ("Forest", "$79")))
        for text, y in zip(card, (120, 160), strict=True)
    ]

    result = answer(lines, "the cheapest plan", *plans)

    assert result.best is not None
    assert result.best.box == plans[0].box


def test_the_recommended_plan_has_the_badge() -> None:
    plans = [Region(Box(20 + 260 * i, 100, 260 + 260 * i, 400), 0.9, "card") for i in range(3)]
    names = [line(name, 40 + 260 * i, 130) for i, name in enumerate(("Seed", "Branch", "Forest"))]
    badge = line("Most popular", 320, 92)

    result = answer([*names, badge, line("Pick one", 20, 20)], "the recommended plan", *plans)

    assert result.best is not None
    assert result.best.box == plans[1].box


CHECKOUT = [
    line("Delivery address", 40, 40, high=20),
    line("City", 40, 92),
    line("Leith", 52, 172),
    line("Payment", 40, 246, high=20),
    *(
        line(name, 420, 90 + 80 * i)
        for i, name in enumerate(("Blue lamp", "Brass lamp", "Desk lamp"))
    ),
    *(
        line(note, 420, 110 + 80 * i, high=12)
        for i, note in enumerate(("1 piece", "2 left", "Sold out"))
    ),
    *(right(price, 700, 100 + 80 * i) for i, price in enumerate(("64.00", "118.00", "49.50"))),
    line("Subtotal", 400, 340),
    right("231.50", 700, 340),
    line("Shipping", 400, 370),
    right("6.90", 700, 370),
    line("Total", 400, 400),
    right("238.40", 700, 400),
]


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("the price of the blue lamp", "64.00"),
        ("the price of the desk lamp", "49.50"),
        ("the price of the cheapest item", "49.50"),
        ("the most expensive item", "Brass lamp"),
        ("the item that is sold out", "Desk lamp"),
    ],
)
def test_names_a_little_over_their_sums_are_those_of_the_items(phrase: str, text: str) -> None:
    assert [region.text for region in answer(CHECKOUT, phrase).regions] == [text]


ORDER = [
    line("Description", 60, 60),
    right("Amount", 600, 60),
    line("Spark plug", 60, 110),
    right("13.14", 600, 110),
    line("Air filter", 60, 154),
    right("9.75", 600, 154),
    line("Labor: brakes", 60, 198),
    right("57.00", 600, 198),
    line("Parts", 380, 270),
    right("22.89", 600, 270),
    line("Labor", 380, 300),
    right("57.00", 600, 300),
    line("Balance", 380, 330),
    right("79.89", 600, 330),
]


def _ruled() -> np.ndarray:
    """A dotted line under each item."""
    page = np.full((700, 800, 3), 255, np.uint8)
    for y in (140, 184, 228):
        page[y, 40:620:2] = 150
    return page


@pytest.mark.parametrize("phrase", ["all the items", "the items", "all items on the invoice"])
def test_all_the_items_are_their_rows_from_line_to_line(phrase: str) -> None:
    found = answer(ORDER, phrase, image=_ruled())
    assert [round(region.box.y1) for region in found.regions] == [96, 140, 184]
    assert [round(region.box.y2) for region in found.regions] == [140, 184, 228]


@pytest.mark.parametrize(
    ("phrase", "text"),
    [("the last item", "Labor: brakes"), ("the most expensive item", "Labor: brakes")],
)
def test_sums_that_stand_aside_are_no_items(phrase: str, text: str) -> None:
    assert answer(ORDER, phrase).best.text == text


RIDE = [
    line("Base fare", 60, 100),
    right("$3.20", 500, 100),
    line("Distance", 60, 130),
    right("$17.03", 500, 130),
    line("Night surcharge", 60, 160),
    right("$4.50", 500, 160),
    line("Promo", 60, 190),
    right("-$4.50", 500, 190),
    line("Visa ending 0027", 84, 230),
    right("$20.23", 500, 230),
]


def test_what_adds_up_all_before_it_is_no_item_whatever_it_is_called() -> None:
    assert answer(RIDE, "the last item").best.text == "Night surcharge"
    assert answer(RIDE, "the most expensive item").best.text == "Distance"


@pytest.mark.parametrize("phrase", ["the total", "the amount due", "the total amount"])
def test_a_balance_is_the_total_where_nothing_is_called_so(phrase: str) -> None:
    assert answer(ORDER, phrase).best.text == "79.89"
