"""Any detector from what lies on the disk: the form shows in the file."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from deixis.core import Detector, ModelError
from deixis.core.vocabulary import COCO_CATEGORIES
from deixis.perception.detectors.everyday import EverydayDetector
from deixis.perception.detectors.hub_detector import HubDetector
from deixis.perception.detectors.ssd import SsdDetector, open_session
from deixis.perception.detectors.yolo import YoloDetector
from deixis.perception.detectors.yolox import YoloxDetector

__all__ = ["open_detector"]


def open_detector(path: str | Path, *, device: str = "cpu") -> Detector:
    """A detector from a file or folder of your own.

    A folder with a config.json is one of transformers (DETR, RT-DETR, YOLOS, D-FINE, ...; needs
    the extra hub). An ONNX file is our own, YOLOX, SSD, or YOLO as Ultralytics's package exports
    it (AGPL-3.0 if the weights are theirs); which, its metadata and outputs say.

    Args:
        path: The file or folder.
        device: For folders: "cpu", "auto" or a torch device.

    Raises:
        WeightsError: There is no such file or folder, or it is no ONNX.
        ModelError: It is a detector of no form that is known here.
    """
    place = Path(path).expanduser()
    if str(path) and place.is_dir():
        return HubDetector(place, name=place.name, device=device)
    if place.suffix.lower() in (".pt", ".pth"):
        return YoloDetector(place)  # says how to export it
    session = open_session(path)
    if _is_ours(session):
        return EverydayDetector(place)
    shapes = [tuple(output.shape) for output in session.get_outputs()]
    if len(shapes) > 1:
        return SsdDetector(place)
    shape = shapes[0]
    if len(shape) != 3:
        raise ModelError(
            f"{place} must be a detector (deixis, YOLOX, SSD or Ultralytics's YOLO), "
            f"its output is {shape}"
        )
    if shape[2] == 5 + len(COCO_CATEGORIES):
        return YoloxDetector(place)
    return YoloDetector(place)


def _is_ours(session: Any) -> bool:
    return "deixis" in session.get_modelmeta().custom_metadata_map
