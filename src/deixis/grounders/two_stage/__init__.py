"""The two-stage grounder: regions first, then language ranks them.

One grounder for any Proposer or Detector with any Encoder. The noun phrases of a phrase are given
to the encoder, their relations to geometry, after S. Subramanian et al., "ReCLIP: A Strong
Zero-Shot Baseline for Referring Expression Comprehension", 2022, arXiv 2204.05991.

    settings.py    what can be set
    isolation.py   crops, and the image with all else blurred
    views.py       an image seen once, kept for later phrases
    chances.py     a distribution over the regions and "nothing fits"
    predicates.py  which words go to the encoder, and which to geometry
    geometry.py    relations, positions, superlatives, ordinals
    resolver.py    the tree of a phrase, with its trace
    decisions.py   status and confidence
    grounder.py    the grounder, and how presets are built
"""

from deixis.grounders.two_stage.grounder import TwoStageGrounder, build
from deixis.grounders.two_stage.settings import TwoStageSettings

__all__ = ["TwoStageGrounder", "TwoStageSettings", "build"]
