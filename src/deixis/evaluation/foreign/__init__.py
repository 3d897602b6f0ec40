"""Predictions that were made elsewhere, in the formats that people have them in."""

from deixis.evaluation.foreign.files import PredictionFile, read_predictions

__all__ = ["PredictionFile", "read_predictions"]
