"""From numbers to odds, and what the everyday detector tells of real photos."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from deixis.core import Boxes
from deixis.images import load_image
from deixis.perception.detectors import EverydayDetector
from deixis.perception.detectors.runtime import Network
from deixis.perception.looks import LooksTeller, TellsLooks

CAT = "examples/images/cat.jpg"


def written(path: Path) -> LooksTeller:
    """Two inputs; "sitting" is the first one, "eating" the flag of animals."""
    into = np.array([[1, 0], [0, 0], [0, 1]], np.float16)
    np.savez(
        path,
        mean=np.array([1, 0], np.float16),
        scale=np.array([2, 1], np.float16),
        into=into,
        inner=np.zeros(2, np.float32),
        out=np.eye(2, dtype=np.float16),
        outer=np.array([0, -1], np.float32),
        base=np.array([[0.2, np.nan], [0.5, 0.5]], np.float32),
        names=np.array(["sitting", "eating"]),
    )
    return LooksTeller(path)


def test_odds_are_by_usual_odds(tmp_path: Path) -> None:
    teller = written(tmp_path / "looks.npz")
    assert teller.looks == ("sitting", "eating")
    rows = np.array([[5, 0], [5, 0], [5, 0], [99, 0]], np.float32)
    odds = teller.odds(rows, ["person", "dog", "giraffe", "person"])
    assert odds[:, 0] == pytest.approx(
        [np.exp(2) * 4, np.exp(2), np.exp(2), np.exp(6) * 4], rel=1e-3
    )
    assert np.isnan(odds[0, 1])  # never taught of persons
    assert odds[1, 1] == pytest.approx(np.exp(3 - 1), rel=1e-3)
    assert np.isnan(odds[2, 1])  # giraffes eat with their heads up


def test_the_cat_of_the_examples_lies_or_sits() -> None:
    detector = EverydayDetector()
    assert isinstance(detector, TellsLooks)
    image = load_image(CAT)
    (cat, *_) = detector.detect(image)
    box = Boxes.of([cat.box])
    odds = {look: detector.tell(image, box, [cat.label or ""], look) for look in detector.looks}
    told = {look: float(value[0]) for look, value in odds.items() if value is not None}
    assert told["lying"] > 2 > told["standing"] > told["running"]
    assert "female" not in told
    assert detector.tell(image, box, ["chair"], "sitting") is None
    assert detector.tell(image, box, ["cat"], "wooden") is None


def test_an_image_is_looked_at_once_for_both_and_anew_when_detected_again() -> None:
    looked = []
    maps = {name: np.zeros((1, c, 2, 2), np.float32) for name, c in
            (("middle", 232), ("deep", 464), ("pyramid", 96))}  # fmt: skip
    given = {"scores": np.zeros((1, 80), np.float32), "boxes": np.zeros((1, 4), np.float32), **maps}

    def run(canvas: np.ndarray) -> dict[str, np.ndarray]:
        looked.append(canvas)
        return given

    detector = EverydayDetector()
    detector._network = Network(run, {"side": 64})
    image, box = np.zeros((64, 64, 3), np.uint8), Boxes(np.array([[0.0, 0, 32, 32]]))
    detector.detect(image)
    assert detector.tell(image, box, ["dog"], "lying") is not None
    assert len(looked) == 1
    detector.detect(image)
    detector.tell(image.copy(), box, ["dog"], "lying")  # the same pixels
    assert len(looked) == 2
    image[:] = 9  # another frame in the same array
    detector.tell(image, box, ["dog"], "lying")
    assert len(looked) == 3
    for name in maps:
        given.pop(name)
    detector.detect(image)
    assert detector.tell(image, box, ["dog"], "lying") is None  # an older file


def test_looks_of_other_boxes_and_of_other_photos_are_told_anew() -> None:
    detector = EverydayDetector()
    rng = np.random.default_rng(4)
    photos = [rng.integers(0, 255, (96, 128, 3), dtype=np.uint8) for _ in range(2)]
    boxes = [Boxes(np.array([[0.0, 0, x, 90]])) for x in (40, 120)]
    told = []
    for photo in photos:
        detector.detect(photo)
        told += [detector.tell(photo, box, ["person"], "sitting") for box in boxes * 2]
    values = [float(odds[0]) for odds in told if odds is not None]
    assert values[:2] == values[2:4]
    assert values[4:6] == values[6:]
    assert len(set(values)) == 4
    last = [Boxes(np.array([[0.0, 0, 120, 90]]))] * 2
    for photo, box in zip(photos, last, strict=True):  # the same box on another photo
        detector.detect(photo)
        told.append(detector.tell(photo, box, ["person"], "sitting"))
    assert told[-1] is not None
    assert told[-2] is not None
    assert float(told[-2][0]) != float(told[-1][0])
