"""The picture files of a data set: what they are, which look alike, and copying them."""

from deixis.datasets.pictures.facts import PictureFacts, look_at
from deixis.datasets.pictures.looking import look_at_all
from deixis.datasets.pictures.resemblance import Resemblance

__all__ = ["PictureFacts", "Resemblance", "look_at", "look_at_all"]
