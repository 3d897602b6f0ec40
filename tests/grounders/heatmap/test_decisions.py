"""From maps to boxes and statuses, with numbers worked out by hand."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from deixis.core import Box, ConfigError, Size, Status
from deixis.grounders.heatmap import BACKGROUNDS, MapSettings, log_odds
from deixis.grounders.heatmap.contrast import check_texts
from deixis.grounders.heatmap.decisions import read_field
from deixis.language.forms import Quantifier

ONE, ALL, TWO = Quantifier(), Quantifier("all"), Quantifier("number", 2)
PICTURE = Size(640, 480)


def field(*blocks: tuple[slice, slice]) -> np.ndarray:
    """Log-odds 5 in the blocks, -5 elsewhere, on a grid of 48 x 64."""
    values = np.full((48, 64), -5.0, np.float32)
    for block in blocks:
        values[block] = 5.0
    return values


LEFT = (slice(8, 24), slice(4, 20))
RIGHT = (slice(8, 24), slice(40, 56))
SMALL = (slice(34, 42), slice(30, 40))


def read(values: np.ndarray, quantifier: Quantifier = ONE, size: Size = PICTURE, **more):
    return read_field(values, size, quantifier, MapSettings(**more), source="test")


def test_log_odds_by_hand() -> None:
    rows = np.array([[1.0, 0.0], [0.0, 1.0]], np.float32)
    phrase = np.array([1.0, 0.0], np.float32)
    backgrounds = np.array([[0.0, 1.0], [0.6, 0.8]], np.float32)
    # place 1: 1/0.5 - ln((e^0 + e^1.2)/2); place 2: 0 - ln((e^2 + e^1.6)/2)
    expected = [2 - np.log((1 + np.exp(1.2)) / 2), -np.log((np.exp(2) + np.exp(1.6)) / 2)]
    assert log_odds(rows, phrase, backgrounds, temperature=0.5) == pytest.approx(expected, 1e-5)


def test_a_text_equal_to_the_background_has_even_odds() -> None:
    rows = np.eye(3, dtype=np.float32)
    assert log_odds(rows, rows[0], rows[:1]) == pytest.approx([0.0, 0.0, 0.0])


def test_the_box_is_the_hot_block_in_pixels_of_the_image() -> None:
    reading = read(field(LEFT))
    assert reading.status is Status.FOUND
    assert reading.regions[0].box.iou(Box(40, 80, 200, 240)) > 0.9
    assert reading.regions[0].score > 0.9


def test_two_alike_places_are_ambiguous_for_one_and_found_for_all() -> None:
    values = field(LEFT, RIGHT)
    assert read(values).status is Status.AMBIGUOUS
    assert len(read(values, ALL).regions) == 2
    assert read(values, ALL).status is Status.FOUND


def test_heat_tells_the_best_place_from_one_that_also_beats_the_background() -> None:
    values = field(RIGHT)
    values[LEFT] = 30.0  # both have a probability of all but 1
    reading = read(values)
    assert reading.status is Status.FOUND
    assert reading.regions[0].box.iou(Box(40, 80, 200, 240)) > 0.9
    # a floor of -3: (5 + 3) / (30 + 3)
    assert reading.heat[160, 480] == pytest.approx(8 / 33, abs=0.01)
    assert reading.heat[400, 100] == 0.0


def test_a_smaller_place_is_no_rival_but_counts_among_all() -> None:
    values = field(LEFT, SMALL)
    assert read(values).status is Status.FOUND
    assert len(read(values).regions) == 1
    assert len(read(values, ALL, further=0.1).regions) == 2


def test_a_number_limits_the_boxes() -> None:
    assert len(read(field(LEFT, RIGHT, SMALL), TWO, further=0.1).regions) == 2


def test_what_the_background_fits_better_is_absent_though_the_map_has_a_peak() -> None:
    values = field(LEFT) - 10.0  # -5 at best
    reading = read(values)
    assert reading.status is Status.ABSENT
    assert reading.considered
    assert reading.heat.max() > 0.9, "the heat is relative: it shows the best place all the same"


@pytest.mark.parametrize(("level", "status"), [(3.0, Status.FOUND), (-3.0, Status.ABSENT)])
def test_a_constant_map_is_all_or_nothing(level: float, status: Status) -> None:
    reading = read(np.full((7, 7), level, np.float32))
    assert reading.status is status
    assert reading.heat.tolist() == np.zeros((480, 640)).tolist()
    assert [region.box for region in reading.regions] == [Box(0, 0, 640, 480)] * (level > 0)
    assert "same everywhere" in reading.note


@settings(max_examples=60, deadline=None)
@given(
    arrays.arrays(
        np.float32,
        st.tuples(st.integers(1, 9), st.integers(1, 9)),
        elements=st.floats(-1e6, 1e6, width=32),
    ),
    st.tuples(st.integers(1, 60), st.integers(1, 60)),
)
def test_any_map_gives_boxes_inside_and_heat_without_nan(values, size) -> None:
    reading = read(values, ALL, Size(*size))
    assert reading.heat.shape == (size[1], size[0])
    assert np.isfinite(reading.heat).all()
    assert (reading.heat >= 0).all()
    assert (reading.heat <= 1).all()
    for region in reading.regions:
        assert region.box == region.box.clip(Size(*size))
        assert 0 <= region.score <= 1


@pytest.mark.parametrize("bad", [{"alpha": 1.5}, {"present": -1}, {"most": 0}, {"coarse": 0}])
def test_settings_out_of_range_are_refused(bad: dict[str, float]) -> None:
    with pytest.raises(ConfigError, match=next(iter(bad))):
        MapSettings(**bad)  # type: ignore[arg-type]


def test_texts_are_checked() -> None:
    check_texts(0.1, BACKGROUNDS)
    with pytest.raises(ConfigError, match="temperature"):
        check_texts(0.0, BACKGROUNDS)
    with pytest.raises(ConfigError, match="backgrounds"):
        check_texts(0.1, [])
    with pytest.raises(ConfigError, match="backgrounds"):
        check_texts(0.1, "the background")
