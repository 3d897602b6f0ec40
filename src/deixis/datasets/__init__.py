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

__all__ = [
    "FILE_NAME",
    "FORMATS",
    "Expression",
    "FormatInfo",
    "LabelledBox",
    "Sample",
    "Span",
    "detect_format",
    "read_dataset",
    "read_expressions",
    "write_dataset",
    "write_expressions",
]
