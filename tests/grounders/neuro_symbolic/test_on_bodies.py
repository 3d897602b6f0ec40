"""Places on somebody's body, and nouns that name many kinds of things."""

from __future__ import annotations

import pytest

from deixis.core import Region, Status
from deixis.grounders.neuro_symbolic.candidates import Candidates
from deixis.grounders.neuro_symbolic.space.on_bodies import by_its_owner
from deixis.language import parse
from deixis.language.forms import Attribute, NounPhrase, Relation

from .test_wearers import answer, boxes, region

LABELS = ("person", "dog", "knife", "cup", "book", "skateboard", "pizza", "teddy bear", "laptop")
MAN, OTHER = region("person", 60, 40, 140, 300), region("person", 300, 40, 380, 300)
HELD, ALONE = region("knife", 130, 150, 160, 170), region("knife", 220, 150, 250, 170)
BELOW, APART = region("skateboard", 60, 295, 140, 315), region("skateboard", 200, 340, 280, 360)


def relation_of(phrase: str) -> Relation:
    root = parse(phrase).root
    assert isinstance(root, NounPhrase)
    return next(item for item in root.constraints if isinstance(item, Relation))


def turned(phrase: str, *seen: Region) -> Relation:
    return by_its_owner(relation_of(phrase), Candidates.of(seen or (HELD,)))


@pytest.mark.parametrize(
    ("phrase", "kind", "owner"),
    [
        ("the knife in the woman's hand", "held_by", "woman"),
        ("the cup in the hand of the man", "held_by", "man"),
        ("the book on the boy's lap", "held_by", "boy"),
        ("the tie around the baby's neck", "held_by", "baby"),
        ("the bag over the man's shoulder", "held_by", "man"),
        ("the mouse under the kid's hand", "held_by", "kid"),
        ("the skateboard under the kid's feet", "under", "kid"),
        ("the kite above the child's head", "above", "child"),
        ("the dog near the cook's feet", "near", "cook"),
        ("the bag on his back", "held_by", "person"),
    ],
)
def test_a_place_on_a_body_is_told_by_whose_it_is(phrase: str, kind: str, owner: str) -> None:
    told = turned(phrase)
    assert (told.kind, told.targets[0].head.lemma) == (kind, owner)


@pytest.mark.parametrize(("word", "gender"), [("his", "male"), ("her", "female"), ("their", None)])
def test_a_possessive_is_some_person(word: str, gender: str | None) -> None:
    told = turned(f"the racket in {word} left hand") if gender else turned(f"cups in {word} hands")
    (owner,) = told.targets
    assert (told.kind, owner.head.category) == ("held_by", "person")
    assert owner.span.text == word
    genders = [item.value for item in owner.constraints if isinstance(item, Attribute)]
    assert genders == ([gender] if gender else [])


@pytest.mark.parametrize(
    "phrase",
    [
        "the knife on the table",  # no body
        "the wheel under the car's hood",
        "the knife in a hand",  # nobody's
        "the knife in the man's big hand",  # more is said of it
        "the knife for her hand",  # no place
    ],
)
def test_other_relations_stay(phrase: str) -> None:
    item = relation_of(phrase)
    assert by_its_owner(item, Candidates.of((HELD,))) is item


def test_persons_have_bodies_of_their_own() -> None:
    item = relation_of("the one on his lap")
    assert by_its_owner(item, Candidates.of((MAN,))) is item
    assert by_its_owner(item, Candidates.of((HELD,))).kind == "held_by"
    assert turned("the dog on her lap", region("dog", 0, 0, 50, 50)).kind == "held_by"
    assert turned("the child on the man's shoulders", MAN).kind == "held_by"


@pytest.mark.parametrize(
    "place",
    [
        "with a ball in his mouth",
        "carrying a stick in her mouth",
        "holding a bone in his jaws",
        "with a toy in her teeth",
        "with a mouse in his paws",
        "with a hat on her snout",
        "with snow on his muzzle",
        "lying on his back",
        "sleeping on her side",
        "standing on his hind legs",
        "resting on his belly",
    ],
)
def test_animals_have_mouths_and_paws_of_their_own(place: str) -> None:
    root = parse(f"the dog {place}").root
    assert isinstance(root, NounPhrase)
    dogs = Candidates.of((region("dog", 0, 0, 50, 50),))
    told = [item for item in root.constraints if isinstance(item, Relation)]
    assert all(by_its_owner(item, dogs) is item for item in told)


@pytest.mark.parametrize(
    "place",
    [
        "on her lap",
        "in his arms",
        "in her hands",
        "on his shoulder",
        "on her head",
        "sleeping on her lap",
        "lying on his chest",
        "around his neck",
        "at his feet",
    ],
)
def test_animals_lie_in_somebodys_lap(place: str) -> None:
    told = turned(f"the cat {place}", region("cat", 0, 0, 50, 50))
    assert told.targets[0].head.category == "person"


def test_things_in_a_mouth_are_in_somebodys() -> None:
    assert turned("the knife in his mouth").targets[0].head.category == "person"


def test_a_mouth_of_somebody_who_is_named_is_not_the_animals() -> None:
    told = turned("the dog in the man's mouth", region("dog", 0, 0, 50, 50))
    assert (told.kind, told.targets[0].head.lemma) == ("held_by", "man")


def test_what_somebody_holds_is_found() -> None:
    seen = [MAN, OTHER, HELD, ALONE]
    for phrase in ("the knife in the man's hand", "the knife in his hand"):
        assert boxes(answer(seen, phrase, labels=LABELS)) == {HELD.box}
    under = answer([MAN, OTHER, BELOW, APART], "the skateboard under his feet", labels=LABELS)
    assert boxes(under) == {BELOW.box}


@pytest.mark.parametrize(
    ("phrase", "label"),
    [
        ("the food", "pizza"),
        ("the meal", "pizza"),
        ("the bear", "teddy bear"),
        ("the device", "laptop"),
        ("the gadget", "laptop"),
        ("the tool", "knife"),
    ],
)
def test_wide_nouns_mean_what_is_there(phrase: str, label: str) -> None:
    thing = region(label, 130, 150, 190, 200)
    assert boxes(answer([thing, MAN], phrase, labels=LABELS)) == {thing.box}


def test_an_item_on_a_photo_is_any_thing() -> None:
    told = answer([HELD, ALONE], "the item on the left", labels=LABELS)
    assert boxes(told) == {HELD.box}
    assert "could not use" not in told.why()


def test_roles_say_nothing_of_a_photo() -> None:
    told = answer([HELD], "the search knife", labels=LABELS)
    assert told.status is not Status.ABSENT
