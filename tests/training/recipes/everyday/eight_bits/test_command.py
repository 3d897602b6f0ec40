import json
from functools import partial

import pytest

pytest.importorskip("torch", reason="the networks need torch")
onnx = pytest.importorskip("onnx")
pytest.importorskip("onnxruntime")
pytest.importorskip("pycocotools")

from deixis.training.recipes.everyday.eight_bits import __main__ as command  # noqa: E402
from deixis.training.recipes.everyday.export import read_back  # noqa: E402
from tests.training.recipes.everyday.test_photos import record, write_shard  # noqa: E402
from tests.training.recipes.everyday.tiny import TINY  # noqa: E402


def test_from_a_float_file_and_photos_to_one_in_8_bits(exported, tmp_path, monkeypatch, capsys):
    boxes = [{"label": "dog", "xyxy": [1, 1, 6, 5]}]
    judged = [record(f"j{n}", boxes=boxes, boxes_complete=True) for n in range(2)]
    shown = record("v", boxes=boxes, boxes_complete=True, split="val")
    write_shard(tmp_path, [*judged, shown, *(record(f"p{n}") for n in range(3))])
    monkeypatch.setattr(command, "read_back", partial(read_back, config=TINY))
    monkeypatch.setattr(command, "check_nearness", lambda shares: None)  # of a random network
    seen = []
    monkeypatch.setattr(command, "describe", lambda path, facts, entries, _: seen.extend(entries))
    out = tmp_path / "out"
    asked = ["--photos", str(tmp_path), "--float", str(exported), "--out", str(out)]
    command.main([*asked, "--size", "64"])
    assert [entry.key for entry in seen] == ["j0", "j1"]
    told = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert told["bytes"] == (out / "everyday.onnx").stat().st_size
    (facts,) = onnx.load(str(out / "everyday.onnx")).metadata_props
    assert json.loads(facts.value)["bits"] == 8
