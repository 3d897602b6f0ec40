"""Talks in bubbles: what is one, whatever else stands on the page."""

from __future__ import annotations

import numpy as np
import pytest

from deixis.core import Box, ImageArray, Region, TextLine
from deixis.core.fakes import FakeProposer, FakeReader
from deixis.grounders.neuro_symbolic import NeuroSymbolicGrounder
from deixis.grounders.neuro_symbolic.records.finding.talks import bubbles_of
from tests.grounders.neuro_symbolic.lined_pages import Finder, answer, line

TALK = (
    ("Hello, my new kettle leaks from the base", True),
    ("Sorry to hear that", False),
    ("I bought it on 2 May", True),
    ("We can send you a new one", False),
    ("A new one please", True),
)


def _page(*, kind: str = "card", score: float = 0.7) -> tuple[list[TextLine], list[Region]]:
    lines, boxes = [], []
    for index, (said, theirs) in enumerate(TALK):
        wide, y = 8 * len(said) + 20, 100 + 64 * index
        x = 200 if theirs else 760 - wide
        lines.append(line(said, x + 10, y + 14))
        boxes.append(Region(Box(x, y, x + wide, y + 44), score, kind, text=said))
    return lines, boxes


@pytest.mark.parametrize("kind", ["card", "button", "textbox", "badge"])
@pytest.mark.parametrize("score", [0.1, 0.8])
def test_what_a_bubble_was_taken_for_does_not_matter(kind: str, score: float) -> None:
    lines, boxes = _page(kind=kind, score=score)
    assert answer(lines, "the last message", *boxes).best.box == boxes[-1].box


def test_a_note_over_all_the_pane_breaks_no_talk() -> None:
    lines, boxes = _page()
    lower = [Region(_down(b.box, 130), 0.7, "card", text=b.text) for b in boxes[3:]]
    moved = [
        line(said, box.box.x1 + 10, box.box.y1 + 14)
        for (said, _), box in zip(TALK[3:], lower, strict=True)
    ]
    note = Region(Box(200, 290, 760, 400), 0.8, "card", text="Internal note")
    page = [*lines[:3], line("Internal note", 210, 310), *moved]
    found = answer(page, "the first message", *boxes[:3], note, *lower)
    assert found.best.box == boxes[0].box
    assert answer(page, "the last message", *boxes[:3], note, *lower).best.box == lower[-1].box


def test_buttons_over_and_under_a_talk_are_no_messages() -> None:
    lines, boxes = _page()
    names = (
        ("Transfer", 560, 50),
        ("Close chat", 660, 50),
        ("Add note", 560, 430),
        ("Send", 700, 430),
    )
    buttons = [
        Region(Box(x, y, 760 if x > 650 else x + 80, y + 34), 0.8, "button", text=said)
        for said, x, y in names
    ]
    page = [*lines, *(line(said, x + 8, y + 9) for said, x, y in names)]
    assert answer(page, "the first message", *boxes, *buttons).best.box == boxes[0].box
    assert answer(page, "the last message", *boxes, *buttons).best.box == boxes[-1].box


def test_fields_with_a_button_under_them_are_no_talk() -> None:
    fields = [Region(Box(100, 100 + 70 * i, 600, 140 + 70 * i), 0.8, "textbox") for i in range(4)]
    lines = [
        line(said, 110, 112 + 70 * i)
        for i, said in enumerate(("Ada", "44 Elm Row", "Malmo", "Sweden"))
    ]
    button = Region(Box(560, 390, 700, 430), 0.8, "button", text="Clear the form")
    lines.append(line("Clear the form", 570, 402))
    image = np.full((700, 800, 3), 255, np.uint8)
    found = answer(lines, "the last message", *fields, button, image=image)
    assert not any(region.label == "message" for region in found.regions)


def _down(box: Box, by: float) -> Box:
    return Box(box.x1, box.y1 + by, box.x2, box.y2 + by)


EVEN = (
    ("My card was refused twice in a shop in town today", True),
    ("I am sorry about that, let me have a look at it", False),
    ("The card was paused as it was used abroad today!", False),
    ("Yes, I flew at eight this morning, please help me", True),
)


def _even(*, toned: bool) -> tuple[list[TextLine], list[Region], ImageArray]:
    """Bubbles of one width, the sides on grounds of their own or not."""
    page = np.full((700, 800, 3), 255, np.uint8)
    lines, boxes = [], []
    for index, (said, theirs) in enumerate(EVEN):
        y, x = 100 + 64 * index, 200 if theirs else 360
        page[y : y + 44, x : x + 400] = (235, 238, 240) if theirs or not toned else (30, 100, 200)
        lines.append(line(said, x + 4, y + 14))
        boxes.append(Region(Box(x, y, x + 400, y + 44), 0.7, "card", text=said))
    return lines, boxes, page


@pytest.mark.parametrize("toned", [True, False])
def test_two_grounds_tell_a_talk_whose_bubbles_are_as_wide(toned: bool) -> None:
    lines, boxes, page = _even(toned=toned)
    found = answer(lines, "messages sent by me", *boxes, image=page)
    mine = [region.box for region in found.regions if region.label == "message"]
    assert mine == ([boxes[1].box, boxes[2].box] if toned else [])


def test_the_button_under_the_field_to_write_in_is_no_message() -> None:
    lines, boxes = _page()
    field = Region(Box(200, 430, 760, 490), 0.7, "textbox", text="")
    send = Region(Box(690, 500, 760, 534), 0.8, "button", text="Send")
    lines.append(line("Send", 710, 509))
    assert answer(lines, "the last message", *boxes, field, send).best.box == boxes[-1].box


@pytest.mark.parametrize("phrase", ["the messages I sent", "messages I sent"])
def test_what_i_sent_is_not_the_button_that_sends(phrase: str) -> None:
    lines, boxes = _page()
    send = Region(Box(690, 600, 760, 634), 0.8, "button", text="Send")
    lines.append(line("Send", 710, 609))
    found = answer(lines, phrase, *boxes, send)
    assert [region.box for region in found.regions] == [boxes[1].box, boxes[3].box]


WRITERS = ("Grandpa", "Lena", "Grandpa")


def test_a_recording_under_a_known_name_is_by_its_writer() -> None:
    lines, boxes = [], []
    page = np.full((700, 800, 3), 235, np.uint8)
    said = ("Are we still on for lunch at one?", "I made the plum cake already", "0:14")
    for index, (who, words) in enumerate(zip(WRITERS, said, strict=True)):
        y = 100 + 100 * index
        wide = max(8 * len(words), 140) + 20 + 10 * index
        lines += [line(who, 110, y + 8), line(words, 110, y + 32), line("10:02", 110, y + 58)]
        boxes.append(Region(Box(100, y, 100 + wide, y + 80), 0.7, "card"))
    lines += [line("Yes, and I bring the potatoes", 440, 410), line("10:50", 640, 436)]
    boxes.append(Region(Box(430, 400, 700, 460), 0.7, "card"))
    assert answer(lines, "the voice message", *boxes, image=page).best.box == boxes[2].box
    found = answer(lines, "all of Grandpa's messages", *boxes, image=page)
    assert [r.box.y1 for r in found.regions] == [100, 300]


@pytest.mark.parametrize(
    ("wide", "timed", "talk"),
    [(400, True, True), (400, False, False), (270, True, False)],  # 270: side by side
)
def test_bubbles_of_one_width_tell_their_times(wide: int, *, timed: bool, talk: bool) -> None:
    said = ("The bike has a flat tyre today", "We can swap it on Thursday", "Thursday is fine then")
    lines, boxes = [], []
    for index, words in enumerate(said):
        x, y = (660 - wide if index == 1 else 100), 100 + 90 * index
        lines.append(line(words, x + 10, y + 10))
        lines.append(line(f"13:{20 + index}" if timed else "sent", x + 10, y + 40))
        boxes.append(Region(Box(x, y, x + wide, y + 70), 0.7, "card", text=words))
    reader = FakeReader(lines, language="en")
    finder = Finder(reader, tuple(boxes))
    grounder = NeuroSymbolicGrounder(reader=reader, elements=finder, proposer=FakeProposer())
    scene = grounder.scene(np.full((700, 800, 3), 255, np.uint8))
    assert bubbles_of(scene) == (boxes if talk else [])
