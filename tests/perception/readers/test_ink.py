import numpy as np
import pytest

from deixis.core import Box
from deixis.perception.readers._ink import cut_columns, find_ink, split_at_gaps
from tests.perception.readers.pages import Page


def looser(box, margin):
    return Box(*box).pad(margin)


@pytest.mark.parametrize(
    ("ground", "ink"), [("white", "black"), ("#1e2227", "#d8dbe0"), ("#2563eb", "white")]
)
def test_a_loose_box_becomes_tight(ground, ink):
    page = Page(ground=ground).text(40, 60, "Total amount", size=16, ink=ink)
    true = Box(*page.boxes["Total amount"])
    assert find_ink(page.array, true.pad(4)).box.iou(true) > 0.9


def test_a_cut_descender_is_found_again():
    page = Page().text(40, 60, "typography", size=20)
    true = Box(*page.boxes["typography"])
    cut = Box(true.x1 - 2, true.y1 - 2, true.x2 + 2, true.y2 - 3)
    assert find_ink(page.array, cut).box.iou(true) > 0.93


@pytest.mark.parametrize("gap", [5, 8])
def test_frames_and_underlines_are_no_ink(gap):
    page = Page().text(40, 60, "Submit", size=16)
    true = Box(*page.boxes["Submit"])
    page.frame(true.pad(gap).xyxy)
    page.draw.line((true.x1, true.y2 + 1, true.x2, true.y2 + 1), fill="black")
    assert find_ink(page.array, true.pad(4)).box.iou(true) > 0.85


def test_a_tight_next_line_is_not_taken_in():
    page = Page().text(40, 60, "first gypsy line", size=16).text(40, 77, "second Title", size=16)
    true = Box(*page.boxes["first gypsy line"])
    assert find_ink(page.array, true.pad(2)).box.iou(true) > 0.8


def test_wide_gaps_part_a_line_and_spaces_do_not():
    page = Page().text(40, 60, "Total amount due", size=16).text(300, 60, "$12.50", size=16)
    whole = Box(38, 58, 360, 80)
    parts = split_at_gaps(find_ink(page.array, whole))
    assert len(parts) == 2
    for part, words in zip(parts, page.boxes.values(), strict=True):
        assert part.box.iou(Box(*words)) > 0.8


def test_blank_and_noisy_boxes_keep_the_detected_box():
    blank = np.full((50, 100, 3), 200, np.uint8)
    assert find_ink(blank, Box(10, 10, 60, 30)).box == Box(10, 10, 60, 30)


@pytest.mark.parametrize("box", [Box(0, 0, 3, 3), Box(-5, -5, 500, 500), Box(99, 49, 100, 50)])
def test_boxes_at_the_edge_stay_inside(box):
    noise = np.random.default_rng(0).integers(0, 256, (50, 100, 3)).astype(np.uint8)
    line = find_ink(noise, box)
    assert 0 <= line.box.x1 < line.box.x2 <= 100
    assert 0 <= line.box.y1 < line.box.y2 <= 50
    assert line.ink.shape == (line.box.height, line.box.width)
    assert cut_columns(line, 0, 1).box.width == 1


def test_dotted_rules_over_and_under_words_are_no_ink():
    image = np.full((80, 160, 3), 255, np.uint8)
    image[36:46, 40:100] = 30
    image[36:46, 44:100:6] = 255
    for rule in (20, 60):
        image[rule, 10:150:5] = 90
    found = find_ink(image, Box(30, 18, 110, 64))
    assert found.box == Box(40, 36, 100, 46)


def test_low_ink_in_a_box_that_is_much_too_high_is_found():
    image = np.full((80, 160, 3), 255, np.uint8)
    image[36:45, 40:100:4] = 30
    found = find_ink(image, Box(30, 22, 110, 60))
    assert found.box == Box(40, 36, 97, 45)
