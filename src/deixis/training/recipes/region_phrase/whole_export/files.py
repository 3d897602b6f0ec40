"""Writing a part of a network as an ONNX file, running it, and comparing what it says."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import torch  # noqa: TID253 - this recipe is torch's own
from torch import Tensor, nn  # noqa: TID253

from deixis.core import ModelError
from deixis.training.recipes.region_phrase.export import write_onnx

__all__ = ["TOLERANCE", "Part", "apart", "check"]

TOLERANCE = 1e-3
"""Largest difference that is let pass, as a share of the largest number of an answer."""

_OPSET = 18
Array = npt.NDArray[Any]


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """A part of a network and the file that it becomes.

    Attributes:
        module: Tensors in, a tuple of tensors out.
        path: The file.
        inputs: Their names.
        outputs: Their names.
        free: For each input, the axes whose size may differ from the example's, by name.
    """

    module: nn.Module
    path: Path
    inputs: tuple[str, ...]
    outputs: tuple[str, ...]
    free: dict[str, dict[int, str]]

    def write(self, *example: Tensor) -> None:
        """Write the file; axes that are not free are as in the example."""
        given = dict(zip(self.inputs, example, strict=True))
        with torch.inference_mode():
            try:
                write_onnx(self.module, given, self.path, outputs=self.outputs, free=self.free,
                           opset=_OPSET)  # fmt: skip
            except Exception as error:  # whatever torch.onnx stumbles over
                reason = str(error).strip().splitlines() or [type(error).__name__]
                raise ModelError(f"{self.path.name} cannot be written: {reason[0]:.200}") from error

    def opened(self) -> Callable[..., list[Array]]:
        """A function from arrays or tensors to the file's arrays."""
        import onnxruntime

        session = onnxruntime.InferenceSession(str(self.path), providers=["CPUExecutionProvider"])

        def run(*given: Any) -> list[Array]:
            feed = {name: np.asarray(one) for name, one in zip(self.inputs, given, strict=True)}
            told: list[Array] = session.run(list(self.outputs), feed)
            return told

        return run


def apart(found: Sequence[Any], wanted: Sequence[Any]) -> float:
    """The largest difference of two answers; of each part as a share of its largest number.

    Args:
        found: Arrays or tensors.
        wanted: Of the same shapes.
    """
    shares = []
    for one, other in zip(found, wanted, strict=True):
        a, b = np.asarray(one, np.float64), np.asarray(other, np.float64)
        if a.shape != b.shape:
            return float("inf")
        shares.append(float(np.abs(a - b).max() / max(np.abs(b).max(), 1e-9)))
    return max(shares)


def check(differences: Iterable[float], parts: Sequence[Part]) -> float:
    """The largest of them; files that are not let pass are taken away.

    Raises:
        ModelError: It is above `TOLERANCE`, or no number.
    """
    worst = float(np.max(list(differences)))  # also of nan
    if worst <= TOLERANCE:
        return worst
    for part in parts:
        part.path.unlink(missing_ok=True)
    names = ", ".join(part.path.name for part in parts)
    raise ModelError(
        f"{names} differ from torch by {worst:.2g} where {TOLERANCE:g} is let pass; they were "
        "removed. Please report it with the versions of torch, onnxruntime and transformers"
    )
