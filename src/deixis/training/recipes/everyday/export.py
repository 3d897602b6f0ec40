"""Write a trained network as one small ONNX file that says of itself what it is."""

from __future__ import annotations

import copy
import io
import json
import warnings
from collections.abc import Sequence
from pathlib import Path
from typing import Any, cast

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor, nn

from deixis.core import ModelError
from deixis.core.whole_files import write_whole
from deixis.nets.everyday import EverydayConfig, EverydayNet, decode, points
from deixis.perception.detectors.runtime import MAPS
from deixis.perception.hub import need

__all__ = [
    "TOLERANCE",
    "check_export",
    "export",
    "read_back",
    "set_facts",
    "store_half",
    "traced",
    "write_facts",
]

_AT_STRIDE_16 = 2  # which of the neck's maps goes up the pyramid there

TOLERANCE = 0.02
"""Largest difference of a score that storing weights in 16 bits may cause."""


class _Deployed(nn.Module):
    """The folded network between uint8 pixels and finished scores and boxes, with three maps."""

    def __init__(self, net: EverydayNet) -> None:
        super().__init__()
        self.net = net

    def forward(self, image: Tensor) -> tuple[Tensor, ...]:
        x = image.permute(2, 0, 1)[None].float() / 255
        maps = self.net.maps(x)
        scores, edges = self.net.joined(maps)
        where = torch.cat([_grid(image, stride) for stride in self.net.config.STRIDES])
        _, middle, deep = self.net.config.ends
        shown = (maps.body[middle], maps.body[deep], maps.neck[_AT_STRIDE_16])
        return scores[0].sigmoid(), decode(edges[0], where), *cast(tuple[Tensor, ...], shown)


def _grid(image: Tensor, stride: int) -> Tensor:
    """Like ``points`` for one level (no half stride), traceable with sides that vary."""
    column = torch.ones_like(image[::stride, :1, 0], dtype=torch.float32)  # (h, 1)
    row = torch.ones_like(image[:1, ::stride, 0], dtype=torch.float32)  # (1, w)
    y = ((column.cumsum(0) - 1.0) * stride) * row
    x = ((row.cumsum(1) - 1.0) * stride) * column
    return torch.stack([x.flatten(), y.flatten(), torch.full_like(x, stride).flatten()], 1)


def export(net: EverydayNet, path: Path, facts: dict[str, Any], *, half: bool = True) -> None:
    """Write ``net`` to ``path``: image (H, W, 3) uint8 in, scores and boxes out.

    H and W may be any multiples of 32.

    Args:
        net: With its averaged weights, not folded.
        path: The file to write.
        facts: Input side, calibration, provenance; read back by the detector.
        half: Store weights in 16 bits; they are widened when the file is loaded.
    """
    folded = copy.deepcopy(net).cpu().float().eval().fold()
    shown = ("image", torch.zeros(192, 256, 3, dtype=torch.uint8))
    axes = {
        "image": {0: "height", 1: "width"},
        "scores": {0: "n"},
        "boxes": {0: "n"},
        **{name: {2: f"{name}_rows", 3: f"{name}_columns"} for name in MAPS},
    }
    model = traced(_Deployed(folded).eval(), shown, ("scores", "boxes", *MAPS), axes)
    if half:
        store_half(model)
    set_facts(model, facts)
    write_whole(path, model.SerializeToString())


def traced(
    net: nn.Module,
    example: tuple[str, Tensor],
    outputs: Sequence[str],
    axes: dict[str, dict[int, str]],
) -> Any:
    """An ONNX model of a network that takes one tensor.

    Args:
        net: In evaluation mode.
        example: Name of the input, and one that it may get.
        outputs: Names of what it gives.
        axes: Axes that may vary, with their names, by input and output.
    """
    onnx = need("onnx", purpose="writing the network", extra="train")
    name, given = example
    buffer = io.BytesIO()
    with warnings.catch_warnings():
        # The old exporter needs no further package; it announces its successor at each call.
        warnings.simplefilter("ignore", DeprecationWarning)
        warnings.simplefilter("ignore", torch.jit.TracerWarning)  # the number of bins is meant
        torch.onnx.export(
            net,
            (given,),
            buffer,
            input_names=[name],
            output_names=[*outputs],
            dynamic_axes=axes,
            opset_version=17,
            dynamo=False,
        )
    return onnx.load_from_string(buffer.getvalue())


def write_facts(path: Path, facts: dict[str, Any]) -> None:
    """Replace what the file says of itself, such as a new calibration."""
    import onnx

    model = onnx.load(str(path))
    set_facts(model, facts)
    write_whole(path, model.SerializeToString())


def read_back(path: Path, config: EverydayConfig | None = None) -> EverydayNet:
    """The folded network of an exported file with weights in 16 or 32 bits.

    Args:
        path: What :func:`export` wrote.
        config: Sizes of the network.
    """
    import onnx
    from onnx import numpy_helper

    net = EverydayNet(config or EverydayConfig()).fold()
    net.eval()
    state = {}
    for item in onnx.load(str(path)).graph.initializer:
        name = item.name.removeprefix("net.").removesuffix("_half")
        if name in net.state_dict():
            state[name] = torch.from_numpy(numpy_helper.to_array(item).astype(np.float32))
    net.load_state_dict(state)
    return net


def check_export(net: EverydayNet, path: Path, *, seed: int = 0) -> float:
    """Compare the file with torch on random pictures of several shapes.

    Returns:
        The largest difference of any score.

    Raises:
        ModelError: It is above ``TOLERANCE``.
    """
    import onnxruntime

    session = onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])
    rng = np.random.default_rng(seed)
    worst = 0.0
    for height, width in ((64, 64), (320, 256), (160, 224)):
        image = rng.integers(0, 256, (height, width, 3), np.uint8)
        scores, boxes = session.run(("scores", "boxes"), {"image": image})
        expected, corners = _expected(net, image)
        worst = max(worst, float(np.abs(scores - expected).max()))
        far = float(np.abs(boxes - corners).max())
        if worst > TOLERANCE or far > 8.0:
            raise ModelError(f"{path} differs from torch by {worst} in scores, {far} px in boxes")
    return worst


def _expected(
    net: EverydayNet, image: npt.NDArray[np.uint8]
) -> tuple[npt.NDArray[np.float32], npt.NDArray[np.float32]]:
    net = copy.deepcopy(net).cpu().float().eval()
    x = torch.from_numpy(image).permute(2, 0, 1)[None].float() / 255
    with torch.no_grad():
        scores, edges = net(x)
        grid = points(image.shape[0], image.shape[1], net.config.STRIDES)
        return scores[0].sigmoid().numpy(), decode(edges[0], grid).numpy()


def store_half(model: Any) -> None:
    """Keep large weights of an ONNX model as float16, cast in the graph; runtimes fold casts."""
    from onnx import TensorProto, helper, numpy_helper

    casts = []
    for weight in model.graph.initializer:
        if weight.data_type == TensorProto.FLOAT and np.prod(weight.dims) > 256:
            name = weight.name
            small = numpy_helper.to_array(weight).astype(np.float16)
            weight.CopyFrom(numpy_helper.from_array(small, name + "_half"))
            casts.append(helper.make_node("Cast", [name + "_half"], [name], to=TensorProto.FLOAT))
    nodes = list(model.graph.node)
    del model.graph.node[:]
    model.graph.node.extend(casts + nodes)


def set_facts(model: Any, facts: dict[str, Any]) -> None:
    """What an ONNX model says of itself, as JSON."""
    del model.metadata_props[:]
    entry = model.metadata_props.add()
    entry.key, entry.value = "deixis", json.dumps(facts)
