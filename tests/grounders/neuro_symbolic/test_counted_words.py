import pytest

from deixis.core import Box, Boxes, Region
from deixis.grounders.neuro_symbolic.space.orders import reading_order
from tests.grounders.neuro_symbolic.lined_pages import answer, line

PLACES = (20, 220, 420)
CARDS = tuple(Region(Box(x, 80, x + 180, 260), 0.8, "card") for x in PLACES)
LINES = [
    line(text, x + 16, 100 + 40 * row)
    for x, card in zip(
        PLACES,
        (
            ("Guest", "One visit", "2 boats"),
            ("Member", "Any time", "12 boats"),
            ("Family", "Any time", "8 boats"),
        ),
        strict=True,
    )
    for row, text in enumerate(card)
]


@pytest.mark.parametrize(
    ("phrase", "card"), [("the plan with the most boats", 1), ("the plan with the fewest boats", 0)]
)
def test_cards_are_compared_by_the_number_before_a_word(phrase, card):
    found = answer(LINES, phrase, *CARDS)
    assert [region.box for region in found.regions] == [CARDS[card].box]


def test_buttons_of_unequal_cards_are_read_from_the_left():
    boxes = Boxes.of([Box(300, 346, 380, 385), Box(20, 346, 100, 385), Box(160, 371, 240, 410)])
    assert reading_order(boxes).tolist() == [1, 2, 0]


def test_boxes_over_each_other_stay_in_rows_of_their_own():
    boxes = Boxes.of([Box(20, 100, 100, 140), Box(20, 126, 100, 166)])
    assert reading_order(boxes).tolist() == [0, 1]
