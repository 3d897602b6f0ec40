import re

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="the reader gives torch networks")

from deixis.core import WeightsError  # noqa: E402
from deixis.training.recipes.everyday.imitation.ncnn_net import NcnnNet, read_layers  # noqa: E402

PARAM = """7767517
6 7
Input        in    0 1 data
Convolution  first 1 1 data a 0=3 1=1 5=1 6=3 9=2 -23310=1,0.5
Split        s     1 2 a b c
Crop         some  1 1 b d -23309=1,1 -23310=1,3 -23311=1,0
BinaryOp     sum   2 1 d data e 0=0
Concat       all   2 1 c e f
"""
BIAS = np.array([0, 1, 0], np.float32).tobytes()
WHOLE = np.uint32(0).tobytes() + np.array([2, -1, 0.5], np.float32).tobytes() + BIAS
HALF = np.uint32(0x01306B47).tobytes() + np.array([2, -1, 0.5, 0], np.float16).tobytes() + BIAS


def written(folder, param=PARAM, weights=WHOLE):
    (folder / "net-1.5x.param").write_text(param)
    (folder / "net-1.5x.bin").write_bytes(weights)
    return folder / "net-1.5x"


@pytest.mark.parametrize("weights", [WHOLE, HALF], ids=["32 bits", "16 bits"])
def test_blobs_of_a_graph_computed_by_hand(tmp_path, weights):
    net = NcnnNet(written(tmp_path, weights=weights))
    x = torch.tensor([[[[1.0, 2.0], [3.0, 4.0]]]])
    blobs = net(x, ["a", "f"])
    twice, below, half = [[2, 4], [6, 8]], [[0, -0.5], [-1, -1.5]], [[0.5, 1], [1.5, 2]]
    assert blobs["a"][0].tolist() == [twice, below, half]
    added = [[[1, 1.5], [2, 2.5]], [[1.5, 3], [4.5, 6]]]  # channels 1 and 2, and the picture
    assert blobs["f"][0].tolist() == [twice, below, half, *added]


def tail(*layers):
    """A graph without weights."""
    lines = ["Input in 0 1 data", *layers]
    return "\n".join(["7767517", f"{len(lines)} 9", *lines])


@pytest.mark.parametrize(
    ("layer", "expected"),
    [
        ("ShuffleChannel l 1 1 data y 0=2", [0, 2, 1, 3]),
        ("Pooling l 1 1 data y 0=0 1=1 2=1", [0, 1, 2, 3]),
        ("Slice l 1 2 data x y -23300=2,1,-233", [1, 2, 3]),
        ("Crop l 1 1 data y -23309=1,2 -23310=1,4 -23311=1,0", [2, 3]),
    ],
)
def test_layers_that_move_channels(tmp_path, layer, expected):
    net = NcnnNet(written(tmp_path, tail(layer), b""))
    x = torch.arange(4.0)[None, :, None, None].expand(1, 4, 2, 2)
    assert net(x, ["y"])["y"][0, :, 0, 0].tolist() == expected


def test_maps_become_rows_of_one_list(tmp_path):
    layers = (
        "Reshape r 1 1 data a 0=-1 1=2",
        "Split s 1 2 a b c",
        "Concat m 2 1 b c d 0=1",
        "Permute p 1 1 d y 0=1",
    )
    net = NcnnNet(written(tmp_path, tail(*layers), b""))
    x = torch.tensor([[[[1.0, 2.0]], [[3.0, 4.0]]]])  # two channels of one row
    assert net(x, ["y"])["y"].tolist() == [[[1, 3], [2, 4], [1, 3], [2, 4]]]


@pytest.mark.parametrize(
    ("param", "weights", "says"),
    [
        (PARAM, WHOLE[:-1], "truncated"),
        (PARAM, WHOLE + b"....", r"must have 28 bytes, got 32"),
        (PARAM, b"\1\2\3\4" + WHOLE[4:], "mark 0 or"),
        (PARAM.replace("7767517", "7767518"), WHOLE, "must begin with"),
        (PARAM.replace("6 7", "5 7"), WHOLE, "must have 5 layers"),
        (PARAM.replace("Crop ", "Swish"), WHOLE, ":6: .*known kinds"),
        (PARAM.replace("9=2", "9=5"), WHOLE, ":4: .*not understood"),
        (PARAM.replace("e 0=0", "e 0=2"), WHOLE, ":7: .*not understood"),
        (PARAM.replace("6=3", "6=2"), WHOLE, "cannot have 2 weights"),
        (PARAM.replace("5=1", "5"), WHOLE, ":4: not a layer"),
    ],
)
def test_files_that_are_torn_or_of_another_kind(tmp_path, param, weights, says):
    with pytest.raises(WeightsError, match=says):
        NcnnNet(written(tmp_path, param, weights))


def test_missing_files_and_blobs_are_named(tmp_path):
    with pytest.raises(WeightsError, match=re.escape("gone.param")):
        read_layers(tmp_path / "gone.param")
    stem = written(tmp_path)
    with pytest.raises(WeightsError, match="'994'"):
        NcnnNet(stem)(torch.zeros(1, 1, 2, 2), ["994"])
    stem.with_name("net-1.5x.bin").unlink()
    with pytest.raises(WeightsError, match="must be a readable file"):
        NcnnNet(stem)
