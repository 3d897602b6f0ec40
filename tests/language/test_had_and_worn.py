"""What is had, worn or given, and words that are other things than they look."""

from __future__ import annotations

import pytest

from deixis.language import compact, parse

TREES = [
    (
        "dad having an ice cream with his kid",
        "person[gender=male, with(cake), with(person[age=young])]",
    ),
    (
        "girl eating pizza with a friend",
        "person[gender=female, age=young, eating(pizza), with(person)]",
    ),
    ("the car with a surfboard with a man", "car[with(surfboard[with(person[gender=male])])]"),
    ("the dog with a hat on its head", "dog[with(hat[on(head)])]"),
    ("the clown on its head", "person[orientation=upside down]"),
    (
        "an orange cat laying its head on another cat",
        "cat[colour=orange, state=lying, with(head), on(cat)]",
    ),
    ("man giving a hug to the woman", "person[gender=male, acting_on(person[gender=female])]"),
    ("girl getting a kiss", "person[gender=female, age=young, state=kissing]"),
    ("man on his own on the right", "person[gender=male, state=alone, at right]"),
    ("the chocolate one", "_[colour=brown]"),
    ("chocolate cake", "cake"),
    ("the one in the yellow top", "_[wearing(shirt[colour=yellow])]"),
]


@pytest.mark.parametrize(("phrase", "tree"), TREES)
def test_phrase_gives_the_tree(phrase: str, tree: str) -> None:
    form = parse(phrase)
    assert compact(form) == tree
    assert form.unknown == ()
