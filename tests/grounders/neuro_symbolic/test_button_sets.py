"""Several buttons told by a corner, by the one that is left out, or by being usable."""

from __future__ import annotations

import numpy as np
import pytest

from deixis.core import Box, Region
from tests.grounders.neuro_symbolic.lined_pages import answer, line

FOOT = {
    name: Box(440 + 110 * i, 640, 540 + 110 * i, 670)
    for i, name in enumerate(("Save", "Send", "Print"))
}
LEFT = {"Help": Box(40, 640, 120, 670), "About": Box(130, 640, 210, 670)}
TABS = {
    name: Box(40 + 100 * i, 40, 140 + 100 * i, 70)
    for i, name in enumerate(("General", "Paper", "Fonts"))
}


APPLY = {"Apply": Box(600, 500, 700, 530)}


def found(phrase: str) -> set[str]:
    boxes = {**FOOT, **LEFT, **TABS, **APPLY}
    lines = [line(name, box.x1 + 12, box.y1 + 7) for name, box in boxes.items()]
    lines += [line("Some words of this page", 40, 300 + 40 * i) for i in range(4)]
    page = np.full((700, 800, 3), 255, np.uint8)
    for name, box in boxes.items():
        x1, y1, x2, y2 = (round(edge) for edge in box.xyxy)
        page[y1:y2, x1:x2] = 220
        page[y1 + 8 : y2 - 8, x1 + 12 : x1 + 50 : 3] = 190 if name == "Print" else 20
    regions = [Region(box, 0.8, "button", text=name) for name, box in boxes.items()]
    result = answer(lines, phrase, *regions, image=page)
    names = {box: name for name, box in boxes.items()}
    return {names[region.box] for region in result.regions}


@pytest.mark.parametrize(
    ("phrase", "names"),
    [
        ("the buttons at the bottom right", set(FOOT)),
        ("both buttons in the bottom left corner", set(LEFT)),
        ("the buttons at the bottom", {*FOOT, *LEFT}),
        ("the buttons along the bottom of the page", {*FOOT, *LEFT}),
        ("the bottom buttons", {*FOOT, *LEFT}),
        ("the buttons that aren't disabled", {*FOOT, *LEFT, *APPLY} - {"Print"}),
        ("the buttons other than Send", {"Save", "Print", *LEFT}),
        ("all buttons other than Send", {"Save", "Print", *LEFT, "Apply"}),
    ],
)
def test_all_of_them_and_only_them(phrase: str, names: set[str]) -> None:
    assert found(phrase) == names


BAR = {"Start": Box(0, 660, 80, 700), "Clock": Box(700, 660, 800, 700)}
KEYS = {"Yes": Box(300, 360, 380, 390), "No": Box(400, 360, 480, 390)}


@pytest.mark.parametrize(
    ("phrase", "kind", "names"),
    [
        ("the buttons along the bottom of the dialog", "button", set(KEYS)),
        ("the buttons at the bottom of this window", "link", set(KEYS)),
        ("the buttons at the bottom", "button", set(BAR)),
    ],
)
def test_the_buttons_of_a_dialog_need_no_frame(phrase: str, kind: str, names: set[str]) -> None:
    boxes = {**BAR, **KEYS} if kind == "button" else KEYS
    lines = [line(name, box.x1 + 12, box.y1 + 7) for name, box in boxes.items()]
    lines.append(line("Replace the file?", 220, 220))
    regions = [Region(box, 0.85, kind, text=name) for name, box in boxes.items()]
    regions.append(Region(Box(200, 200, 600, 400), 0.8, "card"))
    result = answer(lines, phrase, *regions, image=np.full((700, 800, 3), 255, np.uint8))
    named = {box: name for name, box in boxes.items()}
    assert {named.get(region.box) for region in result.regions} == names
