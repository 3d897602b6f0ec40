import importlib.resources

import numpy as np
import pytest

from deixis.perception.detectors import runtime
from deixis.perception.detectors.runtime import MAPS, Network, open_network

PACKED = importlib.resources.files("deixis") / "weights" / "everyday.onnx"


@pytest.mark.parametrize(
    ("asked", "bits", "installed", "expected"),
    [
        ("auto", 8, True, "ort"),
        ("auto", None, True, "openvino"),
        ("auto", None, False, "ort"),
        ("openvino", 8, True, "openvino"),
        ("onnxruntime", None, True, "ort"),
    ],
)
def test_files_in_8_bits_run_with_onnxruntime(monkeypatch, asked, bits, installed, expected):
    facts = {} if bits is None else {"bits": bits}
    monkeypatch.setattr(runtime, "_with_ort", lambda *_: Network("ort", facts))
    monkeypatch.setattr(runtime, "_with_openvino", lambda *_: Network("openvino", facts))
    monkeypatch.setattr(runtime, "find_spec", lambda _: installed or None)
    assert open_network(PACKED, runtime=asked).run == expected


@pytest.mark.parametrize("overflow", [True, False])
def test_sums_are_careful_only_where_they_overflow(monkeypatch, overflow):
    import onnxruntime

    set_ = {}

    class Options(onnxruntime.SessionOptions):
        def add_session_config_entry(self, key, value):
            set_[key] = value
            super().add_session_config_entry(key, value)

    monkeypatch.setattr(onnxruntime, "SessionOptions", Options)
    monkeypatch.setattr(runtime, "sums_of_bytes_overflow", lambda: overflow)
    network = open_network(PACKED, runtime="onnxruntime")
    assert set_ == ({"session.x64quantprecision": "1"} if overflow else {})
    given = network.run(np.full((64, 96, 3), 114, np.uint8))
    assert set(given) == {"scores", "boxes", *MAPS}


def test_the_careful_way_gives_the_same_scores(monkeypatch):
    image = np.random.default_rng(0).integers(0, 256, (64, 96, 3), np.uint8)
    scores = []
    for overflow in (True, False):
        monkeypatch.setattr(runtime, "sums_of_bytes_overflow", lambda told=overflow: told)
        network = open_network(PACKED, runtime="onnxruntime", threads=1)
        scores.append(network.run(image)["scores"])
    assert np.abs(np.sqrt(scores[0]) - np.sqrt(scores[1])).max() < 0.1
