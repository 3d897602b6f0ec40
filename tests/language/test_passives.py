"""What is done to somebody by nobody who is named."""

from __future__ import annotations

import pytest

from deixis.language import compact, parse

HELD = [
    ("kid being carried", "person[age=young, held_by(person)]"),
    ("the baby being held", "person[age=young, held_by(person)]"),
    ("the horse being ridden", "horse[ridden_by(person)]"),
    ("the cup being held", "cup[held_by(person)]"),
    (
        "the man next to the cup being held",
        "person[gender=male, next_to(cup[held_by(person)])]",
    ),
    ("a bat that is being held upright", "baseball bat[held_by(person), state=standing]"),
]

UNDERGONE = [
    ("little one getting licked", "person[age=young, state=being licked]"),
    ("dog getting petted", "dog[state=being petted]"),
    ("girl getting pushed", "person[gender=female, age=young, state=being pushed]"),
    ("the dog that is being walked", "dog[state=being walked]"),
    (
        "girl being pushed on a swing",
        "person[gender=female, age=young, state=being pushed, on(playground)]",
    ),
    ("the man who got hit", "person[gender=male, state=being hit]"),
    ("the man getting married", "person[gender=male, state=married]"),
    ("the elephant being fed", "elephant[state=being fed]"),
    ("the bag being removed", "handbag+[state=being removed]"),
    (
        "the woman pushing the cart which is being pulled",
        "person[gender=female, pulling(cart[state=being pulled])]",
    ),
]

BY_SOMEBODY = [
    ("the dog being held by the woman", "dog[held_by(person[gender=female])]"),
    ("the dog being petted by a boy", "dog[acted_on_by(person[gender=male, age=young])]"),
    ("the girl getting pushed by a man", "person[gender=female, age=young, acted_on_by("
     "person[gender=male])]"),
]  # fmt: skip

NO_PASSIVE = [
    ("the boy getting ready", "person[gender=male, age=young, state=getting ready]"),
    ("the man getting on the bus", "person[gender=male, state=getting, on(bus)]"),
    ("the man getting a haircut", "person[gender=male, acting_on(hair)]"),
    ("the pizza being sliced", "pizza[state=sliced]"),
    ("the woman being served food", "person[gender=female, acting_on(food+)]"),
    ("the dog getting turned around", "dog[state=getting, orientation=facing away]"),
    (
        "the man holding a suitcase that is being carried",
        "person[gender=male, holding(suitcase[held_by(person)])]",
    ),
]


@pytest.mark.parametrize(("phrase", "expected"), HELD)
def test_people_hold_and_ride(phrase: str, expected: str) -> None:
    assert compact(parse(phrase)) == expected


@pytest.mark.parametrize(("phrase", "expected"), UNDERGONE)
def test_what_anybody_does_is_one_state(phrase: str, expected: str) -> None:
    assert compact(parse(phrase)) == expected


@pytest.mark.parametrize(("phrase", "expected"), BY_SOMEBODY)
def test_who_does_it_may_be_named(phrase: str, expected: str) -> None:
    assert compact(parse(phrase)) == expected


@pytest.mark.parametrize(("phrase", "expected"), NO_PASSIVE)
def test_other_words_after_getting_and_being(phrase: str, expected: str) -> None:
    assert compact(parse(phrase)) == expected
