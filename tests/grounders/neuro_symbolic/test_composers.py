"""The field of a talk where a message is written."""

from __future__ import annotations

import pytest

from deixis.core import Box, Region, Status
from deixis.grounders.neuro_symbolic.nouns.composers import asks_for_composer
from tests.grounders.neuro_symbolic.lined_pages import answer, line

TALK = [
    line("Ada Long 9:04", 60, 60),
    line("The gate code changed, it is on the list.", 60, 84),
    line("Message from the office: closed on Monday", 60, 120),
]
HINT = line("Message #visits", 70, 620)
FRAME = Region(Box(50, 605, 700, 690), 0.8, "navigation", text="Message #visits B I")
NOTE = Region(Box(50, 110, 700, 150), 0.8, "card", text="Message from the office")


@pytest.mark.parametrize(
    "phrase", ["the message box", "the message field", "the reply box", "the chat input"]
)
def test_the_box_around_the_hint_is_meant_without_its_tools(phrase: str) -> None:
    tools = [Region(Box(60 + 40 * i, 660, 80 + 40 * i, 680), 0.7, "icon") for i in range(3)]
    result = answer([*TALK, HINT], phrase, FRAME, NOTE, *tools)

    assert result.best.box.iou(Box(50, 605, 700, 648)) > 0.8, result.why()


def test_a_field_is_meant_rather_than_a_card_with_a_message() -> None:
    field = Region(Box(50, 605, 700, 650), 0.8, "textbox", text="Message #visits")
    result = answer([*TALK, HINT], "the message box", field, NOTE)

    assert result.best.box == field.box, result.why()


def test_where_nothing_is_to_be_written_a_message_box_is_a_card() -> None:
    result = answer(TALK, "the message box", NOTE)

    assert result.best.box == NOTE.box, result.why()


@pytest.mark.parametrize(
    "phrase",
    [
        "where do I write",
        "the field where I type",
        "the box where I write my message",
        "the place to write a reply",
    ],
)
def test_where_one_writes_is_the_field_and_not_what_was_said(phrase: str) -> None:
    said = Region(Box(50, 70, 700, 100), 0.6, "textbox", text="The gate code changed")
    field = Region(Box(50, 605, 700, 650), 0.8, "textbox", text="Message #visits")
    result = answer([*TALK, HINT], phrase, said, field, NOTE)

    assert result.status is Status.FOUND, result.why()
    assert result.best.box == field.box


@pytest.mark.parametrize(
    "phrase", ["the field where I enter my street", "where it is written", "the place to pay"]
)
def test_what_asks_for_another_field_asks_for_no_message(phrase: str) -> None:
    assert not asks_for_composer(phrase)
