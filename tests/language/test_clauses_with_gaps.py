"""Clauses that lack what was named before them: "the ball that the dog holds in its mouth"."""

from __future__ import annotations

import pytest

from deixis.language import compact, parse

HELD_ON_A_BODY = [
    ("the ball that the dog is holding in its mouth", "sports ball[held_by(dog)]"),
    ("the frisbee the dog carries between its teeth", "frisbee[held_by(dog)]"),
    ("the stick that the dog has in its mouth", "pole[held_by(dog)]"),
    ("the bag the woman is carrying on her shoulder", "handbag+[held_by(person[gender=female])]"),
    ("the stick he is holding in his left hand", "pole[held_by(person[gender=male])]"),
    ("what he holds in his hand", "_[held_by(person[gender=male])]"),
    ("the cup that the man is holding with both hands", "cup[held_by(person[gender=male])]"),
    (
        "the child the woman in red is carrying on her back",
        "person[age=young, held_by(person[gender=female, wearing(uniform+[colour=red])])]",
    ),
    (
        "the purse that the lady has on her shoulder under the umbrella",
        "handbag[held_by(person[gender=female]), under(umbrella)]",
    ),
]

SOMEWHERE = [
    (
        "the dog that the man is holding over his head",
        "dog[held_by(person[gender=male]), above(head)]",
    ),
    (
        "the horse that the girl is riding on the beach",
        "horse[ridden_by(person[gender=female, age=young]), on(sand)]",
    ),
    (
        "the dog that the woman is walking on the grass",
        "dog[acted_on_by(person[gender=female]), on(grass)]",
    ),
    (
        "the shirt the boy is wearing under his jacket",
        "shirt[worn_by(person[gender=male, age=young]), under(jacket)]",
    ),
    (
        "the book the girl is reading on the bench",
        "book[looked_at_by(person[gender=female, age=young]), on(bench)]",
    ),
    (
        "the bench the woman is sitting on in the park",
        "bench[sat_on_by(person[gender=female]), in(grass)]",
    ),
    (
        "the ball the man is kicking on the grass",
        "sports ball[acted_on_by(person[gender=male]), on(grass)]",
    ),
    (
        "the kite that he is holding behind the car",
        "kite[held_by(person[gender=male]), behind(car)]",
    ),
    ("the horse she fed in the barn", "horse[acted_on_by(person[gender=female]), in(building)]"),
    (
        "the dog the girl walks on the beach",
        "dog[acted_on_by(person[gender=female, age=young]), on(sand)]",
    ),
    ("the ball he is holding in hand", "sports ball[held_by(person[gender=male]), in(hand)]"),
]

STRANDED = [
    (
        "the cup that the man is drinking coffee from",
        "cup[used_by(person[gender=male, drinking(cup)])]",
    ),
    (
        "the knife that she is cutting the cake with",
        "knife[used_by(person[gender=female, acting_on(cake)])]",
    ),
    (
        "the table that the man is putting the cup on",
        "dining table+[used_by(person[gender=male, acting_on(cup)])]",
    ),
    (
        "the dog that the man is throwing the ball to",
        "dog[acted_on_by(person[gender=male, acting_on(sports ball)])]",
    ),
]

LOOKED_AT = [
    ("the ball that the dog is looking at", "sports ball[looked_at_by(dog)]"),
    ("the cat looked at by the dog", "cat[looked_at_by(dog)]"),
    ("the tv the boy is watching", "tv[looked_at_by(person[gender=male, age=young])]"),
    ("the dog being watched by the cat", "dog[looked_at_by(cat)]"),
]

NO_GAP = [
    ("the chair the man is sitting on", "chair[sat_on_by(person[gender=male])]"),
    ("the phone the woman is talking on", "cell phone[used_by(person[gender=female])]"),
    (
        "the woman that is holding a cup in her hand",
        "person[gender=female, holding(cup)]",
    ),
    ("the dog that is holding a ball in its mouth", "dog[holding(sports ball), in(mouth)]"),
    ("the man who is riding on the beach", "person[gender=male, riding(sand)]"),
    ("the dog the man is walking", "dog[acted_on_by(person[gender=male])]"),
    ("the boy reading on the bench", "person[gender=male, age=young, state=reading, on(bench)]"),
    ("the man who is walking on the grass", "person[gender=male, standing_on(grass)]"),
    (
        "the bench the boy is eating food in front of",
        "bench[behind(person[gender=male, age=young, eating(food+)])]",
    ),
]


@pytest.mark.parametrize(("phrase", "expected"), HELD_ON_A_BODY)
def test_what_is_in_a_mouth_is_held_by_whose_it_is(phrase: str, expected: str) -> None:
    assert compact(parse(phrase)) == expected


@pytest.mark.parametrize(("phrase", "expected"), SOMEWHERE)
def test_a_place_after_the_verb_is_no_object(phrase: str, expected: str) -> None:
    assert compact(parse(phrase)) == expected


@pytest.mark.parametrize(("phrase", "expected"), STRANDED)
def test_a_preposition_at_the_end_leads_back(phrase: str, expected: str) -> None:
    assert compact(parse(phrase)) == expected


@pytest.mark.parametrize(("phrase", "expected"), LOOKED_AT)
def test_looking_has_another_side(phrase: str, expected: str) -> None:
    assert compact(parse(phrase)) == expected


@pytest.mark.parametrize(("phrase", "expected"), NO_GAP)
def test_clauses_that_lack_nothing_are_left(phrase: str, expected: str) -> None:
    assert compact(parse(phrase)) == expected
