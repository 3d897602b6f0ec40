"""What has no outline of its own: rows, sections, marks, patches, ends, the page itself."""

from __future__ import annotations

from types import SimpleNamespace

import numpy as np
import pytest

from deixis.core import Box, Boxes, ReadText, Region, Size, TextLine
from deixis.grounders.neuro_symbolic.candidates import Candidates
from deixis.grounders.neuro_symbolic.looks.marks import marked
from deixis.grounders.neuro_symbolic.looks.swatches import chosen, swatches
from deixis.grounders.neuro_symbolic.nouns.wholes import is_whole
from deixis.grounders.neuro_symbolic.space.ends import end_of, toward_end
from deixis.grounders.neuro_symbolic.space.places import position_scores
from deixis.grounders.neuro_symbolic.space.rows import row_scores
from deixis.grounders.neuro_symbolic.space.sections import section_scores
from deixis.grounders.neuro_symbolic.space.sequences import following
from deixis.grounders.neuro_symbolic.words.holding import value_inside
from deixis.language import parse
from deixis.language.forms import Position, Relation

RED, BLUE, WHITE = (210, 30, 30), (30, 80, 210), (255, 255, 255)


def region(x: float, y: float, label: str = "button", *, size=(60, 24), text=None) -> Region:
    return Region(Box(x, y, x + size[0], y + size[1]), 0.8, label, text=text)


def page(elements=(), lines=(), size=(600, 400), image=None):
    if image is None:
        image = np.full((size[1], size[0], 3), 255, np.uint8)
    text = ReadText(tuple(TextLine(said, box, 0.98, ()) for said, box in lines))
    return SimpleNamespace(
        elements=tuple(elements),
        text=text,
        size=Size(*size),
        is_page=True,
        image=image,
        kind_share=dict.fromkeys(elements, 1.0),
    )


def relation(phrase: str) -> Relation:
    return next(c for c in parse(phrase, page=True).root.constraints if isinstance(c, Relation))


GRID = [region(x, y) for y in (20, 100, 300) for x in (20, 120, 220)]


@pytest.mark.parametrize(
    ("phrase", "rows"),
    [("the button in the bottom line", {300}), ("the button in the top line", {20})],
)
def test_a_row_is_what_stands_level(phrase: str, rows: set[int]) -> None:
    found = Candidates.of(GRID)
    scores = row_scores(relation(phrase).targets[0], found, page(GRID))
    assert scores is not None
    assert {r.box.y1 for r, s in zip(GRID, scores, strict=True) if s > 0.5} == rows


def test_the_tool_row_has_most_icons_and_no_row_is_named_by_a_bare_word() -> None:
    icons = [region(20 + 30 * i, 50, "icon", size=(20, 20)) for i in range(5)]
    one = [*icons, region(300, 200, "icon", size=(20, 20))]
    target = relation("the icon in the tool row").targets[0]
    scores = row_scores(target, Candidates.of(one), page(one))
    assert scores is not None
    assert scores.tolist() == [1.0] * 5 + [0.0]
    bare = relation("the icon in the row").targets[0]
    assert row_scores(bare, Candidates.of(one), page(one)) is None


MENU = [
    ("Starters", Box(20, 20, 100, 38)),
    ("Soup", Box(20, 50, 60, 62)),
    ("4.50", Box(300, 50, 330, 62)),
    ("Mains", Box(20, 120, 90, 138)),
    ("Fish", Box(20, 150, 60, 162)),
    ("12.50", Box(300, 150, 340, 162)),
]


@pytest.mark.parametrize(
    ("phrase", "price"), [("a price under Starters", 50), ("a price under Mains", 150)]
)
def test_a_section_reaches_down_to_the_next_heading(phrase: str, price: int) -> None:
    headings = [Region(box, 0.8, "heading", text=said) for said, box in MENU if box.height > 15]
    prices = [region(300, y, "text", size=(40, 12)) for y in (50, 150)]
    scores = section_scores(relation(phrase), Candidates.of(prices), page(headings, MENU))
    assert scores is not None
    assert [r.box.y1 for r, s in zip(prices, scores, strict=True) if s > 0.5] == [price]


def test_an_absent_heading_makes_no_section() -> None:
    prices = Candidates.of([region(300, 50, "text")])
    assert section_scores(relation("a price under Desserts"), prices, page((), MENU)) is None


def test_a_mark_tells_the_card_and_not_the_board_round_it() -> None:
    scene = page(size=(400, 300))
    scene.image[60:66, 40:90] = RED
    cards = [region(20, y, "card", size=(200, 80)) for y in (50, 150)]
    board = region(5, 5, "card", size=(300, 280))
    found = Candidates.of([board, *cards])
    target = relation("the card with the red stripe").targets[0]
    scores = marked(target, found, scene)
    assert scores is not None
    assert (scores > 0.5).tolist() == [False, True, False]
    assert marked(relation("the card with the green stripe").targets[0], found, scene) is None


@pytest.mark.parametrize(
    ("text", "fits"), [("March 2026", True), ("Shopping list", False), ("Room 12", False)]
)
def test_the_heading_with_the_year_shows_one(text: str, fits: bool) -> None:
    found = Candidates.of([region(0, 0, "heading", text=text)])
    scores = value_inside(relation("the heading with the year").targets[0], found)
    assert scores is not None
    assert bool(scores[0] > 0.5) is fits


def patches(fills, *, ring: int | None = None):
    image = np.full((100, 300, 3), 255, np.uint8)
    elements = []
    for index, fill in enumerate(fills):
        x = 20 + 50 * index
        if index == ring:
            image[34:66, x - 6 : x + 26] = (0, 0, 0)
            image[37:63, x - 3 : x + 23] = 255
        image[40:60, x : x + 20] = fill
        elements.append(region(x, 40, "icon", size=(20, 20)))
    return page(elements, size=(300, 100), image=image)


@pytest.mark.parametrize("ring", [0, 1, 2])
def test_patches_of_colour_and_the_one_with_a_ring(ring: int) -> None:
    scene = patches([RED, BLUE, (20, 140, 60)], ring=ring)
    found = swatches(scene)
    assert [round(r.box.x1) for r in found] == [20, 70, 120]
    scores = chosen(Candidates.of(found), scene)
    assert int(scores.argmax()) == ring
    assert (np.delete(scores, ring) < 0.3).all()


def test_buttons_of_one_colour_are_no_patches_and_without_a_ring_none_is_chosen() -> None:
    assert swatches(patches([BLUE] * 3)) == []
    scene = patches([RED, BLUE])
    assert (chosen(Candidates.of(swatches(scene)), scene) < 0.3).all()


STEPS = Boxes(np.array([[20, 20 + 40 * i, 100, 40 + 40 * i] for i in range(4)], float))


def test_after_is_the_next_in_the_column_and_before_the_one_above() -> None:
    second = Boxes(STEPS.xyxy[1:2])
    assert following(STEPS, second)[:, 0].argmax() == 2
    assert following(STEPS, second, before=True)[:, 0].argmax() == 0
    assert following(STEPS, second)[1, 0] == 0.0


def test_in_a_row_the_next_stands_at_the_right() -> None:
    row = Boxes(np.array([[20 + 80 * i, 20, 90 + 80 * i, 40] for i in range(3)], float))
    assert following(row, Boxes(row.xyxy[:1]))[:, 0].tolist() == [0.0, 1.0, 0.3]


@pytest.mark.parametrize(
    ("phrase", "end"),
    [
        ("the link at the bottom of the list", 1),
        ("the link at the top of the sidebar", -1),
        ("the link in the list", 0),
        ("the field on top of the list", 0),
        ("the icon at the end of the row", 1),
    ],
)
def test_ends_that_are_named(phrase: str, end: int) -> None:
    assert end_of(relation(phrase)) == end


def test_of_those_inside_the_lowest_is_at_the_bottom() -> None:
    column = Candidates.of([region(20, y) for y in (20, 80, 140)])
    item = relation("the button at the bottom of the list")
    scores = toward_end(item, np.array([1.0, 1.0, 1.0]), column, 1)
    assert int(scores.argmax()) == 2
    assert scores[1] < 0.35


@pytest.mark.parametrize(
    ("phrase", "whole"),
    [
        ("the price on the card", True),
        ("the name on the map", True),
        ("the price on the red card", False),
        ("the price next to the card", False),
    ],
)
def test_the_page_by_what_it_shows(phrase: str, whole: bool) -> None:
    assert is_whole(relation(phrase)) is whole


@pytest.mark.parametrize("count", [3, 5])
def test_the_middle_one_of_a_line_is_its_median(count: int) -> None:
    line = Candidates.of([region(20 + 70 * i, 300, "image") for i in range(count)])
    place = Position(parse("middle").root.span, horizontal="centre")
    scores = position_scores(place, line, page(size=(1200, 800)))
    assert int(scores.argmax()) == count // 2
    assert (np.delete(scores, count // 2) < 0.35 / 0.7).all()
