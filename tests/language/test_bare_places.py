"""Places and numbers without the small words: "girl front row left", "standing far right"."""

from __future__ import annotations

import pytest

from deixis.language import compact, parse
from deixis.language.coverage import unaccounted

ROWS = [
    ("girl front row left", "person[gender=female, age=young, #1 row from front, at left]"),
    ("kid back row left", "person[age=young, #1 row from back, at left]"),
    ("donut bottom row left", "donut[#1 row from bottom, at left]"),
    ("top row middle", "_[#1 row from top, at centre]"),
    ("bottom row second from right", "_[#1 row from bottom, #2 from right]"),
    ("back row, second person from right", "person[#1 row from back, #2 from right]"),
    ("2nd row 3rd person", "person[#2 row, #3]"),
    ("front row guy", "person[#1 row from front, gender=male]"),
    ("back row tall guy", "person[#1 row from back, size=tall, gender=male]"),
    ("second from left, top row", "_[#2 from left, #1 row from top]"),
    (
        "man in blue shirt back row",
        "person[gender=male, wearing(shirt[colour=blue]), #1 row from back]",
    ),
    ("front row middle person", "person[#1 row from front, at centre]"),
    (
        "guy in white back row",
        "person[gender=male, wearing(uniform+[colour=white]), #1 row from back]",
    ),
    ("second row on the left", "_[#2 row, at left]"),
    ("left column second from top", "_[#1 column from left, #2 from top]"),
    ("top row red book", "book[#1 row from top, colour=red]"),
]

AFTER_VERBS = [
    ("woman standing far right", "person[gender=female, state=standing, at right]"),
    ("guy kneeling front right", "person[gender=male, state=sitting, at right-front]"),
    ("person sitting front", "person[state=sitting, at front]"),
    ("man sitting second from right", "person[gender=male, state=sitting, #2 from right]"),
    ("people standing back row", "all person[state=standing, #1 row from back]"),
    (
        "boy sitting front row center",
        "person[gender=male, age=young, state=sitting, #1 row from front, at centre]",
    ),
    ("batter standing right side", "person[state=standing, at right]"),
    ("woman holding left hand", "person[gender=female, holding(hand[at left])]"),
    ("man washing front window", "person[gender=male, acting_on(window[at front])]"),
    ("a runner stealing second", "person[acting_on(_[#2])]"),
]

FRONTS = [
    ("chair front right", "chair[at right-front]"),
    ("person front left", "person[at left-front]"),
    ("the sheep front center", "sheep[at centre-front]"),
    ("cow front", "cow[at front]"),
    ("bananas front", "all banana[at front]"),
    ("bowl of soup front", "bowl[at front]"),
    ("the front of the car", "car[other=front]"),
    ("the bike front wheel", "bicycle+[of(bicycle+)]"),
    ("the store front", "building"),
]

BESIDE_NOUNS = [
    ("man in left car", "person[gender=male, in(car[at left])]"),
    ("person on left skateboard", "person[on(skateboard[at left])]"),
    ("person on left wave", "person[on(water[at left])]"),
    ("man on left surfboard", "person[gender=male, on(surfboard[at left])]"),
    ("person on right skis", "person[on(all skis[at right])]"),
    ("woman on left sled", "person[gender=female, on(cart[at left])]"),
    ("kid in left swing", "person[age=young, in(playground[at left])]"),
    ("person in front car", "person[in(car[at front])]"),
    ("man in back car", "person[gender=male, in(car[at back])]"),
    ("man in front house", "person[gender=male, in_front_of(building)]"),
    ("man on the right drinks a beer", "person[gender=male, at right, drinking(bottle)]"),
    ("woman on right holding umbrella", "person[gender=female, at right, holding(umbrella)]"),
]

NUMBERS = [
    ("two on left", "2 _[at left]"),
    ("the three in the back", "3 _[at back]"),
    ("these two", "2 _"),
    ("all three", "3 _"),
    ("the two with hats", "2 _[with(hat)]"),
    ("the two next to the bus", "2 _[next_to(bus)]"),
    ("the larger one of the two", "_[max area]"),
    ("the taller of the two", "_[max height]"),
    ("left two people", "2 person[(#1 from left | #2 from left)]"),
    ("right 2 dogs", "2 dog[(#1 from right | #2 from right)]"),
    ("front two cows", "2 cow[(#1 from front | #2 from front)]"),
    ("left two", "2 _[(#1 from left | #2 from left)]"),
    ("biggest two dogs", "2 dog[max area]"),
    ("the smallest two", "2 _[min area]"),
    ("the nearest two cars", "2 car[min depth]"),
    ("the leftmost pair of scissors", "scissors[min x]"),
    ("the one on left", "_[at left]"),
    ("5 people", "5 person"),
]


@pytest.mark.parametrize(
    ("phrase", "form"), [*ROWS, *AFTER_VERBS, *FRONTS, *BESIDE_NOUNS, *NUMBERS]
)
def test_bare_words_place_and_count(phrase: str, form: str) -> None:
    assert compact(parse(phrase)) == form


@pytest.mark.parametrize(
    ("phrase", "form"),
    [
        ("front row", "row[#1 from front]"),
        ("the top row", "row[#1 from top]"),
        ("the row of books", "all book[other=row]"),
        ("the giraffe in the row", "giraffe[in(row)]"),
        ("second row third column", "cell[#2 row, #3 column]"),
    ],
)
def test_a_row_by_itself_stays_one(phrase: str, form: str) -> None:
    assert compact(parse(phrase)) == form


@pytest.mark.parametrize(
    ("phrase", "form"),
    [
        ("top row middle", "row[#1 from top, label='middle']"),
        ("bottom row second from right", "row[#1 from bottom, #2 from right]"),
    ],
)
def test_on_a_page_a_row_is_a_thing(phrase: str, form: str) -> None:
    assert compact(parse(phrase, page=True)) == form


@pytest.mark.parametrize(
    "phrase",
    ["the bird all the way on the left", "the dog right here", "the bird right up in the top left"],
)
def test_words_that_only_stress_a_place_need_no_node(phrase: str) -> None:
    assert unaccounted(parse(phrase)) == []


def test_all_the_way_is_no_thing_that_somebody_has() -> None:
    assert compact(parse("the bird on the plate all the way")) == "bird[on(plate)]"
    assert compact(parse("the bird all the way on the left")) == "bird[at left]"
