"""Entries in strips of which the last has no line under it, with their state on a badge."""

from __future__ import annotations

import numpy as np
import pytest

from deixis.core import Box, ImageArray, Region, TextLine
from tests.grounders.neuro_symbolic.lined_pages import answer, line, right

TICKETS = (
    ("Heater leaks again", "Grete Solberg", "Open"),
    ("Wrong part sent", "Aoife Brennan", "Open"),
    ("Invoice copy please", "Stadtwerke Aalen", "Pending"),
    ("How to descale it", "Marin Petrescu", "Solved"),
    ("Nobody came on time", "Idris Kaya", "Open"),
    ("Change of account", "Ulla Brink", "Pending"),
)
TOP, STEP = 80, 60


def _page() -> tuple[list[TextLine], list[Region], ImageArray]:
    """The second ticket is chosen; at the right stands what is told of it, under "Ticket"."""
    page = np.full((700, 900, 3), 255, np.uint8)
    page[TOP + STEP : TOP + 2 * STEP, 20:340] = (225, 240, 255)
    lines, regions = [line("My tickets", 36, 40)], []
    for index, (what, who, state) in enumerate(TICKETS):
        y = TOP + STEP * index
        lines += [line(what, 36, y + 10), line(who, 36, y + 34), right(state, 330, y + 12)]
        if index + 1 < len(TICKETS):
            regions.append(Region(Box(20, y, 340, y + STEP), 0.6, "card", text=what))
    for index, said in enumerate(("Ticket", "Assignee", "Sunniva Dahl", "Priority", "High")):
        lines.append(line(said, 620, 200 + 28 * index))
    return lines, regions, page


@pytest.mark.parametrize(
    ("phrase", "which"),
    [
        ("the last ticket", [5]),
        ("all the tickets", [0, 1, 2, 3, 4, 5]),
        ("all pending tickets", [2, 5]),
        ("tickets that are not open", [2, 3, 5]),
        ("the tickets that are open", [0, 1, 4]),
    ],
)
def test_tickets_by_order_and_by_what_their_badge_says(phrase: str, which: list[int]) -> None:
    lines, regions, page = _page()
    found = answer(lines, phrase, *regions, image=page)
    assert sorted(round((r.box.y1 - TOP) / STEP) for r in found.regions) == which
    assert all(region.box.width > 300 for region in found.regions)


def test_the_chosen_card_of_a_stack_may_have_a_ring_round_it() -> None:
    lines, regions = [line("My tickets", 36, 40)], []
    for index, (what, who, _) in enumerate(TICKETS[:5]):
        y, ring = TOP + 80 * index, 4 if index == 1 else 0
        lines += [line(what, 36, y + 10), line(who, 36, y + 34)]
        box = Box(20 - ring, y - ring, 340 + ring, y + 64 + ring)
        regions.append(Region(box, 0.75, "card", text=what))
    found = answer(lines, "all the tickets", *regions)
    assert [region.box for region in found.regions] == [region.box for region in regions]
