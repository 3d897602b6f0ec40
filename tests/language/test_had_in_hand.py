"""What somebody has: in the hand, on the head, or not at all."""

from __future__ import annotations

import pytest

from deixis.language import compact, parse

HELD = [
    ("the girl with a purse in her hand", "person[gender=female, age=young, holding(handbag)]"),
    ("the man with a cup in his right hand", "person[gender=male, holding(cup)]"),
    ("woman with child in arms", "person[gender=female, holding(person[age=young])]"),
    ("the dog with a ball in its mouth", "dog[holding(sports ball), in(mouth)]"),
    ("the bird with a fish in its beak", "bird[holding(fish)]"),
    ("the man with a child on his shoulders", "person[gender=male, carrying(person[age=young])]"),
    (
        "the man with a bat over his shoulder on the left",
        "person[gender=male, carrying(baseball bat), at left]",
    ),
    ("the man without a bag in his hand", "person[gender=male, not holding(handbag+)]"),
    ("the woman holding a cup in her hand", "person[gender=female, holding(cup)]"),
    (
        "the dog with a frisbee in its teeth next to the man",
        "dog[holding(frisbee), in(mouth), next_to(person[gender=male])]",
    ),
    ("someone with a cup in his hand", "person[holding(cup)]"),
    ("the one with a ball in its mouth", "_[holding(sports ball), in(mouth)]"),
]

NOT_HELD = [
    ("the man with a hat on his head", "person[gender=male, with(hat[on(head)])]"),
    ("the man with a ring on his hand", "person[gender=male, with(jewelry[on(hand)])]"),
    ("the man with a watch on his wrist", "person[gender=male, with(watch+[on(arm)])]"),
    (
        "the girl with a flower in her hair",
        "person[gender=female, age=young, with(flower+), in(hair)]",
    ),
    ("the cat with food in its bowl", "cat[with(food+[in(bowl)])]"),
    ("the man with a cap in his hand", "person[gender=male, with(hat[in(hand)])]"),
    (
        "the man with a cup in the woman's hand",
        "person[gender=male, with(cup[in(hand[of(person[gender=female])])])]",
    ),
    ("the woman with a bag on her arm", "person[gender=female, with(handbag+[on(arm)])]"),
    ("the man with it in his hand", "person[gender=male, with(_[in(hand)])]"),
]

JOINED = [
    (
        "the girl with a bag in her hand and a hat",
        "person[gender=female, age=young, holding(handbag+), with(hat)]",
    ),
    (
        "woman with an umbrella in her hand and a red bag",
        "person[gender=female, holding(umbrella), with(handbag+[colour=red])]",
    ),
    (
        "the man with his arm on the car and a hat on his head",
        "person[gender=male, with(arm[on(car)]), with(hat[on(head)])]",
    ),
    (
        "the man with a bag in his hand and the woman",
        "person[gender=male, holding(handbag+)] and person[gender=female]",
    ),
    ("the man and a hat", "person[gender=male] and hat"),
]

DENIED = [
    (
        "a woman with no hat and a red shirt",
        "person[gender=female, not with(hat), with(shirt[colour=red])]",
    ),
    (
        "the man without glasses and long hair",
        "person[gender=male, not with(glasses), with(hair[size=long])]",
    ),
    ("the bike with no basket and big wheels", "bicycle+[not with(basket), with(wheel[size=big])]"),
    (
        "man wearing no shirt and blue shorts",
        "person[gender=male, not wearing(shirt), wearing(trousers[colour=blue])]",
    ),
    ("the man with no shoes or hat", "person[gender=male, not with(shoe), not with(hat)]"),
    ("a man with no hat and glasses", "person[gender=male, not with(hat), not with(glasses)]"),
    (
        "the girl without a hat and a bag",
        "person[gender=female, age=young, not with(hat), not with(handbag+)]",
    ),
    (
        "man with no red hat and blue shirt",
        "person[gender=male, not with(hat[colour=red]), not with(shirt[colour=blue])]",
    ),
    (
        "the man not wearing a hat and holding a bag",
        "person[gender=male, not wearing(hat), holding(handbag+)]",
    ),
]

WHOSE = [
    (
        "woman next to man in blue dress",
        "person[gender=female, next_to(person[gender=male]), wearing(dress[colour=blue])]",
    ),
    (
        "man next to woman in tie",
        "person[gender=male, next_to(person[gender=female]), wearing(tie)]",
    ),
    (
        "the woman beside the man in a bikini",
        "person[gender=female, next_to(person[gender=male]), wearing(suit)]",
    ),
    (
        "man next to woman in red hat",
        "person[gender=male, next_to(person[gender=female, wearing(hat[colour=red])])]",
    ),
    (
        "woman next to man in tie",
        "person[gender=female, next_to(person[gender=male, wearing(tie)])]",
    ),
    (
        "the man next to the woman in the blue skirt",
        "person[gender=male, next_to(person[gender=female, wearing(dress[colour=blue])])]",
    ),
    (
        "the woman beside the dog and wearing a hat",
        "person[gender=female, next_to(dog), wearing(hat)]",
    ),
    (
        "the man next to the woman wearing a hat",
        "person[gender=male, next_to(person[gender=female, wearing(hat)])]",
    ),
    (
        "the woman next to the girl in the dress",
        "person[gender=female, next_to(person[gender=female, age=young, wearing(dress)])]",
    ),
    (
        "the woman next to the girl next to the man in the dress",
        "person[gender=female, next_to(person[gender=female, age=young, "
        "next_to(person[gender=male]), wearing(dress)])]",
    ),
    (
        "the woman next to the man holding a dress",
        "person[gender=female, next_to(person[gender=male, holding(dress)])]",
    ),
]

PRONOUNS = [
    ("bike she is on", "bicycle+[under(person[gender=female])]"),
    ("the bag behind her", "handbag+[behind(person[gender=female])]"),
    ("the man next to him", "person[gender=male, next_to(person[gender=male])]"),
    ("the horse he is riding", "horse[ridden_by(person[gender=male])]"),
    ("she in red", "person[wearing(uniform+[colour=red])]"),
]

TOPS = [
    (
        "a woman wearing a black sleeveless top",
        "person[gender=female, wearing(shirt[colour=black, state=sleeveless])]",
    ),
    (
        "girl in a strappy blue top",
        "person[gender=female, age=young, wearing(shirt[state=strappy, colour=blue])]",
    ),
    (
        "woman wearing a lovely zorpy top",
        "person[gender=female, wearing(shirt[other=lovely])] ?zorpy",
    ),
    ("a woman wearing a top", "person[gender=female, wearing(shirt)]"),
    (
        "the woman in a blue strappy dress",
        "person[gender=female, wearing(dress[colour=blue, state=strappy])]",
    ),
    ("the table with a wooden top", "dining table+[with(_[material=wood, at top])]"),
    ("the cup in a small top drawer", "cup[in(cabinet[size=small, at top])]"),
    ("bird in a top branch", "bird[in(tree[at top])]"),
    ("the woman in a top hat", "person[gender=female, wearing(hat)]"),
]


@pytest.mark.parametrize(("phrase", "expected"), HELD)
def test_what_is_in_a_hand_is_held(phrase: str, expected: str) -> None:
    assert compact(parse(phrase)) == expected


@pytest.mark.parametrize(("phrase", "expected"), NOT_HELD)
def test_what_is_on_a_body_is_not_held(phrase: str, expected: str) -> None:
    assert compact(parse(phrase)) == expected


@pytest.mark.parametrize(("phrase", "expected"), JOINED)
def test_what_else_somebody_has_is_joined(phrase: str, expected: str) -> None:
    assert compact(parse(phrase)) == expected


@pytest.mark.parametrize(("phrase", "expected"), DENIED)
def test_an_article_or_a_look_ends_a_negation(phrase: str, expected: str) -> None:
    assert compact(parse(phrase)) == expected


@pytest.mark.parametrize(("phrase", "expected"), WHOSE)
def test_clothes_belong_to_whom_they_fit(phrase: str, expected: str) -> None:
    assert compact(parse(phrase)) == expected


@pytest.mark.parametrize(("phrase", "expected"), PRONOUNS)
def test_pronouns_tell_the_gender_of_landmarks(phrase: str, expected: str) -> None:
    assert compact(parse(phrase)) == expected


@pytest.mark.parametrize(("phrase", "expected"), TOPS)
def test_a_top_that_is_put_on_is_a_garment(phrase: str, expected: str) -> None:
    assert compact(parse(phrase)) == expected
