"""How well names of shapes fit those of a drawing: "round", "box", "dot"."""

from __future__ import annotations

import numpy as np

from deixis.core.boxes import FloatArray
from deixis.grounders.neuro_symbolic.scene import Drawing

__all__ = ["CLASSES", "shape_fit"]

CLASSES: dict[str, dict[str, float]] = {
    "round": {"circle": 1.0, "ellipse": 0.9, "ring": 0.9},
    "circle": {"circle": 1.0, "ring": 0.4},
    "box": {"rectangle": 1.0, "square": 1.0},
    "four-sided": {
        "rectangle": 1.0, "square": 1.0, "diamond": 1.0, "parallelogram": 1.0, "trapezoid": 1.0,
    },
    "polygon": {
        "triangle": 1.0, "rectangle": 1.0, "square": 1.0, "diamond": 1.0, "parallelogram": 1.0,
        "trapezoid": 1.0, "pentagon": 1.0, "hexagon": 1.0, "octagon": 1.0,
    },
    "dot": {"circle": 1.0, "ellipse": 0.8},
}  # fmt: skip
"""Words for more than one name, or for one and what passes for it; others mean themselves."""

_DOT = 0.06  # of the picture's shorter side: a disc up to this size is a dot


def shape_fit(name: str, scene: Drawing) -> FloatArray:
    """How well the name of a shape, or of a class of shapes, fits each of the drawing, (N,)."""
    worths = CLASSES.get(name, {name: 1.0})
    scores = np.array(
        [
            max(worth * names.get(each, 0.0) for each, worth in worths.items())
            for names in scene.names.values()
        ]
    ).reshape(-1)
    if name == "dot":
        sides = np.array([max(r.box.width, r.box.height) for r in scene.shapes]).reshape(-1)
        large = sides > _DOT * min(scene.size)
        scores = np.where(large, 0.7 * scores, scores)
    result: FloatArray = scores
    return result
