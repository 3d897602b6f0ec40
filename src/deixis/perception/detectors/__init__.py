"""Detectors: find things of known categories in photos."""

from deixis.perception.detectors.everyday import EverydayDetector

__all__ = ["EverydayDetector"]
