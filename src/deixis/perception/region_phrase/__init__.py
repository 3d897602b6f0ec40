"""Regions and phrases as rows of one space, by a network tuned on a user's own pairs.

encoder.py  the protocol, and the exported network by onnxruntime
views.py    the two crops of a region and the geometry of its box
pieces.py   words as hashed pieces
"""

from deixis.perception.region_phrase.encoder import OnnxRegionEncoder, RegionEncoder
from deixis.perception.region_phrase.pieces import phrase_pieces
from deixis.perception.region_phrase.views import region_views

__all__ = ["OnnxRegionEncoder", "RegionEncoder", "phrase_pieces", "region_views"]
