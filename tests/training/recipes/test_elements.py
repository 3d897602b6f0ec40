"""The recipe of the kinds of elements: true classes of places, and a file that can be used."""

from __future__ import annotations

import json

import numpy as np
import pytest
from PIL import Image

from deixis.core import ELEMENT_KINDS, ConfigError, DatasetError
from deixis.perception.elements.kinds.measures import MEASURES
from deixis.training.recipes.elements.examples import (
    NONE,
    UNKNOWN,
    Examples,
    examples_of,
    truth_of,
)
from deixis.training.recipes.elements.train import Spread, TrainConfig

BUTTON, TEXT = ELEMENT_KINDS.index("button"), ELEMENT_KINDS.index("text")


def test_a_place_is_what_it_covers_best_and_a_worse_place_teaches_nothing():
    elements = [
        {"kind": "button", "box": [10, 10, 110, 40]},
        {"kind": "text", "box": [30, 18, 90, 32]},
    ]
    boxes = np.array(
        [[10, 10, 110, 40], [10, 14, 100, 40], [30, 18, 90, 32], [200, 10, 300, 40]], float
    )
    assert truth_of(boxes, elements).tolist() == [BUTTON, UNKNOWN, TEXT, NONE]


def test_words_that_fill_their_button_are_the_button():
    elements = [
        {"kind": "text", "box": [12, 11, 108, 39]},
        {"kind": "button", "box": [10, 10, 110, 40]},
    ]
    assert truth_of(np.array([[12.0, 11, 108, 39]]), elements).tolist() == [BUTTON]


def test_a_page_without_elements_has_none():
    assert truth_of(np.zeros((2, 4)), []).tolist() == [NONE, NONE]


def test_folders_without_elements_and_images_outside_are_refused(tmp_path):
    with pytest.raises(DatasetError, match=r"elements\.jsonl"):
        examples_of([(tmp_path, True)], cache=tmp_path)
    line = {"image": "../x.png", "elements": []}
    (tmp_path / "elements.jsonl").write_text(json.dumps(line))
    with pytest.raises(DatasetError, match="inside"):
        examples_of([(tmp_path, True)], cache=tmp_path)


def test_what_was_measured_is_kept_and_partly_told_pages_teach_no_absence(tmp_path):
    image = np.full((120, 300, 3), 255, np.uint8)
    image[40:80, 60:200] = (30, 90, 200)
    Image.fromarray(image).save(tmp_path / "a.png")
    line = {"image": "a.png", "elements": [{"kind": "button", "box": [60, 40, 200, 80]}]}
    (tmp_path / "elements.jsonl").write_text(json.dumps(line))
    cache = tmp_path / "kept"
    cache.mkdir()
    whole = examples_of([(tmp_path, True)], cache=cache)
    again = examples_of([(tmp_path, True)], cache=cache)
    assert whole.measured.shape[1] == len(MEASURES)
    assert (whole.measured == again.measured).all()
    assert len(list(cache.iterdir())) == 1
    partly = examples_of([(tmp_path, False)], cache=cache)
    assert NONE not in partly.classes


def test_settings_are_checked():
    with pytest.raises(ConfigError, match="at least 1"):
        TrainConfig(nets=0)


def test_measures_are_standardised_and_cut():
    spread = Spread.of(np.array([[0.0, 5.0], [2.0, 5.0]], np.float32))
    out = spread.standardised(np.array([[1.0, 5.0], [99.0, 4.0]], np.float32))
    assert out[0].tolist() == [0.0, 0.0]
    assert out[1].tolist() == [4.0, -4.0]


def test_a_trained_file_says_the_same_as_its_networks(tmp_path):
    pytest.importorskip("torch")
    pytest.importorskip("onnx")
    import onnxruntime

    from deixis.training.recipes.elements.export import export
    from deixis.training.recipes.elements.train import logits, train

    draw = np.random.default_rng(0)
    classes = draw.integers(0, 2, 400) * BUTTON
    measured = draw.normal(size=(400, len(MEASURES))).astype(np.float32)
    measured[:, 40] += 6 * (classes == BUTTON)
    examples = Examples(measured, classes.astype(np.int64), np.arange(400))
    config = TrainConfig(epochs=12, batch=32, nets=2, threads=1)
    nets, spread = train(examples, config, report=lambda said: None)
    answers = logits(nets, spread, measured)
    assert (answers.argmax(axis=1) == classes).mean() > 0.95
    path = tmp_path / "net.onnx"
    export(nets, spread, path, temperature=1.5, facts={"seed": "0"})
    session = onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])
    found = session.run(None, {"measures": measured})[0]
    odds = np.exp(answers / 1.5)
    assert np.abs(found - odds / odds.sum(axis=1, keepdims=True)).max() < 1e-5
    facts = session.get_modelmeta().custom_metadata_map
    assert json.loads(facts["kinds"]) == list(ELEMENT_KINDS)
    assert json.loads(facts["measures"]) == list(MEASURES)
