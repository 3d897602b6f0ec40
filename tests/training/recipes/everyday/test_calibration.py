import numpy as np
import pytest

from deixis.training.recipes.everyday.cache import Entry
from deixis.training.recipes.everyday.calibration import expected_error, fit, judged
from deixis.training.recipes.everyday.teachers import Found


def test_each_thing_is_found_once():
    entry = Entry("k", "s", "val", True, 10, 10, 0, [[0, 0, 0, 1, 1, 0]], [])
    boxes = np.array([[0, 0, 1, 1], [0, 0, 0.9, 1], [0, 0, 0.1, 0.1]], np.float32)
    found = Found(boxes, np.array([0.9, 0.8, 0.7], np.float32), np.array([0, 0, 0]))
    assert judged([entry], [found])[:, 1].tolist() == [1, 0, 0]


def test_fit_makes_overconfident_scores_honest():
    rng = np.random.default_rng(0)
    chance = rng.uniform(0.05, 0.95, 4000)
    right = rng.random(4000) < chance
    logit = np.log(chance / (1 - chance))
    shown = 1 / (1 + np.exp(-(logit + 1) / 0.5))  # too bold
    slope, shift = fit(np.c_[shown, right, np.zeros(4000)])["other"]
    assert (slope, shift) == pytest.approx((0.5, -1.0), abs=0.1)


def test_expected_error_is_the_mean_gap():
    assert expected_error(np.array([0.95, 0.95]), np.array([1.0, 0.0])) == pytest.approx(0.45)
