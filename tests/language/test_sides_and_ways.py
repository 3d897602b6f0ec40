"""Places without a preposition, "way" before a place, and what is nearest to what."""

from __future__ import annotations

import pytest

from deixis.language import compact, parse

SIDES = [
    ("dog left side", "dog[at left]"),
    ("the dog right side", "dog[at right]"),
    ("guy right edge", "person[gender=male, at right-edge]"),
    ("partial person right edge", "person[state=partial, at right-edge]"),
    ("woman left edge of pic", "person[gender=female, at left-edge]"),
    ("man bottom corner", "person[gender=male, at bottom-corner]"),
    ("person in red left side", "person[wearing(uniform+[colour=red]), at left]"),
    ("the man sitting right side", "person[gender=male, state=sitting, at right]"),
    (
        "man in blue right side of photo",
        "person[gender=male, wearing(uniform+[colour=blue]), at right]",
    ),
    ("lady top left corner", "person[gender=female, at top-left-corner]"),
]

SIDES_OF_THINGS = [
    ("the left side of the bus", "bus[other=left side]"),
    ("car left side of road", "car[left_of(road)]"),
    ("truck right side of bus", "truck[right_of(bus)]"),
    ("left side dog", "dog[at left]"),
    ("the girl's surfboard", "surfboard[of(person[gender=female, age=young])]"),
]

WAYS = [
    ("man way in back", "person[gender=male, at back]"),
    ("the person way on the left", "person[at left]"),
    ("guy way over on left", "person[gender=male, at left]"),
    ("guy way back on right", "person[gender=male, at back, at right]"),
    ("tree way off to the right", "tree[at right]"),
    ("whoever is standing way in back", "person[state=standing, at back]"),
    ("woman sitting way in the back", "person[gender=female, state=sitting, at back]"),
    ("red shirt way left", "shirt[colour=red, at left]"),
    ("man all the way on the left", "person[gender=male, at left]"),
]

REAL_WAYS = [
    ("man on the way", "person[gender=male, on(side)]"),
    ("one way sign", "sign[other=way]"),
]

NEAREST = [
    ("dog nearest man", "dog[min distance to person[gender=male]]"),
    (
        "the girl nearest man",
        "person[gender=female, age=young, min distance to person[gender=male]]",
    ),
    (
        "bag nearest guy in black hat",
        "handbag+[min distance to person[gender=male, wearing(hat[colour=black])]]",
    ),
    ("car nearest red truck", "car[min distance to truck[colour=red]]"),
    ("the chair closest window", "chair[min distance to window]"),
    ("person on left nearest bus", "person[at left, min distance to bus]"),
    ("two dogs nearest man", "2 dog[min distance to person[gender=male]]"),
    ("the one nearest door", "_[min distance to door]"),
]

NEAREST_OF_ALL = [
    ("the nearest man", "person[min depth, gender=male]"),
    ("man on nearest bike", "person[gender=male, on(bicycle+[min depth])]"),
    ("woman in closest car", "person[gender=female, in(car[min depth])]"),
    ("sheep nearest camera", "sheep[min depth]"),
    ("person nearest left", "person[min x]"),
    ("cow closest", "cow[min depth]"),
]

ROLES = [
    ("woman hiker", "person[gender=female]"),
    ("girl surfer", "person[gender=female, age=young]"),
    ("the lady skier in blue", "person[gender=female, wearing(uniform+[colour=blue])]"),
    ("woman tennis player", "person[gender=female]"),
    ("boy skateboarder on left", "person[gender=male, age=young, at left]"),
    ("women skiers", "all person[gender=female]"),
    ("a happy woman skier", "person[state=smiling, gender=female]"),
    ("two man bikers", "2 person[gender=male]"),
    ("kid next to woman surfer", "person[age=young, next_to(person[gender=female])]"),
    ("tennis player", "person"),
    ("ball boy", "person[gender=male, age=young]"),
    ("hat seller", "person[other=hat]"),
]


@pytest.mark.parametrize(("phrase", "expected"), SIDES)
def test_a_side_after_a_thing_is_where_it_is(phrase: str, expected: str) -> None:
    assert compact(parse(phrase)) == expected


@pytest.mark.parametrize(("phrase", "expected"), SIDES_OF_THINGS)
def test_sides_of_things_are_no_places_in_the_image(phrase: str, expected: str) -> None:
    assert compact(parse(phrase)) == expected


@pytest.mark.parametrize(("phrase", "expected"), WAYS)
def test_way_before_a_place_only_stresses_it(phrase: str, expected: str) -> None:
    assert compact(parse(phrase)) == expected


@pytest.mark.parametrize(("phrase", "expected"), REAL_WAYS)
def test_ways_that_are_gone_stay_things(phrase: str, expected: str) -> None:
    assert compact(parse(phrase)) == expected


@pytest.mark.parametrize(("phrase", "expected"), NEAREST)
def test_nearest_between_two_things_is_a_distance(phrase: str, expected: str) -> None:
    assert compact(parse(phrase)) == expected


@pytest.mark.parametrize(("phrase", "expected"), NEAREST_OF_ALL)
def test_nearest_alone_is_nearest_to_the_viewer(phrase: str, expected: str) -> None:
    assert compact(parse(phrase)) == expected


@pytest.mark.parametrize(("phrase", "expected"), ROLES)
def test_a_person_before_a_role_tells_gender_and_age(phrase: str, expected: str) -> None:
    assert compact(parse(phrase)) == expected
