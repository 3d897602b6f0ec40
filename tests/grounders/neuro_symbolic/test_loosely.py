"""Kinds taken loosely where a place tells which is meant, and nowhere else."""

from deixis.core import Box, Region, Status
from tests.grounders.neuro_symbolic.lined_pages import answer, line

WORDS = [line("Some words of this page", 40, 500), line("and some more of them", 40, 540)]
LOW = [Region(Box(x, 600, x + 80, 630), 0.81, "button") for x in (100, 300)]
CROSS = Region(Box(760, 20, 780, 40), 0.45, "icon")


def test_a_mere_icon_is_the_button_where_no_other_stands_at_the_corner():
    found = answer(WORDS, "the button at the top right", *LOW, CROSS)
    assert found.status is Status.FOUND
    assert found.best.box == CROSS.box


def test_a_plain_button_at_the_corner_is_preferred():
    plain = Region(Box(690, 18, 750, 42), 0.81, "button")
    found = answer(WORDS, "the button at the top right", *LOW, plain, CROSS)
    assert found.best.box == plain.box


def test_what_stands_between_is_meant_though_it_is_no_plain_link():
    ends = [line("Back", 100, 300), line("Next", 500, 300), line("Skip this page", 280, 300)]
    links = [Region(Box(100, 100, 180, 116), 0.8, "link", text="Opening hours")]
    lines = [*WORDS, *ends, line("Opening hours", 100, 100)]
    skip = Region(ends[2].box, 0.5, "text", text="Skip this page")
    found = answer(lines, "the link between Back and Next", *links, skip)
    assert found.status is Status.FOUND
    assert found.best.box == skip.box


def test_several_are_not_taken_loosely():
    found = answer(WORDS, "all the buttons at the top right", *LOW, CROSS)
    assert CROSS.box not in {region.box for region in found.regions}


def test_words_alone_are_no_field():
    """What is worked has its words beside it: where none is seen, the words are not it."""
    lines = [*WORDS, line("Email", 100, 100)]
    fields = [Region(Box(300, y, 600, y + 40), 0.85, "textbox") for y in (300, 400)]
    assert answer(lines, "the field labelled Email", *fields).status is Status.ABSENT


def test_half_of_a_label_is_another_label():
    said = Region(Box(500, 600, 600, 634), 0.81, "button", text="Comment")
    lines = [*WORDS, line("Comment", 520, 608)]
    assert answer(lines, "the Delete comment button", said).status is Status.ABSENT
    assert answer(lines, "the Comment button", said).best.box == said.box
