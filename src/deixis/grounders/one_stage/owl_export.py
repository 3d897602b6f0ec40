"""The image tower of OWL-ViT and OWLv2 in an exported form."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from deixis.core import ModelError
from deixis.perception.hub import need
from deixis.perception.hub.exports import Precision, find_export, open_export, save_export

__all__ = ["Agreement", "export_tower", "open_tower"]

PART = "image"
LEAST = 0.9999  # cosine with the plain model; below, a form in f32 is refused
_log = logging.getLogger("deixis.weights")


@dataclass(frozen=True, slots=True)
class Agreement:
    """How an exported form compares with the plain model on one image of noise.

    Attributes:
        path: The form.
        cosine: Of the features.
        plain_s: Seconds of the plain model.
        exported_s: Seconds of the form.
    """

    path: Path
    cosine: float
    plain_s: float
    exported_s: float


def open_tower(folder: Path, precision: Precision) -> Callable[[Any], Any] | None:
    """Pixels -> features by the kept form, or None: there is none, or it cannot be opened."""
    try:
        path = find_export(folder, PART)
        run = None if path is None else open_export(path, precision=precision)
    except (ModelError, OSError) as error:
        _log.warning("%s; the plain model is used", error)
        return None
    if run is None:
        return None
    _log.info("the image part runs in its exported form, %s: %s", precision, path)
    return _as_tensors(run)


def export_tower(model: Any, pixels: Any, folder: Path, precision: Precision) -> Agreement:
    """Export, keep, and compare with the plain model.

    Raises:
        ModelError: It cannot be exported, or its features are not those of the plain model.
    """
    torch = need("torch", purpose="exporting")

    class Tower(torch.nn.Module):  # type: ignore[misc, name-defined]
        def __init__(self) -> None:
            super().__init__()
            self.model = model

        def forward(self, given: Any) -> Any:
            return self.model.image_embedder(given)[0]

    tower = Tower().eval()
    path = save_export(tower, pixels, folder, PART)
    run = _as_tensors(open_export(path, precision=precision))
    with torch.inference_mode():
        plain, plain_s = _timed(tower, pixels)
        made, exported_s = _timed(run, pixels)
    cosine = _cosine(plain.numpy(), made.numpy())
    if precision == "f32" and not cosine >= LEAST:
        path.unlink()
        raise ModelError(f"the exported form differs from the plain model: cosine {cosine:.6f}")
    return Agreement(path, cosine, plain_s, exported_s)


def _as_tensors(run: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """One image at a time: the form has a fixed shape."""
    torch = need("torch", purpose="an exported form")

    def tower(pixels: Any) -> Any:
        rows = [run(pixels[row : row + 1].float().numpy()) for row in range(len(pixels))]
        return torch.from_numpy(np.concatenate(rows))

    return tower


def _timed(run: Callable[[Any], Any], given: Any) -> tuple[Any, float]:
    run(given)  # the first run also sets things up
    start = time.perf_counter()
    made = run(given)
    return made, time.perf_counter() - start


def _cosine(a: Any, b: Any) -> float:
    a, b = a.astype(np.float64).ravel(), b.astype(np.float64).ravel()
    return float(a @ b / np.sqrt((a @ a) * (b @ b)))
