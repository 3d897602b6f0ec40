"""How people hold themselves, and others of the same kind: "arms crossed", "next to the other"."""

from __future__ import annotations

import pytest

from deixis.language import compact, parse

POSES = [
    ("man with arms crossed", "person[gender=male, state=arms crossed]"),
    ("the man with his arms crossed", "person[gender=male, state=arms crossed]"),
    ("man his arms crossed", "person[gender=male, state=arms crossed]"),
    ("man in back arms crossed", "person[gender=male, at back, state=arms crossed]"),
    ("woman with arms raised", "person[gender=female, state=arms raised]"),
    ("man standing arms crossed", "person[gender=male, state=standing, state=arms crossed]"),
    (
        "man holding a racket with his arms crossed",
        "person[gender=male, holding(tennis racket), state=arms crossed]",
    ),
    (
        "man in blue shirt with arms crossed",
        "person[gender=male, wearing(shirt[colour=blue]), state=arms crossed]",
    ),
    (
        "guy smiling his teeth showing",
        "person[gender=male, state=smiling, with(mouth[state=showing])]",
    ),
    (
        "girl laughing her eyes closed",
        "person[gender=female, age=young, state=smiling, with(eye[state=closed])]",
    ),
    (
        "man sitting legs crossed holding a cup",
        "person[gender=male, state=sitting, with(leg[state=crossed]), holding(cup)]",
    ),
]

TURNED_HEADS = [
    ("kid with his head turned away from us", "person[age=young, orientation=facing away]"),
    ("man with head turned away", "person[gender=male, orientation=facing away]"),
    ("girl with face turned left", "person[gender=female, age=young, orientation=facing left]"),
    ("man with his back turned", "person[gender=male, orientation=facing away]"),
    ("giraffe with head turned left", "giraffe[with(head[orientation=facing left])]"),
    ("man with a big head", "person[gender=male, with(head[size=big])]"),
    ("the train head on", "train[orientation=facing camera]"),
    ("the bus seen head on", "bus[with(_[state=seen, orientation=facing camera])]"),
]

EMBRACES = [
    ("guy with arm around girl", "person[gender=male, holding(person[gender=female, age=young])]"),
    (
        "the guy with his arm around the girl",
        "person[gender=male, holding(person[gender=female, age=young])]",
    ),
    ("man with arms around woman", "person[gender=male, holding(person[gender=female])]"),
    ("man has his arm around a woman", "person[gender=male, holding(person[gender=female])]"),
    ("woman with one arm around the dog", "person[gender=female, holding(dog)]"),
    (
        "girl with her arms wrapped around a boy",
        "person[gender=female, age=young, holding(person[gender=male, age=young])]",
    ),
    (
        "man on left with his arm around her",
        "person[gender=male, at left, holding(person[gender=female])]",
    ),
    ("man with arm around tree", "person[gender=male, with(arm), around(tree)]"),
    ("man with scarf around neck", "person[gender=male, with(scarf[around(neck)])]"),
]

OTHERS = [
    ("dog next to the other", "dog[next_to(dog)]"),
    ("kid on the left of the other", "person[age=young, left_of(person[age=young])]"),
    ("the man next to the other one", "person[gender=male, next_to(person[gender=male])]"),
    ("zebra in front of the others", "zebra[in_front_of(all zebra)]"),
    (
        "boy behind another",
        "person[gender=male, age=young, behind(person[gender=male, age=young])]",
    ),
    (
        "man in red hat next to the other",
        "person[gender=male, wearing(hat[colour=red]), next_to(person[gender=male])]",
    ),
    ("cup behind the other with a handle", "cup[behind(cup[with(handle)])]"),
    (
        "lady behind another and holding a hat",
        "person[gender=female, behind(person[gender=female]), holding(hat)]",
    ),
    ("car behind the other car", "car[behind(car)]"),
    ("the other dog", "dog"),
    ("man on the other side", "person[gender=male, on(side)]"),
    (
        "the man with his arm around the boy's neck",
        "person[gender=male, with(arm[around(neck[of(person[gender=male, age=young])])])]",
    ),
    ("the man not with his arms crossed", "person[gender=male, not with(_[state=arms crossed])]"),
    ("the cat with its head on another cat", "cat[with(head[on(cat)])]"),
    ("the man with his head on the pillow", "person[gender=male, with(head[on(pillow)])]"),
    (
        "a woman resting her head on the table",
        "person[gender=female, acting_on(head), on(dining table+)]",
    ),
    (
        "the girl with her face turned from the viewer",
        "person[gender=female, age=young, orientation=facing sideways]",
    ),
]


@pytest.mark.parametrize(("phrase", "expected"), POSES)
def test_poses_are_states_of_who_holds_them(phrase: str, expected: str) -> None:
    assert compact(parse(phrase)) == expected


@pytest.mark.parametrize(("phrase", "expected"), TURNED_HEADS)
def test_people_look_where_their_heads_are_turned(phrase: str, expected: str) -> None:
    assert compact(parse(phrase)) == expected


@pytest.mark.parametrize(("phrase", "expected"), EMBRACES)
def test_an_arm_around_somebody_holds_him(phrase: str, expected: str) -> None:
    assert compact(parse(phrase)) == expected


@pytest.mark.parametrize(("phrase", "expected"), OTHERS)
def test_the_other_is_another_of_the_same_kind(phrase: str, expected: str) -> None:
    assert compact(parse(phrase)) == expected
