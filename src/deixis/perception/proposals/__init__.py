"""Class-agnostic regions of natural photos: places that may hold a thing of any kind.

Pages and interfaces have their own finder in `deixis.perception.elements`.
"""

from deixis.perception.proposals.flat import FlatShape, FlatShapes, find_shapes, is_flat
from deixis.perception.proposals.grid import Grid
from deixis.perception.proposals.selective_search import SelectiveSearch

__all__ = ["FlatShape", "FlatShapes", "Grid", "SelectiveSearch", "find_shapes", "is_flat"]
