"""Which range each map has, and channels scaled so that all of them fill it.

Sources: equalisation across layers, M. Nagel et al., 2019, arXiv 1906.04721, eq. 11 (deviations:
ranges of maps, not of the first weights, stand against ranges of the second weights; where the
second convolution has channels of its own or stays in 32 bits, maps are equalised fully; what is
joined, or taken by several, is scaled too); ranges of least squared error as in M. Nagel et al.,
"A White Paper on Neural Network Quantization", 2021, arXiv 2106.08295, section 3.1 (deviations:
both ends are searched for, on a histogram; before a leaky ReLU an error below zero counts as what
the ReLU leaves of it).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import numpy.typing as npt
import torch

from deixis.training.recipes.everyday.eight_bits.graph import Graph, Step
from deixis.training.recipes.everyday.eight_bits.network import Runner, pixels
from deixis.training.recipes.everyday.eight_bits.shown import at_size, shown

__all__ = ["best_range", "equalised", "find_ranges"]

FloatArray = npt.NDArray[np.float32]
UintArray = npt.NDArray[np.uint8]

_BINS = 2048
_TRIED = 0.97 ** np.arange(48)  # shares of an end
_REACH = 4.0  # the same for all, as those that are joined share a range
_FAINTEST = 1e-3  # a channel's range below this share of the largest is taken for this


def equalised(graph: Graph, canvases: UintArray) -> Graph:
    """The same function, with weights moved between convolutions that follow each other.

    Args:
        graph: What is run.
        canvases: (N, H, W, 3) on which ranges are measured.
    """
    reach = _reach(graph, canvases)
    steps = {step.output: step for step in graph.steps}
    for step, takers in graph.scaled():
        first = steps[step.output]  # as changed so far
        width = len(first.weight)
        found = [reach[taker.inputs[0]][place : place + width] for taker, place in takers]
        dense = [
            _columns(steps[taker.output])[place : place + width]
            for taker, place in takers
            if taker.groups == 1 and taker.output not in graph.exact
        ]
        factor = _factor(np.max(found, 0), dense)
        weight = first.weight / factor[:, None, None, None]
        steps[step.output] = first.with_arrays(weight, first.bias / factor)
        for taker, place in takers:
            steps[taker.output] = _undone(steps[taker.output], place, factor)
    return replace(graph, steps=tuple(steps.values()))


def _undone(step: Step, place: int, factor: FloatArray) -> Step:
    """A convolution for whom channels from ``place`` on were divided by ``factor``."""
    weight = step.weight.copy()
    part = slice(place, place + len(factor))
    if step.groups > 1:
        weight[part] *= factor[:, None, None, None]
    else:
        weight[:, part] *= factor[None, :, None, None]
    return step.with_arrays(weight, step.bias)


def _columns(step: Step) -> FloatArray:
    """(I,) largest weight of each input, as a share of the largest of all."""
    columns = np.abs(step.weight).max((0, 2, 3))
    return np.asarray(columns / columns.max(), np.float32)


def find_ranges(graph: Graph, canvases: UintArray) -> FloatArray:
    """(G, 2) lowest and highest value of each group of maps; see :meth:`..graph.Graph.groups`."""
    groups = graph.groups()
    count = len(set(groups.values()))
    ends = np.zeros((count, 2), np.float32)
    for maps in _maps(graph, canvases):
        for name, group in groups.items():
            low, high = maps[name].aminmax()
            ends[group] = min(ends[group, 0], float(low)), max(ends[group, 1], float(high))
    counts = np.zeros((count, _BINS))
    weights = shown(Runner(graph), canvases)
    for maps, weight in zip(_maps(graph, canvases), weights, strict=True):
        for name, group in groups.items():
            counts[group] += _counted(maps[name], ends[group], weight[None])
    below = np.ones(count)
    for group in range(count):
        takers = [t for name in groups if groups[name] == group for t in graph.takers(name)]
        if takers and all(taker.op == "LeakyRelu" for taker in takers):
            below[group] = takers[0].options["alpha"]
    return np.array([best_range(c, e, b) for c, e, b in zip(counts, ends, below, strict=True)])


def _counted(values: torch.Tensor, ends: FloatArray, weight: torch.Tensor) -> FloatArray:
    """(bins,) how often the values of a map (1, C, h, w) occur, by what their places show."""
    low, high = ends.tolist()
    bins = ((values - low) * (_BINS / max(high - low, 1e-9))).long().clamp_(0, _BINS - 1)
    each = at_size(weight, values.shape[2:]).expand_as(values)
    counts: FloatArray = bins.flatten().bincount(each.flatten(), _BINS).numpy()
    return counts


def best_range(counts: npt.NDArray[np.float64], ends: FloatArray, below: float = 1.0) -> FloatArray:
    """Ends (2,) that lose least when everything between is rounded to 256 values.

    Args:
        counts: (bins,) how often values occur, over equal bins from one end to the other.
        ends: Lowest (at most 0) and highest value (at least 0).
        below: What an error below zero counts.
    """
    values = ends[0] + (np.arange(len(counts)) + 0.5) / len(counts) * (ends[1] - ends[0])
    share = counts / max(counts.sum(), 1) * np.where(values < 0, below, 1.0) ** 2
    lows, highs = ends[0] * _TRIED, ends[1] * _TRIED
    cut_low = (np.minimum(values - lows[:, None], 0) ** 2 * share).sum(1)
    cut_high = (np.maximum(values - highs[:, None], 0) ** 2 * share).sum(1)
    grain = ((highs[None] - lows[:, None]) / 255) ** 2 / 12 * share.sum()
    lost = cut_low[:, None] + cut_high[None] + grain
    low, high = np.unravel_index(np.argmin(lost), lost.shape)
    return np.array([lows[low], highs[high]], np.float32)


def _factor(reach: FloatArray, dense: list[FloatArray]) -> FloatArray:
    """(C,) what the channels of a map are divided by, so that the largest reaches `_REACH`."""
    reach = np.maximum(reach, reach.max() * _FAINTEST + 1e-12)
    factor = reach
    if dense:
        weights = np.max(dense, 0)
        factor = np.sqrt(reach / np.maximum(weights, weights.max() * _FAINTEST + 1e-12))
    return np.asarray(factor * (reach / factor).max() / _REACH, np.float32)


def _reach(graph: Graph, canvases: UintArray) -> dict[str, FloatArray]:
    """(C,) largest absolute value of each channel of each map before a convolution."""
    names = {step.inputs[0] for step in graph.steps if step.op == "Conv"}
    reach: dict[str, FloatArray] = {}
    for maps in _maps(graph, canvases):
        for name in names:
            found = maps[name].abs().amax((0, 2, 3)).numpy()
            reach[name] = np.maximum(reach.get(name, found), found)
    return reach


def _maps(graph: Graph, canvases: UintArray) -> Iterator[dict[str, torch.Tensor]]:
    runner = Runner(graph)
    for canvas in canvases:
        yield runner(pixels(canvas[None]), eight=False)
