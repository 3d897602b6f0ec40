"""Properties that can be measured on the pixels and the box of a thing, without learning.

Each file holds one kind of attribute; `measure` finds the right one. Scores are soft, in 0..1.
"""

from deixis.perception.attributes.brightness import brightness_scores
from deixis.perception.attributes.colour import (
    Part,
    colour_matrix,
    colour_scores,
    colour_shares,
    dominant_colours,
    known_colours,
    name_of,
)
from deixis.perception.attributes.measure import MEASURES, Question, measure
from deixis.perception.attributes.orientation import orientation_scores
from deixis.perception.attributes.position import position_scores
from deixis.perception.attributes.shape import shape_scores
from deixis.perception.attributes.size import size_scores
from deixis.perception.attributes.texture import texture_scores

__all__ = [
    "MEASURES",
    "Part",
    "Question",
    "brightness_scores",
    "colour_matrix",
    "colour_scores",
    "colour_shares",
    "dominant_colours",
    "known_colours",
    "measure",
    "name_of",
    "orientation_scores",
    "position_scores",
    "shape_scores",
    "size_scores",
    "texture_scores",
]
