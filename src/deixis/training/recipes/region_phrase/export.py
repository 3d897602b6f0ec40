"""Both towers of our own net as ONNX files, checked against torch."""

from __future__ import annotations

import copy
import io
import warnings
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch  # noqa: TID253 - this recipe is torch's own
from torch import Tensor, nn  # noqa: TID253

from deixis.core import ModelError
from deixis.core.whole_files import write_whole
from deixis.perception.hub.packages import need
from deixis.perception.region_phrase import phrase_pieces
from deixis.perception.region_phrase.encoder import PHRASES_FILE, REGIONS_FILE

__all__ = ["TOLERANCE", "export_own", "write_onnx"]

TOLERANCE = 1e-4
"""Largest difference of a number of a unit row that is let pass."""

_PHRASES = ("a", "the snibbed quopp", "third from the left, next to the red one " * 5)


def export_own(net: nn.Module, folder: Path) -> float:
    """Write both towers; the number of regions and of phrases may be any.

    Returns:
        The largest difference to torch, over several numbers of rows.

    Raises:
        ModelError: It is above `TOLERANCE`.
    """
    net = copy.deepcopy(net).cpu().float().eval()
    config = net.config
    views = torch.zeros(2, 6, config.side, config.side, dtype=torch.uint8)
    where = torch.zeros(2, config.geometry)
    pieces = torch.from_numpy(phrase_pieces(_PHRASES[:2], buckets=config.buckets))
    write_onnx(net.regions, {"views": views, "geometry": where}, folder / REGIONS_FILE)
    write_onnx(net.phrases, {"pieces": pieces}, folder / PHRASES_FILE)
    worst = 0.0
    for count in (1, 3):
        rng = np.random.default_rng(count)
        seen = {
            "views": rng.integers(0, 256, (count, *views.shape[1:]), np.uint8),
            "geometry": rng.uniform(-1, 1, (count, config.geometry)).astype(np.float32),
        }
        told = {"pieces": phrase_pieces(_PHRASES[:count], buckets=config.buckets)}
        worst = max(worst, difference(net.regions, seen, folder / REGIONS_FILE))
        worst = max(worst, difference(net.phrases, told, folder / PHRASES_FILE))
    return worst


def write_onnx(
    tower: nn.Module,
    example: dict[str, Tensor],
    path: Path,
    *,
    outputs: Sequence[str] = ("rows",),
    free: dict[str, dict[int, str]] | None = None,
    opset: int = 17,
) -> None:
    """A part of a network with named inputs and outputs.

    Args:
        tower: Tensors in, tensors out.
        example: Its inputs by name.
        path: The file.
        outputs: Their names.
        free: For each input, the axes that may vary, by name; the first of all inputs and outputs
            when left out.
        opset: Of ONNX.
    """
    need("onnx", purpose="exporting a model", extra="train")
    buffer = io.BytesIO()
    with warnings.catch_warnings():
        # The old exporter needs no further package; it announces its successor at each call.
        warnings.simplefilter("ignore")
        torch.onnx.export(
            tower,
            tuple(example.values()),
            buffer,
            input_names=list(example),
            output_names=list(outputs),
            dynamic_axes=free or {name: {0: "n"} for name in (*example, *outputs)},
            opset_version=opset,
            dynamo=False,
        )
    write_whole(path, buffer.getvalue())


def difference(tower: nn.Module, inputs: dict[str, Any], path: Path) -> float:
    """Largest difference between torch and the file on some inputs.

    Raises:
        ModelError: It is above `TOLERANCE`.
    """
    import onnxruntime

    session = onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])
    found = session.run(["rows"], inputs)[0]
    with torch.inference_mode():
        expected = tower(*(torch.from_numpy(value) for value in inputs.values())).numpy()
    if not np.isfinite(expected).all():
        raise ModelError(
            "training diverged: the rows of the network must be finite; train again into another "
            "--out at a lower --rate"
        )
    worst = float(np.abs(found - expected).max())
    if not worst <= TOLERANCE:
        raise ModelError(f"{path} differs from torch by {worst}; do not use it")
    return worst
