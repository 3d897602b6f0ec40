"""One door to every attribute measure: kind and word in, scores out.

To measure a new kind of attribute, write a function of this shape and add a line to `MEASURES`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from deixis.core.boxes import Boxes, FloatArray, Size
from deixis.core.masks import Mask
from deixis.core.protocols import ImageArray
from deixis.perception.attributes import colour_model
from deixis.perception.attributes.brightness import brightness_scores
from deixis.perception.attributes.colour import colour_matrix
from deixis.perception.attributes.colour_weights import Part
from deixis.perception.attributes.orientation import orientation_scores
from deixis.perception.attributes.shape import shape_scores
from deixis.perception.attributes.size import size_scores
from deixis.perception.attributes.texture import texture_scores

__all__ = ["MEASURES", "Question", "measure"]


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked of all candidates at once.

    Attributes:
        value: The attribute's canonical word.
        image: RGB uint8 (H, W, 3).
        boxes: The candidates, which are also compared with each other.
        modifier: "dark", "very", ... or None.
        part: What of the box a colour is about.
        mask: Pixels that count for a colour, or None.
    """

    value: str
    image: ImageArray
    boxes: Boxes
    modifier: str | None = None
    part: Part = "thing"
    mask: Mask | npt.NDArray[np.bool_] | None = None

    @property
    def size(self) -> Size:
        return Size(self.image.shape[1], self.image.shape[0])


def _colour(q: Question) -> FloatArray | None:
    if colour_model.known(q.value) is None:
        return None
    matrix = colour_matrix(
        q.image, q.boxes, [q.value], modifier=q.modifier, part=q.part, mask=q.mask
    )
    return matrix[:, 0]


MEASURES: dict[str, Callable[[Question], FloatArray | None]] = {
    "colour": _colour,
    "brightness": lambda q: brightness_scores(q.image, q.boxes, q.value),
    "size": lambda q: size_scores(q.boxes, q.value, q.size),
    "shape": lambda q: shape_scores(q.image, q.boxes, q.value),
    "pattern": lambda q: texture_scores(q.image, q.boxes, q.value),
    "orientation": lambda q: orientation_scores(q.image, q.boxes, q.value),
}
"""Kind of attribute (`deixis.language.forms.AttributeKind`) to what measures it."""


def measure(
    kind: str,
    value: str,
    image: ImageArray,
    boxes: Boxes,
    *,
    modifier: str | None = None,
    part: Part = "thing",
    mask: Mask | npt.NDArray[np.bool_] | None = None,
) -> FloatArray | None:
    """How well an attribute fits each box, (N,) in 0..1, or None when nothing measures it.

    Example:
        >>> boxes = Boxes([[0, 0, 9, 9], [0, 0, 30, 30]])
        >>> image = np.zeros((30, 30, 3), np.uint8)
        >>> bool(np.diff(measure("size", "big", image, boxes))[0] > 0)
        True
        >>> measure("material", "wooden", image, boxes) is None
        True
    """
    how = MEASURES.get(kind)
    if how is None:
        return None
    return how(Question(value.lower().strip(), image, boxes, modifier, part, mask))
