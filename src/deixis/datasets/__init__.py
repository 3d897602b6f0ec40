"""Data sets of referring expressions: their types, the default file format, others, generators."""

from deixis.datasets.expressions import FILE_NAME, read_expressions, write_expressions
from deixis.datasets.formats import (
    FORMATS,
    FormatInfo,
    detect_format,
    read_dataset,
    write_dataset,
)
from deixis.datasets.samples import Expression, LabelledBox, Sample, Span
from deixis.datasets.validation import Problem, Report, validate_dataset

__all__ = [
    "FILE_NAME",
    "FORMATS",
    "Expression",
    "FormatInfo",
    "LabelledBox",
    "Problem",
    "Report",
    "Sample",
    "Span",
    "detect_format",
    "read_dataset",
    "read_expressions",
    "validate_dataset",
    "write_dataset",
    "write_expressions",
]
