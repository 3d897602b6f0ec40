"""Which of several controls that serve a purpose alike is meant."""

from __future__ import annotations

from deixis.core import Box, Region
from deixis.grounders.neuro_symbolic.candidates import Candidates
from deixis.grounders.neuro_symbolic.purposes.asked_kinds import of_kind
from deixis.grounders.neuro_symbolic.purposes.rivals import outer

WORD = Region(Box(10, 40, 90, 60), 0.9, "link", text="Calendar")
ICON = Region(Box(35, 10, 65, 38), 0.9, "icon")


def test_an_icon_that_was_asked_for_wins_over_its_words() -> None:
    both = Candidates.of([WORD, ICON], [0.99, 0.96])
    assert of_kind("icon", (), both).regions == (ICON,)
    assert of_kind("", ("calendar",), both).regions == (WORD, ICON)


def test_what_lies_within_a_better_one_is_none_of_its_own() -> None:
    frame = Region(Box(0, 0, 100, 70), 0.9, "button")
    assert outer(Candidates.of([frame, WORD], [0.99, 0.96])).regions == (frame,)
