"""Talks in lines, and the channels beside them."""

from __future__ import annotations

import numpy as np
import pytest

from deixis.core import ImageArray, TextLine
from tests.grounders.neuro_symbolic.lined_pages import answer, line

CHANNELS = ("#lounge", "#garden", "#tools", "#weather")
SAID = (
    ("mira", "is the greenhouse open today?"),
    ("tom", "not before noon, the lock is stuck"),
    ("", "storm warning until midnight"),
    ("mira", "then we meet at the shed instead"),
    ("oskar", "fine, bring the blue bucket please"),
    ("tom", "and the gloves"),
)
AT, STEP, HIGH = 60, 34, 14
PANE = (200, 700)


def _page(*, reverse: bool = False, step: int = STEP) -> tuple[list[TextLine], ImageArray]:
    """Names end at x = 300, or begin at 220, and words begin at 312; a border on each side."""
    page = np.full((700, 800, 3), 20, np.uint8)
    page[:, PANE[0] - 2 : PANE[0]] = page[:, PANE[1] : PANE[1] + 2] = 120
    lines = [line(name, 20, 60 + 30 * i, high=HIGH) for i, name in enumerate(CHANNELS)]
    for index, (who, said) in enumerate(SAID):
        y = AT + step * index
        if who:
            lines.append(line(who, 262 if reverse else 300 - 8 * len(who), y, high=HIGH))
        lines.append(line(said, 312, y, high=HIGH))
        ink = (255, 90, 90) if not who else (200, 230, 200)
        for x in range(312, 312 + 8 * len(said), 8):
            page[y + 2 : y + HIGH - 2, x : x + 3] = ink
    page[AT + 2 * step + 3 : AT + 2 * step + 11, 285:295] = (255, 90, 90)  # a mark for a name
    return lines, page


@pytest.mark.parametrize("reverse", [False, True])
@pytest.mark.parametrize(
    ("phrase", "which"),
    [
        ("all the messages from tom", [1, 5]),
        ("the last message from mira", [3]),
        ("the message about the bucket", [4]),
        ('the message under "not before noon, the lock is stuck"', [2]),
        ("the red message", [2]),
        ("the last message", [5]),
        ("the line about the gloves", [5]),
    ],
)
def test_posts_are_lines_behind_names(phrase: str, which: list[int], *, reverse: bool) -> None:
    lines, page = _page(reverse=reverse)
    found = answer(lines, phrase, image=page)
    assert sorted(round((r.box.center[1] - AT - HIGH / 2) / STEP) for r in found.regions) == which
    for region in found.regions:  # lines well apart have strips of their own
        assert (region.box.x1, region.box.x2) == pytest.approx(PANE, abs=2)
        assert region.box.height == pytest.approx(STEP, abs=2)


def test_close_lines_are_as_large_as_their_words() -> None:
    lines, page = _page(step=22)
    found = answer(lines, "the message about the bucket", image=page)
    assert found.best.box.x1 == pytest.approx(260, abs=1)
    assert found.best.box.height == pytest.approx(HIGH, abs=2)


def test_who_wrote_nothing_has_no_message() -> None:
    lines, page = _page()
    lines.append(line("zuzana", 720, 60, high=HIGH))
    assert answer(lines, "the message from zuzana", image=page).status.value == "ABSENT"


def test_a_list_of_values_behind_names_is_no_talk() -> None:
    rows = (("pine", "12 m"), ("oak", "20 m"), ("pine", "9 m"), ("ash", "31 m"), ("oak", "7 m"))
    lines = []
    for index, (who, said) in enumerate(rows):
        lines += [line(who, 300 - 8 * len(who), 60 + 34 * index), line(said, 312, 60 + 34 * index)]
    found = answer(lines, "the last message")
    assert not any(region.label == "message" for region in found.regions)


def test_channels_by_colour_and_order() -> None:
    lines, page = _page()
    lines.append(line("#garden", 22, 12, high=18))  # the open channel's name, over the list
    for index, (name, ink) in enumerate(zip(CHANNELS, ("g", "g", "y", "y"), strict=True)):
        for x in range(20, 20 + 8 * len(name), 8):
            y = 60 + 30 * index
            page[y + 2 : y + 12, x : x + 3] = (250, 200, 40) if ink == "y" else (120, 220, 120)
    found = answer(lines, "all the yellow channels", image=page)
    assert sorted(region.text for region in found.regions) == ["#tools", "#weather"]
    assert answer(lines, "the first channel", image=page).best.text == "#lounge"


def test_a_column_of_first_and_last_names_is_no_talk() -> None:
    senders = ("Nadia Petrov", "Chess Ladder", "Nadia Petrov", "Uncle Bert", "Nadia Petrov")
    lines = []
    for index, name in enumerate(senders):
        y = 100 + 24 * index
        lines += [line(name, 60, y), line("You have dropped to rank 14 again", 360, y)]
    for y in (230, 254):
        lines.append(line("Nadia weighed all eleven of the pounds again today", 60, y))
    found = answer(lines, "the last message")
    assert not any(region.label == "message" for region in found.regions)
