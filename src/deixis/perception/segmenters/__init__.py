"""Boxes to masks, behind one protocol.

    grabcut.py   colours inside against colours outside; needs no weights
    sam.py       SAM and what has its architecture (SlimSAM), SAM 2, EdgeTAM, by transformers
    frames.py    how a SAM network sees an image, and its masks back in pixels of the image

`deixis.perception.catalog` has their names.
"""

from deixis.perception.segmenters.grabcut import GrabCut
from deixis.perception.segmenters.sam import SamSegmenter

__all__ = ["GrabCut", "SamSegmenter"]
