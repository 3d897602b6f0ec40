"""How near the answers of an 8-bit file are to those of the float file that it was made from."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from deixis.core import ModelError
from deixis.core.protocols import ImageArray
from deixis.perception.detectors.letterbox import letterbox
from deixis.perception.detectors.runtime import MAPS, open_network

__all__ = ["FARTHEST", "check_nearness", "nearness"]

FARTHEST = 0.1
"""Share of the scores' weight, or of a map's variance, that 8 bits may change."""


def nearness(
    path: Path, other: Path, images: Sequence[ImageArray], *, side: int
) -> dict[str, float]:
    """What share changes from one file to the other; 0 where they agree.

    Args:
        path: The 8-bit file.
        other: The float file.
        images: Photos, RGB uint8 (H, W, 3).
        side: Pixels that the longer side of a photo is brought to.

    Returns:
        "scores": squared differences of the scores' roots over all, by the sum of the scores; by
        the names of the maps, squared differences by the map's variance.
    """
    networks = [open_network(file, runtime="onnxruntime", threads=1) for file in (path, other)]
    lost, there = dict.fromkeys(("scores", *MAPS), 0.0), dict.fromkeys(("scores", *MAPS), 0.0)
    for image in images:
        canvas = letterbox(image, side=side, multiple=32).canvas
        mine, given = (network.run(canvas) for network in networks)
        for name in MAPS:
            lost[name] += float(np.square(mine[name] - given[name]).mean())
            there[name] += float(given[name].var())
        roots = np.sqrt(mine["scores"]) - np.sqrt(given["scores"])
        lost["scores"] += float(np.square(roots).sum())
        there["scores"] += float(given["scores"].sum())
    return {name: round(lost[name] / max(there[name], 1e-9), 5) for name in lost}


def check_nearness(shares: dict[str, float]) -> None:
    """Refuse a file that is too far from the float one.

    Raises:
        ModelError: A share is above `FARTHEST`.
    """
    for name, share in shares.items():
        if not share <= FARTHEST:
            raise ModelError(
                f"8 bits may change a share of {FARTHEST} of {name}, got {share}; fit "
                "on more photos, with a larger --count"
            )
