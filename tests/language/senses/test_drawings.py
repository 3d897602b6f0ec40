"""Words for shapes, where the picture is known to be a drawing."""

import pytest

from deixis.language import parse
from deixis.language.forms import Attribute, Relation


@pytest.mark.parametrize(
    ("phrase", "category"),
    [
        ("the triangle", "triangle"),
        ("all the circles", "circle"),
        ("the oval", "ellipse"),
        ("two stars", "star"),
        ("every rhombus", "diamond"),
        ("the hearts", "heart"),
        ("the crosses", "cross"),
        ("the half circle", "half circle"),
        ("the leftmost shape", "shape"),
        ("the figures", "shape"),
        ("the blue square", "square"),
        ("the largest ring", "ring"),
        ("the boxes", "box"),
    ],
)
def test_nouns_for_shapes_are_heads(phrase, category):
    head = parse(phrase, drawing=True).head
    assert (head.kind, head.category) == ("shape", category)


@pytest.mark.parametrize("phrase", ["all circles", "the stars", "both crosses", "three hexagons"])
def test_the_plural_asks_for_several(phrase):
    assert parse(phrase, drawing=True).root.quantifier.plural


@pytest.mark.parametrize(
    ("phrase", "kind", "value"),
    [
        ("the round one", "shape", "round"),
        ("the triangular shape", "shape", "triangle"),
        ("the star-shaped thing", "shape", "star"),
        ("the square shape", "shape", "square"),
        ("the circle shape", "shape", "circle"),
        ("the hollow circle", "state", "hollow"),
        ("the filled square", "state", "filled"),
        ("the orange shape", "colour", "orange"),
    ],
)
def test_words_before_a_shape_describe_it(phrase, kind, value):
    (said,) = [c for c in parse(phrase, drawing=True).root.constraints if isinstance(c, Attribute)]
    assert (said.kind, said.value) == (kind, value)


def test_an_anchor_is_a_shape_too():
    (relation,) = [
        c
        for c in parse("the small red one left of the star", drawing=True).root.constraints
        if isinstance(c, Relation)
    ]
    assert relation.targets[0].head.category == "star"


def test_elsewhere_a_ring_stays_jewellery():
    assert parse("the ring").head.category == "jewelry"
