"""Says how good answers are: scores of referring results, their summary, calibration."""

from deixis.evaluation.calibration import expected_calibration_error
from deixis.evaluation.scoring import Outcome, score_expression
from deixis.evaluation.summary import Summary, percentile, summarise

__all__ = [
    "Outcome",
    "Summary",
    "expected_calibration_error",
    "percentile",
    "score_expression",
    "summarise",
]
