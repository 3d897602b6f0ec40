"""Where the footer of a page begins."""

from __future__ import annotations

import pytest

from deixis.core import Box, Region
from tests.grounders.neuro_symbolic.lined_pages import answer, line

ABOVE, BELOW, LOWEST = "Come back later", "Privacy policy", "Terms of use"
LINES = [
    line("Contact details", 60, 80, high=30),
    line(ABOVE, 60, 585),
    line(BELOW, 60, 640),
    line(LOWEST, 300, 670),
]
LINKS = [Region(item.box, 0.85, "link", text=item.text) for item in LINES[1:]]
BOTH = {BELOW, LOWEST}


def bar(top: float, bottom: float, right: float = 800) -> Region:
    return Region(Box(0, top, right, bottom), 0.8, "navigation")


@pytest.mark.parametrize(
    ("bars", "texts"),
    [
        ([], {ABOVE, *BOTH}),
        ([bar(630, 695)], BOTH),
        ([bar(660, 695), bar(628, 658)], BOTH),  # two bars of one footer
        ([bar(660, 695), bar(570, 610)], {LOWEST}),  # the upper bar stands apart
        ([bar(630, 695, right=500)], {ABOVE, *BOTH}),  # not across the page
        ([bar(360, 630)], {ABOVE, *BOTH}),  # not at the foot
        ([bar(470, 695)], {ABOVE, *BOTH}),  # too high for a bar
    ],
)
def test_a_footer_begins_where_its_bars_do(bars: list[Region], texts: set[str]) -> None:
    result = answer(LINES, "all the links in the footer", *LINKS, *bars)

    assert {region.text for region in result.regions} == texts, result.why()
