"""Rules claim only what people would agree on, on pages built by hand."""

from __future__ import annotations

from random import Random

import pytest

from deixis.core import Box, Size
from deixis.datasets.screens.claims import Claim, claims
from deixis.datasets.screens.colours import differ
from deixis.datasets.screens.scene import Element, Scene
from deixis.datasets.screens.selection import expressions
from deixis.datasets.screens.speech import SPEECH


def button(x: float, y: float, text: str, colour: str | None = None, **facts: object) -> Element:
    return Element("button", Box(x, y, x + 80, y + 30), text, colour=colour, **facts)


def scene(*elements: Element, texts: tuple[str, ...] | None = None) -> Scene:
    shown = texts if texts is not None else tuple(e.text or e.label for e in elements)
    return Scene(elements, shown, Size(800, 600), "test")


def said(page: Scene, form: str) -> list[Claim]:
    return [claim for claim in claims(page) if claim.form == form]


def boxes(page: Scene, form: str) -> list[tuple[Box, ...]]:
    return [claim.boxes for claim in said(page, form)]


OK = button(10, 10, "OK", "blue")
NO = button(120, 10, "Cancel", "red")


def test_text_names_a_button_only_when_it_is_its_own():
    twin = button(300, 10, "OK", "blue")
    assert (OK.box,) in boxes(scene(OK, NO), "text")
    assert (OK.box,) not in boxes(scene(OK, NO, twin), "text")


def test_twins_make_their_text_ambiguous():
    twin = button(300, 10, "OK", "blue")
    assert (OK.box, twin.box) in boxes(scene(OK, NO, twin), "text")


def test_bare_words_must_stand_only_once_on_the_page():
    assert boxes(scene(OK, texts=("OK",)), "bare") == [(OK.box,)]
    assert boxes(scene(OK, texts=("OK", "Is it OK?")), "bare") == []


def test_a_colour_is_claimed_only_when_nothing_else_could_pass_for_it():
    orange = button(300, 10, "Wait", "orange")
    assert (NO.box,) in boxes(scene(OK, NO), "colour")
    assert (NO.box,) not in boxes(scene(OK, NO, orange), "colour")


def test_an_outline_keeps_its_tint_from_being_called_absent():
    outlined = button(300, 10, "Help", None, tints=("grey",))
    colours = {c.slots["colour"] for c in said(scene(OK, outlined), "colour") if not c.boxes}
    assert "green" in colours
    assert "grey" not in colours


def test_not_blue_needs_exactly_one_other():
    third = button(300, 10, "More", "blue")
    found = said(scene(OK, NO, third), "not_colour")
    assert [(c.slots["colour"], c.boxes) for c in found] == [("blue", (NO.box,))]


def test_all_but_one():
    third = button(300, 10, "More", "blue")
    found = {c.slots["text"]: c.boxes for c in said(scene(OK, NO, third), "all_but")}
    assert found["Cancel"] == (OK.box, third.box)
    assert all(c.plural for c in said(scene(OK, NO, third), "all_but"))


def test_look_alikes_silence_claims_about_all_of_a_kind():
    icon = Element("icon", Box(500, 10, 530, 40), blurs=("button",))
    assert boxes(scene(OK, NO), "both") == [(OK.box, NO.box)]
    assert boxes(scene(OK, NO, icon), "both") == []


@pytest.mark.parametrize(
    ("x", "y", "form"),
    [(120, 10, "right_of"), (10, 60, "below")],
)
def test_relations_see_the_neighbour(x, y, form):
    other = button(x, y, "Next")
    found = [c for c in said(scene(OK, other), form) if c.anchor is OK]
    assert [c.boxes for c in found] == [(other.box,)]


def test_what_stands_between_hides_what_is_behind():
    far = button(230, 10, "Far")
    found = [c for c in claims(scene(OK, NO, far)) if c.anchor is OK and far.box in c.boxes]
    assert found == []


def test_two_to_the_right_ask_for_the_nearest_one_in_words():
    far = button(230, 10, "Far")
    page = scene(OK, NO, far)
    assert [c.boxes for c in said(page, "directly_right_of") if c.anchor is OK] == [(NO.box,)]
    assert [c for c in said(page, "right_of") if c.anchor is OK] == []


def test_leftmost_needs_a_clear_margin():
    close = button(20, 80, "Close")
    assert boxes(scene(OK, NO), "leftmost") == [(OK.box,)]
    assert boxes(scene(OK, NO, close), "leftmost") == []


def test_counting_from_the_left_follows_x_not_the_page():
    third = button(300, 10, "More")
    found = {c.slots["rank"]: c.boxes for c in said(scene(third, NO, OK), "from_left")}
    assert found == {"1": (OK.box,), "2": (NO.box,), "3": (third.box,)}


def bar(x: float, height: float, label: str) -> Element:
    return Element("bar", Box(x, 300 - height, x + 20, 300), label=label)


def test_tallest_bar_is_taller_to_the_eye():
    assert boxes(scene(bar(0, 100, "a"), bar(30, 60, "b")), "tallest") == [(bar(0, 100, "a").box,)]
    assert boxes(scene(bar(0, 100, "a"), bar(30, 98, "b")), "tallest") == []


def tick(y: float, label: str, state: str) -> Element:
    return Element("checkbox", Box(10, y, 24, y + 14), label=label, states=(state,))


def test_the_checked_one_and_the_unchecked_ones():
    page = scene(tick(0, "a", "checked"), tick(40, "b", "unchecked"), tick(80, "c", "unchecked"))
    states = {c.slots["state"]: c for c in said(page, "state")}
    assert states["checked"].boxes == (page.elements[0].box,)
    assert said(page, "all_state")[0].boxes == tuple(e.box for e in page.elements[1:])


def test_an_unshown_label_names_nothing():
    search = Element("textbox", Box(0, 0, 200, 30), label="Search", role="search")
    assert boxes(scene(search, texts=("Find files",)), "label") == []
    assert boxes(scene(search, texts=("Search",)), "label") == [(search.box,)]


def table(role: str = "grid") -> Scene:
    parts = [Element("table", Box(0, 0, 200, 90), role=role)]
    for row in range(3):
        top = row * 30
        cells = []
        for column in (1, 2):
            left = (column - 1) * 100
            cells.append(
                Element(
                    "cell",
                    Box(left, top, left + 100, top + 30),
                    role=role,
                    table="t",
                    row=row,
                    column=column,
                    header=f"h{column}",
                )
            )
        if row:
            parts.append(Element("row", Box(0, top, 200, top + 30), table="t", row=row))
        parts += cells
    return scene(*parts, texts=())


def test_rows_are_counted_without_the_header():
    found = {c.slots["rank"]: c.boxes[0].y1 for c in said(table(), "row")}
    assert found == {"1": 30, "2": 60}


def test_a_column_reaches_from_its_header_to_its_last_cell():
    assert Box(100, 0, 200, 90) in [b[0] for b in boxes(table(), "column")]


def test_cells_and_columns_without_rules_are_not_asked_for():
    assert boxes(table("plain"), "cell") == []
    assert boxes(table("grid"), "cell") != []


@pytest.mark.parametrize(
    ("first", "second", "apart"),
    [("red", "blue", True), ("red", "orange", False), ("red", "red", False)],
)
def test_colours_that_people_mix_up(first, second, apart):
    assert differ(first, second) is apart


def test_absent_words_never_touch_the_page():
    words = tuple(word for group in SPEECH.missing.values() for word in group)
    page = scene(OK, NO, texts=words)
    absent = [c for c in claims(page) if c.form.startswith("absent_")]
    assert absent
    assert all(SPEECH.say(c, page, Random(seed)) is None for c in absent for seed in range(20))


def test_expressions_repeat_for_the_same_seed_and_differ_from_each_other():
    page = scene(OK, NO, button(300, 10, "More", "green"), tick(200, "News", "checked"))
    one = expressions(page, SPEECH, Random(5), count=8)
    assert one == expressions(page, SPEECH, Random(5), count=8)
    phrases = [item.phrase for item in one]
    assert len(set(phrases)) == len(phrases) >= 6
