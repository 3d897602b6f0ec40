"""Detectors of known categories.

    everyday.py      our own small one, the default eye for photos
    hub_detector.py  DETR, RT-DETR, YOLOS, D-FINE and the like, by transformers
    ssd.py           SSD as an ONNX file, in the three forms that are common
    yolo.py          YOLO as an ONNX file of Ultralytics's export
    yolox.py         YOLOX as the ONNX files that its authors release
    closer.py        the same eye when it looks twice
    files.py         any of these from a file of yours, by its form
    labels.py        one name a category, whatever a model calls it
    oversight.py     what a detector says that it overlooks

`deixis.perception.catalog` has the names of published weights.
"""

from deixis.perception.detectors.closer import Closer, LooksCloser
from deixis.perception.detectors.everyday import EverydayDetector
from deixis.perception.detectors.files import open_detector
from deixis.perception.detectors.hub_detector import HubDetector
from deixis.perception.detectors.oversight import KnowsItsLimits, LeavesTraces, Oversight
from deixis.perception.detectors.ssd import SsdDetector
from deixis.perception.detectors.yolo import YoloDetector
from deixis.perception.detectors.yolox import YoloxDetector

__all__ = [
    "Closer",
    "EverydayDetector",
    "HubDetector",
    "KnowsItsLimits",
    "LeavesTraces",
    "LooksCloser",
    "Oversight",
    "SsdDetector",
    "YoloDetector",
    "YoloxDetector",
    "open_detector",
]
