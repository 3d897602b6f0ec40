from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deixis.language.tokens import tokenize


def norms(phrase: str) -> list[str]:
    return [token.norm for token in tokenize(phrase)]


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("The Cat", ["the", "cat"]),
        ("t-shirt", ["t", "shirt"]),
        ("t - shirt", ["t", "shirt"]),
        ("it ' s head", ["its", "head"]),
        ("it's head", ["its", "head"]),
        ("man ' s hat", ["man", "'s", "hat"]),
        ("the girls' hats", ["the", "girls", "'s", "hats"]),
        ("isn ' t", ["isnt"]),
        ("isn’t", ["isnt"]),
        ("w/ hat", ["with", "hat"]),
        ("w/o hat", ["without", "hat"]),
        ("salt & pepper", ["salt", "and", "pepper"]),
        ("2nd, please!", ["2nd", ",", "please", "!"]),
        ("$1,299.00", ["$1,299.00"]),
        ('say "Hi there"', ["say", "hi there"]),
        ("say „Hallo“", ["say", "hallo"]),
        ("«Да» 'ok'", ["да", "ok"]),
        ("ﬁsh", ["fish"]),
        ("ｃａｔ", ["cat"]),
        ("ca\u200bt", ["cat"]),
        ("", []),
    ],
)
def test_words_are_cut_and_normalised(phrase: str, expected: list[str]) -> None:
    assert norms(phrase) == expected


def test_offsets_count_characters_of_the_phrase_as_given() -> None:
    phrase = "ﬁsh “Ａ” cafe\u0301"
    assert [phrase[token.start : token.end] for token in tokenize(phrase)] == [
        "ﬁsh",
        "Ａ",
        "cafe\u0301",
    ]


@given(st.text(max_size=200))
def test_tokens_are_in_order_and_inside_the_phrase(phrase: str) -> None:
    end = 0
    for token in tokenize(phrase):
        assert end <= token.start < token.end <= len(phrase)
        end = token.end
