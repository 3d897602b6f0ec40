"""Numbers that things bear, and things told of twice."""

from __future__ import annotations

import pytest

from deixis.language import compact, parse

SHOWN = [
    ("the 887 one", "_[inside='887']"),
    ("the 2 one", "_[inside='2']"),
    ("number 7 on the left", "_[inside='7', at left]"),
    ("the number 7 bus", "bus[inside='7']"),
    ("the bus next to the number 7 bus", "bus[next_to(bus[inside='7'])]"),
    ("the 38 bus", "bus[inside='38']"),
    ("the 42 jersey", "shirt[inside='42']"),
    ("player #9", "person[inside='9']"),
    ("#9", "_[inside='9']"),
    ("the one with 23 on it", "_[inside='23']"),
    ("the one with the number 23", "_[inside='23']"),
    ("the player with 23 on his back", "person[inside='23']"),
    ("the guy wearing 42", "person[gender=male, inside='42']"),
    ("the shirt that says NY on it", "shirt[inside='NY']"),
]

COUNTED = [
    ("2 cups", "2 cup"),
    ("the 2 dog", "2 dog"),
    ("the 14 sheep", "14 sheep"),
    ("the 2 red ones", "2 _[colour=red]"),
    ("the 1 one", "1 _"),
]

AGAIN = [
    ("the parking meter on the left, the 887 one", "parking meter[at left, inside='887']"),
    ("the car on the left, the red one", "car[at left, colour=red]"),
    ("the dog next to the man, the brown one", "dog[next_to(person[gender=male]), colour=brown]"),
    ("the two dogs, the brown one", "dog[colour=brown]"),
    ("the rightmost skateboard, a yellow one", "skateboard[max x, colour=yellow]"),
]


@pytest.mark.parametrize(("phrase", "tree"), SHOWN + COUNTED + AGAIN)
def test_a_number_before_one_thing_is_written_on_it(phrase: str, tree: str) -> None:
    form = parse(phrase)
    assert compact(form) == tree
    assert form.unknown == ()


def test_numbers_of_pages_are_left_alone() -> None:
    assert compact(parse("the 887 one", page=True)) == "887 _"
