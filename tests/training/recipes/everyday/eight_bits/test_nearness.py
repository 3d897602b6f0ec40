import pytest

pytest.importorskip("torch", reason="the networks need torch")
pytest.importorskip("onnxruntime")

from deixis.core import ModelError
from deixis.training.recipes.everyday.eight_bits.nearness import (
    check_nearness,
    nearness,
)


def test_a_file_is_near_itself(exported, canvases):
    shares = nearness(exported, exported, canvases[:2], side=64)
    assert set(shares) == {"scores", "middle", "deep", "pyramid"}
    assert max(shares.values()) == 0
    check_nearness(shares)


def test_a_changed_map_is_told(exported, model, save, canvases, tmp_path):
    for node in model.graph.node:
        if "deep" in node.output:
            bias = next(i for i in model.graph.initializer if i.name == node.input[2])
            bias.raw_data = bytes(len(bias.raw_data))
    save(model, tmp_path / "other.onnx")
    shares = nearness(tmp_path / "other.onnx", exported, canvases[:2], side=64)
    assert shares["deep"] > 0
    assert shares["middle"] == 0


@pytest.mark.parametrize("share", [0.11, float("nan")])
def test_what_is_too_far_is_refused(share):
    with pytest.raises(ModelError, match="deep"):
        check_nearness({"scores": 0.01, "deep": share})
