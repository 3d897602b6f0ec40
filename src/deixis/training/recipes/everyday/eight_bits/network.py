"""Run a graph in torch, in 32 bits or as it rounds in 8.

Source: affine 8-bit numbers of B. Jacob et al., 2018, arXiv 1712.05877; weights have steps of their
own for each output channel, and no zero point.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import torch
import torch.nn.functional as F  # noqa: N812
from torch import Tensor

from deixis.training.recipes.everyday.eight_bits.graph import Graph, Step

__all__ = ["Runner", "pixels", "rounded"]

FloatArray = npt.NDArray[np.float32]


class Runner:
    """A graph with weights and ranges that can be changed.

    Attributes:
        graph: What is run.
        weights: Of the convolutions, in their order.
        biases: The same.
        weight_steps: (O,) size of one of the steps -127..127 of each output, by convolution.
        map_steps: (G,) size of one of the steps 0..255 of a group of maps.
        zeros: (G,) which of 0..255 stands for 0.
    """

    def __init__(self, graph: Graph, ranges: FloatArray | None = None) -> None:
        """Take weights from ``graph`` and (G, 2) lowest and highest values of its groups."""
        self.graph, self.groups, self.exact = graph, graph.groups(), graph.exact
        convolutions = [step for step in graph.steps if step.op == "Conv"]
        self.places = {step.output: n for n, step in enumerate(convolutions)}
        self.weights = [torch.tensor(step.weight) for step in convolutions]
        self.biases = [torch.tensor(step.bias) for step in convolutions]
        self.weight_steps = [_steps_to_the_largest(weight) for weight in self.weights]
        if ranges is None:
            ranges = np.tile(np.array([-1, 1], np.float32), (len(set(self.groups.values())), 1))
        low, high = ranges.T
        self.map_steps = np.maximum((high - low) / 255, 1e-8).astype(np.float32)
        self.zeros = np.clip(np.round(-low / self.map_steps), 0, 255).astype(np.uint8)

    @torch.no_grad()
    def __call__(self, x: Tensor, *, eight: bool = True) -> dict[str, Tensor]:
        """All maps by their names.

        Args:
            x: (B, 3, H, W), what the first convolution takes.
            eight: Round as 8 bits do.
        """
        maps = {self.graph.given: x}
        for step in self.graph.steps:
            inputs = [maps[name] for name in step.inputs]
            maps[step.output] = self.run_step(step, inputs, eight=eight)
        return maps

    def run_step(self, step: Step, inputs: list[Tensor], *, eight: bool) -> Tensor:
        """What one step gives from its inputs."""
        y = self._exact(step, inputs, eight and step.output not in self.exact)
        if eight and step.output in self.groups and step.op != "Concat":  # copies of rounded ones
            group = self.groups[step.output]
            return rounded(y, float(self.map_steps[group]), int(self.zeros[group]))
        return y

    def _exact(self, step: Step, inputs: list[Tensor], eight: bool) -> Tensor:
        """What it gives before the map is rounded; weights are rounded when ``eight``."""
        x, options = inputs[0], step.options
        if step.op == "Conv":
            place = self.places[step.output]
            weight = self.weights[place]
            if eight:
                weight = _whole(weight, self.weight_steps[place])
            pads, stride = options["pads"], options["strides"]
            return F.conv2d(x, weight, self.biases[place], stride, pads[:2], 1, step.groups)
        if step.op == "LeakyRelu":
            return F.leaky_relu(x, options["alpha"])
        if step.op == "Concat":
            return torch.cat(inputs, 1)
        if step.op == "MaxPool":
            pads = options["pads"][:2]
            return F.max_pool2d(x, options["kernel_shape"], options["strides"], pads)
        return F.interpolate(x, scale_factor=2.0, mode="bilinear", align_corners=False)


def pixels(canvases: npt.NDArray[np.uint8]) -> Tensor:
    """(B, 3, H, W) as the first convolution takes it, from uint8 (B, H, W, 3)."""
    return (torch.from_numpy(np.array(canvases)).permute(0, 3, 1, 2).float() - 114) / 60


def rounded(x: Tensor, step: float, zero: int) -> Tensor:
    """``x`` as 8 bits hold it.

    Args:
        x: Any shape.
        step: Size of a step.
        zero: Which of 0..255 stands for 0.
    """
    return (x / step).round_().clamp_(-zero, 255 - zero).mul_(step)


def _whole(weight: Tensor, steps: Tensor) -> Tensor:
    """Weights as 8 bits hold them."""
    step = steps[:, None, None, None]
    return (weight / step).round().clamp(-127, 127) * step


def _steps_to_the_largest(weight: Tensor) -> Tensor:
    return weight.flatten(1).abs().amax(1).clamp_min(1e-8) / 127
