"""Shapes drawn by hand are named, however they are turned, stretched or sized."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageDraw

from deixis.perception.attributes.outlines import NAMES, Outline, name_outline


def drawn(points, *, turn=0.0, size=80.0):
    """A polygon with corners in -1..1 as a filled mask."""
    c, s = math.cos(math.radians(turn)), math.sin(math.radians(turn))
    corners = np.array(points, dtype=float) @ np.array([[c, s], [-s, c]]) * size / 2 + size
    canvas = Image.new("L", (round(2 * size), round(2 * size)))
    ImageDraw.Draw(canvas).polygon([tuple(corner) for corner in corners.tolist()], fill=1)
    return cropped(np.asarray(canvas) > 0)


def cropped(mask):
    rows, columns = np.nonzero(mask.any(axis=1))[0], np.nonzero(mask.any(axis=0))[0]
    return mask[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]


def regular(corners, start=-90.0, inner=None):
    """Corners of a regular polygon, or of a star where ``inner`` is given."""
    count = corners if inner is None else 2 * corners
    radii = [1.0 if inner is None or n % 2 == 0 else inner for n in range(count)]
    turns = [math.radians(start + 360 * n / count) for n in range(count)]
    return [(r * math.cos(t), r * math.sin(t)) for r, t in zip(radii, turns, strict=True)]


PLUS = [(-0.3, -1), (0.3, -1), (0.3, -0.3), (1, -0.3), (1, 0.3), (0.3, 0.3)]
PLUS += [(-x, -y) for x, y in PLUS]
ARROW = [(-1, -0.2), (0.3, -0.2), (0.3, -0.6), (1, 0), (0.3, 0.6), (0.3, 0.2), (-1, 0.2)]

SHAPES = {
    "circle": regular(90),
    "ellipse": [(x, 0.6 * y) for x, y in regular(90)],
    "square": [(-1, -1), (1, -1), (1, 1), (-1, 1)],
    "rectangle": [(-1, -0.5), (1, -0.5), (1, 0.5), (-1, 0.5)],
    "triangle": regular(3),
    "pentagon": regular(5),
    "hexagon": regular(6),
    "star": regular(5, inner=0.45),
    "cross": PLUS,
    "arrow": ARROW,
    "line": [(-1, -0.03), (1, -0.03), (1, 0.03), (-1, 0.03)],
    "diamond": [(0, -1), (0.7, 0), (0, 1), (-0.7, 0)],
}


def best(mask, paint=None, *, thin=False):
    names = name_outline(Outline(mask, mask if paint is None else paint, thin))
    return max(names, key=names.get)


@pytest.mark.parametrize("name", SHAPES)
@pytest.mark.parametrize("size", [24.0, 80.0, 200.0])
def test_a_shape_is_named_at_any_size(name, size):
    assert best(drawn(SHAPES[name], size=size)) == name


@settings(max_examples=40, deadline=None)
@given(
    st.sampled_from([n for n in SHAPES if n not in ("square", "diamond", "rectangle")]),
    st.floats(0, 360),
)
def test_a_shape_keeps_its_name_when_it_is_turned(name, turn):
    assert best(drawn(SHAPES[name], turn=turn)) == name


@pytest.mark.parametrize(("turn", "name"), [(0, "square"), (20, "square"), (45, "diamond")])
def test_a_square_on_its_corner_is_a_diamond(turn, name):
    assert best(drawn(SHAPES["square"], turn=turn)) == name


@pytest.mark.parametrize("turn", [0, 30, 77])
def test_a_rectangle_may_lean(turn):
    assert best(drawn(SHAPES["rectangle"], turn=turn)) == "rectangle"


def test_any_triangle_is_one():
    assert best(drawn([(-1, -1), (0.2, -0.6), (-0.7, 1)])) == "triangle"


def test_a_disc_with_a_round_hole_is_a_ring_and_with_a_thin_rim_a_circle():
    y, x = np.mgrid[-30:31, -30:31]
    far = np.hypot(x, y)
    disc = far <= 30
    assert best(disc, disc & (far > 16)) == "ring"
    assert best(disc, disc & (far > 28), thin=True) == "circle"


def test_a_heart_of_two_lobes_and_a_point():
    y, x = np.mgrid[-1.3:1.3:90j, -1.3:1.3:90j]
    heart = (x**2 + y**2 - 1) ** 3 + x**2 * y**3 <= 0  # the sextic heart curve, point down
    assert best(cropped(heart)) == "heart"


def test_a_bite_leaves_the_name():
    disc = drawn(SHAPES["circle"])
    disc[:14, :14] = False
    disc[40:52, 70:] = False
    assert best(disc) in ("circle", "ellipse")


def test_every_name_has_a_score_even_for_a_speck():
    names = name_outline(Outline(np.ones((2, 2), bool), np.ones((2, 2), bool)))
    assert set(names) == set(NAMES)
    assert not any(names.values())
