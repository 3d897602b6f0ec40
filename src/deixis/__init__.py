"""deixis points at things in images with words."""

__version__ = "0.1.0"
