"""The title of a dialog that lies on a page, or of the window that is the page."""

from __future__ import annotations

import pytest

from deixis.core import Box, Region
from tests.grounders.neuro_symbolic.lined_pages import answer, line

DESKTOP = [line("My documents", 10, 40), line("Start menu", 10, 660)]
BAR = line("Confirm replace", 210, 182)
BODY = [line("There is a file of that name", 240, 240), line("Do you want to keep it", 240, 270)]
DIALOG = Region(Box(200, 204, 600, 420), 0.75, "card")


@pytest.mark.parametrize(
    "phrase", ["the title of the window", "the dialog title", "the heading of the dialog box"]
)
def test_the_title_stands_on_the_bar_over_a_dialog(phrase: str) -> None:
    found = answer([*DESKTOP, BAR, *BODY], phrase, DIALOG)
    assert [region.box for region in found.regions] == [BAR.box]


def test_or_is_the_first_line_in_it() -> None:
    inner = line("Keep the file", 220, 215)
    beside = line("Help", 540, 215)
    found = answer([*DESKTOP, inner, beside, *BODY], "the dialog title", DIALOG)
    assert [region.box for region in found.regions] == [inner.box]


def test_a_window_that_fills_the_page_has_it_at_the_top() -> None:
    found = answer([line("Notes", 10, 8), *DESKTOP, *BODY], "the window title")
    assert found.regions[0].text == "Notes"
