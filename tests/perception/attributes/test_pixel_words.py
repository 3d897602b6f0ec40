"""Brightness, shape, orientation and pattern on drawn scenes."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from deixis.core import Box, Boxes
from deixis.perception.attributes import MEASURES, measure
from deixis.perception.attributes.orientation import line_direction
from deixis.perception.attributes.texture import describe_texture

cv2 = pytest.importorskip("cv2")


def scene(seed: int = 0) -> np.ndarray:
    noise = np.random.default_rng(seed).normal(0, 4, (120, 360, 3))
    return np.clip(150 + noise, 0, 255).astype(np.uint8)


THIRDS = Boxes([[20, 20, 100, 100], [140, 20, 220, 100], [260, 20, 340, 100]])


def scores(kind: str, word: str, image: np.ndarray, boxes: Boxes = THIRDS) -> np.ndarray:
    found = measure(kind, word, image, boxes)
    assert found is not None
    return found


def test_dark_and_light_pick_by_lightness() -> None:
    image = scene()
    for (x1, y1, x2, y2), level in zip(THIRDS.xyxy.astype(int), (30, 130, 245), strict=True):
        image[y1:y2, x1:x2] = level
    assert scores("brightness", "dark", image).argmax() == 0
    assert scores("brightness", "light", image).argmax() == 2
    assert scores("brightness", "light", image)[1] == pytest.approx(0.5, abs=0.2)


def test_a_vivid_red_is_brighter_than_a_grey_of_its_lightness() -> None:
    image = scene()
    image[20:100, 20:100], image[20:100, 140:220] = (235, 20, 20), (125, 125, 125)
    bright = scores("brightness", "bright", image)
    assert bright[0] > bright[1]


def test_round_square_and_rectangular_follow_the_outline() -> None:
    image = scene()
    cv2.circle(image, (60, 60), 40, (200, 30, 30), -1)
    image[20:100, 140:220] = (30, 60, 200)
    cv2.fillConvexPoly(image, np.array([[300, 20], [340, 100], [260, 100]]), (20, 120, 40))
    assert scores("shape", "round", image).argmax() == 0
    assert scores("shape", "round", image)[0] > 0.7
    assert scores("shape", "square", image).argmax() == 1
    assert scores("shape", "square", image)[1] > 0.7
    assert scores("shape", "rectangular", image)[2] < 0.3


def test_a_flat_scene_says_nothing_about_roundness() -> None:
    assert scores("shape", "round", np.full((120, 360, 3), 90, np.uint8)) == pytest.approx(0.5)


@pytest.mark.parametrize("angle", [0, 30, 45, 60, 90, 120, 150])
def test_line_direction_is_that_of_the_drawn_bar(angle: int) -> None:
    image = np.full((100, 100, 3), 200, np.uint8)
    turn = np.radians(angle)
    dx, dy = 45 * np.cos(turn), -45 * np.sin(turn)
    ends = [(round(50 + s * dx), round(50 + s * dy)) for s in (-1, 1)]
    cv2.line(image, *ends, (20, 20, 20), 7, cv2.LINE_AA)
    found, coherence = line_direction(image, Box(0, 0, 100, 100))
    assert abs((found - angle + 90) % 180 - 90) < 6
    assert coherence > 0.5


def test_tilted_is_for_the_slanted_bar() -> None:
    image = scene()
    cv2.line(image, (25, 60), (95, 60), (20, 20, 20), 8)
    cv2.line(image, (180, 25), (180, 95), (20, 20, 20), 8)
    cv2.line(image, (270, 90), (330, 30), (20, 20, 20), 8)
    words = ("horizontal", "vertical", "tilted")
    assert [scores("orientation", word, image).argmax() for word in words] == [0, 1, 2]


def patterned(name: str, size: int = 96, turn: float = 0.0) -> np.ndarray:
    y, x = np.mgrid[0:size, 0:size].astype(float)
    u = x * np.cos(turn) + y * np.sin(turn)
    v = -x * np.sin(turn) + y * np.cos(turn)
    wave_u, wave_v = np.sign(np.sin(u * 2 * np.pi / 14)), np.sign(np.sin(v * 2 * np.pi / 14))
    level = {
        "plain": 0 * x,
        "striped": wave_u,
        "checked": wave_u + wave_v,
        "spotted": np.where(np.hypot((u % 20) - 10, (v % 20) - 10) < 5, 1.0, -1.0),
    }[name]
    noise = np.random.default_rng(1).normal(0, 4, (size, size))
    grey = np.clip(130 + 50 * level + noise, 0, 255).astype(np.uint8)
    return np.repeat(grey[:, :, None], 3, axis=2)


@pytest.mark.parametrize("turn", [0.0, 0.26, 1.0])
@pytest.mark.parametrize("name", ["plain", "striped", "checked", "spotted"])
def test_each_pattern_is_told_from_the_others(name: str, turn: float) -> None:
    found = describe_texture(patterned(name, turn=turn), Box(0, 0, 96, 96))._asdict()
    assert max(found, key=lambda key: found[key]) == name


def test_uneven_stripes_are_stripes_and_clutter_is_not() -> None:
    y, x = np.mgrid[0:96, 0:96].astype(float)
    bent = np.sin((x + 8 * np.sin(y / 20)) * (0.45 + 0.1 * np.sin(y / 40)))
    clutter = cv2.GaussianBlur(np.random.default_rng(0).normal(0, 1, (96, 96)), (0, 0), 3)
    grey = [130 + 60 * np.sign(bent), 130 + 60 * np.sign(clutter)]
    images = [np.repeat(g.astype(np.uint8)[:, :, None], 3, axis=2) for g in grey]
    wavy, random = (describe_texture(image, Box(0, 0, 96, 96)).striped for image in images)
    assert wavy > 0.6
    assert random < 0.3


def test_a_ball_among_clutter_is_rounder_than_a_box() -> None:
    rng = np.random.default_rng(0)
    image = cv2.resize(rng.normal(128, 40, (12, 36, 3)).clip(0, 255).astype(np.uint8), (360, 120))
    cv2.circle(image, (60, 60), 40, (200, 120, 40), -1)
    image[20:100, 140:220] = (30, 60, 200)
    ball, box, nothing = scores("shape", "round", image)
    assert ball > 0.6
    assert max(box, nothing) < 0.3


def test_a_tiny_box_shows_no_pattern() -> None:
    assert scores("pattern", "striped", patterned("striped"), Boxes([[0, 0, 8, 8]])) == 0.5


@pytest.mark.parametrize(
    ("kind", "value"),
    [("material", "wooden"), ("state", "open"), ("colour", "transparent"), ("pattern", "floral"),
     ("shape", "heart"), ("size", "heavy"), ("orientation", "facing left"), ("nonsense", "x")],
)  # fmt: skip
def test_what_nothing_measures_is_none(kind: str, value: str) -> None:
    assert measure(kind, value, scene(), THIRDS) is None


WORDS = [("colour", "red"), ("brightness", "dark"), ("size", "big"), ("shape", "round"),
         ("shape", "square"), ("pattern", "plaid"), ("pattern", "spotted"),
         ("orientation", "tilted"), ("orientation", "vertical")]  # fmt: skip
place = st.floats(-20, 80, allow_nan=False)


def test_the_words_above_cover_every_kind() -> None:
    assert {kind for kind, _ in WORDS} == set(MEASURES)


@settings(max_examples=80, deadline=None)
@given(
    hnp.arrays(np.uint8, st.tuples(st.integers(1, 50), st.integers(1, 50), st.just(3))),
    st.tuples(place, place, place, place),
    st.sampled_from(WORDS),
)
def test_any_image_and_box_gives_scores_in_range(
    image: np.ndarray, corners: tuple[float, ...], word: tuple[str, str]
) -> None:
    a, b, c, d = corners
    boxes = Boxes([[min(a, c), min(b, d), max(a, c), max(b, d)], [0, 0, 5, 5]])
    found = scores(*word, image, boxes)
    assert found.shape == (2,)
    assert ((found >= 0) & (found <= 1 + 1e-6)).all()


@pytest.mark.parametrize(("kind", "word"), WORDS)
def test_no_boxes_give_no_scores(kind: str, word: str) -> None:
    assert scores(kind, word, scene(), Boxes([])).shape == (0,)
