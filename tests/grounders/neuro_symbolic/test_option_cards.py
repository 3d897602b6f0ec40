"""Options in boxes of their own, by their order and by which of them is chosen."""

from __future__ import annotations

import numpy as np
import pytest

from deixis.core import Box, Region, Status
from tests.grounders.neuro_symbolic.lined_pages import answer, line

CARDS = [Region(Box(40, 100 + 60 * i, 600, 150 + 60 * i), 0.7, "card") for i in range(3)]
RADIOS = [Region(Box(60, 117 + 60 * i, 76, 133 + 60 * i), 0.9, "radio") for i in range(3)]
LINES = [
    line("Payment", 40, 60, high=22),
    *(line(name, 100, 117 + 60 * i) for i, name in enumerate(("Card", "Transfer", "Cash"))),
]


def _page(chosen: int) -> np.ndarray:
    page = np.full((700, 800, 3), 255, np.uint8)
    yy, xx = np.mgrid[:700, :800]
    for index, radio in enumerate(RADIOS):
        x, y = radio.box.center
        far = np.hypot(xx - x, yy - y)
        page[(far < 8) & (far > 6.5)] = 90
        if index == chosen:
            page[far < 4] = (0, 100, 220)
    return page


@pytest.mark.parametrize(
    ("phrase", "indices"),
    [
        ("the selected payment method", [1]),
        ("the payment methods that are not selected", [0, 2]),
        ("the last payment option", [2]),
        ("the first option", [0]),
    ],
)
def test_an_option_is_its_box(phrase: str, indices: list[int]) -> None:
    result = answer(LINES, phrase, *CARDS, *RADIOS, image=_page(1))

    assert result.status is Status.FOUND, result.why()
    assert [region.box for region in result.regions] == [CARDS[i].box for i in indices]


def test_radio_buttons_without_boxes_are_asked_of_others() -> None:
    result = answer(LINES, "the selected payment method", *RADIOS, image=_page(1))

    assert all(region.box not in [card.box for card in CARDS] for region in result.regions)
