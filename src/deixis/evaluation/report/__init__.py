"""An evaluation as one HTML file: figures, curves, slices, audits, and the worst errors."""

from deixis.evaluation.report.errors import ERROR_KINDS, error_kind, worst_errors
from deixis.evaluation.report.page import build_report, write_report

__all__ = ["ERROR_KINDS", "build_report", "error_kind", "worst_errors", "write_report"]
