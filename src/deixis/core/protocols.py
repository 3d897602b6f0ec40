"""What each replaceable part must offer. Every implementation passes `core.conformance`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol, runtime_checkable

import numpy as np
import numpy.typing as npt

from deixis.core.boxes import Box, Boxes
from deixis.core.masks import Mask
from deixis.core.results import Grounding, Region
from deixis.core.text import ReadText

__all__ = [
    "Detector",
    "Embedding",
    "Encoder",
    "EncodesBoxes",
    "Grounder",
    "ImageArray",
    "Proposer",
    "Segmenter",
    "TextReader",
]

ImageArray = npt.NDArray[np.uint8]
"""An upright image: RGB, uint8, (H, W, 3). `deixis.images.load_image` makes one of anything."""

Embedding = npt.NDArray[np.float32]


@runtime_checkable
class Detector(Protocol):
    """Finds things of known categories."""

    @property
    def name(self) -> str:
        """Short name, used as `Region.source`."""
        ...

    @property
    def labels(self) -> frozenset[str]:
        """Every category it can see; a category outside is unknown, not absent."""
        ...

    def detect(self, image: ImageArray) -> list[Region]:
        """Labelled regions, best first.

        Args:
            image: RGB uint8 (H, W, 3).

        Returns:
            Regions with boxes in pixels of the image.

        Raises:
            ImageError: The image is none; `deixis.core.checks.require_image` says so.
        """
        ...


@runtime_checkable
class Proposer(Protocol):
    """Finds places that may hold a thing of any kind."""

    @property
    def name(self) -> str: ...

    def propose(self, image: ImageArray) -> list[Region]:
        """Regions without a label, best first."""
        ...


@runtime_checkable
class Encoder(Protocol):
    """Puts images and phrases into one space; rows have length 1."""

    @property
    def name(self) -> str: ...

    def encode_images(self, crops: Sequence[ImageArray]) -> Embedding:
        """(N, D) float32, one row a crop."""
        ...

    def encode_texts(self, phrases: Sequence[str]) -> Embedding:
        """(N, D) float32, one row a phrase."""
        ...

    def encode_dense(self, image: ImageArray) -> Embedding:
        """(h, w, D) float32 over a grid that covers the image."""
        ...


@runtime_checkable
class EncodesBoxes(Protocol):
    """An Encoder that reads the rows of boxes off one look at the whole image."""

    def encode_boxes(self, image: ImageArray, boxes: Boxes) -> Embedding:
        """(N, D) float32 unit rows, one a box, in the space of its phrases.

        Args:
            image: RGB uint8 (H, W, 3).
            boxes: In pixels of the image.
        """
        ...


@runtime_checkable
class TextReader(Protocol):
    """Reads the text of an image."""

    @property
    def name(self) -> str: ...

    def read(self, image: ImageArray) -> ReadText: ...


@runtime_checkable
class Segmenter(Protocol):
    """Turns boxes into masks."""

    @property
    def name(self) -> str: ...

    def segment(self, image: ImageArray, boxes: Sequence[Box]) -> list[Mask]:
        """One mask a box, in the same order."""
        ...


@runtime_checkable
class Grounder(Protocol):
    """Says what phrases refer to."""

    @property
    def name(self) -> str: ...

    def ground(self, image: Any, phrases: Sequence[str]) -> list[Grounding]:
        """One Grounding a phrase, in the same order.

        ``image`` is anything that `deixis.images.load_image` takes, an `ImageArray` included.
        """
        ...
