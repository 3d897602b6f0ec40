"""The convolutional part of an exported detector, and which of its tensors get 8 bits.

Decoding of boxes and scores stays as it is: a pixel of rounding there is a pixel of the box.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
import numpy.typing as npt

from deixis.core import ModelError

__all__ = ["Graph", "Step", "read_graph"]

FloatArray = npt.NDArray[np.float32]

_OPERATIONS = ("Conv", "LeakyRelu", "Concat", "Resize", "MaxPool")
_IN_8_BITS = ("Conv", "LeakyRelu", "Concat")
_IN_A_ROW = ("Conv", "LeakyRelu")
_FIRST = 2  # parts at the beginning that stay in 32 bits


def _nothing() -> FloatArray:
    return np.zeros(0, np.float32)


@dataclass(frozen=True, slots=True)
class Step:
    """One operation.

    Attributes:
        op: ONNX's name of it.
        inputs: Names of the maps (B, C, h, w) it takes.
        output: Name of the map it gives.
        options: ONNX's attributes.
        weight: (O, I / groups, k, k) of a convolution; empty for others.
        bias: (O,).
        names: What weight and bias are called in the file.
    """

    op: str
    inputs: tuple[str, ...]
    output: str
    options: Mapping[str, Any] = field(default_factory=dict)
    weight: FloatArray = field(default_factory=_nothing)
    bias: FloatArray = field(default_factory=_nothing)
    names: tuple[str, str] = ("", "")

    def with_arrays(self, weight: FloatArray, bias: FloatArray) -> Step:
        """The same with another weight and bias."""
        return replace(self, weight=weight, bias=bias)

    @property
    def groups(self) -> int:
        """Groups of channels of a convolution."""
        return int(self.options.get("group", 1))


@dataclass(frozen=True, slots=True)
class Graph:
    """Steps in the order in which they run.

    Attributes:
        steps: All of them.
        shown: Maps that the file gives as they are.
    """

    steps: tuple[Step, ...]
    shown: frozenset[str] = frozenset()

    @property
    def given(self) -> str:
        """Name of the map that the first convolution takes."""
        return self.steps[0].inputs[0]

    def takers(self, name: str) -> list[Step]:
        """The steps that take a map."""
        return [step for step in self.steps if name in step.inputs]

    @property
    def heads(self) -> tuple[str, ...]:
        """Maps of logits: those that no step takes, in the order of the file."""
        return tuple(s.output for s in self.steps if not self.takers(s.output))

    @property
    def ends(self) -> tuple[str, ...]:
        """Maps that several steps take: the ends of parts."""
        return tuple(
            s.output for s in self.steps if s.op == "Conv" and len(self.takers(s.output)) > 1
        )

    @property
    def exact(self) -> frozenset[str]:
        """Outputs of the steps that stay in 32 bits.

        The first parts (few channels, and all that follows amplifies what is lost there), the
        heads (their outputs are what is compared; both cost little), and resizing, which runtimes
        round in different ways.
        """
        outputs = [step.output for step in self.steps]
        early = self.ends[:_FIRST]
        first = outputs[: outputs.index(early[-1]) + 1] if early else outputs[:1]
        others = {step.output for step in self.steps if step.op not in _IN_8_BITS}
        heads = {name for head in self.heads for name in self._alone(head)}
        return frozenset({*first, *heads, *others})

    def _alone(self, name: str) -> Iterator[str]:
        """A map and those before it in a row that nothing else takes."""
        made = {step.output: step for step in self.steps}
        while name in made and len(self.takers(name)) < 2 and made[name].op in _IN_A_ROW:
            yield name
            name = made[name].inputs[0]

    def groups(self) -> dict[str, int]:
        """Map -> number of the range it is quantised with; maps in no group stay as they are.

        What is joined shares a range, so that joining copies bytes.
        """
        exact = self.exact
        root: dict[str, str] = {}

        def top(name: str) -> str:
            while root.setdefault(name, name) != name:
                name = root[name]
            return name

        for step in self.steps:
            if step.output not in exact:
                ends = [top(name) for name in (*step.inputs, step.output)]
                if step.op == "Concat":
                    root.update(dict.fromkeys(ends, ends[0]))
        numbers: dict[str, int] = {}
        return {name: numbers.setdefault(top(name), len(numbers)) for name in root}

    def scaled(self) -> Iterator[tuple[Step, list[tuple[Step, int]]]]:
        """Convolutions whose channels may be scaled, as those that take them can undo it.

        Only a leaky ReLU, joining and resizing may stand between them, and nothing that is shown.

        Yields:
            The convolution, and those that take its channels, with the place of the first there.
        """
        for step in self.steps:
            if step.op == "Conv" and step.output not in self.exact:
                takers = list(self._convolutions(step.output, 0))
                if all(taker is not None for taker, _ in takers):
                    yield step, [(taker, place) for taker, place in takers if taker is not None]

    def _convolutions(self, name: str, place: int) -> Iterator[tuple[Step | None, int]]:
        """Convolutions that take the channels of a map, at ``place``; None where it is shown."""
        if name in self.shown:
            yield None, place
        widths = self.widths
        for taker in self.takers(name):
            if taker.op == "Conv":
                yield taker, place
            elif taker.op == "Concat":
                before = taker.inputs[: taker.inputs.index(name)]
                yield from self._convolutions(taker.output, place + sum(widths[n] for n in before))
            else:
                yield from self._convolutions(taker.output, place)

    @property
    def widths(self) -> dict[str, int]:
        """Channels of each map."""
        widths: dict[str, int] = {}
        for step in self.steps:
            if step.op == "Conv":
                widths[step.output] = len(step.weight)
            else:
                widths[step.output] = sum(widths[name] for name in step.inputs)
        return widths


def read_graph(model: Any) -> Graph:
    """The steps of an ONNX model's convolutional part.

    Args:
        model: Written by :func:`..export.export` with weights in 32 bits.

    Raises:
        ModelError: It has no convolution with 32-bit weights.
    """
    from onnx import helper, numpy_helper

    arrays = {item.name: numpy_helper.to_array(item) for item in model.graph.initializer}
    steps: list[Step] = []
    made: set[str] = set()
    for node in model.graph.node:
        options = {a.name: helper.get_attribute_value(a) for a in node.attribute}
        op, inputs, output = node.op_type, list(node.input), node.output[0]
        if op == "Conv" and inputs[1] in arrays and (not steps or inputs[0] in made):
            weight, bias = (np.asarray(arrays[name], np.float32) for name in inputs[1:3])
            names = (inputs[1], inputs[2])
            steps.append(Step(op, (inputs[0],), output, options, weight, bias, names))
        elif op in _OPERATIONS[1:]:
            taken = tuple(inputs[:1] if op == "Resize" else inputs)
            if not made.issuperset(taken):
                continue
            steps.append(Step(op, taken, output, options))
        else:
            continue
        made.add(output)
    if not steps:
        raise ModelError("must be an ONNX model with convolutions and 32-bit weights, got none")
    return Graph(tuple(steps), frozenset(item.name for item in model.graph.output) & made)
