"""Referring expressions for boxes that have a category and no words.

`claims` says what could be said of each box, `nouns` what it is called, and `known_scene` lets the
executor of our grounder answer over the given boxes; only what it answers with that very box stays.
"""

from deixis.datasets.from_detections.claims import Claim, claims_of
from deixis.datasets.from_detections.known_scene import KnownScene
from deixis.datasets.from_detections.writer import SKILLS, describe_boxes, describe_sample

__all__ = ["SKILLS", "Claim", "KnownScene", "claims_of", "describe_boxes", "describe_sample"]
