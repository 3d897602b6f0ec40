"""Entries by what they are not, have not, or are left out as."""

from __future__ import annotations

import numpy as np
import pytest

from deixis.core import Box, Region, Status, TextLine
from deixis.grounders.neuro_symbolic.records.asking.conditions import read_conditions
from tests.grounders.neuro_symbolic.lined_pages import answer, line

NAMES = ("Oak table", "Pine shelf", "Ash stool", "Elm bench")
STOCK = ("In stock", "Sold out", "In stock", "Sold out")


def _cards(below: tuple[str, ...] = STOCK) -> tuple[list[TextLine], list[Region]]:
    """Four cards in a column: a name over a word."""
    lines, cards = [], []
    for index, (name, under) in enumerate(zip(NAMES, below, strict=True)):
        y = 100 + 100 * index
        cards.append(Region(Box(100, y, 400, y + 80), 0.8, "card"))
        lines += [line(name, 120, y + 12), line(under, 120, y + 42)]
    return lines, cards


def _tops(phrase: str, lines: list[TextLine], regions: list[Region], page=None) -> list[int]:
    found = answer(lines, phrase, *regions, image=page)
    return sorted(round(region.box.y1) for region in found.regions)


@pytest.mark.parametrize(
    ("phrase", "tops"),
    [
        ("the items that are not in stock", [200, 400]),
        ("all products that aren't sold out", [100, 300]),
        ("the products that are not available", [200, 400]),
        ("all items except the Ash stool", [100, 200, 400]),
        ("the first product that is not in stock", [200]),
        ("the last item that isn't sold out", [300]),
    ],
)
def test_what_is_denied_is_left_out(phrase: str, tops: list[int]) -> None:
    assert _tops(phrase, *_cards()) == tops


@pytest.mark.parametrize(
    ("phrase", "tops"),
    [
        ("the products without a badge", [100, 300, 400]),
        ("the products that have no badge", [100, 300, 400]),
        ("the cards with no badge", [100, 300, 400]),
    ],
)
def test_a_part_that_some_have_is_lacking_in_the_others(phrase: str, tops: list[int]) -> None:
    lines, cards = _cards()
    badge = Region(Box(330, 212, 380, 230), 0.8, "badge", text="Sale")
    sale = line("Sale", 336, 213)
    assert _tops(phrase, [*lines, sale], [*cards, badge]) == tops


def test_a_mark_of_a_colour_is_seen_without_being_an_element() -> None:
    page = np.full((700, 800, 3), 255, np.uint8)
    page[120:132, 370:382] = page[320:332, 370:382] = (30, 170, 80)
    lines, cards = _cards()
    assert _tops("the products without a green dot", lines, cards, page) == [200, 400]
    assert _tops("the products with a green dot", lines, cards, page) == [100, 300]


def test_neither_of_two_states() -> None:
    lines, cards = _cards(("Paid", "Due", "Cancelled", "Paid"))
    assert _tops("the order that is neither paid nor due", lines, cards) == [300]


def test_what_none_lacks_is_absent() -> None:
    lines, cards = _cards(("$12.00", "$8.50", "$31.00", "$7.25"))
    found = answer(lines, "the products without a price", *cards)
    assert found.status is Status.ABSENT


def test_entries_under_a_line_of_their_list() -> None:
    page = np.full((700, 800, 3), 255, np.uint8)
    names = ("Channels", "general", "random", "People", "Bela Nagy", "Dov Stern", "Emil Haas")
    lines = [line(name, 60, 60 + 34 * index) for index, name in enumerate(names)]
    page[202:210, 40:48] = page[270:278, 40:48] = (30, 170, 80)
    found = answer(lines, "the people without a green dot", image=page)
    assert [region.text for region in found.regions] == ["Dov Stern"]


@pytest.mark.parametrize(
    ("text", "noun", "said"),
    [
        ("messages that are not from me", "messages", [("me", True, "from")]),
        ("rows without a date", "rows", [("date", True, "has")]),
        ("tasks that don't have a label", "tasks", [("label", True, "has")]),
        ("rows with a note", "rows", [("note", False, "has")]),
        ("messages other than the ones from Ada", "messages", [("Ada", True, "from")]),
        (
            "cards which are neither red nor blue",
            "cards",
            [("red", True, "is"), ("blue", True, "is")],
        ),
        ("orders that have not been delivered yet", "orders", [("delivered", True, "is")]),
    ],
)
def test_conditions_are_read(text: str, noun: str, said: list[tuple[str, bool, str]]) -> None:
    read = read_conditions(text)
    assert read is not None
    assert read.noun == noun
    assert [(item.words, item.denied, item.how) for item in read.conditions] == said


@pytest.mark.parametrize("text", ["the last row", "price of the tea", "the row under Total"])
def test_phrases_without_a_condition_set_none(text: str) -> None:
    assert read_conditions(text) is None
