"""Metrics: pure functions over arrays, one idea a file, each with its source and formula."""

from deixis.evaluation.metrics.accuracy import (
    COCO_THRESHOLDS,
    accuracy_at,
    averaged_accuracy,
    mean_iou,
)
from deixis.evaluation.metrics.average_precision import Detections, average_precision
from deixis.evaluation.metrics.bootstrap import Interval, paired_bootstrap
from deixis.evaluation.metrics.brier import brier_score
from deixis.evaluation.metrics.generalised import (
    f1_of_boxes,
    no_target_accuracy,
    precision_at_f1,
    target_accuracy,
)
from deixis.evaluation.metrics.mcnemar import McNemar, mcnemar
from deixis.evaluation.metrics.pointing import (
    POINTING_TOLERANCE,
    heatmap_peak,
    point_in_boxes,
    pointing_hit,
)
from deixis.evaluation.metrics.ranking import auroc
from deixis.evaluation.metrics.recall import first_hit, merge_boxes, recall_at
from deixis.evaluation.metrics.reliability import Bin, calibration_error, reliability_bins
from deixis.evaluation.metrics.risk_coverage import RiskCoverage, coverage_at_risk, risk_coverage
from deixis.evaluation.metrics.segmentation import (
    cumulative_iou,
    generalised_iou,
    mask_areas,
    mask_ious,
    precision_at_iou,
)
from deixis.evaluation.metrics.wilson import wilson_interval

__all__ = [
    "COCO_THRESHOLDS",
    "POINTING_TOLERANCE",
    "Bin",
    "Detections",
    "Interval",
    "McNemar",
    "RiskCoverage",
    "accuracy_at",
    "auroc",
    "average_precision",
    "averaged_accuracy",
    "brier_score",
    "calibration_error",
    "coverage_at_risk",
    "cumulative_iou",
    "f1_of_boxes",
    "first_hit",
    "generalised_iou",
    "heatmap_peak",
    "mask_areas",
    "mask_ious",
    "mcnemar",
    "mean_iou",
    "merge_boxes",
    "no_target_accuracy",
    "paired_bootstrap",
    "point_in_boxes",
    "pointing_hit",
    "precision_at_f1",
    "precision_at_iou",
    "recall_at",
    "reliability_bins",
    "risk_coverage",
    "target_accuracy",
    "wilson_interval",
]
