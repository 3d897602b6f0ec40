"""Tuned whole grounders as ONNX files, checked against torch.

files.py     writing a part, running it, and how far two answers may lie apart
owl.py       OWL-ViT and OWLv2: pictures.onnx and texts.onnx
dino.py      Grounding DINO and its kin: picture.onnx and caption.onnx; blocks.py and starts.py are
             what transformers computes beside the layers, in operators that ONNX has
florence.py  Florence-2: pictures.onnx, prompts.onnx and next.onnx
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from deixis.core import ModelError
from deixis.training.recipes.region_phrase.whole_export.dino import export_dino
from deixis.training.recipes.region_phrase.whole_export.florence import export_florence
from deixis.training.recipes.region_phrase.whole_export.owl import export_owl
from deixis.training.recipes.region_phrase.whole_losses import (
    FAMILIES,
    Dino,
    Family,
    Florence,
    Owl,
)

__all__ = ["export_whole"]

_EXPORTS: dict[type[Family], Callable[[Path, Path], float]] = {
    Dino: export_dino,
    Owl: export_owl,
    Florence: export_florence,
}


def export_whole(base: str, folder: Path, out: Path) -> float:
    """Write the ONNX files of the model in ``folder`` into ``out``.

    Args:
        base: Name of the model that it started from.
        folder: As transformers reads it.
        out: Where the files go.

    Returns:
        The largest difference to torch, as `apart` tells it.

    Raises:
        ModelError: The files differ from torch, or nothing is known of such a base.
        WeightsError: The folder cannot be read.
    """
    for start, family in FAMILIES.items():
        if base.startswith(start):
            return _EXPORTS[family](folder, out)
    raise ModelError(f"the base must begin with one of {', '.join(FAMILIES)}, got {base!r}")
