"""What is compared, by how much, and with what; and choices that a question leaves open."""

from __future__ import annotations

import pytest

from deixis.language import compact, parse

DEGREES = [
    (
        "the man who is a little taller than the other man",
        "person[gender=male, max height to person[gender=male]]",
    ),
    (
        "the man who's a bit shorter than the boy",
        "person[gender=male, min height to person[gender=male, age=young]]",
    ),
    ("the dog a lot bigger than the cat", "dog[max area to cat]"),
    ("the dog which is way bigger than the cat", "dog[max area to cat]"),
    ("the tree which is slightly taller than the house", "tree[max height to building]"),
    ("the cup that is quite a bit smaller than the bowl", "cup[min area to bowl]"),
    ("a tiny bit larger than the plate", "_[max area to plate]"),
    ("the one much closer", "_[min depth]"),
    ("the man who is a good deal shorter", "person[gender=male, min height]"),
]

THAN = [
    ("the car that is much closer to us than the red one", "car[min depth to _[colour=red]]"),
    ("the boat that is farther away than the white one", "boat[max depth to _[colour=white]]"),
    (
        "a bit further ahead on the path than the white one",
        "_[max depth to _[colour=white], on(road)]",
    ),
    (
        "the girl who is further to the left than the boy",
        "person[gender=female, age=young, left_of(person[gender=male, age=young])]",
    ),
    ("the car farther right than the van", "car[right_of(truck+)]"),
    (
        "the boy standing a bit further back than the girl",
        "person[gender=male, age=young, state=standing, "
        "max depth to person[gender=female, age=young]]",
    ),
    ("the cup nearer the camera than the plate", "cup[min depth to plate]"),
    ("the bird that is a lot higher up than the dog", "bird[above(dog)]"),
    ("the kite that's a bit lower than the red one", "kite[below(_[colour=red])]"),
    (
        "the horse that is further from the camera than the white horse",
        "horse[max depth to horse[colour=white]]",
    ),
    ("the bigger dog farther back than the cat", "dog[max area, max depth to cat]"),
]

NOT_COMPARED = [
    ("a little boy", "person[size=small, gender=male, age=young]"),
    ("the girl with a little brown dog", "person[gender=female, age=young, with(dog[size=small, "
     "colour=brown])]"),
    ("a bit of cake", "cake[other=bit]"),
    ("a lot of people", "all person[other=lot]"),
    ("the cup other than the red one", "cup[except _[colour=red]]"),
    ("the boy further back", "person[gender=male, age=young, at back]"),
    ("the woman closer to the left", "person[gender=female, min x]"),
    (
        "the dog on the left rather than the one on the right",
        "dog[at left, except _[at right]]",
    ),
]  # fmt: skip

WHICHEVER = [
    ("whichever dog is further from the camera", "dog[max depth]"),
    ("whichever cup is closest to the plate", "cup[min distance to plate]"),
    ("whichever person is wearing a hat", "person[wearing(hat)]"),
    ("whichever of the dogs is bigger", "1 dog[max area]"),
    ("whichever old lady is sitting", "person[age=old, gender=female, state=sitting]"),
    ("whichever dogs are lying down", "all dog[state=lying]"),
    ("whichever two dogs are lying down", "2 dog[state=lying]"),
    (
        "show me whichever tall man has the umbrella",
        "person[size=tall, gender=male, with(umbrella)]",
    ),
    ("click whichever button is green", "button[colour=green]"),
    ("find whichever of the cups is red", "1 cup[colour=red]"),
    ("which of the two men is taller", "1 person[gender=male, max height]"),
    ("one of the two men", "1 person[gender=male]"),
    ("two of the three cups", "2 cup"),
]

LEFT_OPEN = [
    ("whichever one is on the left", "_[at left]"),
    ("whichever is closest to the door", "_[min distance to door]"),
    ("whoever is holding the ball", "person[holding(sports ball)]"),
    ("which of the dogs are brown", "all dog[colour=brown]"),
    ("which dog is sitting", "dog[state=sitting]"),
    ("which is the biggest", "_[max area]"),
]


@pytest.mark.parametrize(("phrase", "expected"), DEGREES)
def test_how_much_more_is_passed_over(phrase: str, expected: str) -> None:
    form = parse(phrase)
    assert (compact(form), form.unknown) == (expected, ())


@pytest.mark.parametrize(("phrase", "expected"), THAN)
def test_than_names_what_it_is_compared_with(phrase: str, expected: str) -> None:
    assert compact(parse(phrase)) == expected


@pytest.mark.parametrize(("phrase", "expected"), NOT_COMPARED)
def test_words_of_degree_keep_their_other_senses(phrase: str, expected: str) -> None:
    assert compact(parse(phrase)) == expected


@pytest.mark.parametrize(("phrase", "expected"), WHICHEVER)
def test_whichever_thing_is_the_thing_that_is(phrase: str, expected: str) -> None:
    assert compact(parse(phrase)) == expected


@pytest.mark.parametrize(("phrase", "expected"), LEFT_OPEN)
def test_other_choices_are_read_as_before(phrase: str, expected: str) -> None:
    assert compact(parse(phrase)) == expected
