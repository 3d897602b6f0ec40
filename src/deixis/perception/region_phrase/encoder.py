"""RegionEncoder: what a tuned model must offer; and the exported network, which needs no torch."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Protocol

import numpy as np

from deixis.core import Boxes, Embedding, ImageArray, Size, WeightsError
from deixis.perception.region_phrase.pieces import phrase_pieces
from deixis.perception.region_phrase.views import box_geometry, region_views

__all__ = ["PHRASES_FILE", "REGIONS_FILE", "OnnxRegionEncoder", "RegionEncoder"]

REGIONS_FILE, PHRASES_FILE = "regions.onnx", "phrases.onnx"
_BATCH = 64


class RegionEncoder(Protocol):
    """Puts regions of an image and phrases into one space; rows have length 1."""

    def encode_regions(self, image: ImageArray, boxes: Boxes) -> Embedding:
        """(N, D) float32, one row a box."""
        ...

    def encode_phrases(self, phrases: Sequence[str]) -> Embedding:
        """(N, D) float32, one row a phrase."""
        ...


class OnnxRegionEncoder:
    """Both towers of an exported `RegionPhraseNet`, by onnxruntime.

    Args:
        folder: Holds `REGIONS_FILE` and `PHRASES_FILE`.
        side: Pixels of a crop.
        buckets: Rows of the table of word pieces.

    Raises:
        WeightsError: A file is missing or cannot be read.
    """

    def __init__(self, folder: Path, *, side: int, buckets: int) -> None:
        self._side, self._buckets = side, buckets
        self._regions = _open(folder / REGIONS_FILE)
        self._phrases = _open(folder / PHRASES_FILE)

    def encode_regions(self, image: ImageArray, boxes: Boxes) -> Embedding:
        """(N, D) float32, one row a box."""
        size = Size(image.shape[1], image.shape[0])
        geometry = box_geometry(boxes, size)
        rows = []
        for start in range(0, max(len(boxes), 1), _BATCH):
            part = Boxes(boxes.xyxy[start : start + _BATCH])
            told = {
                "views": region_views(image, part, side=self._side),
                "geometry": geometry[start : start + _BATCH],
            }
            rows.append(self._regions.run(["rows"], told)[0])
        return np.concatenate(rows)

    def encode_phrases(self, phrases: Sequence[str]) -> Embedding:
        """(N, D) float32, one row a phrase."""
        pieces = phrase_pieces(phrases, buckets=self._buckets)
        return np.asarray(self._phrases.run(["rows"], {"pieces": pieces})[0], np.float32)


def _open(path: Path) -> Any:
    import onnxruntime

    if not path.is_file():
        raise WeightsError(
            f"{path} is missing; write it with: deixis export {path.parent} (needs deixis[train])"
        )
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 3
    try:
        return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
    except Exception as error:  # onnxruntime has no base class of its own
        raise WeightsError(f"{path} cannot be read as ONNX: {error!s:.200}") from error
