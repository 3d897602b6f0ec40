"""How many a pair is, and who "her" is."""

from __future__ import annotations

import pytest

from deixis.language import compact, parse

PAIRS = [
    ("the pair of bears", "2 bear+"),
    ("the trio of brown dogs", "3 dog[colour=brown]"),
    ("a pair of scissors", "scissors"),
    ("a pair of red scissors", "scissors[colour=red, other=pair]"),
]
HER = [
    ("the dog next to her", "dog[next_to(person[gender=female])]"),
    ("the dog with her on the left", "dog[with(person[gender=female]), at left]"),
    (
        "the man behind her smiling",
        "person[gender=male, behind(person[gender=female]), state=smiling]",
    ),
    ("the bag behind her chair", "handbag+[behind(chair)]"),
    ("the man to the left of her", "person[gender=male, left_of(person[gender=female])]"),
]
CUT_OFF = [
    ("the bear cut off by the edge of the picture", "bear+[state=cut off, at edge]"),
    ("the car cut off by the right edge of the photo", "car[state=cut off, at right-edge]"),
]


@pytest.mark.parametrize(("phrase", "form"), [*PAIRS, *HER, *CUT_OFF])
def test_small_words_of_photos_mean_what_people_mean(phrase: str, form: str) -> None:
    assert compact(parse(phrase)) == form


def test_on_a_page_a_pair_counts_nothing() -> None:
    assert compact(parse("the pair of cups", page=True)) == "cup[other=pair]"
