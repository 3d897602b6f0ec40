"""Grounders that were tuned on a user's own pairs, read from the folder that training wrote.

card.py      what the folder says of itself
fusion.py    the tuned encoder's word and the base's word as one logit
places.py    the regions that may be meant, and what the base says of them
grounder.py  the grounder
build.py     from a folder to a grounder
"""

from deixis.grounders.tuned.build import build
from deixis.grounders.tuned.card import TunedCard
from deixis.grounders.tuned.fusion import Evidence, Fusion, fit_fusion
from deixis.grounders.tuned.grounder import TunedGrounder

__all__ = [
    "Evidence",
    "Fusion",
    "TunedCard",
    "TunedGrounder",
    "build",
    "fit_fusion",
]
