"""Whose right, and whose back, with the apostrophe or without."""

from __future__ import annotations

import pytest

from deixis.language import compact, parse

SIDES = [
    (
        "dog on girls right that is black",
        "dog[right_of(person[gender=female, age=young]), colour=black]",
    ),
    ("man on ladys left", "person[gender=male, left_of(person[gender=female])]"),
    (
        "guy on womans left in blue",
        "person[gender=male, left_of(person[gender=female]), wearing(uniform+[colour=blue])]",
    ),
    ("car to mans right", "car[right_of(person[gender=male])]"),
    ("dog on the girl's right", "dog[right_of(person[gender=female, age=young])]"),
    ("the cup to the old man's left", "cup[left_of(person[age=old, gender=male])]"),
    ("kid on dogs right side", "person[age=young, right_of(dog)]"),
    (
        "man on the boys right hand side",
        "person[gender=male, right_of(person[gender=male, age=young])]",
    ),
    (
        "guy on the mans right holding a bat",
        "person[gender=male, right_of(person[gender=male]), holding(baseball bat)]",
    ),
    ("on the man's left", "_[left_of(person[gender=male])]"),
    ("the dog on the mans right sitting", "dog[right_of(person[gender=male]), state=sitting]"),
]

BACKS = [
    ("backpack on mans back", "backpack[on(back[of(person[gender=male])])]"),
    ("bag on girls back", "handbag+[on(back[of(person[gender=female, age=young])])]"),
    ("kid on dads back", "person[age=young, on(back[of(person[gender=male])])]"),
    ("backpack on the man's back", "backpack[on(back[of(person[gender=male])])]"),
    ("the bird sitting on the cat's back", "bird[sitting_on(back[of(cat)])]"),
    ("monkey on elephants back", "monkey[on(back[of(elephant)])]"),
    (
        "guy with red bag on back",
        "person[gender=male, with(handbag+[colour=red, on(back)])]",
    ),
    ("the child on the horses back", "person[age=young, on(back[of(horse)])]"),
]

NEITHER = [
    ("boys on left", "all person[gender=male, age=young, at left]"),
    ("the guys on the right", "all person[gender=male, at right]"),
    ("tattoo on mans right arm", "person+[on(arm[of(person[gender=male]), at right])]"),
    (
        "the cup in the girl's right hand",
        "cup[in(hand[of(person[gender=female, age=young]), at right])]",
    ),
    ("the girls in back", "all person[gender=female, age=young, at back]"),
    (
        "girls back row left",
        "all person[gender=female, age=young, #1 row from back, at left]",
    ),
    ("the horse's back legs", "horse+[of(horse)]"),
    ("guy with bag on back left", "person[gender=male, with(handbag+), at left-back]"),
    ("woman with hat in back", "person[gender=female, with(hat), at back]"),
    ("the cup to the right of the girls", "cup[right_of(all person[gender=female, age=young])]"),
]


@pytest.mark.parametrize(("phrase", "expected"), SIDES)
def test_a_side_of_somebody_is_beside_him(phrase: str, expected: str) -> None:
    assert compact(parse(phrase)) == expected


@pytest.mark.parametrize(("phrase", "expected"), BACKS)
def test_a_back_is_somebodys(phrase: str, expected: str) -> None:
    assert compact(parse(phrase)) == expected


@pytest.mark.parametrize(("phrase", "expected"), NEITHER)
def test_sides_and_backs_of_other_things(phrase: str, expected: str) -> None:
    assert compact(parse(phrase)) == expected
