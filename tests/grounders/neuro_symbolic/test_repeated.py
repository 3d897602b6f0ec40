"""Nouns that no page says, which mean what the page lists: "the last alarm"."""

from __future__ import annotations

import numpy as np
import pytest

from deixis.core import Box, ImageArray, Region, TextLine
from deixis.core.boxes import FloatArray
from deixis.grounders.neuro_symbolic.records.answering import done_marks
from deixis.grounders.neuro_symbolic.scene import Scene
from tests.grounders.neuro_symbolic.lined_pages import answer, line, right

ROWS = (
    ("Black beans", "2 km", "12 seeds"),
    ("Sweet peas", "1 km", "40 seeds"),
    ("Purple kale", "9 km", "6 seeds"),
    ("Chilli", "3 km", "15 seeds"),
)
STEP = 80
TOP = 100
RULES = tuple(
    Region(Box(40, TOP + STEP * i, 560, TOP + 1 + STEP * i), 0.9, "rule") for i in range(5)
)


def _lines() -> list[TextLine]:
    lines = [line("Swap", 40, 30, high=28)]
    for index, (name, far, many) in enumerate(ROWS):
        y = TOP + 20 + STEP * index
        lines += [line(name, 60, y), line(far, 60, y + 24), right(many, 540, y + 10)]
    return lines


def _places(phrase: str, *regions: Region, page: ImageArray | None = None) -> list[int]:
    """Which entries are found, from 0."""
    found = answer(_lines(), phrase, *RULES, *regions, image=page)
    assert all(region.box.height == pytest.approx(STEP, abs=4) for region in found.regions)
    return sorted(round((region.box.y1 - TOP) / STEP) for region in found.regions)


@pytest.mark.parametrize(
    ("phrase", "places"),
    [
        ("the last packet", [3]),
        ("the packet between Sweet peas and Chilli", [2]),
        ("the packet with the fewest seeds", [2]),
        ("the row with the shortest distance", [1]),
    ],
)
def test_a_noun_that_no_page_says_means_what_the_page_lists(phrase: str, places: list[int]) -> None:
    assert _places(phrase) == places


def _switches(on: tuple[int, ...]) -> tuple[tuple[Region, ...], ImageArray]:
    page = np.full((700, 800, 3), 255, np.uint8)
    regions = []
    for index in range(len(ROWS)):
        y = TOP + 46 + STEP * index
        page[y : y + 24, 490:534] = (40, 200, 80) if index in on else (190, 190, 190)
        x = 512 if index in on else 492
        page[y + 2 : y + 22, x : x + 20] = 255
        regions.append(Region(Box(490, y, 534, y + 24), 0.9, "switch"))
    return tuple(regions), page


def test_entries_are_on_or_off_as_their_switches_are() -> None:
    regions, page = _switches((0, 3))
    assert _places("all the alarms that are not off", *regions, page=page) == [0, 3]


def test_several_entries_may_be_selected() -> None:
    page = np.full((700, 800, 3), 255, np.uint8)
    for index in (0, 3):
        page[TOP + 2 + STEP * index : TOP + STEP * (index + 1) - 2, 40:560] = (190, 215, 255)
    assert _places("the packets that are not selected", page=page) == [1, 2]


def test_what_says_that_it_is_not_available_is_not_available() -> None:
    lines = []
    for index, state in enumerate(("In stock", "Not available", "In stock", "Not available")):
        y = TOP + 20 + STEP * index
        lines += [line(ROWS[index][0], 60, y), line(state, 60, y + 24)]
    found = answer(lines, "the items that are not available", *RULES)
    assert sorted(round((r.box.y1 - TOP) / STEP) for r in found.regions) == [1, 3]


EPISODES = (
    ("Midnight in two villages", "12 Nov 2024 · 41 min"),
    ("Why bells ring", "29 Oct 2024 · 1 h 5 min"),
    ("A minute lasts", "15 Oct 2024 · 59 min"),
    ("Leap seconds", "3 Sep 2024 · 26 min"),
)


def _episodes(phrase: str, *regions: Region, page: ImageArray | None = None) -> list[int]:
    lines = [line("Slow Clock", 40, 30, high=28)]
    for index, (name, told) in enumerate(EPISODES):
        y = TOP + 16 + STEP * index
        lines += [line(name, 60, y), line(told, 60, y + 28)]
    found = answer(lines, phrase, *RULES, *regions, image=page)
    return sorted(round((region.box.y1 - TOP) / STEP) for region in found.regions)


@pytest.mark.parametrize(
    ("phrase", "places"),
    [("the longest episode", [1]), ("the shortest episode", [3]), ("the oldest episode", [3])],
)
def test_what_is_longest_is_told_by_how_long_it_takes(phrase: str, places: list[int]) -> None:
    assert _episodes(phrase) == places


@pytest.mark.parametrize(
    ("borne", "places"),
    [
        ("download check download check", [1, 3]),
        ("download check bell check", []),  # what the third is, nothing tells
        ("check check check check", []),
    ],
)
def test_what_bears_a_tick_where_others_offer_to_do_it_is_done(
    borne: str, places: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    marks = [
        Region(Box(520, TOP + 26 + STEP * i, 546, TOP + 52 + STEP * i), 0.9, "icon")
        for i in range(len(EPISODES))
    ]
    names = dict(zip((mark.box for mark in marks), borne.split(), strict=True))

    def fit(name: str, icons: list[Region], scene: Scene) -> FloatArray:
        return np.array([0.9 if names[icon.box] == name else 0.3 for icon in icons])

    monkeypatch.setattr(done_marks, "icon_fit", fit)
    found = _episodes("all the downloaded episodes", *marks)
    assert (found if len(found) == 2 else []) == places


def test_a_participle_before_the_noun_tells_a_state() -> None:
    page = np.full((700, 800, 3), 255, np.uint8)
    page[TOP + 2 + STEP * 2 : TOP + STEP * 3 - 2, 40:560] = (190, 215, 255)
    assert _places("the chosen packet", page=page) == [2]
    assert _places("the packet that's picked", page=page) == [2]
    assert _episodes("the episode that is playing", page=page) == [2]


def _apps(notifications: str) -> tuple[list[TextLine], list[Region]]:
    """Two settings, then three apps with round pictures, all on cards."""
    lines, regions = [line("Notifications", 40, 30, high=28)], []
    said = (
        ("Do not disturb", "Every night"),
        ("Bubbles", "Off for all apps"),
        ("Post", f"about 31 {notifications}"),
        ("Parcels", f"about 4 {notifications}"),
        ("Clubhouse", f"about 58 {notifications}"),
    )
    for index, (name, told) in enumerate(said):
        y = TOP + STEP * index
        x = 60 if index < 2 else 130
        lines += [line(name, x, y + 12), line(told, x, y + 40)]
        regions.append(Region(Box(40, y, 560, y + STEP - 4), 0.9, "card"))
        if index > 1:
            regions.append(Region(Box(60, y + 14, 108, y + 62), 0.8, "icon"))
        else:
            regions.append(Region(Box(42, y + 2, 58, y + 18), 0.8, "icon"))  # a rounded corner
    return lines, regions


@pytest.mark.parametrize(
    ("phrase", "place"),
    [
        ("the second app", 3),
        ("the last app", 4),
        ("the app with the most notifications", 4),
        ("the app with the fewest notifications", 3),
    ],
)
def test_apps_are_the_entries_with_pictures(phrase: str, place: int) -> None:
    lines, regions = _apps("a day")
    found = answer(lines, phrase, *regions)
    assert [region.box.y1 for region in found.regions] == [TOP + STEP * place]


def test_two_numbers_in_each_entry_tell_no_most() -> None:
    lines, regions = _apps("of 90")
    found = answer(lines, "the app with the most notifications", *regions)
    assert [region.label for region in found.regions] != ["row"]


def test_the_chosen_row_frames_itself() -> None:
    """Rows of words alone, one of them on a dark strip."""
    page = np.full((700, 800, 3), 255, np.uint8)
    lines = [line("Setup", 40, 30, high=28)]
    for index, (name, far, _) in enumerate(ROWS):
        y = TOP + 24 * index
        lines += [line(name, 60, y), right(far, 540, y)]
    page[TOP + 20 : TOP + 44, 40:560] = (10, 30, 110)
    found = answer(lines, "the selected component", image=page)
    assert [round(region.box.center[1]) for region in found.regions] == [TOP + 32]
    assert not answer(lines, "the selected component").regions
