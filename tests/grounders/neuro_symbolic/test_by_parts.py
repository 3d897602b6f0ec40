"""What somebody touches with a part of his body."""

from __future__ import annotations

import pytest

from deixis.grounders.neuro_symbolic.space.by_parts import by_its_part
from deixis.language import parse
from deixis.language.forms import NounPhrase, Relation

from .test_wearers import answer, boxes, region

NEAR, FAR = region("person", 60, 40, 140, 300), region("person", 400, 40, 480, 300)
DOG = region("dog", 130, 200, 230, 300)


def part_of(phrase: str) -> Relation:
    root = parse(phrase).root
    assert isinstance(root, NounPhrase)
    return next(item for item in root.constraints if isinstance(item, Relation))


@pytest.mark.parametrize(
    ("phrase", "touched"),
    [
        ("the woman with her hand on the dog's head", "dog"),
        ("the man whose hand is on the table", "table"),
        ("the dog whose head is sticking out of the window", "window"),
        ("the cat with its paw on the ball", "ball"),
        ("the zebra with its head resting on another zebra", "zebra"),
        ("the man with his feet on the bench", "bench"),
        ("the horse with its head over the fence", "fence"),
    ],
)
def test_the_whole_touches_what_its_part_touches(phrase: str, touched: str) -> None:
    told = by_its_part(part_of(phrase))
    assert (told.kind, told.targets[0].head.lemma) == ("against", touched)


@pytest.mark.parametrize(
    "phrase",
    [
        "the girl with one hand on her hip",
        "the man with his hands behind his back",
        "the man with his hand behind the dog",
        "the girl with one hand on the table and next to the cup",
        "the man with his hand up",
        "the dog with its tail wagging",
        "the man with long hair",
        "the man with a cup on a plate",
        "the man with his dog on the bench",
    ],
)
def test_other_parts_and_things_stay(phrase: str) -> None:
    item = part_of(phrase)
    assert by_its_part(item) is item


def test_who_has_his_arm_around_the_dog_is_found() -> None:
    told = answer([NEAR, FAR, DOG], "the man with his arm around the dog", labels=("person", "dog"))
    assert boxes(told) == {NEAR.box}
