"""Clothes named right after what somebody does: "man sitting black jacket"."""

from __future__ import annotations

import pytest

from deixis.language import compact, parse

DOES_AND_WEARS = [
    (
        "man sitting black jacket",
        "person[gender=male, state=sitting, wearing(jacket[colour=black])]",
    ),
    (
        "the guy jumping red shorts",
        "person[gender=male, state=jumping, wearing(trousers[colour=red])]",
    ),
    (
        "woman standing white top",
        "person[gender=female, state=standing, wearing(shirt[colour=white])]",
    ),
    ("kid running hat", "person[age=young, state=running, wearing(hat)]"),
    ("woman sitting glasses", "person[gender=female, state=sitting, wearing(glasses)]"),
    (
        "guy surfing black wetsuit",
        "person[gender=male, state=surfing, wearing(suit[colour=black])]",
    ),
    ("woman smiling blonde hair", "person[gender=female, state=smiling, with(hair[colour=blond])]"),
    (
        "kid standing orange shirt",
        "person[age=young, state=standing, wearing(shirt[colour=orange])]",
    ),
    (
        "man standing dark blue suit",
        "person[gender=male, state=standing, wearing(suit[colour=dark blue])]",
    ),
    (
        "guy on the left sitting white hat",
        "person[gender=male, at left, state=sitting, wearing(hat[colour=white])]",
    ),
    (
        "two men sitting black jackets",
        "2 person[gender=male, state=sitting, wearing(jacket[colour=black])]",
    ),
    (
        "the man sitting in the black jacket",
        "person[gender=male, state=sitting, wearing(jacket[colour=black])]",
    ),
    (
        "woman walking in black",
        "person[gender=female, state=walking, wearing(uniform+[colour=black])]",
    ),
    ("girl standing red", "person[gender=female, age=young, state=standing, colour=red]"),
    ("dog running red collar", "dog[state=running, wearing(scarf[colour=red])]"),
]

WITH_A_THING_BETWEEN = [
    (
        "guy in front kicking ball red jersey",
        "person[gender=male, at front, acting_on(sports ball), wearing(shirt[colour=red])]",
    ),
    (
        "the boy riding a bike yellow helmet",
        "person[gender=male, age=young, riding(bicycle+), wearing(hat[colour=yellow])]",
    ),
    (
        "man playing tennis white shirt",
        "person[gender=male, playing(game), wearing(shirt[colour=white])]",
    ),
    ("boy playing tennis hat", "person[gender=male, age=young, playing(game), wearing(hat)]"),
    (
        "man holding phone blue tie",
        "person[gender=male, holding(cell phone), wearing(tie[colour=blue])]",
    ),
    (
        "man sitting on the bench black jacket",
        "person[gender=male, sitting_on(bench), wearing(jacket[colour=black])]",
    ),
    (
        "woman walking dog pink shirt",
        "person[gender=female, acting_on(dog), wearing(shirt[colour=pink])]",
    ),
    (
        "the guy kicking the ball red and white jersey",
        "person[gender=male, acting_on(sports ball), wearing(shirt[colour=red, colour=white])]",
    ),
    (
        "man on motorcycle black helmet",
        "person[gender=male, on(motorcycle), wearing(hat[colour=black])]",
    ),
]

HANDLED = [
    ("woman holding red jacket", "person[gender=female, holding(jacket[colour=red])]"),
    ("man putting on black jacket", "person[gender=male, wearing(jacket[colour=black])]"),
    ("man adjusting his tie", "person[gender=male, acting_on(tie)]"),
    (
        "girl brushing blonde hair",
        "person[gender=female, age=young, acting_on(hair[colour=blond])]",
    ),
    ("woman ironing blue shirt", "person[gender=female, acting_on(shirt[colour=blue])]"),
    ("man riding horse", "person[gender=male, riding(horse)]"),
    ("man wearing tennis shoes", "person[gender=male, wearing(shoe)]"),
    ("guy holding bike helmet", "person[gender=male, holding(hat)]"),
    (
        "man in blue running shorts",
        "person[gender=male, wearing(trousers[colour=blue, state=running])]",
    ),
    ("man throwing ball", "person[gender=male, acting_on(sports ball)]"),
    ("the cat lying on clothes", "cat[lying_on(uniform)]"),
    ("man leaning against red", "person[gender=male, leaning_on(_[colour=red])]"),
    ("girl riding red", "person[gender=female, age=young, riding(_[colour=red])]"),
    ("man eating green", "person[gender=male, eating(_[colour=green])]"),
    ("the man walking the brown", "person[gender=male, acting_on(_[colour=brown])]"),
]

SEVERAL_LOOKS = [
    ("man dark blue suit", "person[gender=male, wearing(suit[colour=dark blue])]"),
    ("man light blue shirt", "person[gender=male, wearing(shirt[colour=light blue])]"),
    (
        "girl red and white dress",
        "person[gender=female, age=young, wearing(dress[colour=red, colour=white])]",
    ),
    ("guy all white outfit", "person[gender=male, wearing(uniform[colour=white])]"),
    ("man on left black top", "person[gender=male, at left, wearing(shirt[colour=black])]"),
]


@pytest.mark.parametrize(("phrase", "expected"), DOES_AND_WEARS)
def test_clothes_after_a_verb_are_worn(phrase: str, expected: str) -> None:
    assert compact(parse(phrase)) == expected


@pytest.mark.parametrize(("phrase", "expected"), WITH_A_THING_BETWEEN)
def test_clothes_after_what_a_verb_is_done_to_are_worn(phrase: str, expected: str) -> None:
    assert compact(parse(phrase)) == expected


@pytest.mark.parametrize(("phrase", "expected"), HANDLED)
def test_clothes_may_be_what_a_verb_is_done_to(phrase: str, expected: str) -> None:
    assert compact(parse(phrase)) == expected


@pytest.mark.parametrize(("phrase", "expected"), SEVERAL_LOOKS)
def test_looks_of_several_words_stay_with_the_clothes(phrase: str, expected: str) -> None:
    assert compact(parse(phrase)) == expected
