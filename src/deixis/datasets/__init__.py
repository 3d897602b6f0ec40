"""Data sets of referring expressions: types, formats, checks, splits, and ways to make more."""

from deixis.datasets.conversion import Conversion, convert_dataset
from deixis.datasets.creation import create_dataset, read_table, write_template
from deixis.datasets.expressions import FILE_NAME, read_expressions, write_expressions
from deixis.datasets.formats import (
    FORMATS,
    FormatInfo,
    detect_format,
    read_dataset,
    write_dataset,
)
from deixis.datasets.samples import Expression, LabelledBox, Sample, Source, Span
from deixis.datasets.sampling import pick_samples
from deixis.datasets.splits import SplitPlan, plan_splits, split_in_place
from deixis.datasets.validation import Problem, Report, validate_dataset

__all__ = [
    "FILE_NAME",
    "FORMATS",
    "Conversion",
    "Expression",
    "FormatInfo",
    "LabelledBox",
    "Problem",
    "Report",
    "Sample",
    "Source",
    "Span",
    "SplitPlan",
    "convert_dataset",
    "create_dataset",
    "detect_format",
    "pick_samples",
    "plan_splits",
    "read_dataset",
    "read_expressions",
    "read_table",
    "split_in_place",
    "validate_dataset",
    "write_dataset",
    "write_expressions",
    "write_template",
]
