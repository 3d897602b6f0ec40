"""Links by where they lead."""

from __future__ import annotations

import pytest

from deixis.core import Region, Status
from tests.grounders.neuro_symbolic.lined_pages import answer, line

WORDS = ["Home", "Residents", "Businesses", "Contact"]
LINES = [line(word, 40 + 140 * i, 40) for i, word in enumerate(WORDS)]
LINKS = [Region(item.box, 0.9, "link", text=item.text) for item in LINES]


@pytest.mark.parametrize("phrase", ["the link to Businesses", "link to Businesses"])
def test_the_link_to_a_word_says_it(phrase: str) -> None:
    found = answer(LINES, phrase, *LINKS)

    assert found.status is Status.FOUND, found.why()
    assert found.best.box == LINKS[2].box


def test_a_link_to_what_is_written_nowhere_is_absent() -> None:
    assert answer(LINES, "the link to Departments", *LINKS).status is Status.ABSENT


def test_a_place_is_no_destination() -> None:
    found = answer(LINES, "the link to the left of Residents", *LINKS)

    assert found.best.box == LINKS[0].box, found.why()
