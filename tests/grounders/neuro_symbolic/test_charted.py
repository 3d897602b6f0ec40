"""Slices and bars by the words that stand for them."""

from __future__ import annotations

import numpy as np
import pytest

from deixis.core import Box, Grounding, ImageArray, Region
from deixis.core.fakes import FakeProposer, FakeReader
from deixis.grounders.neuro_symbolic import NeuroSymbolicGrounder
from deixis.grounders.neuro_symbolic.records.answering.charted import charted
from deixis.grounders.neuro_symbolic.records.asking.phrases import read_phrase
from deixis.perception.elements import Bar, Chart, ElementFinder, Page
from tests.grounders.neuro_symbolic.lined_pages import line

COLOURS = {"Rent 40 %": (30, 110, 220), "Food 35 %": (250, 170, 10), "Fun 25 %": (60, 160, 70)}
SLICES = (Box(100, 100, 180, 260), Box(60, 160, 160, 260), Box(20, 100, 100, 180))
LEGEND = Box(300, 90, 420, 190)
BARS = {
    "Mon": Box(500, 200, 540, 300),
    "Wed": Box(560, 150, 600, 300),
    "Fri": Box(620, 99, 660, 300),
}


def _asked(phrase: str) -> Grounding:
    grounder, page = _grounder()
    return grounder.ground(page, phrase)


def _grounder(*, marks: bool = True) -> tuple[NeuroSymbolicGrounder, ImageArray]:
    page = np.full((400, 800, 3), 255, np.uint8)
    lines = []
    for index, ((name, colour), box) in enumerate(zip(COLOURS.items(), SLICES, strict=True)):
        x1, y1, x2, y2 = (round(edge) for edge in box.xyxy)
        page[y1:y2, x1:x2] = colour  # a box has some of the slice beside it, as on real pies
        lines.append(line(name, 330, 100 + 30 * index))
        if marks:
            page[102 + 30 * index : 114 + 30 * index, 308:320] = colour
    lines += [line(name, box.x1 + 8, 306) for name, box in BARS.items()]
    bars = tuple(Bar(box, (9.0, 9.0, 9.0), name, box.height) for name, box in BARS.items())
    chart = Chart(Box(490, 90, 680, 330), bars)

    class Charts(ElementFinder):
        def study(self, image, text) -> Page:
            regions = [Region(box, 0.9, "slice") for box in SLICES]
            regions += [Region(box, 0.9, "bar") for box in BARS.values()]
            return Page(regions=(*regions, Region(LEGEND, 0.8, "legend")), charts=(chart,))

    reader = FakeReader(lines, language="en")
    grounder = NeuroSymbolicGrounder(
        reader=reader, elements=Charts(reader), proposer=FakeProposer()
    )
    return grounder, page


@pytest.mark.parametrize(
    ("phrase", "box"),
    [
        ("the slice for Rent", SLICES[0]),
        ("the slice of food", SLICES[1]),
        ("Fun slice", SLICES[2]),
        ("the bar for Wednesday", BARS["Wed"]),
        ("friday's bar", BARS["Fri"]),
    ],
)
def test_a_part_of_a_chart_is_told_by_its_words(phrase: str, box: Box) -> None:
    assert [region.box for region in _asked(phrase).regions] == [box]


@pytest.mark.parametrize(("marks", "count"), [(True, 1), (False, 0)])
def test_without_a_mark_before_them_words_tell_no_slice(marks: bool, count: int) -> None:
    grounder, page = _grounder(marks=marks)
    assert len(charted(read_phrase("the slice for Rent"), grounder.scene(page))) == count
