import numpy as np
import pytest

pytest.importorskip("torch", reason="the networks need torch")
onnx = pytest.importorskip("onnx")

from deixis.core import ModelError  # noqa: E402
from deixis.training.recipes.everyday.eight_bits.graph import Graph, Step, read_graph  # noqa: E402
from deixis.training.recipes.everyday.eight_bits.network import Runner, pixels  # noqa: E402


def convolution(name, taken, inputs, outputs, group=1):
    weight = np.ones((outputs, inputs // group, 1, 1), np.float32)
    options = {"group": group, "pads": [0] * 4, "strides": [1, 1]}
    return Step("Conv", (taken,), name, options, weight, np.zeros(outputs, np.float32))


def forked(shown=frozenset()):
    """Three parts that end with "soon", "end" and "whole", and two heads."""
    return Graph(
        (
            convolution("first", "image", 3, 4),
            convolution("soon", "first", 4, 2),
            convolution("late", "soon", 2, 2),
            Step("Concat", ("soon", "late"), "begun"),
            convolution("end", "begun", 4, 4),
            convolution("unit", "end", 4, 2),
            Step("LeakyRelu", ("unit",), "bent", {"alpha": 0.1}),
            Step("Concat", ("end", "bent"), "both"),
            convolution("whole", "both", 6, 6),
            convolution("each", "whole", 6, 6, group=6),
            Step("LeakyRelu", ("each",), "leaky", {"alpha": 0.1}),
            convolution("out", "leaky", 6, 5),
            convolution("other", "whole", 6, 5),
        ),
        shown,
    )


def test_its_steps_give_what_the_file_gives(model, graph, canvases, answers):
    given = answers(model, canvases[0])
    maps = Runner(graph)(pixels(canvases[:1]), eight=False)
    for name in ("middle", "deep", "pyramid"):
        assert np.allclose(maps[name].numpy(), given[name], atol=1e-4)


def test_heads_and_shown_maps_are_found(graph):
    assert len(graph.heads) == 4
    assert graph.shown == {"middle", "deep", "pyramid"}


def test_the_first_parts_and_the_heads_stay_exact():
    early = {"first", "soon", "late", "begun", "end"}
    assert forked().exact == {*early, "each", "leaky", "out", "other"}


def test_what_is_joined_shares_a_range():
    groups = forked().groups()
    assert groups["end"] == groups["bent"] == groups["both"]
    assert len({groups["end"], groups["unit"], groups["whole"]}) == 3
    assert not {"image", "first", "soon", "each", "out"} & set(groups)


def test_scaled_channels_are_undone_where_they_are_taken():
    scaled = {s.output: [(t.output, n) for t, n in ts] for s, ts in forked().scaled()}
    assert scaled == {"unit": [("whole", 4)], "whole": [("each", 0), ("other", 0)]}


def test_what_is_shown_is_not_scaled():
    assert [step.output for step, _ in forked(frozenset({"both"})).scaled()] == ["whole"]


def test_a_file_without_convolutions_is_refused():
    with pytest.raises(ModelError, match="convolutions"):
        read_graph(onnx.ModelProto())
