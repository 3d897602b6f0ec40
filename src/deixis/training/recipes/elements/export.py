"""The trained networks as one small ONNX file that answers with calibrated probabilities."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from deixis.core import ELEMENT_KINDS
from deixis.core.whole_files import write_whole
from deixis.perception.elements.kinds.measures import MEASURES
from deixis.training.recipes.elements.train import BEYOND, Spread

if TYPE_CHECKING:
    from torch import nn  # type: ignore[import-not-found, unused-ignore]

__all__ = ["export"]


def export(
    nets: Sequence[nn.Sequential],
    spread: Spread,
    path: Path,
    *,
    temperature: float,
    facts: dict[str, str],
) -> None:
    """Write ``measures (N, F) -> probabilities (N, K + 1)`` with float32 weights.

    Standardising the input is the first step of the file, the mean of the logits the last but one.

    Args:
        nets: What ``train`` returned.
        spread: What their input was standardised with.
        path: Where to write.
        temperature: Divides the mean of the logits.
        facts: Further metadata: versions, seed, figures.
    """
    import onnx  # type: ignore[import-not-found, unused-ignore]  # noqa: PLC0415 - only where weights are made
    from onnx import TensorProto, helper, numpy_helper  # noqa: PLC0415

    weights: list[Any] = []
    nodes: list[Any] = []

    def weight(name: str, values: npt.NDArray[np.floating[Any]]) -> str:
        weights.append(numpy_helper.from_array(np.asarray(values, dtype=np.float32), name))
        return name

    def node(kind: str, inputs: list[str], output: str, **settings: Any) -> str:
        nodes.append(helper.make_node(kind, inputs, [output], **settings))
        return output

    last = node("Sub", ["measures", weight("mean", spread.mean)], "centred")
    last = node("Div", [last, weight("deviation", spread.deviation)], "scaled")
    bounds = [weight("least", np.array(-BEYOND)), weight("most", np.array(BEYOND))]
    last = node("Clip", [last, *bounds], "cut")
    ends = [_chain(net, f"net{n}", last, node, weight) for n, net in enumerate(nets)]
    total = node("Sum", ends, "total")
    heat = weight("heat", np.array(temperature * len(nets)))
    last = node("Div", [total, heat], "logits")
    node("Softmax", [last], "probabilities", axis=1)
    inputs = [helper.make_tensor_value_info("measures", TensorProto.FLOAT, ["n", len(MEASURES)])]
    answer = ["n", len(ELEMENT_KINDS) + 1]
    outputs = [helper.make_tensor_value_info("probabilities", TensorProto.FLOAT, answer)]
    whole = helper.make_graph(nodes, "elements", inputs, outputs, weights)
    opset = [helper.make_opsetid("", 17)]
    model = helper.make_model(whole, opset_imports=opset, ir_version=8, producer_name="deixis")
    kinds = {"kinds": json.dumps(ELEMENT_KINDS), "measures": json.dumps(MEASURES)}
    helper.set_model_props(model, {**kinds, **facts})
    onnx.checker.check_model(model)
    write_whole(path, model.SerializeToString())


def _chain(
    net: nn.Sequential,
    name: str,
    last: str,
    node: Callable[..., str],
    weight: Callable[[str, npt.NDArray[np.floating[Any]]], str],
) -> str:
    """Add the layers of one network; the name of its logits."""
    layers = [layer for layer in net if type(layer).__name__ == "Linear"]
    for number, layer in enumerate(layers):
        factors = [part.detach().numpy() for part in layer.parameters()]
        names = [weight(f"{name}.{number}.{n}", p) for n, p in zip("wb", factors, strict=True)]
        last = node("Gemm", [last, *names], f"{name}.{number}", transB=1)
        if number < len(layers) - 1:
            last = node("Relu", [last], f"{name}.{number}.on")
    return last
