"""What a broken part gives is told where it enters: what was expected, what came, from whom."""

from __future__ import annotations

import numpy as np
import pytest

from deixis.core import Box, Grounding, Mask, ModelError, Region, Size, Status
from deixis.core.given import (
    dense_given,
    groundings_given,
    masks_given,
    regions_given,
    rows_given,
    text_given,
)

SIZE = Size(60, 40)
PART = type("Mine", (), {})()


def region(*edges, score=0.9):
    return Region(Box(*edges), score, "cup")


@pytest.mark.parametrize(
    ("found", "told"),
    [
        (None, r"Mine\.detect must give a list of Regions, got NoneType: None"),
        (np.zeros((2, 4)), r"list of Regions, got float64 \(2, 4\)"),
        ([[0, 0, 5, 5]], r"list of Regions, got list: \[0, 0, 5, 5\] in it"),
        ([{"box": [0, 0, 1, 1]}], "list of Regions, got dict: .* in it"),
        (iter([region(0, 0, 5, 5)]), "list of Regions, got list_iterator"),
        ([region(5000, 5000, 5001, 5001)], "boxes inside the image of 60 x 40 pixels, got Box"),
        ([region(0, -900, 5, -800)], "boxes inside the image"),
    ],
)
def test_what_is_no_list_of_regions_is_told(found, told):
    with pytest.raises(ModelError, match=told):
        regions_given(PART, "detect", found, SIZE)


def test_regions_are_cut_to_the_image_and_the_empty_left_out():
    inside, over = region(1, 2, 3, 4), region(-5, 10, 70, 20)
    beside, empty = region(61, 5, 66, 9), region(5, 5, 5, 5)
    given = regions_given(PART, "detect", (inside, over, beside, empty), SIZE)
    assert given[0] is inside
    assert [one.box for one in given[1:]] == [Box(0, 10, 60, 20)]


def rows(count, width=8):
    return np.eye(count, width, dtype=np.float32)


@pytest.mark.parametrize("good", [rows(3), rows(3).astype(np.float16), rows(3).astype(np.float64)])
def test_rows_of_length_1_pass(good):
    assert rows_given(PART, "encode_images", good, 3) is good
    assert rows_given(PART, "encode_images", good, 3, width=8) is good


@pytest.mark.parametrize(
    ("given", "told"),
    [
        (None, "NoneType"),
        (rows(3).tolist(), "list"),
        (rows(2), r"float32 \(2, 8\)"),
        (rows(3)[0], r"float32 \(8,\)"),
        (rows(3).astype(int), r"int64 \(3, 8\)"),
        (rows(3, 16), r"float32 \(3, 16\)"),
        (rows(3) * 7, "one of length 7"),
        (rows(3) * 0, "one of length 0"),
        (rows(3) * np.nan, "one of length nan"),
    ],
)
def test_other_rows_are_told(given, told):
    with pytest.raises(ModelError, match=rf"Mine\.encode_texts must give \(3, 8\).*got {told}"):
        rows_given(PART, "encode_texts", given, 3, width=8)


@pytest.mark.parametrize(
    "given", [None, rows(3), np.zeros((0, 0, 4), np.float32), np.full((2, 2, 4), np.nan, "f4")]
)
def test_a_grid_of_other_rows_is_told(given):
    with pytest.raises(ModelError, match=r"Mine\.encode_dense must give"):
        dense_given(PART, "encode_dense", given)
    good = rows(4).reshape(2, 2, 8)
    assert dense_given(PART, "encode_dense", good) is good


MASK = Mask.from_box(Box(0, 0, 5, 5), SIZE)


@pytest.mark.parametrize(
    ("masks", "told"),
    [
        (None, "a list of Masks, got NoneType"),
        ([np.ones((40, 60), bool)], r"a list of Masks, got bool \(40, 60\) in it"),
        ([], "one Mask for each of 1 boxes, got 0"),
        ([MASK, MASK], "one Mask for each of 1 boxes, got 2"),
        ([Mask.from_array(np.ones((5, 7), bool))], "image's size, 60 x 40, got 7 x 5"),
    ],
)
def test_other_masks_are_told(masks, told):
    with pytest.raises(ModelError, match=rf"Mine\.segment must give .*{told}"):
        masks_given(PART, "segment", masks, [Box(0, 0, 5, 5)], SIZE)


def absent(phrase):
    return Grounding(phrase, Status.ABSENT, image_size=SIZE)


@pytest.mark.parametrize(
    ("answers", "told"),
    [
        (None, "a list of Groundings, got NoneType"),
        ((absent(p) for p in "ab"), "a list of Groundings, got generator"),
        ([absent("a").to_dict()] * 2, "a list of Groundings, got dict: .* in it"),
        ([absent("a")], "one Grounding for each of 2 phrases, got 1"),
        ([absent("b"), absent("a")], "in the order of the phrases, here to 'a', got one to 'b'"),
    ],
)
def test_other_answers_are_told(answers, told):
    with pytest.raises(ModelError, match=rf"Mine\.ground must give .*{told}"):
        groundings_given(PART, "ground", answers, ["a", "b"])


def test_a_tuple_of_answers_becomes_a_list():
    answers = (absent("a"), absent("b"))
    assert groundings_given(PART, "ground", answers, ["a", "b"]) == list(answers)


def test_what_is_no_text_is_told():
    with pytest.raises(ModelError, match=r"Mine\.read must give a ReadText, got str: 'hello'"):
        text_given(PART, "read", "hello")
