"""Answers on their picture."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from deixis.core import Box, Grounding, ImageArray, Mask, Region, Size, Status, Step, Trace
from deixis.core.errors import InputError
from deixis.drawing import draw_grounding, draw_trace, save_annotated, save_image
from deixis.drawing.palette import colour_of


def grey(width: int, height: int, value: int = 128) -> ImageArray:
    return np.full((height, width, 3), value, np.uint8)


def answer(phrase: str, *boxes: Box, status: Status | None = None, **more: object) -> Grounding:
    found = tuple(Region(box, 0.9) for box in boxes)
    chosen = status or (Status.FOUND if found else Status.ABSENT)
    return Grounding(phrase, chosen, found, 0.8, **more)  # type: ignore[arg-type]


def test_the_input_is_left_as_it_is() -> None:
    image = grey(640, 480)
    before = image.copy()
    draw_grounding(image, answer("cup", Box(100, 100, 200, 200)))
    assert (image == before).all()


def test_a_found_answer_keeps_the_size_and_the_content_of_its_box() -> None:
    image = np.random.default_rng(0).integers(0, 256, (480, 640, 3), dtype=np.uint8)
    drawn = draw_grounding(image, answer("cup", Box(100, 100, 300, 260)))
    assert drawn.shape == image.shape
    assert (drawn[101:259, 101:299] == image[101:259, 101:299]).all()
    assert (drawn != image).any()


@pytest.mark.parametrize("background", [0, 60, 128, 200, 255])
def test_an_outline_contrasts_with_any_background(background: int) -> None:
    drawn = draw_grounding(grey(640, 480, background), answer("cup", Box(200, 200, 400, 400)))
    ring = drawn[190:200, 250:350].astype(int)
    assert np.abs(ring - background).max() > 100


@pytest.mark.parametrize("status", [Status.ABSENT, Status.UNSUPPORTED])
def test_what_is_not_there_is_said_below_an_untouched_picture(status: Status) -> None:
    image = grey(640, 480)
    drawn = draw_grounding(image, answer("a unicorn", status=status))
    assert drawn.shape[0] > 480
    assert (drawn[:480] == image).all()
    assert (drawn[480:] < 100).any(), "letters in the strip"


def test_alternatives_are_dashed() -> None:
    boxes = (Box(100, 100, 250, 250), Box(350, 100, 500, 250))
    solid = draw_grounding(grey(640, 480), answer("cups", *boxes), captions=False)
    dashed = draw_grounding(
        grey(640, 480), answer("cups", *boxes, status=Status.AMBIGUOUS), captions=False
    )
    untouched = [int((image == 128).all(axis=2).sum()) for image in (solid, dashed)]
    assert untouched[1] > untouched[0]


def test_masks_are_tinted_inside_only() -> None:
    inside = np.zeros((480, 640), bool)
    inside[200:300, 200:300] = True
    region = Region(Box(200, 200, 300, 300), 0.9, mask=Mask.from_array(inside))
    drawn = draw_grounding(grey(640, 480), Grounding("cup", Status.FOUND, (region,)))
    assert (drawn[250, 250] != 128).any()
    assert (drawn[400, 400] == 128).all()


def test_a_heatmap_of_another_size_covers_hot_places_only() -> None:
    heat = np.zeros((6, 8), np.float32)
    heat[:, :2] = 1.0
    drawn = draw_grounding(
        grey(640, 480), answer("cup", status=Status.ABSENT, heatmap=heat), captions=False
    )
    assert (drawn[240, 20] != 128).any()
    assert (drawn[240, 600] == 128).all()


def test_several_heatmaps_have_the_colours_of_their_answers() -> None:
    left, right = np.zeros((6, 8), np.float32), np.zeros((6, 8), np.float32)
    left[:, :2], right[:, 6:] = 1.0, 1.0
    drawn = draw_grounding(
        grey(640, 480),
        [
            answer("cup", Box(200, 200, 210, 210), heatmap=left),
            answer("dog", Box(400, 200, 410, 210), heatmap=right),
            answer("owl", status=Status.ABSENT, heatmap=np.ones((6, 8), np.float32)),
        ],
        captions=False,
    )
    mixed = [np.array(colour_of(index)) * 0.65 + 128 * 0.35 for index in (0, 1)]
    assert np.abs(drawn[400, 10] - mixed[0]).max() <= 1
    assert np.abs(drawn[400, 630] - mixed[1]).max() <= 1
    assert (drawn[400, 320] == 128).all(), "the owl is not there"


@pytest.mark.parametrize("size", [(1, 1), (3, 200), (200, 3), (24, 16)])
def test_tiny_pictures_are_enlarged_until_the_drawing_can_be_seen(size: tuple[int, int]) -> None:
    drawn = draw_grounding(grey(*size), answer("dot", Box(0, 0, 1, 1)))
    assert drawn.dtype == np.uint8
    assert min(drawn.shape[:2]) > 20


def test_a_picture_filled_by_its_box_gets_its_words_below() -> None:
    drawn = draw_grounding(grey(640, 480), answer("everything", Box(0, 0, 640, 480)))
    assert drawn.shape[0] > 480
    assert (drawn[60:420, 60:580] == 128).all()


@settings(max_examples=25, deadline=None)
@given(
    phrase=st.text(max_size=60),
    corners=st.lists(st.tuples(*[st.floats(-50, 700)] * 4), max_size=4),
)
def test_any_phrase_and_any_boxes_can_be_drawn(
    phrase: str, corners: list[tuple[float, float, float, float]]
) -> None:
    boxes = [Box(min(a, c), min(b, d), max(a, c), max(b, d)) for a, b, c, d in corners]
    drawn = draw_grounding(grey(500, 400), answer(phrase, *boxes))
    assert drawn.shape[1:] == (500, 3)


def test_the_same_answers_draw_the_same_picture() -> None:
    answers = [answer("cup", Box(10, 10, 90, 90)), answer("dog", Box(60, 60, 200, 200))]
    first, second = (draw_grounding(grey(400, 400), answers) for _ in range(2))
    assert (first == second).all()


def test_a_trace_has_a_panel_for_each_step_its_parts_and_the_answer() -> None:
    region = Region(Box(10, 10, 90, 90), 0.9)
    part = Step("category", "laptop", 1, survivors=(region,))
    steps = (
        Step("category", "cup", 2, survivors=(region, region)),
        Step("relation", "left of laptop", 1, survivors=(region,), parts=(part,)),
        Step("other", "flurbish", 1, understood=False),
    )
    one = draw_trace(grey(400, 300), answer("cup", region.box))
    five = draw_trace(grey(400, 300), answer("cup", region.box, trace=Trace(steps)))
    assert five.shape[0] > 1.5 * one.shape[0]
    assert five.shape[1] > 2.5 * one.shape[1]


def test_a_trace_dims_what_was_ruled_out() -> None:
    sheet = draw_trace(grey(480, 400, 200), answer("cup", Box(100, 100, 200, 200)))
    assert (sheet[10 + 150, 10 + 150] == 200).all()
    assert (sheet[10 + 300, 10 + 400] < 100).all()


def test_saving_makes_folders_and_picks_the_format_by_suffix(tmp_path: Path) -> None:
    picture = grey(64, 48)
    for name, form in (("a.png", "PNG"), ("b.jpg", "JPEG"), ("c.webp", "WEBP")):
        path = save_image(picture, tmp_path / "new" / name)
        assert Image.open(path).format == form
    path = save_annotated(picture, answer("cup", Box(1, 1, 9, 9)), tmp_path / "d.png")
    assert path.stat().st_size > 0
    with pytest.raises(InputError, match=r"must end in .*got 'e\.bmp'"):
        save_image(picture, tmp_path / "e.bmp")


def test_image_size_need_not_be_known() -> None:
    assert answer("cup").image_size == Size(0, 0)
    draw_grounding(grey(100, 100), answer("cup"))


@pytest.mark.parametrize(("name", "most"), [("a.webp", 16_383), ("a.jpg", 65_500)])
def test_a_picture_too_large_for_its_format_is_refused(tmp_path, name, most):
    save_image(np.zeros((most, 1, 3), np.uint8), tmp_path / name)
    with pytest.raises(InputError, match=rf"holds at most {most} pixels a side, .* save as \.png"):
        save_image(np.zeros((most + 1, 1, 3), np.uint8), tmp_path / name)
