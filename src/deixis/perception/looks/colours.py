"""Colours of what persons wear, of their hair and of things, by a network that finds the garment.

Which pixels of a box are the shirt is not told by the box: `deixis.nets.colours` learned where to
look from what was said of whole persons. `deixis.training.recipes.looks.colours` taught it;
docs/models/looks.md says what it is worth.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from deixis.core import Boxes, InputError, WeightsError
from deixis.core.checks import require_image
from deixis.core.protocols import ImageArray
from deixis.perception.looks.cutting import cut
from deixis.perception.packed import open_packed

__all__ = ["COLOURS", "CROP", "PLACES", "ColourTeller", "crops", "told_as"]

FloatArray = npt.NDArray[np.float64]

COLOURS = (
    "black",
    "white",
    "grey",
    "red",
    "blue",
    "green",
    "yellow",
    "orange",
    "pink",
    "purple",
    "brown",
    "beige",
    "blond",
)
"""The eleven basic terms of B. Berlin and P. Kay (1969), beige, which clothes often are, and blond,
which only hair is."""

PATTERNS = ("striped", "plaid", "spotted", "floral", "patterned")
"""What is told beside colours; the last is any other print, such as camouflage."""

TOLD = (*COLOURS, *PATTERNS)
"""Everything that is told of a place, in the order of the answers."""

PLACES = ("above", "below", "hair", "hat", "shoes", "itself")
"""What is worn above and below the waist, hair, what is on the head, what is on the feet; and the
colour of anything that is no person."""

CROP = (80, 112)
"""Width and height of the picture that each box becomes, in pixels."""

_ALIKE: Mapping[str, str] = {
    "gray": "grey",
    "silver": "grey",
    "maroon": "red",
    "navy": "blue",
    "turquoise": "blue",
    "teal": "blue",
    "gold": "yellow",
    "magenta": "pink",
    "violet": "purple",
    "tan": "beige",
    "cream": "beige",
    "khaki": "beige",
    "blonde": "blond",
    "checked": "plaid",
    "checkered": "plaid",
    "dotted": "spotted",
    "flowered": "floral",
    "camouflage": "patterned",
    "printed": "patterned",
    **{name: name for name in TOLD},
}

_MARGIN = 0.08  # of each side, around a box: a detector's is somewhat off
_AT_ONCE = 32  # boxes


def crops(image: ImageArray, boxes: npt.ArrayLike) -> npt.NDArray[np.uint8]:
    """What each box shows with a little around it, (N, 112, 80, 3) RGB.

    Args:
        image: RGB uint8 (H, W, 3).
        boxes: (N, 4) x1 y1 x2 y2 in pixels of the image.
    """
    edges = np.asarray(boxes, np.float64).reshape(-1, 4)
    more = _MARGIN * (edges[:, 2:] - edges[:, :2])
    grown = np.concatenate([edges[:, :2] - more, edges[:, 2:] + more], axis=1)
    pictures = [cut(image, row, CROP) for row in grown]
    return np.stack(pictures) if pictures else np.zeros((0, CROP[1], CROP[0], 3), np.uint8)


def told_as(word: str) -> str | None:
    """Which of `TOLD` a word means; None for others.

    Example:
        >>> told_as("navy")
        'blue'
    """
    return _ALIKE.get(word)


class ColourTeller:
    """The network: tells colours from crops. The file is read when first used.

    Args:
        weights: A local ``.onnx`` file that the recipe wrote; the one inside the package when None.

    Example:
        >>> teller = ColourTeller()
        >>> green = np.full((100, 60, 3), (40, 140, 60), np.uint8)
        >>> odds = teller.odds(green, Boxes(np.array([[0.0, 0.0, 60.0, 100.0]])))
        >>> TOLD[int(np.nanargmax(odds[0, PLACES.index("itself")]))]
        'green'
    """

    def __init__(self, weights: str | Path | None = None) -> None:
        self._path = weights

    @cached_property
    def _session(self) -> Any:
        session = open_packed(
            "colours.onnx", recipe="deixis.training.recipes.looks.colours", path=self._path
        )
        facts = json.loads(session.get_modelmeta().custom_metadata_map.get("deixis", "{}"))
        told = facts.get("places"), facts.get("told")
        if told != ([*PLACES], [*TOLD]):
            name = self._path or "colours.onnx"
            raise WeightsError(f"{name} tells other colours than these: {told}")
        return session

    def odds(self, image: ImageArray, boxes: Boxes) -> FloatArray:
        """How much likelier each colour and pattern is than usual there, (N, places, told).

        1 is as often as among the boxes it learned from; see `PLACES` and `TOLD`. Of persons
        all places but the last have a meaning, of things only the last. NaN is what it was not
        taught, such as blond shirts.

        Args:
            image: RGB uint8 (H, W, 3).
            boxes: In pixels of the image.

        Raises:
            InputError: These are no boxes.
            ImageError: The image is no such array.
            WeightsError: The weights are not there.
        """
        require_image(image)
        if not isinstance(boxes, Boxes):
            raise InputError(f"boxes must be Boxes (see Boxes.of), got {type(boxes).__name__}")
        told = [np.zeros((0, len(PLACES), len(TOLD)))]
        for start in range(0, len(boxes), _AT_ONCE):
            some = crops(image, boxes.xyxy[start : start + _AT_ONCE])
            (logits,) = self._session.run(("logits",), {"crops": some})
            told.append(np.exp(logits.astype(np.float64)))
        return np.concatenate(told)
