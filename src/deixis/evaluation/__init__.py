"""Says how good answers are: one evaluator, every protocol's figures, and single scores.

`evaluate` runs models over a data set, or takes predictions made elsewhere, and gives an
`Evaluation`: figures with intervals, slices, curves, comparisons and one record an expression.
`deixis.evaluation.metrics` holds the metrics as functions over arrays.
"""

from deixis.evaluation.calibration import expected_calibration_error
from deixis.evaluation.choice import ModelChoice
from deixis.evaluation.comparison import Comparison, Difference, compare
from deixis.evaluation.evaluator import Progress, State, evaluate, predictions_path
from deixis.evaluation.figures import Figure, all_figures
from deixis.evaluation.foreign import PredictionFile, read_predictions
from deixis.evaluation.marks import Marks, mark
from deixis.evaluation.predictions import Prediction, PredictionLog
from deixis.evaluation.records import Place, Record, record_answer
from deixis.evaluation.results import Curves, Evaluation, ModelResult, result_of
from deixis.evaluation.running import run_model
from deixis.evaluation.scoring import Outcome, score_expression
from deixis.evaluation.slices import Slice, all_slices
from deixis.evaluation.summary import Summary, percentile, summarise

__all__ = [
    "Comparison",
    "Curves",
    "Difference",
    "Evaluation",
    "Figure",
    "Marks",
    "ModelChoice",
    "ModelResult",
    "Outcome",
    "Place",
    "Prediction",
    "PredictionFile",
    "PredictionLog",
    "Progress",
    "Record",
    "Slice",
    "State",
    "Summary",
    "all_figures",
    "all_slices",
    "compare",
    "evaluate",
    "expected_calibration_error",
    "mark",
    "percentile",
    "predictions_path",
    "read_predictions",
    "record_answer",
    "result_of",
    "run_model",
    "score_expression",
    "summarise",
]
