"""Slips are put right, and right words are left as they were written."""

from __future__ import annotations

import pytest

from deixis.language import compact, parse
from deixis.language.lexicon import index
from deixis.language.lexicon.inflection import likely_forms
from deixis.language.lexicon.ordinary import misspelt_words, ordinary_words
from deixis.language.spelling import normalised
from deixis.language.tokens import tokenize


def as_read(word: str) -> str:
    return normalised(tokenize(word)[0], "")


@pytest.mark.parametrize(
    "word",
    ["steep", "sleek", "found", "weather", "steady", "prison", "shady", "weaving", "network"],
)
def test_right_words_are_no_slips_of_others(word: str) -> None:
    assert as_read(word) == word


@pytest.mark.parametrize(
    ("phrase", "form"),
    [
        ("the girafffe", "giraffe"),
        ("a black helment", "hat[colour=black]"),
        ("the umbrela", "umbrella"),
        ("a surfbord", "surfboard"),
        ("man in stripped shirt", "person[gender=male, wearing(shirt[pattern=striped])]"),
    ],
)
def test_slips_are_put_right(phrase: str, form: str) -> None:
    assert compact(parse(phrase)) == form


def test_a_sleek_cat_does_not_sleep() -> None:
    assert "asleep" not in compact(parse("the sleek cat"))


def test_ordinary_words_are_none_of_the_lexicon() -> None:
    assert len(ordinary_words()) > 1000
    assert not {word for word in ordinary_words() if index.lookup(word) is not None}
    assert all(word.isascii() and word.islower() for word in ordinary_words())


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("pithc", "pitch"),  # two letters swapped
        ("giraffs", "giraffes"),
        ("umpier", "umpire"),
        ("vehiclse", "vehicles"),  # rather than one letter too many: "vehicle"
        ("zabra", "zebra"),
        ("girafef", "giraffe"),
        ("paittng", None),  # two letters swapped, but past a third: "patting"
        ("baste", None),  # one letter less than "boaste", which is no word
        ("bahtes", "bathes"),
    ],
)
def test_the_nearest_word_is_one_slip_away_and_a_word(word: str, meant: str | None) -> None:
    assert index.nearest_word(word) == meant


def test_guessed_forms_of_verbs_are_nobody_s_slip() -> None:
    assert likely_forms("bouncing")[:2] == ("bounce", "bounces")
    assert likely_forms("sniffing")[:2] == ("sniff", "sniffs")
    assert likely_forms("sitting") == ("sit", "sits", "sitted", "sat")
    assert likely_forms("adding")[:2] == ("add", "adds")
    assert likely_forms("promenading")[3:5] == ("promenade", "promenades")
    assert index.relation("us") is None  # of "using"
    assert index.relation("explor") is not None  # understood all the same
    assert index.nearest_word("expplore") == "explore"


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("smail", "snail"),
        ("standign", "standing"),
        ("ridng", "riding"),
        ("waring", "wearing"),
        ("smling", "smiling"),
        ("jumpping", "jumping"),
        ("swingin", "swinging"),
    ],
)
def test_slips_of_doing_words_are_put_right(word: str, meant: str) -> None:
    assert as_read(word) == meant


def test_no_word_is_taken_for_a_slip() -> None:
    assert {"smal", "litle", "yello"} <= misspelt_words()
    assert as_read("smal") == "smal"  # known as it is
    assert compact(parse("the smal dog")) == "dog[size=small]"
    near = {word[:i] + word[i + 1 :] for word in misspelt_words() for i in range(1, len(word))}
    taken = {word: index.nearest_word(word) for word in sorted(near)}
    assert not {word: found for word, found in taken.items() if found in misspelt_words()}


def test_every_slip_is_in_a_table() -> None:
    tables = (index.NOUNS, index.ADJECTIVES, index.RELATIONS)
    assert not {word for word in misspelt_words() if not any(word in table for table in tables)}
