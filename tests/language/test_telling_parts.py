"""What is said of a part rather than of whom it belongs to."""

from __future__ import annotations

import pytest

from deixis.language import compact, parse

DOING = [
    (
        "the bigger dog with its tail sticking straight up",
        "dog[max area, with(tail[state=sticking, orientation=vertical])]",
    ),
    ("the dog with its tail wagging", "dog[with(tail[state=wagging])]"),
    ("the woman whose hair is blowing", "person[gender=female, with(hair[state=blowing])]"),
    ("the bird with its wings flapping", "bird[with(tail[state=flapping])]"),
    ("the cat with its paw dangling", "cat[with(foot[state=dangling])]"),
]

IN_PLACE = [
    ("the dog with its tail hanging over the fence", "dog[with(tail[above(fence)])]"),
    ("the dog whose head is sticking out of the window", "dog[with(head[in(window)])]"),
    (
        "the man whose hand is on the table",
        "person[gender=male, with(hand[on(dining table+)])]",
    ),
    (
        "the woman with her hand on the dog's head",
        "person[gender=female, with(hand[on(head[of(dog)])])]",
    ),
    (
        "the man with his arm around the black dog",
        "person[gender=male, holding(dog[colour=black])]",
    ),
    (
        "the boy with his hands in his pockets",
        "person[gender=male, age=young, with(hand[in(sleeve)])]",
    ),
    ("the cat with its paw on the ball", "cat[with(foot[on(sports ball)])]"),
    ("the horse with its head over the fence", "horse[with(head[above(fence)])]"),
    ("the elephant with its trunk in the water", "elephant[with(nose[in(water)])]"),
    ("the girl with one hand on her hip", "person[gender=female, age=young, with(hand[on(leg)])]"),
    (
        "the man with his legs dangling above the water",
        "person[gender=male, with(leg[state=dangling, above(water)])]",
    ),
]

OF_THE_WHOLE = [
    (
        "the man with long hair wearing a hat",
        "person[gender=male, with(hair[size=long]), wearing(hat)]",
    ),
    ("the dog with long ears lying on the couch", "dog[with(ear[size=long]), lying_on(couch)]"),
    (
        "the man with brown hair in the car",
        "person[gender=male, with(hair[colour=brown]), in(car)]",
    ),
    ("the man with a beard on the left", "person[gender=male, with(hair), at left]"),
    (
        "the woman with her hair up in a white dress",
        "person[gender=female, with(hair[state=up]), wearing(dress[colour=white])]",
    ),
    (
        "the woman with her legs on the bench in a white dress",
        "person[gender=female, with(leg[on(bench)]), wearing(dress[colour=white])]",
    ),
    (
        "the man with his hand up next to the car",
        "person[gender=male, with(hand[state=up]), next_to(car)]",
    ),
    ("the dog with its head down next to the car", "dog[with(head[state=down]), next_to(car)]"),
    ("the man with his dog on the bench", "person[gender=male, with(dog[on(bench)])]"),
    (
        "the man with his hands holding a cup",
        "person[gender=male, with(hand), holding(cup)]",
    ),
    (
        "the boy with his head in a helmet",
        "person[gender=male, age=young, with(head), wearing(hat)]",
    ),
]


@pytest.mark.parametrize(("phrase", "expected"), DOING)
def test_parts_do_something_of_their_own(phrase: str, expected: str) -> None:
    assert compact(parse(phrase)) == expected


@pytest.mark.parametrize(("phrase", "expected"), IN_PLACE)
def test_parts_are_somewhere(phrase: str, expected: str) -> None:
    assert compact(parse(phrase)) == expected


@pytest.mark.parametrize(("phrase", "expected"), OF_THE_WHOLE)
def test_more_is_said_of_the_whole(phrase: str, expected: str) -> None:
    assert compact(parse(phrase)) == expected
