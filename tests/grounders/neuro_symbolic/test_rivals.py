"""Which of several controls that serve a purpose alike is meant."""

from __future__ import annotations

from deixis.core import Box, Region
from deixis.grounders.neuro_symbolic.candidates import Candidates
from deixis.grounders.neuro_symbolic.purposes.asked_kinds import of_kind
from deixis.grounders.neuro_symbolic.purposes.rivals import outer, worded

WORD = Region(Box(10, 40, 90, 60), 0.9, "link", text="Calendar")
ICON = Region(Box(35, 10, 65, 38), 0.9, "icon")


def test_an_icon_that_was_asked_for_wins_over_its_words() -> None:
    both = Candidates.of([WORD, ICON], [0.99, 0.96])
    assert of_kind("icon", (), both).regions == (ICON,)
    assert of_kind("", ("calendar",), both).regions == (WORD, ICON)


def test_what_lies_within_a_better_one_is_none_of_its_own() -> None:
    frame = Region(Box(0, 0, 100, 70), 0.9, "button")
    assert outer(Candidates.of([frame, WORD], [0.99, 0.96])).regions == (frame,)


def test_of_a_drawing_and_the_words_after_it_the_words_are_asked_for() -> None:
    icon = Region(Box(10, 40, 30, 60), 0.9, "icon")
    words = Region(Box(40, 42, 120, 58), 0.9, "link", text="Freeze card")
    far = Region(Box(300, 42, 380, 58), 0.9, "link", text="Lock")
    found = worded(Candidates.of([icon, words], [0.98, 0.9]))
    assert found.regions == (words,)
    assert found.scores[0] > 0.95
    assert len(worded(Candidates.of([icon, far], [0.98, 0.9]))) == 2


def test_drawings_elsewhere_give_way_to_words_that_clearly_serve() -> None:
    key = Region(Box(300, 200, 320, 220), 0.9, "icon")
    words = Region(Box(40, 42, 120, 58), 0.9, "link", text="Change password")
    assert worded(Candidates.of([key, words], [0.98, 0.97])).regions[0] == words
    assert worded(Candidates.of([key, words], [0.98, 0.8])).regions[0] == key
    beside = Region(Box(300, 40, 320, 60), 0.9, "icon")  # the button of a field
    assert worded(Candidates.of([beside, words], [0.98, 0.97])).regions[0] == beside
