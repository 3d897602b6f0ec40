"""Heads that name shapes of a drawing: "the triangle", "all the circles", "the leftmost shape"."""

from __future__ import annotations

import numpy as np

from deixis.core import Region
from deixis.core.boxes import FloatArray
from deixis.grounders.neuro_symbolic.candidates import FAILED
from deixis.grounders.neuro_symbolic.looks.named_shapes import shape_fit
from deixis.grounders.neuro_symbolic.scene import Drawing
from deixis.language.forms import NounPhrase
from deixis.language.senses.drawings import SHAPE

__all__ = ["drawn_as_named"]


def drawn_as_named(
    phrase: NounPhrase, scene: Drawing
) -> tuple[list[Region], FloatArray, str] | None:
    """Shapes with how well the head fits each, and words for the trace; None for other heads."""
    head = phrase.head
    regions = list(scene.shapes)
    count = len(regions)
    if head.kind == "pronoun" or head.category == SHAPE:
        return regions, np.ones(count), f"{head.text or 'shapes'} of {count} drawn"
    if head.kind != "shape" or head.category is None:
        return None
    scores = shape_fit(head.category, scene)
    fitting = int((scores >= FAILED).sum())
    return regions, scores, f"{fitting} of {count} shapes: {head.text}"
