import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="the networks need torch")

from deixis.training.recipes.everyday.eight_bits.network import Runner, pixels  # noqa: E402
from deixis.training.recipes.everyday.eight_bits.ranges import (  # noqa: E402
    best_range,
    equalised,
    find_ranges,
)


def test_one_far_value_is_cut_off():
    counts = np.zeros(2048)
    counts[1024:1088] = 1000  # 0 to 0.06 of 1
    counts[-1] = 1
    low, high = best_range(counts, np.float32([-1, 1]))
    assert high < 0.95
    assert low > -0.5


def test_values_that_are_all_used_are_kept():
    low, high = best_range(np.ones(2048), np.float32([-1, 1]))
    assert low == pytest.approx(-1, abs=0.05)
    assert high == pytest.approx(1, abs=0.05)


def test_below_zero_counts_what_a_leaky_relu_leaves():
    counts = np.ones(2048)
    low, high = best_range(counts, np.float32([-1, 1]), below=0.01)
    assert low > -0.8
    assert high == pytest.approx(1, abs=0.05)


def test_equalising_changes_nothing_that_is_shown(graph, canvases):
    x = pixels(canvases[:2])
    with torch.no_grad():
        before = Runner(graph)(x, eight=False)
        after = Runner(equalised(graph, canvases))(x, eight=False)
    for name in (*graph.heads, *graph.shown):
        assert torch.allclose(before[name], after[name], atol=1e-3)


def test_after_equalising_maps_reach_equally_far(graph, canvases):
    even = equalised(graph, canvases)
    runner = Runner(even)
    reach = {}
    with torch.no_grad():
        for canvas in canvases:
            maps = runner(pixels(canvas[None]), eight=False)
            for step, takers in even.scaled():
                place = takers[0][1]
                part = maps[takers[0][0].inputs[0]][0, place : place + len(step.weight)]
                reach[step.output] = max(reach.get(step.output, 0), float(part.abs().max()))
    assert all(found <= 4.001 for found in reach.values())
    assert np.median(list(reach.values())) == pytest.approx(4, rel=0.01)


def test_ranges_hold_nearly_all(graph, canvases):
    ranges = find_ranges(graph, canvases)
    groups = graph.groups()
    assert ranges.shape == (len(set(groups.values())), 2)
    with torch.no_grad():
        maps = Runner(graph)(pixels(canvases), eight=False)
    for name, group in groups.items():
        low, high = ranges[group]
        assert ((maps[name] > high) | (maps[name] < low)).float().mean() < 0.3


def test_what_is_shown_counts_more_for_a_range(graph, canvases, monkeypatch):
    from deixis.training.recipes.everyday.eight_bits import ranges as module

    def only_below(_, pictures):
        counts = torch.full((len(pictures), 1, 8, 8), 1e-6)
        counts[:, :, 4:] = 1.0
        return counts

    evenly = find_ranges(graph, canvases)
    monkeypatch.setattr(module, "shown", only_below)
    assert not np.allclose(find_ranges(graph, canvases), evenly)
