"""Write what was learned as an ONNX file with 8-bit weights and maps.

The file is in ONNX's QDQ form: pairs of QuantizeLinear and DequantizeLinear say where a map has 8
bits, and a runtime that knows the form computes between them in whole numbers.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from deixis.training.recipes.everyday.eight_bits.graph import Step
from deixis.training.recipes.everyday.eight_bits.network import Runner
from deixis.training.recipes.everyday.export import store_half

__all__ = ["in_8_bits"]


class _Writer:
    """Nodes and constants that are added to a model."""

    def __init__(self) -> None:
        self.nodes: list[Any] = []
        self.constants: list[Any] = []

    def constant(self, name: str, value: npt.NDArray[Any]) -> str:
        from onnx import numpy_helper

        self.constants.append(numpy_helper.from_array(value, name))
        return name

    def node(self, op: str, inputs: list[str], output: str, **options: Any) -> None:
        from onnx import helper

        self.nodes.append(helper.make_node(op, inputs, [output], name=f"{output}:{op}", **options))

    def widened(self, name: str, value: npt.NDArray[Any], step: npt.NDArray[Any]) -> None:
        """A constant (O, ...) of whole numbers with a step for each of its rows."""
        whole = self.constant(f"{name}_whole", value)
        steps = self.constant(f"{name}_step", step.astype(np.float32))
        zeros = self.constant(f"{name}_zero", np.zeros(len(step), value.dtype))
        self.node("DequantizeLinear", [whole, steps, zeros], name, axis=0)


def in_8_bits(model: Any, runner: Runner) -> Any:
    """A copy of an ONNX model with the weights and ranges of ``runner``.

    Args:
        model: The float model that the runner's graph was read from.
        runner: What was learned.
    """
    import onnx

    new = onnx.ModelProto()
    new.CopyFrom(model)
    graph, writer = new.graph, _Writer()
    convolutions = [step for step in runner.graph.steps if step.op == "Conv"]
    learned = {name for step in convolutions for name in step.names}
    kept = [item for item in graph.initializer if item.name not in learned]
    del graph.initializer[:]
    graph.initializer.extend(kept)
    for step in convolutions:
        if step.output in runner.exact:
            _store(graph, runner, step)
    store_half(new)  # what stays in 32 bits
    for step in convolutions:
        if step.output not in runner.exact:
            _convolution(
                writer, runner, step, float(runner.map_steps[runner.groups[step.inputs[0]]])
            )
    for group, (size, zero) in enumerate(zip(runner.map_steps, runner.zeros, strict=True)):
        writer.constant(f"map_{group}_step", np.array(size, np.float32))
        writer.constant(f"map_{group}_zero", np.array(zero, np.uint8))
    before = writer.nodes
    nodes = [*before, *_rounding(list(graph.node), runner)]
    del graph.node[:]
    graph.node.extend(nodes)
    graph.initializer.extend(writer.constants)
    return new


def _rounding(nodes: list[Any], runner: Runner) -> list[Any]:
    """The nodes, and after those that give a map in 8 bits its rounding."""
    after = _Writer()
    for node in nodes:
        after.nodes.append(node)
        name = node.output[0]
        if name in runner.groups:
            node.output[0] = f"{name}_exact"
            group = runner.groups[name]
            range_ = [f"map_{group}_step", f"map_{group}_zero"]
            after.node("QuantizeLinear", [f"{name}_exact", *range_], f"{name}_whole")
            after.node("DequantizeLinear", [f"{name}_whole", *range_], name)
    return after.nodes


def _store(graph: Any, runner: Runner, step: Step) -> None:
    from onnx import numpy_helper

    for name, values in zip(step.names, _learned(runner, step), strict=True):
        graph.initializer.append(numpy_helper.from_array(values, name))


def _convolution(writer: _Writer, runner: Runner, step: Step, size: float) -> None:
    """Weights -127..127 and 32-bit biases, in the steps of what they are added to."""
    weight, bias = _learned(runner, step)
    steps = runner.weight_steps[runner.places[step.output]].numpy()
    name, other = step.names
    whole = np.clip(np.round(weight / steps[:, None, None, None]), -127, 127).astype(np.int8)
    writer.widened(name, whole, steps)
    writer.widened(other, np.round(bias / (steps * size)).astype(np.int32), steps * size)


def _learned(runner: Runner, step: Step) -> tuple[npt.NDArray[Any], npt.NDArray[Any]]:
    place = runner.places[step.output]
    return runner.weights[place].numpy(), runner.biases[place].numpy()
