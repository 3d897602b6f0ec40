"""Encoders that put images and phrases into one space: CLIP and its relatives.

    templates.py   sentences that a phrase is put into, averaged
    rows.py        unit rows, batches, and a bounded memory of texts
    hub_encoder.py what all of them share
    clip.py        CLIP and the models of its architecture, by transformers
    siglip.py      SigLIP and SigLIP 2, by transformers
    pocket.py      our own small one, which ships; pocket_words.py has its words
    openclip.py    what OpenCLIP has besides, such as MobileCLIP; only where open_clip is installed

`deixis.perception.catalog` has their names.
"""

from deixis.perception.encoders.clip import ClipEncoder
from deixis.perception.encoders.hub_encoder import HubEncoder
from deixis.perception.encoders.openclip import OpenClipEncoder
from deixis.perception.encoders.pocket import PocketEncoder
from deixis.perception.encoders.siglip import SiglipEncoder
from deixis.perception.encoders.templates import ENSEMBLE, PHOTO, PLAIN, TEMPLATES

__all__ = [
    "ENSEMBLE",
    "PHOTO",
    "PLAIN",
    "TEMPLATES",
    "ClipEncoder",
    "HubEncoder",
    "OpenClipEncoder",
    "PocketEncoder",
    "SiglipEncoder",
]
