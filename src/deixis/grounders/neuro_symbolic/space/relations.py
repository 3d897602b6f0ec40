"""Spatial relations between boxes, as soft scores.

To add a relation: write a function in the file of its sort (`directions`, `distances`, `contacts`),
list it in `RELATIONS`, and give its words in `deixis.language.lexicon`. A test holds both tables
together.

Each function takes the candidates' boxes ``a`` (N) and the targets' boxes ``b`` (M) and returns
(N, M) scores in 0..1. All are scale-free: distances count in units of the boxes' own extents, so
a picture twice as large gives the same scores.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from deixis.core import Boxes
from deixis.core.boxes import FloatArray
from deixis.grounders.neuro_symbolic.space.contacts import (
    around,
    carrying,
    having,
    inside,
    leading,
    on,
    part_of,
    riding,
    touching,
    under,
)
from deixis.grounders.neuro_symbolic.space.directions import (
    above,
    across_from,
    behind,
    below,
    in_front_of,
    left_of,
    right_of,
)
from deixis.grounders.neuro_symbolic.space.distances import far_from, near, next_to

__all__ = ["RELATIONS", "SpatialRelation"]

SpatialRelation = Callable[[Boxes, Boxes], FloatArray]


def _turned(relation: SpatialRelation) -> SpatialRelation:
    """The same relation seen from its target: what is held instead of who holds."""
    return lambda a, b: np.asarray(relation(b, a).T, dtype=np.float64)


RELATIONS: dict[str, SpatialRelation] = {
    "left_of": left_of,
    "right_of": right_of,
    "above": above,
    "below": below,
    "on": on,
    "in": inside,
    "under": under,
    "behind": behind,
    "in_front_of": in_front_of,
    "next_to": next_to,
    "near": near,
    "far_from": far_from,
    "around": around,
    "against": touching,
    "across_from": across_from,
    "at": near,
    "with": having,
    "of": part_of,
    "wearing": having,
    "holding": carrying,
    "carrying": carrying,
    "riding": riding,
    "sitting_on": on,
    "standing_on": on,
    "lying_on": on,
    "leaning_on": touching,
    "looking_at": near,
    "facing": near,
    "eating": carrying,
    "drinking": carrying,
    "using": touching,
    "playing": touching,
    "pulling": leading,
    "hanging_from": touching,
    "attached_to": touching,
    "covered_with": around,
    "made_of": part_of,
    "acting_on": touching,
    "acted_on_by": touching,
    "looked_at_by": _turned(near),
    "held_by": _turned(carrying),
    "worn_by": _turned(having),
    "ridden_by": _turned(riding),
    "sat_on_by": _turned(on),
    "used_by": touching,
}
"""Kind of relation -> its geometry. `between` has two targets and stands apart."""
