"""Scene: what can be seen in one image, whoever asks and whatever for."""

from deixis.grounders.neuro_symbolic.scene.eyes import OVERLOOKED_AT_MOST, Eyes
from deixis.grounders.neuro_symbolic.scene.page_or_photo import PAGE
from deixis.grounders.neuro_symbolic.scene.scene import Drawing, Scene

__all__ = ["OVERLOOKED_AT_MOST", "PAGE", "Drawing", "Eyes", "Scene"]
