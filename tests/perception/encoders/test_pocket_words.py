"""Phrases as numbers of words."""

from __future__ import annotations

import pytest

from deixis.perception.encoders.pocket_words import (
    LONGEST,
    NONE,
    UNKNOWN,
    phrase_words,
    split_words,
)


@pytest.mark.parametrize(
    ("phrase", "words"),
    [
        ("the red car", ["car", "red"]),
        ("a man riding a horse", ["man", "riding", "horse"]),
        ("the woman in the blue dress", ["woman", "in", "blue", "dress"]),
        ("a brick building", ["building", "brick"]),
        ("an old parking meter", ["meter", "old", "parking"]),
        ("Ｃａｔ", ["cat"]),
        ("the dog's ball", ["ball", "dog"]),
        ("the brown dog biting on a frisbee", ["dog", "brown", "biting", "on", "frisbee"]),
        ("the one", []),
        ("", []),
    ],
)
def test_the_noun_comes_first(phrase: str, words: list[str]) -> None:
    assert split_words(phrase) == words


def test_words_that_were_not_taught_are_unknown() -> None:
    table = phrase_words(["the red flurb", "car"], {"red": 2, "car": 7})
    assert table.shape == (2, LONGEST)
    assert table[0, :3].tolist() == [UNKNOWN, 2, NONE]
    assert table[1, :2].tolist() == [7, NONE]


def test_a_phrase_without_words_is_unknown_and_not_empty() -> None:
    assert phrase_words(["the one", "?!"], {})[:, 0].tolist() == [UNKNOWN, UNKNOWN]


def test_long_phrases_are_cut() -> None:
    assert (phrase_words([" ".join(["red"] * 50)], {"red": 2}) == 2).all()
