"""From behind something, from behind somebody, and seen from behind."""

from __future__ import annotations

import pytest

from deixis.language import compact, parse

BEHIND_A_THING = [
    (
        "the man watching from behind the fence",
        "person[gender=male, state=watching, behind(fence)]",
    ),
    ("the cat peeking out from behind the curtain", "cat[state=peeking out, behind(curtain)]"),
    (
        "the man looking at the dog from behind the tree",
        "person[gender=male, looking_at(dog), behind(tree)]",
    ),
    (
        "the people watching the dog from behind the orange fence",
        "all person[looking_at(dog), behind(fence[colour=orange])]",
    ),
    ("the kid peeking from behind a tree", "person[age=young, state=peeking, behind(tree)]"),
    ("the dog coming out from behind the car", "dog[state=coming out from, behind(car)]"),
    (
        "the woman throwing a ball from behind the bench",
        "person[gender=female, acting_on(sports ball), behind(bench)]",
    ),
    ("the cow eating grass from behind the fence", "cow[eating(grass), behind(fence)]"),
    ("the girl from behind the counter", "person[gender=female, age=young, behind(counter)]"),
]

BEHIND_SOMEBODY = [
    (
        "the girl hugging the boy from behind",
        "person[gender=female, age=young, holding(person[gender=male, age=young])]",
    ),
    (
        "the woman pushing the baby from behind",
        "person[gender=female, pulling(person[age=young])]",
    ),
    ("the dog chasing the cat from behind", "dog[acting_on(cat)]"),
    (
        "the boy holding the girl from behind on the left",
        "person[gender=male, age=young, holding(person[gender=female, age=young]), at left]",
    ),
]

SEEN = [
    ("the man seen from behind", "person[gender=male, orientation=facing away]"),
    ("the man from behind", "person[gender=male, orientation=facing away]"),
    (
        "woman from behind holding an umbrella",
        "person[gender=female, orientation=facing away, holding(umbrella)]",
    ),
    (
        "the man wearing a hat from behind",
        "person[gender=male, wearing(hat), orientation=facing away]",
    ),
    (
        "the woman holding an umbrella from behind",
        "person[gender=female, holding(umbrella), orientation=facing away]",
    ),
    (
        "the girl with long hair from behind",
        "person[gender=female, age=young, with(hair[size=long]), orientation=facing away]",
    ),
    (
        "the man next to the woman from behind",
        "person[gender=male, next_to(person[gender=female, orientation=facing away])]",
    ),
    ("the man behind the fence", "person[gender=male, behind(fence)]"),
    ("the cat from behind eating grass", "cat[orientation=facing away, eating(grass)]"),
    (
        "the man hugging the boy visible from behind",
        "person[gender=male, holding(person[gender=male, age=young, state=visible, "
        "orientation=facing away])]",
    ),
]


@pytest.mark.parametrize(("phrase", "expected"), BEHIND_A_THING)
def test_who_does_it_is_behind_the_thing(phrase: str, expected: str) -> None:
    assert compact(parse(phrase)) == expected


@pytest.mark.parametrize(("phrase", "expected"), BEHIND_SOMEBODY)
def test_nobody_is_seen_from_the_side_he_is_held_from(phrase: str, expected: str) -> None:
    form = parse(phrase)
    assert (compact(form), form.unknown) == (expected, ())


@pytest.mark.parametrize(("phrase", "expected"), SEEN)
def test_seen_from_behind_somebody_faces_away(phrase: str, expected: str) -> None:
    assert compact(parse(phrase)) == expected
