from __future__ import annotations

import numpy as np
import pytest

from deixis.core import ConfigError, Size, Status
from deixis.grounders.one_stage.candidates import Candidates
from deixis.grounders.one_stage.decisions import decide
from deixis.grounders.one_stage.settings import OneStageSettings
from deixis.language import parse

SIZE = Size(100, 50)
APART = np.array([[0, 0, 20, 20], [40, 0, 60, 20], [70, 10, 95, 40]], float)
SETTINGS = OneStageSettings(threshold=0.3, rival=0.8, overlap=0.5)


def answer(phrase, boxes, scores, settings=SETTINGS):
    candidates = Candidates(np.asarray(boxes, float).reshape(-1, 4), np.asarray(scores, float))
    return decide(parse(phrase), candidates, SIZE, settings=settings, model="toy")


@pytest.mark.parametrize(
    ("phrase", "scores", "status", "kept", "confidence"),
    [
        ("the dog", [0.2, 0.9, 0.5], Status.FOUND, [1], 0.9),
        ("the dog", [0.75, 0.9, 0.5], Status.AMBIGUOUS, [1, 0], 0.9),
        ("the dog", [0.2, 0.1, 0.29], Status.ABSENT, [], 0.71),
        ("all dogs", [0.2, 0.9, 0.5], Status.FOUND, [1, 2], 0.7),
        ("two dogs", [0.4, 0.9, 0.5], Status.FOUND, [1, 2], 0.7),
        ("three dogs", [0.1, 0.9, 0.5], Status.FOUND, [1, 2], 0.7),
        ("the dog and the cat", [0.4, 0.9, 0.5], Status.FOUND, [1, 2, 0], 0.6),
    ],
)
def test_thresholds_and_number_decide(phrase, scores, status, kept, confidence):
    told = answer(phrase, APART, scores)
    assert told.status is status
    assert [list(region.box.xyxy) for region in told.regions] == APART[kept].tolist()
    assert told.confidence == pytest.approx(confidence)
    assert "not calibrated" in told.why()


def test_a_box_over_a_better_one_is_no_rival():
    told = answer("the dog", [[0, 0, 20, 20], [1, 0, 20, 20]], [0.9, 0.89])
    assert told.status is Status.FOUND
    assert len(told.regions) == 1


def test_boxes_are_cut_to_the_image_and_those_outside_left_out():
    told = answer("all dogs", [[-10, -10, 20, 20], [120, 0, 140, 20]], [0.8, 0.9])
    assert [region.box.xyxy for region in told.regions] == [(0, 0, 20, 20)]


def test_no_number_is_no_answer():
    told = answer("the dog", [[0, 0, np.nan, 5], [0, 0, 9, 9]], [0.9, np.nan])
    assert told.status is Status.ABSENT


def test_no_boxes_are_absent():
    assert answer("the dog", [], []).status is Status.ABSENT


def test_too_few_of_a_number_is_said():
    assert "3 asked for, 2 found" in answer("three dogs", APART, [0.1, 0.9, 0.5]).why()


def test_absent_says_how_near_it_was():
    assert "best score 0.29 is below 0.3" in answer("the dog", APART, [0.2, 0.1, 0.29]).why()


@pytest.mark.parametrize("bad", [{"threshold": 0}, {"rival": 1.5}, {"images": 0}, {"batch": 0}])
def test_a_setting_out_of_range_is_refused(bad):
    with pytest.raises(ConfigError, match=next(iter(bad))):
        OneStageSettings(**bad)
