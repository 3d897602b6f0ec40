"""What is left out names what is meant: "all but the first row" are rows."""

from __future__ import annotations

import pytest

from deixis.language import parse
from deixis.language.forms import Attribute, Except, NounPhrase, Ordinal, Relation


@pytest.mark.parametrize(
    ("phrase", "noun", "rank"),
    [
        ("all but the first row", "row", 1),
        ("all except the last message", "message", -1),
        ("everything except the second button", "button", 2),
    ],
)
def test_what_is_counted_out_says_of_what(phrase: str, noun: str, rank: int) -> None:
    root = parse(phrase, page=True).root
    assert isinstance(root, NounPhrase)
    assert root.head.lemma == noun
    assert root.quantifier.plural
    (out,) = root.constraints
    assert isinstance(out, Except)
    assert out.excluded.head.kind == "pronoun"
    (place,) = out.excluded.constraints
    assert isinstance(place, Ordinal)
    assert place.rank == rank


def test_what_is_left_out_alone_says_nothing_of_the_others() -> None:
    root = parse("everything except the dog").root
    assert isinstance(root, NounPhrase)
    assert root.head.lemma == "everything"


@pytest.mark.parametrize("shade", ["dark", "light"])
def test_in_the_dark_bar_is_a_place_and_no_state(shade: str) -> None:
    root = parse(f"the icon in the {shade} bar", page=True).root
    assert isinstance(root, NounPhrase)
    assert root.head.lemma == "icon"
    (place,) = root.constraints
    assert isinstance(place, Relation)
    assert place.kind == "in"
    assert place.targets[0].head.lemma == "bar"


def test_in_the_dark_alone_is_a_state() -> None:
    root = parse("the cat in the dark").root
    assert isinstance(root, NounPhrase)
    assert [type(item) for item in root.constraints] == [Attribute]


def test_a_single_word_after_but_is_the_name_of_what_is_left_out() -> None:
    for phrase in ("every button but month", "all the links but home"):
        root = parse(phrase, page=True).root
        assert isinstance(root, NounPhrase)
        assert [type(item) for item in root.constraints] == [Except]
    said = parse("all cups but red", page=True).root  # no part of a page: no name
    assert isinstance(said, NounPhrase)
    assert [type(item) for item in said.constraints] == [Attribute]
