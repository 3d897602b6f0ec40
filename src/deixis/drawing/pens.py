"""How thick lines and how large letters are, for a picture of a given size."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from deixis.core import Box, ImageArray, Size

__all__ = ["Pen", "enlarge", "pen_for", "scale_box"]

_SMALLEST_SIDE = 400  # pixels; a smaller picture is enlarged before it is drawn on
_LARGEST_ENLARGEMENT = 32
_LARGEST_LETTERS = 160  # pixels


@dataclass(frozen=True, slots=True)
class Pen:
    """Sizes in pixels.

    Attributes:
        line: The coloured line of an outline.
        edge: The light and the dark line beside it, each.
        letters: Height of the letters' body.
    """

    line: int
    edge: int
    letters: int

    @property
    def reach(self) -> int:
        """Width of a whole outline, edges included."""
        return self.line + 4 * self.edge

    @property
    def margin(self) -> int:
        """Room round letters in a label."""
        return max(2, self.letters // 4)


def pen_for(size: Size) -> Pen:
    """A pen that is as visible on a large picture shown small as on a small one."""
    diagonal = math.hypot(size[0], size[1])
    # A page strip of 200 x 20,000 is read at full width: its letters follow its shorter side.
    scale = min(diagonal, 4.0 * min(size[0], size[1]))
    return Pen(
        line=max(2, round(scale / 600)),
        edge=max(1, round(scale / 1800)),
        letters=min(max(14, round(scale / 85)), _LARGEST_LETTERS),
    )


def enlarge(image: ImageArray) -> tuple[ImageArray, int]:
    """A copy to draw on, and how many times larger it is: 1 but for very small pictures."""
    factor = min(math.ceil(_SMALLEST_SIDE / max(image.shape[:2])), _LARGEST_ENLARGEMENT)
    if factor <= 1:
        return image.copy(), 1
    return np.repeat(np.repeat(image, factor, axis=0), factor, axis=1), factor


def scale_box(box: Box, factor: float) -> Box:
    """The same box in a picture ``factor`` times as large."""
    return Box(*(edge * factor for edge in box.xyxy))
