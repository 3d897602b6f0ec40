"""The drawn scenes of the zoo: what the phrases say is what the pixels show."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from benchmarks.zoo_scenes import COLOURS, KINDS, drawn_scenes
from PIL import Image

from deixis.datasets import Sample, read_dataset


@pytest.fixture(scope="module")
def samples(tmp_path_factory: pytest.TempPathFactory) -> list[Sample]:
    return list(read_dataset(drawn_scenes(tmp_path_factory.mktemp("scenes"), images=12, seed=1)))


def coloured(sample: Sample, colour: str) -> np.ndarray:
    return (np.asarray(Image.open(sample.image)) == COLOURS[colour]).all(axis=2)


def test_a_named_colour_fills_its_box_and_touches_each_side(samples: list[Sample]) -> None:
    checked = 0
    for sample in samples:
        for asked in sample.expressions:
            if asked.skills != ("colour",):
                continue
            x1, y1, x2, y2 = (round(edge) for edge in asked.boxes[0].xyxy)
            inside = coloured(sample, asked.phrase.split()[1])[y1:y2, x1:x2]
            edges = inside[0], inside[-1], inside[:, 0], inside[:, -1]
            assert all(edge.any() for edge in edges), asked
            least = {"square": 1.0, "circle": 0.7, "triangle": 0.4}[asked.phrase.split()[2]]
            assert inside.mean() >= least
            checked += 1
    assert checked == 36


def test_what_is_absent_is_asked_once_a_scene_and_is_not_there(samples: list[Sample]) -> None:
    for sample in samples:
        (absent,) = [asked for asked in sample.expressions if asked.mode == "absent"]
        assert absent.phrase not in {a.phrase for a in sample.expressions if a is not absent}
        assert absent.phrase.split()[2] in KINDS


def test_the_same_seed_draws_the_same(samples: list[Sample], tmp_path: Path) -> None:
    again = list(read_dataset(drawn_scenes(tmp_path, images=12, seed=1)))
    assert [one.expressions for one in again] == [one.expressions for one in samples]
    assert again[3].image.read_bytes() == samples[3].image.read_bytes()
