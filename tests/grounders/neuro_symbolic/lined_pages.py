"""Pages of given lines and elements, on which look-ups can be tried alone."""

from __future__ import annotations

import numpy as np

from deixis.core import Box, Grounding, ImageArray, ReadText, Region, TextLine, Word
from deixis.core.fakes import FakeProposer, FakeReader
from deixis.grounders.neuro_symbolic import NeuroSymbolicGrounder
from deixis.perception.elements import ElementFinder, Page


def line(text: str, x: float, y: float, *, high: float = 16) -> TextLine:
    words, start = [], x
    for part in text.split():
        words.append(Word(part, Box(start, y, start + 8 * len(part), y + high)))
        start += 8 * (len(part) + 1)
    return TextLine(text, Box(x, y, start - 8, y + high), 0.95, tuple(words))


def right(text: str, x: float, y: float) -> TextLine:
    return line(text, x - 8 * len(text), y)


class Finder(ElementFinder):
    """Finds what it is given, so that the look-ups alone are tried."""

    def __init__(self, reader: FakeReader, regions: tuple[Region, ...] = ()) -> None:
        super().__init__(reader)
        self.regions = regions

    def study(self, image, text: ReadText) -> Page:
        return Page(regions=self.regions)


def answer(
    lines: list[TextLine], phrase: str, *regions: Region, image: ImageArray | None = None
) -> Grounding:
    reader = FakeReader(lines, language="en")
    finder = Finder(reader, tuple(regions))
    grounder = NeuroSymbolicGrounder(reader=reader, elements=finder, proposer=FakeProposer())
    blank = np.full((700, 800, 3), 255, np.uint8)
    return grounder.ground(blank if image is None else image, phrase)
