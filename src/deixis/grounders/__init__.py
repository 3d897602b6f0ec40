"""Every way from an image and a phrase to a Grounding, behind one protocol."""

from deixis.grounders.base import ImageGrounder
from deixis.grounders.catalog import ModelInfo, load, models, register
from deixis.grounders.tuned_folder import is_tuned

__all__ = ["ImageGrounder", "ModelInfo", "is_tuned", "load", "models", "register"]
