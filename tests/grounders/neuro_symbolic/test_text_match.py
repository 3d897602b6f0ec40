"""Words of a phrase against words of an image."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deixis.core import Box, TextLine, Word
from deixis.grounders.neuro_symbolic.words.text_match import find_words, normalise, similarity


@pytest.mark.parametrize(
    ("query", "text", "least", "most"),
    [
        ("Submit", "Submit", 1.0, 1.0),
        ("submit", "SUBMIT", 1.0, 1.0),
        ("Email", "Email:", 1.0, 1.0),
        ("Email", "Email address", 0.8, 0.99),
        ("Remember me", "Remember me on this device", 0.7, 0.99),
        ("log in", "Login", 0.95, 1.0),
        ("Cotton towel", "Cotton tovvel", 0.9, 1.0),
        ("Submit", "Subrnit", 0.6, 0.98),  # a reader's slip
        ("Save", "Save draft", 0.7, 0.95),
        ("Delete", "Submit", 0.0, 0.2),
        ("Plan 3", "Plan 4", 0.0, 0.45),
        ("Edit", "Edlt", 0.6, 1.0),
        ("age", "page", 0.0, 0.0),  # short words that are other words
        ("heart", "heat", 0.0, 0.0),
        ("July", "Jul", 0.6, 0.95),
        ("IBAN", "Bank", 0.0, 0.0),
        ("Unavailable", "Available", 0.0, 0.0),  # the opposite, though nearly as long
        ("follow", "Unfollow", 0.0, 0.0),
        ("Avaiiable", "Available", 0.9, 1.0),
        ("1042", "1043", 0.0, 0.0),
        ("", "Submit", 0.0, 0.0),
        ("Submit", "", 0.0, 0.0),
    ],
)
def test_similarity(query: str, text: str, least: float, most: float) -> None:
    assert least <= similarity(query, text) <= most


@given(st.text(max_size=30), st.text(max_size=30))
def test_similarity_is_in_range_and_one_for_the_same_words(a: str, b: str) -> None:
    assert 0.0 <= similarity(a, b) <= 1.0
    if normalise(a):
        assert similarity(a, a) == 1.0


def line(text: str, y: float = 0.0) -> TextLine:
    words, x = [], 0.0
    for part in text.split():
        words.append(Word(part, Box(x, y, x + 10 * len(part), y + 12)))
        x += 10 * len(part) + 6
    return TextLine(text, Box(0, y, x - 6, y + 12), words=tuple(words))


def test_words_within_a_longer_line_are_boxed_alone() -> None:
    [match] = find_words("terms of service", [line("I accept the terms of service and more")])
    assert match.text == "terms of service"
    assert match.box.x1 == 6 * 3 + 10 * len("Iacceptthe")


def test_a_line_of_its_own_comes_before_words_within_another() -> None:
    found = find_words("Settings", [line("Open Settings to change"), line("Settings", 20)])
    assert [match.line.box.y1 for match in found] == [20, 0]


def test_nothing_alike_finds_nothing() -> None:
    assert find_words("Delete", [line("Submit"), line("Cancel")]) == []


def test_hundreds_of_words_are_not_looked_for_in_a_line_of_one() -> None:
    """A phrase without end must not be compared word by word with the whole page."""
    assert find_words("the " * 400, [line("the")]) == []
    assert find_words("the red mug", [line("the red mug")])
