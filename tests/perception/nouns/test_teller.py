"""From maps to where nouns are, and what the everyday detector tells of real photos."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from deixis.core import Size
from deixis.images import load_image
from deixis.perception.detectors import Closer, EverydayDetector
from deixis.perception.detectors.runtime import Network
from deixis.perception.looks import FeatureMaps
from deixis.perception.nouns import NounTeller, TellsNouns
from deixis.perception.nouns.teller import halfway, places_of, trimmed


def written(path: Path) -> NounTeller:
    """One channel each: "rock" is the map at stride 16, "lake" the deep one, "sky" the height."""
    hidden = 4
    np.savez(
        path,
        near_mean=np.zeros(2, np.float16),
        near_scale=np.ones(2, np.float16),
        deep_mean=np.zeros(1, np.float16),
        deep_scale=np.ones(1, np.float16),
        near=np.array([[1, 0, 0, 0], [0, 0, 0, 0]], np.float16),
        inner=np.zeros(hidden, np.float32),
        deep=np.array([[0, 1, 0, 0]], np.float16),
        over_all=np.array([[0, 0, 0, 1]], np.float16),
        place=np.array([[0, 0, 0, 0], [0, 0, -1, 0]], np.float16),
        out=np.eye(hidden, dtype=np.float16),
        outer=np.array([0, 0, -1, 0], np.float32),
        sharpness=np.float32(2),
        slope=np.float32(0.5),
        shift=np.array([1, 0, 0, 0], np.float32),
        usual=np.full(4, 0.5, np.float32),
        names=np.array(["rock", "lake", "sky", "everywhere"]),
    )
    return NounTeller(path)


def maps() -> FeatureMaps:
    middle = np.zeros((1, 4, 6), np.float32)
    middle[0, 1, 2], middle[0, 3, 5] = 3, 99  # the second on the border
    deep = np.zeros((1, 2, 3), np.float32)
    deep[0, 0, 1] = 2
    return FeatureMaps(middle, deep, np.full((1, 4, 6), 7, np.float32), Size(64, 32))


def test_the_border_is_left_out() -> None:
    near, deep = trimmed(maps())
    assert near.shape == (2, 4, 2)
    assert deep.shape == (1, 2, 1)
    assert near.max() == 7
    assert near[1, 2, 0] == 3


def test_maps_become_logits_at_places(tmp_path: Path) -> None:
    teller = written(tmp_path / "nouns.npz")
    inner = teller.inner(maps())
    rock = teller.sight(inner, "rock", (10, 20))
    assert rock.logits.shape == (2, 4)
    assert np.unravel_index(rock.logits.argmax(), (2, 4)) == (1, 2)
    assert rock.step == (10, 20)
    flat = [0] * 7 + [3]
    pooled = np.log(np.mean(np.exp(2 * np.array(flat)))) / 2
    assert rock.chance == pytest.approx(1 / (1 + np.exp(-(0.5 * pooled + 1))), rel=1e-3)
    lake = teller.sight(inner, "lake", (10, 20)).logits
    assert lake[0].tolist() == pytest.approx([0, 1, 2, 2])  # between two places of the deep map
    sky = teller.sight(inner, "sky", (10, 20)).logits
    assert sky[0, 0] == pytest.approx(0)
    assert sky[1, 0] == pytest.approx(-1)
    everywhere = teller.sight(inner, "everywhere", (10, 20)).logits
    assert everywhere == pytest.approx(np.full((2, 4), 1.0))


def test_half_places_lie_between() -> None:
    field = np.array([[[0.0], [2.0], [6.0]]], np.float32)
    assert halfway(field, 6, 1)[0, :, 0].tolist() == [0, 1, 2, 4, 6, 6]
    assert halfway(field[:, :1], 2, 1)[0, :, 0].tolist() == [0, 0]
    assert halfway(field, 2, 0).shape == (2, 3, 1)


def test_places_are_told_from_edge_to_edge() -> None:
    places = places_of(2, 4, Size(64, 32))
    assert places[0, 0].tolist() == [-1, -1]
    assert places[1, 2].tolist() == [0, 0]


def test_what_the_examples_show() -> None:
    detector = EverydayDetector()
    assert isinstance(detector, TellsNouns)
    assert {"counter", "fence", "window", "road", "plate", "grass"} <= detector.nouns
    assert not detector.nouns & detector.labels
    coffee = load_image("examples/images/coffee.jpg")
    plate, road = (detector.sight(coffee, noun) for noun in ("plate", "road"))
    assert plate is not None
    assert road is not None
    assert plate.odds > 3 > road.odds
    high, wide = plate.logits.shape
    assert (wide - 1) * plate.step[0] < coffee.shape[1] <= wide * plate.step[0] + 1
    assert (high - 1) * plate.step[1] < coffee.shape[0] <= high * plate.step[1] + 1
    assert detector.sight(coffee, "flurb") is None
    again = Closer(detector).sight(coffee, "plate")
    assert again is not None
    assert again.odds == plate.odds
    assert Closer(detector).nouns == detector.nouns


def test_another_photo_is_looked_at_anew() -> None:
    detector = EverydayDetector()
    coffee, rocket = (load_image(f"examples/images/{name}.jpg") for name in ("coffee", "rocket"))
    first = detector.sight(coffee, "sky")
    detector.detect(rocket)
    second = detector.sight(rocket, "sky")
    assert first is not None
    assert second is not None
    assert second.odds > 10 * first.odds


def test_without_maps_nothing_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    detector = EverydayDetector()
    network = detector._load()

    def run(canvas: np.ndarray) -> dict[str, np.ndarray]:
        given = network.run(canvas)
        return {name: given[name] for name in ("scores", "boxes")}

    monkeypatch.setattr(detector, "_network", Network(run, network.facts))
    assert detector.sight(load_image("examples/images/cat.jpg"), "grass") is None
