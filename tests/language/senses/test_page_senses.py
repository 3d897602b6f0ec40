"""Words in the sense that they have where a page is known to be looked at."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deixis.language import parse
from deixis.language.forms import Attribute, Not, Ordinal, Relation, Superlative, TextContent


def attributes(phrase: str, *, page: bool = True) -> list[tuple[str, str]]:
    form = parse(phrase, page=page)
    return [(c.kind, c.value) for c in form.root.constraints if isinstance(c, Attribute)]


@pytest.mark.parametrize(
    ("phrase", "category", "attribute"),
    [
        ("the box for searching", "textbox", ("role", "search")),
        ("the field where you search", "textbox", ("role", "search")),
        ("the star-shaped icon", "icon", ("role", "star")),
        ("the printer symbol", "icon", ("role", "printer")),
        ("the cross", "icon", ("role", "close")),
        ("the plus button", "button", ("role", "plus")),
        ("the plus icon", "icon", ("role", "plus")),
        ("the plus sign", "icon", ("role", "plus")),
        ("the print icon", "icon", ("role", "print")),
        ("the button in orange", "button", ("colour", "orange")),
        ("the warning notice", "card", ("role", "warning")),
        ("the total row", "row", ("role", "total")),
        ("the red numbers", "number", ("colour", "red")),
        ("the message that reports an error", "text", ("role", "error")),
    ],
)
def test_words_have_their_page_sense(phrase, category, attribute):
    form = parse(phrase, page=True)
    assert form.head.category == category
    assert attributes(phrase) == [attribute]
    assert form.unknown == ()


def test_the_same_words_keep_their_sense_in_photos():
    assert parse("the leftmost box").head.kind == "object"
    assert parse("the leftmost box", page=True).head.category == "card"


@pytest.mark.parametrize("icon", ["red icon", "left icon", "second icon", "large icon", "top icon"])
def test_what_an_icon_looks_like_is_not_what_it_shows(icon):
    assert ("role", icon.split()[0]) not in attributes(f"the {icon}")


@pytest.mark.parametrize("ending", ["shown here", "here", "you see", "you can see", "displayed"])
def test_endings_that_say_nothing_are_dropped(ending):
    assert parse(f"the total amount {ending}", page=True).unknown == ()
    assert attributes(f"the total amount {ending}") == []


@pytest.mark.parametrize(
    ("phrase", "rank", "direction"),
    [
        ("the third button counting from the left", 3, "left"),
        ("the first link starting from the top", 1, "top"),
    ],
)
def test_counting_from_an_end(phrase, rank, direction):
    (ordinal,) = parse(phrase, page=True).root.constraints
    assert isinstance(ordinal, Ordinal)
    assert (ordinal.rank, ordinal.direction) == (rank, direction)


@pytest.mark.parametrize("opening", ["", "tap on ", "I want "])
@pytest.mark.parametrize("place", ["sidebar", "navigation bar", "toolbar"])
def test_a_place_before_a_colon_holds_what_follows(opening, place):
    root = parse(f"{opening}{place}: the second link", page=True).root
    assert root.head.category == "link"
    (inside,) = [c for c in root.constraints if isinstance(c, Relation)]
    assert (inside.kind, inside.targets[0].head.lemma) == ("in", place)


def test_a_colon_elsewhere_is_no_place():
    assert parse("Total: the sum", page=True).head.lemma != "sidebar"


def test_furthest_down_is_lowest():
    (lowest,) = parse("the field furthest down", page=True).root.constraints
    assert isinstance(lowest, Superlative)
    assert (lowest.measure, lowest.most) == ("y", True)


def test_on_top_of_means_above_on_a_page():
    (above,) = parse("the field on top of the dropdown", page=True).root.constraints
    assert above.kind == "above"


def test_one_before_an_element_says_only_that_there_is_no_other():
    form = parse("the one button that reads Book a slot", page=True)
    assert form.head.category == "button"
    (text,) = form.root.constraints
    assert isinstance(text, TextContent)
    assert text.text == "Book a slot"


def test_a_name_of_the_page_can_own_a_value():
    phrase = "Anna's phone"
    root = parse(phrase, names=[(0, 4), (7, 12)], page=True).root
    (owner,) = root.constraints
    assert (root.head.text, owner.kind, owner.targets[0].head.text) == ("phone", "of", "Anna")


@given(st.text(min_size=1, max_size=60).filter(lambda text: any(c.isalnum() for c in text)))
def test_any_phrase_can_be_read_as_one_about_a_page(phrase):
    form = parse(phrase, page=True)
    assert form.phrase == phrase
    for span in form.unknown:
        assert phrase[span.start : span.end] == span.text


@pytest.mark.parametrize(
    ("phrase", "kind"),
    [
        ("sliders", "slider"),
        ("both drop-downs", "dropdown"),
        ("the check marks", "icon"),
        ("all dropdown menus", "dropdown"),
    ],
)
def test_several_of_a_part_of_a_page_are_called_by_its_plural(phrase: str, kind: str) -> None:
    assert parse(phrase, page=True).head.category == kind


@pytest.mark.parametrize("phrase", ["boxes still to be ticked", "all the boxes still to be ticked"])
def test_what_is_still_to_be_done_is_not_done(phrase: str) -> None:
    denied = parse(phrase, page=True).root.constraints[0]
    assert isinstance(denied, Not)
    assert denied.constraint.value == "checked"
