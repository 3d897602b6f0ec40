"""Spatial relations on hand-made scenes with known answers."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from deixis.core import Box, Boxes
from deixis.grounders.neuro_symbolic.space.directions import between
from deixis.grounders.neuro_symbolic.space.distances import closeness
from deixis.grounders.neuro_symbolic.space.relations import RELATIONS
from deixis.language.lexicon import RELATION_WORDS

TABLE = Box(100, 200, 300, 260)
LEFT = Box(20, 200, 80, 260)
RIGHT = Box(340, 200, 400, 260)
OVER = Box(170, 80, 230, 140)
BENEATH = Box(170, 320, 230, 380)
ON_TOP = Box(180, 160, 220, 205)
WITHIN = Box(180, 210, 220, 240)


def score(kind: str, a: Box, b: Box) -> float:
    return float(RELATIONS[kind](Boxes.of([a]), Boxes.of([b]))[0, 0])


@pytest.mark.parametrize(
    ("kind", "a", "b"),
    [
        ("left_of", LEFT, TABLE),
        ("right_of", RIGHT, TABLE),
        ("above", OVER, TABLE),
        ("below", BENEATH, TABLE),
        ("on", ON_TOP, TABLE),
        ("on", WITHIN, TABLE),
        ("in", WITHIN, TABLE),
        ("under", BENEATH, TABLE),
        ("next_to", LEFT, TABLE),
        ("near", LEFT, TABLE),
        ("with", TABLE, WITHIN),
        ("of", WITHIN, TABLE),
        ("around", TABLE, WITHIN),
        ("in_front_of", Box(120, 230, 180, 330), TABLE),
        ("behind", Box(120, 120, 180, 230), TABLE),
        ("holding", Box(0, 0, 60, 160), Box(50, 60, 80, 90)),
        ("riding", Box(100, 0, 160, 120), Box(80, 80, 180, 200)),
        ("pulling", Box(60, 60, 100, 205), Box(95, 80, 200, 200)),
        ("pulling", Box(120, 90, 160, 202), Box(80, 80, 200, 200)),
        ("looked_at_by", LEFT, TABLE),
        ("far_from", Box(1000, 1000, 1010, 1010), TABLE),
    ],
)
def test_relation_holds(kind: str, a: Box, b: Box) -> None:
    assert score(kind, a, b) > 0.6


@pytest.mark.parametrize(
    ("kind", "a", "b"),
    [
        ("pulling", Box(100, 0, 160, 120), Box(80, 80, 180, 200)),  # the rider
        ("left_of", RIGHT, TABLE),
        ("left_of", OVER, TABLE),
        ("left_of", TABLE, TABLE),
        ("right_of", LEFT, TABLE),
        ("above", BENEATH, TABLE),
        ("above", LEFT, TABLE),
        ("below", OVER, TABLE),
        ("on", BENEATH, TABLE),
        ("on", LEFT, TABLE),
        ("in", LEFT, TABLE),
        ("in", TABLE, WITHIN),
        ("in", TABLE, TABLE),
        ("under", OVER, TABLE),
        ("near", Box(1000, 1000, 1010, 1010), TABLE),
        ("next_to", WITHIN, TABLE),
        ("far_from", LEFT, TABLE),
        ("holding", Box(0, 0, 60, 160), Box(300, 60, 330, 90)),
    ],
)
def test_relation_does_not_hold(kind: str, a: Box, b: Box) -> None:
    assert score(kind, a, b) < 0.35


boxes = st.tuples(st.floats(0, 500), st.floats(0, 500), st.floats(1, 300), st.floats(1, 300)).map(
    Box.from_xywh
)


@given(a=boxes, b=boxes, kind=st.sampled_from(sorted(RELATIONS)), scale=st.floats(0.1, 20))
def test_relations_are_scale_free_and_in_range(a: Box, b: Box, kind: str, scale: float) -> None:
    value = score(kind, a, b)
    assert 0.0 <= value <= 1.0
    larger = [Box(*(scale * edge for edge in box.xyxy)) for box in (a, b)]
    assert score(kind, *larger) == pytest.approx(value, abs=1e-4)


@given(a=boxes, b=boxes)
def test_opposites_mirror_each_other(a: Box, b: Box) -> None:
    assert score("left_of", a, b) == pytest.approx(score("right_of", b, a))
    assert score("above", a, b) == pytest.approx(score("below", b, a))
    assert score("behind", a, b) == pytest.approx(score("in_front_of", b, a))
    assert min(score("left_of", a, b), score("right_of", a, b)) == 0.0


def test_between_wants_the_middle() -> None:
    first, second = Boxes.of([LEFT]), Boxes.of([RIGHT])
    candidates = Boxes.of(
        [Box(180, 200, 240, 260), Box(180, 0, 240, 40), LEFT, Box(500, 200, 550, 260)]
    )
    values = between(candidates, first, second)[:, 0, 0]
    assert values[0] > 0.9
    assert values[1:].max() < 0.35


def test_closeness_prefers_the_nearest_and_keeps_it_at_one() -> None:
    heading = Boxes.of([Box(0, 0, 100, 20)])
    links = Boxes.of([Box(0, 30, 80, 45), Box(0, 60, 80, 75), Box(0, 90, 80, 105)])
    values = closeness(links, heading)[:, 0]
    assert values[0] == 1.0
    assert np.all(np.diff(values) < 0)


def test_every_relation_word_has_geometry_and_back() -> None:
    # acting_on stands for any other verb and has no words of its own
    seen_from_the_target = {kind for kind in RELATIONS if kind.endswith("_by")}
    assert {*RELATION_WORDS, "acting_on"} | seen_from_the_target == {*RELATIONS, "between"}
