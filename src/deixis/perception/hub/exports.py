"""Exported forms of a part of a network, kept by the checksum of its weights.

OpenVINO where it is installed, else ONNX with onnxruntime. A form is made by `save_export`
(``deixis optimize``) and found again by every later load of the same weights.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
import threading
import warnings
from collections.abc import Callable, Sequence
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Literal

import numpy as np
import numpy.typing as npt

from deixis.core import ModelError
from deixis.perception.hub.packages import need

__all__ = ["Precision", "exports_folder", "find_export", "open_export", "save_export"]

Precision = Literal["f32", "bf16"]
Array = npt.NDArray[Any]
Run = Callable[..., tuple[Array, ...]]
Free = Sequence[Sequence[int]]
"""For each input, the dimensions that may differ from the example's."""

_FORMAT = "2"  # raised when what is exported changes
_OPSET = 18
_BLOCK = 1 << 22
_CONFIGURATIONS = ("config.json", "open_clip_config.json")
_FILES = {"openvino": "model.xml", "onnx": "model.onnx"}


def exports_folder() -> Path:
    """Where exported forms are kept: DEIXIS_CACHE, else a cache folder of the user."""
    told = os.environ.get("DEIXIS_CACHE")
    root = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(told) / "exports" if told else Path(root) / "deixis" / "exports"


def find_export(folder: Path, part: str) -> Path | None:
    """The exported form of these very weights, or None.

    Args:
        folder: Configuration and safetensors.
        part: Which part of the network: "image".
    """
    root = exports_folder()
    if not root.is_dir() or not any(root.glob(f"*-{part}")):
        return None  # weights are read for their checksum only where it can match
    kept = root / _key(folder, part)
    forms = ("openvino", "onnx") if find_spec("openvino") else ("onnx",)
    return next((path for form in forms if (path := kept / _FILES[form]).is_file()), None)


def save_export(
    module: Any, examples: Sequence[Any], folder: Path, part: str, *, free: Free = ()
) -> Path:
    """Export a module of tensors in, a tensor or a tuple of tensors out, and keep it.

    Args:
        module: In evaluation mode on the CPU.
        examples: Its inputs; the form takes their shapes, except for what is free.
        folder: The weights it was loaded from, for the checksum.
        part: A name for the form.
        free: For each input, the dimensions that may differ; nothing when left out.

    Raises:
        ModelError: The module cannot be exported or the form cannot be written.
    """
    form = "openvino" if find_spec("openvino") else "onnx"
    kept = exports_folder() / _key(folder, part)
    freed = list(free) or [()] * len(examples)
    try:
        kept.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=kept.parent) as work, warnings.catch_warnings():
            warnings.simplefilter("ignore")  # tracing warns of what a fixed shape makes harmless
            made = Path(work) / "form"
            made.mkdir()
            write = _write_openvino if form == "openvino" else _write_onnx
            write(module, tuple(examples), freed, made / _FILES[form])
            shutil.rmtree(kept, ignore_errors=True)
            made.rename(kept)  # whole or not at all
    except Exception as error:
        reason = str(error).strip().splitlines() or [type(error).__name__]
        raise ModelError(f"exporting {part} of {folder} as {form} failed: {reason[0]}") from error
    return kept / _FILES[form]


def open_export(path: Path, *, precision: Precision = "f32") -> Run:
    """A function from input arrays to a tuple of output arrays.

    Args:
        path: As `find_export` or `save_export` gives it.
        precision: What OpenVINO computes in; onnxruntime always computes in f32.

    Raises:
        ModelError: The file cannot be opened.
    """
    try:
        return _open_openvino(path, precision) if path.suffix == ".xml" else _open_onnx(path)
    except Exception as error:
        reason = str(error).strip().splitlines() or [type(error).__name__]
        raise ModelError(f"the exported form {path} cannot be opened: {reason[0]}") from error


def _write_openvino(module: Any, examples: tuple[Any, ...], free: Free, path: Path) -> None:
    openvino = need("openvino", purpose="exporting", extra="fast")
    torch = need("torch", purpose="exporting")
    shapes = [
        openvino.PartialShape(
            [-1 if axis in loose else size for axis, size in enumerate(one.shape)]
        )
        for one, loose in zip(examples, free, strict=True)
    ]
    with torch.inference_mode():
        traced = torch.jit.trace(module, examples, check_trace=False)
        model = openvino.convert_model(traced, example_input=examples, input=shapes)
    openvino.save_model(model, path, compress_to_fp16=False)


def _write_onnx(module: Any, examples: tuple[Any, ...], free: Free, path: Path) -> None:
    torch = need("torch", purpose="exporting")
    names = [f"x{index}" for index in range(len(examples))]
    loose = {
        name: {axis: f"{name}_{axis}" for axis in axes}
        for name, axes in zip(names, free, strict=True)
        if axes
    }
    with torch.inference_mode():
        torch.onnx.export(
            module, examples, str(path), dynamo=False, opset_version=_OPSET,
            input_names=names, dynamic_axes=loose or None,
        )  # fmt: skip


def _open_openvino(path: Path, precision: Precision) -> Run:
    openvino = need("openvino", purpose="running an exported form", extra="fast")
    torch = need("torch", purpose="running an exported form")
    config = {
        "INFERENCE_PRECISION_HINT": precision,
        "PERFORMANCE_HINT": "LATENCY",
        "INFERENCE_NUM_THREADS": torch.get_num_threads(),
    }
    compiled = openvino.Core().compile_model(path, "CPU", config)
    one_at_a_time = threading.Lock()  # calls share one request

    def run(*given: Array) -> tuple[Array, ...]:
        with one_at_a_time:
            told = compiled(list(given))
            return tuple(np.array(told[index]) for index in range(len(compiled.outputs)))

    return run


def _open_onnx(path: Path) -> Run:
    import onnxruntime

    torch = need("torch", purpose="running an exported form")
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = torch.get_num_threads()
    options.log_severity_level = 3
    session = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
    names = [one.name for one in session.get_inputs()]
    return lambda *given: tuple(session.run(None, dict(zip(names, given, strict=True))))


def _key(folder: Path, part: str) -> str:
    """Part and checksum of everything that the form depends on."""
    digest = hashlib.blake2b(_FORMAT.encode(), digest_size=16)
    told = [path for name in _CONFIGURATIONS if (path := folder / name).is_file()]
    for path in (*told, *sorted(folder.glob("*.safetensors"))):
        facts = path.stat()
        digest.update(path.name.encode())
        digest.update(_checksum(path, facts.st_size, facts.st_mtime_ns))
    return f"{digest.hexdigest()}-{part}"


@lru_cache(maxsize=64)
def _checksum(path: Path, size: int, changed_ns: int) -> bytes:
    """Of a file as it was then: a network has several parts, and its weights are large."""
    del size, changed_ns
    digest = hashlib.blake2b(digest_size=16)
    with path.open("rb") as file:
        while block := file.read(_BLOCK):
            digest.update(block)
    return digest.digest()
