"""What is not looked for, as it could tell nothing: text on plain photos, bare unknown things."""

from __future__ import annotations

import numpy as np

from deixis.core import Box, ReadText, Region, Status
from deixis.core.fakes import FakeDetector, FakeProposer, FakeReader
from deixis.grounders.neuro_symbolic import NeuroSymbolicGrounder
from deixis.perception.elements import ElementFinder
from tests.perception.elements.drawing import Drawing

DOG = Region(Box(40, 60, 140, 200), 0.9, "dog", source="fake")


class Reader(FakeReader):
    reads = 0

    def read(self, image: np.ndarray) -> ReadText:
        self.reads += 1
        return super().read(image)


class Proposer(FakeProposer):
    asked = 0

    def propose(self, image: np.ndarray) -> list[Region]:
        self.asked += 1
        return [Region(Box(150, 60, 250, 200), 0.5, source="fake")]


def eyes() -> tuple[NeuroSymbolicGrounder, Reader, Proposer]:
    reader, proposer = Reader(), Proposer()
    dog = FakeDetector([DOG], labels=("dog",))
    finder = ElementFinder(FakeReader())
    more = {"reader": reader, "elements": finder, "proposer": proposer}
    return NeuroSymbolicGrounder(detectors=[dog], **more), reader, proposer


def snow() -> np.ndarray:
    """As bright and colourless as paper."""
    rng = np.random.default_rng(3)
    coarse = rng.integers(190, 235, (8, 10, 1)).repeat(3, axis=2)
    field = np.kron(coarse, np.ones((30, 32, 1), int)) + rng.integers(-6, 7, (240, 320, 3))
    return np.clip(field, 0, 255).astype(np.uint8)


def test_on_a_photo_as_bright_as_paper_nothing_is_read() -> None:
    grounder, reader, _ = eyes()
    assert grounder.ground(snow(), "the dog").status is Status.FOUND
    assert reader.reads == 0


def test_where_lines_of_marks_show_text_is_read() -> None:
    page = Drawing(320, 240)
    for row in range(5):
        page.write(20, 20 + 40 * row, "Orders by date and name")
    grounder, reader, _ = eyes()
    grounder.ground(np.minimum(page.image, snow()), "the dog")
    assert reader.reads == 1


def test_a_bare_thing_that_nobody_knows_is_not_proposed_as_a_landmark() -> None:
    grounder, _, proposer = eyes()
    told = grounder.ground(snow(), "the dog next to the wheelbarrow")
    assert told.status is Status.FOUND
    assert "could not use “next to the wheelbarrow”" in told.why()
    assert proposer.asked == 0


def test_a_coloured_one_is_not_either_unless_nothing_else_is_seen() -> None:
    grounder, _, proposer = eyes()
    told = grounder.ground(snow(), "the dog next to the red wheelbarrow")
    assert "could not use “next to the red wheelbarrow”" in told.why()
    assert proposer.asked == 0
    blind = NeuroSymbolicGrounder(
        reader=FakeReader(), elements=ElementFinder(FakeReader()), proposer=proposer
    )
    blind.ground(snow(), "the dog next to the red wheelbarrow")
    assert proposer.asked == 1
