"""Colour of things in scenes: backgrounds, light, text."""

import time

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from deixis.core import Box, Boxes, InputError, Mask, Size
from deixis.perception.attributes import colour_matrix, colour_scores, dominant_colours

cv2 = pytest.importorskip("cv2")

BASIC = [
    "black",
    "grey",
    "white",
    "red",
    "orange",
    "yellow",
    "green",
    "blue",
    "purple",
    "pink",
    "brown",
]
SCENE = Size(200, 160)
PAINT = {
    "red": (205, 30, 35),
    "green": (40, 140, 50),
    "blue": (40, 80, 190),
    "yellow": (235, 210, 40),
    "purple": (120, 50, 150),
    "white": (240, 240, 240),
    "black": (20, 20, 22),
}


def best(image: np.ndarray, box: Box, **options: object) -> str:
    scores = colour_scores(image, box, BASIC, **options)  # type: ignore[arg-type]
    return max(scores, key=lambda name: scores[name])


def textured(colour: tuple[int, int, int], size: Size = SCENE, seed: int = 0) -> np.ndarray:
    noise = np.random.default_rng(seed).normal(0, 12, (size.height, size.width, 1))
    return np.clip(np.array(colour) + noise, 0, 255).astype(np.uint8)


@pytest.mark.parametrize("ground", [(90, 130, 60), (150, 120, 90), (128, 128, 128), (70, 110, 170)])
@pytest.mark.parametrize("name", sorted(PAINT))
def test_a_round_thing_has_its_colour_on_any_textured_ground(
    name: str, ground: tuple[int, int, int]
) -> None:
    image = textured(ground)
    cv2.circle(image, (100, 80), 40, PAINT[name], -1)
    assert best(image, Box(60, 40, 140, 120)) == name


@pytest.mark.parametrize("name", ["red", "green", "blue", "white"])
@pytest.mark.parametrize("light", [(1.0, 0.85, 0.62), (0.75, 0.9, 1.0)], ids=["warm", "cool"])
def test_moderately_coloured_light_does_not_rename_things(
    name: str, light: tuple[float, float, float]
) -> None:
    image = textured((150, 150, 150))
    cv2.circle(image, (100, 80), 40, PAINT[name], -1)
    lit = (image * np.array(light)).astype(np.uint8)
    scores = colour_scores(lit, Box(60, 40, 140, 120), BASIC)
    assert scores[name] >= 0.6 * max(scores.values())


def test_a_meadow_stays_green() -> None:
    assert best(textured((90, 140, 60)), Box(20, 20, 180, 140)) == "green"


def test_a_white_plate_on_a_white_table_stays_white() -> None:
    image = textured((225, 225, 225))
    cv2.circle(image, (100, 80), 40, (245, 245, 245), -1)
    assert best(image, Box(60, 40, 140, 120)) == "white"


def button(fill: tuple[int, int, int], text: tuple[int, int, int]) -> np.ndarray:
    image = np.full((120, 300, 3), 255, np.uint8)
    image[40:80, 60:220] = fill
    cv2.putText(image, "Submit", (80, 68), cv2.FONT_HERSHEY_SIMPLEX, 0.8, text, 2, cv2.LINE_AA)
    return image


def test_a_blue_button_with_white_text_is_blue_and_its_text_white() -> None:
    image = button((13, 110, 253), (255, 255, 255))
    box = Box(60, 40, 220, 80)
    assert best(image, box) == "blue"
    assert best(image, box, part="fill") == "blue"
    assert best(image, box, part="text") == "white"


@pytest.mark.parametrize(("colour", "name"), [((200, 20, 20), "red"), ((20, 20, 20), "black")])
def test_text_on_white_has_the_colour_of_its_strokes(
    colour: tuple[int, int, int], name: str
) -> None:
    image = button((255, 255, 255), colour)
    box = Box(76, 44, 180, 76)
    assert best(image, box, part="text") == name
    assert best(image, box, part="fill") == "white"


def test_a_mask_limits_what_counts() -> None:
    image = np.zeros((60, 60, 3), np.uint8)
    image[:, :30], image[:, 30:] = (210, 20, 20), (20, 40, 220)
    box = Box(0, 0, 60, 60)
    left = np.zeros((60, 60), bool)
    left[:, :30] = True
    assert best(image, box, mask=left) == best(image, box, mask=Mask.from_array(left)) == "red"
    assert best(image, box, mask=~left) == "blue"


def test_hair_words_look_at_the_top_of_an_upright_box() -> None:
    image = textured((120, 150, 190), Size(80, 200))
    image[10:190, 20:60] = (30, 30, 34)
    image[10:40, 20:60] = (216, 184, 120)
    scores = colour_scores(image, Box(20, 10, 60, 190), ["blond", "brunette"])
    assert scores["blond"] > 0.5 > scores["brunette"]


def test_dominant_colours_are_shares_in_order() -> None:
    image = np.full((100, 100, 3), 128, np.uint8)
    image[20:80, 20:65], image[20:80, 65:80] = (205, 30, 35), (40, 80, 190)
    found = dominant_colours(image, Box(20, 20, 80, 80))
    assert [name for name, _ in found[:2]] == ["red", "blue"]
    assert sum(share for _, share in found) == pytest.approx(1.0, abs=0.05)


def test_dark_red_prefers_the_darker_of_two_reds() -> None:
    image = np.full((60, 130, 3), 255, np.uint8)
    image[10:50, 10:50], image[10:50, 80:120] = (110, 10, 15), (250, 40, 40)
    boxes = Boxes([[10, 10, 50, 50], [80, 10, 120, 50]])
    dark, bright = colour_matrix(image, boxes, ["red"], modifier="dark")[:, 0]
    assert dark > 2 * bright


def test_an_unknown_colour_names_close_ones() -> None:
    with pytest.raises(InputError, match="purple"):
        colour_scores(np.zeros((5, 5, 3), np.uint8), Box(0, 0, 5, 5), ["purpel"])


def test_no_boxes_and_no_names_give_empty_tables() -> None:
    image = np.zeros((5, 5, 3), np.uint8)
    assert colour_matrix(image, Boxes([]), ["red"]).shape == (0, 1)
    assert colour_matrix(image, Boxes([[0, 0, 1, 1]]), []).shape == (1, 0)


edge = st.floats(-50, 150, allow_nan=False)


@settings(max_examples=60, deadline=None)
@given(
    hnp.arrays(np.uint8, st.tuples(st.integers(1, 40), st.integers(1, 40), st.just(3))),
    st.lists(st.tuples(edge, edge, edge, edge), min_size=1, max_size=4),
    st.sampled_from(["thing", "fill", "text"]),
)
def test_scores_stay_in_range_for_any_image_and_box(
    image: np.ndarray, corners: list[tuple[float, ...]], part: str
) -> None:
    boxes = Boxes([[min(a, c), min(b, d), max(a, c), max(b, d)] for a, b, c, d in corners])
    scores = colour_matrix(image, boxes, ["red", "white", "blond"], part=part)  # type: ignore[arg-type]
    assert scores.shape == (len(boxes), 3)
    assert ((scores >= 0) & (scores <= 1 + 1e-6)).all()


def test_a_hundred_boxes_on_a_screen_are_quick() -> None:
    rng = np.random.default_rng(0)
    image = rng.integers(0, 255, (800, 1280, 3)).astype(np.uint8)
    corner = rng.uniform(0, 700, (100, 2))
    boxes = Boxes(np.concatenate([corner, corner + 60], axis=1))
    colour_matrix(image, boxes, ["red"])  # fills the tables
    seconds = []
    for _ in range(5):
        start = time.perf_counter()
        colour_matrix(image, boxes, ["red"])
        seconds.append(time.perf_counter() - start)
    assert min(seconds) < 0.1  # 0.01 on a free machine
