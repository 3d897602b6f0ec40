"""The trained network as one small ONNX file that answers with calibrated probabilities."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from deixis.core.whole_files import write_whole
from deixis.perception.elements.icon_patches import PATCH

if TYPE_CHECKING:
    from torch import nn  # type: ignore[import-not-found, unused-ignore]

__all__ = ["export"]


def export(
    net: nn.Sequential,
    classes: Sequence[str],
    path: Path,
    *,
    temperature: float,
    facts: dict[str, str],
) -> None:
    """Write ``patches (N, 2, 40, 40) -> probabilities (N, classes)`` with half-precision weights.

    Batch norms are folded into the convolutions; the weights are widened again when the file is
    loaded, so the arithmetic is float32.

    Args:
        net: What ``train`` returned.
        classes: Names of its outputs; kept in the file's metadata.
        path: Where to write.
        temperature: Divides the logits.
        facts: Further metadata: versions, seed, figures.
    """
    import onnx  # type: ignore[import-not-found, unused-ignore]  # noqa: PLC0415 - only where weights are made
    from onnx import TensorProto, helper  # noqa: PLC0415

    graph = _Graph()
    last = _write(net, graph, temperature)
    graph.node("Softmax", [last], "probabilities", axis=1)
    shape = ["n", 2, PATCH, PATCH]
    inputs = [helper.make_tensor_value_info("patches", TensorProto.FLOAT, shape)]
    answer = ["n", len(classes)]
    outputs = [helper.make_tensor_value_info("probabilities", TensorProto.FLOAT, answer)]
    whole = helper.make_graph(graph.nodes, "icons", inputs, outputs, graph.weights)
    opset = [helper.make_opsetid("", 17)]
    model = helper.make_model(whole, opset_imports=opset, ir_version=8, producer_name="deixis")
    helper.set_model_props(model, {"classes": json.dumps(list(classes)), **facts})
    onnx.checker.check_model(model)
    write_whole(path, model.SerializeToString())


class _Graph:
    """Nodes and half-precision weights, in the order in which they run."""

    def __init__(self) -> None:
        self.nodes: list[Any] = []
        self.weights: list[Any] = []

    def node(self, kind: str, inputs: list[str], output: str, **settings: Any) -> str:
        from onnx import helper  # noqa: PLC0415

        self.nodes.append(helper.make_node(kind, inputs, [output], **settings))
        return output

    def weight(self, name: str, values: npt.NDArray[np.float32]) -> str:
        from onnx import TensorProto, numpy_helper  # noqa: PLC0415

        self.weights.append(numpy_helper.from_array(values.astype(np.float16), f"{name}.half"))
        return self.node("Cast", [f"{name}.half"], name, to=TensorProto.FLOAT)


def _write(net: nn.Sequential, graph: _Graph, temperature: float) -> str:
    """Add every layer; the name of the last output."""
    layers = list(net)
    last = "patches"
    for number, layer in enumerate(layers):
        kind, name = type(layer).__name__, f"{number}"
        if kind == "Conv2d":
            follower = layers[number + 1]
            norm = follower if type(follower).__name__ == "BatchNorm2d" else None
            weight, bias = _folded(layer, norm)
            inputs = [last, graph.weight(f"{name}.w", weight), graph.weight(f"{name}.b", bias)]
            settings = {
                "strides": list(layer.stride),
                "pads": [*layer.padding, *layer.padding],
                "group": layer.groups,
            }
            last = graph.node("Conv", inputs, name, **settings)
        elif kind == "ReLU":
            last = graph.node("Relu", [last], name)
        elif kind == "Flatten":
            last = graph.node("Flatten", [last], name, axis=1)
        elif kind == "Linear":
            weight, bias = (part.detach().numpy() / temperature for part in layer.parameters())
            inputs = [last, graph.weight(f"{name}.w", weight), graph.weight(f"{name}.b", bias)]
            last = graph.node("Gemm", inputs, name, transB=1)
    return last


def _folded(layer: Any, norm: Any) -> tuple[npt.NDArray[np.float32], npt.NDArray[np.float32]]:
    """Weight and bias of a convolution together with the batch norm behind it."""
    weight = layer.weight.detach().numpy()
    if norm is None:
        return weight, layer.bias.detach().numpy()
    gain, shift, mean, spread = (
        part.detach().numpy()
        for part in (norm.weight, norm.bias, norm.running_mean, norm.running_var)
    )
    factor = gain / np.sqrt(spread + norm.eps)
    return weight * factor[:, None, None, None], shift - mean * factor
