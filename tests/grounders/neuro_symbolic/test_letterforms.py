"""Words struck through and words in heavier letters."""

from __future__ import annotations

import numpy as np
import pytest

from deixis.core import Box, Boxes
from deixis.grounders.neuro_symbolic.looks.letterforms import (
    bold,
    struck,
    struck_words,
    thickness,
)

cv2 = pytest.importorskip("cv2")


def written(texts, *, heavy=(), crossed=()):
    """A page with one text a line; the boxes of the lines."""
    image = np.full((40 * len(texts) + 20, 300, 3), 255, np.uint8)
    rows = []
    for index, text in enumerate(texts):
        y = 40 + 40 * index
        weight = 3 if index in heavy else 1
        (width, height), _ = cv2.getTextSize(text, cv2.FONT_HERSHEY_SIMPLEX, 0.6, weight)
        cv2.putText(
            image, text, (20, y), cv2.FONT_HERSHEY_SIMPLEX, 0.6, (40, 40, 40), weight, cv2.LINE_AA
        )
        if index in crossed:
            cv2.line(image, (18, y - height // 2), (22 + width, y - height // 2), (40, 40, 40), 1)
        rows.append([18.0, y - height - 2, 22 + width, y + 3])
    return image, Boxes(np.array(rows))


@pytest.mark.parametrize("which", [0, 1, 2])
def test_the_line_through_a_price_is_seen(which: int) -> None:
    image, boxes = written(["89.00 EUR", "59.00 EUR", "12.50 EUR"], crossed=[which])
    assert (struck(image, boxes) > 0.5).tolist() == [index == which for index in range(3)]


def test_underlined_words_and_dashes_are_not_struck_through() -> None:
    image, boxes = written(["- - -", "Sign in"])
    left, _, right, bottom = (int(v) for v in boxes.xyxy[1])
    cv2.line(image, (left, bottom - 1), (right, bottom - 1), (40, 40, 40), 1)
    assert (struck(image, boxes) < 0.5).all()
    assert struck_words(image, Box(*boxes.xyxy[1])) is None


def test_struck_words_beside_a_line_are_found_where_they_stand() -> None:
    image, boxes = written(["89.00 EUR"], crossed=[0])
    found = struck_words(image, Box(*boxes.xyxy[0]))
    assert found is not None
    assert found.iou(Box(*boxes.xyxy[0])) > 0.5


def test_heavier_lines_are_bold_and_all_alike_are_not() -> None:
    texts = ["Rent increase", "Your parking permit", "Invoice", "Holiday"]
    image, boxes = written(texts, heavy=[1])
    scores = bold(image, boxes)
    assert scores is not None
    assert (scores > 0.5).tolist() == [False, True, False, False]
    image, boxes = written(["Holiday"] * 4)
    scores = bold(image, boxes)
    assert scores is not None
    assert (scores < 0.5).all()
    assert bold(image, Boxes(boxes.xyxy[:2])) is None


@pytest.mark.parametrize("share", [0.0, 0.25, 0.5, 0.75])
def test_strokes_are_measured_in_shares_of_a_pixel(share: float) -> None:
    image = np.full((60, 200, 3), 255, np.uint8)
    for x in range(20, 180, 12):
        image[10:50, x] = 0
        image[10:50, x + 1] = round(255 * (1 - share))
    assert thickness(image, Box(15, 8, 185, 52)) == pytest.approx(1 + share, rel=0.08)
