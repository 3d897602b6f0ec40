"""Commands in a terminal."""

from __future__ import annotations

import numpy as np
import pytest

from deixis.core import Box, ImageArray, TextLine
from deixis.core.fakes import FakeProposer, FakeReader
from deixis.grounders.neuro_symbolic import NeuroSymbolicGrounder
from deixis.grounders.neuro_symbolic.nouns.console_rows import console_rows
from tests.grounders.neuro_symbolic.lined_pages import answer, line

SHELL = [
    line("lea@quarry:~/bakery$ git pull", 30, 60),
    line("Already up to date.", 30, 84),
    line("lea@quarry:~/bakery$ npm run build", 30, 108),
    line("> vite build", 30, 132),
    line("> bakery 3.2 build", 30, 156),
    line("lea@quarry:~/bakery$ vim src/timer.ts", 30, 180),
]


@pytest.mark.parametrize(
    ("phrase", "said"),
    [
        ("the first command", ["git pull"]),
        ("the last command", ["vim src/timer.ts"]),
        ("the command after git pull", ["npm run build"]),
        ("all the commands", ["git pull", "npm run build", "vim src/timer.ts"]),
    ],
)
def test_a_command_stands_behind_a_prompt(phrase: str, said: list[str]) -> None:
    found = answer(SHELL, phrase)
    lines = sorted(found.regions, key=lambda region: region.box.y1)
    assert [region.text for region in lines] == said
    assert all(region.box.x1 == 30 + 8 * 21 for region in lines)


def test_a_cursor_that_was_read_is_no_command() -> None:
    prompt = line("lea@quarry:~/bakery$", 30, 204)
    cursor = TextLine("1", Box(200, 202, 202, 222), 0.9)
    assert answer([*SHELL, prompt, cursor], "the last command").best.text == "vim src/timer.ts"
    digit = TextLine("1", Box(200, 204, 208, 220), 0.9)
    assert answer([*SHELL, prompt, digit], "the last command").best.text == "1"


def _coloured() -> tuple[list[TextLine], ImageArray]:
    """White letters on black; the second line and the fifth are red."""
    page = np.full((300, 800, 3), 10, np.uint8)
    for index, row in enumerate(SHELL):
        ink = (230, 40, 40) if index in (1, 4) else (235, 235, 235)
        x1, y1, x2, y2 = (round(edge) for edge in row.box.xyxy)
        for x in range(x1, x2, 8):
            page[y1 + 2 : y2 - 2, x : x + 4] = ink
    return SHELL, page


@pytest.mark.parametrize(
    ("phrase", "which"),
    [
        ("the red lines", [1, 4]),
        ("the first red line", [1]),
        ("the lines printed in red", [1, 4]),
        ("the commands that were typed", [0, 2, 5]),
    ],
)
def test_lines_of_a_terminal_by_colour(phrase: str, which: list[int]) -> None:
    lines, page = _coloured()
    found = answer(lines, phrase, image=page)
    assert sorted(round((r.box.y1 - 60) / 24) for r in found.regions) == which


def test_no_line_has_a_colour_that_none_is_set_in() -> None:
    lines, page = _coloured()
    assert not answer(lines, "the green line", image=page).regions


LISTING = [
    line("lea@quarry:~$ ls -l", 30, 60),
    line("-rw-r--r-- 1 lea 82523 run.sh", 30, 84),
    line("-rw-r--r-- 1 lea 550 main.c", 30, 108),
    line("lea@quarry:~$ make test", 30, 132),
    line("running 192 tests", 30, 156),
    line("4 failed", 30, 180),
    line("188 passed", 30, 204),
    line("lea@quarry:~$", 30, 228),
]


def _wide(start: int, stop: int, row: int, below: int = 0) -> Box:
    return Box(30 + 8 * start, 60 + 24 * row, 30 + 8 * stop, 76 + 24 * (row + below))


@pytest.mark.parametrize(
    ("phrase", "boxes"),
    [
        ("the last line", [_wide(0, 13, 7)]),
        ("the second line", [_wide(0, 29, 1)]),
        ("the last line of output", [_wide(0, 10, 6)]),
        ("the prompt", [_wide(0, 13, 7)]),
        ("the first prompt", [_wide(0, 13, 0)]),
        ("all the prompts", [_wide(0, 13, row) for row in (0, 3, 7)]),
        ("the output of make test", [_wide(0, 17, 4, 2)]),
        ("the largest file", [_wide(23, 29, 1)]),
        ("the file with the fewest bytes", [_wide(21, 27, 2)]),
        ("how many bytes has main.c", [_wide(17, 20, 2)]),
        ("all the file names", [_wide(23, 29, 1), _wide(21, 27, 2)]),
        ("failed tests line", [_wide(0, 8, 5)]),
        ("the line with the number of passed tests", [_wide(0, 10, 6)]),
    ],
)
def test_parts_of_a_terminal(phrase: str, boxes: list[Box]) -> None:
    found = answer(LISTING, phrase)
    assert len(found.regions) == len(boxes), found.why()
    for region, box in zip(found.regions, boxes, strict=True):
        assert region.box.xyxy == pytest.approx(box.xyxy)


@pytest.mark.parametrize(("wide", "high", "seen"), [(8, 16, True), (30, 16, False), (0, 0, False)])
def test_the_cursor_is_a_filled_block_behind_the_last_prompt(
    wide: int, high: int, seen: bool
) -> None:
    page = np.full((300, 800, 3), 10, np.uint8)
    page[228 : 228 + high, 140 : 140 + wide] = 220
    found = answer(LISTING, "the blinking block", image=page)
    assert (found.best is not None and found.best.box == Box(140, 228, 148, 244)) is seen


def test_without_a_prompt_there_are_no_parts_of_a_terminal() -> None:
    found = answer(LISTING[1:3], "the output of make test")
    assert all(region.box.height < 20 for region in found.regions)


def test_names_of_channels_are_no_prompts() -> None:
    page = [line(name, 30, 60 + 24 * i) for i, name in enumerate(("#lounge", "#garden", "#tools"))]
    page += [line("bring the gloves", 200, 60), line("not before noon", 200, 84)]
    reader = FakeReader(page, language="en")
    grounder = NeuroSymbolicGrounder(reader=reader, proposer=FakeProposer())
    assert console_rows(grounder.scene(np.full((300, 600, 3), 255, np.uint8))) == []
