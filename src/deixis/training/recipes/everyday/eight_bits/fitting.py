"""Weights in 8 bits, one convolution after the other, in closed form.

Each takes what the convolutions before it give in 8 bits, and its weights are moved so that it
gives what the float network gives, in the sense of least squares; then they are rounded one input
at a time, and what rounding loses is made up for by the inputs that are still to be rounded.

Source: rounding in the order of the inputs with the inverse of their covariance, E. Frantar et al.,
"GPTQ", 2022, arXiv 2210.17323, algorithm 1 (deviations: not in blocks; inputs are centred and the
bias is fitted last; convolutions with a kernel see their neighbourhood as inputs; weights are
refitted to what the 8-bit network gives before they are rounded).
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import torch
import torch.nn.functional as F  # noqa: N812
from torch import Tensor

from deixis.training.recipes.everyday.eight_bits.graph import Step
from deixis.training.recipes.everyday.eight_bits.network import Runner, pixels
from deixis.training.recipes.everyday.eight_bits.shown import CLASSES, at_size, shown

__all__ = ["fit_weights", "round_in_order"]

_PLACES = 24_000
"""Places of all pictures at which a convolution is compared."""
_LEAST = 0.1
"""What a place that shows nothing counts, by the mean, where heads are refitted."""
_STILL = 1e-4  # variance of a group's inputs, by the mean, below which it is taken for that
_REFIT_PULL, _ROUND_PULL = 0.02, 0.005  # towards the weights as they are, in mean input variances


@torch.no_grad()
def fit_weights(runner: Runner, canvases: npt.NDArray[np.uint8], *, seed: int = 0) -> None:
    """Fit and round the 8-bit weights of ``runner`` in place.

    Args:
        runner: With float weights and ranges.
        canvases: (N, H, W, 3) photos.
        seed: Of the places that are compared.
    """
    graph = runner.graph
    random = torch.Generator().manual_seed(seed)
    x = pixels(canvases)
    seen = shown(runner, canvases)
    float_maps, maps = {graph.given: x}, {graph.given: x}
    last = {name: n for n, step in enumerate(graph.steps) for name in step.inputs}
    for n, step in enumerate(graph.steps):
        wanted = runner.run_step(step, [float_maps[name] for name in step.inputs], eight=False)
        if step.op == "Conv" and step.output not in runner.exact:
            _fit(runner, step, maps[step.inputs[0]], wanted, seen, random)
        elif step.output in graph.heads:
            _refit_head(runner, step, maps[step.inputs[0]], wanted)
        given = runner.run_step(step, [maps[name] for name in step.inputs], eight=True)
        float_maps[step.output], maps[step.output] = wanted, given
        for name in {name for name in step.inputs if last[name] == n}:
            del float_maps[name], maps[name]


def _fit(
    runner: Runner, step: Step, x: Tensor, wanted: Tensor, seen: Tensor, random: torch.Generator
) -> None:
    place = runner.places[step.output]
    weight, bias = runner.weights[place], runner.biases[place]
    groups, outputs = step.groups, weight.shape[0]
    rows, columns = _places(step, x, wanted, seen, random)  # (P, groups, I), (P, groups, O)
    old = weight.reshape(groups, outputs // groups, -1)
    middle, aim = rows.mean(0), columns.mean(0)
    rows, columns = rows - middle, columns - aim
    covariance = torch.einsum("pgi,pgj->gij", rows, rows) / len(rows)
    left = columns - torch.einsum("pgi,goi->pgo", rows, old)
    crossed = torch.einsum("pgo,pgi->goi", left, rows) / len(rows)
    moved = old + torch.linalg.solve(_pulled(covariance, _REFIT_PULL), crossed.mT).mT
    steps = runner.weight_steps[place].reshape(groups, -1)
    whole = round_in_order(moved, _pulled(covariance, _ROUND_PULL), steps)
    weight.copy_(whole.reshape(weight.shape))
    bias.copy_((aim - torch.einsum("goi,gi->go", whole, middle)).flatten())


def _refit_head(runner: Runner, step: Step, x: Tensor, wanted: Tensor) -> None:
    """Move the weights of a head's last convolution, which stays in 32 bits.

    An error in a logit counts by what it does to its probability, one in an edge by how much is
    shown at the place.
    """
    place = runner.places[step.output]
    weight, bias = runner.weights[place], runner.biases[place]
    rows = x.movedim(1, -1).flatten(0, -2)
    columns = wanted.movedim(1, -1).flatten(0, -2)
    rows = torch.cat([rows, torch.ones(len(rows), 1)], 1)
    old = torch.cat([weight.flatten(1), bias[:, None]], 1)
    chances = columns[:, :CLASSES].sigmoid()
    likeliest = chances.amax(1)
    left = columns - rows @ old.T
    for output in range(len(old)):
        chance = chances[:, output] if output < CLASSES else None
        counts = likeliest if chance is None else chance * (1 - chance)
        counts = counts + _LEAST * counts.mean()
        weighted = rows * counts[:, None]
        covariance = rows.T @ weighted / counts.sum()
        pulled = _pulled(covariance[None], _REFIT_PULL)[0]
        old[output] += torch.linalg.solve(pulled, weighted.T @ left[:, output] / counts.sum())
    weight.copy_(old[:, :-1].reshape(weight.shape))
    bias.copy_(old[:, -1])


def round_in_order(weight: Tensor, covariance: Tensor, steps: Tensor) -> Tensor:
    """Weights (G, O, I) as multiples -127..127 of ``steps`` (G, O).

    Args:
        weight: What is rounded.
        covariance: (G, I, I) of the inputs, positive definite.
        steps: Size of a step of each output.
    """
    order = covariance.diagonal(dim1=1, dim2=2).mean(0).argsort(descending=True)
    ordered = covariance[:, order][:, :, order].double()
    inverse = torch.linalg.inv((ordered + ordered.mT) / 2)
    upper = torch.linalg.cholesky((inverse + inverse.mT) / 2, upper=True).float()
    left, whole = weight[:, :, order].clone(), torch.empty_like(weight)
    for n, place in enumerate(order.tolist()):
        value = (left[:, :, n] / steps).round().clamp(-127, 127) * steps
        whole[:, :, place] = value
        lost = (left[:, :, n] - value) / upper[:, None, n, n]
        left[:, :, n + 1 :] -= lost[:, :, None] * upper[:, None, n, n + 1 :]
    return whole


def _pulled(covariance: Tensor, pull: float) -> Tensor:
    """With something on the diagonal: inputs that never differ must not matter."""
    size = covariance.diagonal(dim1=1, dim2=2).mean(1)
    size = size.clamp_min(float(size.mean()) * _STILL + 1e-12)
    return covariance + pull * size[:, None, None] * torch.eye(covariance.shape[-1])


def _places(
    step: Step, x: Tensor, wanted: Tensor, seen: Tensor, random: torch.Generator
) -> tuple[Tensor, Tensor]:
    """What a convolution takes, (P, groups, I), and should give, (P, groups, O), at some places.

    Places that show something are taken oftener, in small maps several times.
    """
    likely = at_size(seen, wanted.shape[2:])
    size = list(step.weight.shape[2:])
    each = max(_PLACES // len(x), 1)
    rows, columns = [], []
    for one, aim, chance in zip(x, wanted, likely, strict=True):
        chosen = torch.multinomial(chance.flatten(), each, replacement=True, generator=random)
        if size == [1, 1]:
            seen = one.flatten(1)
        else:
            pads, stride = step.options["pads"][:2], step.options["strides"]
            seen = F.unfold(one[None], size, padding=pads, stride=stride)[0]
        rows.append(seen[:, chosen].T)
        columns.append(aim.flatten(1)[:, chosen].T)
    count = step.groups
    return (
        torch.cat(rows).unflatten(1, (count, -1)),
        torch.cat(columns).unflatten(1, (count, -1)),
    )
