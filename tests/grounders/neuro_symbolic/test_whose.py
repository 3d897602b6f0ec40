"""Messages by who wrote them and what became of them."""

from __future__ import annotations

import pytest

from deixis.core import Box, Region, Status, TextLine
from tests.grounders.neuro_symbolic.lined_pages import answer, line, right

SAID = (
    ("Hey! Is the bike still for sale?", True),
    ("Yes it is", False),
    ("How much do you want for it?", True),
    ("120 euros, with the lock", False),
    ("Deal. Where do we meet?", True),
    ("Main station at six", False),
)


def _talk(
    under: dict[int, str], over: dict[int, str], *extra: TextLine
) -> tuple[list[TextLine], list[Region]]:
    lines, boxes = list(extra), []
    for index, (said, theirs) in enumerate(SAID):
        wide, y = 8 * len(said) + 20, 120 + 84 * index
        x = 200 if theirs else 760 - wide
        lines.append(line(said, x + 10, y + 14))
        if index in under:
            lines.append(
                line(under[index], x, y + 48) if theirs else right(under[index], 760, y + 48)
            )
        if index in over:
            lines.append(line(over[index], x, y - 18))
        boxes.append(Region(Box(x, y, x + wide, y + 44), 0.7, "card", text=said))
    return lines, boxes


ROLES = {i: f"{'Customer' if theirs else 'Agent'}, 14:0{i}" for i, (_, theirs) in enumerate(SAID)}
NAMES = {0: "Greta Holm", 2: "Theo", 4: "Greta Holm"}
FATES = {1: "Read 16:20", 3: "Delivered", 5: "Not sent. Tap to try again"}


@pytest.mark.parametrize(
    ("under", "over", "phrase", "which"),
    [
        (ROLES, {}, "the customer's messages", [0, 2, 4]),
        (ROLES, {}, "the agent's last reply", [5]),
        (ROLES, {}, "the customer's first message", [0]),
        (ROLES, {}, "the messages that are not from the customer", [1, 3, 5]),
        ({}, NAMES, "Theo's message", [2]),
        ({}, NAMES, "the messages from Greta", [0, 4]),
        ({}, NAMES, "my last message", [5]),
        ({}, NAMES, "the last message from Greta", [4]),
        ({}, NAMES, "all the messages with a question mark", [0, 2, 4]),
        (FATES, {}, "the message that was not sent", [5]),
        (FATES, {}, "the message that was delivered", [3]),
        ({}, {}, "the message about the price", [3]),
        ({}, {}, "the message about the bike", [0]),
    ],
)
def test_messages_by_their_writer(
    under: dict[int, str], over: dict[int, str], phrase: str, which: list[int]
) -> None:
    lines, boxes = _talk(under, over)
    found = answer(lines, phrase, *boxes)
    assert sorted(round((r.box.y1 - 120) / 84) for r in found.regions) == which


def test_the_one_named_over_a_talk_of_two_is_the_other() -> None:
    lines, boxes = _talk({}, {}, line("Greta Holm", 260, 30))
    found = answer(lines, "the first message from Greta", *boxes)
    assert found.best.box == boxes[0].box


@pytest.mark.parametrize("phrase", ["the message from Pavel", "the message about the helmet"])
def test_nobody_said_that(phrase: str) -> None:
    lines, boxes = _talk({}, NAMES)
    assert answer(lines, phrase, *boxes).status is Status.ABSENT


def test_the_time_of_a_message_stands_under_it() -> None:
    lines, boxes = _talk(ROLES, {})
    assert answer(lines, "the time of the agent's first reply", *boxes).best.text == "14:01"


def test_a_pane_about_the_customer_is_shown_to_the_one_who_helps() -> None:
    lines, boxes = _talk({}, {}, line("Customer", 20, 60))
    found = answer(lines, "the customer's messages", *boxes)
    assert sorted(round((r.box.y1 - 120) / 84) for r in found.regions) == [0, 2, 4]
    lines, boxes = _talk({}, {}, line("Lamps", 20, 60), line("...", 20, 90))
    found = answer(lines, "the customer's messages", *boxes)
    assert sorted(round((r.box.y1 - 120) / 84) for r in found.regions) == [1, 3, 5]


def test_name_and_time_may_stand_in_the_bubble_over_what_is_written() -> None:
    lines, boxes = [], []
    for index, (said, theirs) in enumerate(SAID):
        wide, y = max(8 * len(said) + 20, 110), 120 + 84 * index
        x = 200 if theirs else 760 - wide
        head = f"{'Greta' if theirs else 'You'} 15:0{index}"
        lines += [line(head, x + 10, y + 6), line(said, x + 10, y + 30)]
        boxes.append(Region(Box(x, y, x + wide, y + 54), 0.7, "card", text=said))
    assert answer(lines, "the time of the third message", *boxes).best.text == "15:02"
    assert answer(lines, "the last message from Greta", *boxes).best.box == boxes[4].box
