"""Labels of several words are quoted from the page: where none says them, nothing is meant."""

from __future__ import annotations

import pytest

from deixis.core import Box, Region, Status
from deixis.grounders.neuro_symbolic.purposes.labels import is_label
from tests.grounders.neuro_symbolic.lined_pages import answer, line


@pytest.mark.parametrize(
    ("phrase", "quoted"),
    [
        ("the Delete comment button", True),
        ("the Sign in link", True),
        ("the Help tab", True),
        ('the "Cancel" button', True),
        ("the “Cancel” link", True),
        ("the Settings button", False),
        ("the button for deleting a comment", False),
        ("delete the comment", False),
    ],
)
def test_two_words_and_more_with_a_capital_are_quoted(phrase: str, quoted: bool) -> None:
    assert is_label(phrase) is quoted


def test_a_quoted_label_that_stands_nowhere_is_absent() -> None:
    lines = [line("Remove", 100, 100), line("Send", 300, 100)]
    buttons = [
        Region(Box(90, 92, 170, 124), 0.8, "button", text="Remove"),
        Region(Box(290, 92, 350, 124), 0.8, "button", text="Send"),
    ]
    assert answer(lines, "the Delete all button", *buttons).status is Status.ABSENT
    assert answer(lines, "the delete button", *buttons).best.box.x1 == 90
