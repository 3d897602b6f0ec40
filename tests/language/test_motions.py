"""Motions past a thing, into it and off it; and what somebody has done."""

from __future__ import annotations

import pytest

from deixis.language import compact, parse

OFF = [
    ("the rider who has fallen off of his bike", "person[state=fallen, next_to(bicycle+)]"),
    (
        "the man who has just fallen off his skateboard",
        "person[gender=male, state=fallen, next_to(skateboard)]",
    ),
    ("the man who fell off the horse", "person[gender=male, state=fallen, next_to(horse)]"),
    ("kid falling off horse", "person[age=young, state=falling, next_to(horse)]"),
    ("the person thrown off the horse", "person[state=fallen, next_to(horse)]"),
    (
        "the boy jumping off the rock",
        "person[gender=male, age=young, state=jumping, next_to(rock)]",
    ),
    ("man falling out of the boat", "person[gender=male, state=falling, next_to(boat)]"),
    ("the surfer that had fallen off the board", "person[state=fallen, next_to(pole+)]"),
    ("the woman knocked off her bike", "person[gender=female, state=fallen, next_to(bicycle+)]"),
]

KEPT = [
    ("dog swimming in water", "dog[state=swimming, in(water)]"),
    ("the dog jumping over the fence", "dog[state=jumping, acting_on(fence)]"),
    ("the boy jumping on the bed", "person[gender=male, age=young, state=jumping, on(bed)]"),
    ("the cat that jumped onto the table", "cat[state=jumping, on(dining table+)]"),
    ("man diving into the pool", "person[gender=male, state=diving, in(water)]"),
    (
        "the boy who has jumped onto the bed",
        "person[gender=male, age=young, state=jumping, on(bed)]",
    ),
    ("man who swims in the river", "person[gender=male, state=swimming, in(water)]"),
    ("the dog jumping in the air", "dog[state=jumping]"),
    ("skateboarder jumping down the stairs", "person[state=jumping, acting_on(stairs)]"),
    (
        "the man that has fallen on the snow",
        "person[gender=male, state=fallen, on(snow)]",
    ),
    ("the tree fallen on the car", "tree[state=fallen, on(car)]"),
    (
        "the boy holding the ball that is falling on the ground",
        "person[gender=male, age=young, holding(sports ball[state=falling, on(ground)])]",
    ),
    (
        "the boy jumping down off the wall",
        "person[gender=male, age=young, state=jumping, next_to(wall)]",
    ),
    ("the man falling down into the water", "person[gender=male, state=falling, in(water)]"),
]

AS_BEFORE = [
    ("the pool the kids are swimming in", "water[sat_on_by(all person[age=young])]"),
    ("the bed he is jumping on", "bed[sat_on_by(person[gender=male])]"),
    ("jumping dog", "dog[state=jumping]"),
    ("the fallen tree", "tree[state=fallen]"),
    ("the swimming pool", "water"),
    ("a man jumping his bike", "person[gender=male, acting_on(bicycle+)]"),
    (
        "boy jumping in front of the car",
        "person[gender=male, age=young, state=jumping, in_front_of(car)]",
    ),
    ("dog jumping to catch a ball", "dog[acting_on(sports ball)]"),
    ("the woman who has painted nails", "person[gender=female, with(all nail[other=painted])]"),
    ("the girl who has broken glasses", "person[gender=female, age=young, "
     "with(glasses[state=broken])]"),
    ("the dog that has caught the frisbee", "dog[acting_on(frisbee)]"),
    ("the man walking on the beach", "person[gender=male, standing_on(sand)]"),
    (
        "the boy tossed in the air",
        "person[gender=male, age=young, other=tossed, state=jumping]",
    ),
    ("the boy jumping on the left", "person[gender=male, age=young, state=jumping, at left]"),
    (
        "the girl jumping in the middle",
        "person[gender=female, age=young, state=jumping, at centre]",
    ),
    (
        "a man who has fallen people around",
        "person[gender=male, with(all person[state=fallen, around()])]",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("phrase", "expected"), OFF)
def test_who_is_off_a_thing_is_beside_it(phrase: str, expected: str) -> None:
    assert compact(parse(phrase)) == expected


@pytest.mark.parametrize(("phrase", "expected"), KEPT)
def test_a_motion_is_kept_beside_its_place(phrase: str, expected: str) -> None:
    assert compact(parse(phrase)) == expected


@pytest.mark.parametrize(("phrase", "expected"), AS_BEFORE)
def test_other_motions_and_having_are_read_as_before(phrase: str, expected: str) -> None:
    assert compact(parse(phrase)) == expected


DONE = [
    ("the man getting off the bus", "person[gender=male, state=getting, next_to(bus)]"),
    ("the woman who gets out of the car", "person[gender=female, state=getting, next_to(car)]"),
    ("the man climbing out of the boat", "person[gender=male, state=climbing, next_to(boat)]"),
    ("the man who has fallen over", "person[gender=male, state=fallen]"),
    ("the bike that fell over", "bicycle+[state=fallen]"),
    ("the fallen over chair", "chair[state=fallen]"),
    ("the bird higher up than the other", "bird[min y]"),
]


@pytest.mark.parametrize(("phrase", "tree"), DONE)
def test_who_got_off_is_beside_it_and_what_fell_over_is_fallen(phrase: str, tree: str) -> None:
    form = parse(phrase)
    assert compact(form) == tree
    assert form.unknown == ()
