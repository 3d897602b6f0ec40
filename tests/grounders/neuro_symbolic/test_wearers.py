"""Clothes asked for by themselves, several of the most, what is under others or among them."""

from __future__ import annotations

from types import SimpleNamespace

import numpy as np
import pytest

from deixis.core import Box, Grounding, Region, Status
from deixis.core.fakes import FakeDetector, FakeProposer, FakeReader
from deixis.grounders.neuro_symbolic import NeuroSymbolicGrounder
from deixis.grounders.neuro_symbolic.candidates import Candidates
from deixis.grounders.neuro_symbolic.nouns.wearers import as_wearer
from deixis.grounders.neuro_symbolic.space.relating import relation_scores
from deixis.language import parse
from deixis.perception.elements import ElementFinder

LABELS = ("person", "chair", "cat", "truck", "suitcase", "tie")
RED, BLUE, SKIN = (200, 30, 30), (30, 60, 190), (205, 160, 130)


def region(label: str, *box: float) -> Region:
    return Region(Box(*box), 0.9, label, source=FakeDetector.name)


def photo() -> np.ndarray:
    rng = np.random.default_rng(5)
    coarse = rng.integers(90, 150, (16, 24, 1)).astype(np.uint8).repeat(3, axis=2)
    image = np.kron(coarse, np.ones((20, 20, 1), np.uint8)).astype(int)
    return np.clip(image + rng.integers(-10, 10, image.shape), 0, 255).astype(np.uint8)


def answer(
    regions: list[Region],
    phrase: str,
    image: np.ndarray | None = None,
    labels: tuple[str, ...] = LABELS,
) -> Grounding:
    reader = FakeReader()
    eyes = {"elements": ElementFinder(reader), "proposer": FakeProposer()}
    detector = FakeDetector(regions, labels=labels)
    grounder = NeuroSymbolicGrounder(detectors=[detector], reader=reader, **eyes)
    return grounder.ground(photo() if image is None else image, phrase)


def boxes(told: Grounding) -> set[Box]:
    return {item.box for item in told.regions}


PAIR = [region("person", 40, 60, 120, 300), region("person", 300, 60, 380, 300)]


def dressed() -> np.ndarray:
    image = photo()
    for person, shirt, below in zip(PAIR, (RED, BLUE), (BLUE, RED), strict=True):
        x1, y1, x2, y2 = (round(edge) for edge in person.box.xyxy)
        for top, bottom, colour in ((0, 0.15, SKIN), (0.15, 0.5, shirt), (0.5, 1, below)):
            image[y1 + round(top * (y2 - y1)) : y1 + round(bottom * (y2 - y1)), x1:x2] = colour
    return image


@pytest.mark.parametrize(
    ("phrase", "right"),
    [
        ("red shirt", 0),
        ("the blue shirt", 1),
        ("red trousers", 1),
        ("the man's red shirt", 0),
        ("the red shirt of the man on the left", 0),
    ],
)
def test_clothes_are_who_wears_them(phrase: str, right: int) -> None:
    told = answer(PAIR, phrase, dressed())
    assert boxes(told) == {PAIR[right].box}
    assert "pointed at who wears it" in told.why()


def test_clothes_that_nobody_wears_are_not_pointed_at() -> None:
    assert not answer(PAIR, "the green shirt", dressed()).regions
    assert not answer([], "the red shirt", dressed()).regions


def test_clothes_that_a_detector_knows_are_themselves() -> None:
    tie = region("tie", 70, 100, 90, 160)
    told = answer([*PAIR, tie], "the tie", dressed())
    assert boxes(told) == {tie.box}
    assert "wears it" not in told.why()


def test_clothes_that_cannot_be_told_apart_are_nobody_s() -> None:
    told = answer(PAIR, "the woollen shirt", dressed())
    assert told.status is Status.UNSUPPORTED
    assert "wears it" not in told.why()


def test_a_wearer_is_told_by_the_words_of_the_clothes() -> None:
    steps = [step.words for step in answer(PAIR, "red shirt far left", dressed()).trace.steps]
    assert "wearing red shirt" in steps


TRUCKS = [
    region("truck", 20 + 120 * n, 60, 20 + 120 * n + w, 60 + w) for n, w in enumerate((100, 30, 90))
]


@pytest.mark.parametrize(
    "phrase", ["the two biggest trucks", "two big trucks", "the two largest trucks"]
)
def test_two_of_the_largest_are_two(phrase: str) -> None:
    assert boxes(answer(TRUCKS, phrase)) == {TRUCKS[0].box, TRUCKS[2].box}


def test_one_of_the_largest_is_one() -> None:
    assert boxes(answer(TRUCKS, "the biggest truck")) == {TRUCKS[0].box}
    assert boxes(answer(TRUCKS, "the big truck")) == {TRUCKS[0].box}


def test_more_than_there_are_are_all() -> None:
    assert len(answer(TRUCKS, "the four biggest trucks").regions) == 3


def test_the_same_thing_twice_is_no_second_one() -> None:
    again = Region(Box(21, 61, 121, 161), 0.5, "truck", source=FakeDetector.name)
    assert boxes(answer([*TRUCKS, again], "the two biggest trucks")) == {
        TRUCKS[0].box,
        TRUCKS[2].box,
    }


def test_what_a_cat_sits_on_is_under_it() -> None:
    chairs = [region("chair", 40, 100, 160, 300), region("chair", 300, 100, 420, 300)]
    cat = region("cat", 320, 60, 400, 200)
    assert boxes(answer([*chairs, cat], "the chair under the cat")) == {chairs[1].box}


def test_what_is_among_its_like_is_one_of_them() -> None:
    cases = [region("suitcase", 40 + 120 * n, 100, 140 + 120 * n, 200) for n in range(3)]
    image = photo()
    image[100:200, 160:260] = RED
    assert boxes(answer(cases, "the red suitcase among the luggage", image)) == {cases[1].box}


def test_the_farthest_from_what_nobody_sees_may_be_any() -> None:
    told = answer(TRUCKS, "the truck farthest from the cat")
    assert told.status is not Status.ABSENT
    assert "could not use" in told.why()


def test_between_the_other_two_is_the_middle_one() -> None:
    row = [region("suitcase", 40 + 120 * n, 100, 100 + 120 * n, 200) for n in range(3)]
    told = answer(row, "the suitcase between the other two")
    assert told.regions[0].box == row[1].box
    assert "could not use" not in told.why()


def test_in_caps_is_worn_however_somebody_stands() -> None:
    told = answer(PAIR, "the man standing up in red trousers", dressed())
    assert boxes(told) == {PAIR[1].box}


def test_the_third_may_fit_less_plainly() -> None:
    row = [
        Region(
            Box(40 + 120 * n, 100, 100 + 120 * n, 200), score, "suitcase", source="fake-detector"
        )
        for n, score in enumerate((0.9, 0.45, 0.9))
    ]
    assert boxes(answer(row, "the third suitcase from the left")) == {row[2].box}
    faint = [
        row[0],
        row[2],
        Region(Box(280, 230, 340, 290), 0.36, "suitcase", source="fake-detector"),
    ]
    assert boxes(answer(faint, "the second suitcase from the left")) == {row[2].box}


def test_a_seat_that_is_not_seen_is_no_couch() -> None:
    """What may be one of several kinds is not missed where one of them would be noticed."""
    bike = region("bicycle", 40, 60, 200, 300)
    labels = ("bicycle", "chair", "couch", "bench")
    assert boxes(answer([bike], "the bike with a brown seat", labels=labels)) == {bike.box}
    assert answer([bike], "the bike with a couch", labels=labels).status is Status.ABSENT


def test_of_equally_plain_ones_faint_ones_do_not_count() -> None:
    row = [
        Region(
            Box(40 + 120 * n, 100, 100 + 120 * n, 200), score, "suitcase", source="fake-detector"
        )
        for n, score in enumerate((0.9, 0.45, 0.9))
    ]
    assert boxes(answer(row, "the second suitcase from the left")) == {row[2].box}


def test_clothes_that_a_detector_has_a_category_for_are_boxed_by_it() -> None:
    hat = region("hat", 60, 60, 100, 90)
    told = answer([*PAIR, hat], "the hat", dressed(), labels=("person", "hat"))
    assert boxes(told) == {hat.box}


@pytest.mark.parametrize(("page", "exact"), [(True, True), (False, True)])
def test_on_pages_and_drawings_a_shirt_is_a_shirt(page: bool, exact: bool) -> None:
    eyes = SimpleNamespace(categories=frozenset(LABELS))
    form = parse("the red shirt")
    assert as_wearer(form, SimpleNamespace(is_page=page, exact=exact, eyes=eyes)) is None
    assert as_wearer(form, SimpleNamespace(is_page=False, exact=False, eyes=eyes)) is not None


def test_on_pages_nothing_is_under_what_stands_on_it() -> None:
    chair, cat = (
        Candidates.of([region("card", *b)]) for b in ((40, 60, 160, 300), (60, 100, 140, 220))
    )
    page, seen = (SimpleNamespace(is_page=p, exact=p, writings={}) for p in (True, False))
    (under,) = parse("the chair under the cat").root.constraints
    assert relation_scores(under, chair, [cat], seen)[0] > 0.5
    assert relation_scores(under, chair, [cat], page)[0] < 0.5


@pytest.mark.parametrize("who", [0, 1])
def test_a_checked_shirt_has_checks(who: int) -> None:
    image = dressed()
    left, top = round(PAIR[who].box.x1), round(PAIR[who].box.y1)
    rows, columns = np.mgrid[:84, :80]
    shirt = image[top + 36 : top + 120, left : left + 80]
    shirt[(rows // 8 + columns // 8) % 2 == 0] = 235
    told = answer(PAIR, "the person in the checked shirt", image)
    assert told.regions[0].box == PAIR[who].box
    assert "could not use" not in told.why()


def test_a_pattern_ranks_and_rules_nothing_out() -> None:
    cats = [region("cat", 40, 60, 160, 180), region("cat", 300, 60, 420, 180)]
    image = photo()
    image[60:180, 40:160] = 200
    image[60:180:12, 40:160] = 20
    for row in range(6):
        image[60 + row : 180 : 12, 40:160] = 20
    told = answer(cats, "the striped cat", image)
    assert told.regions[0].box == cats[0].box
    assert answer(cats[1:], "the striped cat", image).status is not Status.ABSENT


def test_leftmost_head_is_an_animal_s_where_nobody_is() -> None:
    cats = [region("cat", 40, 60, 160, 180), region("cat", 300, 60, 420, 180)]
    assert boxes(answer(cats, "the leftmost head")) == {cats[0].box}
