"""Attributes of drawn shapes, measured on their own pixels: colour, shape, hollow or filled."""

from __future__ import annotations

import numpy as np

from deixis.core.boxes import FloatArray
from deixis.grounders.neuro_symbolic.candidates import Candidates
from deixis.grounders.neuro_symbolic.looks.named_shapes import shape_fit
from deixis.grounders.neuro_symbolic.scene import Drawing
from deixis.language.forms import Attribute
from deixis.perception.attributes.paint import paint_scores

__all__ = ["drawn_scores"]

_IS, _IS_NOT = 0.95, 0.05


def drawn_scores(attribute: Attribute, candidates: Candidates, scene: Drawing) -> FloatArray | None:
    """Scores of one attribute, (N,) in 0..1; None where it is measured as in any picture."""
    if any(region not in scene.shapes for region in candidates.regions):
        return None
    shapes = [scene.shapes[region] for region in candidates.regions]
    if attribute.kind == "colour":
        paints = [shape.colours for shape in shapes]
        return paint_scores(paints, attribute.value, modifier=attribute.modifier)
    if attribute.kind == "shape":
        fits = dict(zip(scene.shapes, shape_fit(attribute.value, scene), strict=True))
        return np.array([fits[region] for region in candidates.regions])
    if attribute.kind == "state" and attribute.value in ("hollow", "filled"):
        hollow = np.array([shape.hollow for shape in shapes], dtype=bool)
        return np.where(hollow == (attribute.value == "hollow"), _IS, _IS_NOT)
    return None
