"""What a clause with "who", "that" or "which" tells something of."""

from __future__ import annotations

import pytest

from deixis.language import compact, parse

CLAUSES = [
    (
        "the woman with the bag who is smiling",
        "person[gender=female, with(handbag+), state=smiling]",
    ),
    (
        "the woman with the bag that is smiling",
        "person[gender=female, with(handbag+), state=smiling]",
    ),
    ("the man next to the dog that is sleeping", "person[gender=male, next_to(dog[state=lying])]"),
    (
        "the man holding the umbrella that is open",
        "person[gender=male, holding(umbrella[state=open])]",
    ),
    ("the man next to the car that is parked", "person[gender=male, next_to(car[state=parked])]"),
    ("the bike next to the man that is red", "bicycle+[next_to(person[gender=male]), colour=red]"),
    (
        "the lady with the umbrella who is not smiling",
        "person[gender=female, with(umbrella), not state=smiling]",
    ),
    (
        "the woman behind the table who is covered in mud",
        "person[gender=female, behind(dining table+), covered_with(sand)]",
    ),
    (
        "the girl on the bench who is on the left",
        "person[gender=female, age=young, on(bench), at left]",
    ),
    (
        "woman with a purse who looks sad",
        "person[gender=female, with(handbag), state=looks, state=sad]",
    ),
]

NUMBERS = [
    (
        "the dogs next to the man that are running",
        "all dog[next_to(person[gender=male]), state=running]",
    ),
    (
        "the man next to the dogs who are running",
        "person[gender=male, next_to(all dog[state=running])]",
    ),
    ("the plate next to the cups that is empty", "plate[next_to(all cup), state=empty]"),
    ("the plate next to the cups that are empty", "plate[next_to(all cup[state=empty])]"),
]

NEAREST = [
    ("the cup on the table that is red", "cup[on(dining table+[colour=red])]"),
    ("the dog next to the man who is smiling", "dog[next_to(person[gender=male, state=smiling])]"),
    (
        "the chair next to the desk that has a laptop on it",
        "chair[next_to(desk+[with(laptop[on(_)])])]",
    ),
    (
        "the woman with the bag that is on the left",
        "person[gender=female, with(handbag+), at left]",
    ),
]


@pytest.mark.parametrize(("phrase", "tree"), CLAUSES + NUMBERS + NEAREST)
def test_a_clause_tells_of_the_nearest_thing_that_it_may_hold_of(phrase: str, tree: str) -> None:
    form = parse(phrase)
    assert compact(form) == tree
    assert form.unknown == ()
