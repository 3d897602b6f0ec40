"""Fits what a confidence is worth, and a threshold with a guarantee, on labelled answers."""

from deixis.evaluation.calibrating.binomial import (
    binomial_tail,
    clopper_pearson_lower,
)
from deixis.evaluation.calibrating.choosing import Choice, choose_curve, log_loss
from deixis.evaluation.calibrating.fitting import CURVES, fit_isotonic, fit_platt, fit_temperature
from deixis.evaluation.calibrating.records import FittedCalibration, calibrate
from deixis.evaluation.calibrating.threshold import promise_precision

__all__ = [
    "CURVES",
    "Choice",
    "FittedCalibration",
    "binomial_tail",
    "calibrate",
    "choose_curve",
    "clopper_pearson_lower",
    "fit_isotonic",
    "fit_platt",
    "fit_temperature",
    "log_loss",
    "promise_precision",
]
