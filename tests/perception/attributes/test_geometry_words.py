"""Size and position: values by hand, range and invariance by search."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from deixis.core import Boxes, Size
from deixis.perception.attributes import position_scores, size_scores
from deixis.perception.attributes.size import SIZE_WORDS

FRAME = Size(200, 100)
SMALL_TALL_WIDE = Boxes([[0, 0, 10, 10], [20, 0, 40, 80], [50, 0, 150, 20]])


@pytest.mark.parametrize(
    ("word", "winner"),
    [("small", 0), ("tiny", 0), ("tall", 1), ("short", 0), ("wide", 2), ("narrow", 0), ("long", 2),
     ("thick", 1), ("thin", 0)],
)  # fmt: skip
def test_the_size_word_picks_its_box(word: str, winner: int) -> None:
    scores = size_scores(SMALL_TALL_WIDE, word, FRAME)
    assert scores is not None
    assert int(scores.argmax()) == winner


def test_opposite_words_add_up_to_one() -> None:
    big, small = (size_scores(SMALL_TALL_WIDE, word, FRAME) for word in ("big", "small"))
    assert big is not None
    assert small is not None
    assert big + small == pytest.approx(1.0)


def test_a_single_candidate_stays_near_neutral() -> None:
    scores = size_scores(Boxes([[0, 0, 40, 40]]), "big", FRAME)
    assert scores is not None
    assert 0.3 < scores[0] < 0.7


def test_an_unknown_size_word_is_not_measured() -> None:
    assert size_scores(SMALL_TALL_WIDE, "heavy", FRAME) is None


side = st.floats(0, 1)
shares = st.lists(st.tuples(side, side, side, side), max_size=5).map(
    lambda rows: np.array([[min(a, c), min(b, d), max(a, c), max(b, d)] for a, b, c, d in rows])
)


@given(shares, st.sampled_from(sorted(SIZE_WORDS)))
def test_size_scores_stay_in_range(rows: np.ndarray, word: str) -> None:
    scores = size_scores(Boxes(rows * 100), word, Size(100, 100))
    assert scores is not None
    assert scores.shape == (len(rows),)
    assert ((scores >= 0) & (scores <= 1)).all()


@pytest.mark.parametrize(
    ("place", "winner"),
    [
        ({"horizontal": "left"}, 0),
        ({"horizontal": "right"}, 2),
        ({"horizontal": "centre"}, 1),
        ({"vertical": "top"}, 0),
        ({"vertical": "middle"}, 1),
        ({"vertical": "bottom"}, 2),
        ({"horizontal": "right", "vertical": "bottom", "edge": "corner"}, 2),
        ({"depth": "front"}, 2),
    ],
)
def test_the_place_picks_its_box(place: dict[str, str], winner: int) -> None:
    boxes = Boxes([[0, 0, 20, 10], [90, 40, 110, 60], [170, 80, 200, 100]])
    assert int(position_scores(boxes, FRAME, **place).argmax()) == winner  # type: ignore[arg-type]


def test_the_middle_of_the_image_is_neutral() -> None:
    boxes = Boxes([[90, 40, 110, 60]])
    for place in ({"horizontal": "left"}, {"vertical": "bottom"}):
        assert position_scores(boxes, FRAME, **place)[0] == pytest.approx(0.5)  # type: ignore[arg-type]


def test_the_whole_image_is_in_no_corner() -> None:
    boxes = Boxes([[0, 0, 200, 100], [0, 0, 20, 10]])
    whole, corner = position_scores(boxes, FRAME, edge="corner")
    assert whole < 0.1
    assert corner > 0.9


@given(
    shares,
    st.sampled_from([None, "left", "centre", "right"]),
    st.sampled_from([None, "top", "middle", "bottom"]),
    st.sampled_from([None, "front", "back"]),
    st.sampled_from([None, "corner", "edge"]),
    st.floats(0.1, 50),
)
def test_places_are_in_range_and_do_not_depend_on_scale(
    rows: np.ndarray, horizontal: str, vertical: str, depth: str, edge: str, scale: float
) -> None:
    def at(factor: float) -> np.ndarray:
        size = (100 * factor, 60 * factor)
        boxes = Boxes(rows * np.array([*size, *size]) if len(rows) else [])
        return position_scores(
            boxes,
            size,
            horizontal=horizontal,
            vertical=vertical,
            depth=depth,
            edge=edge,  # type: ignore[arg-type]
        )

    scores = at(100.0)
    assert ((scores >= 0) & (scores <= 1)).all()
    assert at(100.0 * scale) == pytest.approx(scores, abs=1e-6)
