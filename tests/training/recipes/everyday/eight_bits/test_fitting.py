import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="the networks need torch")

from deixis.training.recipes.everyday.eight_bits.fitting import (  # noqa: E402
    fit_weights,
    round_in_order,
)
from deixis.training.recipes.everyday.eight_bits.network import Runner, pixels  # noqa: E402
from deixis.training.recipes.everyday.eight_bits.ranges import find_ranges  # noqa: E402


def test_rounded_weights_are_whole_steps():
    weight = torch.randn(2, 3, 5)
    steps = torch.full((2, 3), 0.1)
    whole = round_in_order(weight, torch.eye(5).expand(2, 5, 5), steps) / 0.1
    assert torch.allclose(whole, whole.round(), atol=1e-4)
    assert torch.allclose(whole, (weight / 0.1).round(), atol=1e-4)  # nothing goes together


def test_inputs_that_go_together_make_up_for_what_rounding_loses():
    torch.manual_seed(0)
    x = torch.randn(500, 1) + 0.1 * torch.randn(500, 16)
    covariance = (x.T @ x / 500)[None] + 1e-4 * torch.eye(16)
    weight, steps = torch.randn(1, 4, 16), torch.full((1, 4), 0.2)
    plain = (weight / 0.2).round() * 0.2
    ordered = round_in_order(weight, covariance, steps)
    lost = [float(((x @ (w - weight)[0].T) ** 2).mean()) for w in (plain, ordered)]
    assert lost[1] < lost[0] / 3


def test_a_fitted_network_is_nearer_to_the_float_one(graph, canvases):
    ranges = find_ranges(graph, canvases)
    plain, fitted = Runner(graph, ranges), Runner(graph, ranges)
    for runner in (plain, fitted):
        for steps in runner.weight_steps:
            steps.mul_(8)  # as if weights had 5 bits
    fit_weights(fitted, canvases)
    with torch.no_grad():
        x = pixels(canvases)
        wanted = plain(x, eight=False)
        far = [sum(_far(run(x), wanted, graph.shown)) for run in (plain, fitted)]
    assert far[1] < far[0] * 0.7


def _far(maps, wanted, names):
    return [float((maps[n] - wanted[n]).square().mean() / wanted[n].var()) for n in names]


def test_weights_are_whole_steps_afterwards(graph, canvases):
    runner = Runner(graph, find_ranges(graph, canvases))
    fit_weights(runner, canvases[:2])
    for step in graph.steps:
        if step.op == "Conv" and step.output not in graph.exact:
            place = runner.places[step.output]
            size = runner.weight_steps[place][:, None, None, None]
            whole = (runner.weights[place] / size).numpy()
            assert np.allclose(whole, whole.round(), atol=1e-3)
            assert np.abs(whole).max() <= 127.001
