"""Run an ONNX file with OpenVINO where it is installed and quicker, else with onnxruntime."""

from __future__ import annotations

import importlib.resources
import json
from collections.abc import Callable
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from deixis.core import ConfigError, WeightsError
from deixis.core.protocols import ImageArray
from deixis.perception.detectors.processors import sums_of_bytes_overflow

__all__ = ["MAPS", "RUNTIMES", "Network", "find_weights", "open_network"]

FloatArray = npt.NDArray[np.float32]
RUNTIMES = ("auto", "onnxruntime", "openvino")

MAPS = ("middle", "deep", "pyramid")
"""Maps of the backbone at strides 16 and 32 and of the neck at stride 16; older files lack them."""


@dataclass(frozen=True, slots=True)
class Network:
    """A loaded detector.

    Attributes:
        run: Canvas (H, W, 3) uint8 -> what the file gives: "scores" (N, classes), "boxes" (N, 4)
            in canvas pixels and, by the names of `MAPS`, maps (1, C, h, w).
        facts: What the file says of itself: input side, calibration, provenance.
    """

    run: Callable[[ImageArray], dict[str, FloatArray]]
    facts: dict[str, Any]


def find_weights(weights: str | Path | None) -> Path:
    """The file that is named; the one inside the package when None.

    Raises:
        WeightsError: It is not there.
    """
    if weights is not None:
        path = Path(weights)
    else:
        path = Path(str(importlib.resources.files("deixis") / "weights" / "everyday.onnx"))
    if not path.is_file():
        raise WeightsError(
            f"the everyday detector's weights are not at {path}. Reinstall deixis, or train them "
            "with: python -m deixis.training.recipes.everyday --help, and pass weights=PATH"
        )
    return path


def open_network(path: Path, *, runtime: str = "auto", threads: int | None = None) -> Network:
    """Load an exported detector.

    Args:
        path: An ONNX file that the recipe wrote.
        runtime: One of ``RUNTIMES``. "auto" takes onnxruntime for files in 8 bits: OpenVINO's
            convolutions do not take their maps with an offset, and it runs them slower.
        threads: CPU threads, or None for all cores.

    Raises:
        ConfigError: ``runtime`` is none of ``RUNTIMES``.
        WeightsError: The file is no ONNX, or holds another network.
    """
    if runtime not in RUNTIMES:
        raise ConfigError(f"runtime must be one of {', '.join(RUNTIMES)}, got {runtime!r}")
    network = _opened(_with_openvino if runtime == "openvino" else _with_ort, path, threads)
    if runtime == "auto" and network.facts.get("bits") != 8 and find_spec("openvino"):
        return _opened(_with_openvino, path, threads)
    return network


def _opened(
    opening: Callable[[Path, int | None], Network], path: Path, threads: int | None
) -> Network:
    try:
        return opening(path, threads)
    except (WeightsError, ImportError):
        raise
    except Exception as error:  # neither runtime has a base class of its own
        reason = next(iter(str(error).splitlines()), type(error).__name__)
        raise WeightsError(f"{path} cannot be read as ONNX: {reason}") from error


def _with_ort(path: Path, threads: int | None) -> Network:
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads or 0
    options.log_severity_level = 3
    if sums_of_bytes_overflow():  # onnxruntime's quick kernels do not look out for it
        options.add_session_config_entry("session.x64quantprecision", "1")
    session = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])

    facts = _facts(session.get_modelmeta().custom_metadata_map, path)
    names = [item.name for item in session.get_outputs()]

    def run(canvas: ImageArray) -> dict[str, FloatArray]:
        return dict(zip(names, session.run(names, {"image": canvas}), strict=True))

    return Network(run, facts)


def _with_openvino(path: Path, threads: int | None) -> Network:
    import openvino

    core = openvino.Core()
    config: dict[str, Any] = {"PERFORMANCE_HINT": "LATENCY"}
    if threads:
        config["INFERENCE_NUM_THREADS"] = threads
    model = core.read_model(str(path))
    where = ["framework", "deixis"]  # OpenVINO keeps the metadata of an ONNX file there
    told = {"deixis": model.get_rt_info(where).astype(str)} if model.has_rt_info(where) else {}
    facts = _facts(told, path)
    compiled = core.compile_model(model, "CPU", config)

    given = set().union(*(item.names for item in compiled.outputs))
    names = [name for name in ("scores", "boxes", *MAPS) if name in given]

    def run(canvas: ImageArray) -> dict[str, FloatArray]:
        answer = compiled({"image": canvas})
        return {name: np.asarray(answer[name]) for name in names}

    return Network(run, facts)


def _facts(table: dict[str, str], path: Path) -> dict[str, Any]:
    if "deixis" not in table:
        raise WeightsError(
            f"{path} must be a detector that deixis exported, it does not say so; "
            "deixis.perception.detectors.open_detector opens others"
        )
    return dict(json.loads(table["deixis"]))
