"""Blocks of code are frames with letters of one width."""

from __future__ import annotations

from deixis.core import Box, Region, TextLine, Word
from tests.grounders.neuro_symbolic.lined_pages import answer


def _line(text: str, x: float, y: float, breadths: tuple[float, ...]) -> TextLine:
    words = []
    for index, part in enumerate(text.split()):
        breadth = breadths[index % len(breadths)]
        words.append(Word(part, Box(x, y, x + breadth * (len(part) - 0.2), y + 12)))
        x = words[-1].box.x2 + 8
    return TextLine(text, Box(words[0].box.x1, y, words[-1].box.x2, y + 12), 0.9, tuple(words))


PROSE, CODE = (6.0, 8.0, 6.8), (7.8,)
TEXT = [
    _line("Quick start guide", 40, 40, PROSE),
    _line("install garden notes first", 60, 110, CODE),
    _line("Note that files are never overwritten", 60, 210, PROSE),
    _line("garden serve --port 4100", 60, 310, CODE),
]
FIRST = Region(Box(40, 95, 640, 140), 0.7, "dropdown", text="install garden notes first")
NOTE = Region(Box(40, 195, 640, 240), 0.7, "card", text="Note that files")
SECOND = Region(Box(40, 295, 640, 340), 0.6, "card", text="garden serve")


def test_frames_of_code_are_blocks_whatever_they_look_like_else() -> None:
    first = answer(TEXT, "the first code block", FIRST, NOTE, SECOND)
    every = answer(TEXT, "all the code blocks", FIRST, NOTE, SECOND)

    assert first.best.box == FIRST.box, first.why()
    assert {region.box for region in every.regions} == {FIRST.box, SECOND.box}


def test_an_inline_piece_of_code_is_no_block() -> None:
    inline = Region(Box(300, 305, 360, 325), 0.8, "badge", text="serve")
    found = answer(TEXT, "the last code block", FIRST, NOTE, SECOND, inline)

    assert found.best.box == SECOND.box, found.why()
