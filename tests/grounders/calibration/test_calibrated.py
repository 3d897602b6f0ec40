"""A calibrated grounder: what it says, what it withholds, and what it refuses."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

import deixis
from deixis.core import Box, ConfigError, Grounding, Region, Size, Status
from deixis.core.conformance import check_grounder
from deixis.core.fakes import FakeGrounder
from deixis.grounders.calibration import (
    Calibration,
    Part,
    Platt,
    Promise,
    calibrated,
    stored_path,
)

CUP = Box(10, 10, 40, 40)
IMAGE = np.zeros((96, 128, 3), np.uint8)


class Said:
    """Says every phrase with the confidence that the phrase spells: "0.4", "none", "absent 0.4"."""

    name = "said"

    def ground(self, image: object, phrases: Sequence[str]) -> list[Grounding]:
        return [self._one(phrase) for phrase in phrases]

    def _one(self, phrase: str) -> Grounding:
        word = phrase.rsplit(maxsplit=1)[-1]
        confidence = None if word == "none" else float(word)
        if phrase.startswith("unsupported"):
            return Grounding(phrase, Status.UNSUPPORTED, (), confidence, Size(128, 96))
        if phrase.startswith("absent"):
            return Grounding(phrase, Status.ABSENT, (), confidence, Size(128, 96))
        return Grounding(phrase, Status.FOUND, (Region(CUP, 0.9),), confidence, Size(128, 96))


def promise(*, kept: bool = True, threshold: float | None = 0.5) -> Promise:
    return Promise(0.9, 0.95, kept, threshold, 80, 78, 0.91, 100, 50, 5)


def calibration(part: Part | None = None, model: str = "said") -> Calibration:
    part = part or Part(Platt(0.5, 0.0), 0.25, promise())
    return Calibration(model, part, replace(part, promise=promise(kept=False)), "data", "now", "0")


def test_a_sure_answer_is_given_with_its_calibrated_confidence_and_the_promise() -> None:
    answer = calibrated(Said(), calibration()).ground(IMAGE, "0.9")
    assert answer.status is Status.FOUND
    # logit(0.9) = log 9; half of it is log 3; logistic(log 3) = 3/4.
    assert answer.confidence == pytest.approx(0.75)
    assert answer.trace.notes[-1].startswith(
        "calibration: promise: of answers that point at something that are given at least 90% are "
        "right, with 95% certainty"
    )
    assert answer.model == "said+calibrated"


@pytest.mark.parametrize("phrase", ["0.5", "0.1", "none"])
def test_an_unsure_answer_is_withheld_and_the_note_says_what(phrase: str) -> None:
    answer = calibrated(Said(), calibration()).ground(IMAGE, phrase)
    assert (answer.status, answer.regions, answer.confidence) == (Status.UNSUPPORTED, (), None)
    note = answer.trace.notes[-2]
    assert note.startswith("withheld: FOUND at 10 10 40 40, ")
    assert note.endswith("more than 50% is needed")


def test_withholding_can_be_switched_off() -> None:
    answer = calibrated(Said(), calibration(), abstain=False).ground(IMAGE, "0.1")
    assert answer.status is Status.FOUND
    assert answer.confidence == pytest.approx(0.25)
    assert "nothing is promised" in answer.trace.notes[-2]


def test_where_nothing_is_promised_nothing_is_withheld() -> None:
    answer = calibrated(Said(), calibration()).ground(IMAGE, "absent 0.1")
    assert answer.status is Status.ABSENT
    assert "nothing is promised of answers that nothing is there" in answer.trace.notes[-1]


def test_absent_without_data_has_no_confidence() -> None:
    answer = calibrated(Said(), replace(calibration(), absent=None)).ground(IMAGE, "absent 0.9")
    assert (answer.status, answer.confidence) == (Status.ABSENT, None)


def test_an_answer_that_cannot_tell_stays_so() -> None:
    answer = calibrated(Said(), calibration()).ground(IMAGE, "unsupported 0.9")
    assert (answer.status, answer.confidence) == (Status.UNSUPPORTED, None)


def test_without_any_confidence_the_share_is_said_and_the_whole_promised() -> None:
    part = Part(None, 0.94, promise(threshold=None))
    answer = calibrated(Said(), calibration(part)).ground(IMAGE, "none")
    assert (answer.status, answer.confidence) == (Status.FOUND, 0.94)


def test_it_keeps_what_grounders_promise() -> None:
    fake = FakeGrounder({"the red square": [CUP]})
    check_grounder(calibrated(fake, calibration(model="fake-grounder")))


def test_of_another_model_it_is_refused() -> None:
    with pytest.raises(ConfigError, match="is of 'other' and says nothing about 'said'"):
        calibrated(Said(), calibration(model="other"))


def test_it_survives_the_file(tmp_path: Path) -> None:
    path = calibration().save(tmp_path / "deep" / "c.json")
    assert Calibration.load(path) == calibration()
    assert calibrated(Said(), path).calibration == calibration()


def test_the_stored_one_is_found_by_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DEIXIS_CONFIG", str(tmp_path))
    with pytest.raises(ConfigError, match="deixis calibrate writes one"):
        calibrated(Said(), "stored")
    calibration().save(stored_path("said"))
    assert calibrated(Said(), "stored").calibration == calibration()
    assert stored_path("../../etc/passwd").parent == tmp_path / "calibration"


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{}", '{"deixis_calibration": 2}', '{"deixis_calibration": 1, "model": "x"}',
     '{"deixis_calibration": 1, "model": "x", "absent": null, "pointing": 3}', "[" * 100_000],
)  # fmt: skip
def test_another_file_is_refused_in_one_line(tmp_path: Path, text: str) -> None:
    file = tmp_path / "c.json"
    file.write_text(text)
    with pytest.raises(ConfigError, match="must be a calibration that deixis calibrate wrote"):
        Calibration.load(file)


def test_load_takes_a_calibration(tmp_path: Path) -> None:
    path = calibration(model="neuro-symbolic").save(tmp_path / "c.json")
    grounder = deixis.load("neuro-symbolic", calibration=path)
    assert grounder.name == "neuro-symbolic+calibrated"
    assert deixis.load("neuro-symbolic").name == "neuro-symbolic"
