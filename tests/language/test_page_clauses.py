"""How people tell states, orders, ranges and exceptions on pages."""

from __future__ import annotations

import pytest

from deixis.language import compact, parse


def forms(*cases):
    return pytest.mark.parametrize(("phrase", "expected"), cases)


def read(phrase: str) -> str:
    return compact(parse(phrase, page=True))


@forms(
    ("the button you can't press", "button[state=disabled]"),
    ("the button that does not work", "button[state=disabled]"),
    ("the buttons you can press", "all button[state=enabled]"),
    ("the button one cannot press", "button[state=disabled]"),
    ("the buttons that can be pressed", "all button[state=enabled]"),
    ("the fields that may be changed", "all textbox[state=enabled]"),
    ("the field that cannot be changed", "textbox[state=disabled]"),
    ("the options that can not be chosen", "all radio[role=option, state=disabled]"),
    ("the toggle in the on position", "switch[state=on]"),
    ("the only switch on", "switch[state=on]"),
    ("all toggles off", "all switch[state=off]"),
    ("the boxes with a tick", "all checkbox[state=checked]"),
    ("the boxes without a tick", "all checkbox[state=unchecked]"),
    ("the options with no check mark in them", "all radio[role=option, state=unchecked]"),
    ("fields marked with a star", "all textbox[state=required]"),
    ("the fields without an asterisk", "all textbox[state=optional]"),
    ("the fields that must be filled in", "all textbox[state=required]"),
    ("the fields you can leave blank", "all textbox[state=optional]"),
    ("the row that stands out", "row[state=selected]"),
    ("the tab you are looking at", "tab[state=selected]"),
    ("the tab I'm in", "tab[state=selected]"),
    ("the field that's still empty", "textbox[state=empty]"),
    ("the cell that is active now", "cell[state=selected]"),
    ("the crossed out price", "amount[state=struck]"),
    ("the price with a line through it", "amount[state=struck]"),
    ("links that are not underlined", "all link[not state=underlined]"),
)
def test_states_told_by_clauses(phrase: str, expected: str) -> None:
    assert read(phrase) == expected


@forms(
    ("the first two links", "2 link[(#1 | #2)]"),
    ("the last three rows", "3 row[(#-1 | #-2 | #-3)]"),
    ("the bottom two buttons", "2 button[(#1 from bottom | #2 from bottom)]"),
    ("the first and the last button", "button[#1] and button[#-1]"),
    ("the last row but one", "row[#-2]"),
    ("the link in second place", "link[#2]"),
    ("heading number 3", "heading[#3]"),
    ("the next button after Save", "button[behind('Save')]"),
    ("the link following Pricing", "link[behind('Pricing')]"),
    ("the row right before Total", "row[in_front_of('Total')]"),
    ("the lower of the two buttons", "button[at bottom]"),
    ("a cell in row 7", "cell[#7 row]"),
)
def test_orders_and_ranges(phrase: str, expected: str) -> None:
    assert read(phrase) == expected


@forms(
    ("not the register link, the other one", "link[except link[label='register']]"),
    ("not the first button, the other one", "button[except button[#1]]"),
)
def test_the_other_one_is_of_the_kind_that_is_ruled_out(phrase: str, expected: str) -> None:
    assert read(phrase) == expected


@forms(
    ("the page I am on", "page[role=page number, state=selected]"),
    ("the number of the current page", "page[state=selected, role=page number]"),
    ("the five numbered boxes", "5 page[role=page number]"),
    ("all slices of the pie", "all slice[of(chart)]"),
    ("the highlighted item of the bottom bar", "tab[state=selected, of(navigation)]"),
    ("the chosen colour", "swatch[state=selected]"),
    ("the last colour circle", "swatch[#-1]"),
    ("the card tagged red", "card[with(_[colour=red])]"),
)
def test_parts_of_pages(phrase: str, expected: str) -> None:
    assert read(phrase) == expected


@forms(
    ("the button starting with Continue", "button[inside='Continue']"),
    ("the row with status 'Delivered'", "row[inside='Delivered']"),
    ("the shortest link", "link[min width]"),
    ("the largest text", "text[max height]"),
)
def test_words_on_things(phrase: str, expected: str) -> None:
    assert read(phrase) == expected


@pytest.mark.parametrize("phrase", ["a slice of pie on a plate", "the colour of the car"])
def test_photos_keep_their_words(phrase: str) -> None:
    heads = {getattr(node, "category", None) for node in parse(phrase).walk()}
    assert not heads & {"swatch", "chart"}
