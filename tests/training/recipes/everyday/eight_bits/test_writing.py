import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="the networks need torch")
onnx = pytest.importorskip("onnx")

from deixis.training.recipes.everyday.eight_bits.network import Runner, pixels  # noqa: E402
from deixis.training.recipes.everyday.eight_bits.ranges import find_ranges  # noqa: E402
from deixis.training.recipes.everyday.eight_bits.writing import in_8_bits  # noqa: E402


@pytest.fixture
def runner(graph, canvases):
    return Runner(graph, find_ranges(graph, canvases))


@pytest.mark.parametrize("settings", [{}, {"disable_quant_qdq": "1"}, {"x64quantprecision": "1"}])
def test_the_file_gives_what_was_learned(model, runner, canvases, answers, settings):
    given = answers(in_8_bits(model, runner), canvases[0], **settings)
    with torch.no_grad():
        maps = runner(pixels(canvases[:1]))
        exact = runner(pixels(canvases[:1]), eight=False)
    for name in ("middle", "deep", "pyramid"):
        found, wanted = given[name], maps[name].numpy()
        lost = np.square(found - wanted).mean()
        assert lost < 0.01 * np.square(exact[name].numpy()).mean()


def test_its_answers_are_near_those_of_the_float_file(model, runner, canvases, answers):
    mine, given = (answers(m, canvases[1])["scores"] for m in (in_8_bits(model, runner), model))
    assert mine.shape == given.shape
    assert np.corrcoef(mine.ravel(), given.ravel())[0, 1] > 0.98


def test_weights_are_bytes_and_biases_whole_numbers(model, runner, graph):
    written = {item.name: item for item in in_8_bits(model, runner).graph.initializer}
    for step in graph.steps:
        if step.op == "Conv" and step.output not in graph.exact:
            weight, bias = (written[f"{name}_whole"] for name in step.names)
            assert weight.data_type == onnx.TensorProto.INT8
            assert bias.data_type == onnx.TensorProto.INT32
            assert not set(step.names) & set(written)


def test_the_float_model_stays_as_it_was(model, runner):
    before = model.SerializeToString()
    in_8_bits(model, runner)
    assert model.SerializeToString() == before


def test_the_first_part_is_not_rounded(model, runner, graph, canvases, answers):
    changed = in_8_bits(model, runner)
    rounded = {n.input[0] for n in changed.graph.node if n.op_type == "QuantizeLinear"}
    inside = graph.exact - set(graph.groups())
    assert inside
    assert not {f"{name}_exact" for name in inside} & rounded
