"""The menu along the top of a page, told by the order of its entries."""

from __future__ import annotations

import pytest

from tests.grounders.neuro_symbolic.lined_pages import answer, line

BAR = [line("About", 60, 80), line("Study", 140, 80), line("Research", 220, 80)]
BAR += [line("Campus life", 324, 80), line("Contact", 452, 80)]
PAGE = [
    line("Staff", 600, 10, high=10),
    line("University of Hill", 60, 30, high=28),
    *BAR,
    line("A place to think", 60, 240, high=30),
    line("Studying here takes three years and is free of charge.", 60, 300),
]


@pytest.mark.parametrize(
    ("phrase", "names"),
    [
        ("the third menu item", ["Research"]),
        ("the last item of the main menu", ["Contact"]),
        ("the first link in the menu bar", ["About"]),
        ("all menu items", ["About", "Campus life", "Contact", "Research", "Study"]),
    ],
)
def test_entries_of_a_menu_are_counted_in_its_line(phrase: str, names: list[str]) -> None:
    assert sorted(region.text or "" for region in answer(PAGE, phrase).regions) == names


def test_a_menu_at_the_left_is_the_menu_unless_the_main_one_is_said() -> None:
    side = [
        line(name, 20, 240 + 30 * i)
        for i, name in enumerate(["Inbox", "Sent", "Drafts", "Spam", "Bin"])
    ]
    lines = [*PAGE[:7], *side, line("Nothing new today, as it seems", 320, 240)]
    assert answer(lines, "the second menu item").best.text == "Sent"
    assert answer(lines, "the second item of the main menu").best.text == "Study"
