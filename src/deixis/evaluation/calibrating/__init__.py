"""Fits what a confidence is worth, and a threshold with a guarantee, on labelled answers."""

from deixis.evaluation.calibrating.answers import (
    answers_folder,
    clear_finished,
    grounder_name,
)
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
    "answers_folder",
    "binomial_tail",
    "calibrate",
    "choose_curve",
    "clear_finished",
    "clopper_pearson_lower",
    "fit_isotonic",
    "fit_platt",
    "fit_temperature",
    "grounder_name",
    "log_loss",
    "promise_precision",
]
