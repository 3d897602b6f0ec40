"""Every way from an image and a phrase to a Grounding, behind one protocol."""

from deixis.grounders.base import ImageGrounder
from deixis.grounders.catalog import ModelInfo, load, models

__all__ = ["ImageGrounder", "ModelInfo", "load", "models"]
