"""Charts by what they are drawn with, links by a part of their words, counts by what they count."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace

import numpy as np
import pytest

from deixis.core import Box, Region
from deixis.core.fakes import FakeProposer, FakeReader
from deixis.grounders.neuro_symbolic import NeuroSymbolicGrounder
from deixis.grounders.neuro_symbolic.nouns.shapes import is_loose_day
from deixis.grounders.neuro_symbolic.otherwise.verbatim import verbatim
from deixis.language import parse
from deixis.language.forms import NounPhrase
from deixis.perception.elements import Table
from tests.grounders.neuro_symbolic.lined_pages import answer, line

LINES = [line(text, 40, 500 + 30 * row) for row, text in enumerate(("Spring sale", "New in town"))]
BARS = Region(Box(40, 40, 240, 200), 0.8, "chart")
CURVE = Region(Box(280, 40, 480, 200), 0.75, "chart")
PIE = Region(Box(520, 40, 680, 200), 0.85, "chart")
PARTS = (
    Region(Box(60, 100, 90, 200), 0.8, "bar"),
    Region(Box(110, 60, 140, 200), 0.8, "bar"),
    Region(Box(290, 60, 470, 150), 0.75, "line"),
    Region(Box(600, 40, 680, 120), 0.85, "slice"),
)


@pytest.mark.parametrize(
    ("phrase", "chart"),
    [
        ("the bar chart", BARS),
        ("the column chart", BARS),
        ("the line chart", CURVE),
        ("the pie chart", PIE),
        ("the donut chart", PIE),
    ],
)
def test_a_chart_is_told_by_what_it_is_drawn_with(phrase: str, chart: Region) -> None:
    found = answer(LINES, phrase, BARS, CURVE, PIE, *PARTS)
    assert [region.box for region in found.regions] == [chart.box]


def test_a_chart_that_only_holds_parts_of_another_is_not_meant() -> None:
    wide = Region(Box(300, 40, 640, 210), 0.8, "chart")  # reaches over half of the pie
    found = answer(LINES, "the pie chart", wide, PIE, *PARTS)
    assert [region.box for region in found.regions] == [PIE.box]


def test_a_part_of_its_words_means_all_of_a_link() -> None:
    said = line("Garden notes: frogspawn", 40, 300)
    for label, whole in (("link", True), ("heading", False)):
        element = Region(said.box, 0.85, label, text=said.text)
        found = answer([*LINES, said], "frogspawn", element)
        assert (found.regions[0].box == element.box) is whole


@pytest.mark.parametrize(
    ("phrase", "linked"), [("price check", True), ("the price check", True), ("price check", False)]
)
def test_words_that_stand_in_a_longer_line_are_found_as_they_are(phrase: str, linked: bool) -> None:
    said = line("Wood stain: price check", 40, 300)
    links = [Region(said.box, 0.85, "link", text=said.text)] if linked else []
    found = answer([*LINES, said], phrase, *links)
    words = Box(said.words[2].box.x1, 300, said.box.x2, 316)
    assert [region.box for region in found.regions] == [said.box if linked else words]


def test_a_single_word_of_a_sentence_is_no_answer() -> None:
    reader = FakeReader([line("Wood stain: price check", 40, 300)], language="en")
    scene = NeuroSymbolicGrounder(reader=reader, proposer=FakeProposer()).scene(
        np.full((700, 800, 3), 255, np.uint8)
    )
    for phrase, stands in (("the stain", False), ("the wood stain", True)):
        root = parse(phrase).root
        assert isinstance(root, NounPhrase)
        assert (verbatim(root, scene) is not None) is stands


@pytest.mark.parametrize("phrase", ["price tag", "check price", "all price check"])
def test_other_words_are_not(phrase: str) -> None:
    found = answer([*LINES, line("Wood stain: price check", 40, 300)], phrase)
    assert not any((region.text or "") == "price check" for region in found.regions)


def test_a_number_of_notifications_is_the_badge() -> None:
    badge = Region(Box(700, 20, 720, 40), 0.8, "badge")
    found = answer([*LINES, line("17:27", 20, 10)], "number of notifications", badge)
    assert [region.box for region in found.regions] == [badge.box]


def _nav(first: float, y: float = 20) -> list[Region]:
    """A row at the head of the page whose first name is a link as surely as ``first`` says."""
    names = (("FileBox", first), ("Files", 0.85), ("Shares", 0.85), ("Bin", 0.85))
    return [
        Region(Box(20 + 90 * i, y, 80 + 90 * i, y + 18), score, "link", text=name)
        for i, (name, score) in enumerate(names)
    ]


@pytest.mark.parametrize(("sure", "links"), [(0.56, 3), (0.85, 4)])
def test_the_name_of_a_page_before_its_links_is_none(sure: float, links: int) -> None:
    nav = _nav(sure)
    lines = [*LINES, *(line(item.text or "", item.box.x1, 20, high=18) for item in nav)]
    found = answer(lines, "all the links", *nav)
    assert {region.box for region in found.regions} == {item.box for item in nav[4 - links :]}
    first = answer(lines, "the leftmost link", *nav)
    assert first.regions[0].box == nav[4 - links].box


def test_lower_on_the_page_nothing_is_its_name() -> None:
    nav = _nav(0.56, 320)
    lines = [*LINES, *(line(item.text or "", item.box.x1, 320, high=18) for item in nav)]
    assert len(answer(lines, "all the links", *nav).regions) == 4


def test_a_drawing_in_an_icon_is_no_icon_more() -> None:
    icons = [Region(Box(x, 60, x + 46, 106), 0.7, "icon") for x in (100, 200, 300)]
    inner = [Region(r.box.pad(-8), 0.65, "icon") for r in icons[:2]]
    found = answer(LINES, "all the icons", *icons, *inner)
    assert {region.box for region in found.regions} == {item.box for item in icons}


def test_points_of_a_list_in_a_panel_are_no_links_where_links_are_plain() -> None:
    nav = _nav(0.85)
    panel = Region(Box(20, 80, 300, 300), 0.75, "card")
    points = [Region(Box(40, y, 160, y + 18), 0.56, "link", text="Point") for y in (120, 160)]
    lines = [*LINES, *(line(r.text or "", r.box.x1, r.box.y1, high=18) for r in [*nav, *points])]
    found = answer(lines, "all the links", panel, *nav, *points)
    assert {region.box for region in found.regions} == {item.box for item in nav}
    few = answer(lines, "all the links", panel, *nav[:3], *points)
    assert len(few.regions) == 5


def test_a_day_next_to_its_calendar_is_no_button() -> None:
    table = Table(Box(100, 200, 400, 300), (), (), None, (), 0.9)
    scene = SimpleNamespace(page=SimpleNamespace(tables=(table,)))
    above = Region(Box(350, 150, 400, 199), 0.7, "button", text="1")
    assert is_loose_day(above, scene)
    for other in (replace(above, text="Today"), replace(above, box=Box(350, 100, 400, 150))):
        assert not is_loose_day(other, scene)
    assert not is_loose_day(replace(above, box=Box(380, 150, 430, 199)), scene)
