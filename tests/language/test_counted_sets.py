"""How many are asked for, and among how many."""

from __future__ import annotations

import pytest

from deixis.language import compact, parse

AMONG = [
    ("the smaller of the two dogs", "dog[min area]"),
    ("the taller of the three", "_[max height]"),
    ("the second of the three cups", "cup[#2]"),
    ("one of the two dogs", "1 dog"),
    ("two of the three dogs", "2 dog"),
    ("the larger of both dogs", "dog[max area]"),
    ("from the two boats the smaller one", "boat[min area]"),
]

ALL = [
    ("all three of the dogs", "3 dog"),
    ("all four dogs", "4 dog"),
    ("all 3 cups", "3 cup"),
    ("both of the dogs", "2 dog"),
    (
        "all three men but the one in red",
        "all person[gender=male, except _[wearing(uniform+[colour=red])]]",
    ),
    ("all the dogs", "all dog"),
    ("all dogs", "all dog"),
]

LEVELS = [
    ("the lower girl", "person[max y, gender=female, age=young]"),
    ("the kid that is lower down", "person[age=young, max y]"),
    ("the boat that's lower in the picture", "boat[max y]"),
    ("the upper of the two kites", "kite[min y]"),
    ("the lower shelf", "shelf[at bottom]"),
    ("the lower left dog", "dog[at bottom-left]"),
    ("the girl in the lower row", "person[gender=female, age=young, #1 row from bottom]"),
]


@pytest.mark.parametrize(("phrase", "expected"), AMONG)
def test_the_number_of_the_set_is_understood(phrase: str, expected: str) -> None:
    assert compact(parse(phrase)) == expected


@pytest.mark.parametrize(("phrase", "expected"), ALL)
def test_all_of_a_number_are_that_many(phrase: str, expected: str) -> None:
    assert compact(parse(phrase)) == expected


@pytest.mark.parametrize(("phrase", "expected"), LEVELS)
def test_lower_compares_things_on_a_photo(phrase: str, expected: str) -> None:
    assert compact(parse(phrase)) == expected
