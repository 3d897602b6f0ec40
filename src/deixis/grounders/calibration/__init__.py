"""What a model's stated confidence is worth: a fitted curve, a threshold, and what it promises.

`deixis.evaluation.calibrating` fits a `Calibration` on labelled data; here it is kept, stored and
put round a grounder.
"""

from deixis.grounders.calibration.calibrated import CalibratedGrounder, calibrated
from deixis.grounders.calibration.calibration import Calibration, Part
from deixis.grounders.calibration.curves import (
    Curve,
    Isotonic,
    Platt,
    Temperature,
    curve_from_dict,
)
from deixis.grounders.calibration.promise import Promise
from deixis.grounders.calibration.store import config_folder, stored_path

__all__ = [
    "CalibratedGrounder",
    "Calibration",
    "Curve",
    "Isotonic",
    "Part",
    "Platt",
    "Promise",
    "Temperature",
    "calibrated",
    "config_folder",
    "curve_from_dict",
    "stored_path",
]
