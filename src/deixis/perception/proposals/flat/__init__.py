"""Exact regions of flat pictures: what lies on a ground of one colour, and its parts by colour.

ground (a smooth model of the background) -> figures (what differs from it) -> areas (the flat
colours within, and what outlines enclose) -> one region a shape, with its pixels.
"""

from deixis.perception.proposals.flat.finder import FlatShapes, find_shapes, is_flat
from deixis.perception.proposals.flat.shapes import FlatShape

__all__ = ["FlatShape", "FlatShapes", "find_shapes", "is_flat"]
