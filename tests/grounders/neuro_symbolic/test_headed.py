"""Things that are called by the heading over them, whatever the noun."""

from __future__ import annotations

import pytest

from deixis.core import Box, Region, TextLine
from tests.grounders.neuro_symbolic.lined_pages import answer, line

USERS = [line(name, 500, 84 + 24 * i) for i, name in enumerate(["brine", "moss", "tallow"])]
PAGE = [
    line("#openfoundry: please test", 40, 10),
    line("Users (3)", 500, 60),
    *USERS,
    line("Has moss joined the beta?", 40, 84),
    line("yes, since Monday", 40, 108),
    line("Is the user list up to date?", 40, 132),
    line("Connected", 40, 300),
]


@pytest.mark.parametrize(
    ("phrase", "which"),
    [
        ("the last user", [USERS[2]]),
        ("the second user in the list on the right", [USERS[1]]),
        ("all users", USERS),
        ("all users except the first", USERS[1:]),
        ("the last question", [PAGE[7]]),
        ("both questions", [PAGE[5], PAGE[7]]),
    ],
)
def test_the_heading_says_what_the_things_below_it_are(phrase: str, which: list[TextLine]) -> None:
    found = answer(PAGE, phrase)
    assert sorted(region.box.xyxy for region in found.regions) == sorted(
        item.box.xyxy for item in which
    )


def test_a_list_ends_where_the_even_steps_do() -> None:
    lines = [*PAGE[:5], line("Help", 500, 260)]
    assert [region.text for region in answer(lines, "the last user").regions] == ["tallow"]


def test_what_an_entry_says_heads_nothing() -> None:
    lines, cards = [], []
    for index, (name, told) in enumerate(
        (("Bubbles", "Off for all users"), ("Post", "Daily"), ("News", "Weekly"), ("Rain", "Never"))
    ):
        y = 100 + 60 * index
        lines += [line(name, 60, y + 8), line(told, 60, y + 30)]
        cards.append(Region(Box(40, y, 500, y + 56), 0.9, "card"))
    assert not any(
        r.text in ("Post", "Daily") for r in answer(lines, "the first user", *cards).regions
    )
    assert answer(lines, "the first user").regions[0].text == "Post"  # no cards: it may head them
