"""Commands in a terminal."""

from __future__ import annotations

import pytest

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
