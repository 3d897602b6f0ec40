"""Rows of alike things and the titles over them."""

from __future__ import annotations

from deixis.core import Box, Region
from deixis.grounders.neuro_symbolic.nouns.families import adjoining, column_under, under_title


def _button(x1: float, x2: float, y1: float = 40.0, text: str | None = "S") -> Region:
    return Region(Box(x1, y1, x2, y1 + 30), 0.9, "button", text=text)


def test_a_tight_row_is_taken_as_tabs_without_the_plus_and_the_distant_one() -> None:
    tabs = [_button(10, 80), _button(84, 160)]
    others = [_button(164, 190, text="+"), _button(400, 480), _button(10, 80, 200)]
    assert adjoining([*tabs, *others]) == tabs


def test_the_row_under_a_title_is_meant_by_it() -> None:
    sizes = [_button(10, 50), _button(60, 100)]
    counts = [_button(10, 50, 110), _button(60, 100, 110)]
    assert under_title(Box(10, 20, 40, 34), [*sizes, *counts]) == sizes


def test_a_title_far_away_names_no_row() -> None:
    assert under_title(Box(10, 300, 40, 314), [_button(10, 50), _button(60, 100)]) == []


def _box(x1: float, y1: float) -> Region:
    return Region(Box(x1, y1, x1 + 14, y1 + 14), 0.9, "checkbox")


def test_the_column_under_a_title_ends_where_the_next_one_begins() -> None:
    rooms = [_box(50, 100), _box(50, 126), _box(50, 152)]
    extras = [_box(50, 240), _box(50, 266)]
    elsewhere = [_box(400, 100), _box(400, 126)]
    title = Box(46, 76, 96, 90)
    assert column_under(title, [*extras, *elsewhere, *rooms]) == rooms


def test_a_single_thing_under_a_title_is_no_column() -> None:
    assert column_under(Box(46, 76, 96, 90), [_box(50, 100), _box(50, 300)]) == []
